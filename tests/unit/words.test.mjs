// Page words (templates/text): the form is the one ClearSilver reads, both languages have the same keys, one word for one
// thing. Each check has a control: a planted broken sample that must be caught.
import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, languages, raw_problems, read_legal, words_dir } from './text_files.mjs';

// ---- page words in HDF

/**
 * Parses HDF as ClearSilver 0.10.5 reads a file: one statement a line; blocks, `key = value`, heredocs, # comments.
 * → { values: Map of full key → value, problems }. Copies (`:=`), links (`:`) and attributes are not used here and refused.
 */
function parse_hdf(text) {
	const values = new Map();
	const problems = [];
	const path = [];
	const lines = text.split('\n');
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i].trim();
		const at = `line ${i + 1}`;
		if (line === '' || line.startsWith('#')) continue;
		if (line === '}') {
			if (path.length === 0) problems.push(`${at}: closes nothing`);
			path.pop();
			continue;
		}
		const [, name, rest] = /^([0-9A-Za-z_.]+)\s*(.*)$/.exec(line) ?? [];
		if (name === undefined) {
			problems.push(`${at}: no key`);
			continue;
		}
		const key = [...path, name].join('.');
		if (rest === '{') {
			path.push(name);
			continue;
		}
		let value;
		if (rest.startsWith('<<')) {
			const mark = rest.slice(2).trim();
			const start = i + 1;
			while (++i < lines.length && lines[i].trim() !== mark);
			if (i === lines.length || mark === '') problems.push(`${at}: heredoc without end`);
			value = lines.slice(start, i).join('\n').trim();
		} else if (rest.startsWith('=')) {
			value = rest.slice(1).trim();
		} else {
			problems.push(`${at}: neither value nor block`);
			continue;
		}
		if (values.has(key)) problems.push(`${at}: ${key} set twice`);
		values.set(key, value);
	}
	if (path.length > 0) problems.push(`block not closed: ${path.join('.')}`);
	return { values, problems };
}

/** What is wrong with the words themselves. */
function word_problems(values) {
	const problems = [];
	for (const [key, value] of values) {
		if (value === '') problems.push(`${key}: empty`);
		if (value.includes('!')) problems.push(`${key}: exclamation mark`);
		if (/ {2}/.test(value)) problems.push(`${key}: double space`);
		if (/<\/?[a-z]|&(?:#\d+|[a-z]+);/i.test(value)) problems.push(`${key}: HTML`);
		if (/^["'].*["']$/.test(value)) problems.push(`${key}: quoted, HDF values are bare`);
	}
	return problems;
}

/** A list (children named 0, 1, 2 …) must have no gap. Numbers without a 0 are names, such as status codes. */
function numbering_problems(values) {
	const lists = new Map();
	for (const key of values.keys()) {
		const parts = key.split('.');
		parts.forEach((part, i) => {
			if (!/^\d+$/.test(part)) return;
			const parent = parts.slice(0, i).join('.');
			lists.set(parent, (lists.get(parent) ?? new Set()).add(part));
		});
	}
	const problems = [];
	for (const [parent, numbers] of lists)
		for (let n = 0; numbers.has('0') && n < numbers.size; n++) if (!numbers.has(String(n))) problems.push(`${parent}: no child ${n}`);
	return problems;
}

/** Keys that only one side has. */
const key_differences = (a, b) => [...[...a.keys()].filter((k) => !b.has(k)), ...[...b.keys()].filter((k) => !a.has(k))];

const stems = [...new Set(readdirSync(words_dir).filter((name) => name.endsWith('.hdf')).map((name) => name.replace(/\.(tr|en)\.hdf$/, '')))].sort();
const read_words = (stem, language) => readFileSync(join(words_dir, `${stem}.${language}.hdf`));

test('page words: every file is one of a pair', () => {
	assert.ok(stems.includes('public'));
	for (const stem of stems) assert.doesNotMatch(stem, /\.hdf$/, 'name without a language');
});

for (const stem of stems)
	test(`page words ${stem}: same keys in both languages, clean values`, () => {
		const [tr, en] = languages.map((language) => {
			const bytes = read_words(stem, language);
			assert.deepEqual(raw_problems(bytes).filter((p) => p !== 'tab'), [], `${stem}.${language}`);
			const { values, problems } = parse_hdf(bytes.toString('utf8'));
			assert.deepEqual([...problems, ...word_problems(values), ...numbering_problems(values)], [], `${stem}.${language}`);
			assert.ok(values.size > 0);
			return values;
		});
		assert.deepEqual(key_differences(tr, en), []);
	});

test('control: broken HDF, broken words and different keys are caught', () => {
	const good = '# note\na {\n  b = bir = iki\n  list {\n    0 = x\n    1 << EOM\nçok\nsatır\nEOM\n  }\n  c.d = y\n}\n';
	const parsed = parse_hdf(good);
	assert.deepEqual(parsed.problems, []);
	assert.deepEqual([...parsed.values], [['a.b', 'bir = iki'], ['a.list.0', 'x'], ['a.list.1', 'çok\nsatır'], ['a.c.d', 'y']]);
	assert.deepEqual([...word_problems(parsed.values), ...numbering_problems(parsed.values)], []);

	const broken = [
		['a {\n  b = c\n', /not closed/],
		['}\n', /closes nothing/],
		['a { b = c }\n', /neither value nor block/],
		['a : b\n', /neither value nor block/],
		['ş = c\n', /no key/],
		['a << EOM\nb\n', /heredoc without end/],
		['a = b\na = c\n', /set twice/],
		['a {\n  b = c\n}\na.b = d\n', /set twice/],
	];
	for (const [sample, expected] of broken) assert.match(parse_hdf(sample).problems.join('; '), expected, sample);

	const words = [
		['a =\n', /empty/],
		['a << EOM\nEOM\n', /empty/],
		['a = Hoş geldiniz!\n', /exclamation/],
		['a = iki  boşluk\n', /double space/],
		['a = <b>koyu</b>\n', /HTML/],
		['a = "tırnak"\n', /quoted/],
	];
	for (const [sample, expected] of words) assert.match(word_problems(parse_hdf(sample).values).join('; '), expected, sample);

	assert.match(numbering_problems(parse_hdf('l {\n  0 = a\n  2 = c\n}\n').values).join(), /no child 1/);
	assert.deepEqual(key_differences(parse_hdf('a = 1\nb = 2\n').values, parse_hdf('a = 1\nc = 2\n').values), ['b', 'c']);
});

// ---- the public pages

const public_words = (language) => parse_hdf(read_words('public', language).toString('utf8')).values;

test('public pages: each has a title and a main heading; the lists are whole', () => {
	for (const language of languages) {
		const words = public_words(language);
		for (const page of ['home', 'help', 'cookies', 'accessibility'])
			for (const key of ['title', 'h1', 'lead']) assert.ok(words.get(`public.${page}.${key}`), `${language} ${page}.${key}`);
		const count = (prefix) => [...words.keys()].filter((key) => key.startsWith(prefix)).length;
		assert.deepEqual([count('public.home.how.items.'), count('public.home.need.items.'), count('public.help.faq.')], [4, 3, 18]);
	}
});

test('public pages: the four cookies with their lifetimes (D17, D20)', () => {
	const expected = { tr: [['20 dakika', '12 saat'], ['90 gün'], ['24 saat'], ['10 dakika']], en: [['20 minutes', '12 hours'], ['90 days'], ['24 hours'], ['10 minutes']] };
	for (const language of languages) {
		const words = public_words(language);
		['oturum', 'cihaz', 'kayit', 'giris'].forEach((name, i) => {
			const row = `public.cookies.table.rows.${i}`;
			assert.equal(words.get(`${row}.name`), `__Host-${name}`);
			for (const part of expected[language][i]) assert.ok(words.get(`${row}.lifetime`).includes(part), `${name}: ${part}`);
		});
	}
});

/** One word for one thing, in Turkish: what must not be written, and what is. */
const banned_words = [
	[/şifre/i, 'parola'],
	[/aktifleştir/i, 'etkinleştir'],
	[/gsm|mobil telefon|cep numara/i, 'cep telefonu'],
	[/müşteri/i, 'siz'],
	[/(?<![\p{L}])sen(?![\p{L}])/iu, 'siz'],
];
const banned_in = (text) => banned_words.filter(([pattern]) => pattern.test(text)).map(([, instead]) => instead);

test('one word for one thing: parola, etkinleştir, cep telefonu', () => {
	for (const [key, value] of public_words('tr')) assert.deepEqual(banned_in(value), [], key);
	for (const kind of kinds) assert.deepEqual(banned_in(read_legal(kind, 'tr')), [], kind);
	assert.deepEqual(banned_in('Şifrenizi yazın, kaydınızı aktifleştirin, GSM numaranız'), ['parola', 'etkinleştir', 'cep telefonu']);
});

test('every rule value and its unit has words for the page of rules, in both languages', () => {
	const rows = readFileSync(new URL('../../sql/seed/rule_value.tsv', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).slice(1);
	assert.ok(rows.length > 50);
	for (const language of languages) {
		const words = readFileSync(join(words_dir, `rule.${language}.hdf`), 'utf8');
		const missing = rows.map((row) => row.split('\t')).flatMap(([name, , , , unit]) => [name, unit.replaceAll(' ', '_')])
			.filter((word) => !new RegExp(`^ +${word} = \\S`, 'm').test(words));
		assert.deepEqual([...new Set(missing)], [], language);
	}
});
