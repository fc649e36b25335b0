// What a stolen dump of the database tells of people's health and convictions, and their T.C. numbers: nothing (D24, R7-R24; issue 3). On
// a stack of its own with the demo in it, whose claims are in every state, convictions with offences among them; the words that must not
// be there are read from the files they come from.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { own_stack } from '../http/own_stack.mjs';

const { root, script, end } = await own_stack('dump');
const { client, person, sign_in_by_sql, sql, sql_number } = await import('../http/lib.mjs');
const { program } = await import('../http/stack.mjs');
const { claim, decide, paths, typed } = await import('../http/special_help.mjs');
const { staff_sign_in } = await import('../http/staff_help.mjs');
const source = (name) => readFileSync(path.join(root, name), 'utf8');

/* Reference data that `ctl seed` loads and everybody may read: the catalogues of papers, rights and offences themselves, occupations (some
 * are named after a disability or a crime), the legal texts, levels of education ("completed"), rules ("conviction_years_min"). They tell
 * of no person, which a test below holds them to. */
const published = ['paper_type', 'priority_right', 'offence', 'occupation', 'isco_group', 'legal_text', 'education_level', 'rule_value'];

before(async () => {
	await script('run');
	const demo = await program('ctl', ['demo', path.join(root, 'sql/demo')]);
	assert.equal(demo.status, 0, demo.err);
}, { timeout: 180000 });
after(end, { timeout: 60000 });

const fold = (text) => text.toLocaleLowerCase('tr').replaceAll('ı', 'i');

/** Every row of every table but the published ones, as text. */
async function dump() {
	const tables = await sql("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'esube' AND table_type = 'BASE TABLE'");
	const rows = await Promise.all(tables.filter((t) => !published.includes(t.name)).map((t) => sql(`SELECT * FROM ${t.name}`)));
	return rows.flatMap((list) => list.map((row) => Object.values(row).join('\t'))).join('\n');
}

/* A seed file's lines by its column names. */
function seed(name) {
	const [head, ...lines] = source(`sql/seed/${name}.tsv`).split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
	return lines.map((cells) => Object.fromEntries(head.map((column, i) => [column, cells[i]])));
}

/* The quoted words of a C list that begins with `start`. */
function listed(file, start) {
	const text = source(`cgi-bin/feature/${file}`), from = text.indexOf(start);
	assert.ok(from >= 0, `${file} has no ${start}`);
	return [...text.slice(from, text.indexOf('};', from)).matchAll(/"(\w+)"/g)].map(([, word]) => word);
}

/* The values of a node of special.*.hdf: what pages show for the codes. */
function shown(language, node) {
	const block = new RegExp(`^ {2}${node} \\{\\n([^]*?)\\n {2}\\}`, 'm').exec(source(`templates/text/special.${language}.hdf`))[1];
	return [...block.matchAll(/^ {4}\w+ = (.+)$/gm)].map(([, text]) => text);
}

/* Codes that are everyday words, name neither an illness nor an offence, and stand in columns of other things: the reason "other" of a
 * look, a "suspended" account of staff. What pages show for them is asked for. */
const everyday = ['other', 'over', 'proved', 'degree', 'serving', 'completed', 'suspended'];

function words() {
	const demo = source('sql/demo/name.tsv').split('\n').filter((line) => line.startsWith('issuer\t')).map((line) => line.split('\t')[1]);
	const catalogue = ['offence', 'paper_type', 'priority_right'].flatMap((name) => seed(name).flatMap((row) => [row.code, row.title_tr, row.title_en]));
	const codes = [...listed('special_status/special_reason.c', 'refusal[] = {'), ...listed('special_status/special_conviction.c', 'state_name[SPECIAL_SENTENCE_STATES] = {'),
		...listed('special_status/special_form.c', 'disabled_basis[] = {')];
	const sentences = ['tr', 'en'].flatMap((language) => ['reason', 'basis'].flatMap((node) => shown(language, node)));
	/* of the boxes' own lines, and health words of the forms */
	const own = ['çalışamaz', 'sağlık kurulu', 'engellilik', 'health board', 'conviction'];
	return [...new Set([...demo, ...catalogue, ...codes.filter((code) => !everyday.includes(code)), ...sentences, ...own])].filter((word) => word.length > 4);
}

/** Those of the words that stand in the text. */
const told = (text, list) => { const folded = fold(text); return list.filter((word) => folded.includes(fold(word))); };

/** The valid T.C. numbers (D11) in the text. */
function numbers(text) {
	return [...text.matchAll(/(?<!\d)[1-9]\d{10}(?!\d)/g)].map(([all]) => all).filter((all) => {
		const d = [...all].map(Number), odd = d[0] + d[2] + d[4] + d[6] + d[8], even = d[1] + d[3] + d[5] + d[7];
		return (7 * odd + 9 * even) % 10 === d[9] && (odd + even + d[9]) % 10 === d[10];
	});
}

test('a dump holds no health or conviction word and no T.C. number, with claims entered by the pages and refused with words (D24)', async () => {
	const p = await person(), c = client(), marks = ['MARK-4471-K', 'Karadut Ruh Sağlığı Hastanesi', 'Karadut Cumhuriyet Başsavcılığı', 'karadutlu gerekçe'];
	await sign_in_by_sql(c, p.id);
	for (const [kind, more] of [['disabled', { number: marks[0], issuer: marks[1] }], ['ex_convict', { number: marks[0], issuer: marks[2] }], ['priority', { number: marks[0] }]])
		assert.equal((await c.submit(await c.get(paths[kind]), { ...typed[kind], ...more })).status, 303);
	await decide(await claim((await person()).id, { kind: 'ex_convict' }), { outcome: 'refused', reason: 'barred', words: marks[3] });
	const text = await dump(), list = [...words(), ...marks];
	assert.ok(text.includes(p.first_name) && text.includes('\tdisabled\t') && text.includes('kisi2@ornek.example'), 'control: the dump is whole');
	for (const word of ['theft', 'Hırsızlık', 'state_security', 'Kızılcahamam Örnek Devlet Hastanesi', 'adult_board', 'barred', 'cannot_work', 'probation', 'terror_injured'])
		assert.ok(list.includes(word), `control: "${word}" is asked for`);
	assert.deepEqual(told(text, list), []);
	assert.doesNotMatch(text, /\b20\d\d\/1\d{3}\b/, 'numbers of the demo’s papers');
	assert.deepEqual(numbers(text), []);
});

test('control: the demo holds convictions with offences, in boxes that the deciding role reads (R17, R18)', async () => {
	for (const more of ['open_since IS NOT NULL AND paper_seen_at IS NOT NULL', "id IN (SELECT claim_id FROM claim_decision WHERE outcome = 'refused')"])
		assert.ok(await sql_number(`SELECT COUNT(*) FROM claim WHERE kind = 'ex_convict' AND ${more}`) > 0, more);
	const [{ id }] = await sql(`SELECT id FROM claim JOIN contact USING (citizen_id) WHERE kind = 'ex_convict' AND province_code = 6 AND paper_seen_at IS NOT NULL
		AND open_since IS NOT NULL ORDER BY id LIMIT 1`);
	const c = await staff_sign_in('approver'), asked = await c.get(`/ozel-durum?no=${id}`);
	const page = asked.text.includes('name="neden"') ? await c.follow(await c.submit(asked, { neden: 'claim' }, { action: '/kisi/neden' })) : asked;
	for (const word of ['Hırsızlık', 'Örnek Cumhuriyet Başsavcılığı'])
		assert.ok(page.has(word), word);
});

test('control: each word, and a T.C. number, is noticed where it stands in any row', async () => {
	const list = words(), quoted = (text) => `'${text.replaceAll("'", "''")}'`, p = await person();
	const row = (note) => `(UNHEX(SHA2('dump', 256)), 1, 6, 1, 'other', ${quoted(note)}, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`;
	await sql(`INSERT INTO staff_look (session_hash, citizen_id, unit_id, roles, reason, note, given_at, expires_at) VALUES
		${[...list, `No ${p.tckn}.`].map((word) => row(`x ${word.toLocaleUpperCase('tr')} y`)).join(',')}`);
	const text = await dump();
	await sql("DELETE FROM staff_look WHERE session_hash = UNHEX(SHA2('dump', 256))");
	assert.ok(list.length > 60, `${list.length} words`);
	assert.deepEqual(told(text, list), list);
	assert.deepEqual(numbers(text), [p.tckn]);
});

test('control: what is left out tells of no person', async () => {
	const columns = await sql(`SELECT table_name AS name, column_name AS col FROM information_schema.columns WHERE table_schema = 'esube'
		AND table_name IN (${published.map((name) => `'${name}'`)})`);
	assert.equal(new Set(columns.map((c) => c.name)).size, published.length);
	assert.deepEqual(columns.filter((c) => /citizen|claim|sealed|tckn|note/.test(c.col)), []);
});

test('boxes are of one size, whatever is in them (D24)', async () => {
	const sizes = await sql('SELECT DISTINCT LENGTH(sealed) AS n FROM claim_detail');
	assert.equal(sizes.length, 1);
	assert.deepEqual(await sql("SELECT DISTINCT LENGTH(reason_sealed) AS n FROM claim_decision WHERE reason_sealed <> ''"), [{ n: '1741' }]);
});

test('the program that writes them is given no key to open them (D24)', () => {
	assert.match(source('cgi-bin/program/citizen.c'), /SECRET_KEY_BOX_PUBLIC/);
	for (const zone of ['public', 'auth', 'citizen', 'job'])
		assert.doesNotMatch(source(`cgi-bin/program/${zone}.c`), /SECRET_KEY_BOX_SECRET/, zone);
});
