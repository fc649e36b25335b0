// Signing in, for tests: sign_in(c, p) takes a person of make_citizen() through number, password and phone code.
import { sql } from './lib.mjs';
import { index_of, unseal } from './person.mjs';
import { outbox, until } from './stack.mjs';

/** The messages of one purpose to a person (p.mobile, p.email), oldest first: delivered ones from their files, waiting ones from their
 * rows, which are read first: a message that leaves meanwhile is seen all the same. */
export async function messages(p, purpose) {
	const rows = await sql(`SELECT id, HEX(content_sealed) AS sealed FROM outbox WHERE citizen_id = ${p.id} AND purpose = '${purpose}' ORDER BY id`);
	const waiting = rows.filter((row) => row.sealed).map((row) => {
		const [to, subject, text] = unseal(Buffer.from(row.sealed, 'hex'), 'outbox.content', row.id).split('\0');
		return { to, subject, text };
	});
	const mine = (m) => m.to.replace(/\D/g, '').endsWith(p.mobile) || (p.email && m.to === p.email);
	const sent = rows.length === waiting.length ? [] : await until(async () => {
		const found = (await outbox({ purpose, count: 0 })).filter(mine).filter((m) => !waiting.some((w) => w.text === m.text && w.to === m.to));
		return found.length >= rows.length - waiting.length ? found : null;
	}, { what: `${rows.length} messages ${purpose}` });
	return [...sent, ...waiting];
}

/** The newest code sent to a person: { code, prefix }. */
export async function code_of(p, purpose = 'signin_code', count = 1) {
	const all = await until(async () => {
		const found = await messages(p, purpose);
		return found.length >= count ? found : null;
	}, { what: `a code for ${p.id}` });
	const [, prefix, code] = /^([A-Z]{3}): .*?(\d{6})/.exec(all.at(-1).text);
	return { prefix, code };
}

/** The statement that reads the count of wrong passwords of a number. */
export function attempts_of(who) {
	return "SELECT failures, TIMESTAMPDIFF(SECOND, window_start, blocked_until) AS wait FROM attempt WHERE scope = 'signin_number'"
		+ ` AND subject = ${index_of(who.tckn, 'citizen.tckn')}`;
}

/** The page after number and password. */
export async function give_password(c, p, password = p.password) {
	return c.submit(await c.get('/giris'), { tckn: p.tckn, password });
}

/** Signs in on an unknown device; gives the page that the redirect leads to. */
export async function sign_in(c, p, { remember = false } = {}) {
	let page = await c.follow(await give_password(c, p));
	if (page.path.endsWith('/giris/kod'))
		page = await c.follow(await c.submit(page, { code: (await code_of(p)).code, remember: remember ? '1' : null }));
	return page;
}
