// Registration at a unit (R2, R3, D9, D13, D14), and the start code by which the account becomes the person's.
import assert from 'node:assert/strict';
import test from 'node:test';
import { client, job, mobile, outbox, person, sql, tckn } from './lib.mjs';
import { clerk_for, start_code } from './counter_help.mjs';

const district = (await sql('SELECT MIN(id) AS id FROM district WHERE province_code = 6'))[0].id;
const password = 'kestane-tramvay-deniz-58';

/** A right form; the phone is left out, as for somebody without one. */
const given = (more = {}) => ({ paper: 'identity_card', tckn: tckn(), first_name: 'Zeynep', last_name: 'Ünsal', father_name: 'Hüseyin', birth_day: '5',
	birth_month: '3', birth_year: '1968', mobile: '', contact_preference: 'email', email: `zeynep${mobile()}@ornek.com.tr`, province: '6', district, address: '',
	text_language: 'tr', membership_agreement: 'accept', privacy_notice: 'read', consent: 'refuse', ...more });

const row_of = async (number_of) => (await sql(`SELECT c.* FROM citizen c WHERE c.id = ${number_of}`))[0];
const id_of = (page) => Number(/no=(\d+)/.exec(page.location)[1]);

/** Registers somebody; { c, id, typed, page } with the page of the code. */
async function registered(more) {
	const c = await clerk_for(), typed = given(more);
	const done = await c.submit(await c.get('/kayit-al'), typed);
	assert.equal(done.status, 303, done.errors().map((x) => x.message).join(' '));
	return { c, id: id_of(done), typed, page: await c.follow(done) };
}

const use_code = async (number, code, pass = password, c = client()) => c.submit(await c.get('/giris/ilk-kod'), { tckn: number, code, password: pass });

test('R2: somebody without a mobile is registered: citizen, record, consents of the counter, code, message, audit row', async () => {
	const { c, id, typed, page } = await registered();
	assert.equal(page.status, 200);
	assert.ok(page.has('Zeynep Ünsal') && start_code(page));
	const citizen = await row_of(id);
	assert.deepEqual([citizen.mobile_sealed, citizen.mobile_index, citizen.minor_at_signup], [null, null, '0']);
	const [record] = await sql(`SELECT * FROM registration WHERE citizen_id = ${id}`), [event] = await sql(`SELECT * FROM registration_event WHERE citizen_id = ${id}`);
	assert.equal(record.state, 'draft');
	assert.deepEqual([event.kind, event.actor, event.channel, Number(event.actor_id)], ['created', 'staff', 'counter', c.staff.id]);
	const consents = await sql(`SELECT kind, act, channel, actor FROM consent_event WHERE citizen_id = ${id} ORDER BY id`);
	assert.deepEqual(consents.map((x) => `${x.kind} ${x.act} ${x.channel} ${x.actor}`), ['membership_agreement accepted counter staff',
		'privacy_notice read counter staff', 'explicit_consent refused counter staff']);
	const [seen] = await sql(`SELECT * FROM counter_registration WHERE citizen_id = ${id}`);
	assert.deepEqual([seen.paper, Number(seen.staff_id)], ['identity_card', c.staff.id]);
	assert.equal((await sql(`SELECT id FROM audit_event WHERE citizen_id = ${id} AND action = 'citizen.register' AND actor_id = ${c.staff.id}`)).length, 1);
	assert.equal((await sql(`SELECT citizen_id FROM credential WHERE citizen_id = ${id}`)).length, 0, 'unclaimed');
	assert.ok((await outbox({ to: typed.email, purpose: 'signup_welcome' })).length > 0);
	const [stored] = await sql(`SELECT HEX(nonce) AS nonce FROM start_code WHERE citizen_id = ${id}`);
	assert.ok(!JSON.stringify(stored).includes(start_code(page).replace(/-/g, '')));
});

test('D13: the code is shown to who made it alone, for some minutes', async () => {
	const { c, id } = await registered(), other = await clerk_for();
	assert.equal((await other.get(`/kayit-al/kod?no=${id}`)).status, 404);
	await sql(`UPDATE start_code SET created_at = created_at - INTERVAL 16 MINUTE WHERE citizen_id = ${id}`);
	const later = await c.get(`/kayit-al/kod?no=${id}`);
	assert.ok(later.status === 200 && later.has('Kod artık gösterilmiyor') && !/[A-Z2-7]{4}-[A-Z2-7]{4}-/.test(later.text));
});

test('D13: unclaimed nobody signs in or recovers; with number and code the account is theirs, once', async () => {
	const { typed, page, id } = await registered(), code = start_code(page), c = client();
	assert.equal((await c.submit(await c.get('/giris'), { tckn: typed.tckn, password })).status, 422);
	const weak = await use_code(typed.tckn, code, 'deniz');
	assert.ok(weak.status === 422 && weak.error('password') !== '');
	const short = await use_code(typed.tckn, code, 'kestane-58-dv');
	assert.match(short.error('password'), /en az 15 karakter/, 'no phone, no codes');
	const done = await use_code(typed.tckn, code.toLowerCase().replace(/-/g, ' '), password, c);
	assert.deepEqual([done.status, done.location], [303, '/menu'], done.seen);
	assert.equal((await c.follow(done)).status, 200);
	const used = await use_code(typed.tckn, code);
	assert.match(used.error('code'), /daha önce kullanıldı/);
	const later = client();
	assert.equal((await later.submit(await later.get('/giris'), { tckn: typed.tckn, password })).location, '/menu', 'any device, without a phone code');
	assert.ok((await outbox({ to: typed.email, purpose: 'account_started' })).length === 1);
	assert.equal((await sql(`SELECT code_always FROM credential WHERE citizen_id = ${id}`))[0].code_always, '0');
});

test('D13: five wrong codes and the right one works no more', async () => {
	const { typed, page, id } = await registered(), code = start_code(page), wrong = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
	for (let i = 1; i <= 5; i++) {
		const answer = await use_code(typed.tckn, wrong);
		assert.equal(answer.status, 422);
		assert.match(answer.error('code'), /birbirini tutmuyor/);
		assert.equal((await sql(`SELECT tries FROM start_code WHERE citizen_id = ${id}`))[0].tries, String(i));
	}
	await sql("DELETE FROM attempt WHERE scope = 'start_number'"); // the limit per number would answer first
	assert.match((await use_code(typed.tckn, code)).error('code'), /çok yanlış deneme/);
	assert.equal((await sql(`SELECT citizen_id FROM credential WHERE citizen_id = ${id}`)).length, 0);
});

test('D13: an expired code is refused; an unknown number reads like a wrong code (D10)', async () => {
	const { typed, page, id } = await registered(), code = start_code(page);
	await sql(`UPDATE start_code SET expires_at = UTC_TIMESTAMP(3) WHERE citizen_id = ${id}`);
	assert.match((await use_code(typed.tckn, code)).error('code'), /süresi doldu/);
	const nobody = await use_code(tckn(), code), known = await use_code((await person()).tckn, code), mistyped = await use_code(typed.tckn, 'x');
	for (const answer of [nobody, known, mistyped])
		assert.match(answer.error('code'), /birbirini tutmuyor/);
	const empty = await client(), form = await empty.submit(await empty.get('/giris/ilk-kod'), {});
	assert.deepEqual(form.errors().map((x) => x.field), ['tckn', 'code', 'password']);
});

test('D18: tries per number are limited, whoever has it', async () => {
	const number = tckn();
	let answer;
	for (let i = 0; i < 11; i++)
		answer = await use_code(number, 'ABCD-EFGH-IJKL-MNOP');
	assert.equal(answer.status, 429);
	assert.match(answer.seen, /Kısa sürede çok deneme/);
});

test('R3: the rules of the online form hold, and nothing typed is lost', async () => {
	const c = await clerk_for();
	const bad = await c.submit(await c.get('/kayit-al'), { first_name: 'Ali', tckn: '123', consent: 'later', address: 'x' });
	assert.equal(bad.status, 422);
	assert.equal(bad.value('first_name'), 'Ali');
	const fields = bad.errors().map((x) => x.field);
	for (const field of ['paper', 'tckn', 'last_name', 'father_name', 'birth_day', 'contact_preference', 'district', 'address', 'membership_agreement', 'privacy_notice'])
		assert.ok(fields.includes(field), `${field} of ${fields}`);
	assert.ok(!fields.includes('mobile'), 'no phone is no mistake here');
	const sms = await c.submit(await c.get('/kayit-al'), given({ contact_preference: 'sms' }));
	assert.match(sms.error('contact_preference'), /Cep telefonu olmadan/);
	const young = await c.submit(await c.get('/kayit-al'), given({ birth_year: String(new Date().getFullYear() - 10) }));
	assert.ok(young.error('birth') !== '');
	const list = await c.submit(await c.get('/kayit-al'), given({ province: '35' }), { button: ['show_districts', '1'] });
	assert.ok(list.status === 200 && list.has('Bornova') && list.value('first_name') === 'Zeynep' && list.errors().length === 0);
	const old = await c.submit(await c.get('/kayit-al'), given({ text_versions: '0.0.0' }));
	assert.match(old.seen, /Metinler bu arada değişti/);
});

test('D14: of a minor the legal representative decides, or nobody is asked', async () => {
	const young = { birth_year: String(new Date().getFullYear() - 16), birth_day: '1', birth_month: '1' }, c = await clerk_for();
	const alone = await c.submit(await c.get('/kayit-al'), given({ ...young, consent: 'give' }));
	assert.deepEqual(alone.errors().map((x) => x.field), ['representative', 'relation', 'document']);
	const { id } = await registered({ ...young, consent: 'give', representative: 'Hüseyin Ünsal', relation: 'father', document: 'Nüfus kayıt örneği' });
	const [seen] = await sql(`SELECT r.*, e.act FROM consent_representative r JOIN consent_event e ON e.id = r.event_id WHERE r.citizen_id = ${id}`);
	assert.deepEqual([seen.act, seen.name, seen.relation, seen.document], ['given', 'Hüseyin Ünsal', 'father', 'Nüfus kayıt örneği']);
	assert.equal((await row_of(id)).minor_at_signup, '1');
	const acts = async (n) => (await sql(`SELECT act, channel FROM consent_event WHERE citizen_id = ${n} AND kind = 'explicit_consent'`)).map((x) => `${x.act} ${x.channel}`);
	assert.deepEqual(await acts(id), ['given counter']);
	const later = await registered({ ...young, consent: 'later' });
	assert.deepEqual(await acts(later.id), []);
	const adult = await c.submit(await c.get('/kayit-al'), given({ consent: 'later' }));
	assert.match(adult.error('consent'), /18 yaşını doldurmuş/);
});

test('D13: the fourth person of a phone is registered at a unit', async () => {
	const phone = mobile();
	for (let i = 0; i < 3; i++)
		await person({ mobile: phone });
	const { id, typed, page } = await registered({ mobile: phone, contact_preference: 'sms' });
	assert.ok((await row_of(id)).mobile_sealed !== null);
	const c = client(), done = await use_code(typed.tckn, start_code(page), 'mavi-kestane-9', c);
	assert.equal(done.location, '/menu', `with a phone the usual length is enough: ${done.status} ${done.errors().map((x) => x.message)}`);
	assert.equal((await sql(`SELECT code_always FROM credential WHERE citizen_id = ${id}`))[0].code_always, '1');
});

test('a known number leads to the person’s page, also when two clerks register at once', async () => {
	const p = await person({ province_code: 35 }), c = await clerk_for();
	const known = await c.submit(await c.get('/kayit-al'), given({ tckn: p.tckn }));
	assert.equal(known.status, 303);
	assert.match(known.location, new RegExp(`^/kisi\\?no=${p.id}&arama=[\\w-]{22}&sonuc=kayitli$`));
	const asked = await c.follow(known);
	assert.ok(asked.status === 200 && asked.has('zaten bir kayıt var') && !asked.text.includes(p.last_name), 'a reason first');
	const typed = given(), clerks = [await clerk_for(), await clerk_for()], pages = await Promise.all(clerks.map((one) => one.get('/kayit-al')));
	const answers = await Promise.all(clerks.map((one, i) => one.submit(pages[i], typed)));
	assert.deepEqual(answers.map((x) => x.status), [303, 303]);
	assert.equal(answers.filter((x) => x.location.startsWith('/kayit-al/kod')).length, 1);
	assert.equal(answers.filter((x) => x.location.endsWith('sonuc=kayitli')).length, 1);
});

test('R31: the three texts are printed with a place to sign', async () => {
	const c = await clerk_for();
	for (const [path, word] of [['/kayit-al/metinler', 'İmza'], ['/en/kayit-al/metinler', 'Signature']]) {
		const page = await c.get(path);
		assert.equal(page.status, 200);
		assert.equal(page.text.split(word).length - 1 >= 3, true);
	}
});

test('D28: a code that nobody used goes thirty days after its end; a used one tells whose account it is', async () => {
	const { id } = await registered(), other = await registered(), old = (n) => sql(`UPDATE start_code SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 31 DAY WHERE citizen_id = ${n}`);
	assert.equal((await use_code(other.typed.tckn, start_code(other.page))).location, '/menu');
	await old(id);
	await old(other.id);
	await job('sweep');
	const left = await sql(`SELECT citizen_id FROM start_code WHERE citizen_id IN (${id}, ${other.id})`);
	assert.deepEqual(left.map((row) => Number(row.citizen_id)), [other.id]);
});

test('R2, R4: who was registered without internet leaves with an active record; the visit carries its reason (D26)', async () => {
	const { c, id, page } = await registered({ contact_preference: 'post', email: '', address: 'Atatürk Bulvarı 12/3', province: '6' });
	const [, way] = /href="([^"]*\/kisi\/ozgecmis[^"]*)"/.exec(page.text);
	const overview = await c.get(way.replace(/&amp;/g, '&'));
	assert.ok(overview.status === 200 && overview.has('Kaydın aktif olması için öğrenim bilgisi gerekli.'), overview.seen);
	const looks = await sql(`SELECT action, reason, subject FROM audit_event WHERE citizen_id = ${id} AND action = 'citizen.look'`);
	assert.deepEqual(looks, ['/kayit-al/kod', '/kisi/ozgecmis'].map((subject) => ({ action: 'citizen.look', reason: 'counter', subject })));
	const school = await c.get(`/kisi/ozgecmis/egitim?no=${id}&kanal=counter`);
	assert.equal((await c.submit(school, { level: 'illiterate' })).status, 303);
	const search = await c.get(`/kisi/ozgecmis/meslek?no=${id}&kanal=counter&ara=garson`);
	const done = await c.submit(search, { occupation: /name="occupation" type="radio" value="(\d+)"/.exec(search.text)[1], years: '0' });
	assert.match(done.location, /sonuc=told_activated$/);
	assert.deepEqual(await sql(`SELECT state FROM registration WHERE citizen_id = ${id}`), [{ state: 'active' }]);
	const other = await clerk_for();
	assert.equal((await other.get(`/kisi/ozgecmis?no=${id}`)).location, `/kisi?no=${id}`, 'another session is asked for its own reason');
	assert.ok(!(await c.get(`/kayit-al/kod?no=${id}`)).text.includes('/kisi/ozgecmis'), 'nothing is missing any more');
});
