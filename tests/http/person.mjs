// People for tests, made by SQL with the keys of the stack: sealed and indexed as base/secret.c does it.
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { day_from_now, day_plus } from './day.mjs';
import { sql, stack } from './stack.mjs';

/* Names under which the house seals and indexes; one place to change. */
export const place = { tckn: 'citizen.tckn', mobile: 'citizen.mobile', tckn_index: 'citizen.tckn', mobile_index: 'citizen.mobile' };

/** A T.C. number with right check digits (D11). */
export function tckn(start = '') {
	const d = [...String(start)].map(Number);
	if (d.length === 0)
		d.push(randomInt(1, 9)); // not by chance a foreigner's, which begins with 99 (D11)
	while (d.length < 9)
		d.push(randomInt(0, 10));
	const odd = d[0] + d[2] + d[4] + d[6] + d[8], even = d[1] + d[3] + d[5] + d[7];
	d.push((7 * odd + 9 * even) % 10);
	d.push(d.reduce((sum, digit) => sum + digit, 0) % 10);
	return d.join('');
}

/** A mobile number as ten digits (D13). */
export function mobile() {
	return `5${randomInt(30, 60)}${String(randomInt(0, 10000000)).padStart(7, '0')}`;
}

const key = (name) => readFileSync(path.join(stack().var, `keys/${name}.key`));

function quarter(s, a, b, c, d) {
	const rotate = (x, n) => (x << n) | (x >>> (32 - n));
	s[a] += s[b]; s[d] = rotate(s[d] ^ s[a], 16);
	s[c] += s[d]; s[b] = rotate(s[b] ^ s[c], 12);
	s[a] += s[b]; s[d] = rotate(s[d] ^ s[a], 8);
	s[c] += s[d]; s[b] = rotate(s[b] ^ s[c], 7);
}

/* The key of XChaCha20 from key and the first 16 nonce bytes; node:crypto has the rest. */
function hchacha20(secret, nonce) {
	const s = new Uint32Array(16);
	s.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
	for (let i = 0; i < 8; i++)
		s[4 + i] = secret.readUInt32LE(4 * i);
	for (let i = 0; i < 4; i++)
		s[12 + i] = nonce.readUInt32LE(4 * i);
	for (let round = 0; round < 10; round++) {
		for (let i = 0; i < 4; i++)
			quarter(s, i, 4 + i, 8 + i, 12 + i);
		for (let i = 0; i < 4; i++)
			quarter(s, i, 4 + ((i + 1) & 3), 8 + ((i + 2) & 3), 12 + ((i + 3) & 3));
	}
	const out = Buffer.alloc(32);
	[0, 1, 2, 3, 12, 13, 14, 15].forEach((from, i) => out.writeUInt32LE(s[from], 4 * i));
	return out;
}

/** secret_seal() of base/secret.c, as an SQL literal. */
export function seal(text, column, row) {
	const nonce = randomBytes(24), aad = Buffer.alloc(column.length + 9);
	aad.write(column);
	aad.writeBigUInt64LE(BigInt(row), column.length + 1);
	const cipher = createCipheriv('chacha20-poly1305', hchacha20(key('column'), nonce),
		Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]), { authTagLength: 16 });
	cipher.setAAD(aad);
	const sealed = Buffer.concat([Buffer.from([1]), nonce, cipher.update(Buffer.from(text)), cipher.final(), cipher.getAuthTag()]);
	return `x'${sealed.toString('hex')}'`;
}

const numbered = (name, number) => key(number === 1 ? name : `${name}.${number}`);

/** secret_unseal(): the text of a sealed column given as bytes; `secret`: another key than the one it names. */
export function unseal(sealed, column, row, secret = numbered('column', sealed[0])) {
	const nonce = sealed.subarray(1, 25), aad = Buffer.alloc(column.length + 9);
	aad.write(column);
	aad.writeBigUInt64LE(BigInt(row), column.length + 1);
	const cipher = createDecipheriv('chacha20-poly1305', hchacha20(secret, nonce),
		Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]), { authTagLength: 16 });
	cipher.setAAD(aad);
	cipher.setAuthTag(sealed.subarray(-16));
	return Buffer.concat([cipher.update(sealed.subarray(25, -16)), cipher.final()]).toString('utf8');
}

/** secret_hmac() with the index key, as an SQL literal. */
export function index_of(text, purpose) {
	return `x'${createHmac('sha256', key('index')).update(`${purpose}\0${text}`).digest('hex')}'`;
}

const text = (value) => (value === null ? 'NULL' : `'${String(value).replace(/[\\']/g, '\\$&')}'`);

function twelve_months_on(day) {
	const [y, m, d] = day.split('-').map(Number);
	const last = new Date(Date.UTC(y + 1, m, 0)).getUTCDate();
	return `${y + 1}-${String(m).padStart(2, '0')}-${String(Math.min(d, last)).padStart(2, '0')}`;
}

function record_sql(p) {
	const latest = []; // as the programs keep it beside the record (registration_latest.h)
	const event = (seq, kind, cause, reason, actor, on, until) => {
		latest.unshift([seq, kind, cause, reason, actor, actor === 'citizen' ? 'web' : 'system', on, until ?? '-'].join(' '));
		return `INSERT INTO registration_event (citizen_id, seq, kind, cause, reason, actor, actor_id, channel, effective_on, active_until,`
		+ ` recorded_at) VALUES (@id, ${seq}, '${kind}', '${cause}', '${reason}', '${actor}', ${actor === 'citizen' ? '@id' : 'NULL'},`
		+ ` '${actor === 'citizen' ? 'web' : 'system'}', '${on}', ${text(until)}, '${on} 09:00:00.000');\n`;
	};
	const until = p.state === 'draft' ? null : twelve_months_on(p.last_transaction);
	let out = event(1, 'created', 'none', 'none', 'citizen', p.created_on, null), version = 1;
	if (p.state !== 'draft')
		out += event(version = 2, 'activated', 'activation', 'none', 'citizen', p.last_transaction, until);
	if (p.state === 'passive' && p.reason === 'expired')
		out += event(version = 3, 'expired', 'none', 'expired', 'system', p.since, null);
	else if (p.state === 'passive')
		out += event(version = 3, 'passivated', 'none', p.reason, p.reason === 'staff_decision' ? 'staff' : 'citizen', p.since, null);
	out += `INSERT INTO registration (citizen_id, state, reason, last_transaction, active_until, since, created_on, version, latest) VALUES`
		+ ` (@id, '${p.state}', '${p.reason}', ${text(p.state === 'draft' ? null : p.last_transaction)},`
		+ ` ${text(until)}, '${p.since}', '${p.created_on}', ${version}, '${latest.join(';')}');\n`;
	return out;
}

function consents_sql(p) {
	const acts = { membership_agreement: 'accepted', privacy_notice: 'read', explicit_consent: p.explicit_consent };
	return Object.entries(acts).filter(([, act]) => act).map(([kind, act]) =>
		'INSERT INTO consent_event (citizen_id, kind, version, language, sha256, act, channel, actor, ip, recorded_at)'
		+ ` SELECT @id, kind, version, language, sha256, '${act}', 'web', 'citizen', '127.0.0.1', UTC_TIMESTAMP(3) FROM legal_text`
		+ ` WHERE kind = '${kind}' AND language = '${p.language}' ORDER BY version DESC LIMIT 1;\n`).join('');
}

/* A password that nobody knows. */
function credential_sql() {
	const base64 = (n) => randomBytes(n).toString('base64').replace(/=+$/, '');
	return 'INSERT INTO credential (citizen_id, password_hash, changed_at) VALUES'
		+ ` (@id, '$argon2id$v=19$m=19456,t=2,p=1$${base64(16)}$${base64(32)}', UTC_TIMESTAMP(3));\n`;
}

function profile_sql(p) {
	let out = '';
	if (p.education)
		out += "INSERT INTO education (citizen_id, level_code, school, field, status, end_year, created_at) SELECT @id, code, 'Deneme Okulu',"
			+ " '', 'graduated', 2010, UTC_TIMESTAMP(3) FROM education_level ORDER BY position DESC LIMIT 1;\n";
	if (p.occupation)
		out += 'INSERT INTO citizen_occupation (citizen_id, occupation_code, years, created_at)'
			+ ' SELECT @id, code, 3, UTC_TIMESTAMP(3) FROM occupation ORDER BY code LIMIT 1;\n';
	return out;
}

/**
 * A citizen by SQL. Can be given: tckn, mobile, first_name, last_name, father_name, birth_date, minor, language ('tr'), preference
 * ('sms'), email, province_code (6), address, state ('draft' | 'active' | 'passive'), reason, last_transaction (day), since (day),
 * created_on (day), education and occupation (true unless draft), explicit_consent ('given' | 'refused' | null).
 * Gives all of it back, with id.
 */
export async function person(given = {}) {
	const today = day_from_now();
	const state = given.state ?? 'active';
	const last = given.last_transaction ?? today, created = given.created_on ?? last;
	const since = { draft: created, active: last, passive: given.reason === 'expired' ? day_plus(twelve_months_on(last), 1) : today };
	const p = { tckn: tckn(), mobile: mobile(), first_name: 'Işıl', last_name: 'Çağrıoğlu', father_name: 'İsmail', birth_date: '1990-05-17',
		minor: false, language: 'tr', preference: 'sms', email: '', province_code: 6, address: '', state,
		reason: state === 'passive' ? 'citizen_request' : 'none', last_transaction: last, since: since[state],
		created_on: created, education: state !== 'draft', occupation: state !== 'draft',
		explicit_consent: 'refused', ...given };
	const [{ id }] = await sql('SELECT NEXTVAL(citizen_seq) AS id');
	p.id = Number(id);
	await sql(`START TRANSACTION; SET @id = ${id};
INSERT INTO citizen (id, tckn_sealed, tckn_index, mobile_sealed, mobile_index, first_name, last_name, father_name, birth_date,
 minor_at_signup, identity_source, language, created_at) VALUES (@id, ${seal(p.tckn, place.tckn, id)},
 ${index_of(p.tckn, place.tckn_index)}, ${seal(p.mobile, place.mobile, id)}, ${index_of(p.mobile, place.mobile_index)},
 ${text(p.first_name)}, ${text(p.last_name)}, ${text(p.father_name)}, '${p.birth_date}', ${p.minor ? 1 : 0}, 'declaration',
 '${p.language}', '${p.created_on} 09:00:00.000');
${record_sql(p)}INSERT INTO contact (citizen_id, preference, email, province_code, district_id, address, updated_at) SELECT @id, '${p.preference}',
 ${text(p.email)}, ${p.province_code}, MIN(id), ${text(p.address)}, UTC_TIMESTAMP(3) FROM district WHERE province_code = ${p.province_code};
${credential_sql()}${consents_sql(p)}${profile_sql(p)}COMMIT;`);
	return p;
}

/** A living session of the citizen, in the client's cookie. `seconds_ago`: since the password was typed. */
export async function sign_in_by_sql(client, citizen_id, { seconds_ago = 0, must_accept = false } = {}) {
	const token = randomBytes(32).toString('base64url');
	const hash = createHash('sha256').update(token).digest('hex');
	await sql('INSERT INTO session (token_hash, citizen_id, label, created_at, last_seen_at, expires_at, password_at, must_accept)'
		+ ` VALUES (x'${hash}', ${citizen_id}, 'Chrome, Linux', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3),`
		+ ` UTC_TIMESTAMP(3) + INTERVAL 12 HOUR, UTC_TIMESTAMP(3) - INTERVAL ${seconds_ago} SECOND, ${must_accept ? 1 : 0})`);
	client.cookies['__Host-oturum'] = token;
	return token;
}
