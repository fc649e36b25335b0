// Signing in and out, remembered devices, own sessions (D17, D18, D20).
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { bare, client, sign_in_by_sql, sql, tckn } from './lib.mjs';
import { make_citizen } from './make_citizen.mjs';
import { attempts_of, code_of, give_password, messages, sign_in } from './signin_help.mjs';
import { stack } from './stack.mjs';

const session_cookie = '__Host-oturum', device_cookie = '__Host-cihaz', visitor_cookie = '__Host-giris';
const wrong = /birbirini tutmuyor/;

/** A page without what differs by chance, number and time of day taken out too. */
const refusal = (page) => bare(page, /value="\d{11}"/g, /\d\d\.\d\d\.\d\d/g);

test('R1, D17: number and password, the code on an unknown device, then the menu', async () => {
	const p = make_citizen({ state: 'active' }), c = client();
	const first = await give_password(c, p);
	assert.equal(first.status, 303);
	assert.equal(first.location, '/giris/kod');
	assert.equal(c.cookies[session_cookie], undefined, 'no session before the code');
	const asked = await c.follow(first);
	const { code, prefix } = await code_of(p);
	assert.ok(asked.has(prefix), 'the page names the letters of the message');
	assert.ok(!asked.text.includes(p.mobile), 'the phone is masked');
	const done = await c.submit(asked, { code: `${code.slice(0, 3)} ${code.slice(3)}` });
	assert.equal(done.location, '/menu');
	const line = done.headers['set-cookie'].find((l) => l.startsWith(session_cookie));
	assert.match(line, /Secure; HttpOnly; SameSite=Lax$/, 'until the browser closes');
	assert.equal(c.cookies[device_cookie], undefined, 'not remembered without the box');
	assert.equal(c.cookies[visitor_cookie], undefined, 'the visitor cookie has done its work');
	assert.equal((await c.follow(done)).status, 200);
	const [row] = await sql(`SELECT COUNT(*) AS n, MAX(HEX(token_hash)) AS hash FROM session WHERE citizen_id = ${p.id}`);
	assert.equal(row.n, '1');
	assert.ok(!row.hash.toLowerCase().includes(c.cookies[session_cookie].toLowerCase()));
});

test('D17: a remembered device skips the code; a revoked one does not', async () => {
	const p = make_citizen(), c = client();
	await sign_in(c, p, { remember: true });
	assert.match(c.last_set.join('\n') + JSON.stringify(c.cookies), /__Host-cihaz/);
	const page = await c.get('/guvenlik');
	await c.submit(page, {}, { action: '/cikis' });
	assert.ok(c.cookies[device_cookie], 'signing out keeps the device');
	assert.equal((await give_password(c, p)).location, '/menu');
	const revoked = await c.submit(await c.get('/guvenlik'), {}, { action: '/guvenlik/cihaz' });
	assert.equal(revoked.location, '/guvenlik?sonuc=cihazunutuldu');
	assert.ok((await c.follow(revoked)).has('Hatırlanan cihazınız yok'));
	await c.submit(await c.get('/menu'), {}, { action: '/cikis' });
	assert.equal((await give_password(c, p)).location.split('?')[0], '/giris/kod');
});

test('D17: one person’s remembered device is not another’s', async () => {
	const a = make_citizen(), b = make_citizen(), c = client();
	await sign_in(c, a, { remember: true });
	assert.equal((await give_password(c, b)).location, '/giris/kod');
});

test('D18: unknown numbers and wrong passwords get the same page', async () => {
	const p = make_citizen(), nobody = tckn();
	const known = await give_password(client(), p, 'yanlis parola');
	const unknown = await give_password(client(), { tckn: nobody }, 'yanlis parola');
	assert.equal(known.status, 422);
	assert.match(known.error('password'), wrong);
	assert.equal(known.value('tckn'), p.tckn, 'the number stays');
	assert.ok(!known.text.includes('yanlis parola'), 'the password does not');
	assert.equal(unknown.status, 422);
	assert.equal(refusal(known), refusal(unknown));
	assert.deepEqual(Object.keys(known.headers).sort(), Object.keys(unknown.headers).sort());
});

test('D18: the fifth wrong password waits by the clock, for known and unknown alike, and hides what is right', async () => {
	const p = make_citizen(), people = [p, { tckn: tckn() }];
	const pages = [];
	for (const who of people) {
		const c = client();
		for (let i = 0; i < 4; i++)
			assert.match((await give_password(c, who, `yanlis ${i}`)).error('password'), wrong);
		const fifth = await give_password(c, who, 'yanlis 5');
		assert.equal(fifth.status, 422);
		assert.match(fifth.error('password'), /saat: \d\d\.\d\d\.\d\d\./);
		assert.ok(fifth.text.includes('href="/sifremi-unuttum"') && fifth.has('ALO 170'), 'the other ways in');
		const sixth = await give_password(c, who, who === p ? p.password : 'yanlis 6');
		assert.equal(sixth.status, 429, 'not even the right one is looked at');
		assert.match(sixth.error('password'), /durdurduk\. .*saat: \d\d\.\d\d\.\d\d/);
		pages.push([refusal(fifth), refusal(sixth)]);
	}
	assert.deepEqual(pages[0], pages[1]);
	for (const who of people)
		assert.equal((await sql(attempts_of(who)))[0].failures, '5', 'known and unknown are counted alike');
});

test('D18: success begins anew', async () => {
	const p = make_citizen(), c = client();
	for (let i = 0; i < 4; i++)
		await give_password(c, p, 'yanlis');
	assert.equal((await give_password(c, p)).status, 303);
	for (let i = 0; i < 4; i++)
		assert.match((await give_password(c, p, 'yanlis')).error('password'), wrong);
	const history = await sql(`SELECT outcome, COUNT(*) AS n FROM sign_in_event WHERE citizen_id = ${p.id} GROUP BY outcome`);
	assert.deepEqual(history, [{ outcome: 'wrong_password', n: '8' }]);
});

test('D18: fifty tries at once are no more than five looks', async () => {
	const p = make_citizen(), c = client();
	const page = await c.get('/giris'), start = Date.now();
	const answers = await Promise.all(Array.from({ length: 50 }, () => c.submit(page, { tckn: p.tckn, password: 'yanlis' })));
	const looked = answers.filter((a) => a.status === 422).length;
	const waited = Math.floor(Math.log2(1 + (Date.now() - start) / 1000)); /* waits of 1, 2, 4 s that were over meanwhile */
	assert.ok(looked <= 5 + waited, `${looked} were looked at`);
	assert.ok(answers.every((a) => [422, 429].includes(a.status)));
});

test('D18: an address with thirty wrong passwords waits, whatever the number', async () => {
	const c = client();
	for (let i = 0; i < 30; i++)
		assert.equal((await give_password(c, { tckn: tckn() }, 'yanlis')).status, 422);
	const p = make_citizen();
	const locked = await give_password(c, p);
	assert.equal(locked.status, 429);
	assert.match(locked.error('password'), /ağdan .* saat: \d\d\.\d\d\./);
	assert.equal((await give_password(client(), p)).status, 303, 'another address is not concerned');
});

test('D11, D18: what cannot be a number is told and costs no try', async () => {
	const c = client();
	const cases = [['', /yazın/], ['123', /Siz 3 rakam/], ['1234567890a', /yalnızca rakamlardan/], ['12345678901', /kimlik numarası değil/]];
	for (const [typed, message] of cases) {
		const page = await c.submit(await c.get('/giris'), { tckn: typed, password: 'x' });
		assert.equal(page.status, 422);
		assert.match(page.error('tckn'), message);
	}
	const empty = await c.submit(await c.get('/giris'), { tckn: tckn(), password: '' });
	assert.match(empty.error('password'), /Parolanızı yazın/);
	const spaced = make_citizen();
	assert.equal((await give_password(c, { tckn: spaced.tckn.replace(/(...)/g, '$1 ') }, spaced.password)).status, 303);
});

test('D17: wrong codes are counted; the fifth ends the code; a new one comes not at once', async () => {
	const p = make_citizen(), c = client();
	let page = await c.follow(await give_password(c, p));
	const { code } = await code_of(p);
	const bad = code === '000000' ? '000001' : '000000';
	const empty = await c.submit(page, { code: '' });
	assert.equal(empty.status, 422);
	for (let i = 0; i < 5; i++) {
		page = await c.submit(page, { code: bad, remember: '1' });
		assert.equal(page.status, 422);
		assert.match(page.error('code'), /Kod doğru değil/);
		assert.equal(page.value('remember'), '1', 'the box stays ticked');
		assert.ok(!page.text.includes(`value="${bad}"`), 'the code is not kept');
	}
	page = await c.submit(page, { code });
	assert.match(page.error('code'), /deneme hakkınız doldu/);
	const again = await c.submit(page, {}, { button: ['send', 'again'] });
	assert.equal(again.status, 429);
	assert.match(again.error('code'), /2026, saat \d\d\.\d\d/);
	assert.equal(c.cookies[session_cookie], undefined);
});

test('the same code form sent again (its answer was lost) signs in again, and only there', async () => {
	const p = make_citizen(), c = client();
	const page = await c.follow(await give_password(c, p));
	const { code } = await code_of(p), before = { ...c.cookies };
	const fields = { ...page.form().fields, code };
	const first = await c.post('/giris/kod', fields);
	assert.equal(first.location, '/menu');
	const replay = client({ ip: c.ip });
	replay.cookies = before;
	const second = await replay.post('/giris/kod', fields);
	assert.equal(second.location, '/menu');
	assert.ok(replay.cookies[session_cookie]);
	assert.notEqual(replay.cookies[session_cookie], c.cookies[session_cookie], 'a token of its own');
	const stranger = client();
	await stranger.get('/giris');
	assert.equal((await stranger.post('/giris/kod', fields)).status, 403);
});

test('D20: signing out ends the session, clears the browser, and works twice', async () => {
	const p = make_citizen({ session: 1 }), c = client();
	c.cookies[session_cookie] = p.session;
	const page = await c.get('/menu');
	assert.equal(page.status, 200);
	const out = await c.submit(page, {}, { action: '/cikis' });
	assert.equal(out.status, 303);
	assert.equal(out.location, '/giris?sebep=cikis');
	assert.match(out.headers['clear-site-data'], /"cache"/);
	assert.equal(c.cookies[session_cookie], undefined);
	assert.ok((await c.follow(out)).has('Çıkış yaptınız'));
	const old = client();
	old.cookies[session_cookie] = p.session;
	assert.equal((await old.get('/menu')).location, '/giris?sebep=oturum', 'the old token is worth nothing');
	assert.equal((await old.submit(page, {}, { action: '/cikis' })).location, '/giris?sebep=cikis', 'a second tab signs out');
	assert.equal((await c.submit(page, {}, { action: '/cikis' })).location, '/giris?sebep=oturum', 'without a cookie');
	assert.deepEqual(await sql(`SELECT outcome FROM sign_in_event WHERE citizen_id = ${p.id}`), [{ outcome: 'signed_out' }]);
});

test('signing in again in a browser ends the session it had, under a new token', async () => {
	const p = make_citizen(), c = client();
	await sign_in(c, p, { remember: true });
	const old = c.cookies[session_cookie];
	await give_password(c, p);
	assert.notEqual(c.cookies[session_cookie], old);
	const thief = client();
	thief.cookies[session_cookie] = old;
	assert.equal((await thief.get('/menu')).status, 303);
	assert.equal((await c.get('/menu')).status, 200);
});

test('no token, a foreign token, a planted cookie: 403, and nothing happens', async () => {
	const p = make_citizen({ session: 1 }), c = client(), other = client();
	const page = await c.get('/giris'), foreign = await other.get('/giris');
	const typed = { tckn: p.tckn, password: p.password };
	assert.equal((await c.submit(page, { ...typed, csrf: null })).status, 403);
	assert.equal((await c.submit(page, { ...typed, csrf: foreign.form().fields.csrf })).status, 403);
	assert.equal((await c.post('/giris/kod', { csrf: page.form().fields.csrf, key: page.form().fields.key, code: '123456' })).status, 403, 'a token of another path');
	assert.equal((await client().submit(page, typed)).status, 403, 'no cookie');
	assert.equal((await c.submit(page, typed, { headers: { Origin: 'http://evil.example' } })).status, 403);
	assert.equal((await c.submit(page, typed, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status, 403);
	assert.equal((await c.submit(page, { ...typed, extra: '1' })).status, 400);
	assert.equal((await c.post('/giris', [...Object.entries({ ...page.form().fields, ...typed }), ['tckn', p.tckn]])).status, 400);
	c.cookies[session_cookie] = p.session;
	assert.equal((await c.post('/cikis', { csrf: page.form().fields.csrf, key: page.form().fields.key })).status, 403);
	assert.equal((await c.get('/menu')).status, 200, 'still signed in');
});

test('a GET changes nothing, and gives no session cookie', async () => {
	const count = () => sql('SELECT (SELECT COUNT(*) FROM attempt) AS a, (SELECT COUNT(*) FROM session) AS s,'
		+ ' (SELECT COUNT(*) FROM sign_in) AS i, (SELECT COUNT(*) FROM outbox) AS o');
	const before = await count(), c = client();
	for (const path of ['/giris', '/giris?sebep=oturum', '/giris/kod', '/giris/onay', '/giris/onay?yer=rizalar', '/guvenlik', '/sifremi-unuttum'])
		await c.get(path);
	assert.equal((await c.get('/cikis')).status, 405);
	assert.deepEqual(await count(), before);
	assert.equal(c.cookies[session_cookie], undefined);
	assert.equal((await c.get('/giris?sebep=<script>')).status, 200);
	assert.equal((await c.get('/giris?baska=1')).status, 400);
});

test('/giris/kod without a step leads to /giris and says why', async () => {
	const c = client();
	await c.get('/giris');
	const page = await c.get('/giris/kod');
	assert.equal(page.location, '/giris?sebep=sure');
	assert.ok((await c.follow(page)).has('süresi doldu'));
});

test('D13: without a mobile the code page names the unit', async () => {
	const p = make_citizen({ mobile: 'none' }), c = client();
	const page = await c.follow(await give_password(c, p));
	assert.equal(page.status, 200);
	assert.ok(page.has('Kaydınızda cep telefonu yok'));
	assert.equal(page.forms().filter((f) => f.action === '/giris/kod').length, 0);
});

test('D9: a new agreement is asked at the next sign-in', async () => {
	const p = make_citizen({ agreement: 0 }), c = client();
	const page = await sign_in(c, p);
	assert.equal(page.location, '/rizalar/sozlesme');
	const fine = make_citizen();
	assert.equal((await sign_in(client(), fine)).status, 200);
});

test('D20: the password again before a sensitive act, and on to a place of the house alone', async () => {
	const p = make_citizen({ session: 1 }), c = client();
	c.cookies[session_cookie] = p.session;
	await sql(`UPDATE session SET password_at = '2020-01-01' WHERE citizen_id = ${p.id}`);
	const page = await c.get('/giris/onay?yer=rizalar');
	assert.equal(page.status, 200);
	assert.match((await c.submit(page, { password: '' })).error('password'), /Parolanızı yazın/);
	assert.match((await c.submit(page, { password: 'yanlis' })).error('password'), wrong);
	const done = await c.submit(page, { password: p.password });
	assert.equal(done.location, '/rizalar');
	const [row] = await sql(`SELECT password_at > '2026-01-01' AS fresh FROM session WHERE citizen_id = ${p.id}`);
	assert.equal(row.fresh, '1');
	assert.equal((await c.submit(page, { password: p.password, yer: '//evil.example' })).location, '/guvenlik');
	assert.equal((await client().get('/giris/onay')).location, '/giris?sebep=oturum');
	assert.equal((await client().submit(page, { password: p.password })).status, 303, 'a stranger is sent to sign in');
});

test('D20: wrong passwords of a signed-in person count with the others', async () => {
	const p = make_citizen({ session: 1 }), c = client();
	c.cookies[session_cookie] = p.session;
	const page = await c.get('/giris/onay');
	for (let i = 0; i < 5; i++)
		await c.submit(page, { password: 'yanlis' });
	assert.equal((await c.submit(page, { password: p.password })).status, 429);
	assert.equal((await give_password(client(), p)).status, 429);
});

test('R45: passwords and codes stand nowhere in the logs', async () => {
	const p = make_citizen({ password: 'gizlikelimem çok özel 73' }), c = client();
	await sign_in(c, p);
	const { code } = await code_of(p);
	for (const name of readdirSync(`${stack().var}/log`)) {
		// six digits stand in some random id or time sooner or later
		const text = readFileSync(`${stack().var}/log/${name}`, 'utf8').replace(/"(id|time|s|ms|ip)":"?[^",}]*"?/g, '');
		for (const secret of [p.password, p.tckn, p.mobile, code, c.cookies[session_cookie]])
			assert.ok(!text.includes(secret), `${name} holds a secret`);
	}
	assert.equal((await messages(p, 'signin_code')).length, 1);
});

test('English throughout', async () => {
	const p = make_citizen({ language: 'en' }), c = client();
	const page = await c.get('/en/giris');
	assert.equal(page.lang, 'en');
	assert.match((await c.submit(page, { tckn: p.tckn, password: 'wrong' })).error('password'), /do not match/);
	const next = await c.submit(page, { tckn: p.tckn, password: p.password });
	assert.equal(next.location, '/en/giris/kod');
});

test('D20: a person with many open sessions sees them all', async () => {
	const p = make_citizen({ state: 'active' }), c = client();
	await sign_in(c, p);
	for (let i = 0; i < 9; i++)
		await sign_in_by_sql(client(), p.id);
	const page = await c.get('/guvenlik');
	assert.equal(page.status, 200);
	assert.equal(page.forms().filter((f) => f.action === '/guvenlik/oturum').length, 10);
});
