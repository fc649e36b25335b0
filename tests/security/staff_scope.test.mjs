// Roles × routes × scope of the staff server (D25): every route of the matrix that is not for all is asked, by every role that may, for
// somebody of the own province and for somebody of another one. The other one is refused and nothing of them is shown or done, not
// even by a form that is right in all else and after a search that found them by number; the own one is served. Which routes there are
// stands in the programs' own table: a new one whose subject is not known here fails until it is (`subjects`, `lists`, `alone`).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { client, day_boxes, day_from_now, person, sign_in_by_sql, sql, sql_number } from '../http/lib.mjs';
import { look, say } from '../http/counter_help.mjs';
import { csrf_for, new_key, staff_routes } from '../http/route_table.mjs';
import { paths, typed } from '../http/special_help.mjs';
import { staff_cookie, staff_person, staff_sign_in_by_sql } from '../http/staff_help.mjs';

const own = 71, other = 72; // provinces (and their units) that no other test uses
const matrix = readFileSync(new URL('staff_matrix.tsv', import.meta.url), 'utf8').split('\n').map((l) => l.split('\t').slice(0, 3));
const scope_of = (r) => matrix.find(([method, path]) => method === r.method && path === r.path)?.[2];
const routes = (await staff_routes()).filter((r) => r.access === 'staff' && scope_of(r) !== 'all'); // a route without a row, too
const name_of = (r) => `${r.method} ${r.path}`;
const waiter = (await sql("SELECT code FROM occupation WHERE title_en = 'Waiter or Waitress'"))[0].code;

let made = 0;
const some_name = () => `Kapsam${[...String(Date.now() * 100 + made++)].map((d) => 'abcdefghkm'[d]).join('')}`;

/** Somebody of the province, with a row in each part of the CV, whose identity waits for staff; a minor, whose representative is asked. */
async function citizen(province) {
	const last_name = some_name();
	const p = await person({ province_code: province, last_name, email: `${last_name.toLowerCase()}@ornek.example`, last_transaction: day_from_now(-30),
		birth_date: `${new Date().getFullYear() - 16}-01-01`, minor: true, explicit_consent: null });
	await sql(`INSERT INTO education (citizen_id, level_code, school, status, end_year, created_at) VALUES (${p.id}, 'high_school', 'Kocaeli Lisesi', 'graduated', 2024, NOW());
		INSERT INTO citizen_occupation (citizen_id, occupation_code, years, created_at) SELECT ${p.id}, code, 1, NOW() FROM occupation WHERE code <> '${waiter}' ORDER BY code DESC LIMIT 1;
		INSERT INTO experience (citizen_id, employer, job, start_year, start_month, created_at) VALUES (${p.id}, 'Deniz Lokantası', 'Garson', 2024, 4, NOW());
		INSERT INTO citizen_language (citizen_id, language_code, level, created_at) VALUES (${p.id}, 'de', 'b1', NOW());
		INSERT INTO identity_check (citizen_id, state, reason, tries, checked_at, created_at) VALUES (${p.id}, 'mismatch', 'none', 1, NOW(), NOW())`);
	const [cv] = await sql(`SELECT (SELECT MAX(id) FROM education WHERE citizen_id = ${p.id}) AS education, (SELECT id FROM experience WHERE citizen_id = ${p.id}) AS experience,
		(SELECT MAX(occupation_code) FROM citizen_occupation WHERE citizen_id = ${p.id}) AS occupation`);
	return { p, cv, province, shown: last_name, secrets: [last_name, p.tckn, p.mobile, p.mobile.replace(/(...)(...)(..)(..)/, '$1 $2 $3 $4'), p.email, 'Gökçedere'] };
}

/* ---- what else a subject may be ---- */

/** A claim as the citizen enters it. */
async function with_claim(c, x) {
	const citizen_of = client();
	await sign_in_by_sql(citizen_of, x.p.id);
	assert.equal((await citizen_of.submit(await citizen_of.get(paths.disabled), typed.disabled)).status, 303);
	x.claim = await sql_number(`SELECT id FROM claim WHERE citizen_id = ${x.p.id}`);
}

/** An alarm about somebody of the province's unit. */
async function with_alarm(c, x) {
	const about = await staff_person({ roles: ['clerk'], unit: x.province, last_name: x.shown });
	x.alarm = await sql_number(`INSERT INTO look_alarm (staff_id, unit_id, day, raised_at) VALUES (${about.id}, ${x.province}, '${day_from_now()}', NOW()); SELECT LAST_INSERT_ID()`);
}

/** A start code that this clerk gave. */
async function with_code(c, x) {
	await look(c, x.p);
	const done = await c.submit(await c.get(`/kisi/giris?no=${x.p.id}`), { paper: 'passport', help: 'code' }, { action: '/kisi/giris' });
	assert.equal(done.location, `/kayit-al/kod?no=${x.p.id}`, say(done));
}

/** A further session of somebody: what `/hesabim` calls it. */
async function with_session(c, x) {
	x.sessions = await staff_sign_in_by_sql(x.staff.id);
	x.oturum = (await c.get('/hesabim')).forms().map((form) => form.fields.oturum).find((one) => one && one !== 'hepsi');
}

/* ---- how each route is addressed; `typed` is what makes its form right ---- */

const of_person = (more = {}) => ({ at: (x) => ({ no: x.p.id, ...more.of?.(x) }), reason: true, ...more });
const of_claim = (more) => ({ at: (x) => ({ no: x.claim }), prepare: with_claim, ...more });
const of_row = (part) => of_person({ of: (x) => ({ id: part === 'language' ? 'de' : x.cv[part] }), typed: { channel: 'fax' } });
const to_person = (x) => `/kisi?no=${x.p.id}`;

const subjects = {
	'/kisi': of_person(),
	'/kisi/neden': of_person({ reason: false, form: '/kisi', typed: { neden: 'counter' }, leads: to_person }),
	'/kisi/gecmis': of_person(),
	'/kisi/notlar': of_person(),
	'/kisi/not': of_person({ typed: { metin: 'Sordu' } }),
	'/kisi/etkin': of_person({ typed: { channel: 'fax', ...day_boxes('date', day_from_now(-1)) } }),
	'/kisi/pasif': of_person({ typed: { channel: 'fax', reason: 'duplicate', note: 'İki kaydı var' } }),
	'/kisi/duzelt': of_person({ of: () => ({ olay: 2 }), typed: { channel: 'fax', note: 'Yanlış kişi' } }),
	'/kisi/giris': of_person({ typed: { paper: 'passport', help: 'code' } }),
	'/kisi/iletisim': of_person({ typed: { paper: 'passport', contact_preference: 'email' } }),
	'/kisi/kimlik': of_person({ typed: { paper: 'passport' } }),
	'/kisi/kimlik/duzelt': of_person({ typed: { paper: 'passport', first_name: 'Başka' } }),
	'/kisi/riza': of_person({ typed: { decision: 'given', text_language: 'tr', representative: 'Ayşe Ak', relation: 'mother', document: 'Kimlik' } }),
	'/kisi/riza/metin': of_person(),
	'/kisi/ozgecmis': of_person(),
	'/kisi/ozgecmis/egitim': of_person({ typed: { channel: 'fax', level: 'high_school', school: 'Deniz Lisesi', schooling: 'graduated', end_year: '2025' } }),
	'/kisi/ozgecmis/egitim/sil': of_row('education'),
	'/kisi/ozgecmis/meslek': of_person({ of: () => ({ ara: 'garson' }), typed: { channel: 'fax', occupation: waiter, years: '1' } }),
	'/kisi/ozgecmis/meslek/sil': of_row('occupation'),
	'/kisi/ozgecmis/deneyim': of_person({ typed: { channel: 'fax', job: 'Garson', employer: 'Kıyı', start_month: '3', start_year: '2025', still: '1' } }),
	'/kisi/ozgecmis/deneyim/sil': of_row('experience'),
	'/kisi/ozgecmis/dil': of_person({ typed: { channel: 'fax', language: 'en', level: 'a2' } }),
	'/kisi/ozgecmis/dil/sil': of_row('language'),
	'/kisi/ozgecmis/ehliyet': of_person({ typed: { channel: 'fax', licence_m: '1' } }),
	'/kisi/ozgecmis/tercih': of_person({ typed: { channel: 'fax', way_full_time: '1', province_6: '1' } }),
	'/kimlik/ac': of_person({ reason: false, form: null, leads: to_person }),
	'/ozel-durum/yeni': of_person({ of: () => ({ tur: 'priority' }), typed: typed.priority }),
	'/ozel-durum': of_claim(),
	'/ozel-durum/belge': of_claim({ typed: typed.disabled }),
	'/ozel-durum/karar': of_claim({ form: '/ozel-durum', typed: { outcome: 'refused', reason: 'other', words: 'Eksik' } }),
	'/kayit-al/kod': of_person({ reason: false, prepare: with_code }),
	'/uyarilar/gor': { at: (x) => ({ no: x.alarm }), prepare: with_alarm, typed: { not: 'Gördüm' } },
};
const lists = ['/ara', '/kuyruk', '/kimlik', '/isler', '/uyarilar', '/', '/kayit-al', '/hesabim']; // each has a test of its own below
const alone = ['/kayit-al/metinler', '/tekrar', '/hesabim/parola', '/hesabim/kurtarma']; // nobody's data but the reader's own

test('it is known of every route whom it may be asked for, and of nothing else', () => {
	const known = [...Object.keys(subjects), ...lists, ...alone], there = [...new Set(routes.map((r) => r.path))];
	assert.deepEqual(there.filter((path) => !known.includes(path)), [], 'new routes: say in `subjects` how somebody is asked for there, or which list it is');
	assert.deepEqual(known.filter((path) => !there.includes(path)), [], 'these are no routes any more');
});

const signed_in = async (role, province = role === 'hq' ? 100 : own) => staff_sign_in_by_sql((await staff_person({ roles: [role], unit: province })).id);

/** Asks with these fields; a POST is genuine. */
const ask = (c, r, fields) => (r.method === 'GET' ? c.get(`${r.path}?${new URLSearchParams(fields)}`)
	: c.post(r.path, { ...fields, csrf: csrf_for(c.cookies[staff_cookie], r.path), key: new_key() }));

/** The fields that do what the route is for, as they stand in the form that this client is shown about x. */
async function right_fields(c, r, s, x) {
	if (r.method === 'GET' || s.form === null)
		return s.at(x);
	const page = await ask(c, { method: 'GET', path: s.form ?? r.path }, s.at(x));
	assert.equal(page.status, 200, `the form of ${r.path}: ${say(page)}`);
	return { ...page.forms().find((form) => form.method === 'post' && form.action === r.path).fields, ...s.typed, ...s.at(x) };
}

/** All that a request could have left behind. */
const traces = async (x) => JSON.stringify(await sql(`SELECT (SELECT COUNT(*) FROM audit_event WHERE citizen_id = ${x.p.id} OR subject = 'alarm:${x.alarm ?? 0}') AS written,
	(SELECT COUNT(*) FROM staff_look WHERE citizen_id = ${x.p.id}) AS reasons, (SELECT COUNT(*) FROM citizen_note WHERE citizen_id = ${x.p.id}) AS notes,
	(SELECT GROUP_CONCAT(id, version, paper_seen_at IS NULL, open_since IS NULL) FROM claim WHERE citizen_id = ${x.p.id}) AS claims, (SELECT COUNT(*) FROM consent_event WHERE citizen_id = ${x.p.id}) AS consents,
	(SELECT COUNT(*) FROM outbox WHERE citizen_id = ${x.p.id}) AS messages, (SELECT state FROM identity_check WHERE citizen_id = ${x.p.id}) AS identity,
	(SELECT seen_at FROM look_alarm WHERE id = ${x.alarm ?? 0}) AS seen, (SELECT version FROM registration WHERE citizen_id = ${x.p.id}) AS version,
	(SELECT version FROM citizen WHERE id = ${x.p.id}) AS person, (SELECT CONCAT(email, preference) FROM contact WHERE citizen_id = ${x.p.id}) AS contact`));

function shows_nothing(page, x, what) {
	for (const secret of x.secrets)
		assert.ok(!page.text.includes(secret) && !decodeURIComponent(page.location ?? '').includes(secret), `${what} shows ${secret}`);
}

const far_clerk = await signed_in('clerk', other);
const far = await citizen(other);
await with_claim(far_clerk, far);
await with_alarm(far_clerk, far);
await with_code(far_clerk, far);

/** A search by number, which finds people of every province, but does not open them (D25). */
async function search_for(c, x) {
	const found = await c.follow(await c.submit(await c.get('/ara'), { tckn: x.p.tckn }, { action: '/ara' }));
	assert.equal(found.status, 200);
	return found;
}

/* One of each role that found `far` by number and has given no reason for anybody; who is read (GET) may be the same one for all. */
const clients = {}, read = {};
async function asker(role) {
	clients[role] ??= await signed_in(role);
	if (role !== 'hq' && !clients[role].searched)
		clients[role].searched = await search_for(clients[role], far);
	return clients[role];
}

async function subject_for(r, role) {
	const province = role === 'hq' ? other : own;
	return r.method === 'POST' || subjects[r.path].prepare ? citizen(province) : (read[province] ??= await citizen(province));
}
const untouched = await traces(far);

for (const r of routes.filter((one) => subjects[one.path])) {
	const s = subjects[r.path];
	for (const role of r.roles)
		test(`${name_of(r)}, ${role}: ${role === 'hq' ? 'somebody of any province is served' : 'another province is refused, the own one is served'}`, async () => {
			const near = await subject_for(r, role), c = await asker(role);
			await s.prepare?.(c, near);
			if (s.reason) {
				await sql(`DELETE FROM staff_look WHERE citizen_id = ${near.p.id}`);
				const early = await ask(c, r, s.at(near));
				shows_nothing(early, near, 'before the reason');
				assert.deepEqual([early.status, early.location], r.path === '/kisi' ? [200, null] : [303, to_person(near)], `no reason: ${say(early)}`);
				assert.ok((await look(c, near.p)).text.includes(near.p.tckn));
			}
			const fields = await right_fields(c, r, s, near);
			if (role !== 'hq') {
				const refused = await ask(c, r, { ...fields, ...s.at(far) });
				assert.ok([403, 404].includes(refused.status), `another province: ${say(refused)}`);
				shows_nothing(refused, far, 'a refusal');
				assert.equal(await traces(far), untouched, 'nothing was done');
			}
			const served = await ask(c, r, fields);
			if (r.method === 'GET') {
				assert.equal(served.status, 200, say(served));
				assert.ok(served.text.includes(near.shown), 'the own one is shown');
			} else {
				assert.equal(served.status, 303, `say in \`subjects\` what makes the form right: ${say(served)}`);
				assert.equal(served.location === to_person(near), s.leads !== undefined, `done: ${served.location}`);
			}
		});
}

/* ---- lists: the own province's rows are there, the other one's are not ---- */

/** For each role of the route but headquarters, whose list is everybody's. */
function each_role(method, path, what, body) {
	const r = routes.find((one) => one.method === method && one.path === path);
	for (const role of r.roles.filter((one) => one !== 'hq'))
		test(`${method} ${path}, ${role}: ${what}`, async () => body(await signed_in(role), role));
}

const near = await citizen(own);
await with_claim(null, near);
await with_alarm(null, near);

function shows_near_alone(page, near_mark, far_mark) {
	assert.equal(page.status, 200);
	assert.ok(page.text.includes(near_mark), 'control: the own one');
	assert.ok(!page.text.includes(far_mark), 'of another province');
	shows_nothing(page, far, 'the list');
}
const masked = (x) => `${x.p.tckn.slice(0, 3)}*****${x.p.tckn.slice(8)}`;

each_role('POST', '/ara', 'by name nobody of another province is found, by number only that there is a record', async (c) => {
	await sql(`UPDATE citizen SET first_name = 'Ortakad' WHERE id IN (${near.p.id}, ${far.p.id})`);
	for (const x of [near, far]) {
		const found = await c.follow(await c.submit(await c.get('/ara'), { last_name: x.p.last_name }, { action: '/ara' }));
		assert.equal(found.text.includes(`/kisi?no=${x.p.id}&`), x === near, 'by name');
	}
	const page = await search_for(c, far);
	assert.ok(page.text.includes(`/kisi?no=${far.p.id}&`), 'by number');
	shows_nothing({ ...page, text: page.text.replace(/value="[^"]*"/g, '') }, far, 'what is found');
});

each_role('GET', '/ara', 'what is found by number opens with a reason of its own; another search, or none, does not open it', async (c) => {
	const x = await citizen(other), [, way] = new RegExp(`href="(/kisi\\?no=${x.p.id}&[^"]*)"`).exec((await search_for(c, x)).text), open = way.replace('&amp;', '&');
	const asked = await c.get(open);
	assert.ok(asked.status === 200 && asked.form('/kisi/neden'), say(asked));
	shows_nothing(asked, x, 'the reason page');
	assert.equal((await c.get(open.replace(String(x.p.id), String(far.p.id)))).status, 404, 'somebody else');
	assert.equal((await c.get(`/kisi?no=${x.p.id}`)).status, 404, 'no search');
	assert.ok((await c.follow(await c.submit(asked, { neden: 'counter' }, { action: '/kisi/neden' }))).text.includes(x.p.tckn), 'control');
});

each_role('GET', '/kuyruk', 'claims of the own province alone', async (c) => {
	for (const part of ['', '?durum=belge'])
		shows_near_alone(await c.get(`/kuyruk${part}`), near.shown, far.shown);
});

each_role('GET', '/kimlik', 'identities of the own province alone', async (c) => {
	await sql(`UPDATE identity_check SET checked_at = '2020-01-01' WHERE citizen_id IN (${near.p.id}, ${far.p.id})`);
	shows_near_alone(await c.get('/kimlik'), `name="no" value="${near.p.id}"`, `name="no" value="${far.p.id}"`);
});

each_role('GET', '/isler', 'tasks of the own province alone', async (c) => {
	await sql(`INSERT INTO staff_task (kind, citizen_id, created_at) VALUES ('account_locked', ${near.p.id}, NOW()), ('account_locked', ${far.p.id}, NOW())`);
	const page = await c.get('/isler');
	shows_near_alone(page, `no=${near.p.id}"`, `no=${far.p.id}"`);
	assert.ok(page.text.includes(masked(near)) && !page.text.includes(masked(far)));
});

each_role('GET', '/uyarilar', 'alarms of the own unit alone', async (c) => {
	shows_near_alone(await c.get('/uyarilar'), near.shown, far.shown);
});

each_role('GET', '/', 'what waits is counted in the own unit and province alone', async (c, role) => {
	const counts = async () => [...(await c.get('/')).text.matchAll(/e-card__link" href="([^"]*)">[^<]*: (\d+)</g)].map(([, href, count]) => `${href} ${count}`);
	const work = async (province) => {
		const x = await citizen(province);
		await with_claim(null, x);
		await with_alarm(null, x);
		await sql(`INSERT INTO staff_task (kind, citizen_id, created_at) VALUES ('account_locked', ${x.p.id}, NOW()); UPDATE claim SET open_since = '2020-01-01',
			paper_seen_at = ${role === 'approver' ? 'NOW()' : 'NULL'}, paper_seen_by = ${role === 'approver' ? 1 : 'NULL'} WHERE id = ${x.claim};
			INSERT INTO claim_event (claim_id, kind, effective_on, recorded_at) VALUES (${x.claim}, 'escalated', '2020-03-01', NOW())`);
	};
	if (['auditor', 'admin'].includes(role)) // nothing of a unit waits for them
		return assert.ok((await counts()).every((one) => one.startsWith('/hesaplar')));
	const before = await counts();
	await work(other);
	assert.deepEqual(await counts(), before, 'another one');
	await work(own);
	const after = await counts();
	assert.ok(after.length > 0 && after.every((one, i) => one !== before[i]), `control: ${before} then ${after}`);
	return undefined;
});

each_role('POST', '/kayit-al', 'a known number of another province leads to the reason, and tells nothing', async (c) => {
	const district = await sql_number(`SELECT MIN(id) FROM district WHERE province_code = ${own}`);
	const done = await c.submit(await c.get('/kayit-al'), { paper: 'identity_card', tckn: far.p.tckn, first_name: 'Zeynep', last_name: 'Ünsal', father_name: 'Hüseyin', birth_day: '5',
		birth_month: '3', birth_year: '1968', contact_preference: 'post', province: String(own), district, address: 'Atatürk Bulvarı 12/3', membership_agreement: 'accept', privacy_notice: 'read', consent: 'refuse' }, { action: '/kayit-al' });
	assert.match(done.location ?? say(done), new RegExp(`^/kisi\\?no=${far.p.id}&arama=`));
	const asked = await c.follow(done);
	assert.ok(asked.status === 200 && asked.form('/kisi/neden'));
	shows_nothing(asked, far, 'the reason page');
});

test('GET and POST /hesabim: one sees and ends the own sessions alone', async () => {
	const [mine, theirs] = await Promise.all([staff_person({ roles: ['clerk'], unit: own }), staff_person({ roles: ['clerk'], unit: own })].map(async (made_one) => {
		const staff = await made_one, c = await staff_sign_in_by_sql(staff.id), x = { staff };
		await with_session(c, x);
		return { c, ...x };
	}));
	assert.ok(mine.oturum && theirs.oturum && !(await mine.c.get('/hesabim')).text.includes(theirs.oturum));
	assert.equal((await ask(mine.c, { method: 'POST', path: '/hesabim' }, { oturum: theirs.oturum })).status, 404);
	assert.equal((await theirs.sessions.get('/hesabim')).status, 200, 'it lives on');
	assert.equal((await ask(mine.c, { method: 'POST', path: '/hesabim' }, { oturum: mine.oturum })).location, '/hesabim?sonuc=oturumkapandi');
	assert.equal((await mine.sessions.get('/hesabim')).status, 303, 'control');
});
