// What the tests of legal texts and of page words share: where the files are, and the check of raw bytes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const legal_dir = join(root, 'sql/seed/text');
export const words_dir = join(root, 'templates/text');
export const kinds = ['membership_agreement', 'privacy_notice', 'explicit_consent'];
export const languages = ['tr', 'en'];
export const read_legal = (kind, language) => readFileSync(join(legal_dir, `${kind}.1.${language}.txt`), 'utf8');

/** What is wrong with the bytes of a text file; empty when nothing is. */
export function raw_problems(bytes) {
	const problems = [];
	let text;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return ['not UTF-8'];
	}
	if (text.startsWith('\ufeff')) problems.push('byte order mark');
	if (text.normalize('NFC') !== text) problems.push('not NFC');
	if (text.includes('\r')) problems.push('carriage return');
	if (text.includes('\t')) problems.push('tab');
	// eslint-disable-next-line no-control-regex
	if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/.test(text)) problems.push('control or invisible character');
	if (!text.endsWith('\n') || text.endsWith('\n\n')) problems.push('must end with one line feed');
	if (/[ \u00a0]$/m.test(text)) problems.push('space at the end of a line');
	return problems;
}
