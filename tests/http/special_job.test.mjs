// `job special` on the real stack: ends noted once, warnings 60 and 30 days before, waiting claims marked (R13, R14; D21, D22). Moves the clock.
import test from 'node:test';
import assert from 'node:assert/strict';
import { at_day, client, day_plus, job, outbox, person, sql } from './lib.mjs';
import { run_job, try_now, visitor_on, without_outbox } from './status_people.mjs';
import { claim, decide, place } from './special_help.mjs';

const end = '2029-06-30';

async function approved(more = {}, given = {}) {
	const p = await person({ last_transaction: '2029-06-01', ...given }), id = await claim(p.id, { valid_until: end, ...more });
	await decide(id);
	return { p, id };
}
const events = async (id) => (await sql(`SELECT kind, effective_on FROM claim_event WHERE claim_id = ${id} ORDER BY effective_on, kind`)).map((e) => `${e.kind} ${e.effective_on}`);
const messages = async (p) => (await sql(`SELECT purpose, state FROM outbox WHERE citizen_id = ${p.id} ORDER BY id`)).map((m) => m.purpose);
const status = async (p, day) => (await (await visitor_on(day, p.id)).get('/durum')).text;

test('the last day counts, the day after is normal with or without the job, which notes and tells it once (R13)', async () => {
	const { p, id } = await approved();
	await at_day(end, async (set) => {
		assert.match(await status(p, end), /Engelli, 30 Haziran 2029 gününün sonuna kadar/);
		await run_job('special');
		assert.deepEqual(await events(id), []);
		const day_after = day_plus(end, 1);
		await set(day_after);
		assert.match(await status(p, day_after), /Yok, normal durumda/);
		assert.match(await run_job('special'), /^special: [1-9]\d* ends noted/);
		assert.deepEqual(await events(id), ['ended 2029-07-01']);
		const [message] = await outbox({ to: p.mobile, purpose: 'special_ended' });
		assert.match(message.text, /1 Temmuz 2029 tarihinde normal duruma döndü/);
		assert.doesNotMatch(message.text, /ngelli|hüküml/);
		assert.match(await run_job('special'), /^special: 0 ends noted/);
		assert.equal((await outbox({ to: p.mobile, purpose: 'special_ended' })).length, 1);
	});
});

test('warned 60 and 30 days before the end, once each, and not a day early', async () => {
	const { p } = await approved({ kind: 'priority' });
	for (const [left, want] of [[61, []], [60, ['special_warning_first']], [59, ['special_warning_first']], [31, ['special_warning_first']],
		[30, ['special_warning_first', 'special_warning_second']], [1, ['special_warning_first', 'special_warning_second']], [0, ['special_warning_first', 'special_warning_second']]])
		await at_day(day_plus(end, -left), async () => {
			await run_job('special');
			assert.deepEqual(await messages(p), want, `${left} days before`);
			if (want.length > 0)
				await outbox({ to: p.mobile, purpose: want.at(-1) });
		});
	const [first] = await outbox({ to: p.mobile, purpose: 'special_warning_first' });
	assert.match(first.text, /son günü 30 Haziran 2029; 60 gün kaldı/);
});

test('a late run sends the warning that is due, not the one that is over', async () => {
	const { p } = await approved();
	await at_day(day_plus(end, -12), async () => {
		await run_job('special');
		assert.deepEqual(await messages(p), ['special_warning_second']);
	});
});

test('whose newer paper speaks is neither warned nor told of the old end (R14)', async () => {
	const { p, id } = await approved();
	await decide(await claim(p.id, { issued_on: '2029-01-10', valid_until: day_plus(end, 400) }), { on: '2029-02-01' });
	await at_day(day_plus(end, -20), async (set) => {
		await run_job('special');
		await set(day_plus(end, 1));
		await run_job('special');
		assert.deepEqual(await events(id), ['ended 2029-07-01']);
		assert.deepEqual(await messages(p), []);
		assert.match(await status(p, day_plus(end, 1)), /Engelli, 4 Ağustos 2030/);
	});
});

test('a warning that waits is useless once the paper was renewed (looked at again when sent)', async () => {
	const { p } = await approved();
	await at_day(day_plus(end, -25), async () => {
		await without_outbox(async () => {
			await run_job('special');
			assert.deepEqual(await messages(p), ['special_warning_second']);
			await sql(`UPDATE registration SET special = 'd2031-01-01' WHERE citizen_id = ${p.id}`);
		});
		await try_now(p.id);
		await run_job('send');
		const [row] = await sql(`SELECT state FROM outbox WHERE citizen_id = ${p.id}`);
		assert.equal(row.state, 'useless');
		assert.deepEqual(await outbox({ to: p.mobile, count: 0 }), []);
	});
});

test('open claims are marked at 10 and 20 days, handed up at 30, and never granted by time (D21)', async () => {
	const p = await person({ last_transaction: '2029-06-01' }), from = '2029-03-01', id = await claim(p.id, { entered_at: `${from} 09:00:00` });
	const first = 'reminder_first 2029-03-11', second = 'reminder_second 2029-03-21', third = 'escalated 2029-03-31';
	for (const [days, want] of [[9, []], [10, [first]], [11, [first]], [19, [first]], [20, [first, second]], [29, [first, second]], [30, [first, second, third]], [400, [first, second, third]]])
		await at_day(day_plus(from, days), async () => {
			await run_job('special');
			assert.deepEqual(await events(id), want, `${days} days`);
		});
	assert.deepEqual(await sql(`SELECT special, outcome FROM registration LEFT JOIN claim_decision ON claim_id = ${id} WHERE citizen_id = ${p.id}`), [{ special: '', outcome: null }]);
});

test('a withdrawn or decided claim is not marked', async () => {
	const p = await person(), withdrawn = await claim(p.id, { entered_at: '2029-03-01 09:00:00' });
	await sql(`UPDATE claim SET open_since = NULL, withdrawn_at = '2029-03-02' WHERE id = ${withdrawn}`);
	const { id } = await approved({ entered_at: '2029-03-01 09:00:00', valid_until: null });
	await at_day('2029-05-01', async () => {
		await run_job('special');
		assert.deepEqual([...await events(withdrawn), ...await events(id)], []);
	});
});

test('the message is by the way and in the language the person chose, and sends nobody elsewhere', async () => {
	const { p } = await approved({}, { preference: 'email', email: 'kisi@ornek.example', language: 'en' });
	await at_day(day_plus(end, -40), async () => {
		await run_job('special');
		const [mail] = await outbox({ to: 'kisi@ornek.example', purpose: 'special_warning_first' });
		assert.equal(mail.subject, 'Your special status is about to end');
		assert.equal((await client().get(place)).status, 303);
		assert.equal((await messages(p)).length, 1);
	});
});
