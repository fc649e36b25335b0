// What a stolen dump of the database tells of a person's health and convictions: nothing (D24; issue 3). Claims are entered through the
// pages with words that stand nowhere else; the catalogue of papers, rights and offences is public and left out.
import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { client, person, sign_in_by_sql, sql } from '../http/lib.mjs';
import { claim, decide, paths, typed } from '../http/special_help.mjs';

const published = ['paper_type', 'priority_right', 'offence'];

/** Every row of every table as text. */
async function dump() {
	const tables = await sql("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'esube' AND table_type = 'BASE TABLE'");
	const rows = await Promise.all(tables.filter((t) => !published.includes(t.name)).map((t) => sql(`SELECT * FROM ${t.name}`)));
	return rows.flatMap((list) => list.map((row) => Object.values(row).join('\t'))).join('\n');
}

test('a dump holds no health or conviction word, not even in a refusal', async () => {
	const p = await person(), c = client(), marks = ['MARK-4471-K', 'Karadut Ruh Sağlığı Hastanesi', 'Karadut Cumhuriyet Başsavcılığı'];
	await sign_in_by_sql(c, p.id);
	for (const [kind, more] of [['disabled', { number: marks[0], issuer: marks[1] }], ['ex_convict', { number: marks[0], issuer: marks[2] }], ['priority', { number: marks[0] }]])
		assert.equal((await c.submit(await c.get(paths[kind]), { ...typed[kind], ...more })).status, 303);
	await decide(await claim((await person()).id, { kind: 'ex_convict' }), { outcome: 'refused', reason: 'barred', words: 'karadutlu gerekçe' });
	const text = await dump();
	assert.ok(text.includes(p.first_name) && text.includes('\tdisabled\t'), 'control: the dump is whole');
	for (const word of [...marks, 'karadutlu', 'barred', 'cannot_work', 'adult_board', 'acquired', 'probation', 'ex_convict_certificate', 'terror_injured', 'çalışamaz'])
		assert.ok(!text.toLowerCase().includes(word.toLowerCase()), `the dump tells "${word}"`);
});

test('boxes are of one size, whatever is in them', async () => {
	const sizes = await sql('SELECT DISTINCT LENGTH(sealed) AS n FROM claim_detail');
	assert.equal(sizes.length, 1);
	assert.deepEqual(await sql("SELECT DISTINCT LENGTH(reason_sealed) AS n FROM claim_decision WHERE reason_sealed <> ''"), [{ n: '1741' }]);
});

test('the program that writes them is given no key to open them', () => {
	const source = readFileSync(new URL('../../cgi-bin/program/citizen.c', import.meta.url), 'utf8');
	assert.match(source, /SECRET_KEY_BOX_PUBLIC/);
	for (const zone of ['public', 'auth', 'citizen', 'job'])
		assert.doesNotMatch(readFileSync(new URL(`../../cgi-bin/program/${zone}.c`, import.meta.url), 'utf8'), /SECRET_KEY_BOX_SECRET/, zone);
});
