// Public pages and the legal texts: whole, with version and digest, older versions readable (D9; R31-R63).
import test from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { client, sql } from './lib.mjs';

const paths = { membership_agreement: '/metin/uyelik-sozlesmesi', privacy_notice: '/metin/aydinlatma', explicit_consent: '/metin/acik-riza' };

for (const [kind, path] of Object.entries(paths))
	for (const [language, prefix] of [['tr', ''], ['en', '/en']])
		test(`${prefix}${path} is the text as stored, line by line, with its own SHA-256`, async () => {
			const [text] = await sql('SELECT title, body, LOWER(HEX(sha256)) AS digest FROM legal_text'
				+ ` WHERE kind = '${kind}' AND version = 1 AND language = '${language}'`);
			assert.equal(createHash('sha256').update(`${text.title}\n${text.body}`).digest('hex'), text.digest);
			const page = await client().get(`${prefix}${path}?surum=1`);
			assert.equal(page.status, 200);
			assert.equal(page.h1, text.title);
			assert.ok(page.has(text.digest));
			for (const line of text.body.split('\n').filter((l) => l !== ''))
				assert.ok(page.has(line.replace(/^(# |- )/, '').replace(/\s+/g, ' ').trim()), line);
			const lists = [page.text.match(/<ul\b/g).length, page.text.match(/<\/ul>/g).length];
			assert.equal(lists[0], lists[1], 'every list is closed');
		});

test('the notice names all seventeen data groups (R45)', async () => {
	const groups = ['Kimlik:', 'İletişim:', 'Konum:', 'Özlük:', 'Hukuki işlem:', 'Fiziksel mekân güvenliği:', 'İşlem güvenliği:', 'Finans:',
		'Mesleki deneyim:', 'Görsel ve işitsel kayıt:', 'Sağlık:', 'Ceza mahkûmiyeti:', 'Sosyoekonomik durum:', 'Meslek testi:',
		'Programa uygunluk bildirimi:', 'Teşvikten yararlanma:', 'Evlat edinme:'];
	const page = await client().get('/metin/aydinlatma');
	assert.equal(groups.length, 17);
	for (const group of groups)
		assert.ok(page.has(group), group);
});

test('a version that is not there, or not a number, is not found', async () => {
	for (const version of ['0', '999', '-1', 'x', '1x', '99999999999'])
		assert.equal((await client().get(`/metin/aydinlatma?surum=${version}`)).status, 404, version);
	assert.equal((await client().get('/metin/aydinlatma?surum=1&surum=1')).status, 400);
	assert.equal((await client().get('/metin/aydinlatma?x=1')).status, 400);
	assert.equal((await client().get('/metin')).status, 404);
});

test('changing the language stays with the version', async () => {
	const page = await client().get('/metin/acik-riza?surum=1');
	assert.match(page.text, /href="\/en\/metin\/acik-riza\?surum=1"/);
});

test('the first page leads to sign-up, sign-in and the certificate check, within 8 KB', async () => {
	for (const [path, prefix] of [['/', ''], ['/en', '/en']]) {
		const page = await client().get(path);
		for (const target of ['/kayit', '/giris', '/belge-dogrula', '/yardim'])
			assert.ok(page.text.includes(`href="${prefix}${target}"`), target);
		assert.ok(page.bytes.length <= 8 * 1024, `${page.bytes.length} bytes`);
	}
});

test('the cookies page names every cookie of the house, and public pages set none', async () => {
	const page = await client().get('/cerezler');
	for (const name of ['__Host-oturum', '__Host-cihaz', '__Host-kayit', '__Host-giris'])
		assert.ok(page.has(name));
	assert.equal(page.headers['set-cookie'], undefined);
	assert.ok(page.has('Tarayıcınızı kapatana kadar'));
});
