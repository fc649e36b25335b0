// Signing in as time goes by: waits, codes, idle and absolute end, remembered days (D17, D18, D20).
import assert from 'node:assert/strict';
import test from 'node:test';
import { at_day, client, sql, tckn } from './lib.mjs';
import { make_citizen } from './make_citizen.mjs';
import { index_of } from './person.mjs';
import { attempts_of, code_of, give_password, messages, sign_in } from './signin_help.mjs';

const session_cookie = '__Host-oturum';
const ended = '/giris?sebep=oturum';

/** `count` wrong passwords, each from an address of its own, three minutes apart from 10.00 on. */
async function fail(set, who, count, from = 0) {
	let page;
	for (let i = from; i < from + count; i++) {
		const at = 600 + 3 * i;
		await set(`2026-12-01 ${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
		page = await give_password(client(), who, 'yanlis');
	}
	return page;
}

test('D20: idle for 20 minutes ends a session, a visit keeps it', () => at_day('2026-12-01 14:30', async (set) => {
	const p = make_citizen({ session: 1, created: '2026-12-01' }), c = client();
	c.cookies[session_cookie] = p.session;
	for (const time of ['14:49', '15:08', '15:27'])
		assert.equal((await (await set(`2026-12-01 ${time}`), c.get('/menu'))).status, 200, time);
	await set('2026-12-01 15:48');
	assert.equal((await c.get('/menu')).location, ended);
	await set('2026-12-01 15:30');
	assert.equal((await c.get('/menu')).status, 200, 'only the clock said so: nothing was written by the page view');
}));

test('D20: the page tells the script no more seconds than the server will wait', () => at_day('2026-12-01 14:30', async (set) => {
	const p = make_citizen({ session: 1, created: '2026-12-01' }), c = client();
	c.cookies[session_cookie] = p.session;
	const seconds = (page) => Number(/data-seconds="(\d+)"/.exec(page.text)[1]);
	const first = seconds(await c.get('/menu'));
	assert.ok(first <= 1200 && first > 1130, `${first}`);
	await set('2026-12-02 02:20');
	await sql(`UPDATE session SET last_seen_at = '2026-12-01 23:19:30' WHERE citizen_id = ${p.id}`);
	const last = seconds(await c.get('/menu'));
	assert.ok(last <= 660 && last > 520, `${last}: the absolute end is nearer`);
}));

test('D20: twelve hours after signing in the session is over, however busy', () => at_day('2026-12-01 08:00', async (set) => {
	const p = make_citizen({ session: 1, created: '2026-12-01' }), c = client();
	c.cookies[session_cookie] = p.session;
	for (let minute = 8 * 60 + 15; minute < 20 * 60; minute += 15) {
		await set(`2026-12-01 ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
		assert.equal((await c.get('/menu')).status, 200);
	}
	await set('2026-12-01 20:01');
	assert.equal((await c.get('/menu')).location, ended);
	assert.equal((await c.get('/giris/onay')).location, ended, 'in the auth zone too');
}));

test('D17: a device is remembered for 90 days', () => at_day('2026-12-01 09:00', async (set) => {
	const p = make_citizen({ created: '2026-12-01' }), c = client();
	await sign_in(c, p, { remember: true });
	await set('2027-02-28 09:00');
	assert.equal((await give_password(c, p)).location, '/menu');
	await set('2027-03-01 09:02');
	assert.equal((await give_password(c, p)).location, '/giris/kod');
}));

test('D17: code and step are good for ten minutes; a new code can be asked for after one', () => at_day('2026-12-01 09:00', async (set) => {
	const p = make_citizen({ created: '2026-12-01' }), c = client();
	let page = await c.follow(await give_password(c, p));
	await set('2026-12-01 09:02');
	const again = await c.submit(page, {}, { button: ['send', 'again'] });
	assert.equal(again.location, '/giris/kod?sonuc=kod');
	page = await c.follow(again);
	assert.ok(page.has('Yeni kodu telefonunuza gönderdik'));
	const { code, prefix } = await code_of(p, 'signin_code', 2);
	assert.ok(page.has(prefix), 'the letters of the newest');
	await set('2026-12-01 09:11');
	assert.equal((await c.submit(page, { code })).location, '/giris?sebep=sure');
	assert.equal(c.cookies[session_cookie], undefined);
}));

test('D18: waits double by the clock and survive; the owner is told once when they reach a minute', () => at_day('2026-12-01 10:00', async (set) => {
	const p = make_citizen({ created: '2026-12-01' });
	await fail(set, p, 10);
	assert.equal((await messages(p, 'signin_locked')).length, 0);
	const eleventh = await fail(set, p, 1, 10);
	assert.match(eleventh.error('password'), /saat: 10\.31\.\d\d\./, '64 seconds after 10.30');
	const told = await messages(p, 'signin_locked');
	assert.equal(told.length, 1);
	assert.equal(told[0].to, p.mobile);
	assert.match(told[0].text, /1 Aralık 2026, saat 10\.3[12]\./);
	await fail(set, p, 4, 11);
	assert.equal((await messages(p, 'signin_locked')).length, 1, 'once per run');
	const [row] = await sql(attempts_of(p));
	assert.ok(Number(row.wait) > 256, `${row.failures}: ${row.wait}`);
	const locked = await give_password(client(), p);
	assert.equal(locked.status, 429);
	assert.match(locked.error('password'), /saat: \d\d\.\d\d\.$/, 'longer waits end at a full minute');
	await set('2026-12-01 14:00');
	assert.equal((await give_password(client(), p)).location, '/giris/kod', 'the right one works when the wait is over');
	await fail(set, p, 11, 100);
	assert.equal((await messages(p, 'signin_locked')).length, 2, 'a new run is told anew');
}));

test('D18: the same rows are written for a number that nobody has; its message is born useless', () => at_day('2026-12-01 10:00', async (set) => {
	const before = await sql('SELECT COALESCE(MAX(id), 0) AS id FROM outbox');
	await fail(set, { tckn: tckn() }, 11);
	const rows = await sql(`SELECT purpose, citizen_id, useless_after < created_at AS useless FROM outbox WHERE id > ${before[0].id}`);
	assert.deepEqual(rows, [{ purpose: 'signin_locked', citizen_id: null, useless: '1' }]);
}));

test('D18: a hundred in a row leave recovery alone, known or not', () => at_day('2026-12-01 10:00', async (set) => {
	const p = make_citizen({ created: '2026-12-01' });
	for (const who of [p, { tckn: tckn() }]) {
		await give_password(client(), who, 'yanlis');
		await sql(`UPDATE attempt SET failures = 99, blocked_until = NULL WHERE subject = ${index_of(who.tckn, 'citizen.tckn')}`);
		const hundredth = await give_password(client(), who, 'yanlis');
		assert.match(hundredth.error('password'), /parolayla giriş kapatıldı/);
		await set('2026-12-02 10:00');
		const right = await give_password(client(), who, p.password);
		assert.equal(right.status, 429, 'a day later, the right one');
		assert.match(right.error('password'), /parolayla giriş kapatıldı/);
		assert.ok(right.text.includes('/sifremi-unuttum'));
		await set('2026-12-01 10:00');
	}
	assert.equal((await messages(p, 'signin_closed')).length, 1);
}));

test('D20: a password typed five minutes ago is not fresh', () => at_day('2026-12-01 10:00', async (set) => {
	const p = make_citizen({ session: 1, created: '2026-12-01' }), c = client();
	c.cookies[session_cookie] = p.session;
	await set('2026-12-01 10:06');
	const page = await c.get('/giris/onay?yer=guvenlik');
	assert.equal((await c.submit(page, { password: p.password })).location, '/guvenlik');
	const [row] = await sql(`SELECT TIMESTAMPDIFF(MINUTE, created_at, password_at) AS m FROM session WHERE citizen_id = ${p.id}`);
	assert.ok(Number(row.m) >= 5);
}));
