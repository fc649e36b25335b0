// Roles × routes of the staff server against the written matrix (staff_matrix.tsv; D25): every cell is asked for by a person who
// holds that role alone. Whoever adds a staff route adds its row there, with eyes open.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { client, person, sign_in_by_sql, sql } from '../http/lib.mjs';
import { csrf_for, new_key, new_token, staff_routes } from '../http/route_table.mjs';
import { staff_cookie, staff_person, staff_roles, staff_sign_in_by_sql } from '../http/staff_help.mjs';

const [head, ...lines] = readFileSync(new URL('staff_matrix.tsv', import.meta.url), 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#')).map((l) => l.split('\t'));
const matrix = lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
const routes = (await staff_routes()).filter((r) => r.access === 'staff');
const name_of = (r) => `${r.method} ${r.path}`;
const people = Object.fromEntries(await Promise.all(staff_roles.map(async (role) => [role, await staff_person({ roles: [role] })])));

/** The answer to a genuine request of the route in this session. */
function ask(c, r) {
	return r.method === 'GET' ? c.get(r.path) : c.post(r.path, { csrf: csrf_for(c.cookies[staff_cookie] ?? '', r.path), key: new_key() });
}

function leads_to_sign_in(page, what) {
	assert.equal(page.status, 303, `${what}: ${page.status}`);
	assert.equal(page.location, '/giris?sebep=oturum', what);
}

test('the matrix has a row for every staff route, and no other', () => {
	assert.deepEqual(head, ['method', 'path', 'scope', ...staff_roles]);
	assert.deepEqual(matrix.map(name_of).sort(), routes.map(name_of).sort());
	assert.ok(matrix.every((row) => staff_roles.every((role) => row[role] === 'yes' || row[role] === '403')), 'a cell is yes or 403');
});

test('the programs say the same roles and scopes', () => {
	for (const row of matrix) {
		const r = routes.find((one) => name_of(one) === name_of(row));
		assert.equal(r.scope, row.scope, name_of(row));
		assert.deepEqual(r.roles, staff_roles.filter((role) => row[role] === 'yes'), name_of(row));
	}
});

for (const row of matrix)
	test(`${name_of(row)}: each role is let in or refused as written`, async () => {
		for (const role of staff_roles) {
			const page = await ask(await staff_sign_in_by_sql(people[role].id), row);
			if (row[role] === '403')
				assert.equal(page.status, 403, `${role}: ${page.status} ${page.h1}`);
			else {
				assert.ok([200, 303, 400, 404, 409, 422].includes(page.status), `${role}: ${page.status} ${page.h1}`);
				assert.notEqual(page.location, '/giris?sebep=oturum', role);
			}
		}
	});

for (const row of matrix)
	test(`${name_of(row)}: no living session leads to sign-in, whatever else the browser has`, async () => {
		const staff = () => client({ staff: true });
		leads_to_sign_in(await ask(staff(), row), 'no cookie');
		for (const token of [new_token(), 'x', `${new_token()}a`]) {
			const c = staff();
			c.cookies[staff_cookie] = token;
			leads_to_sign_in(await ask(c, row), `token ${token}`);
		}
		const citizen = staff();
		const token = await sign_in_by_sql(citizen, (await person()).id);
		leads_to_sign_in(await ask(citizen, row), "a citizen's cookie");
		citizen.cookies[staff_cookie] = token;
		leads_to_sign_in(await ask(citizen, row), "a citizen's session under the name of staff");
		const p = await staff_person({ roles: staff_roles });
		for (const change of ['ended_at = UTC_TIMESTAMP(3)', 'expires_at = UTC_TIMESTAMP(3)', 'last_seen_at = UTC_TIMESTAMP(3) - INTERVAL 15 MINUTE']) {
			const c = await staff_sign_in_by_sql(p.id);
			await sql(`UPDATE staff_session SET ${change} WHERE staff_id = ${p.id}`);
			leads_to_sign_in(await ask(c, row), change);
		}
		const c = await staff_sign_in_by_sql(p.id);
		assert.notEqual((await ask(c, row)).location, '/giris?sebep=oturum', 'control: the living one is let in');
		await sql(`UPDATE staff SET state = 'suspended' WHERE id = ${p.id}`);
		leads_to_sign_in(await ask(c, row), 'a suspended account');
	});

for (const row of matrix.filter((r) => r.method === 'POST'))
	test(`${name_of(row)}: only a genuine form is taken`, async () => {
		const c = await staff_sign_in_by_sql((await staff_person({ roles: staff_roles })).id), token = c.cookies[staff_cookie];
		const send = async (fields, what, headers) => assert.equal((await c.post(row.path, fields, { headers })).status, 403, what);
		await send({}, 'nothing');
		await send({ key: new_key() }, 'no token');
		await send({ csrf: csrf_for(token, row.path) }, 'no key');
		await send({ csrf: csrf_for(new_token(), row.path), key: new_key() }, "another session's token");
		await send({ csrf: csrf_for(token, '/cikis'), key: new_key() }, 'token of another path');
		await send({ csrf: csrf_for(token, row.path), key: new_key() }, 'cross-site', { 'Sec-Fetch-Site': 'cross-site' });
		await send({ csrf: csrf_for(token, row.path), key: new_key() }, 'foreign origin', { Origin: 'http://localhost:1' });
	});

for (const r of (await staff_routes()).filter((one) => one.access === 'visitor'))
	test(`${name_of(r)}: before signing in, only what is declared and genuine is taken`, async () => {
		const c = client({ staff: true }), token = new_token();
		c.cookies[r.cookie] = token;
		assert.equal((await c.request('DELETE', r.path)).status, 405);
		assert.equal((await c.request('POST', r.path, { body: 'x', headers: { 'Content-Type': 'text/plain' } })).status, 400);
		if (r.method === 'GET') {
			assert.equal((await c.get(`${r.path}?bilinmeyen=1`)).status, 400);
			assert.ok([200, 303, 404].includes((await c.get(r.path)).status));
			return;
		}
		const hidden = () => ({ csrf: csrf_for(token, r.path), key: new_key() });
		const send = async (fields, what, status, headers) => assert.equal((await c.post(r.path, fields, { headers })).status, status, what);
		await send({}, 'nothing', 403);
		await send({ ...hidden(), csrf: csrf_for(new_token(), r.path) }, "another browser's token", 403);
		await send({ ...hidden(), csrf: csrf_for(token, '/') }, 'token of another path', 403);
		await send(hidden(), 'cross-site', 403, { 'Sec-Fetch-Site': 'cross-site' });
		await send({ ...hidden(), bilinmeyen: '1' }, 'unknown field', 400);
		assert.ok([303, 422].includes((await c.post(r.path, hidden())).status), 'a genuine one without any field is answered');
	});

test('a session of staff is nothing on the server of citizens', async () => {
	const c = await staff_sign_in_by_sql(people.clerk.id), citizen = client();
	citizen.cookies['__Host-oturum'] = c.cookies[staff_cookie];
	leads_to_sign_in(await citizen.get('/menu'), 'menu');
	assert.equal((await client().get('/hesaplar')).status, 404, 'staff pages are not there');
});

test('roles count only on their days', async () => {
	const day = 'UTC_DATE()';
	for (const [roles, status] of [
		[[{ role: 'admin', to: `${day} - INTERVAL 2 DAY` }], 403],
		[[{ role: 'admin', from: `${day} + INTERVAL 2 DAY` }], 403],
		[[{ role: 'admin', ended: true }], 403],
		[[], 403],
		[[{ role: 'admin', from: `${day} - INTERVAL 2 DAY`, to: `${day} + INTERVAL 2 DAY` }], 200],
	])
		assert.equal((await (await staff_sign_in_by_sql((await staff_person({ roles })).id)).get('/hesaplar')).status, status, JSON.stringify(roles));
});
