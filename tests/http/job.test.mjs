// The jobs on the real stack: lapses written once, warnings at 30, 7 and 1 day, delivery exactly once, retention (R25, R28;
// D4, D6, D28). The clock is moved and the outbox folder taken away for a while, so no other file runs beside this one.
import test from 'node:test';
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { at_day, day_plus, job, outbox, person, sql, sql_number, stack } from './lib.mjs';
import { active_since, events, press, purposes, record, run_job, try_now, visitor_on, without_outbox } from './status_people.mjs';

const day = '2029-06-15';

const state_of = async (id, purpose) => (await sql(`SELECT state, tries, failure, content_sealed IS NULL AS wiped FROM outbox`
	+ ` WHERE citizen_id = ${id} AND purpose = '${purpose}'`))[0];

test('help, and wrong use', async () => {
	const help = await job('help');
	assert.equal(help.status, 0);
	for (const step of ['expire', 'warn', 'send', 'sweep'])
		assert.match(help.out, new RegExp(`^job ${step} `, 'm'));
	for (const args of [[], ['nothing'], ['expire', '--dry-run'], ['sweep', '--force']])
		assert.equal((await job(...args)).status, 64, args.join(' '));
});

test('expire: the day after the last active day, one event and one message each; again is nothing', async () => {
	const p = await active_since('2028-06-14'), still = await active_since('2028-06-15');
	await at_day(day, async () => {
		await run_job('expire');
		assert.deepEqual(await events(p.id), ['created', 'activated', 'expired']);
		const [last] = await sql(`SELECT actor, actor_id, channel, effective_on, reason FROM registration_event WHERE citizen_id = ${p.id} AND seq = 3`);
		assert.deepEqual(last, { actor: 'system', actor_id: null, channel: 'system', effective_on: '2029-06-15', reason: 'expired' });
		assert.equal((await record(still.id)).state, 'active', 'active through the end of its day (D4)');
		assert.match(await run_job('expire'), /^expire: 0 records/);
		const [message] = await outbox({ to: p.mobile, purpose: 'expired' });
		assert.match(message.text, /15 Haziran 2029 tarihinde pasif duruma geçti/);
		assert.equal((await outbox({ to: p.mobile })).length, 1);
	});
	assert.deepEqual(await purposes(p.id), ['expired']);
});

test('expire: several runs at once over many records, one event each', async () => {
	const base = 700000000 + Math.floor(Math.random() * 1e8), n = 3000;
	await sql(`INSERT INTO citizen (id, tckn_sealed, tckn_index, first_name, last_name, father_name, birth_date, minor_at_signup, identity_source,
		language, created_at) SELECT ${base} + seq, x'00', UNHEX(SHA2(CONCAT('t', ${base} + seq), 256)), 'Toplu', 'Kişi', 'Baba', '1990-01-01', 0,
		'declaration', 'tr', '2028-01-01' FROM seq_1_to_${n};
	INSERT INTO registration_event (citizen_id, seq, kind, actor, channel, effective_on, recorded_at)
		SELECT ${base} + seq, 1, 'created', 'citizen', 'web', '2028-01-01', '2028-01-01' FROM seq_1_to_${n};
	INSERT INTO registration (citizen_id, state, last_transaction, active_until, since, created_on, version) SELECT ${base} + seq, 'active',
		'2028-03-01', '2029-03-01' + INTERVAL (seq MOD 3) DAY, '2028-01-01', '2028-01-01', 1 FROM seq_1_to_${n}`);
	await at_day(day, async () => {
		// the lease lets one work at a time: take it away now and then, as if holders had died
		const thief = (async () => {
			for (let i = 0; i < 20; i++)
				await sql("UPDATE job_lease SET until = '2000-01-01' WHERE name = 'expire'")
					.catch((error) => assert.match(error.message, /ERROR 1213/)); // two that take it at once: the thief goes without
		})();
		await Promise.all([thief, ...Array.from({ length: 4 }, () => job('expire'))]);
		await run_job('expire');
	});
	const mine = `citizen_id BETWEEN ${base} AND ${base + n}`;
	assert.equal(await sql_number(`SELECT COUNT(*) FROM registration WHERE ${mine} AND state = 'passive' AND version = 2`), n);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM registration_event WHERE ${mine} AND kind = 'expired'`), n);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM outbox WHERE ${mine}`), 0, 'nobody is written to who left no address');
});

test('a second run while one holds the lease does nothing, and says so', async () => {
	await at_day(day, async () => {
		await sql("REPLACE INTO job_lease (name, holder, until) VALUES ('warn', 'somebody', '2000-01-01')");
		await sql(`UPDATE job_lease SET until = TIMESTAMP('${day}', TIME(UTC_TIMESTAMP() + INTERVAL 3 HOUR)) - INTERVAL 3 HOUR + INTERVAL 40 SECOND WHERE name = 'warn'`);
		const second = await job('warn');
		assert.equal(second.status, 0);
		assert.match(second.out, /another run is at work/);
		await sql("UPDATE job_lease SET until = '2000-01-01' WHERE name = 'warn'");
	});
});

test('warn: 30, 7 and 1 day before the end, once each, with the date and what to do (D6)', async () => {
	const p = await active_since('2028-08-20'); // ends 2029-08-20
	const expected = [[31, []], [30, ['warning_first']], [29, ['warning_first']], [8, ['warning_first']],
		[7, ['warning_first', 'warning_second']], [2, ['warning_first', 'warning_second']],
		[1, ['warning_first', 'warning_second', 'warning_last']], [0, ['warning_first', 'warning_second', 'warning_last']]];
	for (const [left, want] of expected)
		await at_day(day_plus('2029-08-20', -left), async () => {
			await run_job('warn');
			assert.deepEqual(await purposes(p.id), want, `${left} days before`);
			if (want.length > 0) // sent on its own day
				await outbox({ to: p.mobile, purpose: want.at(-1) });
		});
	const [first] = await outbox({ to: p.mobile, purpose: 'warning_first' });
	assert.match(first.text, /20 Ağustos 2029 gününün sonunda pasif olacak; 30 gün kaldı.*onaylayın/);
	assert.equal((await outbox({ to: p.mobile })).length, 3);
});

test('a late run sends the warning that is due, not those that are over', async () => {
	const p = await active_since('2028-09-20');
	await at_day('2029-09-17', async () => {
		await run_job('warn');
		assert.deepEqual(await purposes(p.id), ['warning_second']);
	});
});

test('who renewed between queueing and sending is not warned; who came back is not told of the lapse (D6)', async () => {
	const renewed = await active_since('2028-07-01'), back = await active_since('2028-06-01'), gone = await active_since('2028-07-01');
	await at_day(day, async () => {
		await without_outbox(async () => {
			await run_job('warn');
			await run_job('expire');
			assert.deepEqual(await purposes(renewed.id), ['warning_first']);
			assert.deepEqual(await purposes(back.id), ['expired']);
			for (const p of [renewed, back])
				assert.equal((await press(await visitor_on(day, p.id))).status, 303);
			await sql(`UPDATE registration SET state = 'passive', reason = 'citizen_request' WHERE citizen_id = ${gone.id}`);
		});
		for (const p of [renewed, back, gone])
			await try_now(p.id);
		await outbox({ to: back.mobile, purpose: 'reactivated' });
		await outbox({ to: renewed.mobile, purpose: 'renewed' });
		await run_job('send');
		assert.equal((await state_of(renewed.id, 'warning_first')).state, 'useless');
		assert.equal((await state_of(gone.id, 'warning_first')).state, 'useless');
		assert.deepEqual([(await state_of(back.id, 'expired')).state, (await state_of(back.id, 'expired')).wiped], ['useless', '1']);
		assert.deepEqual((await outbox({ to: renewed.mobile })).map((m) => m.purpose), ['renewed']);
		assert.deepEqual((await outbox({ to: back.mobile })).map((m) => m.purpose), ['reactivated']);
	});
});

test('a sink that fails is tried again, then delivered once; the content is wiped', async () => {
	const p = await active_since('2028-06-02');
	await at_day(day, async () => {
		await without_outbox(async () => {
			await run_job('expire');
			await run_job('send');
			const row = await state_of(p.id, 'expired');
			assert.equal(row.state, 'waiting');
			assert.ok(Number(row.tries) >= 1 && /outbox folder/.test(row.failure), JSON.stringify(row));
			assert.ok(await sql_number(`SELECT next_try_at > created_at + INTERVAL 5 SECOND FROM outbox WHERE citizen_id = ${p.id}`), 'a pause');
		});
		await try_now(p.id);
		const [message] = await outbox({ to: p.mobile });
		assert.deepEqual(Object.keys(message).sort(), ['channel', 'file', 'purpose', 'subject', 'text', 'to']);
		assert.equal(message.channel, 'sms');
		await run_job('send');
		const row = await state_of(p.id, 'expired');
		assert.deepEqual([row.state, row.wiped], ['sent', '1']);
		assert.equal((await outbox({ to: p.mobile })).length, 1);
	});
});

test('a sender that died between file and note delivers the same file again', async () => {
	const p = await active_since('2028-06-03');
	await at_day(day, async () => {
		await run_job('expire');
		await outbox({ to: p.mobile });
		// as if the note had never been written: the content is there, the row still waits
		const q = await active_since('2028-06-03');
		const [{ id, sealed }] = await without_outbox(async () => {
			await run_job('expire');
			return sql(`SELECT id, HEX(content_sealed) AS sealed FROM outbox WHERE citizen_id = ${q.id}`);
		});
		await try_now(q.id);
		const [first] = await outbox({ to: q.mobile });
		await run_job('send');
		await sql(`UPDATE outbox SET state = 'waiting', content_sealed = x'${sealed}', next_try_at = '2000-01-01' WHERE id = ${id}`);
		await run_job('send');
		assert.equal((await state_of(q.id, 'expired')).state, 'sent');
		const all = await outbox({ to: q.mobile });
		assert.deepEqual(all, [first]);
		assert.ok(first.file.endsWith(`-${id}.json`));
		assert.ok(!(await readdir(path.join(stack().var, 'outbox'))).some((name) => name.endsWith('.tmp')));
	});
});

test('too many tries: given up with the reason; too late: useless', async () => {
	const p = await active_since('2028-06-04'), late = await active_since('2028-06-05');
	await at_day(day, async () => {
		await without_outbox(async () => {
			await run_job('expire');
			await sql(`UPDATE outbox SET tries = 9, next_try_at = '2000-01-01' WHERE citizen_id = ${p.id}`);
			await run_job('send');
			const row = await state_of(p.id, 'expired');
			assert.equal(row.state, 'failed');
			assert.match(row.failure, /outbox folder/);
		});
		await sql(`UPDATE outbox SET useless_after = '2029-06-14', next_try_at = '2000-01-01' WHERE citizen_id = ${late.id} AND state = 'waiting'`);
		await run_job('send');
		assert.match((await state_of(late.id, 'expired')).state, /useless/);
		assert.deepEqual(await outbox({ to: late.mobile, count: 0 }), []);
	});
});

test('e-mail and letter carry subject and address', async () => {
	const mail = await active_since('2028-06-06', { preference: 'email', email: 'kisi@example.org' });
	const letter = await active_since('2028-06-06', { preference: 'post', address: 'Deneme Sok. No 5' });
	await at_day(day, async () => {
		await run_job('expire');
		const [m] = await outbox({ to: 'kisi@example.org', purpose: 'expired' });
		assert.deepEqual([m.channel, m.subject], ['email', 'İş arayan kaydınız pasif duruma geçti']);
		const [row] = await sql(`SELECT channel FROM outbox WHERE citizen_id = ${letter.id}`);
		assert.equal(row.channel, 'letter');
		assert.ok((await outbox({ purpose: 'expired' })).some((x) => x.channel === 'letter' && x.to.includes('Deneme Sok. No 5')));
		assert.ok(mail.id > 0);
	});
});

test('sweep: counts with --dry-run, removes what ended long enough ago and nothing else (D28)', async () => {
	const p = await person();
	const hash = () => createHash('sha256').update(randomBytes(9)).digest('hex');
	const [old_session, new_session, old_signup, old_key] = [hash(), hash(), hash(), hash()];
	await at_day(day, async () => {
		await sql(`INSERT INTO session (token_hash, citizen_id, label, created_at, last_seen_at, expires_at, password_at) VALUES
			(x'${old_session}', ${p.id}, 'x', '2029-05-01', '2029-05-01', '2029-05-15', '2029-05-01'),
			(x'${new_session}', ${p.id}, 'x', '2029-06-01', '2029-06-01', '2029-06-01', '2029-06-01');
			INSERT INTO signup (id, token_hash, step, draft_sealed, created_at, expires_at) SELECT NEXTVAL(signup_seq), x'${old_signup}', 'identity', x'00',
			'2029-06-13', '2029-06-14';
			INSERT INTO submission (key_hash, answer, created_at) VALUES (x'${old_key}', '/durum', '2029-05-01');
			INSERT INTO staff_session (token_hash, staff_id, label, created_at, last_seen_at, expires_at, reauth_at) SELECT x'${old_session}', MIN(id), 'x',
			'2029-05-01', '2029-05-01', '2029-05-15', '2029-05-01' FROM staff;
			INSERT INTO staff_sign_in (token_hash, staff_id, expires_at) SELECT x'${new_session}', MIN(id), '2029-06-01' FROM staff`);
		const there = async () => [
			await sql_number(`SELECT COUNT(*) FROM session WHERE token_hash IN (x'${old_session}')`),
			await sql_number(`SELECT COUNT(*) FROM session WHERE token_hash IN (x'${new_session}')`),
			await sql_number(`SELECT COUNT(*) FROM signup WHERE token_hash = x'${old_signup}'`),
			await sql_number(`SELECT COUNT(*) FROM submission WHERE key_hash = x'${old_key}'`),
			await sql_number(`SELECT COUNT(*) FROM staff_session WHERE token_hash = x'${old_session}'`),
			await sql_number(`SELECT COUNT(*) FROM staff_sign_in WHERE token_hash = x'${new_session}'`)];
		assert.match(await run_job('sweep', '--dry-run'), /[1-9]\d* sign-ups.*[1-9]\d* sessions.*would go/);
		assert.deepEqual(await there(), [1, 1, 1, 1, 1, 1]);
		assert.match(await run_job('sweep'), /removed/);
		assert.deepEqual(await there(), [0, 1, 0, 0, 0, 1]);
		assert.match(await run_job('sweep'), /^sweep: 0 sign-ups/);
	});
});

