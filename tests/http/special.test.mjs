// A person's claims to a special status: entered, told plainly that they have no effect, withdrawn, decided (R7-R14, R20-R24; D21, D22, D24).
import test from 'node:test';
import assert from 'node:assert/strict';
import { day_boxes, day_from_now, person, signed_in, sql, sql_number } from './lib.mjs';
import { boxes_of, claim, claims_of, decide, paths, place, typed, until } from './special_help.mjs';

async function claimant() {
	const { p, c } = await signed_in();
	return { p, c, enter: async (kind, more = {}) => c.submit(await c.get(paths[kind]), { ...typed[kind], ...more }) };
}

for (const kind of ['disabled', 'ex_convict', 'priority'])
	test(`${kind}: a claim is kept, has no effect, and its details cannot be read back (R10, R11, R21-R24)`, async () => {
		const { p, c, enter } = await claimant();
		const form = await c.get(paths[kind]);
		assert.match(form.text, /tek başına hüküm doğurmaz/);
		assert.ok(form.has('Ankara İl Müdürlüğü'));
		const done = await enter(kind);
		assert.deepEqual([done.status, done.location], [303, `${place}?sonuc=claim_entered`]);
		const [row, ...more] = await claims_of(p.id);
		assert.deepEqual([row.kind, row.issued_on, row.valid_until, row.entered_by, Number(row.entered_by_id), row.paper_seen_by, row.open_since, more.length],
			[kind, '2025-03-05', null, 'citizen', p.id, null, day_from_now(), 0]);
		assert.equal(await boxes_of(p.id), 1);
		assert.equal(await sql_number(`SELECT special = '' FROM registration WHERE citizen_id = ${p.id}`), 1);
		const list = await c.follow(done);
		assert.ok(list.has('Belge bekleniyor') && list.has('Bugün geçerli bir özel durumunuz yok') && list.has('Ankara İl Müdürlüğü'));
		for (const word of [typed[kind].number, typed[kind].issuer, '45'])
			assert.ok(!list.has(word), `${word} is shown again`);
		assert.ok((await c.get('/durum')).has('Yok, normal durumda'));
	});

test('R7, R8: the page says whose report counts, and from which degree', async () => {
	const { c } = await claimant();
	assert.match((await c.get(place)).seen, /en az % 40 .*ikinci ya da üçüncü basamak bir sağlık kuruluşunun engelli sağlık kurulu/);
	assert.match((await c.get(`/en${place}`)).seen, /40 % or more.*second- or third-tier health institution/);
});

test('every kind in English', async () => {
	const { c } = await claimant();
	for (const path of [place, ...Object.values(paths)]) {
		const page = await c.get(`/en${path}`);
		assert.equal(page.status, 200);
		assert.match(page.text, /has no effect by itself/);
	}
});

test('what is wrong is said beside its field, and nothing typed is lost', async () => {
	const { p, c, enter } = await claimant();
	const empty = await c.submit(await c.get(paths.disabled), {});
	assert.equal(empty.status, 422);
	assert.deepEqual(empty.errors().map((e) => e.field), ['paper', 'basis', 'degree', 'cannot_work', 'number', 'issuer', 'issued_day', 'term']);
	const again = await enter('disabled', { degree: '39' });
	assert.equal(again.status, 422);
	assert.match(again.error('degree'), /en az % 40/);
	assert.deepEqual([again.value('number'), again.value('issuer'), again.value('issued_year'), again.value('paper')], ['RAPOR-7741', 'Gökçedere Devlet Hastanesi', '2025', 'adult_board']);
	assert.equal((await claims_of(p.id)).length, 0);
});

const wrong = [
	['a report that says "cannot work" (R12)', 'disabled', { cannot_work: 'yes' }, 'cannot_work', /engelli kaydı alınamaz/],
	['degree 39 (R7)', 'disabled', { degree: '39' }, 'degree', /% 40/],
	['no number', 'disabled', { degree: 'kırk' }, 'degree', /0 ile 100/],
	['a paper of another kind (R9)', 'disabled', { paper: 'ex_convict_certificate' }, 'paper', /türünü seçin/],
	['an unknown right', 'priority', { basis: 'probation' }, 'basis', /seçeneği/],
	['a sentence that is served now (R19)', 'ex_convict', { basis: 'serving' }, 'basis', /seçeneği/],
	['issued tomorrow', 'disabled', day_boxes('issued', day_from_now(1)), 'issued', /bugünden sonra/],
	['issued before birth', 'disabled', day_boxes('issued', '1990-05-16'), 'issued', /doğum tarihinden önce/],
	['no such day', 'disabled', day_boxes('issued', '2025-02-30'), 'issued', /takvimde olan/],
	['ends before it was issued', 'disabled', until('2025-03-04'), 'until', /tarihinden önce/],
	['over since yesterday (R13)', 'disabled', until(day_from_now(-1)), 'until', /süresi dolmuş/],
	['time-limited without a day', 'disabled', { term: 'until' }, 'until', /son geçerlilik gününü yazın/],
	['a number too long', 'disabled', { number: 'x'.repeat(41) }, 'number', /en çok 40/],
	['two lines', 'disabled', { issuer: 'bir\niki' }, 'issuer', /tek satır/],
];
for (const [name, kind, more, field, message] of wrong)
	test(`refused: ${name}`, async () => {
		const { p, enter } = await claimant();
		const page = await enter(kind, more);
		assert.equal(page.status, 422);
		assert.match(page.error(field), message);
		assert.equal((await claims_of(p.id)).length, 0);
	});

test('the edges that are taken: degree 40, issued today, last day today', async () => {
	const { p, enter } = await claimant();
	assert.equal((await enter('disabled', { degree: '40', ...day_boxes('issued', day_from_now()), ...until(day_from_now()) })).status, 303);
	assert.equal((await claims_of(p.id))[0].valid_until, day_from_now());
});

test('one open claim of a kind; withdrawn, another may be entered; five a day', async () => {
	const { p, c, enter } = await claimant();
	assert.equal((await enter('disabled')).status, 303);
	assert.ok(!(await c.get(place)).text.includes(`href="${paths.disabled}"`));
	const second = await enter('disabled');
	assert.equal(second.status, 409);
	assert.ok(second.has('karar bekleyen bir başvurunuz var'));
	assert.equal(second.value('number'), 'RAPOR-7741');
	assert.equal((await enter('priority')).status, 303);
	for (let n = 0; n < 3; n++) {
		const [open] = await sql(`SELECT id FROM claim WHERE citizen_id = ${p.id} AND kind = 'disabled' AND open_since IS NOT NULL`);
		const ask = await c.get(`${place}/vazgec?id=${open.id}`);
		assert.ok(ask.has('Engelli'));
		const done = await c.submit(ask, {}, { action: `${place}/vazgec` });
		assert.deepEqual([done.status, done.location], [303, `${place}?sonuc=claim_withdrawn`]);
		assert.equal((await enter('disabled')).status, 303);
	}
	assert.equal((await c.get(place)).text.match(/Vazgeçildi/g).length, 3);
	assert.equal((await enter('ex_convict')).status, 429);
	assert.equal((await claims_of(p.id)).length, 5);
});

test('the same form sent twice, or twice at once, is one claim', async () => {
	const { p, c } = await claimant();
	const form = await c.get(paths.disabled), send = () => c.submit(form, typed.disabled);
	const answers = await Promise.all([send(), send(), send()]);
	assert.deepEqual(answers.map((a) => a.status), [303, 303, 303]);
	assert.equal((await claims_of(p.id)).length, 1);
	const other = await c.get(paths.priority), another = await c.get(paths.priority);
	const race = await Promise.all([c.submit(other, typed.priority), c.submit(another, typed.priority)]);
	assert.deepEqual(race.map((a) => a.status).sort(), [303, 409]);
});

test("another person's claim, a decided one and none at all cannot be withdrawn", async () => {
	const { c } = await claimant(), other = await person(), mine = await claimant();
	const foreign = await claim(other.id), decided = await claim(mine.p.id);
	await decide(decided);
	await mine.enter('priority');
	const [open] = await sql(`SELECT id FROM claim WHERE citizen_id = ${mine.p.id} AND open_since IS NOT NULL`);
	const ask = await mine.c.get(`${place}/vazgec?id=${open.id}`);
	for (const id of [foreign, decided, 'x', '0', '']) {
		assert.equal((await c.get(`${place}/vazgec?id=${id}`)).status, 404, `get ${id}`);
		assert.equal((await mine.c.submit(await mine.c.get(`${place}/vazgec?id=${open.id}`), { id: String(id) }, { action: `${place}/vazgec` })).status, 404, `post ${id}`);
	}
	assert.equal(await sql_number(`SELECT COUNT(*) FROM claim WHERE id IN (${foreign}, ${decided}) AND withdrawn_at IS NOT NULL`), 0);
	assert.equal((await mine.c.submit(ask, {}, { action: `${place}/vazgec` })).status, 303);
});

test('decisions are read with their reason; what counts today is on the status page (R13, R14)', async () => {
	const { p, c } = await claimant();
	await decide(await claim(p.id, { valid_until: day_from_now() }));
	await decide(await claim(p.id, { kind: 'ex_convict' }), { outcome: 'refused', reason: 'serving', words: 'Belge 3 Mayıs tarihli.' });
	let list = await c.get(place);
	assert.ok(list.has('Geçerli') && list.has('Gösterdiğiniz belge yeterli bulundu.') && list.has('Reddedildi'));
	assert.ok(list.has('Ceza tamamlanmamış') && list.has('Belge 3 Mayıs tarihli.'));
	assert.match((await c.get('/durum')).text, /Engelli, [^<]* gününün sonuna kadar/);
	assert.match((await c.get('/ozgecmis')).text, /Engelli, [^<]* gününün sonuna kadar/);
	// the last day was yesterday: normal, without any job (R13)
	await sql(`UPDATE claim SET valid_until = '${day_from_now(-1)}' WHERE citizen_id = ${p.id} AND kind = 'disabled';
		UPDATE registration SET special = 'd${day_from_now(-1)}' WHERE citizen_id = ${p.id}`);
	list = await c.get(place);
	assert.ok(list.has('Süresi doldu') && list.has('Bugün geçerli bir özel durumunuz yok'));
	assert.ok((await c.get('/durum')).has('Yok, normal durumda'));
	// a renewed paper is a further claim, and takes its place
	await decide(await claim(p.id, { issued_on: '2026-10-01' }), { on: '2026-10-05' });
	list = await c.get(place);
	assert.ok(list.has('Yeni belge geçerli') || list.has('Süresi doldu'));
	assert.ok((await c.get('/durum')).has('Engelli, süresiz'));
});

test("the program's account cannot read what it wrote, nor say that a paper was seen (D24)", async () => {
	const { p } = await claimant(), id = await claim(p.id);
	for (const text of ['SELECT sealed FROM claim_detail', 'SELECT COUNT(*) FROM claim_detail', 'SELECT code FROM offence', 'SELECT decided_by FROM claim_decision',
		`UPDATE claim SET paper_seen_by = 1 WHERE id = ${id}`, `UPDATE claim SET watch_until = '2030-01-01' WHERE id = ${id}`, `UPDATE claim SET valid_until = NULL WHERE id = ${id}`,
		`DELETE FROM claim WHERE id = ${id}`, `INSERT INTO claim_decision (claim_id) VALUES (${id})`, 'SELECT claim_id FROM claim_event', `UPDATE registration SET special = 'd-' WHERE citizen_id = ${p.id}`])
		await assert.rejects(sql(text, 'citizen'), /ERROR 114[23]/, text);
	// the job of retention finds and removes boxes (D28), and opens none
	for (const [account, ...texts] of [['public', 'COUNT(*) FROM claim_detail', 'COUNT(*) FROM offence'], ['auth', 'COUNT(*) FROM claim_detail', 'COUNT(*) FROM offence'],
		['job', 'sealed FROM claim_detail', 'reason_sealed FROM claim_decision', 'COUNT(*) FROM offence']])
		for (const text of texts)
			await assert.rejects(sql(`SELECT ${text}`, account), /ERROR 114[23]/, `${account} ${text}`);
});

test('exactly one decision, by neither who entered it nor who saw the paper; no approval without a paper (D21)', async () => {
	const { p } = await claimant(), id = await claim(p.id, { entered_by: 'staff', entered_by_id: 5 });
	const decision = (values) => sql(`INSERT INTO claim_decision (claim_id, outcome, reason_sealed, entered_by, seen_by, seen_at, decided_by, unit_id, decided_on, decided_at)
		VALUES (${id}, ${values}, 1, '2026-02-01', '2026-02-01')`);
	await assert.rejects(decision("'approved', '', 5, 6, '2026-02-01', 5"), /claim_decision_two/);
	await assert.rejects(decision("'approved', '', 5, 6, '2026-02-01', 6"), /claim_decision_two/);
	await assert.rejects(decision("'approved', '', 5, NULL, NULL, 7"), /claim_decision_paper/);
	await decision("'approved', '', 5, 6, '2026-02-01', 7");
	await assert.rejects(decision("'refused', '', 5, 6, '2026-02-01', 8"), /Duplicate entry/);
});
