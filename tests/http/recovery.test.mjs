// A forgotten password: number, birth date, phone code, new password (D18, D19).
import assert from 'node:assert/strict';
import test from 'node:test';
import { at_day, bare, client, sign_in_by_sql, sql, tckn } from './lib.mjs';
import { make_citizen } from './make_citizen.mjs';
import { attempts_of, code_of, give_password, messages, sign_in } from './signin_help.mjs';

const birth = { birth_day: '14', birth_month: 'Mayıs', birth_year: '1990' };
const fresh = 'yedi uzun gece 46';
const session_cookie = '__Host-oturum';

const begin = async (c, number, born = birth) => c.submit(await c.get('/sifremi-unuttum'), { tckn: number, ...born });

test('D19: number, birth date and phone code set a new password; everything else ends; the owner is told', async () => {
	const email = `kisi-${Date.now().toString(36)}@ornek.test`;
	const p = { ...make_citizen({ state: 'active', birth: '1990-05-14', email }), email }, c = client(), old = client(), known = client();
	await sign_in_by_sql(old, p.id);
	await sign_in(known, p, { remember: true });
	await sql(`UPDATE phone_code_sent SET sent_at = sent_at - INTERVAL 1 HOUR; UPDATE attempt SET window_start = window_start - INTERVAL 1 HOUR WHERE scope = 'phone_code'`);
	for (let i = 0; i < 5; i++)
		await give_password(client(), p, 'yanlis');
	assert.equal((await give_password(client(), p)).status, 429, 'locked');
	const first = await begin(c, p.tckn);
	assert.equal(first.location, '/sifremi-unuttum/kod');
	let page = await c.follow(first);
	const { code } = await code_of(p, 'recovery_code');
	page = await c.submit(page, { code: code === '000000' ? '1' : '000000' });
	assert.match(page.error('code'), /Kod doğru değil/);
	assert.equal((await c.get('/sifremi-unuttum/parola')).location, '/sifremi-unuttum?sebep=sure', 'not before the code');
	const right = await c.submit(page, { code });
	assert.equal(right.location, '/sifremi-unuttum/parola');
	page = await c.follow(right);
	assert.match((await c.submit(page, { password: 'kısa' })).error('password'), /en az 8/);
	assert.match((await c.submit(page, { password: 'zxzxzxzx' })).error('password'), /gücü 4 üzerinden [01], en az 2 olmalı/);
	assert.match((await c.submit(page, { password: `x ${p.tckn}` })).error('password'), /içermemeli/);
	const done = await c.submit(page, { password: fresh });
	assert.equal(done.location, '/menu');
	assert.equal((await c.follow(done)).status, 200, 'signed in');
	assert.equal((await old.get('/menu')).status, 303);
	assert.equal((await known.get('/menu')).status, 303);
	assert.deepEqual(await sql(attempts_of(p)), [], 'the lock is gone');
	assert.equal((await give_password(client(), p)).status, 422, 'the old password');
	assert.match((await give_password(known, p, fresh)).location, /^\/giris\/kod/, 'devices are forgotten');
	const told = await messages(p, 'password_recovered');
	assert.deepEqual(told.map((m) => m.to).sort(), [p.mobile, email].sort());
	assert.ok(told.every((m) => !m.text.includes(fresh) && !m.text.includes(p.tckn)));
	assert.equal((await c.get('/sifremi-unuttum/parola')).location, '/sifremi-unuttum?sebep=sure', 'once');
});

test('D18: an unknown number, a wrong birth date, a person without a phone: the same pages and the same rows', async () => {
	const p = make_citizen({ birth: '1990-05-14' }), dumb = make_citizen({ birth: '1990-05-14', mobile: 'none' });
	const cases = [[p.tckn, birth], [tckn(), birth], [p.tckn, { ...birth, birth_day: '15' }], [dumb.tckn, birth]];
	const seen = [];
	for (const [number, born] of cases) {
		const c = client();
		const [{ id }] = await sql('SELECT COALESCE(MAX(id), 0) AS id FROM outbox');
		const first = await begin(c, number, born);
		const page = await c.follow(first);
		const wrong = await c.submit(page, { code: '000000' });
		const again = await c.submit(page, {}, { button: ['send', 'again'] });
		const notice = await c.follow(again);
		const rows = await sql(`SELECT purpose, channel FROM outbox WHERE id > ${id}`);
		seen.push([first.status, first.location, bare(page), wrong.status, bare(wrong), again.location, bare(notice), rows.length]);
	}
	for (const other of seen.slice(1))
		assert.deepEqual(other, seen[0]);
	const [count] = await sql(`SELECT COUNT(*) AS n FROM outbox WHERE purpose = 'recovery_code' AND citizen_id = ${p.id}`);
	assert.equal(count.n, '1', 'only the right date reaches the phone');
	assert.deepEqual(await sql("SELECT id FROM outbox WHERE purpose = 'recovery_code' AND citizen_id IS NULL AND useless_after >= created_at"), []);
});

test('what cannot be a number or a date is told; five tries a day per number', async () => {
	const c = client(), number = tckn();
	assert.match((await begin(c, '123')).error('tckn'), /3 rakam/);
	assert.match((await begin(c, number, { birth_day: '', birth_month: '', birth_year: '' })).error('birth'), /gün, ay ve yıl/);
	const bad = await begin(c, number, { birth_day: '31', birth_month: '4', birth_year: '1990' });
	assert.equal(bad.status, 422);
	assert.match(bad.error('birth'), /kontrol edin/);
	assert.equal(bad.value('birth_day'), '31');
	for (let i = 0; i < 5; i++)
		assert.equal((await begin(client(), number)).status, 303);
	const sixth = await begin(client(), number);
	assert.equal(sixth.status, 429);
	assert.match(sixth.error('tckn'), /zaman: .*2026, saat \d\d\.\d\d/);
});

test('the same form sent again gives the same answer and one code', async () => {
	const p = make_citizen({ birth: '1990-05-14' }), c = client();
	const page = await c.get('/sifremi-unuttum');
	const fields = { ...page.form().fields, tckn: p.tckn, ...birth };
	const answers = [await c.post('/sifremi-unuttum', fields), await c.post('/sifremi-unuttum', fields)];
	assert.deepEqual(answers.map((a) => a.location), ['/sifremi-unuttum/kod', '/sifremi-unuttum/kod']);
	assert.equal((await messages(p, 'recovery_code')).length, 1);
	assert.equal((await c.post('/sifremi-unuttum', { ...fields, csrf: '' })).status, 403);
	assert.equal((await client().post('/sifremi-unuttum', fields)).status, 403);
});

test('a code of recovery does not sign in, nor the other way round', async () => {
	const p = make_citizen({ birth: '1990-05-14' }), c = client();
	await begin(c, p.tckn);
	const { code } = await code_of(p, 'recovery_code');
	const step = await c.follow(await give_password(c, p));
	assert.equal((await c.submit(step, { code })).status, 422);
	assert.equal(c.cookies[session_cookie], undefined);
});

test('the steps are over after ten minutes', () => at_day('2026-12-01 10:00', async (set) => {
	const p = make_citizen({ birth: '1990-05-14', created: '2026-12-01' }), c = client();
	const page = await c.follow(await begin(c, p.tckn));
	const { code } = await code_of(p, 'recovery_code');
	await set('2026-12-01 10:11');
	assert.equal((await c.submit(page, { code })).location, '/sifremi-unuttum?sebep=sure');
	const c2 = client();
	const next = await c2.follow(await begin(c2, p.tckn));
	const right = await c2.submit(next, { code: (await code_of(p, 'recovery_code', 2)).code });
	assert.equal(right.location, '/sifremi-unuttum/parola');
	const form = await c2.follow(right);
	await set('2026-12-01 10:22');
	assert.equal((await c2.submit(form, { password: fresh })).location, '/sifremi-unuttum?sebep=sure');
	assert.equal((await give_password(client(), p)).status, 303, 'the old password still holds');
}));
