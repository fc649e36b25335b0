// İş Arama/Kayıt Durumu on the real stack: what the page says of each state (R25, R26, R28; D2–D4), what a press does
// (D6, D7), and that looking changes nothing. The clock is moved, so no other file runs beside this one.
import test from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { at_day, job, sql, stack } from './lib.mjs';
import { active_since, events, press, purposes, record, visitor_on } from './status_people.mjs';

const day = '2027-03-15'; // everybody's today unless said otherwise

const cases = [
	{ what: 'active', given: { last_transaction: '2027-01-10' }, word: 'Aktif', button: true,
		says: ['10 Ocak 2028 gününün sonuna kadar aktif', '15 Mart 2028', 'Bilgilerim doğru, süremi uzat', 'Kaydımı pasif yap'] },
	{ what: 'active since today', given: { last_transaction: day }, word: 'Aktif', button: false, says: ['15 Mart 2028 gününün sonuna kadar aktif'] },
	{ what: 'active, near its end', given: { last_transaction: '2026-03-25' }, word: 'Aktif', button: true, says: ['10 gün kaldı'] },
	{ what: 'lapsed, not yet written', given: { last_transaction: '2026-01-10' }, word: 'Pasif', button: true,
		says: ['11 Ocak 2027 tarihinde pasif duruma geçti', 'işverenler özgeçmişinizi göremez', '15 Mart 2028 gününün sonuna kadar',
			'Süre dolduğu için kayıt pasif duruma geçti'] },
	{ what: 'lapsed and written', given: { state: 'passive', reason: 'expired', last_transaction: '2026-01-10', since: '2027-01-11' },
		word: 'Pasif', button: true, says: ['11 Ocak 2027 tarihinde pasif duruma geçti', 'kaydımı etkinleştir'] },
	{ what: 'passive by wish', given: { state: 'passive', reason: 'citizen_request', last_transaction: '2027-01-10', since: '2027-02-01' },
		word: 'Pasif', button: true, says: ['isteğiniz üzerine 1 Şubat 2027 tarihinde pasif yapıldı', 'işverenler özgeçmişinizi göremez'] },
	{ what: 'passive by staff', given: { state: 'passive', reason: 'staff_decision', last_transaction: '2027-01-10', since: '2027-02-01' },
		word: 'Pasif', button: false, says: ['hizmet merkezinin kararıyla', 'yalnızca hizmet merkezi kaldırabilir', 'Ankara İl Müdürlüğü'] },
	{ what: 'closed, deceased', given: { state: 'passive', reason: 'deceased', last_transaction: '2027-01-10', since: '2027-02-01' },
		word: 'Pasif', button: false, says: ['Vefat bildirimi', 'kapatıldı'] },
	{ what: 'closed, duplicate', given: { state: 'passive', reason: 'duplicate', last_transaction: '2027-01-10', since: '2027-02-01' },
		word: 'Pasif', button: false, says: ['birden çok kayıt', 'öteki kaydınızla'] },
	{ what: 'passive without a CV', given: { state: 'passive', reason: 'citizen_request', last_transaction: '2027-01-10', since: '2027-02-01',
		education: false }, word: 'Pasif', button: false, says: ['önce özgeçmişinize öğrenim bilginizi ekleyin', 'Öğrenim bilgimi ekle'] },
	{ what: 'draft', given: { state: 'draft', created_on: '2027-03-01', since: '2027-03-01' }, word: 'Henüz aktif değil', button: false,
		says: ['öğrenim ve meslek bilgisi eksik', 'kendiliğinden aktif olur', 'Eksik'] },
];

test('each state is explained: word, why, consequence, the way back', async () => {
	await at_day(day, async () => {
		for (const { what, given, word, button, says } of cases) {
			const p = await active_since(day, { ...given });
			const page = await (await visitor_on(day, p.id)).get('/durum');
			assert.equal(page.status, 200, what);
			assert.match(page.text, new RegExp(`e-status__word"><span[^>]*></span>${word}`), what);
			for (const text of says)
				assert.ok(page.has(text), `${what}: "${text}" is missing in: ${page.seen}`);
			assert.equal(page.forms().some((f) => f.action === '/durum/aktif'), button, `${what}: button`);
			assert.ok(page.has(`${p.tckn.slice(0, 3)}*****${p.tckn.slice(8)}`) && !page.text.includes(p.tckn), `${what}: masked number`);
			assert.ok(page.has('Süreyi ne uzatır?'), `${what}: the published list (D3)`);
		}
	});
});

// pages of one shape are kept and put together for each reader (web/kept.h)
test('readers whose pages have one shape each see their own data, escaped, and nothing of the other', async () => {
	await at_day(day, async () => {
		const given = { last_transaction: '2027-01-10', education: true };
		const people = [{ first_name: 'Ayşe', last_name: 'Yılmaz', email: 'ayse@ornek.test' },
			{ first_name: "D'Arc", last_name: 'İnce-Öz', email: 'a&b+c@ornek.test' }, { first_name: 'Çağ', last_name: 'Ü.', email: "o'k@ornek.test" }];
		const seen = [];
		for (const names of people) {
			const p = await active_since(day, { ...given, ...names });
			seen.push({ p, names, c: await visitor_on(day, p.id) });
		}
		for (let i = 0; i < 4; i++) // every worker has kept the first one's
			await Promise.all(Array.from({ length: 16 }, () => seen[0].c.get('/durum')));
		for (const { p, names, c } of [...seen, ...seen, ...seen]) {
			const page = await c.get('/durum');
			assert.ok(page.has(`${names.first_name} ${names.last_name}`) && page.has(names.email) && page.has(`${p.tckn.slice(0, 3)}*****`), page.seen);
			assert.ok(!/D'Arc|a&b\+c|o'k@/.test(page.text), 'escaped');
			for (const other of seen.filter((o) => o.p !== p))
				assert.ok(!page.has(other.names.email) && !page.has(other.names.last_name), `${names.first_name} reads of ${other.names.first_name}`);
		}
		for (const { c } of seen)
			assert.equal((await press(c)).status, 303, "the tokens are the reader's own");
	});
});

test('day -1, 0 and +1 around the last active day, and the end of February (D4)', async () => {
	for (const [start, last, next] of [['2026-05-31', '2027-05-31', '2027-06-01'], ['2028-02-29', '2029-02-28', '2029-03-01']]) {
		const p = await active_since(start);
		const before = new Date(Date.parse(last) - 864e5).toISOString().slice(0, 10);
		for (const [on, state] of [[before, 'active'], [last, 'active'], [`${last} 23:59`, 'active'], [`${next} 00:00`, 'passive'], [next, 'passive']])
			await at_day(on, async () => {
				const page = await (await visitor_on(on.slice(0, 10), p.id)).get('/durum');
				assert.ok(page.text.includes(`e-status--${state}`), `${start}: ${on} is ${state}`);
			});
		assert.deepEqual(await events(p.id), ['created', 'activated'], 'looking wrote nothing');
	}
});

test('a year passes: passive at once, one press, active; exactly two events and one message', async () => {
	const p = await active_since('2026-01-10');
	await at_day(day, async () => {
		const c = await visitor_on(day, p.id);
		const answer = await press(c);
		assert.equal(answer.status, 303);
		const page = await c.follow(answer);
		assert.ok(page.has('Kaydınız etkinleştirildi.') && page.text.includes('e-status--active'));
		assert.ok(page.has('15 Mart 2028 gününün sonuna kadar aktif'));
		assert.deepEqual(await events(p.id), ['created', 'activated', 'expired', 'reactivated']);
		assert.deepEqual(await purposes(p.id), ['reactivated']);
		const job_run = await job('expire');
		assert.equal(job_run.status, 0, job_run.out);
		assert.deepEqual(await events(p.id), ['created', 'activated', 'expired', 'reactivated'], 'the job after the press adds nothing');
	});
});

test('the job before the press: one expiry, then the reactivation', async () => {
	const p = await active_since('2026-01-10');
	await at_day(day, async () => {
		await job('expire');
		assert.deepEqual(await record(p.id), { state: 'passive', reason: 'expired', since: '2027-01-11', last_transaction: '2026-01-10',
			active_until: '2027-01-10', version: '3' });
		assert.equal((await press(await visitor_on(day, p.id))).status, 303);
		assert.deepEqual(await events(p.id), ['created', 'activated', 'expired', 'reactivated']);
		assert.deepEqual(await record(p.id), { state: 'active', reason: 'none', since: day, last_transaction: day, active_until: '2028-03-15', version: '4' });
	});
});

test('staff decision and closed records: the button is not there and a forged press is refused with a sentence (D7)', async () => {
	await at_day(day, async () => {
		for (const [reason, sentence] of [['staff_decision', 'Bu kararı yalnızca hizmet merkezi kaldırabilir'], ['deceased', 'kayıt kapatılmış']]) {
			const p = await active_since('2027-01-10');
			const c = await visitor_on(day, p.id);
			const page = await c.get('/durum'); // its form, from before the decision
			await sql(`UPDATE registration SET state = 'passive', reason = '${reason}', since = '2027-03-14' WHERE citizen_id = ${p.id}`);
			const refused = await c.submit(page, {}, { action: '/durum/aktif' });
			assert.equal(refused.status, 409);
			assert.ok(refused.has(sentence), refused.seen);
			assert.ok(refused.text.includes('e-status--passive') && refused.text.includes('role="alert"'));
			assert.deepEqual(await events(p.id), ['created', 'activated']);
		}
	});
});

test('an incomplete CV: refused with 422 and what is missing (R4)', async () => {
	await at_day(day, async () => {
		const p = await active_since('2026-01-10');
		const c = await visitor_on(day, p.id);
		const page = await c.get('/durum');
		await sql(`DELETE FROM citizen_occupation WHERE citizen_id = ${p.id}`);
		const refused = await c.submit(page, {}, { action: '/durum/aktif' });
		assert.equal(refused.status, 422);
		assert.ok(refused.has('önce özgeçmişinize en az bir meslek ekleyin'), refused.seen);
		assert.deepEqual(await events(p.id), ['created', 'activated']);
	});
});

test('passive by wish asks first, and back with one press', async () => {
	await at_day(day, async () => {
		const p = await active_since('2027-01-10');
		const c = await visitor_on(day, p.id);
		const ask = await c.get('/durum/pasif');
		assert.ok(ask.has('İşverenler özgeçmişinizi göremez.') && ask.has('Vazgeç'));
		assert.deepEqual(await events(p.id), ['created', 'activated'], 'asking does nothing');
		const page = await c.follow(await c.submit(ask, {}, { action: '/durum/pasif' }));
		assert.ok(page.has('Kaydınız pasif yapıldı.') && page.has('isteğiniz üzerine 15 Mart 2027'));
		const again = await c.submit(ask, { key: 'A'.repeat(22) }, { action: '/durum/pasif' });
		assert.equal(again.status, 409);
		assert.ok(again.has('Kaydınız zaten pasif.'));
		assert.equal((await c.get('/durum/pasif')).location, '/durum', 'nothing to ask a passive record');
		assert.equal((await press(c)).status, 303);
		assert.deepEqual(await events(p.id), ['created', 'activated', 'passivated', 'reactivated']);
		assert.deepEqual(await purposes(p.id), ['passivated', 'reactivated']);
	});
});

test('confirming an active record extends it from today, once a day (D3)', async () => {
	await at_day(day, async () => {
		const p = await active_since('2027-01-10');
		const c = await visitor_on(day, p.id);
		const page = await c.get('/durum');
		assert.equal((await c.submit(page, {}, { action: '/durum/aktif' })).status, 303);
		assert.equal((await record(p.id)).active_until, '2028-03-15');
		assert.deepEqual(await events(p.id), ['created', 'activated', 'transaction/confirmation']);
		assert.deepEqual(await purposes(p.id), ['renewed']);
		const second = await c.submit(page, { key: 'B'.repeat(22) }, { action: '/durum/aktif' });
		assert.equal(second.status, 409);
		assert.ok(second.has('Kaydınız zaten aktif'), second.seen);
	});
});

test('the same form twice, also at once: the same answer, one event', async () => {
	await at_day(day, async () => {
		const p = await active_since('2026-01-10');
		const c = await visitor_on(day, p.id);
		const page = await c.get('/durum');
		const answers = await Promise.all(Array.from({ length: 6 }, () => c.submit(page, {}, { action: '/durum/aktif' })));
		for (const answer of answers)
			assert.deepEqual([answer.status, answer.location], [303, '/durum?sonuc=kayit_etkin']);
		assert.deepEqual(await events(p.id), ['created', 'activated', 'expired', 'reactivated']);
	});
});

test('four presses and the expiry job at once, again and again: one expiry, one reactivation each', async () => {
	const rounds = Number(process.env.RACE_ROUNDS ?? 50);
	await at_day(day, async () => {
		for (let i = 0; i < rounds; i++) {
			const p = await active_since('2026-01-10');
			const c = await visitor_on(day, p.id);
			const page = await c.get('/durum');
			const presses = ['a', 'b', 'c', 'd'].map((letter) => c.submit(page, { key: letter.repeat(22) }, { action: '/durum/aktif' }));
			const [run, ...answers] = await Promise.all([job('expire'), ...presses]);
			assert.equal(run.status, 0, run.out + run.err);
			assert.deepEqual(answers.map((a) => a.status).sort(), [303, 409, 409, 409], `round ${i}`);
			assert.deepEqual(await events(p.id), ['created', 'activated', 'expired', 'reactivated'], `round ${i}`);
			assert.equal((await record(p.id)).version, '4');
		}
	});
});

test('history: everything, oldest pages by link; a correction stands beside what it undoes (D2)', async () => {
	await at_day(day, async () => {
		const p = await active_since('2027-01-10', { state: 'passive', reason: 'citizen_request', since: '2027-02-01' });
		const c = await visitor_on(day, p.id);
		const ctl = path.join(stack().build, 'ctl');
		execFileSync(ctl, ['correct', String(p.id), '3', 'Yanlış kişiye işlendi.'],
			{ env: { ...process.env, ESUBE_CONFIG: path.join(stack().var, 'app.conf') } });
		assert.deepEqual(await events(p.id), ['created', 'activated', 'passivated', 'corrected']);
		assert.deepEqual(await sql(`SELECT actor, action, subject, note FROM audit_event WHERE citizen_id = ${p.id}`),
			[{ actor: 'operator', action: 'citizen.correct', subject: 'entry 3', note: 'Yanlış kişiye işlendi.' }]);
		assert.equal((await record(p.id)).state, 'active');
		for (const where of ['/durum', '/durum/gecmis']) {
			const page = await c.get(where);
			assert.match(page.text, /<s>İsteğiniz üzerine kayıt pasif yapıldı<\/s>/, where);
			assert.ok(page.has('Düzeltildi 15 Mart 2027 tarihli düzeltmeyle geçersiz sayıldı. Yanlış kişiye işlendi.'), page.seen);
			assert.ok(page.has('Yanlış bir işlem düzeltildi'));
		}
		assert.throws(() => execFileSync(ctl, ['correct', String(p.id), '1', 'x'], { stdio: 'pipe',
			env: { ...process.env, ESUBE_CONFIG: path.join(stack().var, 'app.conf') } }), 'the beginning cannot be undone');
	});
});

test('a long history goes on over pages', async () => {
	await at_day(day, async () => {
		const p = await active_since('2026-12-01');
		await sql(`INSERT INTO registration_event (citizen_id, seq, kind, cause, actor, actor_id, channel, effective_on, active_until, recorded_at)
			SELECT ${p.id}, seq, 'transaction', 'contact', 'citizen', ${p.id}, 'web', '2026-12-01' + INTERVAL seq DAY, '2027-12-01' + INTERVAL seq DAY,
			'2026-12-01' FROM seq_3_to_90; UPDATE registration SET version = 90 WHERE citizen_id = ${p.id}`);
		const c = await visitor_on(day, p.id);
		const first = await c.get('/durum/gecmis');
		const count = (page) => page.text.match(/e-timeline__item/g).length;
		assert.equal(count(first), 40);
		assert.match(first.text, /gecmis\?once=51"/);
		assert.equal(count(await c.get('/durum/gecmis?once=51')), 40);
		const last = await c.get('/durum/gecmis?once=11');
		assert.equal(count(last), 10);
		assert.ok(last.has('İş arayan kaydı oluşturuldu') && !/once=(?!11")/.test(last.text), 'no older page; the other language is of this one');
		for (const bad of ['once=0', 'once=x', 'once=-4', 'once=99999999999', 'nice=1', 'once=5&once=6'])
			assert.equal((await c.get(`/durum/gecmis?${bad}`)).status, 400, bad);
	});
});

test('looking changes nothing: every GET, on a lapsed record', async () => {
	await at_day(day, async () => {
		const p = await active_since('2026-01-10');
		const c = await visitor_on(day, p.id);
		const before = await record(p.id);
		for (const where of ['/durum', '/durum?sonuc=kayit_etkin', '/durum/gecmis', '/durum/pasif', '/durum/aktif', '/en/durum'])
			assert.ok((await c.get(where)).status < 400, where);
		assert.deepEqual(await record(p.id), before);
		assert.deepEqual(await events(p.id), ['created', 'activated']);
		assert.deepEqual(await purposes(p.id), []);
	});
});

test('nobody without a session, and no press without the page', async () => {
	await at_day(day, async () => {
		const p = await active_since('2026-01-10');
		const c = await visitor_on(day, p.id), other = await visitor_on(day, (await active_since('2026-01-10')).id);
		const page = await c.get('/durum');
		assert.equal((await other.submit(page, {}, { action: '/durum/aktif' })).status, 403, 'a token of another session');
		assert.equal((await c.post('/durum/aktif', {})).status, 403);
		c.cookies = {};
		for (const where of ['/durum', '/durum/gecmis', '/durum/pasif'])
			assert.match((await c.get(where)).location, /^\/giris/);
		assert.match((await c.submit(page, {}, { action: '/durum/aktif' })).location, /^\/giris/);
		assert.deepEqual(await events(p.id), ['created', 'activated']);
	});
});

test('English throughout, and the message in the person\'s own language', async () => {
	await at_day(day, async () => {
		const p = await active_since('2026-01-10', { language: 'en', email: 'a@example.org', preference: 'email' });
		const c = await visitor_on(day, p.id);
		const page = await c.get('/en/durum');
		assert.equal(page.lang, 'en');
		assert.ok(page.has('became passive on 11 January 2027') && page.has('employers cannot see your CV'));
		const after = await c.submit(page, {}, { action: '/en/durum/aktif' });
		assert.equal(after.location, '/en/durum?sonuc=kayit_etkin');
		assert.ok((await c.follow(after)).has('Your registration has been activated.'));
		await job('send');
		const { outbox } = await import('./lib.mjs');
		const [message] = await outbox({ to: 'a@example.org', purpose: 'reactivated' });
		assert.match(message.text, /active until the end of 15 March 2028/);
	});
});
