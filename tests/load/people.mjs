// `make people`: builds PEOPLE people (5 000 000) in a database of its own and times each statement of the search for people at it
// (issue 3: 1 ms in the database). Names, provinces and birthdays are spread as unevenly as in life. Prints, in microseconds of RUNS (200)
// calls with other values each, the quickest tenth (what other work on the machine does not slow), the median, the 95th percentile and
// what a call takes of the processor (cpu, a mean, which other work slows little), and the indexes that EXPLAIN names; exit 1 when a
// median is above the budget or a table is read without an index. The statements are prepared and run as the program does
// (tests/load/statements.c); the time is the server's own, out of its slow log, planning included. POOL (10240) is its memory in megabytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, start_stack, stop_stack } from '../runner/stack.mjs';

const people = Number(process.env.PEOPLE ?? 5_000_000), runs = Number(process.env.RUNS ?? 200), budget = 1000;
const pool = Number(process.env.POOL ?? 10240);
const own = await start_stack({});
process.env.VAR = own.dir;
const { sql } = await import('../http/stack.mjs');
const started = Date.now();

/* A server for so many people has memory for them: with 128 MB each row of a page would be read from the disk. */
const operator = (text, ...options) => execFileSync('mariadb', ['--no-defaults', `--socket=${path.join(own.dir, 'run/db.sock')}`, '-u', os.userInfo().username, ...options, '-e', text], { encoding: 'utf8' });
const say = (line) => console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${line}`);

const stems = ['Yılmaz', 'Kaya', 'Demir', 'Şahin', 'Çelik', 'Yıldız', 'Öztürk', 'Aydın', 'Özdemir', 'Arslan', 'Doğan', 'Kılıç', 'Aslan', 'Çetin', 'Kara', 'Koç',
	'Kurt', 'Özkan', 'Şimşek', 'Polat', 'Işık', 'İnce', 'Ünal', 'Güneş', 'Bulut', 'Tekin', 'Ateş', 'Erdem', 'Yavuz', 'Keskin'];
const firsts = ['Ali', 'Ayşe', 'Mehmet', 'Fatma', 'Mustafa', 'Emine', 'Ahmet', 'Hatice', 'Hüseyin', 'Zeynep', 'Işıl', 'İbrahim', 'Gül', 'Şule', 'Çiğdem', 'Ömer'];
const ends = ['', 'oğlu', 'er', 'kan', 'lı', 'türk', 'can', 'alp', 'soy', 'taş', 'dağ', 'su', 'han', 'bey', 'gil', 'man', 'ay', 'gün', 'kurt', 'ses'];
const quoted = (list) => list.map((name, i) => `(${i}, '${name}')`).join(',');

async function build() {
	const some = "POW(RAND(), 2)"; // the first of a list is the most frequent
	const [table] = await sql('SHOW CREATE TABLE profile_digest'), keys = Object.values(table)[1].match(/KEY `profile_digest_(place_name|name|birth)` \([^)]*\)/g);
	await sql(`DROP TRIGGER citizen_added; DROP TRIGGER contact_added; DROP TRIGGER registration_added;
		ALTER TABLE profile_digest DROP KEY profile_digest_place_name, DROP KEY profile_digest_name, DROP KEY profile_digest_birth;
		ALTER TABLE citizen DROP KEY citizen_tckn, DROP KEY citizen_mobile, DROP KEY citizen_name;
		CREATE TABLE some_last (n INT PRIMARY KEY, name VARCHAR(60)); CREATE TABLE some_first (n INT PRIMARY KEY, name VARCHAR(60));
		INSERT INTO some_last VALUES ${quoted(ends.flatMap((end) => stems.map((stem) => stem + end)))};
		INSERT INTO some_first VALUES ${quoted(ends.flatMap((end) => firsts.map((first) => first + end)))};`);
	const step = Math.min(people, 250_000);
	for (let from = 1; from <= people; from += step) {
		const to = Math.min(people, from + step - 1), ids = `seq_${from}_to_${to}`;
		await sql(`SET unique_checks = 0, foreign_key_checks = 0;
			CREATE TEMPORARY TABLE one ENGINE=MyISAM SELECT seq AS id, FLOOR(${some} * ${stems.length * ends.length}) AS l, FLOOR(${some} * ${firsts.length * ends.length}) AS f,
				IF(RAND() < 0.18, 34, IF(RAND() < 0.08, 6, 1 + FLOOR(RAND() * 81))) AS province, DATE('1950-01-01') + INTERVAL FLOOR(RAND() * 22000) DAY AS birth FROM ${ids};
			INSERT INTO citizen (id, tckn_sealed, tckn_index, mobile_sealed, mobile_index, first_name, last_name, father_name, birth_date, minor_at_signup, identity_source, language, created_at)
				SELECT o.id, REPEAT('t', 52), UNHEX(SHA2(CONCAT('t', o.id), 256)), REPEAT('m', 51), UNHEX(SHA2(CONCAT('m', o.id), 256)), f.name, l.name, 'Baba', o.birth, 0, 'declaration', 'tr', NOW()
				FROM one o JOIN some_last l ON l.n = o.l JOIN some_first f ON f.n = o.f ORDER BY o.id;
			INSERT INTO profile_digest (citizen_id, first_name, last_name, birth_date, tckn_sealed, preference, province_code)
				SELECT c.id, c.first_name, c.last_name, c.birth_date, c.tckn_sealed, 'sms', o.province FROM one o JOIN citizen c ON c.id = o.id ORDER BY c.id;
			INSERT INTO registration (citizen_id, state, last_transaction, active_until, since, created_on, version, tckn_sealed, shown)
				SELECT d.citizen_id, 'active', '2026-05-01', '2027-05-01', '2026-05-01', '2026-05-01', 2, d.tckn_sealed, d.shown
				FROM one o JOIN profile_digest d ON d.citizen_id = o.id ORDER BY d.citizen_id;`);
		say(`${to} people`);
	}
	await sql(`ALTER TABLE citizen ADD UNIQUE KEY citizen_tckn (tckn_index), ADD KEY citizen_mobile (mobile_index);
		ALTER TABLE profile_digest ${keys.map((key) => `ADD ${key}`).join(', ')};
		INSERT INTO certificate (id, citizen_id, code_hash, code_sealed, first_name, last_name, state, since, last_transaction, active_until, issued_on, issued_at, expires_at)
			SELECT id, id, UNHEX(SHA2(CONCAT('c', id), 256)), REPEAT('c', 64), first_name, last_name, 'active', '2026-05-01', '2026-05-01', '2027-05-01', '2026-05-02',
				'2026-05-02', '2028-05-02' FROM citizen WHERE id % 10 = 0 ORDER BY id;
		ANALYZE TABLE citizen, profile_digest, registration, certificate;`);
	say('indexes');
	for (const key of ['PRIMARY', 'profile_digest_place_name', 'profile_digest_name', 'profile_digest_birth'])
		await sql(`SELECT COUNT(${key === 'PRIMARY' ? 'tckn_sealed' : 'citizen_id'}) FROM profile_digest FORCE INDEX (${key}) WHERE citizen_id > 0`);
	await sql(`SELECT COUNT(state) FROM registration FORCE INDEX (PRIMARY) WHERE citizen_id > 0; SELECT COUNT(tckn_index) FROM citizen; SELECT COUNT(mobile_index) FROM citizen`);
	say('read into memory');
}

const file = path.join(root, 'build/release/statements');
const statements = execFileSync(file, { encoding: 'utf8' }).trim().split('\n');
const statement = (...words) => {
	const found = statements.filter((s) => words.every((word) => (word[0] === '!' ? !s.includes(word.slice(1)) : s.includes(word))));
	if (found.length !== 1)
		throw new Error(`${words}: ${found.length} statements`);
	return found[0];
};

/* Values as tests/load/statements.c reads them. */
const number = (value) => `i${value}`, text = (value) => `t${value}`, bytes = (hex) => `x${hex}`, day = (value) => `d${value}`;
const literal = (value) => ({ i: value.slice(1), x: `x'${value.slice(1)}'` })[value[0]] ?? `'${value.slice(1).replace(/[\\']/g, '\\$&')}'`;

/* The statement with its values in place of the question marks. */
function filled(s, values) {
	let i = 0;
	const out = s.replace(/\?/g, () => literal(values[i++]));
	if (i !== values.length)
		throw new Error(`${i} values wanted: ${s}`);
	return out;
}

const page = number(51), counted = number(501), everywhere = number(0), istanbul = number(34), any = text('%');
const after = (p) => [text(p.last), text(p.last), text(p.first), text(p.last), text(p.first), number(p.id), page];
const letters = (name, n) => text(`${name.slice(0, n)}%`);
const first = ['SELECT r.citizen_id', '!key > ?'], later = ['SELECT r.citizen_id', 'key > ?'];
const place = ['place_name', ...first], all = ['(profile_digest_name)', ...first], born = ['profile_digest_birth', ...first];
const cases = [
	['number', statement('tckn_index'), (p) => [bytes(p.tckn), bytes(p.tckn), page]],
	['certificate', statement('q.code_hash'), (p) => [bytes(createHash('sha256').update(`c${Math.floor(p.id / 10) * 10}`).digest('hex')), page]],
	['phone, a province', statement('mobile_index'), (p) => [bytes(p.mobile), bytes(p.mobile), number(p.province), page]],
	['2 letters, Istanbul', statement(...place), (p) => [istanbul, letters(p.last, 2), any, page]],
	['3 letters, own province', statement(...place), (p) => [number(p.province), letters(p.last, 3), any, page]],
	['last name, Istanbul, a later page', statement('place_name', ...later), (p) => [istanbul, letters(p.last, 3), any, ...after(p)]],
	['last and first name, own province', statement(...place), (p) => [number(p.province), text(p.last), letters(p.first, 2), page]],
	['2 letters, everywhere', statement(...all), (p) => [letters(p.last, 2), any, page]],
	['last and first name, everywhere', statement(...all), (p) => [text(p.last), letters(p.first, 3), page]],
	['last name, everywhere, a later page', statement('(profile_digest_name)', ...later), (p) => [letters(p.last, 3), any, ...after(p)]],
	['birth date and 3 letters, a province', statement(...born), (p) => [day(p.birth), number(p.province), letters(p.last, 3), any, page]],
	['birth date and names, everywhere', statement(...born), (p) => [day(p.birth), everywhere, text(p.last), letters(p.first, 2), page]],
	['count: 2 letters, Istanbul', statement('COUNT', 'place_name'), (p) => [istanbul, letters(p.last, 2), any, counted]],
	['count: last and first name, a province', statement('COUNT', 'place_name'), (p) => [number(p.province), text(p.last), letters(p.first, 2), counted]],
	['count: 2 letters, everywhere', statement('COUNT', '(profile_digest_name)'), (p) => [letters(p.last, 2), any, counted]],
	['count: birth date and 3 letters', statement('COUNT', 'profile_digest_birth'), (p) => [day(p.birth), everywhere, letters(p.last, 3), any, counted]],
];

const at = (list, part) => list[Math.min(list.length - 1, Math.floor(list.length * part))];
const database = path.join(own.dir, 'run/db.sock'), slow = path.join(own.dir, 'log/slow.log');
const MYSQL_PWD = readFileSync(path.join(own.dir, 'keys/db_ctl.password'), 'utf8').trim();
const run = (s, calls) => execFileSync(file, [database, 'esube_ctl', statements.indexOf(s), s.includes('COUNT') ? 1 : 5],
	{ input: calls.map((values) => `${values.join('\t')}\n`).join(''), env: { ...process.env, MYSQL_PWD } });

/* Microseconds of the processor for one call: what the server's threads used for all of them. */
function processor(s, calls) {
	operator('FLUSH USER_STATISTICS');
	run(s, calls);
	return Math.round(operator("SELECT CPU_TIME FROM information_schema.user_statistics WHERE USER = 'esube_ctl'", '-N') / calls.length * 1e6);
}

/* Microseconds of each call, lowest first, as the server itself takes the time from a statement's arrival to its last row. */
function time(s, calls) {
	operator('SET GLOBAL slow_query_log = ON');
	const before = statSync(slow).size;
	run(s, calls);
	operator('SET GLOBAL slow_query_log = OFF'); // written to the end
	const took = readFileSync(slow).subarray(before).toString().split('# User@Host: ').filter((entry) => entry.startsWith('esube_ctl') && /^SELECT/m.test(entry))
		.map((entry) => Math.round(/Query_time: ([\d.]+)/.exec(entry)[1] * 1e6));
	if (took.length !== calls.length)
		throw new Error(`${took.length} times of ${calls.length} calls in ${slow}`);
	return took.sort((a, b) => a - b);
}

async function indexes(s) {
	const rows = (await sql(`EXPLAIN ${s}`)).filter((row) => row.table && row.table !== 'NULL' && !row.table.startsWith('<'));
	return { names: [...new Set(rows.map((row) => row.key ?? `NONE (${row.table})`))].join(' '), fine: rows.every((row) => row.key && row.type !== 'ALL' && row.type !== 'index') };
}

let bad = 0;
try {
	operator(`SET GLOBAL innodb_buffer_pool_size = ${pool} << 20, userstat = ON, long_query_time = 0, slow_query_log_file = '${slow}'`);
	await build();
	const some = await sql(`SELECT d.citizen_id AS id, d.last_name_key AS last, d.first_name_key AS first, d.birth_date AS birth, d.province_code AS province,
		HEX(c.tckn_index) AS tckn, HEX(c.mobile_index) AS mobile FROM profile_digest d JOIN citizen c ON c.id = d.citizen_id
		WHERE d.citizen_id IN (${Array.from({ length: runs }, () => 1 + Math.floor(Math.random() * people))})`);
	const [{ mb }] = await sql("SELECT ROUND(SUM(data_length + index_length) / 1048576) AS mb FROM information_schema.tables WHERE table_schema = 'esube'");
	console.log(`\n${people} people, ${mb} MB of data, ${pool} MB of memory, ${some.length} calls of each\n\n${'microseconds'.padEnd(40)}${'p10'.padStart(8)}${'median'.padStart(8)}${'p95'.padStart(8)}${'cpu'.padStart(8)}  indexes`);
	for (const [name, s, values] of cases) {
		const calls = some.map(values), used = await indexes(filled(s, calls[0]));
		const cpu = processor(s, calls), took = time(s, calls), wrong = at(took, 0.5) > budget || !used.fine;
		bad += wrong ? 1 : 0;
		console.log(`${name.padEnd(40)}${[0.1, 0.5, 0.95].map((part) => String(at(took, part)).padStart(8)).join('')}${String(cpu).padStart(8)}  ${used.names}${wrong ? '  TOO SLOW' : ''}`);
	}
} finally {
	await stop_stack(own);
}
process.exitCode = bad > 0 ? 1 : 0;
