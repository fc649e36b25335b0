// `ctl demo`: people in every state, by the rules, the same ones each time. On a stack of its own, the day after a 29 February.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { own_stack } from './own_stack.mjs';

const { dir, root, script, end } = await own_stack('demo');
const { client, outbox, sql, sql_number } = await import('./lib.mjs');
const { program } = await import('./stack.mjs');
const { staff_sign_in } = await import('./staff_help.mjs');
const today = '2028-03-01';
let told = '';

before(async () => {
	await script('run');
	await writeFile(path.join(dir, 'today'), `${today} 12:30\n`);
	const first = await program('ctl', ['demo', path.join(root, 'sql/demo')]);
	assert.equal(first.status, 0, first.err);
	told = first.out;
}, { timeout: 180000 });
after(end, { timeout: 60000 });

/* How much waits for staff, and what was written down. */
const queued = () => sql_number(`SELECT (SELECT COUNT(*) FROM identity_check) + (SELECT COUNT(*) FROM staff_task) + (SELECT COUNT(*) FROM look_alarm)
	+ (SELECT SUM(people) FROM staff_look_day) + (SELECT COUNT(*) FROM audit_event)`);

test('a few hundred people, and a second run adds nobody', async () => {
	const [, all] = /^demo: (\d+) people, \1 added now$/m.exec(told);
	assert.ok(all >= 300);
	assert.equal(await sql_number('SELECT COUNT(*) FROM citizen'), Number(all));
	const before_second = await queued();
	const second = await program('ctl', ['demo', path.join(root, 'sql/demo')]);
	assert.match(second.out, /, 0 added now$/m);
	assert.equal(second.out.replace(/^demo.*/m, ''), told.replace(/^demo.*/m, ''));
	assert.equal(await sql_number('SELECT COUNT(*) FROM registration_event WHERE seq = 1'), Number(all));
	assert.equal(await queued(), before_second);
});

test('every state and reason, every warning day, lapsed ones that no job has seen', async () => {
	const rows = await sql('SELECT state, reason, COUNT(*) AS n FROM registration GROUP BY state, reason');
	for (const wanted of ['draft none', 'active none', 'passive expired', 'passive citizen_request', 'passive staff_decision',
		'passive deceased', 'passive duplicate'])
		assert.ok(rows.some((r) => `${r.state} ${r.reason}` === wanted), wanted);
	for (const days of [0, 1, 7, 30])
		assert.ok(await sql_number(`SELECT COUNT(*) FROM registration WHERE state = 'active' AND active_until = '${today}' + INTERVAL ${days} DAY`) >= 4,
			`${days} days left`);
	assert.ok(await sql_number(`SELECT COUNT(*) FROM registration WHERE state = 'active' AND active_until < '${today}'`) >= 10);
	assert.ok(await sql_number("SELECT COUNT(*) FROM registration_event WHERE kind = 'reactivated' AND channel = 'phone'") > 0);
	assert.ok(await sql_number('SELECT COUNT(DISTINCT province_code) FROM contact') > 30);
	assert.equal(await sql_number('SELECT COUNT(DISTINCT preference) FROM contact'), 3);
});

test('claims to special statuses in every state, and a full queue where the demo accounts work (D21)', async () => {
	const rows = await sql(`SELECT kind, CASE WHEN d.outcome IS NOT NULL THEN d.outcome WHEN withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN paper_seen_at IS NOT NULL THEN 'decision' ELSE 'paper' END AS state
		FROM claim LEFT JOIN claim_decision d ON d.claim_id = id GROUP BY 1, 2`);
	for (const wanted of ['disabled paper', 'disabled decision', 'disabled approved', 'disabled refused', 'disabled withdrawn', 'ex_convict decision', 'ex_convict approved', 'ex_convict refused',
		'priority decision', 'priority approved', 'priority refused'])
		assert.ok(rows.some((r) => `${r.kind} ${r.state}` === wanted), wanted);
	const here = 'FROM claim JOIN contact USING (citizen_id) WHERE province_code = 6 AND open_since IS NOT NULL';
	assert.ok(await sql_number(`SELECT COUNT(*) ${here} AND paper_seen_at IS NULL`) > 2);
	assert.ok(await sql_number(`SELECT COUNT(*) ${here} AND paper_seen_at IS NOT NULL`) > 2);
	assert.ok(await sql_number(`SELECT COUNT(*) ${here} AND open_since <= '${today}' - INTERVAL 30 DAY`) > 0);
	assert.ok(await sql_number("SELECT COUNT(*) FROM registration WHERE special <> ''") > 10);
	assert.equal(await sql_number('SELECT COUNT(*) FROM claim LEFT JOIN claim_detail ON claim_id = id WHERE sealed IS NULL'), 0);
});

/* What a role of the demo accounts reads at an address; its code is of the site's clock. */
async function as_staff(role, address) {
	const c = await staff_sign_in(role, { at: Date.parse(`${today}T12:30:00+03:00`) });
	return c.get(address);
}

const rows_in = (page, pattern) => [...page.text.matchAll(pattern)].length;

test('identities that wait (D16): for the clerk and the head in Ankara, and elsewhere', async () => {
	const waiting = "FROM identity_check JOIN contact USING (citizen_id) WHERE waits_since IS NOT NULL";
	const here = await sql_number(`SELECT COUNT(*) ${waiting} AND province_code = 6`);
	assert.ok(here >= 4, `${here} here`);
	assert.ok(await sql_number(`SELECT COUNT(DISTINCT province_code) ${waiting}`) >= 5);
	for (const [state, reason] of [['mismatch', 'none'], ['unavailable', 'foreign']])
		assert.ok(await sql_number(`SELECT COUNT(*) ${waiting} AND state = '${state}' AND reason = '${reason}' AND next_try_at IS NULL AND tries = 1`) >= 5, state);
	for (const role of ['clerk', 'unit_head'])
		assert.equal(rows_in(await as_staff(role, '/kimlik'), /name="no" value="\d+"/g), here, role);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM identity_check JOIN citizen c ON c.id = citizen_id JOIN registration r USING (citizen_id)
		WHERE r.reason IN ('deceased', 'duplicate') OR identity_check.created_at < c.created_at OR checked_at > '${today} 09:30'`), 0);
});

test('accounts that their owners closed (D19): tasks for the clerk and the head in Ankara, and elsewhere', async () => {
	const open = 'FROM staff_task JOIN contact USING (citizen_id) WHERE done_at IS NULL';
	const here = await sql_number(`SELECT COUNT(*) ${open} AND province_code = 6`);
	assert.ok(here >= 3, `${here} here`);
	assert.ok(await sql_number(`SELECT COUNT(DISTINCT province_code) ${open}`) >= 4);
	for (const role of ['clerk', 'unit_head'])
		assert.equal(rows_in(await as_staff(role, '/isler'), /\/kisi\?no=\d+"/g), here, role);
	assert.equal(await sql_number('SELECT COUNT(*) FROM staff_task t LEFT JOIN credential c ON c.citizen_id = t.citizen_id AND c.locked_at = t.created_at WHERE c.citizen_id IS NULL'), 0);
	assert.equal(await sql_number('SELECT COUNT(*) FROM credential WHERE locked_at IS NOT NULL'), await sql_number('SELECT COUNT(*) FROM staff_task'));
});

test('alarms (D18, D26): the head of the unit has some to see to, headquarters one more, each with what led to it', async () => {
	const about = await sql(`SELECT kind, username, a.unit_id, seen_at IS NULL AS waits FROM look_alarm a JOIN staff s ON s.id = a.staff_id ORDER BY a.unit_id, kind, username`);
	assert.deepEqual(about.map((a) => Object.values(a).join(' ')), ['looks memur 6 1', 'tries onayci 6 1', 'codes memur 6 0', 'tries yonetici 100 1']);
	const head = await as_staff('unit_head', '/uyarilar'), [{ people }] = await sql('SELECT people FROM staff_look_day');
	assert.ok(Number(people) > 100);
	for (const words of [`Elif Deneme, 1 Mart 2028 günü ${people} kişiye baktı`, 'Kerem Deneme: 1 Mart 2028 günü', 'Zeynep Deneme gördü'])
		assert.ok(head.has(words), words);
	assert.equal(rows_in(head, /\/uyarilar\/gor\?no=\d+"/g), 2);
	assert.equal(rows_in(await as_staff('hq', '/uyarilar'), /\/uyarilar\/gor\?no=\d+"/g), 3);
	const looks = "FROM audit_event JOIN staff s ON s.id = actor_id WHERE actor = 'staff' AND s.username = 'memur' AND action";
	assert.equal(await sql_number(`SELECT COUNT(DISTINCT citizen_id) ${looks} = 'citizen.look'`), Number(people));
	assert.equal(await sql_number('SELECT COUNT(*) FROM staff_look_person'), Number(people));
	assert.equal(await sql_number("SELECT COUNT(*) FROM audit_event WHERE action = 'alarm.raise'"), 1);
});

test('rows agree with their events (D2, D4), and drafts lack what drafts lack (R4)', async () => {
	const wrong = (condition) => sql_number('SELECT COUNT(*) FROM registration r WHERE ' + condition);
	const last = 'SELECT MAX(%) FROM registration_event e WHERE e.citizen_id = r.citizen_id';
	assert.equal(await wrong(`r.version <> (${last.replace('%', 'seq')})`), 0);
	assert.equal(await wrong(`r.state <> 'draft' AND (r.active_until <> (${last.replace('%', 'active_until')}) OR r.last_transaction <>`
		+ ` (${last.replace('%', 'effective_on')} AND kind IN ('activated','reactivated','transaction')))`), 0);
	assert.equal(await wrong('r.state <> \'draft\' AND r.active_until <> r.last_transaction + INTERVAL 12 MONTH'), 0);
	assert.equal(await wrong("r.reason = 'expired' AND r.since <> r.active_until + INTERVAL 1 DAY"), 0);
	assert.equal(await wrong(`(r.state = 'draft') <> (NOT EXISTS (SELECT 1 FROM education x WHERE x.citizen_id = r.citizen_id)
		OR NOT EXISTS (SELECT 1 FROM citizen_occupation x WHERE x.citizen_id = r.citizen_id))`), 0);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM registration_event WHERE effective_on > '${today}'`), 0);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM registration_event a JOIN registration_event b ON a.citizen_id = b.citizen_id
		AND b.seq = a.seq + 1 WHERE b.effective_on < a.effective_on`), 0, 'events follow each other');
});

test('consents: everybody accepted and read; minors decide nothing online (D9, D14)', async () => {
	const people = await sql_number('SELECT COUNT(*) FROM citizen');
	for (const kind of ['membership_agreement', 'privacy_notice'])
		assert.equal(await sql_number(`SELECT COUNT(DISTINCT citizen_id) FROM consent_event WHERE kind = '${kind}'`), people);
	assert.equal(await sql_number("SELECT COUNT(*) FROM citizen c JOIN consent_event e ON e.citizen_id = c.id AND e.kind = 'explicit_consent'"
		+ ' WHERE c.minor_at_signup AND e.channel = \'web\''), 0);
	for (const act of ['given', 'refused', 'withdrawn'])
		assert.ok(await sql_number(`SELECT COUNT(*) FROM consent_event WHERE act = '${act}'`) > 10, act);
	assert.equal(await sql_number('SELECT COUNT(*) FROM citizen WHERE minor_at_signup AND TIMESTAMPDIFF(YEAR, birth_date, created_at) NOT BETWEEN 14 AND 17'), 0);
	assert.equal(await sql_number('SELECT COUNT(*) FROM citizen WHERE NOT minor_at_signup AND TIMESTAMPDIFF(YEAR, birth_date, created_at) < 18'), 0);
	assert.equal(await sql_number('SELECT COUNT(*) FROM consent_event e JOIN legal_text t USING (kind, version, language) WHERE t.sha256 <> e.sha256'), 0);
});

test('the command tells how to sign in, and it works', async (t) => {
	const password = /password of all is {2}(\S+)/.exec(told)[1];
	const people = [...told.matchAll(/^ {2}(\d{11}) {2}(5\d{2}) (\d{3}) (\d{2}) (\d{2}) /gm)].map(([, tckn, ...mobile]) => ({ tckn, mobile: mobile.join('') }));
	assert.ok(people.length >= 5);
	const c = client(), page = await c.get('/giris');
	if (page.value('tckn') === null)
		return t.skip('sign-in is not there yet');
	const from = Date.now();
	const next = await c.submit(page, { tckn: people[2].tckn, password });
	assert.equal(next.status, 303, next.errors().map((e) => e.message).join());
	const [message] = await outbox({ to: people[2].mobile, after: from - 1000 });
	const code = /\b(\d{6})\b/.exec(message.text)[1];
	const menu = await c.arrive(await c.submit(await c.follow(next), { code }));
	assert.equal(menu.status, 200);
	assert.ok(c.cookies['__Host-oturum']);
});
