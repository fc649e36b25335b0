// What may not be found in the database, the logs and the outbox's rows: a T.C. number or phone in clear, or as a plain digest; tokens and
// codes as they are; a password in any form but argon2id (security.md, Data). Runs after the other tests, over all that they left.
import test from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { client, outbox, sql, stack } from '../http/lib.mjs';
import { applicant, sign_up } from '../http/signup_lib.mjs';

const c = client(), p = applicant();
await sign_up(c, p);

function is_tckn(text) {
	const d = [...text].map(Number);
	return d[0] !== 0 && (7 * (d[0] + d[2] + d[4] + d[6] + d[8]) + 9 * (d[1] + d[3] + d[5] + d[7])) % 10 === d[9]
		&& d.slice(0, 10).reduce((a, b) => a + b) % 10 === d[10];
}

const numbers_in = (text) => [...text.matchAll(/(?<![0-9A-Za-z])(\d{11})(?![0-9A-Za-z])/g)].map(([, n]) => n).filter(is_tckn);
const phones_in = (text) => [...text.matchAll(/(?<![0-9A-Za-z])(?:\+?90|0)?(5\d{9})(?![0-9A-Za-z])/g)].map(([, n]) => n);

/** Every value of every text and binary column: [column, hexadecimal]. */
async function values() {
	const columns = await sql(`SELECT c.table_name AS t, c.column_name AS c FROM information_schema.columns c
		JOIN information_schema.tables t USING (table_schema, table_name) WHERE c.table_schema = 'esube' AND t.table_type = 'BASE TABLE'
		AND c.data_type IN ('char','varchar','tinytext','text','mediumtext','longtext','binary','varbinary','blob','mediumblob','longblob')
		AND c.table_name NOT IN ('district','occupation','isco_group','province','language','service_point','legal_text')`);
	const out = [];
	for (const { t, c: column } of columns)
		for (const row of await sql(`SELECT DISTINCT HEX(\`${column}\`) AS v FROM \`${t}\` WHERE \`${column}\` IS NOT NULL`))
			out.push([`${t}.${column}`, row.v]);
	return out;
}

const all = await values();
const text_of = (hex) => Buffer.from(hex, 'hex').toString('latin1');

test('control: a number, a phone and a digest in clear would be found', () => {
	assert.deepEqual(numbers_in(`a ${p.identity.tckn}, 12345678901`), [p.identity.tckn]);
	assert.deepEqual(phones_in('0' + p.identity.mobile), [p.identity.mobile]);
	assert.ok(all.length > 200, `${all.length} values`);
	assert.ok(all.some(([column]) => column === 'citizen.first_name'));
	const names = all.filter(([column]) => column === 'citizen.last_name').map(([, hex]) => Buffer.from(hex, 'hex').toString('utf8'));
	assert.ok(names.includes(p.identity.last_name), 'the person that was signed up is there');
});

test('no T.C. number and no phone stands in clear in any column', () => {
	for (const [column, hex] of all) {
		assert.deepEqual(numbers_in(text_of(hex)), [], column);
		assert.deepEqual(phones_in(text_of(hex)), [], column);
	}
});

test('nor as a digest without a key, which a list of all numbers would reverse', () => {
	const stored = new Map(all.map(([column, hex]) => [hex.toLowerCase(), column]));
	for (const value of [p.identity.tckn, p.identity.mobile, `+90${p.identity.mobile}`, `0${p.identity.mobile}`])
		for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512'])
			assert.equal(stored.get(createHash(algorithm).update(value).digest('hex')), undefined, `${algorithm} of ${value}`);
});

test('tokens are not stored, their digests are', () => {
	const stored = new Map(all.map(([column, hex]) => [hex.toLowerCase(), column]));
	assert.ok(Object.keys(c.cookies).length > 0);
	for (const [name, token] of Object.entries(c.cookies).filter(([word]) => word !== '__Host-taslak')) { // which is no token: it says "1"
		for (const form of [Buffer.from(token), Buffer.from(token, 'base64url')])
			assert.equal(stored.get(form.toString('hex')), undefined, name);
		if (name === '__Host-oturum')
			assert.equal(stored.get(createHash('sha256').update(token).digest('hex')), 'session.token_hash');
	}
});

test('passwords are argon2id with the house parameters, nothing else holds them', () => {
	for (const [column, hex] of all.filter(([name]) => /password/.test(name) && !/password_at/.test(name)))
		assert.match(text_of(hex), /^$|^\$argon2id\$v=19\$m=(19456|[2-9]\d{4,}),t=[2-9],p=1\$/, column);
	for (const [column, hex] of all)
		assert.ok(!text_of(hex).includes(p.password), column);
});

test('logs hold neither numbers nor phones, names or passwords', () => {
	const dir = path.join(stack().var, 'log');
	for (const name of readdirSync(dir).filter((n) => /\.log$/.test(n))) {
		const text = readFileSync(path.join(dir, name), 'utf8').replace(/"(id|time|s|ip)":"?[^",]*"?/g, '');
		assert.deepEqual(numbers_in(text), [], name);
		assert.deepEqual(phones_in(text), [], name);
		for (const word of [p.identity.last_name, p.password])
			assert.ok(!text.includes(word), name);
	}
});

test('a message says a number masked, if at all', async () => {
	for (const message of await outbox({ count: 0 }))
		assert.deepEqual(numbers_in(`${message.subject} ${message.text}`), [], message.purpose);
});
