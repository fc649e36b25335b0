// What the tests of the CV pages share: people with a CV, and posting the form that a page holds.
import * as lib from './lib.mjs';

/** Rows as lists of values. */
export const sql = async (text) => (await lib.sql(text)).map((row) => Object.values(row));
export const value = async (text) => (await sql(text))[0]?.[0];

const states = {
	draft: { created_on: lib.day_from_now(-400) },
	active: { created_on: lib.day_from_now(-400), last_transaction: lib.day_from_now(-30) },
	passive: { created_on: lib.day_from_now(-400), last_transaction: lib.day_from_now(-376), reason: 'expired' },
};

/** A signed-in person: `state` draft, active (last transaction 30 days ago) or passive (expired some days ago), `education` the
 * number of schools, `occupations` their codes; the rest as lib.person takes it. */
export async function someone({ state = 'draft', education = 0, occupations = [], ...more } = {}) {
	const made = await lib.person({ state, ...states[state], ...more, education: false, occupation: false });
	const schools = Array.from({ length: education }, (_, i) => `(${made.id}, 'high_school', 'Kocaeli Lisesi ${i}', 'graduated', 2008, UTC_TIMESTAMP(3))`);
	const jobs = occupations.map((code) => `(${made.id}, ${code}, 2, UTC_TIMESTAMP(3))`);
	if (schools.length > 0) await sql(`INSERT INTO education (citizen_id, level_code, school, status, end_year, created_at) VALUES ${schools.join()}`);
	if (jobs.length > 0) await sql(`INSERT INTO citizen_occupation (citizen_id, occupation_code, years, created_at) VALUES ${jobs.join()}`);
	const c = lib.client();
	await lib.sign_in_by_sql(c, made.id);
	return Object.assign(made, {
		client: c,
		version: Number(await value(`SELECT version FROM registration WHERE citizen_id = ${made.id}`)),
		get: (path) => c.get(path),
		send: (path, fields) => c.post(path, fields),
		/** Hidden fields of the form that posts to `path` on the page `from`. */
		hidden: async (path, from = path) => hidden_of((await c.get(from)), path),
		/** Posts exactly these fields with the hidden ones of the form on the page `from`. */
		post: async (path, fields, from = path) => {
			const own = hidden_of(await c.get(from), path).filter(([name]) => !Object.hasOwn(fields, name));
			return c.post(path, [...own, ...Object.entries(fields)]);
		},
	});
}

export function hidden_of(page, path) {
	const form = page.text.split('<form ').find((part) => part.startsWith(`action="${path}" method="post"`));
	if (!form) throw new Error(`no form for ${path} on ${page.path}: ${page.status}`);
	return [...form.split('</form>')[0].matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, text]) => [name, text]);
}

/** The visible text of HTML. */
export const plain = (text) => text.replace(/<[^>]*>/g, ' ').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&').replace(/\s+/g, ' ');

export const school = { level: 'high_school', school: 'Kocaeli Lisesi', field: '', schooling: 'graduated', end_year: '2008' };
export const rows = async (table, p) => Number(await value(`SELECT COUNT(*) FROM ${table} WHERE citizen_id = ${p.id}`));
