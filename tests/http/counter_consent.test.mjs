// What the legal representative of a minor decides on the explicit consent, at a unit; and how the person reads it (D9, D14, D25, D26).
import assert from 'node:assert/strict';
import test from 'node:test';
import { client, person, sign_in_by_sql, sql, sql_number } from './lib.mjs';
import { acts, digest } from './consent_help.mjs';
import { audited, clerk_for, look, record, say } from './counter_help.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';

const year = new Date().getFullYear() - 16;
const minor = (more) => person({ birth_date: `${year}-01-15`, minor: true, explicit_consent: null, ...more });
const form_of = (c, p) => c.get(`/kisi/riza?no=${p.id}`);
const mother = { representative: 'Ayşe Çağrıoğlu', relation: 'mother', document: 'Nüfus kayıt örneği' };
const representatives = (p) => sql(`SELECT e.act, r.name, r.relation, r.document, r.staff_id, r.unit_id FROM consent_representative r JOIN consent_event e ON e.id = r.event_id WHERE r.citizen_id = ${p.id} ORDER BY r.event_id`);

async function own_page(p, path = '/rizalar') {
	const c = client();
	await sign_in_by_sql(c, p.id);
	return { c, page: await c.get(path) };
}

test('D14: given by the legal representative: event with version, digest and channel, who, audit row; the person reads it and is in the pool', async () => {
	const p = await minor(), c = await clerk_for(p), before = await record(p);
	assert.ok((await own_page(p)).page.has('Hizmet merkezinde sorulur'));
	assert.match((await c.get(`/kisi?no=${p.id}`)).text, new RegExp(`href="/kisi/riza\\?no=${p.id}"`));
	const page = await form_of(c, p);
	assert.ok(page.has('henüz karar yok'));
	assert.ok(!page.text.includes('value="withdrawn"'), 'there is nothing to withdraw');
	const done = await c.submit(page, { ...mother, decision: 'given', text_language: 'tr' });
	assert.equal(done.location, `/kisi?no=${p.id}&sonuc=riza`, say(done));
	const [act, ...more] = await acts(p.id);
	assert.deepEqual([more, act.act, act.language, act.channel, act.actor, act.ip], [[], 'given', 'tr', 'counter', 'staff', '']);
	assert.equal(act.sha256, await digest('explicit_consent', act.version, 'tr'));
	assert.deepEqual(await representatives(p), [{ act: 'given', name: 'Ayşe Çağrıoğlu', relation: 'mother', document: 'Nüfus kayıt örneği', staff_id: String(c.staff.id), unit_id: '6' }]);
	const [row] = await audited(p, 'citizen.consent');
	assert.deepEqual([row.actor, row.actor_id, row.subject], ['staff', String(c.staff.id), `given, version ${act.version} tr, mother`]);
	assert.deepEqual(await record(p), before, 'a consent is no transaction (D3)');
	const seen = await c.follow(done);
	assert.match(seen.seen, /rıza verildi.*Birimde\. Yasal temsilci: Ayşe Çağrıoğlu \(Anne\)\. Görülen belge: Nüfus kayıt örneği/);

	const own = (await own_page(p)).page;
	for (const words of ['Yasal temsilciniz hizmet merkezinde açık rıza verdi.', 'Yasal temsilciniz rıza verdi', 'hizmet merkezinde', act.sha256])
		assert.ok(own.has(words), words);
	assert.ok(!own.has('Rıza verdiniz') && !own.has('Hizmet merkezinde sorulur'));
	assert.throws(() => own.form('/rizalar/ver'));
});

test('D9, D14: refused, given later, withdrawn likewise; a withdrawal carries the text that was given', async () => {
	const p = await minor(), c = await clerk_for(p);
	assert.equal((await c.submit(await form_of(c, p), { ...mother, decision: 'refused', text_language: 'en' })).status, 303);
	const refused = (await own_page(p)).page;
	assert.ok(refused.has('Yasal temsilciniz hizmet merkezinde açık rıza vermedi.') && refused.has('Nereye gidilir'), refused.seen.slice(0, 600));
	assert.throws(() => refused.form('/rizalar/ver'), 'not online');
	assert.equal((await c.submit(await form_of(c, p), { ...mother, decision: 'given', text_language: 'en' })).status, 303);
	const page = await form_of(c, p);
	assert.ok(page.text.includes('value="withdrawn"') && !page.text.includes('value="refused"'), 'what was given is withdrawn, not refused');
	assert.equal(page.value('text_language'), 'en');
	assert.equal((await c.submit(page, { representative: 'Mehmet Kaya', relation: 'guardian', document: 'Vasi kararı', decision: 'withdrawn' })).status, 303);
	const rows = await acts(p.id), sha256 = await digest('explicit_consent', rows[0].version, 'en');
	assert.deepEqual(rows.map((r) => [r.act, r.language, r.channel, r.sha256]), ['refused', 'given', 'withdrawn'].map((act) => [act, 'en', 'counter', sha256]));
	assert.deepEqual((await representatives(p)).map((r) => [r.act, r.relation]), [['refused', 'mother'], ['given', 'mother'], ['withdrawn', 'guardian']]);
	const own = (await own_page(p)).page;
	assert.ok(own.has('Yasal temsilciniz açık rızayı hizmet merkezinde geri aldı.') && own.has('Yasal temsilciniz rızayı geri aldı'));
});

test('D9: what the representative gave, the minor withdraws online as easily', async () => {
	const p = await minor(), c = await clerk_for(p);
	await c.submit(await form_of(c, p), { ...mother, decision: 'given' });
	const own = await own_page(p), answer = await own.c.submit(own.page, {}, { action: '/rizalar/geri-al' });
	assert.equal(answer.location, '/rizalar?sonuc=consent_withdrawn');
	const page = await own.c.follow(answer);
	assert.ok(page.has('Hizmet merkezinde sorulur') && page.has('Rızanızı geri aldınız') && page.has('Yasal temsilciniz rıza verdi'));
	assert.ok((await form_of(c, p)).has('geri alındı ('));
});

test('D14: everything is needed; what was typed stays; nothing is recorded', async () => {
	const p = await minor(), c = await clerk_for(p);
	const bad = await c.submit(await form_of(c, p), { representative: 'Ayşe "Ana" Kaya', document: 'a'.repeat(121) });
	assert.deepEqual([bad.status, bad.errors().map((x) => x.field)], [422, ['decision', 'relation', 'document']]);
	assert.equal(bad.value('representative'), 'Ayşe "Ana" Kaya');
	const none = await c.submit(bad, { decision: 'agreed', representative: ' ', relation: 'uncle', document: '' });
	assert.deepEqual(none.errors().map((x) => x.field), ['decision', 'representative', 'relation', 'document']);
	const old = await c.submit(await form_of(c, p), { ...mother, decision: 'given', text_versions: '0.0' });
	assert.ok(old.status === 422 && old.has('Açık rıza metni bu arada değişti.'));
	assert.deepEqual([await acts(p.id), await representatives(p), await audited(p, 'citizen.consent')], [[], [], []]);
});

test('who has become 18 decides alone: not offered, and refused when it comes too late', async () => {
	const p = await minor(), adult = await person({ explicit_consent: 'refused' }), c = await clerk_for(p, adult);
	assert.ok(!(await c.get(`/kisi?no=${adult.id}`)).text.includes('/kisi/riza'));
	const told = await form_of(c, adult);
	assert.ok(told.status === 200 && told.has('Kişi 18 yaşını doldurdu.') && !told.text.includes('name="decision"'));
	await c.submit(await form_of(c, p), { ...mother, decision: 'refused' });
	const page = await form_of(c, p);
	await sql(`UPDATE citizen SET birth_date = '${year - 3}-01-15' WHERE id = ${p.id}`);
	const late = await c.submit(page, { ...mother, decision: 'given' });
	assert.ok(late.status === 409 && late.has('Kişi 18 yaşını doldurduğu için karar kaydedilmedi.'), say(late));
	assert.equal((await c.post('/kisi/riza', { ...page.form().fields, no: p.id, decision: '' })).status, 409, 'whatever was typed');
	assert.equal((await acts(p.id)).length, 1);
	await sql(`UPDATE citizen SET birth_date = '${new Date().getFullYear() - 18}-01-01' WHERE id = ${p.id}`);
	await sql(`UPDATE consent_event SET recorded_at = recorded_at - INTERVAL 2 YEAR WHERE citizen_id = ${p.id}`);
	const own = await own_page(p);
	assert.ok(own.page.has('Yasal temsilciniz rıza vermedi'), 'it was the representative’s decision then');
	assert.equal((await own.c.submit(own.page, {}, { action: '/rizalar/ver' })).location, '/rizalar?sonuc=consent_given');
	assert.ok((await own.c.get('/rizalar')).has('Rıza verdiniz'));
});

test('the form carries what it was shown on: the second of two decisions is told so; the same form twice is one', async () => {
	const p = await minor(), clerks = [await clerk_for(p), await clerk_for(p)], pages = await Promise.all(clerks.map((c) => form_of(c, p)));
	const answers = await Promise.all(clerks.map((c, i) => c.submit(pages[i], { ...mother, decision: i === 0 ? 'given' : 'refused' })));
	assert.deepEqual(answers.map((x) => x.status).sort(), [303, 409]);
	const late = answers.find((x) => x.status === 409);
	assert.ok(late.has('başka bir karar kaydedildi') && late.value('representative') === mother.representative, late.seen);
	assert.equal((await acts(p.id)).length, 1);
	const q = await minor(), c = await clerk_for(q), form = (await form_of(c, q)).form(), fields = { ...form.fields, ...mother, decision: 'given' };
	const twice = await Promise.all([c.post(form.action, fields), c.post(form.action, fields), c.post(form.action, fields)]);
	assert.deepEqual([...new Set(twice.map((x) => x.location))], [`/kisi?no=${q.id}&sonuc=riza`]);
	assert.deepEqual([(await acts(q.id)).length, (await representatives(q)).length, (await audited(q, 'citizen.consent')).length], [1, 1, 1]);
});

test('D25, D26: a reason first, the own province, the clerk alone; each view is a row; the text is printed with its lines', async () => {
	const p = await minor(), far = await minor({ province_code: 34 }), c = await clerk_for(p), stranger = await clerk_for();
	assert.equal((await form_of(stranger, p)).location, `/kisi?no=${p.id}`);
	assert.equal((await form_of(c, far)).status, 404);
	const approver = await staff_sign_in_by_sql((await staff_person({ roles: ['approver'] })).id);
	assert.ok(!(await look(approver, p)).text.includes('/kisi/riza'));
	assert.equal((await form_of(approver, p)).status, 403);
	const form = (await form_of(c, p)).form();
	assert.equal((await c.post(form.action, { ...form.fields, ...mother, no: far.id, decision: 'given' })).status, 404);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM consent_event WHERE citizen_id = ${far.id} AND kind = 'explicit_consent'`), 0);
	for (const [path, title] of [[`/kisi/riza/metin?no=${p.id}`, 'Açık Rıza Metni'], [`/en/kisi/riza/metin?no=${p.id}`, 'I have read the explicit consent text']]) {
		const page = await c.get(path);
		assert.ok(page.status === 200 && page.has(title) && page.has('Işıl Çağrıoğlu'), path);
	}
	assert.ok((await audited(p, 'citizen.look')).some((row) => row.subject === '/kisi/riza/metin'));
});
