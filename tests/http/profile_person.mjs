// People for the CV tests: rows written as the ctl account, with a session, and a client that posts forms as a browser does.
import { execFileSync } from 'node:child_process';
import { createCipheriv, createHash, randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const base = process.env.BASE ?? 'http://localhost:8080';
const folder = process.env.VAR ?? 'var';

/** Runs SQL as the operator; rows as arrays of text. */
export function sql(text) {
	const password = readFileSync(join(folder, 'keys/db_ctl.password'), 'utf8').trim();
	const out = execFileSync('mariadb', ['--no-defaults', `--socket=${join(folder, 'run/db.sock')}`, '-uesube_ctl', '--default-character-set=utf8mb4', '-N', '-B', 'esube'],
		{ input: text, env: { ...process.env, MYSQL_PWD: password }, encoding: 'utf8' });
	return out.split('\n').filter((line) => line !== '').map((line) => line.split('\t'));
}

const rotate = (x, n) => ((x << n) | (x >>> (32 - n))) >>> 0;

function quarter(s, a, b, c, d) {
	for (const [x, y, z, n] of [[a, b, d, 16], [c, d, b, 12], [a, b, d, 8], [c, d, b, 7]]) {
		s[x] = (s[x] + s[y]) >>> 0;
		s[z] = rotate(s[z] ^ s[x], n);
	}
}

/** HChaCha20: the key of XChaCha20 for the first 16 bytes of a nonce. */
function hchacha(key, nonce) {
	const s = new Uint32Array(16);
	s.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
	for (let i = 0; i < 8; i++) s[4 + i] = key.readUInt32LE(4 * i);
	for (let i = 0; i < 4; i++) s[12 + i] = nonce.readUInt32LE(4 * i);
	for (let round = 0; round < 10; round++) {
		for (let i = 0; i < 4; i++) quarter(s, i, 4 + i, 8 + i, 12 + i);
		for (let i = 0; i < 4; i++) quarter(s, i, 4 + ((i + 1) % 4), 8 + ((i + 2) % 4), 12 + ((i + 3) % 4));
	}
	const out = Buffer.alloc(32);
	[0, 1, 2, 3, 12, 13, 14, 15].forEach((word, i) => out.writeUInt32LE(s[word], 4 * i));
	return out;
}

/** A sealed column as base/secret.c makes it: key number 1, nonce, XChaCha20-Poly1305 with column and row bound in. */
function seal(text, column, row) {
	const key = readFileSync(join(folder, 'keys/column.key'));
	const nonce = randomBytes(24);
	const place = Buffer.concat([Buffer.from(`${column}\0`), Buffer.alloc(8)]);
	place.writeBigUInt64LE(BigInt(row), place.length - 8);
	const cipher = createCipheriv('chacha20-poly1305', hchacha(key, nonce.subarray(0, 16)), Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]), { authTagLength: 16 });
	cipher.setAAD(place, { plaintextLength: Buffer.byteLength(text) });
	const body = Buffer.concat([cipher.update(text), cipher.final()]);
	return `X'${Buffer.concat([Buffer.from([1]), nonce, body, cipher.getAuthTag()]).toString('hex')}'`;
}

/** Days from today in Istanbul, as a date. */
export function day(offset = 0) {
	const now = new Date(Date.now() + 3 * 3600e3 + offset * 86400e3);
	return now.toISOString().slice(0, 10);
}

/** A signed-in person. state: draft, active (last transaction 30 days ago) or passive (expired 10 days ago). */
export function person({ state = 'draft', preference = 'sms', email = '', address = '', education = 0, occupations = [], birth = '1990-05-04', language = 'tr' } = {}) {
	const id = Number(sql('SELECT NEXTVAL(citizen_seq)')[0][0]);
	const token = randomBytes(32).toString('base64url');
	const mobile = `5${randomInt(3, 6)}${String(randomInt(0, 1e8)).padStart(8, '0')}`;
	const hash = `X'${createHash('sha256').update(token).digest('hex')}'`;
	const random = () => `X'${randomBytes(32).toString('hex')}'`;
	const since = { draft: day(), active: day(-30), passive: day(-10) }[state];
	const last = { draft: 'NULL', active: `'${day(-30)}'`, passive: `'${day(-376)}'` }[state];
	const until = { draft: 'NULL', active: `DATE_ADD('${day(-30)}', INTERVAL 12 MONTH)`, passive: `'${day(-11)}'` }[state];
	sql(`INSERT INTO citizen (id, tckn_sealed, tckn_index, mobile_sealed, mobile_index, first_name, last_name, father_name, birth_date, minor_at_signup, identity_source, language, created_at)
		VALUES (${id}, ${seal('10000000146', 'citizen.tckn', id)}, ${random()}, ${seal(mobile, 'citizen.mobile', id)}, ${random()}, 'Işıl', 'Çağlayangil', 'Şükrü', '${birth}', 0, 'declaration', '${language}', UTC_TIMESTAMP(3));
		INSERT INTO registration (citizen_id, state, reason, last_transaction, active_until, since, created_on, version) VALUES (${id}, '${state}', '${state === 'passive' ? 'expired' : 'none'}', ${last}, ${until}, '${since}', '${day(-400)}', 1);
		INSERT INTO registration_event (citizen_id, seq, kind, actor, channel, effective_on, recorded_at) VALUES (${id}, 1, 'created', 'citizen', 'web', '${day(-400)}', UTC_TIMESTAMP(3));
		INSERT INTO contact (citizen_id, preference, email, province_code, district_id, address, updated_at) SELECT ${id}, '${preference}', '${email}', 6, id, '${address}', UTC_TIMESTAMP(3) FROM district WHERE province_code = 6 AND name LIKE 'Yenimahalle';
		INSERT INTO session (token_hash, citizen_id, label, created_at, last_seen_at, expires_at, password_at) VALUES (${hash}, ${id}, 'test', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), DATE_ADD(UTC_TIMESTAMP(3), INTERVAL 12 HOUR), UTC_TIMESTAMP(3));
		${Array.from({ length: education }, () => `INSERT INTO education (citizen_id, level_code, school, status, end_year, created_at) VALUES (${id}, 'high_school', 'Kocaeli Lisesi', 'graduated', 2008, UTC_TIMESTAMP(3));`).join('')}
		${occupations.map((code) => `INSERT INTO citizen_occupation (citizen_id, occupation_code, years, created_at) VALUES (${id}, ${code}, 2, UTC_TIMESTAMP(3));`).join('')}`);
	return { id, mobile, token, ...client(token) };
}

/** What a browser does: keeps the cookie, follows no redirect, takes csrf and key from the page that holds the form. */
function client(token) {
	const headers = { cookie: `__Host-oturum=${token}` };
	const get = async (path) => {
		const answer = await fetch(base + path, { headers, redirect: 'manual' });
		return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
	};
	const send = async (path, fields) => {
		const answer = await fetch(base + path, { method: 'POST', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields), redirect: 'manual' });
		return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
	};
	/** Hidden fields of the form that posts to `path` on the page `from`. */
	const hidden = async (path, from = path) => {
		const page = await get(from);
		const form = page.text.split('<form ').find((part) => part.startsWith(`action="${path}" method="post"`));
		if (!form) throw new Error(`no form for ${path} on ${from}: ${page.status}`);
		return [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]);
	};
	const post = async (path, fields, from = path) => {
		const own = (await hidden(path, from)).filter(([name]) => !Object.hasOwn(fields, name));
		return send(path, [...own, ...Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))]);
	};
	return { get, send, hidden, post };
}
