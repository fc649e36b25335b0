// What the database refuses whatever program asks: roles given or ended by oneself or by nobody, accounts opened past their invitation,
// invitations without the second administrator (D25). As the account of the staff pages, which a taken-over worker would have.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sql, sql_number } from '../http/lib.mjs';
import { staff_person } from '../http/staff_help.mjs';

const as_staff = (text) => sql(text, 'staff');
const admin = await staff_person({ roles: ['admin'] }), second = await staff_person({ roles: ['admin'] }), clerk = await staff_person({ roles: ['clerk'] });
const later = await staff_person({ roles: [{ role: 'admin', from: 'UTC_DATE() + INTERVAL 2 DAY' }] }), former = await staff_person({ roles: [{ role: 'admin', to: 'UTC_DATE() - INTERVAL 2 DAY' }] });
const ended = await staff_person({ roles: [{ role: 'admin', ended: true }] }), suspended = await staff_person({ roles: ['admin'], state: 'suspended' });

const grant = (to, by, role = 'hq') => `INSERT INTO staff_role (staff_id, role, unit_id, valid_from, granted_by, granted_at)
	VALUES (${to.id}, '${role}', 6, UTC_DATE(), ${by?.id ?? 'NULL'}, UTC_TIMESTAMP(3))`;
const role_of = (p) => sql_number(`SELECT id FROM staff_role WHERE staff_id = ${p.id} ORDER BY id DESC LIMIT 1`);

test('control: an administrator gives a role and ends it', async () => {
	const p = await staff_person();
	await as_staff(grant(p, admin));
	await as_staff(`UPDATE staff_role SET ended_by = ${admin.id}, ended_at = UTC_TIMESTAMP(3) WHERE id = ${await role_of(p)}`);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM staff_role WHERE staff_id = ${p.id} AND ended_at IS NOT NULL`), 1);
});

test('nobody gives themselves a role, nobody gives one who is no administrator today, and somebody does', async () => {
	for (const by of [clerk, later, former, ended, suspended])
		await assert.rejects(as_staff(grant(await staff_person(), by)), /an administrator gives roles/);
	for (const self of [clerk, admin])
		await assert.rejects(as_staff(grant(self, self, 'approver')), /nobody gives themselves a role/);
	await assert.rejects(as_staff(grant(clerk, null)), /somebody gives a role/);
	await assert.rejects(as_staff(`INSERT INTO staff_role (staff_id, role, unit_id, valid_from, granted_at) SELECT ${clerk.id}, 'hq', 6, UTC_DATE(), UTC_TIMESTAMP(3)`), /somebody/);
	await sql(grant(await staff_person(), null));
});

test('a role is ended once, by another administrator, and does not come back', async () => {
	const p = await staff_person({ roles: ['clerk'] }), id = await role_of(p);
	const end = (by) => `UPDATE staff_role SET ended_by = ${by}, ended_at = UTC_TIMESTAMP(3) WHERE id = ${id}`;
	for (const by of [p.id, clerk.id, former.id, 999999])
		await assert.rejects(as_staff(end(by)), /another administrator ends roles/);
	await assert.rejects(as_staff(end('NULL')), /ended once, by somebody/);
	await assert.rejects(as_staff(`UPDATE staff_role SET ended_by = ${admin.id}, ended_at = UTC_TIMESTAMP(3) WHERE id = ${await role_of(admin)}`), /another administrator/);
	await as_staff(end(admin.id));
	await assert.rejects(as_staff(`UPDATE staff_role SET ended_by = NULL, ended_at = NULL WHERE id = ${id}`), /ended once/);
	await assert.rejects(as_staff(end(second.id)), /ended once/);
});

test('an account is opened by its invitation, not by an update', async () => {
	const p = await staff_person({ state: 'invited' });
	await assert.rejects(as_staff(`UPDATE staff SET state = 'active' WHERE id = ${p.id}`), /opened by its invitation/);
	await as_staff(`UPDATE staff SET state = 'suspended' WHERE id = ${p.id}`);
	await assert.rejects(as_staff(`UPDATE staff SET state = 'active' WHERE id = ${p.id}`), /opened by its invitation/);
	await as_staff(`UPDATE staff SET state = 'invited' WHERE id = ${p.id}`);
	const used = await staff_person({ state: 'suspended' });
	await sql(`UPDATE staff SET password_at = UTC_TIMESTAMP(3) WHERE id = ${used.id}`);
	await as_staff(`UPDATE staff SET state = 'active' WHERE id = ${used.id}`);
});

const invite = (p, by) => `INSERT INTO staff_invitation (staff_id, nonce, created_by, created_at, expires_at)
	VALUES (${p.id}, '0123456789abcdef', ${by?.id ?? 'NULL'}, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 7 DAY)`;
const newest = (p) => sql_number(`SELECT MAX(id) FROM staff_invitation WHERE staff_id = ${p.id}`);
const waits = (p) => sql_number(`SELECT waits FROM staff_invitation WHERE staff_id = ${p.id} ORDER BY id DESC LIMIT 1`);

async function in_use() {
	const p = await staff_person();
	await sql(`UPDATE staff SET password_at = UTC_TIMESTAMP(3) WHERE id = ${p.id}`);
	return p;
}

test('who has signed in is invited anew by two, whatever the program says', async () => {
	const p = await in_use(), fresh = await staff_person({ state: 'invited' });
	await as_staff(invite(p, admin));
	await as_staff(invite(fresh, admin));
	assert.deepEqual([await waits(p), await waits(fresh)], [1, 0]);
	await assert.rejects(as_staff(`INSERT INTO staff_invitation (staff_id, nonce, created_by, created_at, expires_at, waits) VALUES (${p.id}, '0123456789abcdef', ${admin.id},
		UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), 0)`), /1142|1143/);
	const id = await newest(p), agree = (by) => `UPDATE staff_invitation SET waits = FALSE, agreed_by = ${by}, agreed_at = UTC_TIMESTAMP(3) WHERE id = ${id}`;
	for (const by of [admin.id, clerk.id, p.id, former.id, suspended.id, 'NULL'])
		await assert.rejects(as_staff(agree(by)), /another administrator has to agree/, String(by));
	await assert.rejects(as_staff(`UPDATE staff_invitation SET expires_at = expires_at + INTERVAL 1 DAY WHERE id = ${id}`), /lasts longer/);
	await as_staff(agree(second.id));
	await assert.rejects(as_staff(`UPDATE staff_invitation SET waits = TRUE WHERE id = ${id}`), /stays agreed/);
	await assert.rejects(as_staff(`UPDATE staff_invitation SET agreed_by = ${admin.id} WHERE id = ${id}`), /stays agreed/);
});

test('where there is no second administrator, and from the operator, an invitation does not wait', async () => {
	const p = await in_use();
	await sql(invite(p, null));
	assert.equal(await waits(p), 0);
	const [row] = await sql(`START TRANSACTION; UPDATE staff_role SET ended_at = UTC_TIMESTAMP(3) WHERE role = 'admin' AND staff_id <> ${admin.id};
		${invite(p, admin)}; SELECT waits FROM staff_invitation WHERE id = LAST_INSERT_ID(); ROLLBACK`).then((rows) => rows);
	assert.equal(row.waits, '0');
	const [other] = await sql(`START TRANSACTION; UPDATE staff_role SET ended_at = UTC_TIMESTAMP(3) WHERE role = 'admin' AND staff_id NOT IN (${admin.id}, ${second.id});
		${invite(p, admin)}; SELECT waits FROM staff_invitation WHERE id = LAST_INSERT_ID(); ROLLBACK`);
	assert.equal(other.waits, '1', 'control: with one more it waits');
});
