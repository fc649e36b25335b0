// More people in a day than is usual: counted per person, one alarm, for the head of the unit (D25, D26).
import test from 'node:test';
import assert from 'node:assert/strict';
import { sql, sql_number } from './lib.mjs';
import { person } from './person.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';

const head = await staff_person({ roles: ['unit_head'], first_name: 'Amir', last_name: 'Kaya' });
const signed_in = (who) => staff_sign_in_by_sql(who.id);
const today = "DATE(CONVERT_TZ(UTC_TIMESTAMP(3), '+00:00', '+03:00'))";

async function look(c, p) {
	const page = await c.get(`/kisi?no=${p.id}`);
	return page.text.includes('name="neden"') ? c.follow(await c.submit(page, { neden: 'queue' }, { action: '/kisi/neden' })) : page;
}

/** As if so many people had been looked at today. */
async function looked_at(who, people) {
	await sql(`INSERT INTO staff_look_day (staff_id, day, people) VALUES (${who.id}, ${today}, ${people})`);
}

const alarms = (who) => sql_number(`SELECT COUNT(*) FROM look_alarm WHERE staff_id = ${who.id}`);

test('each person counts once a day; the 101st raises one alarm, the 102nd none', async () => {
	const clerk = await staff_person({ roles: ['clerk'] }), c = await signed_in(clerk), people = [];
	for (let i = 0; i < 4; i++)
		people.push(await person());
	await looked_at(clerk, 98);
	await look(c, people[0]);
	await look(c, people[0]);
	await look(await signed_in(clerk), people[0]);
	await look(c, people[1]);
	assert.equal(await sql_number(`SELECT people FROM staff_look_day WHERE staff_id = ${clerk.id}`), 100);
	assert.equal(await alarms(clerk), 0, 'a hundred are usual');
	await look(c, people[2]);
	assert.equal(await alarms(clerk), 1);
	await look(c, people[3]);
	await look(c, people[2]);
	assert.equal(await alarms(clerk), 1);
	assert.deepEqual(await sql(`SELECT unit_id, seen_at FROM look_alarm WHERE staff_id = ${clerk.id}`), [{ unit_id: '6', seen_at: null }]);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM audit_event WHERE action = 'alarm.raise' AND subject = 'staff:${clerk.id}'`), 1);
	assert.equal(await sql_number(`SELECT people FROM staff_look_day WHERE staff_id = ${clerk.id}`), 102);
});

test('many at once are all counted and raise one alarm', async () => {
	const clerk = await staff_person({ roles: ['clerk'] }), c = await signed_in(clerk), people = [];
	for (let i = 0; i < 8; i++)
		people.push(await person());
	await looked_at(clerk, 96);
	for (const p of people)
		await c.submit(await c.get(`/kisi?no=${p.id}`), { neden: 'queue' }, { action: '/kisi/neden' });
	const pages = await Promise.all(people.map((p) => c.get(`/kisi?no=${p.id}`)));
	assert.ok(pages.every((page) => page.status === 200));
	assert.equal(await sql_number(`SELECT people FROM staff_look_day WHERE staff_id = ${clerk.id}`), 104);
	assert.equal(await alarms(clerk), 1);
});

test('the head of the unit sees it, another unit does not, and says what it was', async () => {
	const clerk = await staff_person({ roles: ['clerk'], first_name: 'Çok', last_name: 'Bakan' }), c = await signed_in(clerk), h = await signed_in(head);
	await looked_at(clerk, 100);
	await look(c, await person());
	const [{ id }] = await sql(`SELECT id FROM look_alarm WHERE staff_id = ${clerk.id}`), where = `/uyarilar/gor?no=${id}`;
	assert.ok((await h.get('/')).text.includes('href="/uyarilar"'));
	assert.match((await h.get('/uyarilar')).seen, /Çok Bakan, .* 101 kişiye baktı/);
	const other = await signed_in(await staff_person({ roles: ['unit_head'], unit: 35 }));
	assert.ok(!(await other.get('/uyarilar')).text.includes('Çok Bakan'));
	assert.equal((await other.get(where)).status, 404);
	assert.ok((await (await signed_in(await staff_person({ roles: ['hq'], unit: 100 }))).get('/uyarilar')).text.includes('Çok Bakan'), 'headquarters sees all');
	const form = await h.get(where);
	assert.equal((await h.submit(form, { not: '' })).status, 422);
	const long = await h.submit(form, { not: 'a'.repeat(401) });
	assert.equal(long.status, 422);
	assert.equal(long.value('not'), 'a'.repeat(401));
	const done = await h.follow(await h.submit(form, { not: `Kampanya günüydü ${'😀'.repeat(380)}` }));
	assert.ok(done.text.includes('Kampanya günüydü') && done.text.includes('Amir Kaya'));
	assert.equal((await h.get(where)).status, 409);
	assert.equal((await h.submit(await h.get(where).then(() => form), { not: 'yine' })).status, 303, 'the same form sent again: the same answer');
	assert.deepEqual(await sql(`SELECT seen_by, note FROM look_alarm WHERE id = ${id}`), [{ seen_by: String(head.id), note: `Kampanya günüydü ${'😀'.repeat(380)}` }]);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM audit_event WHERE action = 'alarm.close' AND subject = 'alarm:${id}'`), 1);
	for (const no of ['x', '0', '999999'])
		assert.equal((await h.get(`/uyarilar/gor?no=${no}`)).status, 404, no);
});

test('nobody closes the alarm about themselves', async () => {
	const h = await signed_in(head);
	await looked_at(head, 100);
	await look(h, await person());
	const [{ id }] = await sql(`SELECT id FROM look_alarm WHERE staff_id = ${head.id}`);
	const list = await h.get('/uyarilar');
	assert.ok(list.text.includes('Amir Kaya') && !list.text.includes(`no=${id}"`));
	assert.equal((await h.get(`/uyarilar/gor?no=${id}`)).status, 403);
	assert.equal(await sql_number(`SELECT seen_at IS NULL FROM look_alarm WHERE id = ${id}`), 1);
});

test('yesterday does not count', async () => {
	const clerk = await staff_person({ roles: ['clerk'] }), c = await signed_in(clerk);
	await sql(`INSERT INTO staff_look_day (staff_id, day, people) VALUES (${clerk.id}, ${today} - INTERVAL 1 DAY, 100)`);
	await look(c, await person());
	assert.equal(await alarms(clerk), 0);
});
