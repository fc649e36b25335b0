// The files of the house, for the static checks; and a small reader of C text. Checks take { path, text } lists, so that a
// control can hand them a planted fault.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const listed = execFileSync('git', ['-C', root, 'ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
	.split('\n').filter((name) => name !== '' && existsSync(path.join(root, name)));

/** Files of the working tree whose path fits, with their text. */
export function files(pattern) {
	return listed.filter((name) => pattern.test(name)).map((name) => ({ path: name, text: readFileSync(path.join(root, name), 'utf8') }));
}

export const line_of = (text, index) => text.slice(0, index).split('\n').length;

/** C text in which comments are blanks, and string and character literals too unless `strings`. Lines stay where they are. */
export function bare_c(text, { strings = false } = {}) {
	const blank = (part) => part.replace(/[^\n]/g, ' ');
	return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, (part) => {
		if (part.startsWith('/'))
			return blank(part);
		return strings ? part : part[0] + blank(part.slice(1, -1)) + part[0];
	});
}

/** Every call of one of `names` in C text: { name, args, line }, arguments as text. */
export function calls(text, names) {
	const clean = bare_c(text, { strings: true });
	const out = [];
	for (const found of clean.matchAll(new RegExp(`\\b(${names.join('|')})\\s*\\(`, 'g'))) {
		const args = [''];
		let depth = 1, quoted = false;
		for (let i = found.index + found[0].length; i < clean.length && depth > 0; i++) {
			const c = clean[i];
			if (quoted && c === '\\') {
				args[args.length - 1] += c + clean[++i];
				continue;
			}
			if (c === '"')
				quoted = !quoted;
			if (!quoted && '([{'.includes(c))
				depth++;
			if (!quoted && ')]}'.includes(c))
				depth--;
			if (depth > 0 && !quoted && depth === 1 && c === ',')
				args.push('');
			else if (depth > 0)
				args[args.length - 1] += c;
		}
		out.push({ name: found[1], args: args.map((a) => a.trim()), line: line_of(clean, found.index) });
	}
	return out;
}

/** The string literals in a piece of C text, neighbours joined. */
export function literals(text) {
	return [...text.matchAll(/"(?:\\.|[^"\\])*"(?:\s*"(?:\\.|[^"\\])*")*/g)]
		.map(([all]) => ({ value: all.replace(/"\s*"/g, '').slice(1, -1), index: text.indexOf(all) }));
}
