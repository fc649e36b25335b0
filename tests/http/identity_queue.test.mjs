// Identities that the registry did not confirm (D16): the queue of staff, the paper seen, the correction, and who may.
import test from 'node:test';
import assert from 'node:assert/strict';
import { outbox, sql, sql_number, tckn } from './lib.mjs';
import { person } from './person.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';

const province = 69, unit = province; // a province that no other test uses
const clerk = await staff_person({ roles: ['clerk'], unit });
const signed_in = (who = clerk) => staff_sign_in_by_sql(who.id);
await sql("UPDATE identity_check SET state = 'settled' WHERE waits_since IS NOT NULL"); // what an earlier run left

/** Somebody who waits for staff since so many days. */
async function waiting(given = {}, { days = 1, state = 'mismatch', reason = 'none' } = {}) {
	const p = await person({ province_code: province, first_name: 'Sıdıka', last_name: "O'Çağlayık", ...given });
	await sql(`INSERT INTO identity_check (citizen_id, state, reason, tries, checked_at, created_at) VALUES
		(${p.id}, '${state}', '${reason}', 1, UTC_TIMESTAMP(3) - INTERVAL ${days} DAY, UTC_TIMESTAMP(3) - INTERVAL ${days} DAY)`);
	return p;
}

const numbers = (page) => [...page.text.matchAll(/name="no" value="(\d+)"/g)].map(([, id]) => Number(id));
const masked = (p) => `${p.tckn.slice(0, 3)}*****${p.tckn.slice(8)}`;
const row_of = async (p) => (await sql(`SELECT state, reason, tries, next_try_at IS NOT NULL AS due FROM identity_check WHERE citizen_id = ${p.id}`))[0];
const seen_of = (p) => sql(`SELECT act, paper, note, first_name, last_name, father_name, birth_date, staff_id, unit_id FROM identity_seen WHERE citizen_id = ${p.id}`);
const identity_of = async (p) => (await sql(`SELECT first_name, last_name, father_name, birth_date, minor_at_signup, identity_source, version FROM citizen WHERE id = ${p.id}`))[0];
const acts = (p) => sql(`SELECT action, actor_id, unit_id, subject, note FROM audit_event WHERE citizen_id = ${p.id} AND action LIKE 'identity.%'`);

/** From the queue to the person's page. */
async function open(c, p) {
	const list = await c.get('/kimlik');
	const form = list.text.split('<form').find((part) => part.includes(`name="no" value="${p.id}"`));
	const hidden = (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)[1];
	return c.follow(await c.post('/kimlik/ac', { csrf: hidden('csrf'), key: hidden('key'), no: p.id }));
}

const confirm_page = (p) => `/kisi/kimlik?no=${p.id}`, correct_page = (p) => `/kisi/kimlik/duzelt?no=${p.id}`;

test('D16: the queue holds mismatches and foreigners’ numbers of the own province, the longest waiting first', async () => {
	const young = await waiting({}, { days: 1 }), foreign = await waiting({ tckn: tckn('99') }, { days: 3, state: 'unavailable', reason: 'foreign' });
	const old = await waiting({ last_name: 'Yıldız', birth_date: '1971-03-04' }, { days: 9 }), elsewhere = await waiting({ province_code: 35 });
	const matched = await waiting({}, { state: 'matched' }), down = await waiting({}, { state: 'unavailable', reason: 'timeout' });
	const c = await signed_in(), before = await sql_number('SELECT COUNT(*) FROM audit_event');
	const page = await c.get('/kimlik'), shown = numbers(page);
	assert.deepEqual(shown.filter((id) => [young, foreign, old].some((p) => p.id === id)), [old.id, foreign.id, young.id]);
	for (const p of [elsewhere, matched, down])
		assert.ok(!shown.includes(p.id), 'not in this queue');
	for (const word of ['Sıdıka Yıldız', masked(old), '1971', 'Nüfus kaydıyla uyuşmuyor', 'Yabancı kimlik numarası'])
		assert.ok(page.has(word), word);
	assert.ok(!page.text.includes(old.tckn), 'numbers are masked');
	assert.deepEqual(await sql(`SELECT action, subject, note FROM audit_event WHERE actor_id = ${clerk.id} AND id > ${before - 1} AND action = 'citizen.list' ORDER BY id DESC LIMIT 1`),
		[{ action: 'citizen.list', subject: '/kimlik', note: `queue; ${shown.length} rows` }]);
	assert.equal((await c.get('/en/kimlik')).h1, 'Identity checks');
	assert.ok(new RegExp(`href="/kimlik"[^]*\\b${shown.length}\\b`).test((await c.get('/')).text), 'the start page counts them');
	assert.ok(numbers(await (await signed_in(await staff_person({ roles: ['hq'], unit: 100 }))).get('/kimlik')).includes(old.id), 'headquarters sees all');
	const nowhere = await signed_in(await staff_person({ roles: ['clerk'], unit: 100 }));
	assert.deepEqual(numbers(await nowhere.get('/kimlik')), [], 'a clerk without a province sees nobody');
});

test('fifty a page, each person once, also when some are settled meanwhile', async () => {
	const who = await staff_person({ roles: ['unit_head'], unit: 12 }), c = await signed_in(who), all = [];
	for (let i = 0; i < 53; i++)
		all.push(await waiting({ province_code: 12 }, { days: 60 - i }));
	const first = await c.get('/kimlik'), next = /\/kimlik\?sonra=(\d+)/.exec(first.text)[1];
	assert.deepEqual(numbers(first), all.slice(0, 50).map((p) => p.id));
	await sql(`UPDATE identity_check SET state = 'settled' WHERE citizen_id IN (${next}, ${all[3].id})`);
	const second = await c.get(`/kimlik?sonra=${next}`);
	assert.deepEqual(numbers(second), all.slice(50).map((p) => p.id));
	assert.ok(!second.text.includes('govuk-link" href="/kimlik?sonra='));
	for (const sonra of ['x', '0', '-1', '99999999999999999999'])
		assert.equal((await c.get(`/kimlik?sonra=${sonra}`)).status, 200, sonra);
});

test('D26: opening one is a look for the reason of a queue, logged before the page', async () => {
	const p = await waiting(), c = await signed_in();
	const page = await open(c, p);
	assert.equal(page.status, 200);
	assert.ok(page.has(p.tckn) && page.has('Kimlik kontrolünü sonuçlandır') && page.has('Birimde kimliğin görülmesini bekliyor'));
	assert.deepEqual(await sql(`SELECT actor_id, unit_id, subject, reason FROM audit_event WHERE citizen_id = ${p.id} AND action = 'citizen.look'`),
		[{ actor_id: String(clerk.id), unit_id: String(unit), subject: '/kisi', reason: 'queue' }]);
});

test('the paper says what was declared: settled once, the identity stays by declaration', async () => {
	const p = await waiting(), c = await signed_in(), before = await identity_of(p);
	await open(c, p);
	const form = await c.get(confirm_page(p));
	assert.ok(form.has(p.tckn) && form.has("O'Çağlayık"));
	const empty = await c.submit(form, { note: 'n'.repeat(401) });
	assert.equal(empty.status, 422);
	assert.deepEqual(empty.errors().map((one) => one.field), ['paper', 'note']);
	assert.equal(empty.value('note'), 'n'.repeat(401));
	const typed = { paper: 'passport', note: 'Aslı görüldü' };
	const done = await c.submit(form, typed);
	assert.equal(done.location, `/kisi?no=${p.id}&sonuc=kimlik_goruldu`);
	assert.ok((await c.follow(done)).has('Kişinin beyanı geçerli.'));
	assert.equal((await c.submit(form, typed)).location, done.location, 'sent again: the same answer');
	assert.deepEqual(await row_of(p), { state: 'settled', reason: 'none', tries: '1', due: '0' });
	assert.deepEqual(await identity_of(p), before);
	assert.deepEqual(await seen_of(p), [{ act: 'confirmed', paper: 'passport', note: 'Aslı görüldü', first_name: 'Sıdıka', last_name: "O'Çağlayık",
		father_name: 'İsmail', birth_date: '1990-05-17', staff_id: String(clerk.id), unit_id: String(unit) }]);
	assert.deepEqual(await acts(p), [{ action: 'identity.confirm', actor_id: String(clerk.id), unit_id: String(unit), subject: 'passport', note: 'Aslı görüldü' }]);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM outbox WHERE citizen_id = ${p.id}`), 0, 'nothing to tell the person');
	assert.ok(!numbers(await c.get('/kimlik')).includes(p.id));
	assert.ok(!(await c.get(`/kisi?no=${p.id}`)).has('Kimlik kontrolünü sonuçlandır'));
});

test('the paper says otherwise: corrected, the old values kept, the person told', async () => {
	const p = await waiting(), c = await signed_in(), after = Date.now();
	await open(c, p);
	const form = await c.get(correct_page(p));
	assert.equal(form.value('last_name'), "O'Çağlayık");
	const same = await c.submit(form, { paper: 'identity_card' });
	assert.equal(same.status, 422);
	assert.deepEqual(same.errors().map((one) => one.field), ['first_name']);
	const wrong = await c.submit(form, { first_name: '', last_name: '7', father_name: 'x'.repeat(61), birth_year: '2025' });
	assert.equal(wrong.status, 422);
	assert.deepEqual(wrong.errors().map((one) => one.field).sort(), ['birth_day', 'father_name', 'first_name', 'last_name', 'paper']);
	assert.deepEqual([wrong.value('last_name'), wrong.value('birth_year')], ['7', '2025']);
	const typed = { last_name: 'Çağlayan', father_name: 'İshak', birth_day: '18', birth_year: '2011', paper: 'identity_card', note: '' };
	const done = await c.submit(form, typed);
	assert.equal(done.location, `/kisi?no=${p.id}&sonuc=kimlik_duzeldi`);
	assert.equal((await c.submit(form, typed)).location, done.location, 'sent again: the same answer');
	assert.ok((await c.follow(done)).has('Sıdıka Çağlayan'));
	assert.deepEqual(await identity_of(p), { first_name: 'Sıdıka', last_name: 'Çağlayan', father_name: 'İshak', birth_date: '2011-05-18',
		minor_at_signup: '1', identity_source: 'declaration', version: '2' });
	assert.deepEqual((await seen_of(p)).map((row) => [row.act, row.last_name, row.father_name, row.birth_date]), [['corrected', "O'Çağlayık", 'İsmail', '1990-05-17']]);
	assert.deepEqual(await row_of(p), { state: 'settled', reason: 'none', tries: '1', due: '0' }, 'by declaration nobody is asked');
	assert.deepEqual((await acts(p)).map((row) => [row.action, row.subject]), [['identity.correct', 'identity_card']]);
	assert.deepEqual(await sql(`SELECT purpose FROM outbox WHERE citizen_id = ${p.id}`), [{ purpose: 'identity_corrected' }]);
	const [message] = await outbox({ to: p.mobile, after });
	assert.match(message.text, /Kimlik bilgileriniz .* düzeltildi/);
	assert.ok(!message.text.includes('Çağlayan'), 'no name goes out');
	for (const change of [`UPDATE identity_seen SET note = 'x' WHERE citizen_id = ${p.id}`, `DELETE FROM identity_seen WHERE citizen_id = ${p.id}`])
		await assert.rejects(sql(change), /only added/);
});

test('two clerks at once: one act, and a clear 409 for the other', async () => {
	const p = await waiting(), first = await signed_in(), second = await signed_in(await staff_person({ roles: ['clerk'], unit }));
	await open(first, p);
	await open(second, p);
	const forms = [await first.get(confirm_page(p)), await second.get(correct_page(p))];
	const answers = await Promise.all([first.submit(forms[0], { paper: 'identity_card' }), second.submit(forms[1], { first_name: 'Sıdıka Nur', paper: 'identity_card' })]);
	assert.deepEqual(answers.map((page) => page.status).sort(), [303, 409]);
	const late = answers.find((page) => page.status === 409);
	assert.equal(late.h1, 'Bu kimlik kontrolü sonuçlandı');
	assert.ok(late.has('Sizin işleminiz kaydedilmedi') && late.text.includes('href="/kimlik"'));
	assert.equal((await seen_of(p)).length, 1);
	assert.equal((await acts(p)).length, 1);
	assert.equal((await identity_of(p)).first_name, answers[0].status === 303 ? 'Sıdıka' : 'Sıdıka Nur');
	assert.equal((await first.get(confirm_page(p))).status, 409);
	assert.equal((await first.submit(forms[0], { paper: '' })).status, 409, 'not even with a mistake');
});

test('what was compared with the paper must still be the record', async () => {
	const p = await waiting(), c = await signed_in();
	await open(c, p);
	const form = await c.get(confirm_page(p));
	await sql(`UPDATE citizen SET first_name = 'Başka', version = version + 1 WHERE id = ${p.id}`);
	assert.equal((await c.submit(form, { paper: 'identity_card' })).status, 409);
	assert.equal((await row_of(p)).state, 'mismatch');
});

test('D25: another province is not there, whatever is asked for; without a reason nothing is done', async () => {
	const p = await waiting({ province_code: 35 }), mine = await waiting(), c = await signed_in();
	const list = await c.get('/kimlik');
	const token = /action="\/kimlik\/ac"[^]*?name="csrf" value="([^"]*)"[^]*?name="key" value="([^"]*)"/.exec(list.text);
	assert.equal((await c.post('/kimlik/ac', { csrf: token[1], key: token[2], no: p.id })).status, 404);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM staff_look WHERE citizen_id = ${p.id}`), 0);
	for (const path of [confirm_page(p), correct_page(p), '/kisi/kimlik?no=0', '/kisi/kimlik?no=x'])
		assert.equal((await c.get(path)).status, 404, path);
	assert.equal((await c.get(confirm_page(mine))).location, `/kisi?no=${mine.id}`, 'the reason first');
	assert.equal(await sql_number(`SELECT COUNT(*) FROM audit_event WHERE citizen_id IN (${p.id}, ${mine.id})`), 0);
	await open(c, mine);
	const form = await c.get(confirm_page(mine));
	assert.equal((await c.submit(form, { no: String(p.id), paper: 'identity_card' })).status, 404);
	assert.equal((await row_of(p)).state, 'mismatch');
	const settled = await waiting({}, { state: 'settled' });
	assert.equal((await c.post('/kimlik/ac', { csrf: token[1], key: token[2], no: settled.id })).status, 409);
});
