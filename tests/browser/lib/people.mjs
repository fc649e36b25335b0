// People in the browser: sign-up step by step, a person that is already there, codes from the outbox.
import { make_citizen } from '../../http/make_citizen.mjs';
import { mobile, outbox, tckn } from '../../http/lib.mjs';
import { picture_code as derive } from '../../http/signup_lib.mjs';
import { expect } from './test.mjs';

/** Valid values for every step; new number and phone. The name has no Turkish letter, for English pages. */
export function applicant(given = {}) {
	return {
		identity: { tckn: tckn(), first_name: 'Deniz', last_name: 'Ak', father_name: 'Can', birth_day: '27', birth_month: '3',
			birth_year: '1995', mobile: mobile(), ...given.identity },
		texts: { membership_agreement: true, privacy_notice: true, explicit_consent: 'refuse', ...given.texts },
		password: 'kestane rengi tramvay 58',
		prefix: '',
		...given.rest,
	};
}

async function cookie(page, name) {
	const found = (await page.context().cookies()).find((c) => c.name === name);
	expect(found, `cookie ${name}`).toBeDefined();
	return found.value;
}

/** The digits of the picture on the page, derived from the stack's own key as the server does it. */
export async function picture_code({ page }) {
	const picture = await page.locator('input[name="picture"]').inputValue();
	return derive({ cookies: { '__Host-kayit': await cookie(page, '__Host-kayit') } }, { form: () => ({ fields: { picture } }) });
}

/** The newest code of a purpose sent to a phone. */
export async function phone_code(to, purpose, count = 1) {
	const found = await outbox({ to, purpose, count, ms: 30000 });
	return /\b(\d{6})\b/.exec(found.at(-1).text)[1];
}

/** Gives the browser the session of a person made by make_citizen({ session: 1 }). */
export async function use_session(visit, citizen) {
	await visit.page.context().addCookies([{ name: '__Host-oturum', value: citizen.session, url: visit.base_url.replace('http:', 'https:'),
		httpOnly: true, secure: true, sameSite: 'Lax' }]);
}

/** A person in the state asked for, signed in. */
export async function signed_in(visit, words = {}) {
	const citizen = make_citizen({ session: 1, ...words });
	await use_session(visit, citizen);
	return citizen;
}

export const word = {
	tr: { next: 'Devam et', finish: 'Kaydı tamamla', districts: 'İlçeleri göster' },
	en: { next: 'Continue', finish: 'Complete registration', districts: 'Show districts' },
};

const words_of = (p) => (p.prefix === '' ? word.tr : word.en);

export async function give_identity(visit, p) {
	await visit.open(`${p.prefix}/kayit/kimlik`);
	await visit.fill({ ...p.identity, picture_code: await picture_code(visit) });
	await visit.press(words_of(p).next);
	expect(visit.path).toBe(`${p.prefix}/kayit/metinler`);
}

export async function give_texts(visit, p) {
	await visit.fill(p.texts);
	await visit.press(words_of(p).next);
	expect(visit.path).toBe(`${p.prefix}/kayit/kod`);
}

export async function give_code(visit, p) {
	await visit.fill({ code: await phone_code(p.identity.mobile, 'signup_code') });
	await visit.press(words_of(p).next);
	expect(visit.path).toBe(`${p.prefix}/kayit/sifre`);
}

export async function give_password(visit, p) {
	await visit.fill({ password: p.password });
	await visit.press(words_of(p).next);
	expect(visit.path).toBe(`${p.prefix}/kayit/iletisim`);
}

export async function give_contact(visit, p) {
	await visit.fill({ contact_preference: 'sms', province: '6' });
	await visit.press(words_of(p).districts);
	await visit.fill({ district: { index: 3 } });
	await visit.press(words_of(p).finish);
	expect(visit.path).toBe(`${p.prefix}/menu`);
}
