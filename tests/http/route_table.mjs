// The route tables of the programs themselves (`--routes`), and genuine form tokens for any of their POSTs, so that each test breaks
// one thing and nothing else.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { client, person, sign_in_by_sql, stack } from './lib.mjs';
import { program } from './stack.mjs';

export const zones = ['public', 'auth', 'citizen'];

export const staff_zones = ['staff_auth', 'staff'];

/** Every route of the citizens' server: { zone, method, path, access, cookie, fields: [{ name, many }] }. */
export const all_routes = () => read_routes(zones);

/** The same of the staff server, with roles: [name] and scope. */
export const staff_routes = () => read_routes(staff_zones);

async function read_routes(wanted) {
	const out = [];
	for (const zone of wanted) {
		const { status, out: text, err } = await program(zone, ['--routes']);
		if (status !== 0)
			throw new Error(`${zone} --routes ended with ${status}: ${err}`);
		for (const line of text.split('\n').filter((l) => l !== '')) {
			const [method, route, access, cookie, fields, roles, scope] = line.split('\t');
			out.push({ zone, method, path: route, access, cookie: cookie || (access === 'staff' ? '__Host-personel' : '__Host-oturum'),
				...(roles === undefined ? {} : { roles: roles.split(',').filter((r) => r !== ''), scope }),
				fields: fields.split(',').filter((f) => f !== '').map((f) => ({ name: f.replace('*', ''), many: f.endsWith('*') })) });
		}
	}
	return out;
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** A form token as web/csrf.c makes it, for the cookie's token and the path. */
export function csrf_for(token, route) {
	const key = readFileSync(path.join(stack().var, 'keys/form.key'));
	const digest = createHmac('sha256', key).update('csrf\0').update(sha256(token)).update(route).digest();
	const mask = randomBytes(32);
	return Buffer.concat([mask, Buffer.from(digest.map((byte, i) => byte ^ mask[i]))]).toString('base64url');
}

export const new_token = () => randomBytes(32).toString('base64url');
export const new_key = () => randomBytes(16).toString('base64url');

/** A client that may use the route (its own person and session, or a visitor cookie), and the hidden fields of a genuine POST. */
export async function genuine(route, given) {
	const c = client();
	if (route.access === 'citizen')
		await sign_in_by_sql(c, (await person(given)).id);
	else if (route.access === 'visitor')
		c.cookies[route.cookie] = new_token();
	const token = c.cookies[route.cookie] ?? '';
	return { c, token, hidden: () => ({ csrf: csrf_for(token, route.path), key: new_key() }) };
}
