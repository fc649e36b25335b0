// The identity check (D16): sign-up rests on the person's word (R6) and waits for nobody; `job identity` asks the registry, a stand-in
// that answers truly or fails in every way. A stack of its own, since the mode is configuration.
import test from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { client, job, person, sign_in_by_sql, sql, sql_number, stack, tckn } from './lib.mjs';
import { index_of, seal } from './person.mjs';
import { open_registry } from './registry.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';
import { applicant, citizen_of, sign_up } from './signup_lib.mjs';
import { pause, program, until } from './stack.mjs';
import { log_faults, run, start_stack, stop_stack } from '../runner/stack.mjs';

const secrets = new Set(); // what no log may hold
let own, registry;

test.before(async () => {
	registry = await open_registry();
	own = await start_stack({ variant: path.basename(process.env.BUILD ?? 'release') });
	Object.assign(process.env, own.env);
});

test.after(async () => {
	registry?.close();
	if (own)
		await stop_stack(own);
});

/* The summary without the seconds it took. */
const told = (got) => ({ ...got, out: got.out.replace(/ \(\d+\.\d\d s\)\n$/, '\n') });

/* A configuration of its own on top of the stack's: its file. */
function configured(changed = {}) {
	const file = path.join(stack().var, `identity-${process.hrtime.bigint()}.conf`);
	const lines = readFileSync(path.join(stack().var, 'app.conf'), 'utf8').split('\n').filter((line) => !/^(identity_check|registry_)/.test(line));
	const all = { identity_check: 'registry', registry_url: registry.url, registry_ca: registry.ca, registry_timeout_ms: 700, ...changed };
	writeFileSync(file, `${lines.join('\n')}\n${Object.entries(all).filter(([, value]) => value !== null).map(([name, value]) => `${name} = ${value}\n`).join('')}`);
	return file;
}

async function identity(changed = {}) {
	return told(await program('job', ['identity'], { ESUBE_CONFIG: configured(changed) }));
}

function remember(p) {
	for (const name of ['tckn', 'first_name', 'last_name'])
		secrets.add(p[name]).add(p[name].toLocaleUpperCase('tr'));
	return p;
}

/* Somebody whose record waits for the registry, as a sign-up leaves it. */
async function waiting(given = {}) {
	const p = remember(await person({ first_name: 'Sıdıka İrem', last_name: "O'Çağlayık", ...given }));
	await sql(`INSERT INTO identity_check (citizen_id, state, next_try_at, created_at) VALUES (${p.id}, 'pending', UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE, UTC_TIMESTAMP(3))`);
	return p;
}

async function row_of(id) {
	const [row] = await sql(`SELECT i.state, i.reason, i.tries, c.identity_source AS source, TIMESTAMPDIFF(SECOND, i.checked_at, i.next_try_at) AS again,
 i.checked_at IS NOT NULL AS checked FROM identity_check i JOIN citizen c ON c.id = i.citizen_id WHERE c.id = ${id}`);
	return row;
}

const due_now = (id) => sql(`UPDATE identity_check SET next_try_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE citizen_id = ${id}`);
const nobody_waits = () => sql('UPDATE identity_check SET next_try_at = NULL');
const summary = (matched, mismatched, unavailable) => `identity: ${matched} matched, ${mismatched} mismatched, ${unavailable} unavailable\n`;

/* The person goes on as if nobody had been asked, and is told nothing. */
async function assert_usable(id) {
	const c = client();
	await sign_in_by_sql(c, id);
	for (const address of ['/menu', '/durum']) {
		const page = await c.get(address);
		assert.equal(page.status, 200, address);
		assert.ok(!/uyuşm|eşleşm|doğrulanamad/i.test(page.text), `${address} tells the person off`);
	}
	assert.deepEqual(await sql(`SELECT state FROM registration WHERE citizen_id = ${id}`), [{ state: 'active' }]);
	assert.deepEqual(await sql(`SELECT purpose FROM outbox WHERE citizen_id = ${id}`), []);
}

test('D16, R6: by declaration nobody waits and nobody is asked', async () => {
	const c = client(), p = applicant();
	await sign_up(c, p);
	const { id, identity_source: source } = await citizen_of(c);
	assert.equal(source, 'declaration');
	assert.deepEqual(await sql('SELECT citizen_id FROM identity_check'), []);
	assert.deepEqual(told(await job('identity')), { status: 0, out: summary(0, 0, 0), err: '' });
	// even where an address is configured, and a row is left from other days
	await sql(`INSERT INTO identity_check (citizen_id, state, next_try_at, created_at) VALUES (${id}, 'pending', '2026-01-01', '2026-01-01')`);
	assert.equal((await identity({ identity_check: 'declaration' })).out, summary(0, 0, 0));
	assert.equal((await identity({ identity_check: null })).out, summary(0, 0, 0));
	assert.equal(registry.connections, 0);
	await nobody_waits();
});

test('D16: a sign-up is taken while the registry hangs, and matched later', async () => {
	const again = await run('bin/run', [], { env: { ...own.env, REGISTRY_URL: registry.url, REGISTRY_CA: registry.ca }, timeout: 120000 });
	assert.equal(again.status, 0, again.out);
	registry.forget();
	registry.mode = 'hang';
	const c = client(), p = applicant({ identity: { first_name: 'Işıl İpek', last_name: 'Çağlayangil' } });
	remember({ ...p.identity });
	await c.arrive(await sign_up(c, p));
	const { id } = await citizen_of(c);
	assert.equal((await c.get('/menu')).status, 200);
	assert.deepEqual(await row_of(id), { state: 'pending', reason: 'none', tries: '0', source: 'declaration', again: null, checked: '0' });
	assert.equal(registry.connections, 0);

	registry.forget();
	registry.add({ ...p.identity, birth_date: '1995-03-27' });
	assert.deepEqual(told(await job('identity')), { status: 0, out: summary(1, 0, 0), err: '' });
	assert.deepEqual(await row_of(id), { state: 'matched', reason: 'none', tries: '1', source: 'registry', again: null, checked: '1' });
	const { tckn: number, first, last, year, method, url, headers } = registry.asked[0];
	assert.deepEqual({ number, first, last, year, method, url }, { number: p.identity.tckn, first: 'IŞIL İPEK', last: 'ÇAĞLAYANGİL', year: '1995',
		method: 'POST', url: '/Service/KPSPublic.asmx' });
	assert.equal(headers['content-type'], 'text/xml; charset=utf-8');
	assert.equal(headers.soapaction, '"http://tckimlik.nvi.gov.tr/WS/TCKimlikNoDogrula"');
	assert.equal((told(await job('identity'))).out, summary(0, 0, 0));
	assert.equal(registry.asked.length, 1);
});

test('D16: SOAP 1.2 on request, names with an apostrophe', async () => {
	registry.forget();
	const p = await waiting();
	registry.add(p);
	assert.equal((await identity({ registry_soap: '1.2' })).out, summary(1, 0, 0));
	assert.equal(registry.asked[0].last, "O'ÇAĞLAYIK");
	assert.equal(registry.asked[0].version, '1.2');
	assert.match(registry.asked[0].headers['content-type'], /^application\/soap\+xml; charset=utf-8; action=/);
	assert.equal(registry.asked[0].headers.soapaction, undefined);
});

test('D16: a mismatch waits for staff and changes nothing for the person', async () => {
	registry.forget();
	const other_name = await waiting(), other_year = await waiting(), unknown = await waiting();
	registry.add(other_name, { last_name: 'Başka' });
	registry.add(other_year, { birth_date: '1991-05-17' });
	const got = await identity();
	assert.deepEqual(got, { status: 0, out: summary(0, 3, 0), err: '' });
	for (const p of [other_name, other_year, unknown]) {
		assert.deepEqual(await row_of(p.id), { state: 'mismatch', reason: 'none', tries: '1', source: 'declaration', again: null, checked: '1' });
		await assert_usable(p.id);
	}
	assert.equal((await identity()).out, summary(0, 0, 0));
	assert.equal(registry.asked.length, 3);
});

const failures = { hang: 'timeout', drip: 'timeout', 500: 'http', redirect: 'http', fault: 'fault', garbage: 'unreadable', empty: 'unreadable', huge: 'too_large',
	bomb: 'unreadable', reset: 'unreachable' };
for (const [mode, reason] of Object.entries(failures))
	test(`D16: the registry fails (${mode}): tried again later, matched in the end`, async () => {
		registry.forget();
		const p = await waiting();
		registry.add(p);
		registry.mode = mode;
		const began = Date.now();
		assert.deepEqual(await identity(), { status: 0, out: summary(0, 0, 1), err: '' });
		assert.ok(Date.now() - began < 5000);
		assert.equal(registry.asked.length, 1);
		assert.deepEqual(await row_of(p.id), { state: 'unavailable', reason, tries: '1', source: 'declaration', again: '900', checked: '1' });
		await assert_usable(p.id);
		registry.forget();
		await due_now(p.id);
		assert.equal((await identity()).out, summary(1, 0, 0));
		assert.deepEqual(await row_of(p.id), { state: 'matched', reason: 'none', tries: '2', source: 'registry', again: null, checked: '1' });
	});

test('D16: asked again when its time has come, at growing distances', async () => {
	const p = await waiting();
	registry.forget();
	registry.mode = '500';
	for (const again of ['900', '1800', '3600']) {
		assert.equal((await identity()).out, summary(0, 0, 1));
		assert.equal((await row_of(p.id)).again, again);
		assert.equal((await identity()).out, summary(0, 0, 0), 'not before its time');
		await due_now(p.id);
	}
	assert.equal(registry.asked.length, 3);
	await nobody_waits();
});

test('D16: only a registry with the right certificate is told anything', async () => {
	for (const name of ['other_ca', 'other_host', 'expired']) {
		registry.forget();
		const p = await waiting();
		registry.add(p);
		registry.present(name);
		assert.equal((await identity()).out, summary(0, 0, 1), name);
		assert.equal((await row_of(p.id)).reason, 'untrusted', name);
		assert.deepEqual(registry.asked, [], name);
		await assert_usable(p.id);
		registry.present('good');
		await due_now(p.id);
		assert.equal((await identity()).out, summary(1, 0, 0), name);
	}
});

test('D16: no registry at all, and no proxy of the environment', async () => {
	const p = await waiting();
	process.env.https_proxy = registry.url.replace('https', 'http');
	try {
		registry.forget();
		assert.equal((await identity({ registry_url: 'https://localhost:1/' })).out, summary(0, 0, 1));
	} finally {
		delete process.env.https_proxy;
	}
	assert.equal((await row_of(p.id)).reason, 'unreachable');
	assert.equal(registry.connections, 0);
	await nobody_waits();
});

test('a run gives up after five questions in vain and leaves the rest as it was', async () => {
	const all = [];
	for (let i = 0; i < 7; i++)
		all.push(await waiting());
	registry.forget();
	registry.mode = 'hang';
	const got = await identity({ registry_timeout_ms: 200 });
	assert.equal(got.out, summary(0, 0, 5));
	assert.match(got.err, /^\{[^\n]*"note":"identity: stopped, the registry gives no answer: timeout"\}\n$/);
	assert.equal(registry.asked.length, 5);
	const states = await Promise.all(all.map((p) => row_of(p.id)));
	assert.deepEqual(states.map((row) => row.state).sort(), [...Array(2).fill('pending'), ...Array(5).fill('unavailable')]);
	await nobody_waits();
});

test('a run is bounded in people and in time; the rest stays due', async () => {
	const all = [];
	for (let i = 0; i < 5; i++)
		all.push(await waiting());
	all.forEach((p) => registry.add(p));
	registry.forget();
	assert.equal((await identity({ registry_run_max: 2 })).out, summary(2, 0, 0));
	registry.mode = 'slow';
	registry.pause = 600;
	assert.equal((await identity({ registry_run_seconds: 1, registry_timeout_ms: 5000 })).out, summary(2, 0, 0));
	registry.forget();
	assert.equal((await identity()).out, summary(1, 0, 0));
});

test('more than one batch is worked off in one run, each person once', async () => {
	const ids = (await sql('SELECT NEXTVAL(citizen_seq) AS id FROM seq_1_to_120')).map((row) => row.id);
	registry.forget();
	const people = ids.map((id) => ({ id, tckn: tckn('5'), first_name: 'Toplu', last_name: 'Deneme', birth_date: '1980-02-29' }));
	people.forEach((p) => registry.add(p));
	await sql(people.map((p) => 'INSERT INTO citizen (id, tckn_sealed, tckn_index, first_name, last_name, father_name, birth_date, minor_at_signup,'
		+ ` identity_source, language, created_at) VALUES (${p.id}, ${seal(p.tckn, 'citizen.tckn', p.id)}, ${index_of(p.tckn, 'citizen.tckn')}, 'Toplu', 'Deneme', 'x',`
		+ ` '1980-02-29', 0, 'declaration', 'tr', UTC_TIMESTAMP(3)); INSERT INTO identity_check (citizen_id, state, next_try_at, created_at)`
		+ ` VALUES (${p.id}, 'pending', '2026-01-01', '2026-01-01');\n`).join(''));
	assert.equal((await identity()).out, summary(120, 0, 0));
	assert.equal(new Set(registry.asked.map((q) => q.tckn)).size, 120);
	assert.equal(registry.asked.length, 120);
	assert.equal(registry.connections, 1, 'one connection serves a run');
});

test('a number that does not open is tried again, and the run stops when it happens too often: it may be our key', async () => {
	const all = [];
	for (let i = 0; i < 6; i++)
		all.push(await waiting());
	await sql(`UPDATE citizen SET tckn_sealed = REVERSE(tckn_sealed) WHERE id IN (${all.map((p) => p.id)})`);
	registry.forget();
	assert.equal((await identity()).out, summary(0, 0, 5));
	const rows = await Promise.all(all.map((p) => row_of(p.id)));
	assert.deepEqual(rows.map((row) => `${row.state} ${row.reason} ${row.again}`).sort(), ['pending none null', ...Array(5).fill('unavailable record 900')]);
	assert.equal(registry.connections, 0);
	await nobody_waits();
});

test('D11: a foreigner is left to staff, since the service knows citizens only', async () => {
	registry.forget();
	const p = await waiting({ tckn: tckn('99') });
	assert.deepEqual(await identity(), { status: 0, out: summary(0, 0, 1), err: '' });
	assert.deepEqual(await row_of(p.id), { state: 'unavailable', reason: 'foreign', tries: '1', source: 'declaration', again: null, checked: '1' });
	assert.equal(registry.connections, 0);
	await assert_usable(p.id);
});

test('who changed while being asked about is asked about again', async () => {
	registry.forget();
	const p = await waiting();
	registry.add(p);
	registry.mode = 'slow';
	const running = identity({ registry_timeout_ms: 5000 });
	await until(() => (registry.asked.length > 0 ? true : null));
	await sql(`UPDATE citizen SET last_name = 'Yenisoy', version = version + 1 WHERE id = ${p.id}`);
	assert.equal((await running).out, summary(0, 0, 0));
	assert.equal((await row_of(p.id)).state, 'pending');
	registry.forget();
	assert.equal((await identity()).out, summary(0, 1, 0));
	assert.equal(registry.asked[0].last, 'YENİSOY');
});

test('D16: who registered by declaration is asked about too, once the operator says so', async () => {
	const queue = (changed = {}) => program('ctl', ['identity-queue'], { ESUBE_CONFIG: configured(changed) });
	const early = remember(await person({ first_name: 'Eski', last_name: 'Kayıtlı' })), mismatched = await waiting();
	await sql(`UPDATE identity_check SET state = 'mismatch', next_try_at = NULL, checked_at = UTC_TIMESTAMP(3) WHERE citizen_id = ${mismatched.id}`);
	const before = await sql_number("SELECT COUNT(*) FROM citizen c LEFT JOIN identity_check i ON i.citizen_id = c.id WHERE i.citizen_id IS NULL AND c.identity_source = 'declaration'");
	const known = remember(await person());
	await sql(`UPDATE citizen SET identity_source = 'registry' WHERE id = ${known.id}`);
	const refused = await queue({ identity_check: 'declaration' });
	assert.notEqual(refused.status, 0);
	assert.match(refused.err, /nobody would be asked/);
	assert.equal(await row_of(early.id), undefined);
	assert.equal((await queue()).out, `identity-queue: ${before} people wait for the registry now\n`);
	assert.deepEqual(await row_of(early.id), { state: 'pending', reason: 'none', tries: '0', source: 'declaration', again: null, checked: '0' });
	assert.equal(await row_of(known.id), undefined, 'the registry said it already');
	assert.equal((await row_of(mismatched.id)).state, 'mismatch', 'who waits for staff goes on waiting');
	assert.equal((await queue()).out, 'identity-queue: 0 people wait for the registry now\n', 'again: nobody twice');
	registry.forget();
	registry.add(early);
	await identity({ registry_run_max: 1000 });
	assert.equal((await row_of(early.id)).state, 'matched');
});

test('more people than one batch', async () => {
	await sql(`INSERT INTO citizen (id, tckn_sealed, tckn_index, first_name, last_name, father_name, birth_date, minor_at_signup, identity_source, language, created_at)
		SELECT NEXTVAL(citizen_seq), REPEAT('x', 60), UNHEX(SHA2(CONCAT('batch', seq), 256)), 'Toplu', 'Deneme', 'x', '1980-02-29', 0, 'declaration', 'tr', UTC_TIMESTAMP(3) FROM seq_1_to_2100`);
	assert.equal((await program('ctl', ['identity-queue'], { ESUBE_CONFIG: configured() })).out, 'identity-queue: 2100 people wait for the registry now\n');
	await sql("DELETE FROM identity_check WHERE citizen_id IN (SELECT id FROM citizen WHERE tckn_sealed = REPEAT('x', 60))");
});

test('D16: what staff corrected from the paper is asked about again, and then the registry’s', async () => {
	const p = await waiting({ last_name: 'Yanlış' }), clerk = await staff_person({ roles: ['clerk'] }), c = await staff_sign_in_by_sql(clerk.id);
	registry.forget();
	registry.add({ ...p, last_name: 'Doğru' });
	assert.equal((await identity()).out, summary(0, 1, 0));
	await sql(`INSERT INTO staff_look (session_hash, citizen_id, unit_id, roles, reason, given_at, expires_at) SELECT token_hash, ${p.id}, ${clerk.unit}, 1, 'queue', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 1 HOUR
		FROM staff_session WHERE staff_id = ${clerk.id}`);
	const done = await c.submit(await c.get(`/kisi/kimlik/duzelt?no=${p.id}`), { last_name: 'Doğru', paper: 'identity_card' });
	assert.equal(done.location, `/kisi?no=${p.id}&sonuc=kimlik_duzeldi`);
	assert.deepEqual(await row_of(p.id), { state: 'pending', reason: 'none', tries: '0', source: 'declaration', again: null, checked: '0' });
	assert.equal((await identity()).out, summary(1, 0, 0));
	assert.equal((await row_of(p.id)).source, 'registry');
});

test('one run at a time', async () => {
	registry.forget();
	const p = await waiting();
	registry.add(p);
	registry.mode = 'slow';
	const first = identity({ registry_timeout_ms: 5000 });
	await until(() => (registry.asked.length > 0 ? true : null));
	assert.deepEqual(await identity(), { status: 0, out: 'identity: another run is at work\n', err: '' });
	assert.equal((await first).out, summary(1, 0, 0));
	assert.equal(registry.asked.length, 1);
	registry.forget();
	assert.equal((await identity()).out, summary(0, 0, 0), 'the lease was given back');
});

test('a wrong configuration asks nobody', async () => {
	registry.forget();
	const p = await waiting();
	for (const changed of [{ identity_check: 'registri' }, { registry_url: null }, { registry_url: registry.url.replace('https', 'http') }, { registry_ca: null },
		{ registry_ca: '/no/such/file' }, { registry_soap: '2' }, { registry_timeout_ms: 'x' }, { registry_run_max: 0 }, { registry_run_seconds: -1 }]) {
		const got = await identity(changed);
		assert.equal(got.status, 78, JSON.stringify(changed));
		assert.match(got.out, /^identity: failed: configuration: '/);
	}
	assert.equal(registry.connections, 0);
	assert.equal((await row_of(p.id)).state, 'pending');
	const file = path.join(stack().var, 'wrong.conf');
	writeFileSync(file, readFileSync(path.join(stack().var, 'app.conf'), 'utf8').replace('identity_check = registry', 'identity_check = registri'));
	assert.equal((await program('auth', ['--check'], { ESUBE_CONFIG: file })).status, 78);
	await nobody_waits();
});

test('the account of each zone may do its part and no more', async () => {
	for (const account of ['public', 'citizen', 'auth'])
		await assert.rejects(sql('SELECT state FROM identity_check', account), /denied/, account);
	for (const account of ['public', 'citizen', 'auth', 'staff'])
		await assert.rejects(sql("UPDATE citizen SET identity_source = 'registry' WHERE id = 0", account), /denied/, account);
	await assert.rejects(sql("UPDATE identity_check SET state = 'matched' WHERE citizen_id = 0", 'auth'), /denied/);
	// retention empties names and takes checks away (D28); the job adds none and reads no more than it compares
	await assert.rejects(sql("INSERT INTO identity_check (citizen_id, state, created_at) VALUES (0, 'matched', NOW())", 'job'), /denied/);
	for (const account of ['staff', 'job'])
		await assert.rejects(sql('SELECT note FROM identity_seen', account), /denied/, account);
	await assert.rejects(sql('SELECT father_name FROM citizen', 'job'), /denied/);
	await assert.rejects(sql("UPDATE identity_check SET next_try_at = UTC_TIMESTAMP(3), state = 'matched' LIMIT 1"), /identity_check_settled/);
});

test('no log holds personal data', async () => {
	await pause(100);
	const dir = path.join(stack().var, 'log');
	assert.ok(existsSync(dir) && secrets.size > 10);
	for (const name of readdirSync(dir)) {
		const text = readFileSync(path.join(dir, name), 'utf8');
		for (const word of secrets)
			assert.ok(!text.includes(word), `${name} holds ${word}`);
	}
	assert.deepEqual(log_faults(own), []);
});
