// What the tests of status and jobs share: people on a day of the moved clock, their events, sessions of that day.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { client, job, person, sql, stack } from './lib.mjs';

/** A signed-in client on a moved day: a session that looks used until the end of that day. */
export async function visitor_on(day, citizen_id) {
	const c = client(), token = randomBytes(32).toString('base64url');
	const hash = createHash('sha256').update(token).digest('hex');
	await sql('INSERT INTO session (token_hash, citizen_id, label, created_at, last_seen_at, expires_at, password_at) VALUES'
		+ ` (x'${hash}', ${citizen_id}, 'Chrome, Linux', '${day}' - INTERVAL 1 DAY, '${day}' + INTERVAL 1 DAY,`
		+ ` '${day}' + INTERVAL 2 DAY, '${day}')`);
	c.cookies['__Host-oturum'] = token;
	return c;
}

/** A person made active on `day`. */
export function active_since(day, given = {}) {
	return person({ state: 'active', last_transaction: day, ...given });
}

/** "kind" of each event, oldest first; a transaction as "transaction/cause". */
export async function events(citizen_id) {
	const rows = await sql(`SELECT kind, cause FROM registration_event WHERE citizen_id = ${citizen_id} ORDER BY seq`);
	return rows.map((row) => (row.kind === 'transaction' ? `${row.kind}/${row.cause}` : row.kind));
}

export async function record(citizen_id) {
	const [row] = await sql(`SELECT state, reason, since, last_transaction, active_until, version FROM registration`
		+ ` WHERE citizen_id = ${citizen_id}`);
	return row;
}

/** Purposes of the person's messages, oldest first. */
export async function purposes(citizen_id) {
	return (await sql(`SELECT purpose FROM outbox WHERE citizen_id = ${citizen_id} ORDER BY id`)).map((row) => row.purpose);
}

/** Presses the button of the status page, and goes where it leads. */
export async function press(c) {
	return c.submit(await c.get('/durum'), {}, { action: '/durum/aktif' });
}

/** A step of the job that did its work; its one summary line. The development loop of `send` holds that lease now and then. */
export async function run_job(...args) {
	for (let i = 0; i < 50; i++) {
		const done = await job(...args);
		assert.equal(done.status, 0, done.out + done.err);
		assert.equal(done.out.trim().split('\n').length, 1, 'one summary line');
		if (!done.out.includes('another run'))
			return done.out.trim();
	}
	throw new Error('another run never ended');
}

/** Runs `body` while nothing can be delivered: the outbox folder is a file. */
export async function without_outbox(body) {
	const place = path.join(stack().var, 'outbox');
	await rename(place, `${place}.away`);
	await writeFile(place, '');
	try {
		return await body();
	} finally {
		await rm(place);
		await rename(`${place}.away`, place);
	}
}

/** Lets every message of the person that waits be tried at once. */
export const try_now = (id) => sql(`UPDATE outbox SET next_try_at = '2000-01-01' WHERE citizen_id = ${id} AND state = 'waiting'`);
