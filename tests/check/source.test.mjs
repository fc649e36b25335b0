// What C files may not hold: banned functions, SQL outside statement tables, rules that do not exist; and how long files and
// functions are (conventions.md 1, 4, 7, 10). Controls are planted in each check.
import test from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bare_c, files, line_of, literals, root } from './tree.mjs';

const banned = ['strcpy', 'strcat', 'sprintf', 'vsprintf', 'strtok', 'strtok_r', 'atoi', 'atol', 'atof', 'gets', 'rand', 'srand', 'random', 'system', 'popen',
	'setlocale', 'alloca', 'tmpnam', 'mktemp'];
/* The rules of the specification go from R1 to R187, its decisions from D1 to D31. */
const last = { R: 187, D: 31 };
const lines_max = 400, function_max = 80;

const sources = files(/^cgi-bin\/.*\.[ch]$/);
const planted = (text, name = 'planted.c') => ({ path: name, text });

const banned_faults = ({ path: name, text }) => [...bare_c(text).matchAll(new RegExp(`(?<![\\w.>])(${banned.join('|')})\\s*\\(`, 'g'))]
	.map((found) => `${name}:${line_of(text, found.index)} ${found[1]}()`);

const sql_words = /^\s*(SELECT\s|INSERT\s+(IGNORE\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|REPLACE\s+INTO|GRANT\s|REVOKE\s|ALTER\s+(TABLE|USER)|CREATE\s+(TABLE|USER)|DROP\s)/;
/* Making accounts is the operator's alone: names and passwords of fixed alphabets (operator_migrate.c). */
const builds_sql = /^cgi-bin\/feature\/operator\/operator_migrate\.c$/;

/* SQL text stands in a statement table; small nouns are their own store, but a handler never is. */
const is_handler = (text) => /\bconst struct route \w+\[\]/.test(text) || /\bweb_page\s*\(/.test(text);

function sql_faults({ path: name, text }) {
	const clean = bare_c(text, { strings: true });
	const tables = [...clean.matchAll(/struct db_statement \w+\[[^\]]*\]\s*=\s*\{[\s\S]*?\n\};|^#define \w+(?:[^\n]*\\\n)*[^\n]*/gm)].map((t) => [t.index, t.index + t[0].length]);
	return literals(clean).filter((l) => sql_words.test(l.value)).flatMap((l) => {
		const inside = tables.some(([from, to]) => l.index >= from && l.index < to), where = `${name}:${line_of(text, l.index)}`;
		const out = [];
		if (!inside && !builds_sql.test(name))
			out.push(`${where} SQL outside a statement table`);
		if (is_handler(text))
			out.push(`${where} SQL in a handler`);
		if (/\bSELECT\s+(\w\.)?\*/.test(l.value) || /INTO\s+\w+\s+(VALUES|SELECT)/.test(l.value))
			out.push(`${where} columns are named`);
		if (/^\s*(UPDATE|DELETE)\b/.test(l.value) && !/\bWHERE\b/.test(/^[\s\S]*?(?=,\s*NULL|\n\n|$)/.exec(clean.slice(l.index))[0]))
			out.push(`${where} no WHERE`);
		return out;
	});
}

const citation_faults = ({ path: name, text }) => [...text.matchAll(/(?<![\w#&])([RD])(\d{1,3})(?![\w.])/g)]
	.filter(([, kind, number]) => Number(number) < 1 || Number(number) > last[kind])
	.map((found) => `${name}:${line_of(text, found.index)} there is no ${found[0]}`);

/** [{ path, line, name, lines }] by ctags. */
function functions(paths, cwd = root) {
	const out = execFileSync('ctags', ['-x', '--_xformat=%{input}\t%{line}\t%{name}\t%{end}', '--kinds-C=f', '--fields=+ne', '--languages=C', '-L', '-'],
		{ cwd, input: paths.join('\n'), encoding: 'utf8', maxBuffer: 1 << 26 });
	return out.trim().split('\n').map((line) => line.split('\t')).filter((f) => f[3])
		.map(([name, line, fn, end]) => ({ path: name, line: Number(line), name: fn, lines: Number(end) - Number(line) + 1 }));
}

/* While the index key is renewed a person stands under one of two digests (citizen_secret.h): whoever looks for one asks for both, and whoever
 * writes one gives both to the unique keys. Counters (phone_code_sent) and drafts (signup) look for nobody. */
function index_faults({ path: name, text }) {
	const statements = [...bare_c(text, { strings: true }).replace(/"\s*(?:[A-Z_]+\s*)?"/g, '').matchAll(/"([^"\n]*)"/g)].map((m) => m[1]);
	return statements.filter((one) => (/WHERE (\w\.)?(tckn|mobile)_index = \?/.test(one) && !/phone_code_sent/.test(one))
		|| (/INSERT INTO citizen \(/.test(one) && !/tckn_index_before/.test(one))).map((one) => `${name}: ${one.slice(0, 60)}`);
}

const long_functions = (list) => list.filter((f) => f.lines > function_max).map((f) => `${f.path}:${f.line} ${f.name}: ${f.lines} lines`);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const long_files = (list) => list.filter((f) => f.text.split('\n').length - 1 > lines_max).map((f) => `${f.path}: ${f.text.split('\n').length - 1} lines`);

test('no banned function', () => {
	assert.equal(banned_faults(planted('x = atoi(s);')).length, 1);
	assert.equal(banned_faults(planted('/* atoi( */ s = "system(1)"; o->rand(1); my_system(1);')).length, 0);
	assert.ok(sources.length > 50);
	assert.deepEqual(sources.flatMap(banned_faults), []);
});

test('SQL only in the statement tables of stores', () => {
	assert.equal(sql_faults(planted('static struct db_statement s[1] = {\n\t{"SELECT a FROM b", NULL},\n};', 'x_store.c')).length, 0);
	assert.equal(sql_faults(planted('f("SELECT a"\n " FROM b");', 'x_store.c')).length, 1);
	assert.equal(sql_faults(planted('static struct db_statement s[1] = {\n\t{"SELECT a FROM b", NULL},\n};\n web_page(w, 200, "a/b");', 'x_citizen.c')).length, 1);
	assert.equal(sql_faults(planted('static struct db_statement s[1] = {\n\t{"SELECT * FROM b", NULL},\n};', 'x_store.c')).length, 1);
	assert.equal(sql_faults(planted('static struct db_statement s[1] = {\n\t{"DELETE FROM b", NULL},\n};', 'x_store.c')).length, 1);
	assert.deepEqual(sources.flatMap(sql_faults), []);
});

test('who looks for a person, or writes one, knows of both index keys', () => {
	assert.equal(index_faults(planted('{"SELECT id FROM citizen"\n " WHERE tckn_index = ?", NULL}')).length, 1);
	assert.equal(index_faults(planted('{"SELECT COUNT(*) FROM citizen c WHERE c.mobile_index = ?", NULL}')).length, 1);
	assert.equal(index_faults(planted('{"INSERT INTO citizen (id, tckn_index) VALUES (?, ?)", NULL}')).length, 1);
	assert.equal(index_faults(planted('{"SELECT id FROM citizen WHERE tckn_index IN (?, ?)", NULL}')).length, 0);
	assert.deepEqual(sources.flatMap(index_faults), []);
});

test('every rule and decision cited exists', () => {
	assert.equal(citation_faults(planted('/* R25, D4 */')).length, 0);
	assert.equal(citation_faults(planted('/* R188 */ "D32" R0')).length, 3);
	const all = files(/^(cgi-bin|sql|nginx|templates|static|bin)\/.*\.(c|h|sql|tsv|conf|cs|mjs|js|scss|sh)$|^tests\/.*\.(c|h|mjs)$|\.md$/)
		.filter((file) => file.path !== 'tests/check/source.test.mjs');
	assert.ok(all.some((file) => /\bR25\b/.test(file.text)));
	assert.deepEqual(all.flatMap(citation_faults), []);
});

test('files and functions are short', (t) => {
	const dir = mkdtempSync(path.join(os.tmpdir(), 'esube-check-'));
	try {
		writeFileSync(path.join(dir, 'long.c'), `int f(void)\n{\n${'\tg();\n'.repeat(80)}\treturn 0;\n}\n`);
		assert.equal(long_functions(functions(['long.c'], dir)).length, 1);
	} finally {
		rmSync(dir, { recursive: true });
	}
	assert.equal(long_files([planted('a\n'.repeat(401))]).length, 1);
	const written = files(/^(cgi-bin|templates|sql|nginx|bin|tests|static|\.ci)\/.*|^Makefile$/).filter((f) => !/\.(tsv|hdf|md|html|svg|txt|wav|png)$/.test(f.path));
	const own = functions(sources.filter((f) => f.path.endsWith('.c')).map((f) => f.path));
	assert.ok(own.length > 200);
	t.diagnostic(`${sources.length} C files, median ${median(sources.map((f) => f.text.split('\n').length - 1))} lines; `
		+ `${own.length} functions, median ${median(own.map((f) => f.lines))} lines, longest ${Math.max(...own.map((f) => f.lines))}`);
	assert.deepEqual(long_functions(functions(files(/\.c$/).map((f) => f.path))), []);
	assert.deepEqual(long_files(written), []);
});
