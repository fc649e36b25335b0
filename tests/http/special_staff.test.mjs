// Claims on the staff server: typed from the paper, decided by another, once; details for the deciding role alone; the queue (R7, R10-R12, R17-R24; D21-D26).
import test from 'node:test';
import assert from 'node:assert/strict';
import { day_from_now, outbox, person, signed_in, sql, sql_number } from './lib.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';
import { boxes_of, claims_of, decide, claim, paths, place, typed, until } from './special_help.mjs';

const theft = { offence_1: 'theft', state_1: 'completed', days_1: '20', intentional_1: '1' };

async function staff(roles, more = {}) {
	const p = await staff_person({ roles: [].concat(roles), ...more });
	return Object.assign(await staff_sign_in_by_sql(p.id), { staff_id: p.id });
}
const [clerk, approver, other] = await Promise.all([staff('clerk'), staff('approver'), staff('approver')]);

/** A claim as the citizen enters it, and the person's own client. */
async function entered(kind = 'disabled', more = {}, given = {}) {
	const { p, c } = await signed_in(given);
	const done = await c.submit(await c.get(paths[kind]), { ...typed[kind], ...more });
	assert.equal(done.status, 303);
	const [{ id }] = await sql(`SELECT id FROM claim WHERE citizen_id = ${p.id} AND kind = '${kind}' AND open_since IS NOT NULL`);
	return { p, c, id: Number(id), kind };
}
const see_paper = async (x, more = {}, by = clerk) => by.submit(await by.get(`/ozel-durum/belge?no=${x.id}`), { ...typed[x.kind], ...(x.kind === 'ex_convict' ? theft : {}), ...more }, { action: '/ozel-durum/belge' });
const rule = async (x, fields = { outcome: 'approved' }, by = approver) => by.submit(await by.get(`/ozel-durum?no=${x.id}`), fields, { action: '/ozel-durum/karar' });
/** The form of a new claim, opened from the person's page after a reason. */
async function new_claim(c, p, kind = 'disabled') {
	await c.submit(await c.get(`/kisi?no=${p.id}`), { neden: 'counter' }, { action: '/kisi/neden' });
	return c.get(`/ozel-durum/yeni?no=${p.id}&tur=${kind}`);
}
const decision = async (x) => (await sql(`SELECT outcome, entered_by, seen_by, decided_by, unit_id, decided_on FROM claim_decision WHERE claim_id = ${x.id}`))[0];
const digest = async (p) => (await sql(`SELECT CONCAT('=', special) AS special FROM registration WHERE citizen_id = ${p.id}`))[0].special.slice(1);
const audits = async (id, action) => sql_number(`SELECT COUNT(*) FROM audit_event WHERE subject = 'claim:${id}' AND action = '${action}'`);

for (const kind of ['disabled', 'ex_convict', 'priority'])
	test(`${kind}: entered online, paper seen by a clerk, approved by another, told, counts from today (R10, R15, R20, R21, R23)`, async () => {
		const x = await entered(kind, kind === 'disabled' ? until(day_from_now(30)) : {});
		const refused = await rule(x);
		assert.equal(refused.status, 422);
		assert.match(refused.error('outcome'), /onaylanamaz/);
		const seen = await see_paper(x, kind === 'disabled' ? until(day_from_now(40)) : {});
		assert.deepEqual([seen.status, seen.location], [303, `/ozel-durum?no=${x.id}&sonuc=claim_paper`]);
		assert.equal(await boxes_of(x.p.id), 2);
		assert.ok((await x.c.get(place)).has('Karar bekleniyor'));
		assert.equal(await digest(x.p), '');
		const done = await rule(x);
		assert.deepEqual([done.status, done.location], [303, '/kuyruk?sonuc=claim_decided']);
		assert.deepEqual(await decision(x), { outcome: 'approved', entered_by: null, seen_by: String(clerk.staff_id), decided_by: String(approver.staff_id), unit_id: '6', decided_on: day_from_now() });
		assert.equal(await digest(x.p), { disabled: `d${day_from_now(40)}`, ex_convict: 'e-', priority: 'p-' }[kind]);
		const [row] = await sql(`SELECT open_since, watch_until, valid_until FROM claim WHERE id = ${x.id}`);
		assert.deepEqual([row.open_since, row.watch_until], [null, kind === 'disabled' ? day_from_now(40) : null]);
		const [message] = await outbox({ to: x.p.mobile, purpose: 'special_approved' });
		assert.doesNotMatch(message.text, /ngelli|hüküml|ncelik/);
		assert.ok((await x.c.get(place)).has('Geçerli'));
		for (const action of ['claim.enter', 'claim.paper', 'claim.approve'])
			assert.equal(await audits(x.id, action), 1, action);
	});

test('refused with a reason that the citizen reads, and the message does not tell (R11, R12)', async () => {
	const x = await entered();
	for (const [fields, field] of [[{}, 'outcome'], [{ outcome: 'refused' }, 'reason'], [{ outcome: 'refused', reason: 'barred' }, 'reason'], [{ outcome: 'refused', reason: 'other' }, 'words'],
		[{ outcome: 'refused', reason: 'other', words: 'x'.repeat(401) }, 'words']]) {
		const page = await rule(x, fields);
		assert.equal(page.status, 422);
		assert.notEqual(page.error(field), '', JSON.stringify(fields));
	}
	assert.equal((await rule(x, { outcome: 'refused', reason: 'cannot_work', words: 'Raporu yenileyebilirsiniz.' })).status, 303);
	const list = await x.c.get(place);
	assert.ok(list.has('hiçbir işte çalışamayacağınız yazıyor') && list.has('Raporu yenileyebilirsiniz.') && list.has('Reddedildi'));
	assert.equal(await digest(x.p), '');
	const [message] = await outbox({ to: x.p.mobile, purpose: 'special_refused' });
	assert.doesNotMatch(message.text, /çalışama|ngelli/);
	assert.equal((await decision(x)).seen_by, null, 'a refusal needs no paper');
	assert.ok(!(await other.get(`/ozel-durum?no=${x.id}`)).text.includes('action="/ozel-durum/karar"'), 'decided once');
});

test('two pairs of eyes: neither who entered it nor who saw the paper decides, whatever roles they hold (D21)', async () => {
	const both = await staff(['clerk', 'approver']), x = await entered(), p = await person();
	assert.equal((await see_paper(x, {}, both)).status, 303);
	const page = await both.get(`/ozel-durum?no=${x.id}`);
	assert.ok(page.has('başka bir onay görevlisi gerekir'));
	assert.ok(!page.has('Kararınız') && !page.has('Gökçedere'), 'no form, no details');
	const their = await approver.get(`/ozel-durum?no=${x.id}`), hidden = their.form('/ozel-durum/karar').fields;
	const own = await both.get('/kuyruk');
	assert.equal(own.status, 200);
	const made = await new_claim(both, p);
	assert.equal((await both.submit(made, typed.disabled, { action: '/ozel-durum/yeni' })).status, 303);
	const [mine] = await claims_of(p.id);
	assert.deepEqual([mine.entered_by, Number(mine.entered_by_id), Number(mine.paper_seen_by)], ['staff', both.staff_id, both.staff_id]);
	assert.ok((await both.get(`/ozel-durum?no=${mine.id}`)).has('başka bir onay görevlisi gerekir'));
	assert.ok(hidden.version);
	assert.equal((await rule({ id: mine.id })).status, 303);
	assert.equal((await decision({ id: mine.id })).entered_by, String(both.staff_id));
	// a genuine form token of their own changes nothing
	const { csrf_for, new_key } = await import('./route_table.mjs');
	const forged = await both.post('/ozel-durum/karar', { csrf: csrf_for(both.cookies['__Host-personel'], '/ozel-durum/karar'), key: new_key(), no: x.id, version: hidden.version, outcome: 'approved' });
	assert.equal(forged.status, 403);
	assert.equal(await decision(x), undefined);
});

test('two approvers at once: one decision, and a clear page for the other', async () => {
	const x = await entered();
	await see_paper(x);
	const [one, two] = await Promise.all([approver, other].map((c) => c.get(`/ozel-durum?no=${x.id}`)));
	const answers = await Promise.all([approver.submit(one, { outcome: 'approved' }, { action: '/ozel-durum/karar' }), other.submit(two, { outcome: 'refused', reason: 'over' }, { action: '/ozel-durum/karar' })]);
	assert.deepEqual(answers.map((a) => a.status).sort(), [303, 409]);
	const late = answers.find((a) => a.status === 409);
	assert.ok(late.has('sizin kararınız kaydedilmedi'));
	assert.equal(await sql_number(`SELECT COUNT(*) FROM claim_decision WHERE claim_id = ${x.id}`), 1);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM outbox WHERE citizen_id = ${x.p.id}`), 1);
	assert.equal(await audits(x.id, 'claim.approve') + await audits(x.id, 'claim.refuse'), 1);
});

test('two kinds of one person approved at once: both count', async () => {
	for (let round = 0; round < 5; round++) {
		const x = await entered('disabled'), y = { p: x.p, c: x.c, kind: 'priority' };
		assert.equal((await x.c.submit(await x.c.get(paths.priority), typed.priority)).status, 303);
		y.id = Number((await sql(`SELECT id FROM claim WHERE citizen_id = ${x.p.id} AND kind = 'priority'`))[0].id);
		await see_paper(x);
		await see_paper(y);
		assert.deepEqual((await Promise.all([rule(x, undefined, approver), rule(y, undefined, other)])).map((a) => a.status), [303, 303]);
		assert.equal(await digest(x.p), 'd-,p-');
	}
});

test('a claim completed since the page was made is not decided on old details; the same form twice is one decision', async () => {
	const x = await entered(), old = await approver.get(`/ozel-durum?no=${x.id}`);
	await see_paper(x);
	const late = await approver.submit(old, { outcome: 'refused', reason: 'not_shown' }, { action: '/ozel-durum/karar' });
	assert.equal(late.status, 409);
	assert.ok(late.has('başvuru değişti'));
	assert.equal(await decision(x), undefined);
	const page = await approver.get(`/ozel-durum?no=${x.id}`), send = () => approver.submit(page, { outcome: 'approved' }, { action: '/ozel-durum/karar' });
	assert.deepEqual((await Promise.all([send(), send()])).map((a) => a.status), [303, 303]);
	assert.equal((await send()).status, 303);
});

test('withdrawn by the citizen while the approver looks: nothing is decided', async () => {
	const x = await entered();
	await see_paper(x);
	const page = await approver.get(`/ozel-durum?no=${x.id}`);
	await x.c.submit(await x.c.get(`${place}/vazgec?id=${x.id}`), {}, { action: `${place}/vazgec` });
	const late = await approver.submit(page, { outcome: 'approved' }, { action: '/ozel-durum/karar' });
	assert.equal(late.status, 409);
	assert.equal(await decision(x), undefined);
	assert.equal(await digest(x.p), '');
});

test('two clerks complete one claim: the second sees what changed and keeps what was typed', async () => {
	const x = await entered(), second = await staff('clerk');
	const [one, two] = await Promise.all([clerk, second].map((c) => c.get(`/ozel-durum/belge?no=${x.id}`)));
	assert.equal((await clerk.submit(one, typed.disabled, { action: '/ozel-durum/belge' })).status, 303);
	const late = await second.submit(two, { ...typed.disabled, number: 'IKINCI-1' }, { action: '/ozel-durum/belge' });
	assert.equal(late.status, 409);
	assert.equal(late.value('number'), 'IKINCI-1');
	assert.equal((await second.submit(late, {}, { action: '/ozel-durum/belge' })).status, 303);
	assert.equal(await boxes_of(x.p.id), 3);
});

test('health and conviction details: open to who decides, logged before they are shown, closed to everybody else (D24, D26)', async () => {
	const x = await entered('ex_convict');
	await see_paper(x, { number: 'SIR-99', ...theft });
	const page = await approver.get(`/ozel-durum?no=${x.id}`);
	for (const word of ['SIR-99', 'Hırsızlık', 'Gökçedere Cumhuriyet Başsavcılığı', 'Denetimli serbestlik'])
		assert.ok(page.has(word), word);
	assert.doesNotMatch(page.text.replace(/<[^>]*>/g, ''), /\{\w+\}/, 'every place of a text is filled');
	assert.equal(await audits(x.id, 'claim.look'), 1);
	const head = await staff('unit_head'), hq = await staff('hq', { unit: 1000 }).catch(() => staff('hq'));
	for (const c of [clerk, head, hq]) {
		const seen = await c.get(`/ozel-durum?no=${x.id}`);
		assert.equal(seen.status, 200);
		assert.ok(seen.has('Eski hükümlü') && seen.has('süresiz'), 'kind and end date');
		for (const word of ['SIR-99', 'Hırsızlık', 'Başsavcılığı'])
			assert.ok(!seen.has(word), word);
		assert.ok(!(await c.get('/kuyruk')).has('Hırsızlık'));
	}
	assert.equal(await audits(x.id, 'claim.look'), 1);
	assert.ok(await audits(x.id, 'citizen.look') >= 4);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM audit_event WHERE citizen_id = ${x.p.id} AND action = 'citizen.look' AND reason <> 'claim'`), 0);
	await decide(await claim(x.p.id, { kind: 'priority' }), { outcome: 'refused', words: 'gizli gerekçe' });
	const asked = await approver.get((await approver.get(`/ozel-durum?no=${Number((await sql(`SELECT MAX(id) AS id FROM claim WHERE citizen_id = ${x.p.id}`))[0].id)}`)).location);
	const settled = await approver.follow(await approver.submit(asked, { neden: 'phone' }, { action: '/kisi/neden' }));
	assert.ok(settled.has('Reddedildi'));
	assert.ok(!settled.has('gizli gerekçe'), 'a settled claim shows no details any more');
});

/* Guided: which rule decided, and no approval against it. */
const convictions = [
	['listed, any length (R18 b)', { ...theft, days_1: '1' }, /cezanın süresine bakılmayan/, true],
	['a year, intentional, not listed (R18 a)', { offence_1: 'other', intentional_1: '1', years_1: '1', state_1: 'suspended' }, /en az bir yıl/, true],
	['364 days, not listed (R18)', { offence_1: 'other', intentional_1: '1', days_1: '364', state_1: 'completed' }, /bir yıldan az/, false],
	['365 days, not listed (R18 a)', { offence_1: 'other', intentional_1: '1', days_1: '365', state_1: 'completed' }, /en az bir yıl/, true],
	['long, not intentional (R18 a)', { offence_1: 'other', years_1: '4', state_1: 'completed' }, /kasıtlı değil/, false],
	['being served (R19)', { ...theft, state_1: 'serving' }, /tamamlanmamış/, false],
	['barred and pardoned (R17)', { offence_1: 'state_secrets', pardoned_1: '1', years_1: '2', state_1: 'completed' }, /\(R17\)/, false],
	['barring beside qualifying (R17)', { ...theft, offence_2: 'sexual_assault', days_2: '10', state_2: 'completed' }, /\(R17\)/, false],
];
for (const [name, fields, words, eligible] of convictions)
	test(`guided ex-convict form: ${name}`, async () => {
		const x = await entered('ex_convict');
		assert.equal((await see_paper(x, { offence_1: '', days_1: '', state_1: '', intentional_1: null, ...fields })).status, 303);
		assert.match((await approver.get(`/ozel-durum?no=${x.id}`)).text, words);
		const done = await rule(x);
		assert.equal(done.status, eligible ? 303 : 422);
		assert.equal(await digest(x.p), eligible ? 'e-' : '');
		if (!eligible)
			assert.equal((await rule(x, { outcome: 'refused', reason: 'short_sentence' })).status, 303);
	});

test('the form of the paper says what is wrong and keeps the rest', async () => {
	const x = await entered('ex_convict');
	const page = await see_paper(x, { offence_1: '', state_1: '', years_1: 'bir', number: 'KALIR-1' });
	assert.equal(page.status, 422);
	for (const field of ['offence_1', 'state_1', 'years_1'])
		assert.notEqual(page.error(field), '', field);
	assert.equal(page.value('number'), 'KALIR-1');
	const low = await see_paper(await entered(), { degree: '39' });
	assert.match(low.error('degree'), /% 40/);
	assert.equal((await see_paper(await entered(), { cannot_work: 'yes' })).status, 422);
});

test('a claim of somebody without contact data belongs to no province: headquarters alone sees it, in the queue as on its page (D25)', async () => {
	const x = await entered(), [clerk, hq] = [await staff('clerk'), await staff('hq')], place = `/ozel-durum?no=${x.id}`;
	await sql(`UPDATE claim SET open_since = '2001-01-01' WHERE id = ${x.id}`); // the oldest: on the first page
	const is_listed = async (c) => (await c.get('/kuyruk')).text.includes(`${place}"`);
	assert.deepEqual([await is_listed(clerk), await is_listed(hq)], [true, true], 'control: with a province');
	await sql(`DELETE FROM contact WHERE citizen_id = ${x.p.id}`);
	assert.deepEqual([await is_listed(clerk), await is_listed(hq)], [false, true]);
	assert.deepEqual([(await clerk.get(place)).status, (await hq.get(place)).status], [403, 200]);
});

test('other provinces: 403 for everybody but headquarters; what is not there 404; what is settled leads to its page (D25)', async () => {
	const x = await entered('disabled', {}, { province_code: 34 });
	for (const c of [clerk, approver]) {
		assert.equal((await c.get(`/ozel-durum?no=${x.id}`)).status, 403);
		assert.equal((await c.get('/ozel-durum?no=999999999')).status, 404);
		assert.equal((await c.get('/ozel-durum?no=x')).status, 404);
	}
	assert.equal(await audits(x.id, 'citizen.look'), 0);
	assert.equal((await clerk.get(`/ozel-durum/belge?no=${x.id}`)).status, 403);
	assert.equal((await clerk.get(`/ozel-durum/yeni?no=${x.p.id}&tur=disabled`)).status, 404);
	const own = await person();
	assert.equal((await clerk.get(`/ozel-durum/yeni?no=${own.id}&tur=sehit`)).status, 404);
	const done = await entered();
	await decide(done.id);
	assert.equal((await clerk.get(`/ozel-durum/belge?no=${done.id}`)).location, `/ozel-durum?no=${done.id}`);
	const elsewhere = await entered('disabled', {}, { province_code: 34 });
	await decide(elsewhere.id);
	assert.equal((await clerk.get(`/ozel-durum?no=${elsewhere.id}`)).status, 403);
	const hq = await staff('hq');
	assert.equal((await hq.get(`/ozel-durum?no=${x.id}`)).status, 200);
});

test('one open claim of a kind at the counter too', async () => {
	const x = await entered('priority');
	const page = await clerk.submit(await new_claim(clerk, x.p, 'priority'), typed.priority, { action: '/ozel-durum/yeni' });
	assert.equal(page.status, 409);
	assert.ok(page.has('karar bekleyen bir başvurusu var'));
});

test('the queue: own province, oldest first, parts with counts, marks at 10, 20 and 30 days, pages (D21)', async () => {
	const [{ code }] = await sql('SELECT MAX(code) AS code FROM province'), province = Number(code);
	await sql(`UPDATE claim SET open_since = NULL, withdrawn_at = UTC_TIMESTAMP(3) WHERE open_since IS NOT NULL AND citizen_id IN (SELECT citizen_id FROM contact WHERE province_code = ${province})`);
	const c = await staff(['clerk', 'unit_head'], { unit: province });
	const ages = [3, 9, 10, 20, 29, 30, 45];
	for (const [i, days] of ages.entries())
		await claim((await person({ province_code: province, last_name: `Sıra${i}` })).id, { entered_at: `${day_from_now(-days)} 09:00:00` });
	await entered('disabled', {}, { province_code: 34, last_name: 'Başkail' });
	const page = await c.get('/kuyruk');
	assert.deepEqual([...page.text.matchAll(/Sıra(\d)/g)].map((m) => Number(m[1])), [6, 5, 4, 3, 2, 1, 0]);
	assert.ok(!page.has('Başkail'));
	assert.deepEqual([...page.text.matchAll(/(\d+) gün(, [^<]*)?</g)].map((m) => `${m[1]}${m[2] ?? ''}`),
		['45, birim amirinde', '30, birim amirinde', '29, ikinci hatırlatma', '20, ikinci hatırlatma', '10, ilk hatırlatma', '9', '3']);
	assert.match(page.text, /Hepsi<\/a>: 7/);
	assert.match(page.text, /Karara hazır<\/a>: 0/);
	const { job } = await import('./lib.mjs');
	assert.equal((await job('special')).status, 0);
	const late = await c.get('/kuyruk?durum=amir');
	assert.deepEqual([...late.text.matchAll(/Sıra(\d)/g)].map((m) => Number(m[1])), [6, 5]);
	assert.match((await c.get('/')).text, /Geciken başvurular: 2/);
	for (let i = 0; i < 50; i++)
		await claim((await person({ province_code: province, last_name: 'Sonra' })).id, { entered_at: `${day_from_now(-1)} 09:00:00` });
	const first = await c.get('/kuyruk'), next = /href="(\/kuyruk\?durum=hepsi&amp;gun=[^"]+)"/.exec(first.text);
	assert.equal([...first.text.matchAll(/e-results__item/g)].length, 50);
	assert.equal([...(await c.get(next[1].replaceAll('&amp;', '&'))).text.matchAll(/e-results__item/g)].length, 7);
	assert.equal((await c.get('/kuyruk?gun=x')).status, 400);
});

const looks = (p) => sql(`SELECT actor_id, subject, reason FROM audit_event WHERE citizen_id = ${p.id} AND action = 'citizen.look' ORDER BY id`);
const people_of = (who) => sql_number(`SELECT COALESCE(MAX(people), 0) FROM staff_look_day WHERE staff_id = ${who.staff_id}`);

test('a claim that waits opens for the reason of the queue: stated, logged, and counted like every other look (D26)', async () => {
	const x = await entered(), c = await staff('clerk');
	for (const place of [`/ozel-durum?no=${x.id}`, `/ozel-durum/belge?no=${x.id}`]) {
		const page = await c.get(place);
		assert.equal(page.status, 200);
		assert.ok(page.has('Bakış nedeni: Özel durum bildirimi. Bu bakış kayda geçti.'), place);
	}
	assert.deepEqual(await looks(x.p), Array(2).fill({ actor_id: String(c.staff_id), subject: `claim:${x.id}`, reason: 'claim' }));
	assert.equal(await people_of(c), 1, 'one person, seen twice');
	await c.submit(await c.get(`/kisi?no=${x.p.id}`), { neden: 'counter' }, { action: '/kisi/neden' });
	await c.get(`/kisi?no=${x.p.id}`);
	assert.equal(await people_of(c), 1, 'the same person on the own page');
	await sql(`UPDATE staff_look_day SET people = 100 WHERE staff_id = ${c.staff_id}`);
	await c.get(`/ozel-durum?no=${(await entered('priority')).id}`);
	assert.equal(await people_of(c), 101);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM look_alarm WHERE staff_id = ${c.staff_id} AND unit_id = 6`), 1, 'the 101st raises the alarm');
});

test('D26: the form of a paper shown again is a look; one of a settled claim is not shown at all', async () => {
	const { csrf_for, new_key } = await import('./route_table.mjs');
	const c = await staff('clerk'), x = await entered('ex_convict', {}, { last_name: 'Gizlice' });
	const send = () => c.post('/ozel-durum/belge', { csrf: csrf_for(c.cookies['__Host-personel'], '/ozel-durum/belge'), key: new_key(), no: x.id, version: '1' });
	const open = await send();
	assert.ok(open.status === 422 && open.text.includes('Gizlice'));
	assert.deepEqual(await looks(x.p), [{ actor_id: String(c.staff_id), subject: `claim:${x.id}`, reason: 'claim' }]);
	await decide(x.id, { outcome: 'refused' });
	const settled = await send();
	assert.equal(settled.status, 409);
	assert.ok(!/Gizlice|hükümlü/.test(settled.text));
	assert.equal((await looks(x.p)).length, 1);
});

test('a claim that is settled asks for a reason, and so does a new one (D26)', async () => {
	const x = await entered(), c = await staff('clerk'), place = `/ozel-durum?no=${x.id}`;
	await decide(x.id, { outcome: 'refused' });
	const sent = await c.get(place);
	assert.deepEqual([sent.status, sent.location], [303, `/kisi?no=${x.p.id}&basvuru=${x.id}`]);
	const asked = await c.get(sent.location);
	assert.ok(!asked.text.includes(x.p.last_name));
	assert.equal((await looks(x.p)).length, 0);
	const again = await c.submit(asked, {}, { action: '/kisi/neden' });
	assert.equal(again.status, 422);
	const given = await c.submit(again, { neden: 'phone' }, { action: '/kisi/neden' });
	assert.equal(given.location, place);
	assert.ok((await c.follow(given)).has('Bakış nedeni: Telefon görüşmesi.'));
	assert.deepEqual(await looks(x.p), [{ actor_id: String(c.staff_id), subject: `claim:${x.id}`, reason: 'phone' }]);
	const p = await person(), fresh = `/ozel-durum/yeni?no=${p.id}&tur=disabled`;
	assert.equal((await c.get(fresh)).location, `/kisi?no=${p.id}`);
	const { csrf_for, new_key } = await import('./route_table.mjs');
	const forged = () => c.post('/ozel-durum/yeni', { csrf: csrf_for(c.cookies['__Host-personel'], '/ozel-durum/yeni'), key: new_key(), no: p.id, tur: 'disabled' });
	assert.equal((await forged()).location, `/kisi?no=${p.id}`, 'nor by a form');
	assert.equal((await new_claim(c, p)).status, 200);
	assert.equal((await forged()).status, 422);
	assert.deepEqual((await looks(p)).map((row) => [row.subject, row.reason]), Array(2).fill(['/ozel-durum/yeni', 'counter']), 'the form shown again too');
});

test('each page of the queue is in the log before it is shown; nobody of headquarters without its role sees all (D25, D26)', async () => {
	const x = await entered('disabled', {}, { last_name: 'Kuyrukta' }), c = await staff('clerk');
	const page = await c.get('/kuyruk?durum=belge');
	const shown = [...page.text.matchAll(/e-results__item/g)].length;
	assert.ok(shown > 0);
	assert.deepEqual(await sql(`SELECT citizen_id, subject, note FROM audit_event WHERE actor_id = ${c.staff_id} AND action = 'citizen.list'`),
		[{ citizen_id: null, subject: '/kuyruk', note: `queue; ${shown} rows` }]);
	const [{ code }] = await sql('SELECT MAX(code) - 1 AS code FROM province');
	await sql(`UPDATE contact SET province_code = ${code} WHERE citizen_id = ${x.p.id}`);
	const nowhere = await staff('clerk', { unit: 100 });
	assert.ok(!(await nowhere.get('/kuyruk')).has('Kuyrukta'));
	assert.equal((await nowhere.get(`/ozel-durum?no=${x.id}`)).status, 403);
});
