// The CV, contact and menu pages on the real stack: tests/http/lib.mjs tells where. Rules: R3, R4, R25, R34; D2, D3, D7.
import test from 'node:test';
import assert from 'node:assert/strict';
import { day_from_now } from './lib.mjs';
import { hidden_of, rows, school, someone, sql, value } from './profile_help.mjs';

const waiter = await value("SELECT code FROM occupation WHERE title_en = 'Waiter or Waitress'");
const add_school = (p, more = {}) => p.post('/ozgecmis/egitim', { ...school, ...more });
const add_waiter = (p) => p.post('/ozgecmis/meslek', { occupation: waiter, years: '3' }, '/ozgecmis/meslek?ara=garson');
const record = async (p) => (await sql(`SELECT state, reason, active_until, last_transaction FROM registration WHERE citizen_id = ${p.id}`))[0];
/** What has happened to the record since the person was made. */
const events = (p) => sql(`SELECT kind, cause, actor, channel, effective_on, seq - ${p.version} FROM registration_event WHERE citizen_id = ${p.id} AND seq > ${p.version} ORDER BY seq`);
const outbox = (p) => sql(`SELECT channel, purpose FROM outbox WHERE citizen_id = ${p.id}`);
const a_year_on = await value(`SELECT DATE_ADD('${day_from_now()}', INTERVAL 12 MONTH)`);
const active_now = ['active', 'none', a_year_on, day_from_now()];
const goes_to = (answer, location) => assert.deepEqual([answer.status, answer.location], [303, location]);
const row_of = (p, table) => value(`SELECT id FROM ${table} WHERE citizen_id = ${p.id} ORDER BY id LIMIT 1`);
const district_of = (p) => value(`SELECT district_id FROM contact WHERE citizen_id = ${p.id}`);

// ---- from draft to active (R4, D2)

test('draft → active at the moment education and occupation are both there, education first (R4)', async () => {
	const p = await someone();
	goes_to(await add_school(p), '/ozgecmis/egitim?sonuc=saved');
	assert.deepEqual([(await record(p))[0], await events(p), await outbox(p)], ['draft', [], []]);
	goes_to(await add_waiter(p), '/ozgecmis/meslek?sonuc=activated');
	assert.deepEqual(await record(p), active_now);
	assert.deepEqual(await events(p), [['activated', 'activation', 'citizen', 'web', day_from_now(), '1']]);
	assert.deepEqual(await outbox(p), [['sms', 'activated']]);
	const page = await p.get('/ozgecmis/meslek?sonuc=activated');
	assert.match(page.text, /kaydınız aktif oldu/);
	assert.match(page.text, /gününün sonuna kadar aktif/);
});

test('draft → active, occupation first; message by e-mail when preferred (R4, R34)', async () => {
	const p = await someone({ preference: 'email', email: 'isil@ornek.com' });
	goes_to(await add_waiter(p), '/ozgecmis/meslek?sonuc=saved');
	assert.equal((await record(p))[0], 'draft');
	goes_to(await add_school(p), '/ozgecmis/egitim?sonuc=activated');
	assert.equal((await record(p))[0], 'active');
	assert.deepEqual(await outbox(p), [['email', 'activated']]);
});

test('message by post with an address; SMS where the preferred way has no address (R34, R36)', async () => {
	const post = await someone({ preference: 'post', address: 'Emniyet Mah. 1. Sok. No:2' });
	const none = await someone({ preference: 'post' });
	for (const p of [post, none]) {
		await add_school(p);
		await add_waiter(p);
	}
	assert.deepEqual([await outbox(post), await outbox(none)], [[['letter', 'activated']], [['sms', 'activated']]]);
});

test('other parts alone do not activate a draft (R4)', async () => {
	const p = await someone();
	goes_to(await p.post('/ozgecmis/tercih', { way_full_time: '1', province_6: '1', province_71: '1' }), '/ozgecmis/tercih?sonuc=saved');
	goes_to(await p.post('/ozgecmis/ehliyet', { licence_b: '1', licence_c1e: '1' }), '/ozgecmis/ehliyet?sonuc=saved');
	goes_to(await p.post('/ozgecmis/dil', { language: 'en', level: 'b1' }), '/ozgecmis/dil?sonuc=saved');
	assert.deepEqual([(await record(p))[0], await events(p)], ['draft', []]);
	assert.deepEqual([await rows('preferred_province', p), await rows('citizen_licence', p), await rows('citizen_language', p)], [2, 2, 1]);
});

// ---- active and passive records (R25, R28; D3, D7)

const changes = [
	['profile_education', '/ozgecmis/egitim', school],
	['profile_occupation', '/ozgecmis/meslek', { occupation: waiter, years: '0' }, '/ozgecmis/meslek?ara=garson'],
	['profile_experience', '/ozgecmis/deneyim', { job: 'Garson', employer: 'Deniz', start_month: 'Mart', start_year: '2019', still: '1' }],
	['profile_language', '/ozgecmis/dil', { language: 'en', level: 'native' }],
	['profile_licence', '/ozgecmis/ehliyet', {}],
	['profile_preference', '/ozgecmis/tercih', { way_remote: '1', way_shifts: '1', province_34: '1' }],
	['contact', '/iletisim', { contact_preference: 'sms', email: '', province: '6', address: '' }],
];

for (const [cause, path, fields, from] of changes)
	test(`active: ${cause} extends by twelve months, once a day (R25, D3)`, async () => {
		const p = await someone({ state: 'active', education: 1, occupations: [1] });
		const own = cause === 'contact' ? { ...fields, district: await district_of(p) } : fields;
		goes_to(await p.post(path, own, from), `${path}?sonuc=saved`);
		assert.deepEqual(await record(p), active_now);
		const once = [['transaction', cause, 'citizen', 'web', day_from_now(), '1']];
		assert.deepEqual(await events(p), once);
		goes_to(await p.post(path, own, from), `${path}?sonuc=saved`);
		assert.deepEqual([await events(p), await outbox(p)], [once, []]);
	});

test('passive stays passive; what was typed is saved, the page says so and leads to /durum (R28, D7)', async () => {
	const p = await someone({ state: 'passive', education: 1, occupations: [1] });
	const before = await record(p);
	goes_to(await add_school(p, { school: 'Yeni Lise' }), '/ozgecmis/egitim?sonuc=saved_passive');
	assert.deepEqual(await record(p), before);
	assert.deepEqual([await rows('education', p), await events(p), await outbox(p)], [2, [], []]);
	const page = await p.get('/ozgecmis/egitim?sonuc=saved_passive');
	assert.match(page.text, /Kaydınız hâlâ pasif/);
	assert.match(page.text, /<a class="govuk-link" href="\/durum">/);
});

test('a record that lapsed but was not yet marked by the job counts as passive (D4)', async () => {
	const p = await someone({ state: 'active', education: 1, occupations: [1] });
	await sql(`UPDATE registration SET active_until = '${day_from_now(-1)}', last_transaction = '${day_from_now(-366)}' WHERE citizen_id = ${p.id}`);
	goes_to(await add_school(p), '/ozgecmis/egitim?sonuc=saved_passive');
	assert.deepEqual(await events(p), []);
});

// ---- removal

test('the last education and the last occupation of an active record stay (R4)', async () => {
	const p = await someone({ state: 'active', education: 1, occupations: [waiter] });
	for (const [path, table, id] of [['/ozgecmis/egitim', 'education', await row_of(p, 'education')], ['/ozgecmis/meslek', 'citizen_occupation', waiter]]) {
		const answer = await p.post(`${path}/sil`, { id }, `${path}/sil?id=${id}`);
		assert.equal(answer.status, 422);
		assert.match(answer.text, /Önce yenisini ekleyin/);
		assert.equal(await rows(table, p), 1);
	}
	assert.deepEqual(await events(p), []);
	await add_school(p, { school: 'İkinci Lise' });
	const id = await row_of(p, 'education');
	goes_to(await p.post('/ozgecmis/egitim/sil', { id }, `/ozgecmis/egitim/sil?id=${id}`), '/ozgecmis/egitim?sonuc=removed');
	assert.equal(await rows('education', p), 1);
});

test('two removals at once leave one education on an active record (R4)', async () => {
	for (let round = 0; round < 5; round++) {
		const p = await someone({ state: 'active', education: 2, occupations: [1] });
		const ids = (await sql(`SELECT id FROM education WHERE citizen_id = ${p.id}`)).map(([id]) => id);
		const answers = await Promise.all(ids.map((id) => p.post('/ozgecmis/egitim/sil', { id }, `/ozgecmis/egitim/sil?id=${id}`)));
		assert.deepEqual([answers.map((a) => a.status).sort(), await rows('education', p)], [[303, 422], 1]);
	}
});

test('a draft and a passive record may lose the last one; experience and languages go too', async () => {
	const p = await someone({ education: 1 });
	const id = await row_of(p, 'education');
	goes_to(await p.post('/ozgecmis/egitim/sil', { id }, `/ozgecmis/egitim/sil?id=${id}`), '/ozgecmis/egitim?sonuc=removed');
	const q = await someone({ state: 'passive', education: 1, occupations: [1] });
	goes_to(await q.post('/ozgecmis/meslek/sil', { id: '1' }, '/ozgecmis/meslek/sil?id=1'), '/ozgecmis/meslek?sonuc=removed_passive');
	await p.post('/ozgecmis/dil', { language: 'en', level: 'c2' });
	goes_to(await p.post('/ozgecmis/dil/sil', { id: 'en' }, '/ozgecmis/dil/sil?id=en'), '/ozgecmis/dil?sonuc=removed');
	await p.post('/ozgecmis/deneyim', changes[2][2]);
	const job = await row_of(p, 'experience');
	goes_to(await p.post('/ozgecmis/deneyim/sil', { id: job }, `/ozgecmis/deneyim/sil?id=${job}`), '/ozgecmis/deneyim?sonuc=removed');
	for (const table of ['education', 'citizen_language', 'experience']) assert.equal(await rows(table, p), 0, table);
});

// ---- own rows only

test('a foreign id is not found, shown or changed', async () => {
	const owner = await someone({ education: 1, occupations: [2] }), p = await someone({ education: 1 });
	await owner.post('/ozgecmis/deneyim', changes[2][2]);
	await owner.post('/ozgecmis/dil', { language: 'en', level: 'b1' });
	const id = await row_of(owner, 'education'), job = await row_of(owner, 'experience'), mine = await row_of(p, 'education');
	const all = async () => [await sql(`SELECT * FROM education WHERE id = ${id}`), await sql(`SELECT * FROM experience WHERE id = ${job}`)];
	const before = await all();
	for (const path of [`/ozgecmis/egitim?id=${id}`, `/ozgecmis/deneyim?id=${job}`, `/ozgecmis/egitim/sil?id=${id}`, `/ozgecmis/deneyim/sil?id=${job}`, '/ozgecmis/meslek/sil?id=2', '/ozgecmis/dil/sil?id=en'])
		assert.equal((await p.get(path)).status, 404, path);
	assert.equal((await p.post('/ozgecmis/egitim', { ...school, school: 'Başka', id, version: '1' })).status, 404);
	assert.equal((await p.post('/ozgecmis/deneyim', { ...changes[2][2], job: 'Başka', id: job, version: '1' })).status, 404);
	assert.equal((await p.post('/ozgecmis/egitim/sil', { id }, `/ozgecmis/egitim/sil?id=${mine}`)).status, 404);
	assert.deepEqual(await all(), before);
});

test('without a session every page leads to sign-in; an unknown or repeated field is refused', async () => {
	const stranger = await someone(), p = await someone();
	await sql(`UPDATE session SET ended_at = UTC_TIMESTAMP(3) WHERE citizen_id = ${stranger.id}`);
	for (const path of ['/menu', '/ozgecmis', '/ozgecmis/egitim', '/ozgecmis/meslek', '/ozgecmis/deneyim', '/ozgecmis/dil', '/ozgecmis/ehliyet', '/ozgecmis/tercih', '/iletisim'])
		goes_to(await stranger.get(path), '/giris?sebep=oturum');
	assert.equal((await p.post('/ozgecmis/egitim', { ...school, citizen_id: '1' })).status, 400);
	assert.equal((await p.post('/ozgecmis/egitim', { ...school, school: ['a', 'b'] })).status, 400);
	assert.equal((await p.get('/ozgecmis/meslek?ara=a&ara=b')).status, 400);
	assert.equal((await p.send('/ozgecmis/egitim', Object.entries(school))).status, 403);
	assert.equal(await rows('education', p), 0);
});

// ---- once, and not over each other

test('the same form twice gives the same answer and one row', async () => {
	const p = await someone({ occupations: [1] });
	const form = [...await p.hidden('/ozgecmis/egitim'), ...Object.entries(school)];
	const answers = [await p.send('/ozgecmis/egitim', form), await p.send('/ozgecmis/egitim', form)];
	for (const answer of answers) goes_to(answer, '/ozgecmis/egitim?sonuc=activated');
	assert.deepEqual([await rows('education', p), (await events(p)).length, await outbox(p)], [1, 1, [['sms', 'activated']]]);
});

test('a stale edit: 409, nothing overwritten, typed words stay, sending again is a decision', async () => {
	const p = await someone({ education: 1, state: 'active', occupations: [1] });
	const id = await row_of(p, 'education'), path = `/ozgecmis/egitim?id=${id}`;
	const first = await p.hidden('/ozgecmis/egitim', path), second = await p.hidden('/ozgecmis/egitim', path);
	goes_to(await p.send('/ozgecmis/egitim', [...first, ...Object.entries({ ...school, school: 'Birinci' })]), '/ozgecmis/egitim?sonuc=saved');
	const stale = await p.send('/ozgecmis/egitim', [...second, ...Object.entries({ ...school, school: 'İkinci' })]);
	assert.equal(stale.status, 409);
	assert.match(stale.text, /başka bir yerde değişti/);
	assert.match(stale.text, /value="İkinci"/);
	assert.equal(await value(`SELECT school FROM education WHERE id = ${id}`), 'Birinci');
	const again = hidden_of(stale, '/ozgecmis/egitim');
	goes_to(await p.send('/ozgecmis/egitim', [...again, ...Object.entries({ ...school, school: 'İkinci' })]), '/ozgecmis/egitim?sonuc=saved');
	const fields = { contact_preference: 'sms', email: '', province: '6', district: await district_of(p), address: '' };
	const contact = await p.hidden('/iletisim');
	goes_to(await p.post('/iletisim', { ...fields, address: 'Bir' }), '/iletisim?sonuc=saved');
	assert.equal((await p.send('/iletisim', [...contact, ...Object.entries({ ...fields, address: 'İki' })])).status, 409);
	assert.equal(await value(`SELECT address FROM contact WHERE citizen_id = ${p.id}`), 'Bir');
});

test('boxes changed elsewhere meanwhile: 409, nothing overwritten, the ticks stay, sending again is a decision', async () => {
	const p = await someone({ education: 1, state: 'active', occupations: [1] });
	const cases = [['/ozgecmis/ehliyet', [['licence_b', '1']], [['licence_m', '1']], "SELECT licence_code FROM citizen_licence WHERE citizen_id = ?", ['B'], ['M'], 'licence_m'],
		['/ozgecmis/tercih', [['way_remote', '1'], ['province_34', '1']], [['way_shifts', '1'], ['province_6', '1']],
			'SELECT province_code FROM preferred_province WHERE citizen_id = ?', ['34'], ['6'], 'way_shifts']];
	for (const [path, one, other, stored, first, last, box] of cases) {
		const now = async () => (await sql(stored.replace('?', p.id))).flat();
		const old = await p.hidden(path);
		goes_to(await p.post(path, Object.fromEntries(one)), `${path}?sonuc=saved`);
		const stale = await p.send(path, [...old, ...other]);
		assert.equal(stale.status, 409, path);
		assert.match(stale.text, /başka bir yerde değişti/);
		assert.match(stale.text, new RegExp(`id="${box}"[^>]* checked`));
		assert.deepEqual(await now(), first);
		goes_to(await p.send(path, [...hidden_of(stale, path), ...other]), `${path}?sonuc=saved`);
		assert.deepEqual(await now(), last);
	}
});
