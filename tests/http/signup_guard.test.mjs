// What protects sign-up: the picture code (D15), numbers that are never revealed (D10), phones (D13), races (D11), limits.
import test from 'node:test';
import assert from 'node:assert/strict';
import { client, mobile, person, sql, sql_number } from './lib.mjs';
import { index_of } from './person.mjs';
import { applicant, citizen_of, district_of, first_step, messages, phone_code, picture_code, sign_up, token_hash, wait_messages,
	wrong_code } from './signup_lib.mjs';

const picture = (page, kind) => new RegExp(`"([^"]*guvenlik-kodu\\.${kind}\\?k=[\\w-]+)"`).exec(page.text)[1];

test('the picture is a PNG, the sound a WAV, both the visitor\'s alone', async () => {
	const c = client(), page = await c.get('/kayit/kimlik');
	const png = await c.get(picture(page, 'png'));
	assert.equal(png.status, 200);
	assert.equal(png.headers['content-type'], 'image/png');
	assert.equal(png.headers['cache-control'], 'no-store');
	assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
	assert.deepEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20), png.bytes[25]], [200, 70, 3], '200 × 70, palette');
	assert.deepEqual((await c.get(picture(page, 'png'))).bytes, png.bytes, 'each look is the same');
	const wav = await c.get(picture(page, 'wav'));
	assert.equal(wav.headers['content-type'], 'audio/wav');
	assert.equal(wav.bytes.subarray(0, 4).toString(), 'RIFF');
	assert.equal(wav.bytes.readUInt32LE(24), 8000);
	assert.equal(wav.bytes.readUInt32LE(40), wav.bytes.length - 44);
	assert.ok(wav.bytes.subarray(44, 44 + 8000).every((b) => b === 0), 'half a second of lead-in');
	const english = await c.get(`/en${picture(page, 'wav')}`);
	assert.notDeepEqual(english.bytes, wav.bytes);
	for (const kind of ['png', 'wav']) {
		assert.equal((await client().get(picture(page, kind))).status, 404, 'without the cookie');
		const other = client();
		await other.get('/kayit/kimlik');
		assert.equal((await other.get(picture(page, kind))).status, 404, 'with another cookie');
		assert.equal((await c.get(picture(page, kind).replace(/.$/, (x) => (x === 'A' ? 'B' : 'A')))).status, 404, 'changed');
		assert.equal((await c.get(`/guvenlik-kodu.${kind}`)).status, 404);
	}
});

test('browsers may ask for pieces of the sound', async () => {
	const c = client(), page = await c.get('/kayit/kimlik');
	const piece = await c.request('GET', picture(page, 'wav'), { headers: { Range: 'bytes=0-1' } });
	assert.equal(piece.status, 206);
	assert.equal(piece.bytes.toString(), 'RI');
});

test('a wrong picture code keeps the rest and brings a new picture', async () => {
	const c = client(), p = applicant();
	const page = await c.get('/kayit/kimlik');
	const refused = await c.submit(page, { ...p.identity, picture_code: wrong_code(picture_code(c, page)) });
	assert.equal(refused.status, 422);
	assert.match(refused.error('picture_code'), /eşleşmedi/);
	assert.equal(refused.errors().length, 1);
	for (const [name, value] of Object.entries(p.identity))
		assert.equal(refused.value(name), value);
	assert.notEqual(picture(refused, 'png'), picture(page, 'png'));
	assert.equal((await c.submit(refused, { picture_code: picture_code(c, refused) })).location, '/kayit/metinler');
});

test('a picture code counts once, right or wrong', async () => {
	const c = client(), p = applicant();
	const page = await c.get('/kayit/kimlik'), code = picture_code(c, page);
	assert.equal((await c.submit(page, { ...p.identity, tckn: '1', picture_code: code })).status, 422);
	const { fields } = (await c.get('/kayit/kimlik')).form();
	const used = await c.post('/kayit/kimlik', { ...fields, ...p.identity, picture: page.form().fields.picture, picture_code: code });
	assert.equal(used.status, 422);
	assert.match(used.error('picture_code'), /bir kez kullanıldı/);
	const d = client(), first = await d.get('/kayit/kimlik'), right = picture_code(d, first);
	const all = await Promise.all([...Array(20).keys()].map(async (i) => {
		const form = (await d.get('/kayit/kimlik')).form().fields;
		return d.post('/kayit/kimlik', { ...form, ...p.identity, picture: first.form().fields.picture,
			picture_code: i === 19 ? right : wrong_code(right) });
	}));
	assert.ok(all.filter((a) => a.status === 303 || /eşleşmedi/.test(a.error('picture_code'))).length <= 1, 'one look in parallel, too');
});

test('a picture of another visitor does not pass', async () => {
	const c = client(), d = client(), p = applicant();
	const mine = await c.get('/kayit/kimlik'), theirs = await d.get('/kayit/kimlik');
	const page = await c.submit(mine, { ...p.identity, picture: theirs.form().fields.picture, picture_code: picture_code(d, theirs) });
	assert.match(page.error('picture_code'), /süresi doldu/);
});

test('"another code" keeps what was typed, right or wrong', async () => {
	const c = client(), p = applicant({ identity: { tckn: '123', first_name: 'Ğ<i>' } });
	const page = await c.get('/kayit/kimlik');
	const answer = await c.submit(page, p.identity, { button: ['another', '1'] });
	assert.equal(answer.status, 303);
	assert.equal(answer.location, '/kayit/kimlik#picture_code');
	const again = await c.get('/kayit/kimlik');
	assert.equal(again.status, 200);
	assert.equal(again.errors().length, 0);
	for (const [name, value] of Object.entries(p.identity))
		assert.equal(again.value(name), value);
	assert.notEqual(picture(again, 'png'), picture(page, 'png'));
});

test('ten wrong codes, then a wait told by the clock; the right code waits too', async () => {
	const c = client(), p = applicant();
	let page = await c.get('/kayit/kimlik');
	for (let i = 1; i <= 10; i++) {
		page = await c.submit(page, { ...p.identity, picture_code: wrong_code(picture_code(c, page)) });
		assert.match(page.error('picture_code'), i < 10 ? /eşleşmedi/ : /deneyebileceğiniz saat: \d\d\.\d\d/, `try ${i}`);
	}
	page = await c.submit(page, { ...p.identity, picture_code: picture_code(c, page) });
	assert.equal(page.status, 422);
	assert.match(page.error('picture_code'), /deneyebileceğiniz saat: \d\d\.\d\d/);
	assert.equal(page.value('tckn'), p.identity.tckn);
	const later = await c.get('/kayit/kimlik');
	assert.match(later.seen, /deneyebileceğiniz saat: \d\d\.\d\d/);
	assert.equal(later.value('last_name'), p.identity.last_name);
});

/* What a stranger can see of an answer. */
const seen = (page) => [page.status, page.location, page.text.replace(/[0-9a-f]{32}|[\w-]{86}|[\w-]{54}|[\w-]{22}|\b[A-Z]{3}\b|\d\d\.\d\d/g, '').replace(/5\d\d \d{3} \d\d \d\d/g, '')];

test('a number that is registered gets the same pages; the messages differ; no code is right', async () => {
	const holder = await person({ language: 'en' });
	const known = applicant({ identity: { tckn: holder.tckn } }), unknown = applicant();
	known.identity = { ...unknown.identity, tckn: holder.tckn, mobile: mobile() };
	const a = client(), b = client();
	assert.deepEqual(seen(await first_step(a, known)), seen(await first_step(b, unknown)));
	const texts_a = await a.get('/kayit/metinler'), texts_b = await b.get('/kayit/metinler');
	assert.deepEqual(seen(texts_a), seen(texts_b));
	assert.deepEqual(seen(await a.submit(texts_a, known.texts)), seen(await b.submit(texts_b, unknown.texts)));
	const code_a = await a.get('/kayit/kod'), code_b = await b.get('/kayit/kod');
	assert.deepEqual(seen(code_a), seen(code_b));
	const bad = String((Number(await phone_code(unknown.identity.mobile)) + 1) % 1000000).padStart(6, '0');
	assert.deepEqual(seen(await a.submit(code_a, { code: bad })), seen(await b.submit(code_b, { code: bad })));
	assert.deepEqual(seen(await a.submit(code_a, {}, { button: ['resend', '1'] })), seen(await b.submit(code_b, {}, { button: ['resend', '1'] })));
	const [typed] = await wait_messages(known.identity.mobile, 'signup_elsewhere');
	assert.match(typed.text, /internetten tamamlanamadı/);
	assert.match(typed.text, /hizmet merkezine/);
	const [told] = await wait_messages(holder.mobile, 'signup_attempt');
	assert.match(told.text, /Someone tried/, 'in the language of the registered person');
	assert.equal((await messages(known.identity.mobile, 'signup_code')).length, 0);
	assert.equal((await messages(unknown.identity.mobile, 'signup_elsewhere')).length, 0);
	const writes = async (c) => sql(`SELECT COUNT(*) AS n FROM outbox o JOIN signup s WHERE s.token_hash = x'${token_hash(c)}' AND o.created_at >= s.created_at`);
	assert.ok(Number((await writes(a))[0].n) >= 2);
	assert.equal((await a.get('/kayit/sifre')).location, '/kayit/kod');
});

test('the useless message that keeps the work equal never reaches anybody', async () => {
	const c = client(), p = applicant();
	await sign_up(c, p, 'code');
	assert.equal(await sql_number(`SELECT COUNT(*) FROM outbox o JOIN signup s ON s.token_hash = x'${token_hash(c)}' WHERE o.purpose = 'signup_attempt'
 AND o.created_at >= s.created_at AND o.citizen_id IS NULL AND o.useless_after >= o.created_at`), 0);
});

test('a phone serves three people; the fourth is sent to a unit', async () => {
	const phone = mobile();
	for (let i = 0; i < 3; i++)
		await person({ mobile: phone });
	const c = client(), p = applicant({ identity: { mobile: phone } });
	const page = await sign_up(c, p, 'code');
	assert.equal(page.path, '/kayit/kod');
	assert.equal((await wait_messages(phone, 'signup_elsewhere')).length, 1);
	assert.equal((await messages(phone, 'signup_code')).length, 0);
});

test('two with one number at the same moment: one person, and a normal page for the other', async () => {
	const p = applicant(), q = applicant({ identity: { tckn: p.identity.tckn } });
	const a = client(), b = client();
	const pages = [await sign_up(a, p, 'contact'), await sign_up(b, q, 'contact')];
	const typed = { ...p.contact, district: await district_of(6) };
	const answers = await Promise.all([a.submit(pages[0], typed), b.submit(pages[1], typed)]);
	assert.deepEqual(answers.map((x) => x.location).sort(), ['/kayit/baska-yol', '/menu?sonuc=welcome']);
	const loser = answers[0].location === '/menu?sonuc=welcome' ? b : a, lost = answers[0].location === '/menu?sonuc=welcome' ? 1 : 0;
	const page = await loser.get('/kayit/baska-yol');
	assert.equal(page.status, 200);
	assert.match(page.h1, /internetten tamamlanamadı/);
	assert.equal(loser.cookies['__Host-oturum'], undefined);
	assert.equal((await loser.get('/kayit/iletisim')).location, '/kayit/baska-yol');
	assert.equal((await loser.submit(pages[lost], typed)).location, '/kayit/baska-yol', 'again, the same answer');
	assert.equal(await sql_number(`SELECT COUNT(*) FROM citizen WHERE tckn_index = ${index_of(p.identity.tckn, 'citizen.tckn')}`), 1);
	assert.ok(await citizen_of(loser === a ? b : a));
	for (const table of ['contact', 'credential', 'registration'])
		assert.equal(await sql_number(`SELECT COUNT(*) FROM ${table} t RIGHT JOIN citizen c ON c.id = t.citizen_id
 WHERE c.tckn_index = ${index_of(p.identity.tckn, 'citizen.tckn')} AND t.citizen_id IS NOT NULL`), 1, table);
});

test('two finish with one phone that has room for one', async () => {
	const phone = mobile(), a = client(), b = client();
	const p = applicant({ identity: { mobile: phone } }), q = applicant({ identity: { mobile: phone } });
	const first = await sign_up(a, p, 'contact');
	const texts = await b.follow(await first_step(b, q));
	await sql(`DELETE FROM phone_code_sent WHERE mobile_index = ${index_of(phone, 'citizen.mobile')}`);
	await sql(`DELETE FROM attempt WHERE scope = 'phone_code' AND subject = ${index_of(phone, 'citizen.mobile')}`);
	let page = await b.follow(await b.submit(texts, q.texts));
	page = await b.follow(await b.submit(page, { code: await phone_code(phone, 2) }));
	page = await b.follow(await b.submit(page, { password: q.password }));
	await person({ mobile: phone });
	await person({ mobile: phone });
	const typed = { ...p.contact, district: await district_of(6) };
	const answers = await Promise.all([a.submit(first, typed), b.submit(page, typed)]);
	assert.deepEqual(answers.map((x) => x.location).sort(), ['/kayit/baska-yol', '/menu?sonuc=welcome']);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM citizen WHERE mobile_index = ${index_of(phone, 'citizen.mobile')}`), 3);
});

test('a number is tried ten times a day, known or not', async () => {
	const p = applicant();
	for (let i = 0; i < 10; i++)
		assert.equal((await first_step(client(), p)).status, 303);
	const page = await first_step(client(), p);
	assert.equal(page.status, 422);
	assert.match(page.error('tckn'), /sonrasında yeniden deneyin ya da hizmet merkezine/);
	assert.equal((await first_step(client(), applicant())).status, 303, 'another number goes on');
});

test('an address with very many tries waits; what was typed stays', async () => {
	const c = client(), p = applicant();
	await sql(`INSERT INTO attempt (scope, subject, failures, window_start) VALUES ('signup_ip', ${index_of(c.ip, 'attempt.ip')}, 200, UTC_TIMESTAMP(3))`);
	const page = await first_step(c, p);
	assert.equal(page.status, 429);
	assert.match(page.errors()[0].message, /\d\d\.\d\d sonrasında/);
	assert.equal(page.value('tckn'), p.identity.tckn);
});

test('a phone that was just sent a code by another sign-up: the page says so, and nothing more is sent', async () => {
	const phone = mobile();
	await sign_up(client(), applicant({ identity: { mobile: phone } }), 'code');
	const c = client();
	let page = await sign_up(c, applicant({ identity: { mobile: phone } }), 'code');
	assert.equal(page.status, 200);
	assert.ok(page.has('yeni bir kod bekliyoruz'));
	page = await c.submit(page, {}, { button: ['resend', '1'] });
	assert.match(page.error('code'), /isteyebileceğiniz saat: \d\d\.\d\d/);
	assert.equal((await messages(phone, 'signup_code')).length, 1);
});
