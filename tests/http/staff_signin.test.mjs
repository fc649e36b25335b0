// Signing in of staff (D25; security.md, Staff): password, telephone code, recovery codes, invitation, waits, sessions.
import assert from 'node:assert/strict';
import test from 'node:test';
import { client, sql } from './lib.mjs';
import { give_staff_password, staff_cookie, staff_person, staff_sign_in, staff_sign_in_by_sql, staff_visitor_cookie, totp } from './staff_help.mjs';
import { program } from './stack.mjs';

const wrong = /birbirini tutmuyor/;
const staff = () => client({ staff: true });
const audited = async (id, action) => Number((await sql(`SELECT COUNT(*) AS n FROM audit_event WHERE actor = 'staff' AND actor_id = ${id} AND action = '${action}'`))[0].n);

/** Everything of a page that may differ by chance taken out, so that two refusals can be compared. */
const bare = (page) => page.text.replace(/name="(csrf|key)" value="[^"]*"/g, '').replace(/content="[0-9a-f]{32}"/g, '').replace(/value="deneme\w+"/g, '');

test('D25: username and password, the code of the telephone, then the start page', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = staff();
	const first = await give_staff_password(c, { ...p, username: p.username.toUpperCase() });
	assert.equal(first.location, '/giris/kod');
	assert.equal(c.cookies[staff_cookie], undefined, 'no session before the code');
	const asked = await c.follow(first), code = totp(p.seed);
	const done = await c.submit(asked, { code: `${code.slice(0, 3)} ${code.slice(3)}` });
	assert.equal(done.location, '/');
	assert.match(done.headers['set-cookie'].find((l) => l.startsWith(staff_cookie)), /Secure; HttpOnly; SameSite=Strict$/);
	assert.equal(c.cookies[staff_visitor_cookie], undefined);
	const home = await c.follow(done);
	assert.equal(home.status, 200);
	assert.ok(home.has('Ankara İl Müdürlüğü') && home.has('Işıl Şahin') && home.has('Kayıt görevlisi'));
	assert.equal(await audited(p.id, 'staff.sign_in'), 1);
	const [row] = await sql(`SELECT HEX(token_hash) AS hash FROM staff_session WHERE staff_id = ${p.id}`);
	assert.ok(!row.hash.toLowerCase().includes(c.cookies[staff_cookie].toLowerCase()));
});
