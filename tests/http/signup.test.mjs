// Sign-up from the first field to the record (R29-R38, D8-D15): the journey, and each step's refusals.
import test from 'node:test';
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { visible } from './html.mjs';
import { client, mobile, sql, sql_number, tckn } from './lib.mjs';
import { applicant, citizen_of, district_of, first_step, messages, phone_code, picture_code, sign_up, token_hash, wait_messages,
	wrong_code } from './signup_lib.mjs';

test('a whole sign-up: one person, one record, three consents, a welcome, a session', async () => {
	const c = client(), p = applicant({ texts: { explicit_consent: 'give' } });
	const end = await sign_up(c, p);
	assert.equal(end.status, 303);
	assert.equal(end.location, '/menu?sonuc=welcome');
	const person = await citizen_of(c);
	assert.equal(person.first_name, 'Işıl İpek');
	assert.equal(person.last_name, 'Çağlayangil');
	assert.equal(person.father_name, 'Şükrü');
	assert.equal(person.birth_date, '1995-03-27');
	assert.deepEqual([person.minor_at_signup, person.identity_source, person.language], ['0', 'declaration', 'tr']);
	assert.deepEqual(await sql(`SELECT kind, act, language, channel, actor, ip, sha256 = (SELECT t.sha256 FROM legal_text t WHERE t.kind = c.kind
 AND t.version = c.version AND t.language = c.language) AS same FROM consent_event c WHERE citizen_id = ${person.id} ORDER BY id`),
	[['membership_agreement', 'accepted'], ['privacy_notice', 'read'], ['explicit_consent', 'given']]
		.map(([kind, act]) => ({ kind, act, language: 'tr', channel: 'web', actor: 'citizen', ip: c.ip, same: '1' })));
	assert.deepEqual(await sql(`SELECT state, reason, active_until, version FROM registration WHERE citizen_id = ${person.id}`),
		[{ state: 'draft', reason: 'none', active_until: null, version: '1' }]);
	assert.deepEqual(await sql(`SELECT seq, kind, actor, channel FROM registration_event WHERE citizen_id = ${person.id}`),
		[{ seq: '1', kind: 'created', actor: 'citizen', channel: 'web' }]);
	assert.deepEqual(await sql(`SELECT preference, email, address, province_code FROM contact WHERE citizen_id = ${person.id}`),
		[{ preference: 'sms', email: '', address: '', province_code: '6' }]);
	assert.match((await sql(`SELECT password_hash AS h FROM credential WHERE citizen_id = ${person.id}`))[0].h, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	const [welcome] = await wait_messages(p.identity.mobile, 'signup_welcome');
	assert.match(welcome.text, /Işıl İpek Çağlayangil/);
	const [row] = await sql(`SELECT step, LENGTH(draft_sealed) AS n, password_hash FROM signup WHERE token_hash = x'${token_hash(c)}'`);
	assert.deepEqual([row.step, row.password_hash], ['done', '']);
	assert.ok(Number(row.n) < 80, 'what was typed is gone');
	assert.ok(end.headers['set-cookie'].some((line) => /^__Host-oturum=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/.test(line)));
	const menu = await c.get('/menu');
	assert.equal(menu.status, 200);
	assert.ok(menu.has('Işıl İpek Çağlayangil'));
});

test('who is in the middle of finishing keeps nobody else from it', async () => {
	const c = client(), p = applicant(), page = await sign_up(c, p, 'contact'), district = await district_of('6');
	/* the sign-up waits at its consents, within the two seconds that a program waits for a lock (db/connection.c) */
	const held = sql("START TRANSACTION; SELECT kind FROM legal_text FOR UPDATE; DO SLEEP(1.8); ROLLBACK");
	await pause(100);
	const finishing = c.submit(page, { ...p.contact, district });
	await pause(400);
	const [{ id }] = await sql('SELECT NEXTVAL(citizen_seq) AS id');
	await sql(`SET innodb_lock_wait_timeout = 1; START TRANSACTION; INSERT INTO citizen (id, tckn_sealed, tckn_index, first_name, last_name, father_name, birth_date, minor_at_signup, identity_source, language, created_at)
		VALUES (${id}, '', UNHEX(SHA2('beside ${id}', 256)), 'a', 'b', 'c', '1990-01-01', 0, 'declaration', 'tr', NOW());
		INSERT INTO registration (citizen_id, state, since, created_on, version) VALUES (${id}, 'draft', '2026-01-01', '2026-01-01', 1); ROLLBACK`);
	await held;
	assert.equal((await finishing).status, 303);
	assert.ok(await citizen_of(c));
});

test('in English, with its messages and texts in English', async () => {
	const c = client(), p = applicant({ prefix: '/en', contact: { contact_preference: 'email', email: 'isil@example.com' } });
	const first = await c.get('/en/kayit/kimlik');
	assert.equal(first.lang, 'en');
	const end = await sign_up(c, p);
	assert.equal(end.location, '/en/menu?sonuc=welcome');
	const person = await citizen_of(c);
	assert.equal(person.language, 'en');
	assert.equal(await sql_number(`SELECT COUNT(*) FROM consent_event WHERE citizen_id = ${person.id} AND language = 'en'`), 3);
	const [welcome] = await wait_messages('isil@example.com', 'signup_welcome');
	assert.match(welcome.subject, /job seeker registration/);
});

test('by post: the letter goes to the address that was typed', async () => {
	const c = client(), address = 'Emniyet Mah. Mevlâna Bulvarı No: 42 Daire 3';
	assert.equal((await sign_up(c, applicant({ contact: { contact_preference: 'post', address } }))).location, '/menu?sonuc=welcome');
	const person = await citizen_of(c);
	assert.deepEqual(await sql(`SELECT o.channel, c.address FROM outbox o JOIN contact c USING (citizen_id) WHERE o.citizen_id = ${person.id}
 AND o.purpose = 'signup_welcome'`), [{ channel: 'letter', address }]);
});

const wrong = [
	['tckn', '', /^T\.C\. kimlik numaranızı yazın\.$/],
	['tckn', '1000000014', /^T\.C\. kimlik numarası 11 rakamdan oluşmalı\. Siz 10 rakam yazdınız\.$/],
	['tckn', '1000000014x', /yalnızca rakamlardan/],
	['tckn', '01234567890', /0 ile başlamaz/],
	['tckn', '10000000147', /bir rakam hatalı/],
	['first_name', '', /^Adınızı yazın\.$/],
	['first_name', 'A'.repeat(61), /en çok 60 harf/],
	['first_name', 'Ali3', /yalnızca harf/],
	['first_name', '-', /harflerle/],
	['last_name', '', /^Soyadınızı yazın\.$/],
	['last_name', 'B<b>', /yalnızca harf/],
	['father_name', '', /^Babanızın adını yazın\.$/],
	['father_name', '...', /harflerle/],
	['birth_day', '32', /gün 1 ile 31/, 'birth'],
	['birth_month', '13', /ay 1 ile 12/, 'birth'],
	['birth_month', '', /gün, ay ve yılını/, 'birth'],
	['birth_year', '95', /dört rakamla/, 'birth'],
	['birth_year', '2090', /gelecekte olamaz/, 'birth'],
	['birth_year', '1850', /en çok 120 yıl/, 'birth'],
	['birth_year', String(new Date().getFullYear() - 10), /14 yaşınızı/, 'birth'],
	['mobile', '', /^Cep telefonu numaranızı yazın\.$/],
	['mobile', '0312 000 00 00', /5 ile başlayan 10 rakam/],
	['mobile', '5121234567', /Türkiye’de kullanılan/],
	['mobile', '53012345', /10 rakamdan/],
	['mobile', '530 abc 00 00', /yalnızca rakamlardan/],
	['picture_code', '', /^Resimdeki güvenlik kodunu yazın\.$/],
];

for (const [field, value, message, anchor] of wrong)
	test(`step 1: ${field} "${value.slice(0, 14)}" is told beside the field, the rest is kept`, async () => {
		const c = client(), p = applicant();
		const page = await first_step(c, p, { [field]: value });
		assert.equal(page.status, 422);
		assert.match(page.error(anchor ?? field), message);
		assert.equal(page.errors().length, 1);
		assert.match(page.title, /^Hata:/);
		const kept = { ...p.identity, ...(field === 'picture_code' ? {} : { [field]: value }) };
		for (const [name, typed] of Object.entries(kept)) {
			assert.equal(page.value(name), typed, name);
			assert.equal((await c.get('/kayit/kimlik')).value(name), typed, `${name} in another tab`);
		}
		assert.equal(page.value('picture_code'), '');
		assert.equal((await c.get('/kayit/metinler')).location, '/kayit/kimlik');
	});

test('all fields empty: a message for each, and links that lead to boxes that are there', async () => {
	const c = client();
	const page = await c.submit(await c.get('/kayit/kimlik'));
	assert.equal(page.status, 422);
	assert.deepEqual(page.errors().map((e) => e.field), ['tckn', 'first_name', 'last_name', 'father_name', 'birth_day', 'mobile', 'picture_code']);
	for (const { field } of page.errors())
		assert.ok(page.text.includes(`id="${field}"`), field);
});

test('numbers and phones as people paste them; a 99-number; Turkish letters', async () => {
	const number = tckn('99'), phone = mobile();
	const c = client(), p = applicant({ identity: { tckn: `${number.slice(0, 3)} ${number.slice(3)}`, first_name: "  D'Artagnan   Ğüşıöç ",
		mobile: `+90 (${phone.slice(0, 3)}) ${phone.slice(3, 6)} ${phone.slice(6)}`, birth_month: 'Ağustos' } });
	let page = await c.follow(await first_step(c, p));
	page = await c.follow(await c.submit(page, p.texts));
	assert.equal(page.path, '/kayit/kod');
	page = await c.follow(await c.submit(page, { code: (await phone_code(phone)).replace(/^(...)/, '$1 ') }));
	page = await c.follow(await c.submit(page, { password: p.password }));
	assert.equal((await c.submit(page, { ...p.contact, district: await district_of(6) })).location, '/menu?sonuc=welcome');
	const person = await citizen_of(c);
	assert.equal(person.first_name, "D'Artagnan Ğüşıöç");
	assert.equal(person.birth_date, '1995-08-27');
});

test('fields that the form does not have, or has twice, fail the request', async () => {
	const c = client(), page = await c.get('/kayit/kimlik');
	const { fields } = page.form();
	assert.equal((await c.post('/kayit/kimlik', { ...fields, extra: '1' })).status, 400);
	assert.equal((await c.post('/kayit/kimlik', { ...fields, tckn: ['1', '2'] })).status, 400);
	assert.equal((await c.get('/kayit/kimlik?tckn=1')).status, 400);
	assert.equal((await c.post('/kayit/kimlik', { ...fields, csrf: 'x'.repeat(86) })).status, 403);
	assert.equal((await client().post('/kayit/kimlik', fields)).status, 403);
});

test('a step that is not reached yet leads to the right one', async () => {
	const c = client(), p = applicant();
	assert.equal((await c.get('/kayit')).location, '/kayit/kimlik');
	for (const path of ['metinler', 'kod', 'sifre', 'iletisim'])
		assert.equal((await c.get(`/kayit/${path}`)).location, '/kayit/kimlik', path);
	const texts = await sign_up(c, p, 'texts');
	assert.equal((await c.get('/kayit')).location, '/kayit/metinler');
	for (const path of ['kod', 'sifre', 'iletisim'])
		assert.equal((await c.get(`/kayit/${path}`)).location, '/kayit/metinler', path);
	const code = await c.follow(await c.submit(texts, p.texts));
	assert.equal((await c.get('/kayit/sifre')).location, '/kayit/kod');
	await c.submit(code, { code: await phone_code(p.identity.mobile) });
	assert.equal((await c.get('/kayit/kod')).location, '/kayit/sifre', 'the code is asked once');
	assert.equal((await c.get('/kayit/metinler')).value('explicit_consent'), 'refuse', 'earlier steps can be looked at');
	assert.equal((await c.get('/kayit/kimlik')).value('tckn'), p.identity.tckn);
});

test('the texts: nothing is ticked beforehand, each needs its own act', async () => {
	const c = client(), p = applicant();
	const page = await sign_up(c, p, 'texts');
	assert.ok(!/<input[^>]* checked/.test(page.text));
	const refused = await c.submit(page);
	assert.equal(refused.status, 422);
	assert.deepEqual(refused.errors().map((e) => e.field), ['membership_agreement', 'privacy_notice', 'explicit_consent']);
	const half = await c.submit(refused, { membership_agreement: 'accept', explicit_consent: 'give' });
	assert.equal(half.status, 422);
	assert.deepEqual(half.errors().map((e) => e.field), ['privacy_notice']);
	assert.equal(half.value('membership_agreement'), 'accept');
	assert.equal(half.value('explicit_consent'), 'give');
	const unknown = await c.submit(half, { privacy_notice: 'yes' });
	assert.equal(unknown.status, 422);
	const renewed = await c.submit(unknown, { ...p.texts, text_versions: '1.1.99' });
	assert.equal(renewed.status, 422);
	assert.match(renewed.errors()[0].message, /yenilendi/);
	assert.equal((await c.submit(renewed, p.texts)).location, '/kayit/kod');
});

test('the texts: summary, the whole text to unfold, then its act, one after the other (R31)', async () => {
	const page = await sign_up(client(), applicant(), 'texts');
	const parts = page.text.split('<section class="e-consent"').slice(1);
	assert.equal(parts.length, 3);
	for (const [i, kind] of ['membership_agreement', 'privacy_notice', 'explicit_consent'].entries()) {
		const act = `name="${kind}"`;
		const [before, whole, after] = /^(.*?)<details class="govuk-details">(.*)<\/details>(.*)$/s.exec(parts[i]).slice(1);
		const [{ body }] = await sql(`SELECT body FROM legal_text WHERE kind = '${kind}' AND language = 'tr' AND valid_from <= CURRENT_DATE
			AND withdrawn_at IS NULL ORDER BY version DESC LIMIT 1`);
		assert.ok(/<h2 .*<ul .*<li>/s.test(before), `${kind}: a summary`);
		for (const line of body.split('\n').filter((text) => text !== ''))
			assert.ok(visible(whole).includes(visible(line.replace(/^[-#] /, ''))), `${kind}: ${line}`);
		assert.ok(!before.includes(act) && !whole.includes(act) && after.includes(act), `${kind}: the act comes after its text`);
	}
});

test('a minor is registered, flagged, and not asked for the explicit consent', async () => {
	const year = String(new Date().getFullYear() - 16);
	const c = client(), p = applicant({ identity: { birth_year: year }, texts: { explicit_consent: null } });
	const page = await sign_up(c, p, 'texts');
	assert.ok(page.has('Yasal temsilciniz'));
	assert.ok(!page.text.includes('name="explicit_consent"'));
	assert.equal((await sign_up(client(), applicant({ identity: { birth_year: year }, texts: { explicit_consent: 'give' } }), 'code')).path, '/kayit/kod');
	const d = client();
	assert.equal((await sign_up(d, applicant({ identity: { birth_year: year }, texts: { explicit_consent: 'give' } }))).location, '/menu?sonuc=welcome');
	const person = await citizen_of(d);
	assert.equal(person.minor_at_signup, '1');
	assert.equal(await sql_number(`SELECT COUNT(*) FROM consent_event WHERE citizen_id = ${person.id} AND kind = 'explicit_consent'`), 0);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM consent_event WHERE citizen_id = ${person.id}`), 2);
});

const passwords = [
	['', /^Bir parola yazın\.$/],
	['kıs4ş', /en az 8 karakter olmalı\. Siz 5 karakter/],
	['x'.repeat(129), /en çok 128 karakter/],
	['Password1'.toLowerCase().slice(0, 8), /çok kullanılıyor/],
	['ÇAĞLAYANGİL gemisi', /içermemeli/],
	['zxzxzxzx', /kolay tahmin edilir: gücü 4 üzerinden [01], en az 2 olmalı/],
];

test('the password: refusals with their reason, never kept; the strength where that is the reason (D17)', async () => {
	const c = client();
	let page = await sign_up(c, applicant(), 'password');
	for (const [typed, message] of passwords) {
		page = await c.submit(page, { password: typed });
		assert.equal(page.status, 422, typed);
		assert.match(page.error('password'), message);
		assert.equal(page.has('gücü'), typed === 'zxzxzxzx', 'no strength beside a refusal that is about something else');
		assert.equal(page.value('password'), '', 'never on the page');
	}
	assert.equal((await c.submit(page, { password: 'kestane rengi tramvay 58' })).location, '/kayit/iletisim');
});

test('contact: what is missing, districts without script, a district of another province', async () => {
	const c = client(), p = applicant();
	let page = await sign_up(c, p, 'contact');
	page = await c.submit(page);
	assert.equal(page.status, 422);
	assert.deepEqual(page.errors().map((e) => e.field), ['contact_preference', 'province']);
	page = await c.submit(page, { contact_preference: 'email', email: 'isil@', province: '34' });
	assert.deepEqual(page.errors().map((e) => e.field), ['email', 'district']);
	assert.equal(page.value('email'), 'isil@');
	page = await c.submit(page, { contact_preference: 'post', email: '', address: 'ev', province: '34', district: await district_of(6) });
	assert.deepEqual(page.errors().map((e) => e.field), ['district', 'address']);
	const shown = await c.submit(page, { address: 'Uzun Sokak 5/3\nKat 2', province: '6' }, { button: ['show_districts', '1'] });
	assert.equal(shown.status, 303);
	assert.equal(shown.location, '/kayit/iletisim#district');
	page = await c.get('/kayit/iletisim');
	assert.equal(page.errors().length, 0);
	assert.equal(page.value('address'), 'Uzun Sokak 5/3\nKat 2');
	assert.equal(page.value('contact_preference'), 'post');
	const options = page.form().inputs.find((i) => i.name === 'district').options.map((o) => o.label);
	assert.ok(options.includes('Çankaya') && !options.includes('Kadıköy'));
	assert.equal((await c.submit(page, { district: await district_of(6) })).location, '/menu?sonuc=welcome');
});

test('another phone or number makes the old code and the confirmed phone worthless', async () => {
	const c = client(), p = applicant(), other = mobile();
	const code_page = await sign_up(c, p, 'code'), code = await phone_code(p.identity.mobile);
	const texts = await c.follow(await first_step(c, p, { mobile: other }));
	const again = await c.follow(await c.submit(texts, p.texts));
	assert.ok(again.has(other.replace(/(...)(...)(..)(..)/, '$1 $2 $3 $4')));
	const refused = await c.submit(again, { code });
	assert.equal(refused.status, 422, 'the code of the other phone');
	assert.equal((await c.submit(refused, { code: await phone_code(other) })).location, '/kayit/sifre');
	await first_step(c, p);
	assert.equal((await c.get('/kayit/sifre')).location, '/kayit/kod');
	assert.equal(code_page.status, 200);
});

test('the phone code: empty, too short, wrong five times, and the wait for another', async () => {
	const c = client(), p = applicant();
	let page = await sign_up(c, p, 'code');
	const code = await phone_code(p.identity.mobile), bad = String((Number(code) + 1) % 1000000).padStart(6, '0');
	const [message] = await messages(p.identity.mobile, 'signup_code');
	assert.ok(page.has(message.text.slice(0, 3)), 'the prefix stands on the page');
	page = await c.submit(page, { code: '' });
	assert.match(page.error('code'), /gelen kodu yazın/);
	page = await c.submit(page, { code: '12345' });
	assert.match(page.error('code'), /6 rakamdan/);
	for (let i = 0; i < 5; i++) {
		page = await c.submit(page, { code: bad });
		assert.equal(page.status, 422);
		assert.match(page.error('code'), /eşleşmedi/);
		assert.equal(page.value('code'), '');
	}
	page = await c.submit(page, { code });
	assert.match(page.error('code'), /5 kez yanlış/);
	page = await c.submit(page, {}, { button: ['resend', '1'] });
	assert.equal(page.status, 422);
	assert.match(page.error('code'), /isteyebileceğiniz saat: \d\d\.\d\d/);
	assert.equal((await messages(p.identity.mobile, 'signup_code')).length, 1);
});

test('the same form sent again gets the same answer, at every step, and one person', async () => {
	const c = client(), p = applicant();
	const twice = async (page, typed) => {
		const all = await Promise.all([1, 2, 3, 4].map(() => c.submit(page, typed)));
		all.push(await c.submit(page, typed));
		assert.deepEqual(new Set(all.map((a) => `${a.status} ${a.location}`)).size, 1, `${all.map((a) => `${a.status} ${a.location}`)}`);
		return c.follow(all[0]);
	};
	const first = await c.get('/kayit/kimlik'), code = picture_code(c, first);
	const refused = await c.submit(first, { ...p.identity, tckn: '1', picture_code: code });
	const again = await c.submit(first, { ...p.identity, tckn: '1', picture_code: code });
	assert.deepEqual([again.status, again.errors()], [refused.status, refused.errors()]);
	let page = await c.get('/kayit/kimlik');
	page = await twice(page, { ...p.identity, picture_code: picture_code(c, page) });
	page = await twice(page, p.texts);
	assert.equal((await messages(p.identity.mobile, 'signup_code')).length, 1);
	const bad = await c.submit(page, { code: '000000' });
	assert.equal((await c.submit(page, { code: '000000' })).error('code'), bad.error('code'));
	assert.equal(await sql_number(`SELECT MAX(tries) FROM phone_code p JOIN signup s WHERE s.token_hash = x'${token_hash(c)}' AND p.created_at >= s.created_at
 AND p.id = (SELECT MAX(id) FROM phone_code)`) <= 1, true);
	page = await twice(await c.get('/kayit/kod'), { code: await phone_code(p.identity.mobile) });
	page = await twice(page, { password: p.password });
	await twice(page, { ...p.contact, district: await district_of(6) });
	assert.equal((await wait_messages(p.identity.mobile, 'signup_welcome')).length, 1);
	assert.ok(await citizen_of(c));
});

test('after a finished sign-up the same browser can start another', async () => {
	const c = client();
	await sign_up(c, applicant());
	const before = c.cookies['__Host-kayit'];
	assert.equal((await c.get('/kayit/kimlik')).location, '/kayit');
	assert.equal((await c.get('/kayit')).location, '/kayit/kimlik');
	assert.notEqual(c.cookies['__Host-kayit'], before);
	assert.equal((await c.get('/kayit/kimlik')).value('tckn'), '');
});

test('the draft holds neither password nor codes', async () => {
	const c = client(), p = applicant();
	await sign_up(c, p, 'contact');
	for (const path of ['kimlik', 'metinler', 'sifre', 'iletisim'])
		assert.ok(!(await c.get(`/kayit/${path}`)).text.includes(p.password));
	assert.equal(wrong_code('9999'), '0000');
});
