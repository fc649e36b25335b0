// Signing in of staff (D25; security.md, Staff): password, telephone code, recovery codes, invitation, waits, sessions.
import assert from 'node:assert/strict';
import test from 'node:test';
import { bare, client, sql } from './lib.mjs';
import { program } from './stack.mjs';
import { forget_codes, give_staff_password, long_wait, staff_cookie, staff_person, staff_roles, staff_sign_in, staff_sign_in_by_sql, staff_visitor_cookie,
	totp } from './staff_help.mjs';

const wrong = /birbirini tutmuyor/;
const staff = () => client({ staff: true });
const audited = async (id, action) => Number((await sql(`SELECT COUNT(*) AS n FROM audit_event WHERE actor = 'staff' AND actor_id = ${id} AND action = '${action}'`))[0].n);
const codes_of = (page) => [...page.text.matchAll(/\b[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}\b/g)].map(([code]) => code);

/** A page without what differs by chance, username and time of day taken out too. */
const refusal = (page) => bare(page, /value="[a-z]+[\w.]+"/g, /\d\d\.\d\d\.\d\d/g);

/** The page that asks for the code. */
async function asked(c, p) {
	await forget_codes(p.username);
	return c.follow(await give_staff_password(c, p));
}

test('D25: username and password, the code of the telephone, then the start page', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = staff();
	const first = await give_staff_password(c, { ...p, username: p.username.toUpperCase() });
	assert.equal(first.location, '/giris/kod');
	assert.equal(c.cookies[staff_cookie], undefined, 'no session before the code');
	const page = await c.follow(first), code = totp(p.seed);
	const done = await c.submit(page, { code: `${code.slice(0, 3)} ${code.slice(3)}` });
	assert.equal(done.location, '/');
	assert.match(done.headers['set-cookie'].find((l) => l.startsWith(staff_cookie)), /Secure; HttpOnly; SameSite=Strict$/);
	assert.match(done.headers['set-cookie'].find((l) => l.startsWith('__Host-personeltarayici')), /^[^=]+=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=7776000$/);
	assert.equal(c.cookies[staff_visitor_cookie], undefined);
	const home = await c.follow(done);
	assert.equal(home.status, 200);
	assert.ok(home.has('Ankara İl Müdürlüğü') && home.has('Işıl Şahin') && home.has('Kayıt görevlisi'));
	assert.equal(await audited(p.id, 'staff.sign_in'), 1);
	const [row] = await sql(`SELECT HEX(token_hash) AS hash FROM staff_session WHERE staff_id = ${p.id}`);
	assert.ok(!row.hash.toLowerCase().includes(c.cookies[staff_cookie].toLowerCase()));
});

test('the demo account of every role signs in', async () => {
	for (const role of staff_roles)
		assert.equal((await (await staff_sign_in(role)).get('/')).status, 200, role);
});

test('an unknown username, a wrong password and a closed account get the same page', async () => {
	const p = await staff_person({ roles: ['clerk'] });
	const pages = [];
	for (const who of [p, { username: 'kimse.yok' }, await staff_person({ state: 'suspended' }), await staff_person({ state: 'invited' })])
		pages.push(await give_staff_password(staff(), who, who === p ? 'yanlis bir parola 5' : p.password));
	for (const page of pages) {
		assert.equal(page.status, 422);
		assert.match(page.error('password'), wrong);
		assert.equal(refusal(page), refusal(pages[0]));
	}
	assert.equal(await audited(p.id, 'staff.sign_in_refused'), 1);
});

test('empty boxes and impossible names are told beside their fields, and cost no try', async () => {
	const c = staff(), empty = await c.submit(await c.get('/giris'), {});
	assert.equal(empty.status, 422);
	assert.notEqual(empty.error('username'), '');
	assert.notEqual(empty.error('password'), '');
	const odd = await c.submit(empty, { username: 'Şükrü', password: 'x' });
	assert.match(odd.error('username'), /Türkçe harf/);
	assert.equal(odd.value('username'), 'Şükrü');
});

test('the fifth wrong password waits, for known and unknown alike, and hides what is right', async () => {
	const p = await staff_person({ roles: ['clerk'] });
	for (const who of [p, { username: `yok${p.username}` }]) {
		const c = staff();
		let page;
		for (let i = 0; i < 5; i++)
			page = await give_staff_password(c, who, 'yanlis bir parola 5');
		assert.match(page.error('password'), /saat/);
		await long_wait(who);
		page = await give_staff_password(c, who, 'yanlis bir parola 5');
		assert.equal(page.status, 429);
		assert.match(page.error('password'), /saat/);
		assert.equal((await give_staff_password(c, who, p.password)).status, 429, 'the right one is not looked at');
	}
});

test('a wrong code, a code used before and an old one are refused; wrong codes wait', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = staff();
	const page = await asked(c, p);
	const refused = await c.submit(page, { code: totp(p.seed, { steps: -5 }) });
	assert.equal(refused.status, 422);
	assert.match(refused.error('code'), /doğru değil/);
	const code = totp(p.seed);
	assert.equal((await c.submit(page, { code })).location, '/');
	const again = await c.follow(await give_staff_password(c, p));
	const used = await c.submit(again, { code });
	assert.equal(used.status, 422);
	assert.match(used.error('code'), /daha önce kullanıldı/);
	let last;
	for (let i = 0; i < 5; i++)
		last = await c.submit(again, { code: '000000' });
	assert.match(last.error('code'), /saat/);
	assert.ok(await audited(p.id, 'staff.sign_in_refused') >= 2);
	assert.match((await c.submit(again, { code: '' })).error('code'), /yazın/);
});

test('the form sent again opens a session again; a used step takes no other code', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = staff();
	const page = await asked(c, p), form = page.form(), visitor = c.cookies[staff_visitor_cookie], fields = { ...form.fields, code: totp(p.seed) };
	assert.equal((await c.post(form.action, fields)).location, '/');
	const second = staff();
	second.cookies[staff_visitor_cookie] = visitor;
	assert.equal((await second.post(form.action, fields)).location, '/');
	assert.equal((await second.get('/')).status, 200, 'its first answer was lost on the way');
	assert.equal(await audited(p.id, 'staff.sign_in'), 2, 'no session without its row in the log');
	const third = staff();
	third.cookies[staff_visitor_cookie] = visitor;
	const other = await third.post(form.action, { ...fields, key: 'A'.repeat(22), code: totp(p.seed, { steps: 1 }) });
	assert.equal(other.location, '/giris?sebep=sure');
	assert.equal(third.cookies[staff_cookie], undefined);
});

test('invitation, password, telephone, recovery codes; each code once', async () => {
	const username = `davet${Date.now()}`;
	const made = await program('ctl', ['staff', 'add', username, 'admin', '100']);
	assert.equal(made.status, 0, made.err);
	const [invitation] = codes_of({ text: made.out }), c = staff();
	const form = await c.get('/giris/ilk');
	const bad = await c.submit(form, { username, invitation: 'AAAA-BBBB-CCCC-DDDD', password: 'kestane rengi tramvay 58' });
	assert.equal(bad.status, 422);
	assert.match(bad.error('invitation'), wrong);
	assert.match((await c.submit(form, { username, invitation, password: 'on dort karak1' })).error('password'), /en az 15 karakter/);
	const next = await c.submit(form, { username, invitation: invitation.toLowerCase().replace(/-/g, ''), password: 'kestane rengi tramvay 58' });
	assert.equal(next.location, '/giris/ilk/telefon');
	const phone = await c.follow(next);
	const seed = /<strong class="e-code">([A-Z2-7 ]{39})<\/strong>/.exec(phone.text)[1].replace(/ /g, '');
	const picture = await c.get('/giris/ilk/kare.svg');
	assert.equal(picture.headers['content-type'], 'image/svg+xml');
	assert.match(picture.text, /^<svg [^>]*viewBox="0 0 (\d+) \1"/);
	assert.equal((await staff().get('/giris/ilk/kare.svg')).status, 404, 'nobody else sees it');
	assert.equal((await c.submit(phone, { code: '000000' })).status, 422);
	const codes_page = await c.follow(await c.submit(phone, { code: totp(seed) }));
	const codes = codes_of(codes_page);
	assert.equal(new Set(codes).size, 10);
	assert.equal((await c.get('/hesaplar')).status, 200, 'the first administrator is in');
	const [row] = await sql(`SELECT id, HEX(totp_sealed) AS sealed FROM staff WHERE username = '${username}'`);
	assert.ok(!row.sealed.includes(Buffer.from(seed).toString('hex').toUpperCase()));
	assert.equal(await audited(row.id, 'staff.enrol'), 1);
	assert.equal((await staff().submit(await staff().get('/giris/ilk'), {})).status, 403, 'control: a form of another browser');
	const late = staff();
	assert.equal((await late.submit(await late.get('/giris/ilk'), { username, invitation, password: 'kestane rengi tramvay 58' })).status, 422, 'the invitation is used');

	const other = staff(), p = { username, password: 'kestane rengi tramvay 58' };
	assert.deepEqual(codes_of(await (await staff_sign_in_by_sql(row.id)).get('/hesabim/kurtarma')), [], 'another session is not shown them');
	assert.equal((await other.submit(await asked(other, p), { code: codes[3].toLowerCase() })).location, '/');
	const twice = await other.submit(await asked(other, p), { code: codes[3] });
	assert.equal(twice.status, 422);
	assert.match((await other.get('/hesabim/kurtarma')).seen, /9 kodunuz/);
	const renewed = await other.follow(await other.submit(await other.get('/hesabim/kurtarma'), {}));
	assert.equal(codes_of(renewed).length, 10);
	assert.equal((await other.submit(await asked(other, p), { code: codes[4] })).status, 422, 'the old ones are gone');
});

test('ctl staff add says what is wrong, and makes nobody twice', async () => {
	for (const [args, words] of [[['add', 'x', 'admin', '100'], /USERNAME/], [['add', 'Şule', 'admin', '100'], /USERNAME/], [['add', 'yeni.kisi', 'root', '100'], /ROLE/],
		[['add', 'yeni.kisi', 'admin', '0'], /UNIT/], [['add', 'yeni.kisi', 'admin', '9999'], /no such unit/], [['add', 'memur', 'clerk', '6'], /already/], [['drop', 'memur', 'clerk', '6'], /add/]]) {
		const { status, err } = await program('ctl', ['staff', ...args]);
		assert.equal(status, 1, args.join(' '));
		assert.match(err, words);
	}
});

test('D25: role ended yesterday or begins tomorrow: signed in, and nothing is open', async () => {
	for (const role of [{ role: 'clerk', from: "'2000-01-01'", to: 'UTC_DATE() - INTERVAL 2 DAY' }, { role: 'clerk', from: 'UTC_DATE() + INTERVAL 2 DAY' }]) {
		const c = await staff_sign_in(await staff_person({ roles: [role] }));
		const page = await c.get('/');
		assert.equal(page.status, 403);
		assert.equal((await c.submit(page, {}, { action: '/cikis' })).location, '/giris?sebep=cikis');
	}
});

test('signing out ends the session for good', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = await staff_sign_in_by_sql(p.id), token = c.cookies[staff_cookie];
	const out = await c.submit(await c.get('/'), {}, { action: '/cikis' });
	assert.equal(out.location, '/giris?sebep=cikis');
	assert.ok(out.headers['clear-site-data']);
	c.cookies[staff_cookie] = token;
	assert.equal((await c.get('/')).location, '/giris?sebep=oturum');
	assert.equal(await audited(p.id, 'staff.sign_out'), 1);
});

test('after five minutes password and code are asked again', async () => {
	const p = await staff_person({ roles: ['admin'] }), c = await staff_sign_in_by_sql(p.id, { seconds_ago: 301 });
	assert.equal((await c.get('/hesabim/parola')).location, '/tekrar?yer=parola');
	const form = await c.get('/tekrar?yer=parola');
	assert.equal((await c.submit(form, { password: p.password, code: '000000' })).status, 422);
	assert.equal((await c.submit(form, { password: 'yanlis bir parola 5', code: totp(p.seed) })).status, 422);
	assert.equal((await c.submit(form, { password: p.password, code: totp(p.seed) })).location, '/hesabim/parola');
	assert.equal((await c.get('/hesabim/parola')).status, 200);
	assert.equal(await audited(p.id, 'staff.reauthenticate'), 1);
	assert.equal((await c.submit(await c.get('/tekrar?yer=https://evil.example'), { password: p.password, code: totp(p.seed, { steps: 1 }) })).location, '/hesabim');
});

test('who has stolen a session gains nothing when its owner types password and code again', async () => {
	const p = await staff_person({ roles: ['admin'] }), c = await staff_sign_in_by_sql(p.id, { seconds_ago: 301 }), thief = staff();
	thief.cookies[staff_cookie] = c.cookies[staff_cookie];
	const [before] = await sql(`SELECT expires_at FROM staff_session WHERE staff_id = ${p.id}`);
	assert.equal((await c.submit(await c.get('/tekrar?yer=parola'), { password: p.password, code: totp(p.seed) })).location, '/hesabim/parola');
	assert.equal((await c.get('/hesabim/parola')).status, 200);
	assert.equal((await thief.get('/hesabim/parola')).location, '/giris?sebep=oturum');
	assert.deepEqual(await sql(`SELECT expires_at FROM staff_session WHERE staff_id = ${p.id}`), [before], 'one session, and its ten hours go on');
});

test('a new password ends the other sessions and goes on under a new token', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = await staff_sign_in_by_sql(p.id), other = await staff_sign_in_by_sql(p.id);
	const token = c.cookies[staff_cookie], form = await c.get('/hesabim/parola');
	assert.match((await c.submit(form, { password: 'kısa parola' })).error('password'), /en az 15/);
	const done = await c.submit(form, { password: 'yepyeni bir mandalina 77' });
	assert.equal(done.location, '/hesabim?sonuc=personelparola');
	assert.notEqual(c.cookies[staff_cookie], token);
	assert.ok((await c.follow(done)).has('Parolanız değişti'));
	assert.equal((await other.get('/')).location, '/giris?sebep=oturum');
	assert.equal((await give_staff_password(staff(), p)).status, 422);
	assert.equal((await give_staff_password(staff(), p, 'yepyeni bir mandalina 77')).location, '/giris/kod');
});

test('a new password ends sign-ins that stand between the old password and the code', async () => {
	const p = await staff_person({ roles: ['clerk'] }), thief = staff(), c = await staff_sign_in_by_sql(p.id);
	const half = await asked(thief, p);
	assert.equal((await c.submit(await c.get('/hesabim/parola'), { password: 'yepyeni bir mandalina 77' })).status, 303);
	assert.equal((await thief.get('/giris/kod')).location, '/giris?sebep=sure');
	assert.equal((await thief.submit(half, { code: totp(p.seed) })).location, '/giris?sebep=sure');
	assert.equal(thief.cookies[staff_cookie], undefined);
});

test('an account that is suspended while its code is looked at gets no session', async () => {
	for (const again of [false, true]) {
		const p = await staff_person({ roles: ['clerk'] }), c = staff(), page = await asked(c, p), code = totp(p.seed), form = page.form();
		const visitor = c.cookies[staff_visitor_cookie];
		if (again) {
			assert.equal((await c.submit(page, { code })).location, '/');
			await sql(`UPDATE staff_session SET ended_at = UTC_TIMESTAMP(3) WHERE staff_id = ${p.id}`);
			c.cookies[staff_visitor_cookie] = visitor;
			delete c.cookies[staff_cookie];
		}
		const suspending = sql(`START TRANSACTION; UPDATE staff SET state = 'suspended' WHERE id = ${p.id}; SELECT SLEEP(1.5); COMMIT`);
		await new Promise((resolve) => { setTimeout(resolve, 500); });
		assert.equal((await c.post(form.action, { ...form.fields, code })).location, '/giris?sebep=sure');
		await suspending;
		assert.equal(c.cookies[staff_cookie], undefined);
		assert.deepEqual(await sql(`SELECT staff_id FROM staff_session WHERE staff_id = ${p.id} AND ended_at IS NULL`), []);
	}
});

test('own sessions are listed and ended, one or all others', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = await staff_sign_in_by_sql(p.id), others = [];
	for (let i = 0; i < 8; i++)
		others.push(await staff_sign_in_by_sql(p.id));
	const page = await c.get('/hesabim');
	assert.equal(page.status, 200);
	const forms = page.forms().filter((f) => f.action === '/hesabim');
	assert.equal(forms.length, 9);
	assert.equal((await c.post('/hesabim', forms[0].fields)).location, '/hesabim?sonuc=oturumkapandi');
	assert.equal((await Promise.all(others.map((o) => o.get('/')))).filter((a) => a.status === 303).length, 1);
	assert.equal((await c.post('/hesabim', { ...(await c.get('/hesabim')).forms().find((f) => f.action === '/hesabim').fields, oturum: 'A'.repeat(43) })).status, 404);
	const all = (await c.get('/hesabim')).forms().filter((f) => f.fields.oturum === 'hepsi');
	assert.equal((await c.post('/hesabim', all[0].fields)).location, '/hesabim?sonuc=oturumlarkapandi');
	assert.equal((await Promise.all(others.map((o) => o.get('/')))).filter((a) => a.status === 303).length, 8);
	assert.equal((await c.get('/')).status, 200);
});
