// Reads the pages of this house as far as tests need it: forms, messages, titles. Not a general HTML parser.

const entity = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text) {
	return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (all, dec, hex, name) => {
		if (name)
			return entity[name.toLowerCase()] ?? all;
		return String.fromCodePoint(dec ? Number(dec) : parseInt(hex, 16));
	});
}

/** The text a reader sees, with spaces drawn together. */
export function visible(html) {
	return decode(html.replace(/<(script|style|template)\b.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
}

function attributes(tag) {
	const out = {};
	for (const [, name, , value] of tag.matchAll(/\s([a-z][a-z0-9_.:-]*)(="([^"]*)")?/gi))
		out[name.toLowerCase()] = value === undefined ? '' : decode(value);
	return out;
}

function parse_selects(html) {
	return [...html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, tag, inner]) => {
		const options = [...inner.matchAll(/<option\b([^>]*)>(.*?)<\/option>/gs)]
			.map(([, a, text]) => ({ ...attributes(a), label: visible(text) }));
		const chosen = options.find((o) => 'selected' in o) ?? options[0];
		return { ...attributes(tag), type: 'select', options, value: chosen ? chosen.value ?? chosen.label : '' };
	});
}

function parse_form(tag, html, path) {
	const own = attributes(tag);
	const inputs = [...html.matchAll(/<input\b([^>]*)>/g)].map(([, a]) => ({ type: 'text', value: '', ...attributes(a) }));
	const areas = [...html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)]
		.map(([, a, text]) => ({ ...attributes(a), type: 'textarea', value: decode(text) }));
	const all = [...inputs, ...parse_selects(html), ...areas].filter((i) => i.name !== undefined);
	const fields = {};
	for (const input of all) {
		if ('disabled' in input || ((input.type === 'radio' || input.type === 'checkbox') && !('checked' in input)))
			continue;
		const value = input.type === 'checkbox' && input.value === '' ? 'on' : input.value;
		fields[input.name] = input.name in fields ? [fields[input.name], value].flat() : value;
	}
	const buttons = [...html.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)].map(([, a, text]) => ({ ...attributes(a), text: visible(text) }));
	return { action: (own.action ?? path).replace(/#.*$/, ''), method: (own.method ?? 'get').toLowerCase(), fields, inputs: all, buttons };
}

class Page {
	constructor({ method, path, status, headers, bytes }) {
		Object.assign(this, { method, path, status, headers, bytes });
		this.text = bytes.toString('utf8');
		this.location = headers.location ?? null;
	}

	get title() {
		return decode((/<title>(.*?)<\/title>/s.exec(this.text) ?? ['', ''])[1]).trim();
	}

	get h1() {
		return visible((/<h1\b[^>]*>(.*?)<\/h1>/s.exec(this.text) ?? ['', ''])[1]);
	}

	get lang() {
		return (/<html\b[^>]*\blang="([^"]*)"/.exec(this.text) ?? ['', ''])[1];
	}

	get seen() {
		return visible(this.text);
	}

	has(text) {
		return this.seen.includes(text);
	}

	forms() {
		return [...this.text.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, tag, html]) => parse_form(tag, html, this.path));
	}

	form(action) {
		const all = this.forms();
		const fitting = all.filter((f) => (action ? f.action === action || f.action === `/en${action}`
			: f.method === 'post' && !/\/cikis$/.test(f.action)));
		if (fitting.length === 0 || (!action && fitting.length > 1))
			throw new Error(`${this.path} (${this.status}, "${this.h1}") has ${fitting.length} fitting forms of `
				+ `[${all.map((f) => `${f.method} ${f.action}`).join(', ')}]: name the action`);
		return fitting[0];
	}

	/** What stands in the field `name` of any form, "" when it is empty, null when there is no such field. */
	value(name) {
		for (const form of this.forms()) {
			const inputs = form.inputs.filter((i) => i.name === name);
			if (inputs.length > 0)
				return form.fields[name] ?? '';
		}
		return null;
	}

	errors() {
		const summary = /<div class="govuk-error-summary"[^>]*>.*?<ul[^>]*>(.*?)<\/ul>/s.exec(this.text);
		return summary === null ? [] : [...summary[1].matchAll(/<li>(?:<a href="#([^"]*)">)?(.*?)<\/li>/gs)]
			.map(([, field, message]) => ({ field: field ?? null, message: visible(message) }));
	}

	/** The message beside a field, without its spoken "Hata:". */
	error(field) {
		const found = new RegExp(`<p class="govuk-error-message" id="${field}-error">(.*?)</p>`, 's').exec(this.text);
		return found === null ? '' : visible(found[1].replace(/<span class="govuk-visually-hidden">.*?<\/span>/s, ''));
	}
}

/** A page's source without what differs by chance, and without what `also` matches, so that two refusals can be compared. */
export function bare(page, ...also) {
	return [/name="(csrf|key)" value="[^"]*"/g, /content="[0-9a-f]{32}"/g, ...also].reduce((text, one) => text.replace(one, ''), page.text);
}

export function parse_page(answer) {
	return new Page(answer);
}
