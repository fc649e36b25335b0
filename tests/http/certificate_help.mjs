// What the tests of certificates share: making one, its code, its PDF as text, and checking a code.
import { execFile } from 'node:child_process';
import { client } from './lib.mjs';

export const place = '/durum/belge';
const in_language = (prefix, path) => `${prefix}${path}`;

/** Presses the button; gives what the POST answered. */
export async function make(c, { prefix = '' } = {}) {
	return c.submit(await c.get(in_language(prefix, place)), {}, { action: place });
}

/** The codes on the person's page, newest first. */
export async function codes(c) {
	return [...(await c.get(place)).text.matchAll(/<span class="e-code">([^<]*)<\/span>/g)].map(([, code]) => code);
}

/** Makes one and gives its code. */
export async function made(c) {
	const answer = await make(c);
	if (answer.status !== 303)
		throw new Error(`no certificate: ${answer.status} ${answer.seen}`);
	return (await codes(c))[0];
}

/** Asks as somebody who is not signed in. */
export async function check(code, { prefix = '', c = client() } = {}) {
	return c.submit(await c.get(in_language(prefix, '/belge-dogrula')), { code }, { action: '/belge-dogrula' });
}

/** Runs a tool of poppler on a PDF: pdftotext, pdfinfo, pdffonts. */
export function poppler(tool, bytes, ...args) {
	return new Promise((resolve, reject) => {
		const child = execFile(tool, args, { maxBuffer: 1 << 24, env: { ...process.env, TZ: 'Europe/Istanbul' } }, (error, out) => (error ? reject(error) : resolve(out)));
		child.stdin.on('error', () => {});
		child.stdin.end(bytes);
	});
}

export const pdf_text = (bytes) => poppler('pdftotext', bytes, '-layout', '-enc', 'UTF-8', '-', '-');
