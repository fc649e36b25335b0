// /rizalar: what was decided, giving, withdrawing, minors (D9, D14, D20). The agreement: agreement.test.mjs.
import test from 'node:test';
import assert from 'node:assert/strict';
import { client, signed_in, sql, sql_number } from './lib.mjs';
import { acts, digest } from './consent_help.mjs';

test('refused, given, withdrawn: each act is a row with the version and digest that the page shows (D9)', async () => {
	const { p, c } = await signed_in({ explicit_consent: 'refused' });
	let page = await c.get('/rizalar');
	assert.equal(page.status, 200);
	assert.ok(page.has('Verilmedi'));
	assert.ok(page.has('Kabul ettiniz'), 'the agreement');
	assert.ok(page.has('Okuduğunuzu belirttiniz'), 'the notice');
	assert.throws(() => page.form('/rizalar/geri-al'), 'nothing to withdraw yet');

	let answer = await c.submit(page, {}, { action: '/rizalar/ver' });
	assert.equal(answer.status, 303);
	assert.equal(answer.location, '/rizalar?sonuc=consent_given');
	page = await c.follow(answer);
	assert.ok(page.has('Açık rızanız kaydedildi.'));
	assert.ok(page.has('Verildi'));
	assert.ok(page.has('Rıza verdiniz'));
	assert.throws(() => page.form('/rizalar/ver'), 'given to the newest version already');

	answer = await c.submit(page, {}, { action: '/rizalar/geri-al' });
	assert.equal(answer.location, '/rizalar?sonuc=consent_withdrawn');
	page = await c.follow(answer);
	assert.ok(page.has('Geri alındı'));

	const rows = await acts(p.id), sha256 = await digest('explicit_consent', rows[1].version, 'tr');
	assert.deepEqual(rows.map((r) => r.act), ['refused', 'given', 'withdrawn']);
	for (const row of rows) {
		assert.equal(row.sha256, sha256);
		assert.equal(row.channel, 'web');
		assert.equal(row.actor, 'citizen');
	}
	assert.equal(rows[1].ip, c.ip);
	assert.ok(page.has(sha256), 'the digest stands on the page');
	assert.ok(!page.text.replace(/<details class="govuk-details e-digest">.*?<\/details>/gs, '').includes(sha256), 'folded away');
	const text = await client().get(`/metin/acik-riza?surum=${rows[1].version}`);
	assert.ok(text.has(sha256), 'and beside the text itself');
	assert.equal(await sql_number(`SELECT version FROM registration WHERE citizen_id = ${p.id}`), 2, 'consents are no transaction (D3)');
});

test('the same form again gives the same answer and one row', async () => {
	const { p, c } = await signed_in({});
	const page = await c.get('/rizalar'), form = page.form('/rizalar/ver');
	const answers = await Promise.all(Array.from({ length: 8 }, () => c.post(form.action, form.fields)));
	assert.deepEqual([...new Set(answers.map((a) => `${a.status} ${a.location}`))], ['303 /rizalar?sonuc=consent_given']);
	assert.equal((await acts(p.id)).length, 2);
	const second = (await c.get('/rizalar')).form('/rizalar/geri-al');
	await c.post(second.action, second.fields);
	assert.equal((await c.post(form.action, form.fields)).status, 303, 'the old form still has its answer');
	assert.deepEqual((await acts(p.id)).map((r) => r.act), ['refused', 'given', 'withdrawn']);
});

test('two forms at once: one event (each act follows the other)', async () => {
	const { p, c } = await signed_in({});
	const forms = await Promise.all([1, 2, 3, 4].map(async () => (await c.get('/rizalar')).form('/rizalar/ver')));
	const answers = await Promise.all(forms.map((f) => c.post(f.action, f.fields)));
	assert.ok(answers.every((a) => a.status === 303));
	assert.deepEqual((await acts(p.id)).map((r) => r.act), ['refused', 'given']);
});

test('after five minutes both acts ask for the password again, none easier than the other (D9, D20)', async () => {
	for (const [before, action] of [['refused', '/rizalar/ver'], ['given', '/rizalar/geri-al']]) {
		const { p, c } = await signed_in({ explicit_consent: before }, { seconds_ago: 301 });
		const page = await c.get('/rizalar');
		assert.ok(page.has('parolanızı bir kez daha sorarız'));
		const answer = await c.submit(page, {}, { action });
		assert.equal(answer.status, 303);
		assert.equal(answer.location, '/giris/onay?yer=rizalar');
		assert.equal((await acts(p.id)).length, 1);
	}
	const { c } = await signed_in({}, { seconds_ago: 290 });
	const page = await c.get('/rizalar');
	assert.ok(!page.has('parolanızı bir kez daha'));
	assert.equal((await c.submit(page, {}, { action: '/rizalar/ver' })).location, '/rizalar?sonuc=consent_given');
});

test('a minor is told why and where, and cannot give online (D14)', async () => {
	const year = new Date().getFullYear() - 16;
	const { p, c } = await signed_in({ birth_date: `${year}-01-15`, minor: true, explicit_consent: null, province_code: 34 });
	const page = await c.get('/rizalar');
	assert.ok(page.has('Hizmet merkezinde sorulur'));
	assert.ok(page.has('yasal temsilcinizden istenir'));
	assert.ok(page.has('İstanbul İl Müdürlüğü'));
	assert.throws(() => page.form('/rizalar/ver'));
	const adult = await signed_in({});
	const fields = (await adult.c.get('/rizalar')).form('/rizalar/ver').fields;
	assert.equal((await c.post('/rizalar/ver', fields)).status, 403, 'a foreign token');
	assert.deepEqual(await acts(p.id), []);
	await sql(`UPDATE citizen SET birth_date = '1990-01-01' WHERE id = ${p.id}`);
	const form = (await c.get('/rizalar')).form('/rizalar/ver');
	await sql(`UPDATE citizen SET birth_date = '${year}-01-15' WHERE id = ${p.id}`);
	const refused = await c.post(form.action, form.fields);
	assert.equal(refused.status, 422);
	assert.deepEqual(refused.errors(), [{ field: 'minor', message: '18 yaşını doldurana kadar açık rıza internetten verilemez.' }]);
	assert.deepEqual(await acts(p.id), []);
});

test('no token, a foreign token, an unknown field, another version: nothing happens', async () => {
	const { p, c } = await signed_in({}), other = await signed_in({});
	const fields = (await c.get('/rizalar')).form('/rizalar/ver').fields;
	const foreign = (await other.c.get('/rizalar')).form('/rizalar/ver').fields;
	assert.equal((await c.post('/rizalar/ver', { version: '1' })).status, 403);
	assert.equal((await c.post('/rizalar/ver', foreign)).status, 403);
	assert.equal((await c.post('/rizalar/geri-al', { csrf: fields.csrf, key: fields.key })).status, 403, 'a token of another form');
	assert.equal((await c.post('/rizalar/ver', fields, { headers: { Origin: 'https://example.org' } })).status, 403);
	assert.equal((await c.post('/rizalar/ver', { ...fields, kind: 'x' })).status, 400);
	assert.equal((await c.post('/rizalar/ver', { ...fields, version: ['1', '1'] })).status, 400);
	assert.equal((await c.post('/rizalar/ver', { ...fields, version: '99' })).status, 409, 'not the text that was on the page');
	assert.equal((await c.post('/rizalar/ver', { ...fields, version: 'x' })).status, 409);
	assert.equal((await c.get('/rizalar/ver')).status, 405);
	for (const path of ['/rizalar', '/rizalar/sozlesme'])
		assert.equal((await client().get(path)).location, '/giris?sebep=oturum');
	assert.equal((await client().post('/rizalar/ver', fields)).location, '/giris?sebep=oturum');
	assert.equal((await acts(p.id)).length, 1);
	assert.equal((await c.post('/rizalar/ver', fields)).status, 303, 'refusals left the key free');
});

test('English is the same page, and the row says which text was shown', async () => {
	const { p, c } = await signed_in({});
	const page = await c.get('/en/rizalar');
	assert.ok(page.has('Not given'));
	const answer = await c.submit(page, {}, { action: '/rizalar/ver' });
	assert.equal(answer.location, '/en/rizalar?sonuc=consent_given');
	const row = (await acts(p.id))[1];
	assert.equal(row.language, 'en');
	assert.equal(row.sha256, await digest('explicit_consent', row.version, 'en'));
	assert.ok((await c.follow(answer)).has(row.sha256));
});

test('the history shows each act with its own version', async () => {
	const { p, c } = await signed_in({});
	await sql('INSERT INTO consent_event (citizen_id, kind, version, language, sha256, act, channel, actor, ip, recorded_at)'
		+ ` SELECT ${p.id}, kind, version, language, sha256, 'given', 'counter', 'staff', '', '2026-03-02 08:15:00'`
		+ " FROM legal_text WHERE kind = 'explicit_consent' AND version = 1 AND language = 'tr'");
	const page = await c.get('/rizalar');
	assert.ok(page.has('2 Mart 2026, 11.15'), 'Istanbul time');
	assert.ok(page.has('hizmet merkezinde'));
	assert.match(page.text, /href="\/metin\/acik-riza\?surum=1"/);
});
