// /metinler and /kurallar: headquarters publishes legal texts and rule values (D9; "What is a figure is a row of dated data"; issue 3). On a stack
// of its own, since what is published holds for everybody from today on.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { own_stack } from './own_stack.mjs';

const { dir, script, end } = await own_stack('publish');
const { client, day_boxes, day_from_now, signed_in, sql, sql_number } = await import('./lib.mjs');
const { applicant, citizen_of, first_step, sign_up } = await import('./signup_lib.mjs');
const { sign_in } = await import('./signin_help.mjs');
const { demo_staff, staff_person, staff_sign_in, staff_sign_in_by_sql, totp, forget_codes } = await import('./staff_help.mjs');
const { until } = await import('./stack.mjs');

let hq, late;
before(async () => {
	await script('run', { RATE: '1000000' });
	hq = await staff_sign_in('hq');
	late = await staff_sign_in_by_sql((await staff_person({ roles: ['hq'], unit: 100 })).id, { seconds_ago: 3600 });
}, { timeout: 120000 });
after(end, { timeout: 60000 });

const save = async (no, dil, typed) => hq.submit(await hq.get(`/metinler/taslak?no=${no}&dil=${dil}`), typed, { action: '/metinler/taslak' });
const publish = async (no, from) => hq.submit(await hq.get(`/metinler/yayim?no=${no}`), day_boxes('from', from), { action: '/metinler/yayim' });
const versions = (kind) => sql(`SELECT version, language, valid_from, title, body, LOWER(HEX(sha256)) AS sha256, withdrawn_at IS NOT NULL AS withdrawn FROM legal_text WHERE kind = '${kind}' ORDER BY version, language`);
const audits = () => sql("SELECT action, subject, note FROM audit_event WHERE action LIKE 'text.%' OR action = 'rule.publish' ORDER BY id");
const article = (page) => /<article[^>]*>(.*?)<\/article>/s.exec(page.text)[1].replace(/<p class="e-legal__version">.*?<\/p>\n?/s, '').trim();

/* A body near the cap whose every letter takes six bytes when it is urlencoded. */
const long = `# Başlık\n${`${'ş'.repeat(400)}\n`.repeat(60)}- madde\n- öğe\nson söz`;

test('a draft begins from the text in force, is kept in each language, and says what is wrong with it', async () => {
	const page = await hq.get('/metinler/taslak?no=2&dil=tr');
	assert.equal(page.value('title'), (await versions('privacy_notice')).find((v) => v.language === 'tr').title);
	assert.ok(page.text.includes('# '), 'the markup, to be changed');
	for (const [typed, field, words] of [[{ title: '' }, 'title', /Başlığı yazın/], [{ title: 'a'.repeat(161) }, 'title', /160/], [{ body: ' ' }, 'body', /Metni yazın/],
		[{ body: 'a'.repeat(48 * 1024 + 1) }, 'body', /48 KB/]]) {
		const again = await save(2, 'tr', { title: 'Başlık', body: 'Metin', ...typed });
		assert.equal(again.status, 422, again.h1);
		assert.match(again.error(field), words);
		assert.equal(again.value('title'), (typed.title ?? 'Başlık'), 'what was typed stays');
	}
	assert.equal((await hq.get('/metinler/taslak?no=4&dil=tr')).status, 404);
});

test('a text of 48 KB goes through one form of the staff server; no other form takes it', async () => {
	const body = long + 'x'.repeat(48 * 1024 - Buffer.byteLength(long) - 2);
	const done = await save(3, 'tr', { title: 'Uzun metin', body });
	assert.equal(done.location, '/metinler?sonuc=taslak', `${done.status} ${done.h1}`);
	assert.equal((await sql("SELECT body FROM legal_draft WHERE kind = 'explicit_consent'"))[0].body, body);
	assert.equal((await hq.get('/metinler/oku?no=3&dil=tr')).status, 200);
	assert.equal((await hq.get('/metinler/fark?no=3&dil=tr')).status, 200);
	const page = await hq.get('/metinler/taslak?no=3&dil=tr');
	assert.equal((await hq.submit(page, { body: 'x'.repeat(170000) }, { action: '/metinler/taslak' })).status, 413);
	const set = await hq.get('/kurallar/deger?no=1');
	assert.equal((await hq.submit(set, { source: 'x'.repeat(20000) }, { action: '/kurallar/deger' })).status, 413, 'elsewhere 16 KiB stay the cap');
	assert.equal((await hq.submit(set, { source: 'x'.repeat(3000) }, { action: '/kurallar/deger' })).status, 413, 'and 2000 bytes that of a value');
	await sql("DELETE FROM legal_draft WHERE kind = 'explicit_consent'");
});

test('two who draft at once: the second is told, keeps the words, and may save them over the first', async () => {
	const mine = await hq.get('/metinler/taslak?no=2&dil=en');
	assert.equal((await save(2, 'en', { title: 'First', body: 'One' })).status, 303);
	const refused = await hq.submit(mine, { title: 'Second', body: 'Two' }, { action: '/metinler/taslak' });
	assert.equal(refused.status, 422);
	assert.match(refused.error('body'), /bu taslağı kaydetti/);
	assert.equal(refused.value('title'), 'Second');
	assert.equal((await hq.submit(refused, {}, { action: '/metinler/taslak' })).status, 303);
	assert.equal((await sql("SELECT title FROM legal_draft WHERE language = 'en'"))[0].title, 'Second');
});

test('publishing needs both languages, a fresh password, and a day that can be', async () => {
	assert.equal((await late.get('/metinler/yayim?no=2')).location, '/tekrar?yer=metin&no=2');
	const missing = await hq.get('/metinler/yayim?no=2');
	assert.ok(missing.has('Türkçe ve İngilizce taslağın ikisi de gerekli'));
	assert.equal((await save(2, 'tr', { title: 'Aydınlatma', body: '# Bir\nİlk satır\n- a\n- b\nYeni satır' })).status, 303);
	for (const [from, words] of [[day_from_now(-1), /bugünden önce/], ['2026-02-30', /gün, ay ve yıl/]]) {
		const again = await publish(2, from);
		assert.equal(again.status, 422);
		assert.match(again.errors().map((x) => x.message).join(), words);
	}
	const page = await hq.get('/metinler/yayim?no=2');
	assert.equal((await save(2, 'en', { title: 'Privacy', body: '# One\nFirst line\n- a\n- b\nNew line' })).status, 303);
	const stale = await hq.submit(page, day_boxes('from', day_from_now(0)), { action: '/metinler/yayim' });
	assert.equal(stale.status, 422, 'what was not read is not published');
	assert.match(stale.errors()[0].message, /taslaklar değişti/);
	assert.equal((await versions('privacy_notice')).length, 2);
});

test('published: both languages as one version with their digests, read by citizens exactly as previewed; sent twice, done once', async () => {
	const preview = await hq.get('/metinler/oku?no=2&dil=tr');
	assert.ok(preview.has('Bu bir taslaktır'));
	const page = await hq.get('/metinler/yayim?no=2'), form = page.form('/metinler/yayim');
	const answers = await Promise.all([1, 2].map(() => hq.post(form.action, { ...form.fields, ...day_boxes('from', day_from_now(0)) })));
	assert.deepEqual(answers.map((a) => a.location), Array(2).fill('/metinler?sonuc=yayimlandi'));
	const all = await versions('privacy_notice'), [en, tr] = all.slice(-2);
	assert.deepEqual(all.map((v) => `${v.version} ${v.language}`).sort(), ['1 en', '1 tr', '2 en', '2 tr']);
	for (const v of [en, tr])
		assert.equal(v.sha256, createHash('sha256').update(`${v.title}\n${v.body}`).digest('hex'));
	const seen = await client().get('/metin/aydinlatma');
	assert.equal(article(seen), article(preview), 'the same markup');
	assert.ok(seen.has(all.find((v) => v.version === '2' && v.language === 'tr').sha256));
	assert.equal(await sql_number('SELECT COUNT(*) FROM legal_draft'), 0, 'drafts are kept until published');
	assert.deepEqual((await audits()).filter((r) => r.action === 'text.publish' && r.note === day_from_now(0)).map((r) => r.subject), ['privacy_notice 2']);
	const diff = await hq.get('/metinler/fark?no=2&dil=tr&surum=2');
	assert.ok(diff.has('Eklendi:') && diff.has('Çıkarıldı:') && diff.has('Yeni satır'));
});

test('nothing published can be changed or removed by the program', async () => {
	for (const statement of ["UPDATE legal_text SET body = 'x'", 'DELETE FROM legal_text', 'UPDATE rule_value SET value = 1', 'DELETE FROM rule_value', "UPDATE legal_text SET valid_from = '2030-01-01'"])
		await assert.rejects(sql(statement, 'staff'), /denied/, statement);
});

test('a version to come is withdrawn before its day, as an event; one in force is not', async () => {
	for (const [dil, title] of [['tr', 'Rıza'], ['en', 'Consent']])
		assert.equal((await save(3, dil, { title, body: 'Metin' })).status, 303);
	assert.equal((await publish(3, day_from_now(30))).status, 303);
	assert.equal((await client().get('/metin/acik-riza?surum=2')).status, 404, 'not in force yet');
	for (const dil of ['tr', 'en'])
		assert.equal((await save(3, dil, { title: 'Başka', body: 'Metin' })).status, 303);
	const early = await publish(3, day_from_now(10));
	assert.equal(early.status, 422, 'the newest must be the one that holds');
	assert.match(early.errors()[0].message, /yürürlüğe girecek bir sürüm/);
	const list = await hq.get('/metinler'), form = list.form('/metinler/geri-cek');
	assert.deepEqual([form.fields.no, form.fields.surum], ['3', '2']);
	assert.equal((await late.submit(await late.get('/metinler'), {}, { action: '/metinler/geri-cek' })).location, '/tekrar?yer=metinler');
	assert.equal((await hq.submit(list, {}, { action: '/metinler/geri-cek' })).location, '/metinler?sonuc=gericekildi');
	assert.ok((await versions('explicit_consent')).filter((v) => v.version === '2').every((v) => v.withdrawn === '1'));
	assert.equal((await hq.post('/metinler/geri-cek', { ...form.fields, key: 'A'.repeat(22), surum: '1' })).status, 409, 'in force');
	assert.ok((await audits()).some((r) => r.action === 'text.withdraw' && r.subject === 'explicit_consent 2'));
	assert.equal((await publish(3, day_from_now(10))).status, 303, 'now it can be');
	assert.equal(Math.max(...(await versions('explicit_consent')).map((v) => Number(v.version))), 3, 'numbers are never used again');
});

test('a new agreement from the staff page is asked once, at the next sign-in', { timeout: 60000 }, async () => {
	const a = applicant(), c = client();
	assert.equal((await sign_up(c, a)).status, 303);
	const p = { ...a.identity, password: a.password }, { id } = await citizen_of(c);
	await sql(`UPDATE credential SET code_always = 0 WHERE citizen_id = ${id}`);
	assert.equal((await sign_in(client(), p)).path, '/menu');
	for (const [dil, title] of [['tr', 'Sözleşme'], ['en', 'Agreement']])
		assert.equal((await save(1, dil, { title, body: `# Yeni\nYürürlük ${dil}` })).status, 303);
	assert.equal((await publish(1, day_from_now(0))).location, '/metinler?sonuc=yayimlandi');
	const other = client(), asked = await other.arrive(await sign_in(other, p));
	assert.equal(asked.path, '/rizalar/sozlesme');
	assert.ok(asked.has('Yürürlük tr'));
	assert.equal((await other.submit(asked, {}, { action: '/rizalar/sozlesme' })).location, '/menu');
	assert.equal((await sign_in(client(), p)).path, '/menu', 'asked once');
	assert.deepEqual(await sql(`SELECT version FROM consent_event WHERE citizen_id = ${id} AND kind = 'membership_agreement' ORDER BY id`), [{ version: '1' }, { version: '2' }]);
});

const number_of = async (name) => {
	const names = [...readFileSync(path.join(import.meta.dirname ?? 'tests/http', '../../sql/seed/rule_value.tsv'), 'utf8').matchAll(/^(\w+)\t\d/gm)].map((m) => m[1]);
	return names.indexOf(name) + 1;
};
const set_rule = async (name, typed) => hq.submit(await hq.get(`/kurallar/deger?no=${await number_of(name)}`), typed, { action: '/kurallar/deger' });

test('rules: the list, the history, and what a new value is refused for', async () => {
	const list = await hq.get('/kurallar');
	assert.ok(list.has('Kaydın geçerlilik süresi') && list.has('12 ay'));
	assert.equal((await late.get('/kurallar/deger?no=1')).location, '/tekrar?yer=kural&no=1');
	const good = { value: '6', source: 'Genelge 2026/4', ...day_boxes('from', day_from_now(1)) };
	for (const [typed, field, words] of [[{ value: '0' }, 'value', /1 ile 60/], [{ value: '61' }, 'value', /1 ile 60/], [{ value: '6,5' }, 'value', /tam sayı/], [{ source: '' }, 'source', /Dayanağı/],
		[{ source: 'x'.repeat(81) }, 'source', /80/], [day_boxes('from', day_from_now(-1)), 'from', /Geçmiş/], [{ from_day: '32' }, 'from', /gün, ay ve yıl/], [day_boxes('from', day_from_now(0)), 'today', /kutuyu işaretleyip/]]) {
		const again = await set_rule('registration_months', { ...good, ...typed });
		assert.equal(again.status, 422, JSON.stringify(typed));
		assert.match(again.errors().map((x) => x.message).join(), words, field);
		assert.equal(again.value('value'), typed.value ?? '6');
	}
	assert.equal(await sql_number("SELECT COUNT(*) FROM rule_value WHERE name = 'registration_months'"), 1);
	assert.equal((await hq.get('/kurallar/kural?no=999')).status, 404);
});

test('a value for tomorrow is a further row; today keeps the old one; the day entered again is corrected by a newer row', async () => {
	const good = { value: '6', source: 'Genelge 2026/4', ...day_boxes('from', day_from_now(1)) };
	assert.equal((await set_rule('registration_months', good)).location, '/kurallar?sonuc=kural');
	assert.equal((await set_rule('registration_months', { ...good, value: '9' })).status, 303);
	assert.deepEqual(await sql(`SELECT value, version, unit, source FROM rule_value WHERE name = 'registration_months' AND valid_from = '${day_from_now(1)}' ORDER BY version`),
		[{ value: '6', version: '1', unit: 'months', source: 'Genelge 2026/4' }, { value: '9', version: '2', unit: 'months', source: 'Genelge 2026/4' }]);
	const one = await hq.get('/kurallar/kural?no=1');
	assert.ok(one.has('Bugün geçerli değer: 12 ay') && one.has('9 ay') && one.has('sonradan girilen değer'));
	assert.ok((await hq.get('/kurallar')).has('başlayarak: 9 ay'));
	assert.deepEqual((await audits()).filter((r) => r.action === 'rule.publish').map((r) => `${r.subject} ${r.note}`), [`registration_months 6, ${day_from_now(1)}`, `registration_months 9, ${day_from_now(1)}`]);
	await script('run', { RATE: '1000000' });
	assert.equal(await sql_number("SELECT COUNT(*) FROM rule_value WHERE name = 'registration_months'"), 3, 'loading the list again leaves them');
});

/** Sets a rule from today on, which asks to be told so twice. */
async function set_today(name, value) {
	const ask = await set_rule(name, { value, source: 'Deneme kararı', ...day_boxes('from', day_from_now(0)) });
	assert.equal(ask.status, 422);
	assert.equal((await hq.submit(ask, { today: '1' }, { action: '/kurallar/deger' })).location, '/kurallar?sonuc=kural');
}

const until_of = async (p) => (await sql(`SELECT active_until FROM registration WHERE citizen_id = ${p.id}`))[0].active_until;
const months_from = async (day, months) => (await sql(`SELECT DATE('${day}') + INTERVAL ${months} MONTH AS day`))[0].day;
const old_record = () => signed_in({ last_transaction: day_from_now(-40) });

/** A transaction of today (R25): the day to which the record then runs. */
async function renew({ p, c }) {
	const done = await c.submit(await c.get('/durum'), {}, { action: '/durum/aktif' });
	assert.equal(done.status, 303, done.seen);
	return until_of(p);
}

test('a value from today on reaches running workers within a minute; records keep the rule of their day, the next transaction takes the new one (R25)', { timeout: 180000 }, async () => {
	const pid = readFileSync(path.join(dir, 'run/auth.pid'), 'utf8');
	const year = new Date().getFullYear() - 16, young = () => applicant({ identity: { birth_day: '1', birth_month: '1', birth_year: String(year) } });
	const kept = await old_record(), renewed = await old_record(), later = await old_record(), today = day_from_now();
	assert.equal((await first_step(client(), young())).status, 303, 'control: sixteen is enough');
	assert.equal(await renew(renewed), await months_from(today, 12), 'control: twelve months before the change');
	const before = await sql('SELECT citizen_id, active_until FROM registration ORDER BY citizen_id');
	await set_today('minimum_age', '18');
	await set_today('registration_months', '18'); // longer, since no transaction makes a record shorter
	await until(async () => {
		const answers = [];
		for (let i = 0; i < 12; i++)
			answers.push((await first_step(client(), young())).status);
		return answers.every((status) => status === 422) || null;
	}, { ms: 75000, every: 3000, what: 'the new rule in every worker' });
	assert.equal(readFileSync(path.join(dir, 'run/auth.pid'), 'utf8'), pid, 'no restart');
	const longer = await months_from(today, 18);
	await until(async () => {
		const days = await Promise.all(Array.from({ length: 6 }, async () => renew(await old_record())));
		return days.every((day) => day === longer) || null;
	}, { ms: 75000, every: 3000, what: 'the new months in every worker' });

	const ids = before.map((row) => row.citizen_id);
	assert.deepEqual(await sql(`SELECT citizen_id, active_until FROM registration WHERE citizen_id IN (${ids}) ORDER BY citizen_id`), before, 'the records of before');
	assert.equal(await until_of(kept.p), await months_from(day_from_now(-40), 12));
	assert.equal(await renew(later), longer, 'a transaction after the change takes the new rule');
	assert.equal(await until_of(renewed.p), await months_from(today, 12), 'one of the same day before it keeps the old one');
});

test('asked again for password and code, one comes back to the rule', async () => {
	const who = demo_staff().hq;
	await forget_codes(who.username);
	const c = await staff_sign_in('hq');
	await sql("UPDATE staff_session SET reauth_at = reauth_at - INTERVAL 1 HOUR WHERE staff_id = (SELECT id FROM staff WHERE username = '" + who.username + "')");
	const asked = await c.follow(await c.get('/kurallar/deger?no=3'));
	await forget_codes(who.username);
	assert.equal((await c.submit(asked, { password: who.password, code: totp(who.seed) }, { action: '/tekrar' })).location, '/kurallar/deger?no=3');
});
