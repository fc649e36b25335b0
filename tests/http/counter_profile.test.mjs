// The CV changed by staff at the person's request: the same pages and checks as the person's own (R3, R4, R25; D2, D3, D5, D25, D26).
import assert from 'node:assert/strict';
import test from 'node:test';
import { client, day_from_now, person, sign_in_by_sql, sql, sql_number } from './lib.mjs';
import { audited, clerk_for, last_event, look, messages, record, say } from './counter_help.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';

const waiter = (await sql("SELECT code FROM occupation WHERE title_en = 'Waiter or Waitress'"))[0].code;
const school = { level: 'high_school', school: 'Kocaeli Lisesi', schooling: 'graduated', end_year: '2008' };
const at = (p, part = '', more = '') => `/kisi/ozgecmis${part}?no=${p.id}${more}`;
const count = (p, table) => sql_number(`SELECT COUNT(*) FROM ${table} WHERE citizen_id = ${p.id}`);
const draft = (more) => person({ state: 'draft', created_on: day_from_now(-10), ...more });
const goes_to = (page, location) => assert.deepEqual([page.status, page.location], [303, location], say(page));

/** Adds a school, or the waiter's occupation, through the pages of the clerk. */
const add_school = async (c, p, more = {}) => c.submit(await c.get(at(p, '/egitim')), { ...school, channel: 'counter', ...more });
const add_waiter = async (c, p, more = {}) => c.submit(await c.get(at(p, '/meslek', '&ara=garson')), { occupation: waiter, years: '3', channel: 'counter', ...more });

test('R4, D3: a draft becomes active at the desk, with message, event, channel and audit row; the person reads it', async () => {
	const p = await draft(), c = await clerk_for(p);
	const overview = await c.get(at(p));
	assert.ok(overview.status === 200 && overview.has('Kaydın aktif olması için öğrenim bilgisi gerekli.'), overview.seen);
	goes_to(await add_school(c, p), `/kisi/ozgecmis/egitim?no=${p.id}&kanal=counter&sonuc=told_saved`);
	assert.equal((await record(p)).state, 'draft');
	assert.equal((await audited(p, 'citizen.profile'))[0].subject, 'profile_education, counter', 'no event of the record yet, but a row of the log');
	const done = await add_waiter(c, p, { channel: 'phone' });
	goes_to(done, `/kisi/ozgecmis/meslek?no=${p.id}&kanal=phone&sonuc=told_activated`);
	assert.match((await c.follow(done)).seen, /kayıt aktif oldu.*Kayıt durumu: Aktif/);
	const now = await record(p), event = await last_event(p);
	assert.deepEqual([now.state, now.last_transaction], ['active', day_from_now(0)]);
	assert.deepEqual([event.kind, event.cause, event.actor, event.actor_id, event.channel, event.effective_on],
		['activated', 'activation', 'staff', String(c.staff.id), 'phone', day_from_now(0)]);
	assert.equal(await messages(p, 'activated'), 1);
	const rows = await audited(p, 'citizen.profile');
	assert.deepEqual(rows.map((row) => [row.actor, row.actor_id, row.subject]).at(-1), ['staff', String(c.staff.id), `profile_occupation, phone, entry ${now.version}`]);
	const own = client();
	await sign_in_by_sql(own, p.id);
	assert.match((await own.get('/durum/gecmis')).seen, /Kayıt aktif oldu.*telefon/);
	assert.ok((await own.get('/ozgecmis/egitim')).has('Kocaeli Lisesi'));
	assert.ok((await own.get('/verilerim/erisimler')).status === 200);
});

test('D3, R25: a change to an active record runs the twelve months anew, by whatever way it was asked for', async () => {
	for (const channel of ['counter', 'phone', 'fax', 'email', 'letter']) {
		const p = await person({ last_transaction: day_from_now(-40) }), c = await clerk_for(p);
		goes_to(await c.submit(await c.get(at(p, '/dil')), { channel, language: 'en', level: 'b1' }), `/kisi/ozgecmis/dil?no=${p.id}&kanal=${channel}&sonuc=told_saved`);
		const event = await last_event(p), now = await record(p);
		assert.deepEqual([event.kind, event.cause, event.actor, event.channel], ['transaction', 'profile_language', 'staff', channel]);
		assert.deepEqual([now.last_transaction, now.active_until > day_from_now(364)], [day_from_now(0), true]);
		assert.equal(await messages(p, 'activated'), 0);
	}
});

test('D7: a passive record stays passive, and the page says where to go on', async () => {
	const p = await person({ state: 'passive', reason: 'staff_decision', last_transaction: day_from_now(-40) }), c = await clerk_for(p), before = await record(p);
	const done = await add_school(c, p);
	goes_to(done, `/kisi/ozgecmis/egitim?no=${p.id}&kanal=counter&sonuc=told_saved_passive`);
	const page = await c.follow(done);
	assert.match(page.text, new RegExp(`href="/kisi/etkin\\?no=${p.id}"`));
	assert.deepEqual(await record(p), before);
	assert.equal((await audited(p, 'citizen.profile')).length, 1);
});

test('R3: every part: experience, languages, licences, preferences, occupations; changed and removed', async () => {
	const p = await person({ last_transaction: day_from_now(-5) }), c = await clerk_for(p), channel = 'fax';
	const job = { job: 'Garson', employer: 'Deniz Lokantası', start_month: '3', start_year: '2019', end_month: '', end_year: '', still: '1' };
	for (const [part, fields, table] of [['/egitim', school, 'education'], ['/deneyim', job, 'experience'], ['/dil', { language: 'de', level: 'a2' }, 'citizen_language'],
		['/ehliyet', { licence_b: '1', licence_m: '1' }, 'citizen_licence'], ['/tercih', { way_full_time: '1', province_6: '1', province_34: '1' }, 'preferred_province']]) {
		const before = await count(p, table), done = await c.submit(await c.get(at(p, part)), { channel, ...fields });
		assert.equal(done.status, 303, `${part} ${say(done)}`);
		assert.ok(await count(p, table) > before, part);
	}
	goes_to(await add_waiter(c, p, { channel }), `/kisi/ozgecmis/meslek?no=${p.id}&kanal=fax&sonuc=told_saved`);
	const overview = await c.get(at(p, '', '&kanal=fax'));
	for (const seen of ['Garson', 'Almanca', 'B', 'Tam gün', 'Ankara', 'İstanbul'])
		assert.ok(overview.has(seen), seen);
	assert.match(overview.text, new RegExp(`/kisi/ozgecmis/dil\\?no=${p.id}&amp;kanal=fax"`), 'the way it was asked is carried on');
	const id = (await sql(`SELECT id FROM experience WHERE citizen_id = ${p.id}`))[0].id, edit = await c.get(at(p, '/deneyim', `&kanal=fax&id=${id}`));
	assert.deepEqual([edit.value('job'), edit.value('channel')], ['Garson', 'fax']);
	assert.equal((await c.submit(edit, { job: 'Şef garson' })).status, 303);
	assert.equal((await sql(`SELECT job FROM experience WHERE id = ${id}`))[0].job, 'Şef garson');
	for (const [part, row, table] of [['/deneyim', id, 'experience'], ['/dil', 'de', 'citizen_language'], ['/meslek', waiter, 'citizen_occupation']]) {
		const before = await count(p, table);
		goes_to(await c.submit(await c.get(at(p, `${part}/sil`, `&id=${row}`)), { channel }), `/kisi/ozgecmis${part}?no=${p.id}&kanal=fax&sonuc=told_removed`);
		assert.equal(await count(p, table), before - 1, part);
	}
	assert.equal((await audited(p, 'citizen.profile')).filter((row) => row.subject.includes(' removed, fax')).length, 3);
});

test('R4: the last education or occupation of an active record stays, also for staff', async () => {
	const p = await person(), c = await clerk_for(p), id = (await sql(`SELECT id FROM education WHERE citizen_id = ${p.id}`))[0].id;
	const kept = await c.submit(await c.get(at(p, '/egitim/sil', `&id=${id}`)), { channel: 'counter' });
	assert.ok(kept.status === 422 && kept.has('Kayıt aktifken son öğrenim bilgisi silinemez.'), kept.seen);
	assert.equal(await count(p, 'education'), 1);
	assert.equal((await audited(p, 'citizen.profile')).length, 0, 'nothing was done: nothing is written down');
});

test('the checks of the person\'s own pages, in words for staff; how it was asked is needed; what was typed stays', async () => {
	const p = await draft(), c = await clerk_for(p);
	const bad = await c.submit(await c.get(at(p, '/egitim')), { level: 'bachelor', school: 'Işık "Koleji"', schooling: '', end_year: '1889' });
	assert.equal(bad.status, 422);
	assert.match(bad.error('channel'), /Kişinin nasıl başvurduğunu seçin/);
	assert.match(bad.error('schooling'), /Mezun mu oldu, okuyor mu/);
	assert.match(bad.error('field'), /bölümü veya alanı/);
	assert.match(bad.error('end_year'), /1990 yılından önce olamaz/);
	assert.equal(bad.value('school'), 'Işık "Koleji"');
	for (const [part, fields, wrong] of [['/dil', { language: 'en', level: 'b1' }, 'channel'], ['/ehliyet', { licence_b: '1' }, 'channel'],
		['/tercih', { channel: 'fax', way_full_time: '1' }, 'province'], ['/deneyim', { channel: 'web', job: 'Garson', employer: 'Deniz' }, 'channel']]) {
		const page = await c.submit(await c.get(at(p, part)), fields);
		assert.ok(page.status === 422 && page.error(wrong) !== '', `${part} ${say(page)}`);
	}
	const boxes = await c.submit(await c.get(at(p, '/ehliyet')), { licence_b: '1' });
	assert.match(boxes.text, /id="licence_b"[^>]* checked/);
	const years = await c.submit(await c.get(at(p, '/meslek', '&ara=garson')), { occupation: waiter, years: '99', channel: 'phone' });
	assert.match(years.error('years'), /0 ile \d+ yıl arasında/);
	assert.equal(years.value('channel'), 'phone');
	for (const table of ['education', 'citizen_language', 'citizen_licence', 'preferred_province', 'experience', 'citizen_occupation'])
		assert.equal(await count(p, table), 0, table);
});

test('the form carries the version it showed: 409 with the record as it is; sending again is a decision', async () => {
	const p = await person({ last_transaction: day_from_now(-40) }), c = await clerk_for(p), form = await c.get(at(p, '/egitim')), own = client();
	await sign_in_by_sql(own, p.id);
	assert.equal((await own.submit(await own.get('/ozgecmis/dil'), { language: 'en', level: 'b1' }, { action: '/ozgecmis/dil' })).status, 303);
	const stale = await c.submit(form, { ...school, channel: 'counter' });
	assert.equal(stale.status, 409);
	assert.ok(stale.has('başka bir yerde değişti') && stale.value('school') === 'Kocaeli Lisesi');
	assert.equal(await count(p, 'education'), 1);
	assert.equal((await c.submit(stale, {})).status, 303);
	assert.equal(await count(p, 'education'), 2);

	const boxes = await c.get(at(p, '/ehliyet'));
	assert.equal((await own.submit(await own.get('/ozgecmis/ehliyet'), { licence_m: '1' }, { action: '/ozgecmis/ehliyet' })).status, 303, 'the second change of a day is no event');
	assert.equal((await c.submit(boxes, { channel: 'counter', licence_b: '1' })).status, 409, 'but what was shown is not there any more');
	assert.deepEqual((await sql(`SELECT licence_code FROM citizen_licence WHERE citizen_id = ${p.id}`)).map((row) => row.licence_code), ['M']);
});

test('the same form again, also at once, is done once', async () => {
	const p = await person({ last_transaction: day_from_now(-40) }), c = await clerk_for(p), page = await c.get(at(p, '/egitim')), form = page.form();
	const fields = { ...form.fields, ...school, channel: 'counter' };
	const answers = await Promise.all(Array.from({ length: 6 }, () => c.post(form.action, fields)));
	assert.deepEqual([...new Set(answers.map((x) => `${x.status} ${x.location}`))], [`303 /kisi/ozgecmis/egitim?no=${p.id}&kanal=counter&sonuc=told_saved`]);
	assert.deepEqual([await count(p, 'education'), (await audited(p, 'citizen.profile')).length], [2, 1]);
});

test('D25, D26: without a reason nothing opens or is done; another province and a foreign row are not found', async () => {
	const p = await person(), other = await person(), far = await person({ province_code: 34 }), c = await clerk_for(p);
	const form = (await c.get(at(p, '/dil'))).form(), foreign = (await sql(`SELECT id FROM education WHERE citizen_id = ${other.id}`))[0].id;
	for (const part of ['', '/egitim', '/meslek', '/deneyim', '/dil', '/ehliyet', '/tercih'])
		goes_to(await c.get(at(other, part)), `/kisi?no=${other.id}`);
	goes_to(await c.post(form.action, { ...form.fields, no: other.id, channel: 'counter', language: 'en', level: 'b1' }), `/kisi?no=${other.id}`);
	assert.equal((await c.get(at(far, '/dil'))).status, 404);
	assert.equal((await c.post(form.action, { ...form.fields, no: far.id, channel: 'counter', language: 'en', level: 'b1' })).status, 404);
	assert.equal((await c.get(at(p, '/egitim', `&id=${foreign}`))).status, 404);
	assert.equal((await c.get(at(p, '/egitim/sil', `&id=${foreign}`))).status, 404);
	assert.deepEqual([await count(other, 'citizen_language'), await count(far, 'citizen_language')], [0, 0]);
	const looks = await audited(p, 'citizen.look');
	assert.ok(looks.some((row) => row.subject === '/kisi/ozgecmis/dil' && row.reason === 'counter'), 'each view is a row');
	const approver = await staff_sign_in_by_sql((await staff_person({ roles: ['approver'] })).id);
	const page = await look(approver, p);
	assert.ok(!page.text.includes('/kisi/ozgecmis'));
	assert.equal((await approver.get(at(p))).status, 403);
});

test('in English', async () => {
	const p = await draft(), c = await clerk_for(p), page = await c.get(`/en${at(p, '/egitim')}`);
	assert.ok(page.has('Left before finishing') && page.has('How did the person apply?'), page.seen.slice(0, 400));
	const done = await c.submit(page, { ...school, channel: 'letter' });
	goes_to(done, `/en/kisi/ozgecmis/egitim?no=${p.id}&kanal=letter&sonuc=told_saved`);
});
