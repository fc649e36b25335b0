// Sign-up in tests. The picture code is derived from the stack's own form key, as the server does it: production code has no back door.
//
//   const c = client();
//   const p = applicant({ first_name: 'İpek' });            // valid values of all steps, new number and phone
//   let page = await first_step(c, p);                       // POST of step 1 with the right picture code
//   const page = await sign_up(c, p, 'password'); // walks to a step: its page, ready to submit; 'done': the last answer
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mobile, outbox, sql, stack, tckn } from './lib.mjs';
import { unseal } from './person.mjs';
import { until } from './stack.mjs';

/** The four digits of the picture on the page. */
export function picture_code(c, page) {
	const plain = Buffer.from(page.form('/kayit/kimlik').fields.picture, 'base64url').subarray(0, 24);
	const owner = createHash('sha256').update(c.cookies['__Host-kayit']).digest();
	const digest = createHmac('sha256', readFileSync(path.join(stack().var, 'keys/form.key')))
		.update('picture digits\0').update(owner).update(plain).digest();
	return String(digest.readBigUInt64BE(0) % 10000n).padStart(4, '0');
}

export function wrong_code(code) {
	return String((Number(code) + 1) % 10000).padStart(4, '0');
}

export function applicant(given = {}) {
	return {
		identity: { tckn: tckn(), first_name: 'Işıl İpek', last_name: 'Çağlayangil', father_name: 'Şükrü', birth_day: '27', birth_month: '3',
			birth_year: '1995', mobile: mobile(), ...given.identity },
		texts: { membership_agreement: 'accept', privacy_notice: 'read', explicit_consent: 'refuse', ...given.texts },
		password: given.password ?? 'kestane rengi tramvay 58',
		contact: { contact_preference: 'sms', email: '', address: '', province: '6', ...given.contact },
		prefix: given.prefix ?? '',
	};
}

export async function first_step(c, p, typed = {}) {
	const page = await c.get(`${p.prefix}/kayit/kimlik`);
	return c.submit(page, { ...p.identity, picture_code: picture_code(c, page), ...typed });
}

/** Every message of a purpose to a phone or address, oldest first: waiting ones from their rows, delivered ones from their files. */
export async function messages(to, purpose) {
	const rows = await sql(`SELECT id, HEX(content_sealed) AS sealed FROM outbox WHERE purpose = '${purpose}' AND state = 'waiting' ORDER BY id`);
	const waiting = rows.filter((row) => row.sealed).map((row) => {
		const [address, subject, text] = unseal(Buffer.from(row.sealed, 'hex'), 'outbox.content', row.id).split('\0');
		return { id: row.id, to: address, subject, text };
	}).filter((message) => message.to === to);
	const sent = await outbox({ to, purpose, count: 0 });
	// what was sent between the two looks is in both
	return [...sent, ...waiting.filter(({ id }) => !sent.some(({ file }) => file.endsWith(`-${id}.json`)))];
}

/** Waits for `count` messages. */
export function wait_messages(to, purpose, count = 1) {
	return until(async () => {
		const found = await messages(to, purpose);
		return found.length >= count ? found : null;
	}, { what: `${count} × ${purpose} to ${to}` });
}

/** The newest code sent to the phone. */
export async function phone_code(number, count = 1) {
	const found = await wait_messages(number, 'signup_code', count);
	return /\b(\d{6})\b/.exec(found.at(-1).text)[1];
}

const order = ['texts', 'code', 'password', 'contact', 'done'];

export async function sign_up(c, p, to = 'done') {
	const stop = order.indexOf(to);
	let page = await c.follow(await first_step(c, p));
	if (stop === 0)
		return page;
	page = await c.follow(await c.submit(page, p.texts));
	if (stop === 1)
		return page;
	page = await c.follow(await c.submit(page, { code: await phone_code(p.identity.mobile) }));
	if (stop === 2)
		return page;
	page = await c.follow(await c.submit(page, { password: p.password }));
	if (stop === 3)
		return page;
	return c.submit(page, { ...p.contact, district: await district_of(p.contact.province), ...p.contact });
}

export async function district_of(province) {
	const [{ id }] = await sql(`SELECT MIN(id) AS id FROM district WHERE province_code = ${Number(province)}`);
	return id;
}

/** The person that came out of this visitor's sign-up, or null. */
export async function citizen_of(c) {
	const [row] = await sql(`SELECT c.* FROM signup s JOIN citizen c ON c.id = s.citizen_id WHERE s.token_hash = x'${token_hash(c)}'`);
	return row ?? null;
}

export function token_hash(c) {
	return createHash('sha256').update(c.cookies['__Host-kayit']).digest('hex');
}
