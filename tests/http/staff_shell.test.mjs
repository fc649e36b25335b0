// The shell of staff pages: the menu shows what the roles open and nothing else, in both languages, within its budget (ui.md).
import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { client, sql, stack } from './lib.mjs';
import { staff_routes } from './route_table.mjs';
import { staff_person, staff_roles, staff_sign_in_by_sql } from './staff_help.mjs';

const budget = 20 * 1024;
const menu = (page) => [.../<nav aria-label="(?:Personel menüsü|Staff menu)">(.*?)<\/nav>/s.exec(page.text)[1].matchAll(/<a class="e-nav__link" href="([^"]*)"/g)].map(([, href]) => href);

test('each role finds in the menu exactly what it may open', async () => {
	const routes = (await staff_routes()).filter((r) => r.method === 'GET');
	const all = new Set();
	for (const role of staff_roles) {
		const links = menu(await (await staff_sign_in_by_sql((await staff_person({ roles: [role] })).id)).get('/'));
		links.forEach((link) => all.add(link));
		for (const link of links)
			assert.ok(routes.find((r) => r.path === link)?.roles.includes(role), `${role} ${link}`);
	}
	for (const link of all)
		for (const role of routes.find((r) => r.path === link).roles) {
			const c = await staff_sign_in_by_sql((await staff_person({ roles: [role] })).id);
			assert.ok(menu(await c.get('/')).includes(link), `${role} finds ${link}`);
			assert.equal((await c.get(link)).status, 200, `${role} opens ${link}`);
		}
});

test('every page of staff is under the budget, in both languages', async () => {
	const p = await staff_person({ roles: staff_roles }), c = await staff_sign_in_by_sql(p.id);
	for (const route of (await staff_routes()).filter((r) => r.method === 'GET' && r.access === 'staff'))
		for (const prefix of ['', '/en']) {
			const other = await staff_person();
			const page = await c.get(`${prefix}${route.path === '/' && prefix ? '' : route.path}${route.fields.some((f) => f.name === 'no') ? `?no=${other.id}` : ''}`);
			if (page.status === 200 && !/^text\/html/.test(page.headers['content-type']))
				continue; /* an export */
			assert.ok([200, 303, 404, 422].includes(page.status), `${page.path}: ${page.status}`); /* 422: an export too large for one file */
			if (page.status === 303)
				continue;
			assert.equal(page.lang, prefix ? 'en' : 'tr');
			const wire = gzipSync(page.text, { level: 1 }).length; /* as nginx sends it */
			assert.ok(wire < budget, `${page.path}: ${wire} bytes`);
		}
});

test('error pages of the staff server have its shell, from a worker and from nginx alone', async () => {
	const c = await staff_sign_in_by_sql((await staff_person({ roles: ['clerk'] })).id);
	for (const page of [await c.get('/hesaplar'), await c.get('/yok'), await client({ staff: true }).get('/yok'), await client({ staff: true }).get(`/${'a'.repeat(9000)}`)]) {
		assert.ok(page.has('İş Arama Portalı: Personel'), `${page.status}`);
		assert.doesNotMatch(page.text, /href="\/(kayit|menu|yardim)"/);
	}
	assert.doesNotMatch((await client().get('/yok')).text, /Personel/);
	assert.notEqual(stack().port, stack().staff_port);
});

test('the programs of staff cannot read a citizen or a password', async () => {
	for (const account of ['staff', 'staff_auth'])
		await assert.rejects(sql('SELECT password_hash FROM credential LIMIT 1', account), /ERROR 1142/, account);
	for (const column of ['password_hash', 'totp_sealed'])
		await assert.rejects(sql(`SELECT ${column} FROM staff LIMIT 1`, 'staff'), /ERROR 1143/, column);
	await assert.rejects(sql('SELECT code_hash FROM staff_recovery_code LIMIT 1', 'staff'), /ERROR 1142/);
	for (const account of ['public', 'auth', 'citizen'])
		for (const table of ['staff', 'staff_role', 'staff_session', 'staff_invitation', 'staff_recovery_code'])
			await assert.rejects(sql(`SELECT 1 FROM ${table} LIMIT 1`, account), /ERROR 1142/, `${account} ${table}`);
});
