// `make chaos` (60 s) and its short form in `make test` (15 s): people sign up, make their record passive and active again, and give and
// withdraw consent, while workers and the database are killed with SIGKILL at random moments. A client sends the same form (the same key) until
// it is answered, and journals what was done only after the 303 and after the next page echoes it. Then: acknowledged − stored = 0, doubles = 0,
// and the invariants of the tables hold (security.md, Proofs; architecture.md, "Writes that are never lost or doubled").
import test, { after } from 'node:test';
import assert from 'node:assert/strict';
import { start_stack, stop_stack } from '../runner/stack.mjs';

const seconds = Number(process.env.CHAOS_SECONDS ?? 60);
const own = await start_stack();
process.env.VAR = own.dir; /* before the helpers look for it */
const { client, person, sign_in_by_sql, sql } = await import('../http/lib.mjs');
const { applicant, district_of, phone_code, picture_code } = await import('../http/signup_lib.mjs');
const { index_of, place } = await import('../http/person.mjs');
const { pause } = await import('../http/stack.mjs');
const { killer } = await import('./killer.mjs');
after(() => stop_stack(own));

const journal = { people: new Map(), signups: [], oddities: [], acknowledged: 0, retried: 0, longest: 0 };
const stop = { now: false };
let last_ack = Date.now();

function acknowledge() {
	journal.acknowledged++;
	journal.longest = Math.max(journal.longest, Date.now() - last_ack);
	last_ack = Date.now();
}

/** Asks again and again, as a patient person would, until something other than a failure comes. */
async function patient(ask) {
	for (const end = Date.now() + 45000; ;) {
		try {
			const page = await ask();
			if (page.status < 500)
				return page;
		} catch (error) {
			if (!/ECONN|EPIPE|socket hang up|no answer|Parse Error|ERROR 2|Lost connection|gone away/.test(`${error.code} ${error.message}`))
				throw error;
		}
		if (Date.now() > end)
			throw new Error('no answer within 45 s');
		journal.retried++;
		await pause(100);
	}
}

/* The same bytes, key included, each time. */
const send = (c, page, typed, action) => {
	const form = page.form(action), fields = { ...form.fields, ...typed };
	return patient(() => c.post(form.action, fields));
};

const expect = (page, status, what) => {
	if (page.status !== status)
		journal.oddities.push(`${what}: ${page.status} ${page.location ?? page.h1} ${page.errors().map((e) => e.message).join('; ')}`);
	return page.status === status;
};

/* Passive by own wish, active again, passive … : each acknowledged press is one event. */
async function presser() {
	const c = client(), p = await patient_sql(() => person({ state: 'active', last_transaction: '2026-01-15' }));
	await patient_sql(() => sign_in_by_sql(c, p.id));
	const mine = { id: p.id, active: 0, passive: 0, given: 0, withdrawn: 0 };
	journal.people.set(p.id, mine);
	while (!stop.now)
		for (const [name, from, action, echo] of [['active', '/durum', '/durum/aktif', 'e-status--active'], ['passive', '/durum/pasif', '/durum/pasif', 'e-status--passive']]) {
			const page = await patient(() => c.get(from));
			const answer = await send(c, page, {}, action);
			mine[name]++;
			if (!expect(answer, 303, action))
				return;
			const next = await patient(() => c.get('/durum'));
			if (!next.text.includes(echo))
				journal.oddities.push(`${action} was answered, but the page does not show it`);
			acknowledge();
		}
}

async function consenter() {
	const c = client(), p = await patient_sql(() => person({ explicit_consent: 'refused' }));
	await patient_sql(() => sign_in_by_sql(c, p.id));
	const mine = { id: p.id, active: 0, passive: 0, given: 0, withdrawn: 0 };
	journal.people.set(p.id, mine);
	while (!stop.now)
		for (const [name, action] of [['given', '/rizalar/ver'], ['withdrawn', '/rizalar/geri-al']]) {
			const page = await patient(() => c.get('/rizalar'));
			const answer = await send(c, page, {}, action);
			mine[name]++;
			if (!expect(answer, 303, action))
				return;
			acknowledge();
		}
}

/* A database call of the test itself, which may meet a dead database too. A call that failed left nothing: it is one transaction. */
async function patient_sql(call) {
	for (;;) {
		try {
			return await call();
		} catch (error) {
			if (!/ERROR 20|ERROR 1927|ERROR 1053/.test(error.message))
				throw error;
			await pause(150);
		}
	}
}

async function signer() {
	while (!stop.now) {
		const c = client(), p = applicant();
		const first = await patient(() => c.get('/kayit/kimlik'));
		let answer = await send(c, first, { ...p.identity, picture_code: picture_code(c, first) });
		if (!expect(answer, 303, 'kimlik'))
			continue;
		answer = await send(c, await patient(() => c.get(answer.location)), p.texts);
		if (!expect(answer, 303, 'metinler'))
			continue;
		const code = await patient_sql(() => phone_code(p.identity.mobile));
		answer = await send(c, await patient(() => c.get(answer.location)), { code });
		if (!expect(answer, 303, 'kod'))
			continue;
		answer = await send(c, await patient(() => c.get(answer.location)), { password: p.password });
		if (!expect(answer, 303, 'sifre'))
			continue;
		const district = await patient_sql(() => district_of(p.contact.province));
		answer = await send(c, await patient(() => c.get(answer.location)), { ...p.contact, district });
		if (expect(answer, 303, 'iletisim') && !/\/kayit\//.test(answer.location)) {
			journal.signups.push(p.identity.tckn);
			acknowledge();
		}
	}
}

const ends = Date.now() + seconds * 1000;
const killing = killer(own, stop);
const clients = [...Array.from({ length: 4 }, presser), ...Array.from({ length: 2 }, consenter), ...Array.from({ length: 2 }, signer)];
const failures = [];
const working = clients.map((work) => work.catch((error) => failures.push(String(error.stack))));
while (Date.now() < ends && failures.length === 0)
	await pause(100);
stop.now = true;
const killed = await killing.catch((error) => { failures.push(String(error.stack)); return { workers: 0, database: 0 }; });
await Promise.all(working);

const none = async (text) => assert.deepEqual(await sql(text), []);

test('the loop did its work: kills, acknowledgements, and no answer that nobody expects', (t) => {
	t.diagnostic(`${killed.workers} workers and ${killed.database} databases killed in ${seconds} s; ${journal.acknowledged} acknowledged, `
		+ `${journal.signups.length} of them sign-ups; ${journal.retried} tries again; longest gap ${(journal.longest / 1000).toFixed(1)} s`);
	assert.deepEqual(failures, []);
	assert.deepEqual(journal.oddities, []);
	assert.ok(killed.workers >= seconds / 4 && killed.database >= 1, JSON.stringify(killed));
	assert.ok(journal.acknowledged > seconds && journal.signups.length >= 1, `${journal.acknowledged} acknowledged`);
});

test('every acknowledged press is stored once: lost 0, doubled 0', async () => {
	const stored = new Map((await sql(`SELECT citizen_id AS id, SUM(kind = 'reactivated') AS active, SUM(kind = 'passivated') AS passive,
		SUM(kind = 'transaction') AS kept FROM registration_event GROUP BY citizen_id`)).map((row) => [Number(row.id), row]));
	for (const mine of journal.people.values()) {
		const row = stored.get(mine.id);
		assert.deepEqual([Number(row.active) + Number(row.kept), Number(row.passive)], [mine.active, mine.passive], `person ${mine.id}`);
	}
});

test('every acknowledged consent is stored once', async () => {
	const stored = new Map((await sql(`SELECT citizen_id AS id, SUM(act = 'given') AS given, SUM(act = 'withdrawn') AS withdrawn
		FROM consent_event GROUP BY citizen_id`)).map((row) => [Number(row.id), row]));
	for (const mine of journal.people.values())
		assert.deepEqual([Number(stored.get(mine.id).given), Number(stored.get(mine.id).withdrawn)], [mine.given, mine.withdrawn], `person ${mine.id}`);
});

test('every acknowledged sign-up is one whole person', async () => {
	for (const number of journal.signups) {
		const [row] = await sql(`SELECT COUNT(*) AS people, MIN(id) AS id FROM citizen WHERE tckn_index = ${index_of(number, place.tckn_index)}`);
		assert.equal(row.people, '1');
	}
	for (const table of ['credential', 'contact', 'registration'])
		await none(`SELECT c.id FROM citizen c LEFT JOIN ${table} x ON x.citizen_id = c.id WHERE x.citizen_id IS NULL`);
});

test('each record is the fold of its events, one event per seq', async () => {
	await none('SELECT citizen_id FROM registration_event GROUP BY citizen_id HAVING COUNT(*) <> MAX(seq) OR MIN(seq) <> 1');
	await none(`SELECT r.citizen_id FROM registration r JOIN registration_event e ON e.citizen_id = r.citizen_id AND e.seq = r.version
		RIGHT JOIN registration q ON q.citizen_id = r.citizen_id WHERE r.citizen_id IS NULL`);
	await none(`SELECT r.citizen_id, r.version FROM registration r WHERE r.version <> (SELECT MAX(seq) FROM registration_event e WHERE e.citizen_id = r.citizen_id)`);
	await none(`SELECT r.citizen_id, r.state, e.kind FROM registration r JOIN registration_event e ON e.citizen_id = r.citizen_id AND e.seq = r.version
		WHERE r.state <> CASE WHEN e.kind = 'created' THEN 'draft' WHEN e.kind IN ('activated', 'reactivated', 'transaction') THEN 'active'
		WHEN e.kind IN ('passivated', 'expired') THEN 'passive' ELSE r.state END`);
	await none(`SELECT r.citizen_id FROM registration r JOIN registration_event e ON e.citizen_id = r.citizen_id AND e.seq = r.version
		WHERE e.active_until IS NOT NULL AND r.active_until <> e.active_until`);
});

test('each person has an act for every text; no form is half answered; a message is one', async () => {
	for (const [kind, act] of [['membership_agreement', "act = 'accepted'"], ['privacy_notice', "act = 'read'"], ['explicit_consent', 'TRUE']])
		await none(`SELECT c.id FROM citizen c WHERE NOT c.minor_at_signup AND NOT EXISTS
			(SELECT 1 FROM consent_event e WHERE e.citizen_id = c.id AND e.kind = '${kind}' AND ${act})`);
	await none("SELECT key_hash FROM submission WHERE answer = ''");
	await none('SELECT purpose, cause FROM outbox GROUP BY purpose, cause HAVING COUNT(*) > 1');
});

test('control: a lost and a doubled event would be noticed', async () => {
	const [mine] = [...journal.people.values()].filter((one) => one.active > 0);
	await sql(`DELETE FROM registration_event WHERE citizen_id = ${mine.id} ORDER BY seq DESC LIMIT 1`);
	const counted = await sql(`SELECT COUNT(*) AS n FROM registration_event WHERE citizen_id = ${mine.id} AND kind <> 'created'`);
	assert.notEqual(Number(counted[0].n), 1 + mine.active + mine.passive);
	assert.equal((await sql(`SELECT r.citizen_id FROM registration r WHERE r.version <> (SELECT MAX(seq) FROM registration_event e WHERE e.citizen_id = r.citizen_id)`)).length, 1);
});
