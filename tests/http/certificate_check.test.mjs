// Checking a certificate by its code (/belge-dogrula): anybody, without a cookie; the code goes by POST and stands in no address and no
// log; what is told is the first letters of the name, what was stated, and what is true today. The days are in certificate_clock.test.mjs.
import test from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { client, signed_in, sql, sql_number, stack } from './lib.mjs';
import { pause } from './stack.mjs';
import { check, codes, made, place } from './certificate_help.mjs';

async function certified(given) {
	const { p, c } = await signed_in(given);
	return { c, p, code: await made(c) };
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/* Another code with the same check: two characters changed by values that cancel each other (certificate_code.c). */
function unknown_code(code) {
	const times = (value, n) => { for (let i = 0; i < n; i++) value = value & 16 ? (value << 1) ^ 0x25 : value << 1; return value; };
	const letters = [...code.replace(/-/g, '')], at = (i) => alphabet.indexOf(letters[i]);
	letters[18] = alphabet[at(18) ^ 1];
	letters[19] = alphabet[at(19) ^ times(1, 1)];
	return letters.join('').replace(/(.{5})(?=.)/g, '$1-');
}

test('a code is answered: first letters, the day, what was stated, what is true today; no cookie, no token', async () => {
	const { p, code } = await certified({ first_name: 'Işıl Gül', last_name: 'Çağrıoğlu', last_transaction: '2026-06-10' });
	const page = await check(code);
	assert.equal(page.status, 200);
	assert.equal(page.headers['set-cookie'], undefined);
	assert.ok(!/name="(csrf|key)"/.test(page.text));
	for (const word of ['Belge geçerli, kayıt aktif', 'I*** G*** Ç***', code, 'Belgede yazan durum Aktif, 10 Haziran 2027 gününün sonuna kadar', 'Bugünkü durum Aktif, 10 Haziran 2027'])
		assert.ok(page.has(word), `"${word}" is missing in: ${page.seen}`);
	for (const hidden of ['Işıl', 'Gül', 'Çağrıoğlu', p.tckn, p.mobile, p.tckn.slice(0, 3) + '*'])
		assert.ok(!page.text.includes(hidden), `it tells "${hidden}"`);
	assert.ok(!page.text.includes('href="/belge-dogrula?'), 'no address holds it');
});

test('in English too', async () => {
	const { code } = await certified({ first_name: 'Ali', last_name: 'Öz', state: 'passive', reason: 'citizen_request', last_transaction: '2026-02-01', since: '2026-04-03' });
	const page = await check(code, { prefix: '/en' });
	assert.equal(page.lang, 'en');
	for (const word of ['Genuine, registration not active', 'A*** Ö***', 'Passive, since 3 April 2026', 'Not active'])
		assert.ok(page.has(word), `"${word}" is missing in: ${page.seen}`);
});

test('however it is typed', async () => {
	const { code } = await certified(), bare = code.replace(/-/g, '');
	for (const typed of [bare, bare.toLowerCase(), ` ${code} `, code.replace(/-/g, ' '), code.replace(/-/g, ' – '), bare.replace(/1/g, 'l').replace(/0/g, 'o'), bare.replace(/1/g, 'ı').replace(/0/g, 'O'),
		bare.replace(/1/g, 'İ'), bare.split('').join('.'), code.replace(/-/g, '\n')])
		assert.equal((await check(typed)).status, 200, JSON.stringify(typed));
});

test('what is no code, or nobody\'s, has a message beside the field, and stays typed', async () => {
	const { code } = await certified(), other = unknown_code(code);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM certificate WHERE code_hash = x'${createHash('sha256').update(other).digest('hex')}'`), 0);
	const swapped = code.replace(/^(.)(.)/, (all, a, b) => (a === b ? `${a === '2' ? '3' : '2'}${b}` : b + a));
	for (const [typed, message] of [['', /^Belge kodunu yazın/], ['   ', /^Belge kodunu yazın/], [code.slice(0, -1), /Siz 19 tane yazdınız/], [`${code}7`, /Siz 21 tane/], ['U'.repeat(20), /yalnızca harf ve rakam/],
		['ĞŞ', /yalnızca harf ve rakam/], [swapped, /yanlış yazılmış/], [other, /Bu kodla bir belge bulunamadı/]]) {
		const page = await check(typed);
		assert.equal(page.status, 422, typed);
		assert.match(page.error('code'), message, typed);
		assert.equal(page.value('code'), typed.trim());
		assert.deepEqual(page.errors().map((e) => e.field), ['code']);
		assert.match(page.title, /^Hata:/);
	}
	assert.equal((await check(other, { prefix: '/en' })).error('code'), 'There is no certificate with this code. Compare it with the certificate; one whose time to be checked is over is not found either');
});

test('a withdrawn one says so, and nothing else', async () => {
	const { c, p, code } = await certified({ first_name: 'Zülal' });
	const [{ id }] = await sql(`SELECT id FROM certificate WHERE citizen_id = ${p.id}`);
	await c.submit(await c.get(`${place}/geri-al?no=${id}`));
	const page = await check(code);
	assert.equal(page.status, 200);
	assert.ok(page.has('Bu belge geri alınmış') && page.has('Geri alındığı gün') && page.has('yeni bir belge isteyin'), page.seen);
	for (const hidden of ['Z***', 'Aktif', 'Bugünkü durum'])
		assert.ok(!page.has(hidden), hidden);
});

test('the public zone cannot read more of a withdrawn one, nor a whole name of any', async () => {
	const { p, code } = await certified({ first_name: 'Zülal', last_name: 'Özdemir' }), hash = createHash('sha256').update(code).digest('hex');
	const seen = async () => (await sql(`SELECT * FROM certificate_shown WHERE code_hash = x'${hash}'`, 'public'))[0];
	assert.equal((await seen()).name, 'Z*** Ö***');
	assert.ok(!JSON.stringify(await seen()).includes('Özdemir'));
	await sql(`UPDATE certificate SET withdrawn_at = UTC_TIMESTAMP(3) WHERE citizen_id = ${p.id}`);
	const { name, state, since, active_until, record_state, newer_on } = await seen();
	assert.deepEqual([name, state, since, active_until, record_state, newer_on], Array(6).fill(null));
	await assert.rejects(sql('SELECT id FROM certificate', 'public'), /1142/);
	const plan = await sql(`EXPLAIN SELECT name FROM certificate_shown WHERE code_hash = x'${hash}' LIMIT 1`);
	assert.ok(plan.every((row) => row.type !== 'ALL' && row.type !== 'index'), JSON.stringify(plan));
});

test('a foreign page cannot ask in a visitor\'s name', async () => {
	const { code } = await certified();
	for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }])
		assert.equal((await client().post('/belge-dogrula', { code }, { headers })).status, 403);
	assert.equal((await client().post('/belge-dogrula', { code })).status, 200, 'control');
});

test('many checks from one address are slowed down; another address is served, and reading the page is not counted', async () => {
	const { code } = await certified(), c = client();
	const answers = await Promise.all(Array.from({ length: 100 }, () => c.post('/belge-dogrula', { code })));
	const refused = answers.filter((a) => a.status === 429);
	assert.ok(refused.length > 0 && answers.some((a) => a.status === 200), `${refused.length} refused`);
	assert.ok(refused[0].h1 !== '' && refused[0].lang === 'tr');
	assert.equal((await c.get('/belge-dogrula')).status, 200);
	assert.equal((await check(code)).status, 200);
});

test('a dump of the database holds no working code, and no log holds one', async () => {
	const { c, code } = await certified(), bare = code.replace(/-/g, '');
	assert.equal((await check(code)).status, 200);
	await c.get('/durum/belge.pdf');
	const rows = await sql('SELECT * FROM certificate'), text = JSON.stringify(rows);
	assert.ok(rows.some((row) => row.first_name === 'Işıl'), 'control: the rows are there');
	assert.ok(!text.includes(code) && !text.includes(bare));
	const hex = (await sql('SELECT HEX(code_sealed) AS h FROM certificate')).map((row) => Buffer.from(row.h, 'hex').toString('latin1')).join('\n');
	assert.ok(!hex.includes(code) && !hex.includes(bare));
	await pause(1200); // nginx writes its log once a second
	const dir = path.join(stack().var, 'log');
	const logs = readdirSync(dir).filter((name) => name.endsWith('.log')).map((name) => readFileSync(path.join(dir, name), 'utf8')).join('\n');
	assert.ok(logs.includes('/belge-dogrula'), 'control: the request was logged');
	assert.ok(!logs.includes(code) && !logs.includes(bare));
	assert.deepEqual(await codes(c), [code], 'the owner reads it');
});
