// Bulk extension by headquarters (R16, D22): previewed with a count, done with one event each, undone; the precedent of R16 on its own days. Moves the clock.
import test from 'node:test';
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { at_day, client, day_boxes, job, person, sql, sql_number } from './lib.mjs';
import { staff_cookie, staff_person, staff_sign_in_by_sql } from './staff_help.mjs';
import { visitor_on } from './status_people.mjs';
import { claim, decide } from './special_help.mjs';

const fields = (from, to, until, act = 'Genelge 2024/1') => ({ ...day_boxes('from', from), ...day_boxes('to', to), ...day_boxes('new', until), act });

/** A signed-in member of staff on a moved day. */
async function staff_on(day, roles) {
	const p = await staff_person({ roles }), c = client({ staff: true }), token = randomBytes(32).toString('base64url');
	await sql(`INSERT INTO staff_session (token_hash, staff_id, label, created_at, last_seen_at, expires_at, reauth_at) VALUES (x'${createHash('sha256').update(token).digest('hex')}', ${p.id},
		'Chrome, Linux', '${day}' - INTERVAL 1 HOUR, '${day}' + INTERVAL 1 DAY, '${day}' + INTERVAL 2 DAY, '${day}')`);
	c.cookies[staff_cookie] = token;
	return Object.assign(c, { staff_id: p.id });
}
async function report(valid_until, { kind = 'disabled', approved = true, ...more } = {}) {
	const p = await person({ created_on: '2019-01-01', last_transaction: '2023-06-01', ...more }), id = await claim(p.id, { kind, issued_on: '2018-01-01', valid_until, entered_at: '2019-01-02 09:00:00' });
	if (approved)
		await decide(id, { on: '2019-02-01' });
	return { p, id };
}
const ends = async (list) => Promise.all(list.map(async ({ id }) => (await sql(`SELECT COALESCE(valid_until, '-') AS d FROM claim WHERE id = ${id}`))[0].d));
const events = async (id) => (await sql(`SELECT kind, old_until, new_until FROM claim_event WHERE claim_id = ${id} AND extension_id > 0 ORDER BY recorded_at, kind DESC`)).map((e) => `${e.kind} ${e.old_until} ${e.new_until}`);
const press = (c, page, action) => c.submit(page, {}, { action });
const audits = (no, action) => sql_number(`SELECT COUNT(*) FROM audit_event WHERE subject = 'extension:${no}' AND action = '${action}'`);

test('the precedent of R16: reports ending from 01/01/2020 to 31/12/2023 to 30/06/2024; counted, done, undone', async () => {
	const day = '2024-01-02';
	await at_day(day, async (set) => {
		// nobody else's may lie in the window
		await sql(`UPDATE claim SET valid_until = '2035-01-01' WHERE valid_until BETWEEN '2019-01-01' AND '2025-01-01'`);
		const inside = [await report('2020-01-01'), await report('2021-07-15'), await report('2023-12-31')];
		const outside = [await report('2019-12-31'), await report('2024-01-01'), await report(null), await report('2022-01-01', { kind: 'priority' }), await report('2022-01-01', { approved: false })];
		const renewed = await report('2022-05-05'), later = await claim(renewed.p.id, { issued_on: '2022-05-01', valid_until: '2024-12-31' });
		await decide(later, { on: '2022-05-10' });
		const before = [...await ends(inside), ...await ends(outside), ...await ends([renewed])];
		const hq = await staff_on(day, ['hq']), form = await hq.get('/toplu-uzatma');
		const counted = await hq.arrive(await hq.submit(form, fields('2020-01-01', '2023-12-31', '2024-06-30')));
		assert.equal(counted.status, 200);
		assert.match(counted.text, /Uzayacak kayıt<\/dt><dd[^>]*>3</);
		const no = /no=(\d+)/.exec(counted.path)[1];
		assert.deepEqual([...await ends(inside), ...await ends(outside), ...await ends([renewed])], before, 'a preview changes nothing');
		assert.match((await (await visitor_on(day, inside[2].p.id)).get('/durum')).text, /Yok, normal durumda/);

		const done = await hq.arrive(await press(hq, counted, '/toplu-uzatma/yap'));
		assert.match(done.text, /Uzatılan kayıt<\/dt><dd[^>]*>3</);
		assert.deepEqual(await ends(inside), ['2024-06-30', '2024-06-30', '2024-06-30']);
		assert.deepEqual([...await ends(outside), ...await ends([renewed])], before.slice(3));
		for (const [i, { id }] of inside.entries())
			assert.deepEqual(await events(id), [`extended ${before[i]} 2024-06-30`]);
		assert.match((await (await visitor_on(day, inside[0].p.id)).get('/durum')).text, /Engelli, 30 Haziran 2024 gününün sonuna kadar/);
		assert.deepEqual((await sql(`SELECT purpose FROM outbox WHERE citizen_id = ${inside[1].p.id}`)).map((m) => m.purpose), ['special_moved']);

		// again is nothing
		const again = await hq.post('/toplu-uzatma/yap', { ...counted.form('/toplu-uzatma/yap').fields, key: randomBytes(16).toString('base64url') });
		assert.equal(again.status, 409);
		assert.equal((await events(inside[0].id)).length, 1);

		await set('2024-07-01');
		const c = await staff_on('2024-07-01', ['hq']);
		assert.equal((await job('special')).status, 0);
		assert.deepEqual((await sql(`SELECT effective_on FROM claim_event WHERE claim_id = ${inside[0].id} AND kind = 'ended'`)).map((e) => e.effective_on), ['2024-07-01']);
		const undone = await c.arrive(await press(c, await c.get(`/toplu-uzatma/islem?no=${no}`), '/toplu-uzatma/geri-al'));
		assert.match(undone.text, /Geri alınan kayıt<\/dt><dd[^>]*>3</);
		assert.deepEqual([...await ends(inside), ...await ends(outside), ...await ends([renewed])], before);
		assert.deepEqual(await events(inside[2].id), ['extended 2023-12-31 2024-06-30', 'extension_undone 2024-06-30 2023-12-31']);
		assert.match((await (await visitor_on('2024-07-01', inside[0].p.id)).get('/durum')).text, /Yok, normal durumda/);
		assert.deepEqual([await audits(no, 'bulk.preview'), await audits(no, 'bulk.do'), await audits(no, 'bulk.undo')], [1, 1, 1]);
	});
});

test('more than a batch, and pressed twice at once: one event each', async () => {
	await at_day('2030-01-02', async () => {
		const made = [];
		for (let i = 0; i < 130; i++)
			made.push(await claim((await person({ created_on: '2028-01-01', last_transaction: '2029-06-01' })).id, { issued_on: '2028-02-01', valid_until: '2030-03-03', entered_at: '2029-01-02 09:00:00' }));
		const list = made.join();
		await sql(`INSERT INTO claim_decision (claim_id, outcome, reason_sealed, seen_by, seen_at, decided_by, unit_id, decided_on, decided_at) SELECT id, 'approved', '', 1, '2029-02-01', 2, 1, '2029-02-01', '2029-02-01' FROM claim WHERE id IN (${list});
			UPDATE claim SET open_since = NULL, watch_until = valid_until WHERE id IN (${list});
			UPDATE registration SET special = 'd2030-03-03' WHERE citizen_id IN (SELECT citizen_id FROM claim WHERE id IN (${list}))`);
		const hq = await staff_on('2030-01-02', ['hq']);
		const counted = await hq.arrive(await hq.submit(await hq.get('/toplu-uzatma'), fields('2030-03-03', '2030-03-03', '2030-09-30')));
		assert.match(counted.text, /Uzayacak kayıt<\/dt><dd[^>]*>130</);
		const key = () => randomBytes(16).toString('base64url'), form = counted.form('/toplu-uzatma/yap').fields;
		const answers = await Promise.all([1, 2].map(() => hq.post('/toplu-uzatma/yap', { ...form, key: key() })));
		assert.ok(answers.every((a) => a.status === 303 || a.status === 409), answers.map((a) => a.status).join());
		const no = /no=(\d+)/.exec(counted.path)[1];
		for (let i = 0; i < 20 && (await sql(`SELECT state FROM claim_extension WHERE id = ${no}`))[0].state !== 'done'; i++)
			await press(hq, await hq.get(`/toplu-uzatma/islem?no=${no}`), '/toplu-uzatma/yap');
		assert.equal(await sql_number(`SELECT COUNT(*) FROM claim_event WHERE extension_id = ${no} AND kind = 'extended'`), 130);
		assert.equal(await sql_number(`SELECT COUNT(*) FROM claim WHERE id IN (${list}) AND valid_until = '2030-09-30' AND watch_until = '2030-09-30'`), 130);
		assert.equal(await sql_number(`SELECT COUNT(*) FROM registration WHERE special = 'd2030-09-30' AND citizen_id IN (SELECT citizen_id FROM claim WHERE id IN (${list}))`), 130);
	});
});

test('what is wrong is said; only headquarters may', async () => {
	const p = await staff_person({ roles: ['hq'] }), hq = await staff_sign_in_by_sql(p.id), form = await hq.get('/toplu-uzatma');
	for (const [typed, field] of [[fields('2026-02-01', '2026-01-31', '2030-01-01'), 'to'], [fields('2026-01-01', '2026-01-31', '2026-01-31'), 'new'], [fields('2020-01-01', '2020-01-31', '2020-02-01'), 'new'],
		[{ ...fields('2026-01-01', '2026-01-31', '2030-01-01'), act: '' }, 'act'], [fields('2026-02-30', '2026-03-31', '2030-01-01'), 'from']]) {
		const page = await hq.submit(form, typed);
		assert.equal(page.status, 422);
		assert.notEqual(page.error(field), '', field);
	}
	assert.equal((await hq.get('/toplu-uzatma/islem?no=99999999')).status, 404);
	for (const role of ['clerk', 'approver', 'unit_head', 'auditor', 'admin']) {
		const c = await staff_sign_in_by_sql((await staff_person({ roles: [role] })).id);
		assert.equal((await c.get('/toplu-uzatma')).status, 403, role);
	}
});
