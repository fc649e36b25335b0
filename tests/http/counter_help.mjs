// What the tests of the counter share: a clerk with a session, who has opened a person's page.
import { sql } from './lib.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';

/** Opens the person's page by giving a reason (D26). */
export const look = async (c, p, neden = 'counter', not = '') => c.follow(await c.submit(await c.get(`/kisi?no=${p.id}`), { neden, not }, { action: '/kisi/neden' }));

/** A clerk's client that has looked at these people; c.staff is the account. */
export async function clerk_for(...people) {
	const staff = await staff_person({ roles: ['clerk'] }), c = await staff_sign_in_by_sql(staff.id);
	for (const p of people)
		await look(c, p);
	return Object.assign(c, { staff });
}

/** A day as the three boxes of the form, as people type it. */
export function boxes(iso) {
	const [y, m, d] = iso.split('-').map(Number);
	return { date_day: String(d), date_month: String(m), date_year: String(y) };
}

/** The start code on a page of staff. */
export const start_code = (page) => /[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/.exec(page.text)[0];
/** What an answer says, for messages of tests. */
export const say = (page) => `${page.status} ${page.location ?? ''} ${page.errors().map((x) => x.message).join(' ')}`;

export const record = async (p) => (await sql(`SELECT state, reason, active_until, last_transaction, version FROM registration WHERE citizen_id = ${p.id}`))[0];
export const last_event = async (p) => (await sql(`SELECT * FROM registration_event WHERE citizen_id = ${p.id} ORDER BY seq DESC LIMIT 1`))[0];
export const audited = (p, action) => sql(`SELECT * FROM audit_event WHERE citizen_id = ${p.id} AND action = '${action}' ORDER BY id`);
export const messages = async (p, purpose) => Number((await sql(`SELECT COUNT(*) AS n FROM outbox WHERE citizen_id = ${p.id} AND purpose = '${purpose}'`))[0].n);
