// What strangers can do to an account of staff by guessing: nothing that lasts (D18, D25; security.md, Staff). Their tries wait, browsers
// in which the person signed in before do not; codes are limited hard; the person and the head of the unit see it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { client, sql, sql_number } from './lib.mjs';
import { index_of } from './person.mjs';
import { forget_codes, give_staff_password, long_wait, staff_person, staff_sign_in, staff_sign_in_by_sql, totp } from './staff_help.mjs';

const staff = () => client({ staff: true });
const browser_cookie = '__Host-personeltarayici', guess = 'yanlis bir parola 5';
const subject = (p) => index_of(p.username, 'staff.username');
const tries = (p, scope = 'staff_name') => sql_number(`SELECT COALESCE(MAX(failures), 0) FROM attempt WHERE scope = '${scope}' AND subject = ${subject(p)}`);

/** Ends the wait of an account's strangers, as if time had gone by. */
const no_wait = (p, scope = 'staff_name') => sql(`UPDATE attempt SET blocked_until = NULL WHERE scope = '${scope}' AND subject = ${subject(p)}`);
const alarms = async (p) => (await sql(`SELECT kind FROM look_alarm WHERE staff_id = ${p.id} ORDER BY kind`)).map((r) => r.kind);

/** A client whose browser is known to the person, without a session. */
async function known_browser(p) {
	const c = await staff_sign_in(p);
	await c.submit(await c.get('/hesabim'), {}, { action: '/cikis' });
	assert.ok(c.cookies[browser_cookie], 'signing out leaves the browser known');
	return c;
}

/** `n` wrong passwords from browsers that nobody knows, without waiting. */
async function strangers(p, n) {
	let last;
	for (let i = 0; i < n; i++) {
		await no_wait(p);
		last = await give_staff_password(staff(), p, guess);
	}
	return last;
}

async function wrong_codes(c, p, n, scope) {
	const page = await c.follow(await give_staff_password(c, p));
	let last;
	for (let i = 0; i < n; i++) {
		if (scope)
			await no_wait(p, scope);
		last = await c.submit(page, { code: '000000' });
	}
	return last;
}

test('strangers wait, a browser the person is known in does not, and nobody is shut out for good', async () => {
	const p = await staff_person({ roles: ['clerk'] }), own = await known_browser(p);
	assert.match((await strangers(p, 6)).error('password'), /saat/);
	await long_wait(p);
	assert.equal((await give_staff_password(staff(), p)).status, 429, 'control: the right password waits in a strange browser');
	assert.equal((await give_staff_password(own, p)).location, '/giris/kod');
	assert.equal(await tries(p), 6, 'and what strangers tried is not forgotten by it');
	await sql(`UPDATE attempt SET failures = 4000, blocked_until = NULL WHERE scope = 'staff_name' AND subject = ${subject(p)}`);
	assert.equal((await give_staff_password(staff(), p)).location, '/giris/kod', 'after thousands of tries the right password still opens');
});

test('wrong passwords in a known browser wait there, and only there', async () => {
	const p = await staff_person({ roles: ['clerk'] }), own = await known_browser(p);
	for (let i = 0; i < 5; i++)
		assert.equal((await give_staff_password(own, p, guess)).status, 422);
	const here = index_of(`${p.username}:${createHash('sha256').update(own.cookies[browser_cookie]).digest('hex')}`, 'staff.known');
	assert.equal(await sql_number(`SELECT blocked_until > window_start FROM attempt WHERE scope = 'staff_known' AND subject = ${here}`), 1);
	await sql(`UPDATE attempt SET blocked_until = UTC_TIMESTAMP(3) + INTERVAL 10 MINUTE WHERE scope = 'staff_known' AND subject = ${here}`);
	assert.equal((await give_staff_password(own, p)).status, 429);
	assert.equal(await tries(p), 0);
	assert.equal((await give_staff_password(staff(), p)).location, '/giris/kod');
});

test('what others behind the same address do does not keep a known browser out', async () => {
	const p = await staff_person({ roles: ['clerk'] }), own = await known_browser(p), neighbour = client({ staff: true, ip: own.ip });
	for (let i = 0; i < 31; i++)
		await give_staff_password(neighbour, { username: `yok.${i}${Date.now()}` }, guess);
	assert.match((await give_staff_password(neighbour, p)).error('password'), /ağdan/);
	assert.equal((await give_staff_password(own, p)).location, '/giris/kod');
});

test('the cookie is new at each sign-in, an old, a planted or an ended one counts for nothing', async () => {
	const p = await staff_person({ roles: ['clerk'] }), other = await staff_person({ roles: ['clerk'] }), own = await known_browser(p), old = own.cookies[browser_cookie];
	await staff_sign_in(other, { c: own });
	assert.notEqual(own.cookies[browser_cookie], old);
	for (const who of [p, other]) {
		await strangers(who, 6);
		await long_wait(who);
	}
	const thief = staff();
	for (const token of [old, 'A'.repeat(43)]) {
		thief.cookies[browser_cookie] = token;
		assert.equal((await give_staff_password(thief, p)).status, 429, token);
	}
	for (const who of [p, other])
		assert.equal((await give_staff_password(own, who)).location, '/giris/kod', 'two people share a browser');
	await sql(`UPDATE staff_browser SET expires_at = UTC_TIMESTAMP(3) WHERE staff_id = ${p.id}`);
	assert.equal((await give_staff_password(own, p)).status, 429, 'over');
	const stored = (await sql(`SELECT LOWER(HEX(token_hash)) AS hash FROM staff_browser WHERE staff_id = ${other.id}`)).map((r) => r.hash);
	assert.ok(stored.length === 1 && stored[0] !== Buffer.from(own.cookies[browser_cookie], 'base64url').toString('hex'));
});

test('a known browser is no second step', async () => {
	const p = await staff_person({ roles: ['clerk'] }), own = await known_browser(p);
	const page = await own.follow(await give_staff_password(own, p));
	assert.equal((await own.submit(page, { code: '000000' })).status, 422);
	assert.equal((await own.get('/hesabim')).location, '/giris?sebep=oturum');
});

test('wrong codes close signing in from strange browsers, until the password is changed in a known one', async () => {
	const p = await staff_person({ roles: ['clerk'] }), own = await known_browser(p), thief = staff();
	assert.equal((await wrong_codes(thief, p, 19, 'staff_code')).status, 422);
	const page = await thief.get('/giris/kod');
	await no_wait(p, 'staff_code');
	assert.match((await thief.submit(page, { code: '000000' })).error('code'), /kapatıldı/, 'the twentieth');
	await no_wait(p, 'staff_code');
	assert.equal((await thief.submit(page, { code: totp(p.seed) })).status, 429, 'the right code is not looked at');
	assert.deepEqual(await alarms(p), ['codes']);
	await staff_sign_in(p, { c: own });
	assert.match((await own.get('/')).seen, /doğru parolanızla çok sayıda yanlış kod/);
	await own.submit(await own.get('/hesabim/parola'), { password: 'yepyeni bir mandalina 77' });
	const changed = { ...p, password: 'yepyeni bir mandalina 77' };
	await staff_sign_in(changed);
});

test('wrong codes in a known browser close that browser', async () => {
	const p = await staff_person({ roles: ['clerk'] }), own = await known_browser(p);
	await wrong_codes(own, p, 1);
	await sql("UPDATE attempt SET failures = 20, blocked_until = NULL WHERE scope = 'staff_known_code' AND failures = 1"
		+ ' ORDER BY window_start DESC LIMIT 1');
	const page = await own.get('/giris/kod');
	assert.match((await own.submit(page, { code: totp(p.seed) })).error('code'), /kapatıldı/);
	await staff_sign_in(p);
});

test('many tries are an alarm for the person and the head of the unit, once a day; an unknown name raises none', async () => {
	const p = await staff_person({ roles: ['clerk'], unit: 16, last_name: `Yılmaz${Date.now()}` }), head = await staff_person({ roles: ['unit_head'], unit: 16 });
	const before = await sql_number("SELECT COUNT(*) FROM look_alarm WHERE kind = 'tries'");
	await strangers({ username: `yok.${Date.now()}` }, 12);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM look_alarm WHERE kind = 'tries' AND staff_id NOT IN (SELECT id FROM staff WHERE username LIKE 'deneme%')`)
		<= before, true);
	await strangers(p, 10);
	assert.deepEqual(await alarms(p), [], 'ten are not many');
	await strangers(p, 3);
	assert.deepEqual(await alarms(p), ['tries']);
	const own = await staff_sign_in_by_sql(p.id), theirs = await staff_sign_in_by_sql(head.id);
	for (const page of ['/', '/hesabim'])
		assert.match((await own.get(page)).seen, /kullanıcı adınızla çok sayıda yanlış parola denendi/, page);
	const list = await theirs.get('/uyarilar');
	assert.ok(list.has(`${p.first_name} ${p.last_name}:`) && list.has('çok sayıda yanlış parola denendi'));
	const [{ id }] = await sql(`SELECT id FROM look_alarm WHERE staff_id = ${p.id}`);
	assert.equal((await theirs.submit(await theirs.get(`/uyarilar/gor?no=${id}`), { not: 'Kişiyle görüştüm' })).location, '/uyarilar?sonuc=uyari_goruldu');
	await sql(`DELETE FROM look_alarm WHERE staff_id = ${p.id}`);
	await strangers(p, 1);
	assert.deepEqual(await alarms(p), ['tries'], 'whoever goes on is an alarm on the next day, too');
	assert.equal((await (await staff_sign_in_by_sql((await staff_person({ roles: ['unit_head'], unit: 35 })).id)).get(`/uyarilar/gor?no=${id}`)).status, 404, 'another unit');
});

test('wrong invitation codes slow nobody who has the right one, but the address waits', async () => {
	const p = await staff_person({ state: 'invited' }), c = staff();
	for (let i = 0; i < 14; i++)
		assert.equal((await c.submit(await c.get('/giris/ilk'), { username: p.username, invitation: 'AAAA-BBBB-CCCC-DDDD', password: guess })).status, 422);
	assert.match((await give_staff_password(staff(), p)).error('password'), /birbirini tutmuyor\. K/, 'nor does it slow the password');
	for (let i = 0; i < 17; i++)
		await c.submit(await c.get('/giris/ilk'), { username: p.username, invitation: 'AAAA-BBBB-CCCC-DDDD', password: guess });
	assert.match((await c.submit(await c.get('/giris/ilk'), { username: p.username, invitation: 'AAAA-BBBB-CCCC-DDDD', password: guess })).error('invitation'), /ağdan/);
});

test('who is signed in can be asked again whatever strangers try; wrong codes there close that session alone', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = await staff_sign_in_by_sql(p.id, { seconds_ago: 301 });
	await strangers(p, 6);
	await long_wait(p);
	await forget_codes(p.username);
	const form = await c.get('/tekrar?yer=parola');
	assert.equal((await c.submit(form, { password: p.password, code: totp(p.seed) })).location, '/hesabim/parola');
	let last;
	for (let i = 0; i < 8; i++)
		last = await c.submit(await c.get('/tekrar?yer=parola'), { password: p.password, code: '000000' });
	assert.equal(last.status, 429);
	assert.equal(await tries(p, 'staff_code'), 0);
});
