// Own sessions and devices, a new password, the choice of phone codes (D17, D20).
import assert from 'node:assert/strict';
import test from 'node:test';
import { client, sign_in_by_sql, sql, tckn } from './lib.mjs';
import { make_citizen } from './make_citizen.mjs';
import { give_password, messages, sign_in } from './signin_help.mjs';

const session_cookie = '__Host-oturum';
const wrong = /birbirini tutmuyor/;

test('D20: own sessions and devices are listed and can be ended; foreign ones cannot be named', async () => {
	const p = make_citizen(), other = make_citizen();
	const here = client({ headers: { 'User-Agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile' } }), there = client(), victim = client();
	await sign_in(here, p, { remember: true });
	await sign_in(victim, other, { remember: true });
	await sign_in_by_sql(there, p.id);
	const page = await here.get('/guvenlik');
	assert.equal(page.status, 200);
	assert.ok(page.has('Chrome, Android Bu oturum'), page.seen);
	const forms = page.forms().filter((f) => f.action === '/guvenlik/oturum');
	assert.equal(forms.length, 1, 'this session has no button');
	const hashes = await sql(`SELECT HEX(token_hash) AS h, TO_BASE64(token_hash) AS b FROM session WHERE citizen_id IN (${p.id}, ${other.id})`);
	for (const { h, b } of hashes)
		assert.ok(!page.text.toLowerCase().includes(h.toLowerCase()) && !page.text.includes(b.slice(0, 20)), 'no token hash in clear');

	const theirs = await victim.get('/guvenlik');
	const foreign = theirs.form('/guvenlik/cihaz').fields.cihaz;
	assert.equal((await here.submit(page, { cihaz: foreign }, { action: '/guvenlik/cihaz' })).status, 404);
	for (const oturum of ['', 'x', foreign, hashes[0].h])
		assert.equal((await here.submit(page, { oturum }, { action: '/guvenlik/oturum' })).status, 404);
	assert.equal((await victim.get('/menu')).status, 200);
	const [device] = await sql(`SELECT revoked_at FROM device WHERE citizen_id = ${other.id}`);
	assert.equal(device.revoked_at, null);

	const ended = await here.submit(page, {}, { action: '/guvenlik/oturum' });
	assert.equal(ended.location, '/guvenlik?sonuc=oturumkapandi');
	assert.equal((await there.get('/menu')).status, 303);
	assert.equal((await here.get('/menu')).status, 200);
	assert.ok((await here.follow(ended)).has('Giriş yapıldı'), 'the history');
	assert.equal((await here.submit(page, { csrf: theirs.form('/guvenlik/cihaz').fields.csrf }, { action: '/guvenlik/oturum' })).status, 403);
});

test('D20: all other sessions end at one press', async () => {
	const p = make_citizen({ session: 1 }), c = client(), others = [client(), client()];
	c.cookies[session_cookie] = p.session;
	for (const o of others)
		await sign_in_by_sql(o, p.id);
	const page = await c.get('/guvenlik');
	const form = page.forms().find((f) => f.fields.oturum === 'hepsi');
	const done = await c.post('/guvenlik/oturum', form.fields);
	assert.equal(done.location, '/guvenlik?sonuc=oturumlarkapandi');
	for (const o of others)
		assert.equal((await o.get('/menu')).status, 303);
	assert.equal((await c.get('/menu')).status, 200);
});

test('D17, D20: a new password ends all other sessions, goes on under a new token, and is told', async () => {
	const email = `kisi-${Date.now().toString(36)}@ornek.test`;
	const p = { ...make_citizen({ session: 1, email }), email }, c = client(), other = client();
	c.cookies[session_cookie] = p.session;
	await sign_in_by_sql(other, p.id);
	const page = await c.get('/giris/parola');
	assert.equal(page.status, 200);
	const cases = [
		[{ current_password: '', password: 'yedi uzun gece 46' }, 'current_password', /Parolanızı yazın/],
		[{ current_password: 'yanlis', password: 'yedi uzun gece 46' }, 'current_password', wrong],
		[{ current_password: p.password, password: '' }, 'password', /Bir parola yazın/],
		[{ current_password: p.password, password: 'kısa' }, 'password', /en az 8 karakter/],
		[{ current_password: p.password, password: '12345678' }, 'password', /çok kullanılıyor/],
		[{ current_password: p.password, password: `bu ${p.tckn} uzun` }, 'password', /içermemeli/],
		[{ current_password: p.password, password: 'Yılmaz ve kedisi 73' }, 'password', /içermemeli/],
	];
	for (const [typed, field, message] of cases) {
		const refused = await c.submit(page, typed);
		assert.equal(refused.status, 422);
		assert.match(refused.error(field), message);
		assert.ok(!refused.text.includes('uzun gece'), 'passwords are not kept');
	}
	const done = await c.submit(page, { current_password: p.password, password: 'yedi uzun gece 46' });
	assert.equal(done.location, '/guvenlik?sonuc=parola');
	assert.notEqual(c.cookies[session_cookie], p.session);
	assert.ok((await c.follow(done)).has('Parolanız değişti'));
	assert.equal((await other.get('/menu')).status, 303);
	const copied = client();
	copied.cookies[session_cookie] = p.session;
	assert.equal((await copied.get('/menu')).status, 303, 'the old token too');
	assert.equal((await give_password(client(), p)).status, 422, 'the old password');
	assert.equal((await give_password(client(), p, 'yedi uzun gece 46')).status, 303);
	const told = await sql(`SELECT channel FROM outbox WHERE citizen_id = ${p.id} AND purpose = 'password_changed' ORDER BY channel`);
	assert.deepEqual(told.map((r) => r.channel).sort(), ['email', 'sms']);
	const [sms] = (await messages(p, 'password_changed')).filter((m) => m.to === p.mobile);
	assert.ok(!sms.text.includes('yedi uzun'));
});

test('D17: the phone code can be turned off with a long password, and comes back with a shorter one', async () => {
	const short = make_citizen({ session: 1, password: 'mor fil 8152' }), long = make_citizen({ session: 1 });
	for (const p of [short, long]) {
		const c = client();
		c.cookies[session_cookie] = p.session;
		const page = await c.get('/giris/kod-secimi');
		assert.match((await c.submit(page, { password: 'yanlis' })).error('password'), wrong);
		const answer = await c.submit(page, { password: p.password });
		if (p === short)
			assert.match(answer.error('password'), /en az 15 karakter/);
		else
			assert.equal(answer.location, '/guvenlik?sonuc=kodayari');
		assert.equal((await give_password(client(), p)).location, p === short ? '/giris/kod' : '/menu');
	}
	const c = client();
	await give_password(c, long);
	await c.submit(await c.get('/giris/parola'), { current_password: long.password, password: 'mor fil 8152' });
	assert.equal((await give_password(client(), long, 'mor fil 8152')).location, '/giris/kod');
});
