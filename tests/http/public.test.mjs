// The public pages answer in both languages, and the helpers of these tests do what they promise.
import test from 'node:test';
import assert from 'node:assert/strict';
import { client, person, raw, sign_in_by_sql, sql, stack, tckn } from './lib.mjs';

const pages = ['/', '/yardim', '/cerezler', '/erisilebilirlik', '/metin/uyelik-sozlesmesi', '/metin/aydinlatma', '/metin/acik-riza',
	'/belge-dogrula'];

for (const path of pages)
	for (const [prefix, lang] of [['', 'tr'], ['/en', 'en']])
		test(`${prefix}${path} answers in ${lang}`, async () => {
			const page = await client().get(prefix === '' ? path : `/en${path === '/' ? '' : path}`);
			assert.equal(page.status, 200);
			assert.equal(page.lang, lang);
			assert.notEqual(page.h1, '');
			assert.notEqual(page.title, '');
			assert.equal(page.headers['set-cookie'], undefined, 'public pages give no cookie');
		});

test('help names the 81 directorates in the order of the alphabet, in Turkish on English pages too', async () => {
	for (const prefix of ['', '/en']) {
		const list = /<ul class="e-units" lang="tr">(.*?)<\/ul>/s.exec((await client().get(`${prefix}/yardim`)).text)[1];
		const names = [...list.matchAll(/<li>([^<]*)<\/li>/g)].map(([, name]) => name);
		assert.equal(new Set(names).size, 81);
		assert.deepEqual(names, [...names].sort(new Intl.Collator('tr').compare));
		assert.ok(names.includes('Şırnak İl Müdürlüğü'));
	}
});

test('health says ok while the database answers', async () => {
	const page = await client().get('/saglik');
	assert.equal(page.status, 200);
	assert.equal(page.text.trim(), 'ok');
});

test('a name that is not ours gets no answer', async () => {
	assert.equal(await raw('GET / HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n'), '');
});

test('without a session the menu leads to sign-in', async () => {
	const page = await client().get('/menu');
	assert.equal(page.status, 303);
	assert.equal(page.location, '/giris?sebep=oturum');
});

test('a person made by SQL sees the menu', async () => {
	const c = client(), p = await person({ first_name: 'Gülşah' });
	await sign_in_by_sql(c, p.id);
	const page = await c.get('/menu');
	assert.equal(page.status, 200);
	assert.ok(page.has('Gülşah'), 'the name stands on the page');
	assert.equal(page.form('/cikis').fields.csrf.length, 86);
});

test('helpers: numbers are valid, sql gives rows', async () => {
	for (let i = 0; i < 200; i++) {
		const d = [...tckn(i % 2 ? '99' : '')].map(Number);
		assert.equal(d.length, 11);
		assert.equal(((7 * (d[0] + d[2] + d[4] + d[6] + d[8]) - (d[1] + d[3] + d[5] + d[7])) % 10 + 10) % 10, d[9]);
	}
	assert.deepEqual(await sql("SELECT 1 AS a, NULL AS b, 'ı\\tş' AS c"), [{ a: '1', b: null, c: 'ı\tş' }]);
	await assert.rejects(sql('SELECT nothing FROM nowhere'), /nowhere/);
	assert.ok(stack().port > 0);
});
