// Keys are renewed while people sign in and up (issue 3; security.md, Data): nobody is unfindable, no number comes in twice, a kill -9 in
// the middle does no harm, afterwards everything reads and the old key opens nothing. On a stack of its own, since it takes the keys away.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { own_stack } from './own_stack.mjs';

const { dir, script, end } = await own_stack('key');
const { client, person, sign_in_by_sql, sql, sql_number, tckn, mobile } = await import('./lib.mjs');
const { index_of, place, seal, unseal } = await import('./person.mjs');
const { applicant, citizen_of, sign_up } = await import('./signup_lib.mjs');
const { sign_in } = await import('./signin_help.mjs');
const { paths, typed } = await import('./special_help.mjs');
const { check, codes, made } = await import('./certificate_help.mjs');
const { demo_staff, staff_sign_in } = await import('./staff_help.mjs');
const { program, pause, until } = await import('./stack.mjs');

const PEOPLE = 3000;
const kinds = ['column', 'index', 'box'];
const file = (name) => path.join(dir, 'keys', name);
const stolen = {}, known = [], failed = [];
let crowd = true, walkers, one, paper;

/* Everything under a key, as rows that are not under it yet. */
const left = { column: 'SELECT (SELECT COUNT(*) FROM citizen WHERE ORD(tckn_sealed) = 1 OR ORD(mobile_sealed) = 1) + (SELECT COUNT(*) FROM profile_digest WHERE ORD(tckn_sealed) = 1)'
	+ ' + (SELECT COUNT(*) FROM registration WHERE ORD(tckn_sealed) = 1)'
	+ ' + (SELECT COUNT(*) FROM signup WHERE ORD(draft_sealed) = 1) + (SELECT COUNT(*) FROM outbox WHERE ORD(content_sealed) = 1) + (SELECT COUNT(*) FROM staff WHERE ORD(totp_sealed) = 1)'
	+ ' + (SELECT COUNT(*) FROM certificate WHERE ORD(code_sealed) = 1)',
index: 'SELECT COUNT(*) FROM citizen WHERE tckn_index = tckn_index_before', box: 'SELECT COUNT(*) FROM claim_detail WHERE ORD(sealed) = 1' };

/* People by SQL alone: enough rows that a rotation can be met in its middle. */
async function add_rows(count) {
	const rows = Array.from({ length: count }, (_, i) => {
		const id = 5000000 + i, t = tckn(), m = mobile();
		return `(${id}, ${seal(t, place.tckn, id)}, ${index_of(t, place.tckn_index)}, ${seal(m, place.mobile, id)}, ${index_of(m, place.mobile_index)}, 'Deneme', 'Kişi', 'Ali', '1990-01-01', 0, 'declaration', 'tr', UTC_TIMESTAMP(3))`;
	});
	await sql('INSERT INTO citizen (id, tckn_sealed, tckn_index, mobile_sealed, mobile_index, first_name, last_name, father_name, birth_date, minor_at_signup,'
		+ ` identity_source, language, created_at) VALUES ${rows.join(',')}`);
}

/* A visitor who signs up, then signs in, then tries to sign up once more with the same number. */
async function walk() {
	const a = applicant(), c = client(), p = { ...a.identity, password: a.password };
	const done = await sign_up(c, a);
	assert.equal(done.location, '/menu?sonuc=welcome', `sign-up: ${done.status} ${done.location} ${done.seen}`);
	await sql(`UPDATE credential SET code_always = 0 WHERE citizen_id = ${(await citizen_of(c)).id}`); /* a long password, and no more codes than a phone may get */
	known.push(p);
	const again = known[Math.floor(Math.random() * known.length)];
	const menu = await sign_in(client(), again);
	assert.equal(menu.path, '/menu', `sign-in: ${menu.status} ${menu.path} ${menu.seen}`);
}

async function keep_walking() {
	while (crowd)
		try {
			await walk();
		} catch (error) {
			failed.push(error);
		}
}

const ctl = (...args) => program('ctl', args);

before(async () => {
	await script('run', { RATE: '1000000' });
	const c = client(), p = await person();
	await sign_in_by_sql(c, p.id);
	assert.equal((await c.submit(await c.get(paths.disabled), typed.disabled)).status, 303);
	paper = { c, code: await made(c) };
	await add_rows(PEOPLE);
	one = p;
	await walk();
	walkers = [keep_walking(), keep_walking()];
	for (const name of ['column', 'index', 'box_secret'])
		stolen[name] = readFileSync(file(`${name}.key`));
}, { timeout: 180000 });

after(async () => {
	crowd = false;
	await Promise.all(walkers ?? []);
	await end();
}, { timeout: 120000 });

test('new keys stand beside the old ones; nothing is dropped while rows are under them', { timeout: 60000 }, async () => {
	assert.notEqual((await ctl('key-rotate', 'column')).status, 0, 'there is nothing to rotate to');
	assert.notEqual((await ctl('key-drop', 'column')).status, 0, 'the only key stays');
	assert.notEqual((await ctl('key-new', 'pepper')).status, 0, 'not a key that can be renewed');
	for (const kind of kinds)
		assert.match((await ctl('key-new', kind)).out, new RegExp(`^key-new: ${kind} has number 2`));
	for (const name of ['column', 'index', 'box_secret', 'box_public'])
		assert.ok(existsSync(file(`${name}.key`)) && existsSync(file(`${name}.2.key`)), name);
	assert.match((await ctl('key-new', 'index')).err, /two generations|not at its end/, 'not a third one'); // the second: a sign-up came between
	for (const kind of kinds) {
		const refused = await ctl('key-drop', kind);
		assert.notEqual(refused.status, 0, kind);
		assert.match(refused.err, /rows are still under/);
	}
});

test('while the index is renewed, a number that stands under the old key is found, and not taken twice', { timeout: 60000 }, async () => {
	assert.ok(await sql_number(left.index) > 0, 'control: rows under the old key');
	const a = applicant({ identity: { tckn: one.tckn } }), c = client();
	await sign_up(c, a, 'code');
	assert.ok(await until(async () => (await sql_number(`SELECT COUNT(*) FROM outbox WHERE citizen_id = ${one.id} AND purpose = 'signup_attempt'`)) || null), 'the holder is told');
	const raw = `INSERT INTO citizen (id, tckn_sealed, tckn_index, tckn_index_before, first_name, last_name, father_name, birth_date, minor_at_signup, identity_source, language, created_at)
		VALUES (1, 'x', REPEAT('y', 32), ${index_of(one.tckn, place.tckn_index)}, 'a', 'b', 'c', '1990-01-01', 0, 'declaration', 'tr', UTC_TIMESTAMP(3))`;
	await assert.rejects(sql(raw), /Duplicate entry/, 'the database itself refuses it');
});

async function killed_in_the_middle(kind) {
	const all = await sql_number(left[kind]);
	const child = spawn(path.join(process.env.BUILD || 'build/release', 'ctl'), ['key-rotate', kind], { env: { ...process.env, ESUBE_CONFIG: path.join(dir, 'app.conf') } });
	await until(async () => (await sql_number(left[kind]) < all - 100 ? true : null), { ms: 60000, every: 5, what: 'the first rows' });
	child.kill('SIGKILL');
	await pause(200);
	const now = await sql_number(left[kind]);
	assert.ok(now > 0 && now < all, `in the middle: ${now} of ${all}`);
}

for (const kind of kinds)
	test(`${kind}: rotated, killed in the middle, rotated again, dropped`, { timeout: 180000 }, async () => {
		if (kind !== 'box')
			await killed_in_the_middle(kind);
		const done = await ctl('key-rotate', kind);
		assert.match(done.out, new RegExp(`^key-rotate: \\d+ rows are under ${kind} 2 now, none is under 1\\n$`), done.err);
		assert.equal(await sql_number(left[kind]), 0);
		const dropped = await ctl('key-drop', kind);
		assert.equal(dropped.out, `key-drop: ${kind} 1 is gone\n`, dropped.err);
		assert.ok(!existsSync(file(kind === 'box' ? 'box_secret.key' : `${kind}.key`)));
	});

test('afterwards everybody who came in can sign in, once each, and nobody was turned away meanwhile', { timeout: 120000 }, async () => {
	crowd = false;
	await Promise.all(walkers);
	assert.deepEqual(failed.map((error) => error.message), []);
	assert.ok(known.length >= 5, `${known.length} people came in meanwhile`);
	for (const p of [known[0], known.at(-1), known[Math.floor(known.length / 2)]])
		assert.equal((await sign_in(client(), p)).path, '/menu');
	assert.equal(await sql_number('SELECT COUNT(*) FROM citizen WHERE tckn_index <> tckn_index_before'), 0, 'the renewal of the index is at its end');
	const index = readFileSync(file('index.2.key'));
	for (const p of [one, ...known]) {
		const hex = createHmac('sha256', index).update(`citizen.tckn\0${p.tckn}`).digest('hex');
		assert.equal(await sql_number(`SELECT COUNT(*) FROM citizen WHERE tckn_index = x'${hex}'`), 1);
	}
});

test('a certificate of before is read by its owner, and its code is known', async () => {
	assert.deepEqual(await codes(paper.c), [paper.code]);
	assert.equal((await check(paper.code)).status, 200);
	assert.equal(await sql_number('SELECT COUNT(*) FROM certificate WHERE ORD(code_sealed) <> 2'), 0);
});

test('staff sign in with their telephones, and the next run makes no key anew', { timeout: 120000 }, async () => {
	const c = await staff_sign_in('hq');
	assert.equal((await c.get('/')).status, 200);
	assert.ok(demo_staff().hq);
	await script('run', { RATE: '1000000' });
	assert.ok(!existsSync(file('column.key')) && existsSync(file('column.2.key')));
});

test('every sealed value opens with the new key, and none with the stolen old one', { timeout: 60000 }, async () => {
	const fresh = readFileSync(file('column.2.key'));
	const rows = await sql("SELECT id, HEX(tckn_sealed) AS sealed FROM citizen UNION ALL SELECT citizen_id, HEX(tckn_sealed) FROM profile_digest"
		+ " UNION ALL SELECT citizen_id, HEX(tckn_sealed) FROM registration");
	assert.ok(rows.length > PEOPLE);
	for (const row of rows) {
		const sealed = Buffer.from(row.sealed, 'hex');
		assert.match(unseal(sealed, place.tckn, row.id, fresh), /^\d{11}$/);
		assert.throws(() => unseal(sealed, place.tckn, row.id, stolen.column));
	}
	const old = createHmac('sha256', stolen.index).update(`citizen.tckn\0${one.tckn}`).digest('hex');
	assert.equal(await sql_number(`SELECT COUNT(*) FROM citizen WHERE x'${old}' IN (tckn_index, tckn_index_before)`), 0);
	assert.equal(await sql_number('SELECT COUNT(*) FROM claim_detail WHERE ORD(sealed) <> 2'), 0);
});

test('what was done stands in the audit log', async () => {
	const rows = await sql("SELECT action, subject FROM audit_event WHERE action LIKE 'key.%' ORDER BY id");
	for (const kind of kinds)
		assert.deepEqual(rows.filter((r) => r.subject.startsWith(kind)).map((r) => `${r.action} ${r.subject}`),
			[`key.new ${kind} 2`, `key.rotate ${kind} 2`, `key.drop ${kind} 1`]);
});
