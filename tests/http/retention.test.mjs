// What is kept and for how long (D28): access logs two years, identities from before a correction two years, a record without a
// transaction ten years, then a message, thirty days, and nothing in any table leads to the person. On a stack of its own, since ten
// years go by.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createHash, randomBytes } from 'node:crypto';
import { own_stack } from './own_stack.mjs';

const site = await own_stack('retention');
after(() => site.end());
await site.script('run');
const { at_day, client, day_plus, job, outbox, person, sql, sql_number } = await import('./lib.mjs');
const { index_of, place, seal } = await import('./person.mjs');
const { until } = await import('./stack.mjs');
const { events, press, record, visitor_on } = await import('./status_people.mjs');
const { staff_person } = await import('./staff_help.mjs');

/** The summary of a step; the timer of `send` never holds this lease. */
async function sweep(...args) {
	const done = await job('sweep', ...args);
	assert.equal(done.status, 0, done.out + done.err);
	return done.out.trim();
}

const told = (id) => sql(`SELECT due_on, idle_since FROM retention_notice WHERE citizen_id = ${id}`);
const is_anonymised = async (id) => (await sql_number(`SELECT anonymised_on IS NOT NULL FROM registration WHERE citizen_id = ${id}`)) === 1;
/** Passive since long: the last transaction on `last`. */
const idle = (last, given = {}) => person({ state: 'passive', reason: 'expired', last_transaction: last, created_on: last, ...given });

test('ten years, a message, thirty days: the edges', async () => {
	const p = await idle('2016-03-10'), quiet = await idle('2016-03-10', { reason: 'citizen_request', since: '2017-01-01' });
	for (const [today, want] of [['2026-03-09', 0], ['2026-03-10', 1]])
		await at_day(today, async () => {
			assert.match(await sweep('--dry-run'), want ? /2 people would be told, 0 records anonymised/ : /0 people would be told/, today);
			assert.deepEqual(await told(p.id), [], 'a dry run does nothing');
			assert.match(await sweep(), want ? /2 people told, 0 records anonymised/ : /0 people told/, today);
		});
	assert.deepEqual(await told(p.id), [{ due_on: '2026-04-09', idle_since: '2016-03-10' }]);
	await at_day('2026-03-10', async () => {
		assert.match(await sweep(), /0 people told/, 'once');
		const [message] = await outbox({ to: p.mobile, purpose: 'retention_notice', ms: 60000 });
		assert.match(message.text, /10 yıldır işlem yok\. 8 Nisan 2026 gününün sonuna kadar/);
		assert.equal((await outbox({ to: quiet.mobile, ms: 60000 })).length, 1);
	});
	await at_day('2026-04-08', async () => {
		assert.match(await sweep(), /0 people told, 0 records anonymised/);
		assert.equal((await record(p.id)).state, 'passive');
		assert.equal(await is_anonymised(p.id), false, 'the thirtieth day is the person\'s');
	});
	await at_day('2026-04-09', async () => {
		assert.match(await sweep('--dry-run'), /2 records anonymised/);
		assert.equal(await is_anonymised(p.id), false);
		assert.match(await sweep(), /0 people told, 2 records anonymised/);
		assert.equal(await is_anonymised(p.id), true);
		assert.match(await sweep(), /0 people told, 0 records anonymised/, 'once');
	});
	assert.deepEqual(await events(p.id), ['created', 'activated', 'expired', 'anonymised']);
	const [last] = await sql(`SELECT actor, actor_id, channel, effective_on FROM registration_event WHERE citizen_id = ${p.id} AND seq = 4`);
	assert.deepEqual(last, { actor: 'system', actor_id: null, channel: 'system', effective_on: '2026-04-09' });
});

test('29 February is full on the 28th; an active record, a fresh one and one of the dead are seen for what they are', async () => {
	const leap = await idle('2016-02-29'), young = await idle('2016-03-01'), active = await person({ state: 'active', last_transaction: '2016-02-29', created_on: '2016-02-29' });
	const draft = await person({ state: 'draft', created_on: '2016-02-20' }), dead = await idle('2015-01-01', { reason: 'deceased', since: '2015-06-01' });
	const nowhere = await idle('2015-01-01', { email: '' });
	await sql(`UPDATE citizen SET mobile_sealed = NULL, mobile_index = NULL WHERE id = ${nowhere.id}`);
	await at_day('2026-02-27', () => sweep());
	assert.equal((await told(leap.id)).length, 0);
	await at_day('2026-02-28', () => sweep());
	assert.deepEqual((await Promise.all([leap, young, active, draft, dead, nowhere].map((p) => told(p.id)))).map((rows) => rows.length), [1, 0, 0, 1, 1, 1]);
	assert.deepEqual(await sql(`SELECT 1 FROM outbox WHERE citizen_id IN (${dead.id}, ${nowhere.id})`), [], 'nobody is written to about a death');
	await at_day('2026-03-30', () => sweep());
	assert.deepEqual(await Promise.all([leap, active, draft, dead, nowhere].map((p) => is_anonymised(p.id))), [true, false, true, true, true]);
});

test('who comes back within the thirty days stays: a transaction, or a sign-in', async () => {
	const back = await idle('2016-05-01'), seen = await idle('2016-05-01'), before = await idle('2016-05-01'), long_ago = await idle('2016-05-01');
	const sign_in = (p, at) => sql(`INSERT INTO sign_in_event (citizen_id, outcome, label, ip, recorded_at) VALUES (${p.id}, 'signed_in', 'x', '127.0.0.1', '${at}')`);
	await sign_in(before, '2024-05-02 10:00:00');
	await sign_in(long_ago, '2024-04-20 10:00:00');
	await sql(`INSERT INTO sign_in_event (citizen_id, outcome, label, ip, recorded_at) VALUES (${back.id}, 'wrong_password', 'x', '127.0.0.1', '2026-05-01')`);
	await at_day('2026-05-01', () => sweep());
	assert.deepEqual((await Promise.all([back, seen, before, long_ago].map((p) => told(p.id)))).map((rows) => rows.length), [1, 1, 0, 1]);
	await at_day('2026-05-20', async () => {
		assert.equal((await press(await visitor_on('2026-05-20', back.id))).status, 303);
		await sign_in(seen, '2026-05-20 10:00:00');
	});
	await at_day('2026-06-05', async () => assert.match(await sweep(), /1 records anonymised/));
	assert.deepEqual(await Promise.all([back, seen, long_ago].map((p) => is_anonymised(p.id))), [false, false, true]);
	assert.deepEqual([...await told(back.id), ...await told(seen.id)], [], 'the notice is gone');
	assert.equal((await record(back.id)).state, 'active');
	await at_day('2028-05-20', () => sweep());
	assert.equal((await told(seen.id)).length, 0, 'two years are not over on the day itself');
	await at_day('2028-05-21', () => sweep());
	assert.equal((await told(seen.id)).length, 1);
	assert.deepEqual(await sql(`SELECT 1 FROM sign_in_event WHERE citizen_id = ${seen.id}`), [], 'sign-ins are kept two years');
});

test('a reactivation in the same moment wins or comes too late, never half', async () => {
	const day = '2026-08-15', rounds = 40, people = [];
	for (let i = 0; i < rounds; i++)
		people.push(await idle('2016-07-01', { email: `yaris.${i}@example.org` }));
	await at_day('2026-07-01', () => sweep());
	let won = 0;
	await at_day(day, async () => {
		const visitors = await Promise.all(people.map((p) => visitor_on(day, p.id)));
		const pages = await Promise.all(visitors.map((c) => c.get('/durum')));
		const sweeping = sweep();
		await until(async () => ((await sql_number(`SELECT COUNT(*) FROM registration WHERE anonymised_on = '${day}'`)) > 0 ? true : null), { ms: 60000, every: 1, what: 'the first of them' });
		const answers = await Promise.all(visitors.map((c, i) => c.submit(pages[i], {}, { action: '/durum/aktif' })));
		await sweeping;
		for (let i = 0; i < rounds; i++) {
			const p = people[i], [row] = await sql(`SELECT c.first_name, k.email FROM citizen c LEFT JOIN contact k ON k.citizen_id = c.id WHERE c.id = ${p.id}`);
			const list = await events(p.id);
			if (await is_anonymised(p.id)) {
				assert.deepEqual([row.first_name, row.email, list.at(-1), list.includes('reactivated')], ['', null, 'anonymised', false]);
				assert.equal((await record(p.id)).state, 'passive');
			} else {
				won++;
				assert.deepEqual([row.first_name, row.email, list.at(-1)], [p.first_name, p.email, 'reactivated']);
				assert.equal(answers[i].location.split('?')[0], '/durum');
				assert.equal((await record(p.id)).state, 'active');
			}
			assert.ok(answers[i].status < 500, `${answers[i].status}`);
		}
	});
	console.log(`# ${won} of ${rounds} came back in time`);
	await at_day(day, () => sweep());
	assert.equal(await sql_number("SELECT COUNT(*) FROM retention_notice n JOIN registration r USING (citizen_id) WHERE r.state = 'active'"), 0);
});

/** Every row of every table as text and bytes: [table, hexadecimal of the row]. */
async function whole_database() {
	const columns = await sql(`SELECT c.table_name AS t, GROUP_CONCAT('COALESCE(HEX(\`', c.column_name, '\`), '''')' SEPARATOR ',') AS list FROM information_schema.columns c
		JOIN information_schema.tables t USING (table_schema, table_name) WHERE c.table_schema = 'esube' AND t.table_type = 'BASE TABLE'
		AND c.data_type NOT IN ('int','bigint','smallint','tinyint') GROUP BY c.table_name`);
	const out = [];
	for (const { t, list } of columns)
		for (const row of await sql(`SELECT CONCAT_WS('|', ${list}) AS v FROM \`${t}\``))
			out.push([t, row.v]);
	return out;
}

/** Tables and what they know of a person, of all that the person ever left. */
async function found_in(marks) {
	const rows = await whole_database();
	return [...new Set(rows.flatMap(([t, row]) => Object.entries(marks).filter(([, hex]) => row.includes(hex.toUpperCase())).map(([name]) => `${t}: ${name}`)))].sort();
}

const bytes = (text) => Buffer.from(text).toString('hex');

test('nothing in any table leads to the person; counts stay; the number may begin anew', async () => {
	const p = await idle('2016-09-01', { first_name: 'Zülfikârı', last_name: 'Değirmencibaşıoğlu', father_name: 'Şükranettin', birth_date: '1971-11-23',
		email: 'zulfikar.degirmen@example.org', preference: 'email', address: 'Karanfilköprü Sokak 417', province_code: 16 });
	const clerk = await staff_person({ roles: ['clerk'] }), hash = () => `x'${randomBytes(32).toString('hex')}'`, ip = '203.0.113.77', id = p.id;
	await sql(`UPDATE consent_event SET ip = '${ip}' WHERE citizen_id = ${id};
		INSERT INTO session (token_hash, citizen_id, device_hash, label, created_at, last_seen_at, expires_at, password_at) VALUES
			(${hash()}, ${id}, ${hash()}, 'Karamuk tarayıcı', '2026-09-20', '2026-09-20', '2026-09-21', '2026-09-20');
		INSERT INTO device (token_hash, citizen_id, label, created_at, last_used_at, expires_at) VALUES (${hash()}, ${id}, 'Karamuk tarayıcı', '2026-09-01', '2026-09-01', '2027-09-01');
		INSERT INTO sign_in (token_hash, citizen_id, created_at, expires_at) VALUES (${hash()}, ${id}, '2026-09-20', '2026-09-20');
		INSERT INTO sign_in_event (citizen_id, outcome, label, ip, recorded_at) VALUES (${id}, 'wrong_password', 'Karamuk tarayıcı', '${ip}', '2026-09-20');
		INSERT INTO recovery (token_hash, citizen_id, number_index, created_at, expires_at) VALUES (${hash()}, ${id}, ${index_of(p.tckn, place.tckn_index)}, '2026-09-20', '2026-09-20');
		INSERT INTO recovery_undo (token_hash, citizen_id, expires_at) VALUES (${hash()}, ${id}, '2026-09-20');
		INSERT INTO start_code (citizen_id, nonce, created_by, created_at, expires_at, used_at) VALUES (${id}, '0123456789abcdef', ${clerk.id}, '2016-09-01', '2016-10-01', '2016-09-02');
		INSERT INTO attempt (scope, subject, failures, window_start) VALUES ('signin_number', ${index_of(p.tckn, place.tckn_index)}, 1, '2026-09-20'),
			('phone_code', ${index_of(p.mobile, place.mobile_index)}, 1, '2026-09-20');
		INSERT INTO phone_code_sent (mobile_index, sent_at) VALUES (${index_of(p.mobile, place.mobile_index)}, '2026-09-20');
		INSERT INTO experience (citizen_id, employer, job, start_year, start_month, description, created_at) VALUES (${id}, 'Karamuk Dokuma', 'Ustabaşı', 2010, 1, 'Karamuk', '2016-09-01');
		INSERT INTO education (citizen_id, level_code, school, field, status, created_at) SELECT ${id}, MIN(code), 'Karamuk Lisesi', 'Karamuk', 'graduated', '2016-09-01' FROM education_level;
		INSERT INTO citizen_language (citizen_id, language_code, level, created_at) SELECT ${id}, MIN(code), 'b1', '2016-09-01' FROM language;
		INSERT INTO citizen_licence (citizen_id, licence_code, created_at) SELECT ${id}, MIN(code), '2016-09-01' FROM licence_class;
		INSERT INTO preferred_province (citizen_id, province_code) VALUES (${id}, 6);
		INSERT INTO working_preference (citizen_id, full_time, part_time, shifts, remote, seasonal, updated_at) VALUES (${id}, 1, 0, 0, 0, 0, '2016-09-01');
		INSERT INTO identity_check (citizen_id, state, created_at, checked_at) VALUES (${id}, 'matched', '2016-09-01', '2016-09-01');
		INSERT INTO identity_seen (citizen_id, act, paper, note, first_name, last_name, father_name, birth_date, minor_at_signup, staff_id, unit_id, seen_at) VALUES
			(${id}, 'corrected', 'passport', 'Karamuk', 'Karamuk', 'Karamuk', 'Karamuk', '1970-01-02', 0, ${clerk.id}, 6, '2026-01-01');
		INSERT INTO citizen_note (citizen_id, text, staff_id, unit_id, written_at) VALUES (${id}, 'Karamuk ile geldi', ${clerk.id}, 6, '2016-09-01');
		INSERT INTO citizen_note (citizen_id, supersedes, text, staff_id, unit_id, written_at) VALUES (${id}, LAST_INSERT_ID(), 'Karamuk değil', ${clerk.id}, 6, '2016-09-02');
		INSERT INTO staff_task (kind, citizen_id, created_at) VALUES ('account_locked', ${id}, '2016-09-01');
		INSERT INTO counter_registration (citizen_id, staff_id, unit_id, paper, recorded_at) VALUES (${id}, ${clerk.id}, 6, 'passport', '2016-09-01');
		INSERT INTO consent_representative (event_id, citizen_id, name, relation, document, staff_id, unit_id, recorded_at)
			SELECT MAX(id), ${id}, 'Karamuk Hanım', 'mother', 'Karamuk belgesi', ${clerk.id}, 6, '2016-09-01' FROM consent_event WHERE citizen_id = ${id};
		INSERT INTO claim (citizen_id, kind, issued_on, entered_by, entered_by_id, entered_at, open_since) VALUES (${id}, 'disabled', '2016-01-01', 'citizen', ${id}, '2016-09-01', '2016-09-01');
		INSERT INTO claim (citizen_id, kind, issued_on, entered_by, entered_by_id, entered_at, paper_seen_by, paper_seen_at) VALUES (${id}, 'priority', '2016-01-01', 'citizen', ${id}, '2016-09-01', 1, '2016-09-01');
		SET @claim = LAST_INSERT_ID();
		INSERT INTO claim_detail (claim_id, seq, sealed, written_at) VALUES (@claim, 1, UNHEX('${bytes('Karamuk kutusu')}'), '2016-09-01');
		INSERT INTO claim_decision (claim_id, outcome, reason_sealed, seen_by, seen_at, decided_by, unit_id, decided_on, decided_at) VALUES
			(@claim, 'approved', UNHEX('${bytes('Karamuk kararı')}'), 1, '2016-09-01', 2, 6, '2016-09-01', '2016-09-01');
		UPDATE registration SET special = 'p-' WHERE citizen_id = ${id};
		INSERT INTO certificate (id, citizen_id, code_hash, code_sealed, first_name, last_name, state, since, issued_on, issued_at, expires_at) SELECT NEXTVAL(certificate_seq), ${id}, ${hash()},
			${seal('Karamuk', 'certificate.code', 1)}, '${p.first_name}', '${p.last_name}', 'passive', '2017-09-02', '2026-03-01', '2026-03-01', '2028-03-01';
		UPDATE registration_event SET note = 'Karamuk faksla başvurdu' WHERE citizen_id = ${id} AND seq = 2;
		INSERT INTO outbox (id, citizen_id, channel, purpose, cause, content_sealed, created_at, useless_after, next_try_at, failure) SELECT NEXTVAL(outbox_seq), ${id}, 'email', 'expired',
			${hash()}, ${seal('Karamuk', 'outbox.content', 1)}, '2017-09-02', '2026-12-01', '2099-01-01', 'no such box: ${p.email}'`);
	const [row] = await sql(`SELECT HEX(tckn_sealed) AS tckn, HEX(mobile_sealed) AS mobile, HEX(tckn_index) AS ti, HEX(mobile_index) AS mi FROM citizen WHERE id = ${id}`);
	const marks = { first_name: bytes(p.first_name), last_name: bytes(p.last_name), father_name: bytes(p.father_name), email: bytes(p.email), address: bytes(p.address), mark: bytes('Karamuk'),
		tckn: bytes(p.tckn), mobile: bytes(p.mobile), tckn_sealed: row.tckn, mobile_sealed: row.mobile, tckn_index: row.ti, mobile_index: row.mi, ip: bytes(ip), birth: bytes('1971-11-23'), old_birth: bytes('1970-01-02') };
	const counts = async () => (await sql(`SELECT (SELECT COUNT(*) FROM registration) AS records, (SELECT COUNT(*) FROM citizen) AS people, (SELECT COUNT(*) FROM registration_event WHERE kind <> 'anonymised') AS events,
		(SELECT COUNT(*) FROM consent_event) AS consents, (SELECT COUNT(*) FROM claim) AS claims, (SELECT COUNT(*) FROM claim_decision) AS decisions, (SELECT COUNT(*) FROM outbox) AS messages`))[0];
	const where = await found_in(marks);
	for (const name of Object.keys(marks).filter((n) => !['tckn', 'mobile'].includes(n)))
		assert.ok(where.some((w) => w.endsWith(`: ${name}`)), `control: ${name} is there before`);
	assert.ok(where.includes('certificate: last_name'), 'control: a certificate');
	await at_day('2026-09-01', () => sweep());
	const before = await counts();
	await at_day('2026-10-01', async () => assert.match(await sweep(), /1 records anonymised/));
	assert.deepEqual(await found_in(marks), []);
	assert.deepEqual(await counts(), before);
	assert.deepEqual(await sql(`SELECT c.birth_date, r.kept_province, r.special, r.anonymised_on, r.state FROM citizen c JOIN registration r ON r.citizen_id = c.id WHERE c.id = ${id}`),
		[{ birth_date: '1971-01-01', kept_province: '16', special: '', anonymised_on: '2026-10-01', state: 'passive' }]);
	assert.deepEqual(await sql(`SELECT open_since, DATE(withdrawn_at) AS withdrawn FROM claim WHERE citizen_id = ${id} ORDER BY id`),
		[{ open_since: null, withdrawn: (await sql(`SELECT DATE(recorded_at) AS day FROM registration_event WHERE citizen_id = ${id} AND kind = 'anonymised'`))[0].day }, { open_since: null, withdrawn: null }]);
	const again = await person({ tckn: p.tckn, mobile: p.mobile });
	assert.ok(again.id > id, 'the number is free for a new record');
});

test('a session that was open ends with the account', async () => {
	const p = await idle('2016-11-01'), day = '2026-12-01';
	await at_day('2026-11-01', () => sweep());
	await at_day(day, async () => {
		const c = await visitor_on(day, p.id);
		assert.equal((await c.get('/durum')).status, 200);
		await sweep();
		assert.equal((await c.get('/durum')).status, 303);
	});
});

test('access logs and identities from before a correction: two years to the day; devices thirty days after their end', async () => {
	const p = await person(), clerk = await staff_person({ roles: ['clerk'] }), hash = () => createHash('sha256').update(randomBytes(9)).digest('hex'), [old, fresh] = [hash(), hash()];
	await sql(`INSERT INTO sign_in_event (citizen_id, outcome, label, ip, recorded_at) VALUES (${p.id}, 'signed_in', 'a', '127.0.0.1', '2027-03-14 20:59:59.999'), (${p.id}, 'signed_in', 'b', '127.0.0.1', '2027-03-14 21:00:00');
		INSERT INTO staff_look_day (staff_id, day, people) VALUES (${clerk.id}, '2027-03-14', 1), (${clerk.id}, '2027-03-15', 1);
		INSERT INTO look_alarm (kind, staff_id, unit_id, day, raised_at) VALUES ('tries', ${clerk.id}, 6, '2027-03-14', '2027-03-14 20:59:00'), ('codes', ${clerk.id}, 6, '2027-03-15', '2027-03-14 21:00:00');
		INSERT INTO identity_seen (citizen_id, act, paper, first_name, last_name, father_name, birth_date, minor_at_signup, staff_id, unit_id, seen_at) VALUES
			(${p.id}, 'corrected', 'passport', 'a', 'a', 'a', '1990-01-01', 0, ${clerk.id}, 6, '2027-03-14 20:59:00'), (${p.id}, 'corrected', 'passport', 'b', 'b', 'b', '1990-01-01', 0, ${clerk.id}, 6, '2027-03-14 21:00:00');
		INSERT INTO device (token_hash, citizen_id, label, created_at, last_used_at, expires_at) VALUES (x'${old}', ${p.id}, 'a', '2027-01-01', '2027-01-01', '2029-02-12'), (x'${fresh}', ${p.id}, 'b', '2027-01-01', '2027-01-01', '2029-02-14')`);
	await assert.rejects(sql(`DELETE FROM identity_seen WHERE citizen_id = ${p.id}`), /rows are only added/);
	await at_day('2029-03-15', () => sweep());
	assert.deepEqual((await sql(`SELECT label FROM sign_in_event WHERE citizen_id = ${p.id}`)).map((r) => r.label), ['b']);
	assert.deepEqual((await sql(`SELECT day FROM staff_look_day WHERE staff_id = ${clerk.id} ORDER BY day`)).map((r) => r.day), ['2027-03-15']);
	assert.deepEqual((await sql(`SELECT kind FROM look_alarm WHERE staff_id = ${clerk.id}`)).map((r) => r.kind), ['codes']);
	assert.deepEqual((await sql(`SELECT first_name FROM identity_seen WHERE citizen_id = ${p.id}`)).map((r) => r.first_name), ['b']);
	assert.deepEqual((await sql(`SELECT label FROM device WHERE citizen_id = ${p.id}`)).map((r) => r.label), ['b']);
	await at_day('2029-03-16', () => sweep());
	assert.equal(await sql_number(`SELECT COUNT(*) FROM sign_in_event WHERE citizen_id = ${p.id}`), 0);
});

test('the audit log is not swept, and its chain holds after ten years', async () => {
	const { program } = await import('./stack.mjs');
	const before = await sql_number('SELECT COUNT(*) FROM audit_event');
	await at_day('2036-01-01', async () => {
		await job('seal');
		await sweep();
	});
	assert.ok(await sql_number('SELECT COUNT(*) FROM audit_event') >= before);
	const verified = await program('ctl', ['audit-verify']);
	assert.equal(verified.status, 0, verified.out + verified.err);
});

test('the periods are rule data', async () => {
	const p = await idle('2020-06-01');
	await sql("UPDATE rule_value SET value = 5 WHERE name = 'anonymise_years'; UPDATE rule_value SET value = 14 WHERE name = 'anonymise_notice_days'");
	await at_day('2025-06-01', () => sweep());
	assert.deepEqual((await told(p.id)).map((r) => r.due_on), [day_plus('2025-06-01', 14)]);
});

test('keys are renewed with anonymised records there', async () => {
	const { program } = await import('./stack.mjs');
	assert.ok(await sql_number('SELECT COUNT(*) FROM registration WHERE anonymised_on IS NOT NULL') > 0);
	for (const key of ['column', 'index'])
		for (const step of ['key-new', 'key-rotate', 'key-drop']) {
			const done = await program('ctl', [step, key]);
			assert.equal(done.status, 0, `${step} ${key}: ${done.out}${done.err}`);
		}
});
