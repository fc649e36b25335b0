// Accounts and units, as administrators keep them (D25, D26): made, suspended, moved, invited anew, roles with days; all in the log.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { client, day_boxes, day_from_now, sql, stack } from './lib.mjs';
import { give_staff_password, staff_person, staff_sign_in_by_sql, totp } from './staff_help.mjs';

const admin_person = await staff_person({ roles: ['admin'], unit: 100 });
const admin = (more) => staff_sign_in_by_sql(admin_person.id, more);
const code_of = (page) => (/\b[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}\b/.exec(page.text) ?? [null])[0];

/** The code of an invitation, as the servers derive it from its nonce (feature/staff/staff_code.c). */
function invitation_code(nonce) {
	const digest = createHmac('sha256', readFileSync(path.join(stack().var, 'keys/code.key'))).update('staff.invitation\0').update(Buffer.from(nonce, 'hex')).digest();
	return [...digest.subarray(0, 16)].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('');
}
const one = (c, id) => c.get(`/hesaplar/kisi?no=${id}`);
const state_of = async (id) => (await sql(`SELECT state FROM staff WHERE id = ${id}`))[0].state;
const audited = async (action, id) => (await sql(`SELECT CONCAT('=', note) AS note FROM audit_event WHERE actor_id = ${admin_person.id} AND action = '${action}' AND subject = 'staff:${id}'`)).map((r) => r.note.slice(1));
const today = day_from_now();

test('a new account: made once, with an invitation that only its maker reads', async () => {
	const c = await admin(), username = `yeni.${Date.now()}`, form = await c.get('/hesaplar/yeni');
	const fields = { ...form.form().fields, username, first_name: 'Ayşe', last_name: 'Öztürk', birim: '6' };
	const done = await c.post('/hesaplar/yeni', fields);
	assert.equal(done.status, 303);
	assert.equal((await c.post('/hesaplar/yeni', fields)).location, done.location, 'sent again: the same answer');
	const page = await c.follow(done);
	assert.ok(page.has('Ayşe Öztürk') && page.has('Davet edildi') && page.has('Ankara İl Müdürlüğü'));
	const code = code_of(page), id = /no=(\d+)/.exec(done.location)[1];
	assert.ok(code);
	assert.equal(code_of(await (await staff_sign_in_by_sql((await staff_person({ roles: ['admin'] })).id)).get(`/hesaplar/kisi?no=${id}`)), null, 'another administrator');
	const [row] = await sql(`SELECT COUNT(*) AS n FROM staff WHERE username = '${username}'`);
	assert.equal(row.n, '1');
	assert.deepEqual(await audited('staff.create', id), [username]);
	await sql(`UPDATE staff_invitation SET created_at = created_at - INTERVAL 16 MINUTE WHERE staff_id = ${id}`);
	assert.equal(code_of(await one(c, id)), null, 'no longer after a quarter of an hour');
	assert.match((await c.get('/')).seen, /Kullanılmamış davetler: \d+/);
});

test('what is missing or taken is told beside its field, and nothing typed is lost', async () => {
	const c = await admin(), form = await c.get('/hesaplar/yeni');
	const empty = await c.submit(form, { birim: '' });
	assert.equal(empty.status, 422);
	for (const field of ['username', 'first_name', 'last_name', 'birim'])
		assert.notEqual(empty.error(field), '', field);
	const taken = await c.submit(form, { username: 'memur', first_name: 'Ayşe', last_name: 'Öztürk', birim: '6' });
	assert.equal(taken.status, 422);
	assert.match(taken.error('username'), /başka bir hesapta/);
	assert.equal(taken.value('last_name'), 'Öztürk');
	assert.equal(taken.value('birim'), '6');
	assert.equal((await c.submit(form, { username: 'Büyük', first_name: 'A', last_name: 'B', birim: '9999' })).errors().length, 2);
});

test('suspended: sessions end, nobody gets in; resumed: as it was', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = await admin(), theirs = await staff_sign_in_by_sql(p.id);
	await sql(`UPDATE staff SET password_at = UTC_TIMESTAMP(3) WHERE id = ${p.id}`);
	const page = await one(c, p.id);
	assert.equal((await c.submit(page, {}, { action: '/hesaplar/durum' })).location, `/hesaplar/kisi?no=${p.id}&sonuc=askida`);
	assert.equal((await theirs.get('/')).location, '/giris?sebep=oturum');
	assert.equal((await give_staff_password(client({ staff: true }), p)).status, 422);
	assert.equal((await c.submit(page, {}, { action: '/hesaplar/durum' })).status, 303, 'the same form again: the same answer');
	assert.equal((await c.submit(page, { key: 'B'.repeat(22) }, { action: '/hesaplar/durum' })).status, 409, 'suspended already');
	assert.equal((await c.submit(page, {}, { action: '/hesaplar/davet' })).status, 409, 'no invitation while suspended');
	assert.equal((await c.submit(await one(c, p.id), {}, { action: '/hesaplar/durum' })).location, `/hesaplar/kisi?no=${p.id}&sonuc=askidandondu`);
	assert.equal(await state_of(p.id), 'active');
	assert.equal((await give_staff_password(client({ staff: true }), p)).location, '/giris/kod');
	assert.deepEqual([(await audited('staff.suspend', p.id)).length, (await audited('staff.resume', p.id)).length], [1, 1]);
});

/** What a second administrator does about an invitation that waits: 'onay' or 'geri'. */
const decide = async (c, id, karar) => c.submit(await one(c, id), { karar }, { action: '/hesaplar/davet/karar' });

async function in_use() {
	const p = await staff_person({ roles: ['clerk'] });
	await sql(`UPDATE staff SET password_at = UTC_TIMESTAMP(3) - INTERVAL 1 DAY WHERE id = ${p.id}`);
	return p;
}

test('a lost phone: a second administrator agrees, the new invitation ends the old password, phone and sessions, and outlives a suspension', async () => {
	const p = await in_use(), c = await admin(), second = await staff_sign_in_by_sql((await staff_person({ roles: ['admin'] })).id), theirs = await staff_sign_in_by_sql(p.id);
	const asked = await c.follow(await c.submit(await one(c, p.id), {}, { action: '/hesaplar/davet' }));
	assert.equal(code_of(asked), null);
	assert.match(asked.seen, /başka bir sistem yöneticisinin onayını bekliyor/);
	assert.equal((await theirs.get('/')).status, 200, 'nothing has changed');
	assert.equal(asked.forms().some((f) => f.fields.karar === 'onay'), false, 'nobody agrees to what they asked for');
	const first = code_of(await second.follow(await decide(second, p.id, 'onay')));
	assert.equal(code_of(await one(c, p.id)), null, 'who asked does not read the code');
	assert.equal((await theirs.get('/')).location, '/giris?sebep=oturum');
	assert.equal((await give_staff_password(client({ staff: true }), p)).status, 422);
	await second.submit(await one(second, p.id), {}, { action: '/hesaplar/davet' });
	const again = code_of(await c.follow(await decide(c, p.id, 'onay')));
	assert.ok(first && again && first !== again);
	await c.submit(await one(c, p.id), {}, { action: '/hesaplar/durum' });
	await c.submit(await one(c, p.id), {}, { action: '/hesaplar/durum' });
	assert.equal(await state_of(p.id), 'invited', 'not open to the old phone again');
	const n = client({ staff: true }), form = await n.get('/giris/ilk'), password = 'mandalina rengi vapur 34';
	assert.equal((await n.submit(form, { username: p.username, invitation: first, password })).status, 422, 'the earlier one has ended');
	const phone = await n.follow(await n.submit(form, { username: p.username, invitation: again, password }));
	const seed = /<strong class="e-code">([A-Z2-7 ]{39})<\/strong>/.exec(phone.text)[1];
	assert.equal((await n.submit(phone, { code: totp(p.seed) })).status, 422, 'the old phone');
	assert.equal((await n.submit(phone, { code: totp(seed) })).location, '/hesabim/kurtarma');
	assert.deepEqual([(await audited('staff.invite_ask', p.id)).length, (await audited('staff.invite', p.id)).length], [1, 1]);
	assert.match((await n.get('/hesabim')).seen, /hesabınız yeniden davet edildi/, 'the person is told');
	const head = await staff_sign_in_by_sql((await staff_person({ roles: ['unit_head'] })).id);
	assert.match((await head.get('/uyarilar')).seen, /hesabı yeniden davet edildi. Daveti veren: Işıl Şahin/);
});

test('a request is taken back by either; the code of one that waits opens nothing', async () => {
	const p = await in_use(), c = await admin(), other = await staff_person({ roles: ['admin'] }), second = await staff_sign_in_by_sql(other.id);
	const ask = async () => c.submit(await one(c, p.id), {}, { action: '/hesaplar/davet' });
	for (const who of [c, second]) {
		await ask();
		assert.equal((await decide(who, p.id, 'geri')).location, `/hesaplar/kisi?no=${p.id}&sonuc=davetgeri`);
		assert.equal(await state_of(p.id), 'active');
	}
	await ask();
	const page = await one(second, p.id), [{ nonce }] = await sql(`SELECT HEX(nonce) AS nonce FROM staff_invitation WHERE staff_id = ${p.id} ORDER BY id DESC LIMIT 1`);
	assert.ok((await second.get('/hesaplar')).has('Onayınızı bekleyen davetler') && (await second.get('/')).has('Onayınızı bekleyen davetler'));
	await sql(`UPDATE staff SET state = 'invited' WHERE id = ${p.id}`);
	const n = client({ staff: true });
	assert.equal((await n.submit(await n.get('/giris/ilk'), { username: p.username, invitation: invitation_code(nonce), password: 'mandalina rengi vapur 34' })).status, 422);
	await sql(`UPDATE staff SET state = 'active' WHERE id = ${p.id}`);
	assert.equal((await c.submit(await one(c, p.id), { karar: 'onay' }, { action: '/hesaplar/davet/karar' })).status, 409, 'who asked forges the form');
	await sql(`UPDATE staff_session SET reauth_at = reauth_at - INTERVAL 6 MINUTE WHERE staff_id = ${other.id}`);
	assert.equal((await second.submit(page, { karar: 'onay' }, { action: '/hesaplar/davet/karar' })).location, `/tekrar?yer=kisi&no=${p.id}`);
	assert.equal((await second.submit(page, { karar: 'belki' }, { action: '/hesaplar/davet/karar' })).status, 400);
	await c.submit(page, { karar: 'geri' }, { action: '/hesaplar/davet/karar' }).catch(() => null);
	await decide(c, p.id, 'geri');
	await sql(`UPDATE staff_session SET reauth_at = UTC_TIMESTAMP(3) WHERE staff_id = ${other.id}`);
	assert.equal((await second.submit(page, { karar: 'onay', key: 'E'.repeat(22) }, { action: '/hesaplar/davet/karar' })).status, 409, 'taken back meanwhile');
	assert.equal(await state_of(p.id), 'active');
});

test('two administrators who decide at once: one agrees, the other learns it is over', async () => {
	for (let round = 0; round < 5; round++) {
		const p = await in_use(), c = await admin();
		await c.submit(await one(c, p.id), {}, { action: '/hesaplar/davet' });
		const both = await Promise.all([1, 2].map(async () => staff_sign_in_by_sql((await staff_person({ roles: ['admin'] })).id)));
		const answers = await Promise.all(both.map((b) => decide(b, p.id, 'onay')));
		assert.deepEqual(answers.map((a) => a.status).sort(), [303, 409]);
		assert.equal((await sql(`SELECT COUNT(*) AS n FROM audit_event WHERE action = 'staff.invite' AND subject = 'staff:${p.id}'`))[0].n, '1');
	}
});

test('moved to another unit', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = await admin();
	assert.equal((await c.submit(await one(c, p.id), { birim: '3401' }, { action: '/hesaplar/birim' })).location, `/hesaplar/kisi?no=${p.id}&sonuc=birim`);
	assert.ok((await (await staff_sign_in_by_sql(p.id)).get('/')).has('Bağcılar Hizmet Merkezi'));
	assert.deepEqual(await audited('staff.move', p.id), ['6 > 3401']);
	for (const birim of ['3401', '9999', 'x'])
		assert.equal((await c.submit(await one(c, p.id), { birim }, { action: '/hesaplar/birim' })).status, 409, birim);
});

test('a role from a day until a day, and its end', async () => {
	const p = await staff_person(), c = await admin(), form = await c.get(`/hesaplar/gorev?no=${p.id}`);
	assert.equal(form.value('from_year'), today.slice(0, 4), 'today stands in the boxes');
	const done = await c.submit(form, { gorev: 'clerk', ...day_boxes('from', today), ...day_boxes('to', day_from_now(30)) });
	assert.equal(done.location, `/hesaplar/kisi?no=${p.id}&sonuc=gorev`);
	assert.equal((await (await staff_sign_in_by_sql(p.id)).get('/')).status, 200);
	const page = await c.follow(done);
	assert.ok(page.has('Kayıt görevlisi Geçerli'));
	assert.equal((await c.submit(page, {}, { action: '/hesaplar/gorev/bitir' })).location, `/hesaplar/kisi?no=${p.id}&sonuc=gorevbitti`);
	assert.equal((await (await staff_sign_in_by_sql(p.id)).get('/')).status, 403);
	assert.deepEqual([await audited('role.grant', p.id), await audited('role.end', p.id)], [['clerk'], ['clerk']]);
	assert.equal((await c.submit(page, { key: 'C'.repeat(22) }, { action: '/hesaplar/gorev/bitir' })).status, 409);
});

test('roles that do not go together, or make no sense, are refused beside their field', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = await admin(), form = await c.get(`/hesaplar/gorev?no=${p.id}`);
	const ask = async (fields) => c.submit(form, { ...day_boxes('from', today), ...fields });
	assert.match((await ask({ gorev: 'auditor' })).error('gorev'), /Denetçi/);
	assert.match((await ask({ gorev: 'admin', ...day_boxes('from', day_from_now(9)) })).error('gorev'), /Denetçi/);
	assert.match((await ask({ gorev: 'clerk' })).error('gorev'), /zaten/);
	assert.match((await ask({})).error('gorev'), /seçin/);
	const backwards = await ask({ gorev: 'approver', ...day_boxes('to', day_from_now(-1)) });
	assert.equal(backwards.status, 422);
	assert.match(backwards.error('to'), /önce olamaz/);
	assert.equal(backwards.value('to_day'), day_from_now(-1).slice(8), 'nothing typed is lost');
	assert.match((await ask({ gorev: 'approver', ...day_boxes('from', day_from_now(-9)), ...day_boxes('to', day_from_now(-1)) })).error('to'), /geçmişte/);
	assert.match((await ask({ gorev: 'approver', from_day: '31', from_month: 'Şubat', from_year: '2027' })).error('from'), /gün, ay ve yıl/);
	assert.match((await ask({ gorev: 'approver', to_day: '1' })).error('to'), /boş bırakın/);
	assert.equal((await ask({ gorev: 'approver', from_month: 'Ocak' })).status === 303 || today.slice(5, 7) === '01', true, 'control: another one is given');
});

test('role changes ask for a fresh password and code', async () => {
	const p = await staff_person({ roles: ['clerk'] }), old = await admin({ seconds_ago: 301 });
	assert.equal((await old.get(`/hesaplar/gorev?no=${p.id}`)).location, `/tekrar?yer=gorev&no=${p.id}`);
	const form = await old.get(`/tekrar?yer=gorev&no=${p.id}`);
	await sql(`UPDATE staff SET totp_step_used = 0 WHERE id = ${admin_person.id}`);
	assert.equal((await old.submit(form, { password: admin_person.password, code: totp(admin_person.seed) })).location, `/hesaplar/gorev?no=${p.id}`);
	assert.equal((await old.get(`/hesaplar/gorev?no=${p.id}`)).status, 200);
	const stale = await admin(), page = await one(stale, p.id);
	await sql(`UPDATE staff_session SET reauth_at = reauth_at - INTERVAL 6 MINUTE WHERE staff_id = ${admin_person.id}`);
	assert.equal((await stale.submit(page, {}, { action: '/hesaplar/gorev/bitir' })).location, `/tekrar?yer=kisi&no=${p.id}`);
	assert.equal((await stale.submit(page, {}, { action: '/hesaplar/davet' })).location, `/tekrar?yer=kisi&no=${p.id}`, 'whoever reads the invitation has the account');
	assert.equal((await stale.submit(page, { birim: '3401' }, { action: '/hesaplar/birim' })).location, `/tekrar?yer=kisi&no=${p.id}`, 'another unit is another province to see');
	assert.equal(await state_of(p.id), 'active');
	assert.equal((await stale.submit(page, {}, { action: '/hesaplar/durum' })).status, 303);
	assert.equal(await state_of(p.id), 'suspended', 'closing an account needs no waiting');
	assert.equal((await stale.submit(await one(stale, p.id), {}, { action: '/hesaplar/durum' })).location, `/tekrar?yer=kisi&no=${p.id}`, 'opening it does');
	assert.equal(await state_of(p.id), 'suspended');
});

test('nobody changes the own account; unknown ones are not there', async () => {
	const c = await admin(), page = await one(c, admin_person.id), other = await one(c, (await staff_person()).id);
	assert.ok(page.has('Bu sizin hesabınız'));
	assert.deepEqual(page.forms().filter((f) => f.method === 'post' && f.action !== '/cikis'), []);
	for (const action of ['/hesaplar/durum', '/hesaplar/davet', '/hesaplar/birim'])
		for (const [no, status] of [[admin_person.id, 403], [999999, 404], ['x', 404]])
			assert.equal((await c.submit(other, { no }, { action })).status, status, `${action} ${no}`);
	assert.equal((await c.get(`/hesaplar/gorev?no=${admin_person.id}`)).status, 403);
	assert.equal((await one(c, 999999)).status, 404);
	assert.equal(await state_of(admin_person.id), 'active');
});

test('the list: by the first letters of name or username, by state, page by page', async () => {
	const c = await admin(), family = `Çiçek${Date.now()}`;
	for (let i = 0; i < 32; i++)
		await staff_person({ last_name: family, state: i < 31 ? 'active' : 'suspended' });
	const ask = (fields) => c.get(`/hesaplar?${new URLSearchParams(fields)}`);
	const rows = (page) => [...page.text.matchAll(/\/hesaplar\/kisi\?no=(\d+)/g)].map(([, id]) => id);
	const first = await ask({ ara: family.toLocaleLowerCase('tr') });
	assert.equal(rows(first).length, 30);
	assert.ok(first.has('32 hesap bulundu; 1 ile 30 arası'));
	assert.ok(Buffer.byteLength(first.text) < 20 * 1024, `${Buffer.byteLength(first.text)} bytes`);
	assert.equal(rows(await ask({ ara: family, atla: '30' })).length, 2);
	assert.equal(rows(await ask({ ara: family, durum: 'suspended' })).length, 1);
	assert.ok((await ask({ ara: '%' })).has('uyan hesap yok'), 'a wildcard is a letter like any other');
	assert.ok((await ask({ ara: '_' })).has('uyan hesap yok'));
	assert.ok(rows(await ask({ ara: 'memur' })).length >= 1);
});

test('units: everybody reads them, an administrator enters address and phone, two at once notice each other', async () => {
	const clerk = await staff_sign_in_by_sql((await staff_person({ roles: ['clerk'], unit: 34 })).id);
	const own = await clerk.get('/birimler');
	assert.ok(own.has('İstanbul İl Müdürlüğü') && own.has('ALO 170') && !own.has('Değiştir'), 'the own province first');
	assert.ok((await clerk.get('/birimler?il=0')).has('Emniyet Mah.'));
	const c = await admin(), form = await c.get('/birimler/degistir?no=81');
	const bad = await c.submit(form, { address: 'a'.repeat(201), phone: 'telefon' });
	assert.equal(bad.status, 422);
	assert.equal(bad.errors().length, 2);
	const done = await c.submit(form, { address: 'Şehitlik Cad. No:5, Düzce', phone: '0380 111 22 33' });
	assert.equal(done.location, '/birimler?il=81&sonuc=birimdegisti');
	assert.ok((await c.follow(done)).has('Şehitlik Cad. No:5, Düzce'));
	assert.equal((await c.submit(form, { key: 'D'.repeat(22), address: 'Başka', phone: '' })).status, 409);
	assert.equal((await sql(`SELECT COUNT(*) AS n FROM audit_event WHERE action = 'unit.change' AND subject = 'unit:81' AND actor_id = ${admin_person.id}`))[0].n, '1');
	assert.equal((await c.get('/birimler/degistir?no=9999')).status, 404);
	await sql("UPDATE unit SET address = '', phone = '' WHERE id = 81");
});
