// Staff, for tests: the demo accounts of bin/run, accounts made by SQL, signing in with password and telephone code.
//
//   const c = await staff_sign_in('admin');                    // the demo account of a role, through the pages
//   const p = await staff_person({ roles: ['clerk'], unit: 6 });   // a new account by SQL; p.id .username .password .seed
//   const c = await staff_sign_in_by_sql(p.id);                // a living session, fast
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { client, sql, stack } from './lib.mjs';
import { index_of, seal } from './person.mjs';

export const staff_cookie = '__Host-personel', staff_visitor_cookie = '__Host-personelgiris';
export const staff_roles = ['clerk', 'approver', 'unit_head', 'hq', 'auditor', 'admin'];
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** { role: { role, username, password, seed } } of the accounts that bin/run printed. */
export function demo_staff() {
	const lines = readFileSync(path.join(stack().var, 'staff-demo.txt'), 'utf8').trim().split('\n');
	return Object.fromEntries(lines.map((line) => line.split(/ +/)).map(([role, username, password, seed]) => [role, { role, username, password, seed }]));
}

function base32_bytes(text) {
	const bits = [...text].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
	return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

function base32_text(bytes) {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return bits.match(/.{5}/g).map((five) => alphabet[parseInt(five, 2)]).join('');
}

/** The code of a seed (base32), `steps` of 30 seconds from `at` (ms). */
export function totp(seed, { at = Date.now(), steps = 0 } = {}) {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(at / 30000) + steps));
	const digest = createHmac('sha1', base32_bytes(seed.replace(/ /g, ''))).update(counter).digest();
	const start = digest[19] & 15;
	return String((digest.readUInt32BE(start) & 0x7fffffff) % 1000000).padStart(6, '0');
}

/** Forgets which codes of an account were taken, so that the next sign-in of a test need not wait for a new one. */
export const forget_codes = (username) => sql(`UPDATE staff SET totp_step_used = 0 WHERE username = '${username}'`);

/** Begins a wait of an account's strangers that outlasts the test, however slow the machine. */
export const long_wait = (p, scope = 'staff_name') => sql(`UPDATE attempt SET blocked_until = UTC_TIMESTAMP(3) + INTERVAL 10 MINUTE
	WHERE scope = '${scope}' AND subject = ${index_of(p.username, 'staff.username')}`);

/** The page after username and password. */
export async function give_staff_password(c, p, password = p.password) {
	return c.submit(await c.get('/giris'), { username: p.username, password });
}

/** Signs an account in through the pages; `who` is a role (its demo account) or { username, password, seed }. Gives the client. */
export async function staff_sign_in(who, { c = client({ staff: true }), at } = {}) {
	const p = typeof who === 'string' ? demo_staff()[who] : who;
	await forget_codes(p.username);
	const asked = await c.follow(await give_staff_password(c, p));
	const done = await c.submit(asked, { code: totp(p.seed, { at }) });
	if (done.location !== '/')
		throw new Error(`${p.username} is not let in: ${done.status} ${done.seen}`);
	return c;
}

/** A living session of the account in a client of the staff server. `seconds_ago`: since password and code were typed. */
export async function staff_sign_in_by_sql(staff_id, { c = client({ staff: true }), seconds_ago = 0 } = {}) {
	const token = randomBytes(32).toString('base64url');
	await sql('INSERT INTO staff_session (token_hash, staff_id, label, created_at, last_seen_at, expires_at, reauth_at)'
		+ ` VALUES (x'${createHash('sha256').update(token).digest('hex')}', ${staff_id}, 'Chrome, Linux', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3),`
		+ ` UTC_TIMESTAMP(3) + INTERVAL 10 HOUR, UTC_TIMESTAMP(3) - INTERVAL ${seconds_ago} SECOND)`);
	c.cookies[staff_cookie] = token;
	return c;
}

/* The password of every account made here, hashed once by an account that bin/run made. */
const password_of_all = async () => (await sql("SELECT password_hash FROM staff WHERE username = 'memur'"))[0].password_hash;

/**
 * An account by SQL. Can be given: username, first_name, last_name, unit (6), state ('active'), roles: names, or
 * { role, from, to, ended } with days as SQL expressions.
 */
export async function staff_person(given = {}) {
	const p = { username: `deneme${randomBytes(5).toString('hex')}`, first_name: 'Işıl', last_name: 'Şahin', unit: 6, state: 'active', roles: [],
		seed: base32_text(randomBytes(20)), password: demo_staff().clerk.password, ...given };
	const [{ id }] = await sql(`INSERT INTO staff (username, first_name, last_name, unit_id, state, password_hash, created_at) VALUES ('${p.username}',
		'${p.first_name}', '${p.last_name}', ${p.unit}, '${p.state}', '${await password_of_all()}', UTC_TIMESTAMP(3)); SELECT LAST_INSERT_ID() AS id`);
	await sql(`UPDATE staff SET totp_sealed = ${seal(base32_bytes(p.seed), 'staff.totp', id)} WHERE id = ${id}`);
	for (const one of p.roles) {
		const r = { from: "'2000-01-01'", to: 'NULL', ended: false, ...(typeof one === 'string' ? { role: one } : one) };
		await sql(`INSERT INTO staff_role (staff_id, role, unit_id, valid_from, valid_to, granted_at, ended_at) VALUES (${id}, '${r.role}', ${p.unit},
			${r.from}, ${r.to}, UTC_TIMESTAMP(3), ${r.ended ? 'UTC_TIMESTAMP(3)' : 'NULL'})`);
	}
	return { ...p, id: Number(id) };
}
