// Logs in as each account and tries every table × verb × column against the written matrix (matrix.tsv; security.md, Data).
//
// The matrix was drawn from sql/grant once and reviewed; whoever changes a grant changes it here too, with eyes open:
//   node tests/store/grants.test.mjs --write     writes it anew from the running stack's grants
import test from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { sql, stack } from '../http/lib.mjs';

const file = fileURLToPath(new URL('matrix.tsv', import.meta.url));
const accounts = ['public', 'auth', 'citizen', 'job', 'staff', 'staff_auth'];
const verbs = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
const events = ['registration_event', 'consent_event', 'sign_in_event', 'audit_event', 'audit_seal', 'audit_seal_line', 'claim_detail', 'claim_decision', 'claim_event'];
const secrets = ['credential', 'attempt', 'phone_code', 'phone_code_sent', 'signup', 'sign_in', 'picture_used', 'recovery'];
/* certificate_shown: what anybody learns by a code; the person is not in it */
const published = ['certificate_shown', 'legal_text', 'rule_value', 'province', 'district', 'education_level', 'licence_class', 'language', 'isco_group', 'occupation', 'service_point', 'paper_type', 'priority_right'];

/* retention alone takes away (D28): sign-ins after two years; of an anonymised record what leads to the person */
const by_retention = { 'job registration_event': ['note', '-'], 'job consent_event': ['ip', '-'], 'job sign_in_event': ['-', '*'], 'job claim_detail': ['-', '*'],
	'job claim_decision': ['reason_sealed', '-'] };

/* headquarters adds versions and values; of what is published it may only withdraw a text */
const by_headquarters = { 'staff legal_text': ['kind,version,language,valid_from,title,body,sha256,published_by,published_at', 'withdrawn_by,withdrawn_at', '-'],
	'staff rule_value': ['name,valid_from,version,value,unit,source,set_by,set_at', '-', '-'] };

/** [{ name, sequence, columns }] of the database, in order. */
async function tables() {
	const rows = await sql(`SELECT t.table_name AS name, t.table_type AS type, c.column_name AS col FROM information_schema.tables t
		JOIN information_schema.columns c USING (table_schema, table_name) WHERE t.table_schema = 'esube' ORDER BY t.table_name, c.ordinal_position`);
	const out = new Map();
	for (const row of rows) {
		const table = out.get(row.name) ?? { name: row.name, sequence: row.type === 'SEQUENCE', columns: [] };
		table.columns.push(row.col);
		out.set(row.name, table);
	}
	return [...out.values()];
}

/* Statements that touch no row: what counts is whether the server lets them through. */
const probe = {
	SELECT: (t, c) => `SELECT ${c} FROM ${t.name} LIMIT 0;`,
	INSERT: (t, c) => (t.sequence ? `SELECT NEXTVAL(${t.name});` : `INSERT INTO ${t.name} (${c}) SELECT NULL FROM DUAL WHERE FALSE;`),
	UPDATE: (t, c) => `UPDATE ${t.name} SET ${c} = NULL WHERE FALSE;`,
	DELETE: (t) => `DELETE FROM ${t.name} WHERE FALSE;`,
};

/** Runs one statement a line as the account; the set of line numbers that were denied. */
function denied_lines(account, lines, password) {
	return new Promise((resolve, reject) => {
		const child = execFile('mariadb', ['--no-defaults', `--socket=${stack().socket}`, '-u', `esube_${account}`, '--batch', '--force', 'esube'],
			{ env: { ...process.env, MYSQL_PWD: password }, maxBuffer: 1 << 26 }, (error, out, err) => {
				if (/ERROR (1045|1698|2002)/.test(err) || (lines.length > 0 && err === '' && error))
					return reject(new Error(err || error.message));
				return resolve(new Set([...err.matchAll(/^ERROR (1142|1143|1044|1370) \(\w+\) at line (\d+)/gm)].map(([, , line]) => Number(line))));
			});
		child.stdin.end(lines.join('\n'));
	});
}

/** What the account may do: table → verb → columns it may use ('-' none, '*' all). */
async function tried(account, all) {
	const asked = [], lines = [];
	for (const table of all)
		for (const verb of table.sequence ? ['SELECT', 'INSERT'] : verbs)
			for (const column of verb === 'DELETE' || table.sequence ? [table.columns[0]] : table.columns) {
				asked.push({ table: table.name, verb, column });
				lines.push(probe[verb](table, column));
			}
	const denied = await denied_lines(account, lines, readFileSync(path.join(stack().var, `keys/db_${account}.password`), 'utf8').trim());
	const out = new Map(all.map((t) => [t.name, Object.fromEntries(verbs.map((v) => [v, []]))]));
	const counts = new Map();
	asked.forEach(({ table, verb, column }, i) => {
		counts.set(`${table} ${verb}`, (counts.get(`${table} ${verb}`) ?? 0) + 1);
		if (!denied.has(i + 1))
			out.get(table)[verb].push(column);
	});
	for (const [table, cells] of out)
		for (const verb of verbs)
			cells[verb] = cells[verb].length === 0 ? '-' : cells[verb].length === counts.get(`${table} ${verb}`) ? '*' : cells[verb].join(',');
	return out;
}

function rows_of(account, cells) {
	return [...cells].map(([table, c]) => [account, table, ...verbs.map((v) => c[v])]).filter((row) => row.slice(2).some((cell) => cell !== '-'));
}

function read_matrix() {
	return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).slice(1).map((line) => line.split('\t'));
}

if (process.argv.includes('--write')) {
	const all = await tables();
	const rows = [];
	for (const account of accounts)
		rows.push(...rows_of(account, await tried(account, all)));
	writeFileSync(file, '# Which account may do what: - nothing, * every column, or the columns. What is not listed is denied. Checked by grants.test.mjs.\n'
		+ `${[['account', 'table', ...verbs], ...rows].map((row) => row.join('\t')).join('\n')}\n`);
	process.exit(0);
}

const all = await tables();
const matrix = read_matrix();
const cell = (account, table, verb) => (matrix.find((row) => row[0] === account && row[1] === table) ?? [])[2 + verbs.indexOf(verb)] ?? '-';

for (const account of accounts)
	test(`esube_${account} may do what the matrix says, and nothing else`, async () => {
		assert.deepEqual(rows_of(account, await tried(account, all)).map((r) => r.join(' ')), matrix.filter((row) => row[0] === account).map((r) => r.join(' ')));
	});

test('control: the operator may write what others may not, so the probes tell the difference', async () => {
	const ctl = await tried('ctl', all.filter((t) => t.name === 'credential' || t.name === 'consent_event'));
	assert.deepEqual([...ctl.values()].map((c) => verbs.map((v) => c[v]).join('')), ['****', '****']);
	assert.ok(all.length > 30);
});

test('events are only ever added', () => {
	for (const account of accounts)
		for (const table of events)
			assert.deepEqual([cell(account, table, 'UPDATE'), cell(account, table, 'DELETE')], by_retention[`${account} ${table}`] ?? ['-', '-'], `${account} ${table}`);
	assert.ok(accounts.some((account) => events.some((table) => cell(account, table, 'INSERT') === '*')));
});

test('public sees no person, citizen sees no secret, only auth sees credentials', () => {
	for (const table of all.filter((t) => !published.includes(t.name)))
		for (const verb of verbs)
			assert.equal(cell('public', table.name, verb), '-', `public ${verb} ${table.name}`);
	for (const table of secrets)
		for (const verb of verbs)
			assert.equal(cell('citizen', table, verb), '-', `citizen ${verb} ${table}`);
	for (const account of accounts.filter((a) => a !== 'auth'))
		for (const verb of verbs)
			assert.equal(cell(account, 'credential', verb), account === 'job' ? { SELECT: 'citizen_id', DELETE: '*' }[verb] ?? '-' : '-', `${account} ${verb} credential`);
	for (const account of accounts)
		for (const table of published)
			assert.deepEqual(['INSERT', 'UPDATE', 'DELETE'].map((verb) => cell(account, table, verb)), by_headquarters[`${account} ${table}`] ?? ['-', '-', '-'], `${account} ${table}`);
	for (const account of accounts.filter((a) => a !== 'job'))
		assert.equal(cell(account, 'citizen', 'DELETE'), '-');
});

test('auth sees no profile, job no password', () => {
	for (const table of ['education', 'citizen_occupation', 'experience', 'citizen_language', 'citizen_licence', 'preferred_province', 'working_preference'])
		for (const verb of verbs)
			assert.equal(cell('auth', table, verb), '-', `auth ${verb} ${table}`);
	assert.equal(cell('job', 'phone_code', 'SELECT'), 'id,expires_at');
});

test('no account makes, drops or grants', async () => {
	for (const account of accounts) {
		for (const text of ['CREATE TABLE planted (a INT)', 'CREATE USER planted', "GRANT SELECT ON esube.rule_value TO 'esube_public'@'localhost'", 'SELECT 1 FROM mysql.global_priv',
			"SELECT LOAD_FILE('/etc/passwd') IS NOT NULL AS yes HAVING yes = 0 AND 1 = (SELECT 1 FROM mysql.user LIMIT 1)", 'SET GLOBAL read_only = 0'])
			await assert.rejects(sql(text, account), /ERROR (1044|1142|1143|1227|1410|1045)/, `${account}: ${text}`);
		const grants = (await sql('SHOW GRANTS', account)).map((row) => Object.values(row)[0]).join('\n');
		assert.doesNotMatch(grants, /ALL PRIVILEGES|GRANT OPTION|\bFILE\b|SUPER|ON `?esube`?\.\*/, account);
	}
});

test('an account needs its password', async () => {
	for (const account of [...accounts, 'ctl'])
		await assert.rejects(denied_lines(account, ['SELECT 1;'], 'wrong'), /1045/, account);
	await assert.rejects(denied_lines('nobody', ['SELECT 1;'], ''), /1045|1698/);
});
