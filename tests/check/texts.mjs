// The words of templates/text: one tree per language, as ClearSilver reads HDF.
import { files } from './tree.mjs';

/** Adds the keys of an HDF text to `out`: key → value. */
export function read_hdf(text, out = new Map()) {
	const at = [];
	const lines = text.split('\n');
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i].trim();
		const here = (name) => [...at, name].join('.');
		let found;
		if (line === '' || line.startsWith('#'))
			continue;
		if (line === '}') {
			at.pop();
		} else if ((found = /^([\w.]+)\s*\{$/.exec(line))) {
			at.push(found[1]);
		} else if ((found = /^([\w.]+)\s*<<\s*(\w+)$/.exec(line))) {
			const end = lines.indexOf(found[2], i + 1);
			out.set(here(found[1]), lines.slice(i + 1, end).join('\n'));
			i = end;
		} else if ((found = /^([\w.]+)\s*=\s?(.*)$/.exec(line))) {
			out.set(here(found[1]), found[2]);
		} else {
			throw new Error(`not HDF: ${line}`);
		}
	}
	return out;
}

/** { tr, en }: what a template finds below T. */
export function all_texts() {
	const out = {};
	for (const language of ['tr', 'en']) {
		out[language] = new Map();
		for (const file of files(new RegExp(`^templates/text/.*\\.${language}\\.hdf$`)))
			read_hdf(file.text, out[language]);
	}
	return out;
}

/** Whether a key, or a list or group of that name, is there. */
export function has_node(texts, key) {
	return texts.has(key) || [...texts.keys()].some((one) => one.startsWith(`${key}.`));
}
