// What staff do to a record at the citizen's request (R25–R28, D2, D3, D5, D7): by channel and application date, with a message, an
// event and an audit row; never without a look at the person before, never over what somebody else did meanwhile.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { at_day, client, day_from_now, person, sql } from './lib.mjs';
import { audited, boxes, clerk_for, last_event, look, messages, record } from './counter_help.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';
import { new_key, new_token } from './route_table.mjs';

const lapsed = (given = {}) => person({ state: 'passive', reason: 'expired', last_transaction: day_from_now(-500), ...given });
const form_of = (c, p, act) => c.get(`/kisi/${act}?no=${p.id}`);
const fax = (days) => ({ channel: 'fax', note: 'Faks geldi', ...boxes(day_from_now(days)) });

test('R27: a passive record comes back from the day of the application, with event, message and audit row', async () => {
	const p = await lapsed(), c = await clerk_for(p);
	const page = await form_of(c, p, 'etkin');
	assert.equal(page.status, 200);
	assert.ok(page.has('Pasif') && page.has('süresi doldu') && page.has(`${p.first_name} ${p.last_name}`));
	assert.ok(!page.text.includes(p.tckn), 'the number is masked');
	const done = await c.submit(page, fax(-3));
	assert.equal(done.status, 303);
	assert.equal(done.location, `/kisi?no=${p.id}&sonuc=etkin`);
	const r = await record(p), event = await last_event(p);
	assert.equal(r.state, 'active');
	assert.equal(r.last_transaction, day_from_now(-3));
	assert.equal(r.active_until.slice(5), day_from_now(-3).slice(5) === '02-29' ? '02-28' : day_from_now(-3).slice(5));
	assert.deepEqual([event.kind, event.actor, event.channel, event.effective_on, event.note], ['reactivated', 'staff', 'fax', day_from_now(-3), 'Faks geldi']);
	assert.equal(Number(event.actor_id), c.staff.id);
	assert.equal(await messages(p, 'reactivated'), 1);
	const [row] = await audited(p, 'citizen.reactivate');
	assert.deepEqual([Number(row.actor_id), row.note, row.subject], [c.staff.id, 'Faks geldi', `entry ${event.seq}, fax`]);
});

for (const [days, outcome] of [[0, 'taken'], [-30, 'taken'], [-31, /en çok 30 gün/], [1, /gelecekte olamaz/]])
	test(`D5: an application of ${days} days from today is ${outcome === 'taken' ? outcome : 'refused, and the form keeps what was typed'}`, async () => {
		const p = await lapsed(), c = await clerk_for(p);
		const answer = await c.submit(await form_of(c, p, 'etkin'), fax(days));
		if (outcome === 'taken') {
			assert.equal(answer.status, 303);
			assert.equal((await record(p)).last_transaction, day_from_now(days));
			return;
		}
		assert.equal(answer.status, 422);
		assert.match(answer.error('date'), outcome);
		assert.equal(answer.value('note'), 'Faks geldi');
		assert.equal((await record(p)).state, 'passive');
		assert.equal((await audited(p, 'citizen.reactivate')).length, 0);
	});

test('D5: an application before the last event is refused, on its day it is taken', async () => {
	const p = await person({ state: 'passive', reason: 'citizen_request', last_transaction: day_from_now(-100), since: day_from_now(-10) }), c = await clerk_for(p);
	const early = await c.submit(await form_of(c, p, 'etkin'), fax(-11));
	assert.equal(early.status, 422);
	assert.match(early.error('date'), /son işlemden/);
	assert.equal((await c.submit(early, fax(-10))).status, 303);
});

test('D5: a fax of Friday typed on Monday carries Friday', async () => {
	const p = await person({ state: 'passive', reason: 'expired', last_transaction: '2026-01-05' });
	await at_day('2027-11-22', async () => { // a Monday
		const staff = await staff_person({ roles: ['clerk'] }), token = new_token();
		await sql('INSERT INTO staff_session (token_hash, staff_id, label, created_at, last_seen_at, expires_at, reauth_at) VALUES'
			+ ` (x'${createHash('sha256').update(token).digest('hex')}', ${staff.id}, 'x', '2027-11-21', '2027-11-23', '2027-11-24', '2027-11-22')`);
		const c = client({ staff: true });
		c.cookies['__Host-personel'] = token;
		await look(c, p, 'letter');
		assert.equal((await c.submit(await form_of(c, p, 'etkin'), { channel: 'fax', ...boxes('2027-11-19') })).status, 303);
	});
	assert.deepEqual(await record(p).then((r) => [r.state, r.last_transaction, r.active_until]), ['active', '2027-11-19', '2028-11-19']);
	const { recorded_at } = await last_event(p); // UTC; the day is that of Istanbul
	assert.equal(new Date(Date.parse(`${recorded_at.replace(' ', 'T')}Z`) + 3 * 3600e3).toISOString().slice(0, 10), '2027-11-22');
});

test('D7: what the unit decided the unit lifts', async () => {
	const p = await person({ state: 'passive', reason: 'staff_decision', last_transaction: day_from_now(-100), since: day_from_now(-20) }), c = await clerk_for(p);
	assert.equal((await c.submit(await form_of(c, p, 'etkin'), { channel: 'counter', ...boxes(day_from_now(0)) })).status, 303);
	assert.equal((await record(p)).state, 'active');
});

test('R4: without education and occupation a record is not made active', async () => {
	const p = await lapsed({ education: false }), c = await clerk_for(p);
	const answer = await c.submit(await form_of(c, p, 'etkin'), fax(0));
	assert.equal(answer.status, 409);
	assert.ok(answer.has('öğrenim ve meslek bilgisi girilmeli'));
	assert.equal((await record(p)).state, 'passive');
	const draft = await person({ state: 'draft', education: true, occupation: true }), other = await clerk_for(draft);
	assert.equal((await other.submit(await form_of(other, draft, 'etkin'), { channel: 'phone' })).status, 303);
	assert.equal((await record(draft)).state, 'active');
	assert.equal(await messages(draft, 'activated'), 1);
});

test('D3: an active record is confirmed by staff on the citizen’s word, once a day', async () => {
	const p = await person({ last_transaction: day_from_now(-40) }), c = await clerk_for(p);
	assert.equal((await c.submit(await form_of(c, p, 'etkin'), { channel: 'phone', note: 'Aradı' })).location, `/kisi?no=${p.id}&sonuc=uzadi`);
	const event = await last_event(p);
	assert.deepEqual([event.kind, event.cause, event.actor, event.effective_on], ['transaction', 'staff_processing', 'staff', day_from_now(0)]);
	const again = await c.submit(await form_of(c, p, 'etkin'), { channel: 'phone' });
	assert.equal(again.status, 409);
	assert.ok(again.has('süresi bugün başlamış'));
});

test('D2: passive for each reason, told to the person but for a death; closed records come back by correction alone', async () => {
	for (const [reason, purpose] of [['citizen_request', 'passivated'], ['staff_decision', 'passivated_staff'], ['duplicate', 'passivated_duplicate'], ['deceased', null]]) {
		const p = await person(), c = await clerk_for(p);
		const done = await c.submit(await form_of(c, p, 'pasif'), { channel: 'letter', reason, note: 'Dilekçe' });
		assert.equal(done.location, `/kisi?no=${p.id}&sonuc=pasif`, reason);
		assert.deepEqual(await record(p).then((r) => [r.state, r.reason]), ['passive', reason]);
		const sent = await sql(`SELECT purpose FROM outbox WHERE citizen_id = ${p.id}`);
		assert.deepEqual(sent.map((row) => row.purpose), purpose ? [purpose] : [], reason);
		assert.equal((await audited(p, 'citizen.passivate'))[0].note, 'Dilekçe');
		if (purpose === 'passivated_duplicate' || !purpose) {
			const closed = await c.submit(await form_of(c, p, 'etkin'), fax(0));
			assert.equal(closed.status, 409);
			assert.ok(closed.has('Bu kayıt kapatılmış'));
		}
	}
});

test('D2: a passivation asks for reason, channel and note, and keeps what was typed', async () => {
	const p = await person(), c = await clerk_for(p);
	const empty = await c.submit(await form_of(c, p, 'pasif'), { note: '' });
	assert.equal(empty.status, 422);
	assert.deepEqual(empty.errors().map((x) => x.field), ['reason', 'channel', 'note']);
	const long = await c.submit(empty, { reason: 'deceased', channel: 'counter', note: 'x'.repeat(401) });
	assert.equal(long.status, 422);
	assert.match(long.error('note'), /400/);
	assert.equal((await record(p)).state, 'active');
});

test('D2: a wrong entry is undone by a correction that shows, once', async () => {
	const p = await person({ last_transaction: day_from_now(-40) }), c = await clerk_for(p), before = await record(p);
	await c.submit(await form_of(c, p, 'pasif'), { channel: 'phone', reason: 'deceased', note: 'Yanlış kişi' });
	const wrong = await last_event(p), address = `/kisi/duzelt?no=${p.id}&olay=${wrong.seq}`;
	const page = await c.get(address);
	assert.ok(page.has('Vefat bildirimi') && page.has('Aktif'), 'what is undone, and what follows');
	const unsaid = await c.submit(page, { channel: 'counter' });
	assert.equal(unsaid.status, 422);
	const done = await c.submit(unsaid, { channel: 'counter', note: 'Aynı adlı başka biri' });
	assert.equal(done.location, `/kisi?no=${p.id}&sonuc=duzeldi`);
	assert.deepEqual(await record(p).then((r) => [r.state, r.active_until]), [before.state, before.active_until]);
	const event = await last_event(p);
	assert.deepEqual([event.kind, event.corrects_seq, event.note], ['corrected', wrong.seq, 'Aynı adlı başka biri']);
	assert.equal(await messages(p, 'corrected_active'), 1);
	assert.equal((await audited(p, 'citizen.correct')).length, 1);
	const twice = await c.get(address);
	assert.ok(twice.has('Bu işlem düzeltilemez') && !twice.text.includes('<textarea'));
	assert.ok((await c.get(`/kisi/duzelt?no=${p.id}&olay=1`)).has('Bu işlem düzeltilemez'), 'the beginning stands');
});

test('two clerks with one record: one act, and a page that says what happened', async () => {
	const p = await lapsed(), one = await clerk_for(p), two = await clerk_for(p);
	const [a, b] = [await form_of(one, p, 'etkin'), await form_of(two, p, 'etkin')];
	const answers = await Promise.all([one.submit(a, fax(0)), two.submit(b, fax(-1))]);
	assert.deepEqual(answers.map((x) => x.status).sort(), [303, 409]);
	const late = answers.find((x) => x.status === 409);
	assert.ok(late.has('siz formu açtıktan sonra değişti') && late.has('Aktif'));
	assert.equal((await sql(`SELECT seq FROM registration_event WHERE citizen_id = ${p.id} AND kind = 'reactivated'`)).length, 1);
	assert.equal((await audited(p, 'citizen.reactivate')).length, 1);
});

test('the same form sent twice is done once', async () => {
	const p = await lapsed(), c = await clerk_for(p), page = await form_of(c, p, 'etkin');
	const [a, b] = [await c.submit(page, fax(0)), await c.submit(page, fax(0))];
	assert.equal(a.location, b.location);
	assert.equal((await audited(p, 'citizen.reactivate')).length, 1);
});

test('D25, D26: without a reason given there is no form and no act; another province is not there at all', async () => {
	const p = await lapsed(), mine = await lapsed(), c = await clerk_for(mine);
	for (const act of ['etkin', 'pasif']) {
		const answer = await form_of(c, p, act);
		assert.deepEqual([answer.status, answer.location], [303, `/kisi?no=${p.id}`]);
		assert.ok(!answer.text.includes(p.last_name));
	}
	const forged = await c.submit(await form_of(c, mine, 'etkin'), { no: String(p.id), key: new_key(), ...fax(0) });
	assert.equal(forged.location, `/kisi?no=${p.id}`);
	assert.equal((await record(p)).state, 'passive');
	const elsewhere = await lapsed({ province_code: 35 });
	assert.equal((await form_of(c, elsewhere, 'etkin')).status, 404);
	assert.equal((await c.submit(await form_of(c, mine, 'etkin'), { no: String(elsewhere.id), key: new_key(), ...fax(0) })).status, 404);
	assert.equal((await record(elsewhere)).state, 'passive');
	await look(c, p);
	assert.equal((await form_of(c, p, 'etkin')).status, 200, 'control');
	assert.equal((await c.get('/kisi/etkin?no=abc')).status, 404);
	const looks = await sql(`SELECT subject FROM audit_event WHERE citizen_id = ${p.id} AND action = 'citizen.look' ORDER BY id`);
	assert.deepEqual(looks.map((row) => row.subject), ['/kisi', '/kisi/etkin'], 'a form that shows the person is a look');
});

test('the person’s page offers the acts, and a correction at each entry but the first', async () => {
	const p = await lapsed(), c = await clerk_for(p), page = await c.get(`/kisi?no=${p.id}`);
	for (const href of [`/kisi/etkin?no=${p.id}`, `/kisi/pasif?no=${p.id}`, `/kisi/duzelt?no=${p.id}&amp;olay=2`, `/kisi/duzelt?no=${p.id}&amp;olay=3`])
		assert.ok(page.text.includes(href), href);
	assert.ok(!page.text.includes('olay=1"'));
	const head = await staff_person({ roles: ['unit_head'] }), other = await staff_sign_in_by_sql(head.id);
	assert.ok(!(await look(other, p)).text.includes('/kisi/duzelt'), 'only who may');
});
