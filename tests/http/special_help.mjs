// What the tests of special statuses share: the form of a claim, and claims and decisions by SQL.
import { day_boxes, sql, sql_number } from './lib.mjs';
import { seal } from './person.mjs';

export const place = '/ozgecmis/ozel-durum';
export const paths = { disabled: `${place}/engelli`, ex_convict: `${place}/eski-hukumlu`, priority: `${place}/oncelik` };

const common = { number: 'RAPOR-7741', issuer: 'Gökçedere Devlet Hastanesi', issued_day: '5', issued_month: '3', issued_year: '2025', term: 'permanent' };

/** What a person types, by kind. */
export const typed = {
	disabled: { ...common, paper: 'adult_board', basis: 'acquired', degree: '45', cannot_work: 'no' },
	ex_convict: { ...common, paper: 'ex_convict_certificate', basis: 'probation', issuer: 'Gökçedere Cumhuriyet Başsavcılığı' },
	priority: { ...common, paper: 'priority_paper', basis: 'terror_injured' },
};

export const until = (day) => ({ term: 'until', ...day_boxes('until', day) });

/** A claim by SQL, its box without content; the id. */
export async function claim(citizen_id, { kind = 'disabled', issued_on = '2025-03-05', valid_until = null, entered_at = '2026-01-02 09:00:00', open_since = entered_at.slice(0, 10), entered_by = 'citizen', entered_by_id = citizen_id } = {}) {
	const rows = await sql(`INSERT INTO claim (citizen_id, kind, issued_on, valid_until, entered_by, entered_by_id, entered_at, open_since) VALUES
		(${citizen_id}, '${kind}', '${issued_on}', ${valid_until ? `'${valid_until}'` : 'NULL'}, '${entered_by}', ${entered_by_id}, '${entered_at}', '${open_since}');
		SELECT LAST_INSERT_ID() AS id`);
	return Number(rows[0].id);
}

/* Always of one size (special_reason.h). */
const padded = (text) => text + '\0'.repeat(1700 - Buffer.byteLength(text));

const letter = { disabled: 'd', ex_convict: 'e', priority: 'p' };

/** A decision by SQL, with what follows from it: the queue, the watch, the digest beside the record. */
export async function decide(id, { outcome = 'approved', reason = outcome === 'approved' ? 'proved' : 'other', words = '', on = '2026-02-01' } = {}) {
	const [row] = await sql(`SELECT citizen_id, kind, valid_until FROM claim WHERE id = ${id}`);
	await sql(`UPDATE claim SET open_since = NULL, watch_until = IF('${outcome}' = 'approved', valid_until, NULL), paper_seen_by = 1, paper_seen_at = '${on} 08:00:00' WHERE id = ${id};
		INSERT INTO claim_decision (claim_id, outcome, reason_sealed, seen_by, seen_at, decided_by, unit_id, decided_on, decided_at) VALUES (${id}, '${outcome}',
		${seal(padded(`${reason}\n${words}`), 'claim_decision.reason', id)}, 1, '${on} 08:00:00', 2, 1, '${on}', '${on} 09:00:00')`);
	if (outcome === 'approved')
		await sql(`UPDATE registration SET special = '${letter[row.kind]}${row.valid_until ?? '-'}' WHERE citizen_id = ${row.citizen_id}`);
}

export const claims_of = (id) => sql(`SELECT id, kind, issued_on, valid_until, entered_by, entered_by_id, paper_seen_by, withdrawn_at IS NOT NULL AS withdrawn, open_since FROM claim WHERE citizen_id = ${id} ORDER BY id`);
export const boxes_of = (id) => sql_number(`SELECT COUNT(*) FROM claim_detail d JOIN claim c ON c.id = d.claim_id WHERE c.citizen_id = ${id}`);
