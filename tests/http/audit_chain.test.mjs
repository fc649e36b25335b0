// The chain over the audit log (D26; feature/audit/audit_chain.h): what an administrator of the database does to sealed rows is named,
// with the row. On a stack of its own, since it breaks what it looks at.
import test from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import { own_stack } from './own_stack.mjs';

const site = await own_stack('audit');
const { job, program, sql, sql_number, stack } = await import('./stack.mjs');
await site.script('run');
process.kill(Number(await readFile(path.join(site.dir, 'run/seal.pid'), 'utf8'))); // sealed by the tests alone
test.after(() => site.end());
const head = path.join(site.dir, 'audit/head.log');

/** As the database's own administrator: nothing is refused. */
function as_root(text) {
	return new Promise((resolve, reject) => {
		const child = execFile('mariadb', ['--no-defaults', `--socket=${stack().socket}`, '-u', userInfo().username, 'esube'],
			(error, out, err) => (error ? reject(new Error(err)) : resolve(out)));
		child.stdin.end(text);
	});
}

const tables = ['audit_event', 'audit_seal', 'audit_seal_line'];
const triggers = tables.flatMap((t) => [`${t}_changed`, `${t}_removed`]).map((t) => `DROP TRIGGER IF EXISTS ${t};`).join('\n');

/** Adds rows that are `minutes` old; their ids. */
async function add(count, minutes = 10, word = 'row') {
	const before = await sql_number('SELECT COALESCE(MAX(id), 0) AS n FROM audit_event');
	const rows = Array.from({ length: count }, (_, i) => `(UTC_TIMESTAMP(3) - INTERVAL ${minutes} MINUTE, 'staff', 7, 3, 'citizen.look', 41, '', 'phone', '${word} ${i}', 'r${i}')`);
	await sql(`INSERT INTO audit_event (at, actor, actor_id, unit_id, action, citizen_id, subject, reason, note, request_id) VALUES ${rows.join(',')}`);
	return (await sql(`SELECT id FROM audit_event WHERE id > ${before} ORDER BY id`)).map((r) => Number(r.id));
}

const verify = () => program('ctl', ['audit-verify']);

async function sealed() {
	const run = await job('seal');
	assert.equal(run.status, 0, run.out);
	return run.out;
}

async function holds() {
	const { status, out, err } = await verify();
	assert.equal(status, 0, err);
	return out;
}

async function names(pattern) {
	const { status, out, err } = await verify();
	assert.deepEqual([status, out], [2, '']);
	assert.match(err, pattern);
	assert.equal(err.trim().split('\n').length, 1);
}

/** Does something to the log, looks what is said of it, and puts everything back. */
async function tamper(text, pattern) {
	for (const t of tables)
		await as_root(`CREATE TABLE kept_${t} AS SELECT * FROM ${t}`);
	await copyFile(head, `${head}.kept`);
	await as_root(text);
	try {
		await names(pattern);
	} finally {
		for (const t of tables)
			await as_root(`DELETE FROM ${t}; INSERT INTO ${t} SELECT * FROM kept_${t}; DROP TABLE kept_${t}`);
		await copyFile(`${head}.kept`, head);
	}
	await holds();
}

/* three batches: 6, 500 + 3, 5 rows; then some that are too young */
const first = [], second = [], third = [];

test('what the operator did is in the log: reference data and legal texts, once', async () => {
	const rows = await sql("SELECT actor, action, subject, note FROM audit_event WHERE action IN ('reference.load', 'text.publish') ORDER BY id");
	assert.ok(rows.some((r) => r.actor === 'operator' && r.subject === 'rule_value.tsv' && /^\d+ rows new or changed$/.test(r.note)));
	assert.ok(rows.some((r) => r.action === 'text.publish' && r.subject === 'privacy_notice 1 tr'));
	const { status } = await program('ctl', ['seed', path.join(site.root, 'sql/seed'), path.join(site.root, 'build/seed/district.tsv')]);
	assert.equal(status, 0);
	assert.equal(await sql_number("SELECT COUNT(*) AS n FROM audit_event WHERE action IN ('reference.load', 'text.publish')"), rows.length);
});

test('a log without a seal holds', async () => {
	await as_root(triggers);
	assert.match(await holds(), /^audit-verify: 0 rows in 0 seals hold; \d+ wait for a seal$/m);
});

test('rows older than two minutes are sealed, younger ones wait', async () => {
	first.push(...await add(6));
	await add(1, 1);
	assert.match(await sealed(), /^seal: \d+ rows in 1 seals/);
	const start = await sql_number('SELECT COUNT(*) AS n FROM audit_seal_line');
	assert.ok(start >= 6);
	assert.match(await sealed(), /^seal: 0 rows in 0 seals/);
	assert.match(await holds(), /hold; [1-9]\d* wait for a seal$/m);
	second.push(...await add(503));
	assert.match(await sealed(), /^seal: 503 rows in 2 seals/);
	third.push(...await add(5));
	assert.match(await sealed(), /^seal: 5 rows in 1 seals/);
	assert.match(await holds(), /rows in 4 seals hold/);
	assert.equal((await readFile(head, 'utf8')).trim().split('\n').length, 4);
});

test('a changed row is named, whichever column it is', async () => {
	for (const change of ["note = 'nothing'", 'actor_id = NULL', 'actor_id = 0', 'unit_id = 4', 'citizen_id = 42', 'at = at + INTERVAL 1000 MICROSECOND',
		"actor = 'system'", "action = 'citizen.note'", "subject = ' '", "reason = 'counter'", "request_id = ''", "note = CONCAT(note, 'x')"])
		await tamper(`UPDATE audit_event SET ${change} WHERE id = ${second[200]}`, new RegExp(`row ${second[200]} was changed \\(seal 2\\)`));
});

test('the first of two changed rows is the one named', () =>
	tamper(`UPDATE audit_event SET note = 'x' WHERE id IN (${third[2]}, ${second[7]})`, new RegExp(`row ${second[7]} was changed`)));

test('a removed row is named, with or without its line', async () => {
	const id = second[300];
	await tamper(`DELETE FROM audit_event WHERE id = ${id}`, new RegExp(`row ${id} was removed \\(seal 2\\)`));
	await tamper(`DELETE FROM audit_event WHERE id = ${id}; DELETE FROM audit_seal_line WHERE event_id = ${id}`, new RegExp(`row ${id} was removed \\(seal 2\\)`));
	await tamper(`DELETE FROM audit_event WHERE id = ${third[0]}; DELETE FROM audit_seal_line WHERE event_id = ${third[0]}`, new RegExp(`row ${third[0]} was removed \\(seal 4\\)`));
	await tamper(`DELETE FROM audit_event WHERE id IN (${third.join()}); DELETE FROM audit_seal_line WHERE event_id IN (${third.join()})`,
		new RegExp(`row ${third[0]} was removed \\(seal 4\\)`));
});

test('two rows that changed places are named', async () => {
	const [a, b] = [first[1], second[90]];
	await tamper(`UPDATE audit_event SET id = 900000 WHERE id = ${a}; UPDATE audit_event SET id = ${a} WHERE id = ${b}; UPDATE audit_event SET id = ${b} WHERE id = 900000`,
		new RegExp(`row ${a} was reordered: it stands under the id ${b} now \\(seal 1\\)`));
	await tamper(`UPDATE audit_event SET id = 900000 WHERE id = ${a}`, new RegExp(`row ${a} was reordered: it stands under the id 900000`));
});

test('cutting the end off is seen by the file outside the database', async () => {
	const from = second[500]; /* the first row of seal 3 */
	const cut = tables.map((t) => `DELETE FROM ${t} WHERE ${{ audit_event: 'id', audit_seal: 'first_id', audit_seal_line: 'event_id' }[t]} >= ${from}`).join(';');
	await tamper(cut, new RegExp(`row ${from} and all after it were cut off \\(from seal 3 on\\)`));
	await tamper(`DELETE FROM audit_event WHERE id > ${third[1]}; DELETE FROM audit_seal_line WHERE event_id > ${third[1]}`,
		new RegExp(`the rows after row ${third[1]} were cut off \\(seal 4\\)`));
	await tamper(tables.map((t) => `DELETE FROM ${t}`).join(';'), /row \d+ and all after it were cut off \(from seal 1 on\)/);
});

test('the sealer does not go on from a chain that was cut', async () => {
	await as_root('CREATE TABLE kept AS SELECT * FROM audit_seal WHERE number = 4; DELETE FROM audit_seal WHERE number = 4');
	const run = await job('seal');
	assert.equal(run.status, 1);
	assert.match(run.out, /newest seal is 3, the file has 4: run ctl audit-verify/);
	await as_root('INSERT INTO audit_seal SELECT * FROM kept; DROP TABLE kept');
	assert.match(await sealed(), /^seal: /);
});

test('a seal, a line or the file that was changed is named', async () => {
	await tamper('DELETE FROM audit_seal WHERE number = 2', new RegExp(`seal 2, from row ${second[0]} on, was changed or removed`));
	await tamper('UPDATE audit_seal SET sealed_at = sealed_at + INTERVAL 1 SECOND WHERE number = 2', new RegExp(`seal 2, from row ${second[0]} on, was changed`));
	await tamper('UPDATE audit_seal SET event_count = event_count - 1 WHERE number = 4', new RegExp(`seal 4, from row ${third[0]} on, was changed`));
	await tamper("UPDATE audit_seal SET mac = REPEAT('x', 32) WHERE number = 4", new RegExp(`seal 4, from row ${third[0]} on, is not the one in the head file`));
	await tamper(`UPDATE audit_seal_line SET chain = REPEAT('x', 32) WHERE event_id = ${second[3]}`, new RegExp(`row ${second[3]} was changed`));
	await tamper(`UPDATE audit_seal_line SET previous_id = 1 WHERE event_id = ${second[3]}`, new RegExp(`row ${second[3]} was changed`));
	const text = await readFile(head, 'utf8');
	for (const lines of [text.split('\n').slice(0, 2), text.split('\n').slice(1, 4)]) {
		await writeFile(head, `${lines.join('\n')}\n`);
		await names(/seal [13], from row \d+ on, is not the one in the head file/);
	}
	await writeFile(head, 'not a line\n');
	assert.equal((await verify()).status, 1);
	await rm(head);
	await names(/seal 1, from row \d+ on, is not the one in the head file/);
	await writeFile(head, text);
	await holds();
});

test('the newest seal may lack its line in the file for a moment', async () => {
	const text = await readFile(head, 'utf8');
	await writeFile(head, `${text.trim().split('\n').slice(0, -1).join('\n')}\n`);
	await holds();
	await sealed();
	assert.equal(await readFile(head, 'utf8'), text, 'the next run writes it');
});

/** A gap as a rolled-back transaction leaves it: the id nobody has. */
async function leave_gap() {
	await sql(`START TRANSACTION; INSERT INTO audit_event (at, actor, action) VALUES (UTC_TIMESTAMP(3), 'system', 'demo.add'); ROLLBACK`);
	const [id] = await add(1);
	assert.equal(await sql_number(`SELECT COUNT(*) AS n FROM audit_event WHERE id = ${id - 1}`), 0);
	return id - 1;
}

const late = (id) => `INSERT INTO audit_event (id, at, actor, action) VALUES (${id}, UTC_TIMESTAMP(3) - INTERVAL 5 MINUTE, 'system', 'demo.add')`;

test('a gap is no cut row, and a row that shows up late is sealed late', async () => {
	const gap = await leave_gap();
	await sealed();
	await holds();
	await sql(late(gap));
	assert.match(await sealed(), /^seal: 1 rows in 1 seals/);
	await holds();
	await tamper(`DELETE FROM audit_event WHERE id = ${gap}`, new RegExp(`row ${gap} was removed`));
	await add(1);
	await sealed();
	await holds();
});

test('a row put between rows that were sealed long ago is named', async () => {
	const gap = await leave_gap();
	await sealed();
	await writeFile(path.join(site.dir, 'today'), new Date(Date.now() + 30 * 3600 * 1000).toISOString().slice(0, 10));
	await add(1, -40 * 60); // the clock is moved on by a day: the seals before are too old for late rows
	await sealed();
	await holds();
	await as_root(late(gap));
	await sealed();
	await names(new RegExp(`row ${gap} was inserted between rows sealed before`));
	await as_root(`DELETE FROM audit_event WHERE id = ${gap}`);
	await holds();
	await rm(path.join(site.dir, 'today'));
});

test('writers at work, some slow, some rolling back, are no fault of the chain', async () => {
	const until = Date.now() + 6000;
	let written = 0;
	const writer = async (n) => {
		while (Date.now() < until) {
			const end = Math.random() < 0.2 ? 'ROLLBACK' : 'COMMIT';
			await sql(`START TRANSACTION; INSERT INTO audit_event (at, actor, action, note) VALUES (UTC_TIMESTAMP(3) - INTERVAL 3 MINUTE, 'system', 'demo.add', 'w${n}');
				DO SLEEP(${(Math.random() * 0.3).toFixed(3)}); ${end}`);
			written += end === 'COMMIT' ? 1 : 0;
		}
	};
	const sealer = async () => {
		let out = '';
		while (Date.now() < until) {
			out += await sealed();
			await holds();
		}
		return out;
	};
	await Promise.all([writer(1), writer(2), writer(3), writer(4), sealer()]);
	await sealed();
	assert.ok(written > 20, `${written} rows`);
	assert.equal(await sql_number("SELECT COUNT(*) AS n FROM audit_event e LEFT JOIN audit_seal_line l ON l.event_id = e.id WHERE e.note LIKE 'w%' AND l.event_id IS NULL"), 0);
	assert.ok(await sql_number('SELECT COUNT(*) AS n FROM audit_seal_line WHERE event_id < previous_id') > 0, 'some rows were late');
	await holds();
});

test('the triggers stop whoever means no harm', async () => {
	const migration = await readFile(path.join(site.root, 'sql/migration/0011_audit.sql'), 'utf8');
	await as_root(migration.slice(migration.indexOf('CREATE TRIGGER audit_seal_changed')) + migration.match(/CREATE TRIGGER audit_event_changed[^;]*;/)[0] + migration.match(/CREATE TRIGGER audit_event_removed[^;]*;/)[0]);
	for (const t of tables) {
		await assert.rejects(sql(`DELETE FROM ${t}`), /rows are only added/, t);
		await assert.rejects(sql(`UPDATE ${t} SET ${t === 'audit_event' ? "note = 'x'" : 'previous_id = 1'.replace('previous_id', t === 'audit_seal' ? 'first_id' : 'previous_id')}`), /rows are only added/, t);
	}
	await holds();
});
