// A program whose account lacks a grant, or whose table lacks a column, does not start, and says what is missing. Runs on a stack of its
// own, since it takes rights away.
import test, { after } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, start_stack, stop_stack } from '../runner/stack.mjs';

const variant = path.basename(process.env.BUILD ?? 'release');
const own = await start_stack({ variant });
process.env.VAR = own.dir; /* before the helpers look for it */
const { program, sql } = await import('../http/stack.mjs');
after(() => stop_stack(own));

const programs = ['public', 'auth', 'citizen', 'staff_auth', 'staff', 'job'];

/* The job has nothing to serve: any step of it begins as every other does, with all its statements, and its one line is on standard output. */
async function check(name) {
	if (name !== 'job')
		return program(name, ['--check'], own.env);
	const { status, out } = await program(name, ['warn'], own.env);
	return { status, out: '', err: status === 0 ? '' : out };
}
const grants_of = (account) => readFileSync(path.join(root, `sql/grant/${account}.sql`), 'utf8').split('\n').filter((line) => line.startsWith('GRANT '));

test('control: with all their rights they start', async () => {
	for (const name of programs)
		assert.deepEqual(await check(name), { status: 0, out: '', err: '' });
});

for (const name of programs)
	test(`${name}: each right taken away is missed and named, unless nothing uses it`, async (t) => {
		const unused = [];
		for (const grant of grants_of(name)) {
			await sql(grant.replace(/^GRANT/, 'REVOKE').replace(' TO ', ' FROM '));
			const { status, err } = await check(name);
			await sql(grant);
			const table = /ON esube\.(\w+)/.exec(grant)[1];
			if (status === 0) {
				unused.push(grant.replace(/ TO .*/, ''));
				continue;
			}
			assert.equal(status, 78, `${grant}: ${err}`);
			assert.match(err, new RegExp(`denied[^"]*'?(\`esube\`\\.)?[\`']?${table}|'\\w+'.*'${table}'`), `${grant}: ${err}`);
		}
		t.diagnostic(`${grants_of(name).length - unused.length} rights missed, ${unused.length} used by no statement: ${unused.join('; ')}`);
		assert.ok(unused.length < grants_of(name).length);
	});

test('a column that is not there is named', async () => {
	await sql('ALTER TABLE rule_value RENAME COLUMN value TO other');
	try {
		for (const name of programs) {
			const { status, err } = await check(name);
			assert.equal(status, 78);
			assert.match(err, /Unknown column 'value'/);
		}
	} finally {
		await sql('ALTER TABLE rule_value RENAME COLUMN other TO value');
	}
});

test('a rule without a value, and a missing key, are named', async () => {
	await sql("DELETE FROM rule_value WHERE name = 'minimum_age'");
	const { status, err } = await check('auth');
	assert.equal(status, 78);
	assert.match(err, /minimum_age/);
	const moved = await run('mv', [path.join(own.dir, 'keys/form.key'), path.join(own.dir, 'keys/form.away')]);
	assert.equal(moved.status, 0);
	const without = await check('auth');
	await run('mv', [path.join(own.dir, 'keys/form.away'), path.join(own.dir, 'keys/form.key')]);
	assert.equal(without.status, 78);
	assert.match(without.err, /form\.key/);
});

test('a migration that was changed after it was applied is refused; an applied one is not run again', async () => {
	const migrate = () => program('ctl', ['migrate', path.join(root, 'sql')], own.env);
	assert.match((await migrate()).out, /^migrate: 0 migrations/);
	await sql("UPDATE migration SET sha256 = UNHEX(REPEAT('00', 32)) WHERE name LIKE '0003%'");
	const { status, err } = await migrate();
	assert.equal(status, 1);
	assert.match(err, /0003\w+\.sql was changed after it was applied/);
});
