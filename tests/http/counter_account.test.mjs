// Help with an account at a unit (D18, D19): waits end, a start code leads to a new password; "this was not me" closes an account and
// opens a task.
import assert from 'node:assert/strict';
import test from 'node:test';
import { client, outbox, person, sign_in_by_sql, sql, sql_number } from './lib.mjs';
import { audited, clerk_for, look, messages, start_code } from './counter_help.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';
import { index_of, place } from './person.mjs';

const help = (c, p) => c.get(`/kisi/giris?no=${p.id}`);
const password = 'kestane-tramvay-deniz-58';
const use_code = async (c, p, code) => c.submit(await c.get('/giris/ilk-kod'), { tckn: p.tckn, code, password });

test('D18: waits end at the unit, identity seen; sessions stay', async () => {
	const p = await person(), c = await clerk_for(p), citizen = client(), index = index_of(p.tckn, place.tckn_index);
	await sign_in_by_sql(citizen, p.id);
	await sql(`INSERT INTO attempt (scope, subject, failures, window_start, blocked_until) VALUES ('signin_number', ${index}, 12, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 1 DAY)`);
	const page = await help(c, p);
	assert.ok(page.status === 200 && page.has('Hesap açık'));
	const empty = await c.submit(page, {});
	assert.deepEqual([empty.status, ...empty.errors().map((x) => x.field)], [422, 'paper', 'help']);
	const done = await c.submit(empty, { paper: 'passport', help: 'waits', note: 'Sırada bekledi' });
	assert.equal(done.location, `/kisi?no=${p.id}&sonuc=bekleme_kalkti`);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM attempt WHERE subject = ${index}`), 0);
	assert.equal((await citizen.get('/menu')).status, 200);
	assert.equal(await messages(p, 'unit_unlocked'), 1);
	const [row] = await audited(p, 'citizen.unlock');
	assert.deepEqual([row.subject, row.note, Number(row.actor_id)], ['waits, passport', 'Sırada bekledi', c.staff.id]);
});

test('D19: a start code ends sessions and devices and leads to a new password; an older code works no more', async () => {
	const p = await person(), c = await clerk_for(p), citizen = client();
	await sign_in_by_sql(citizen, p.id);
	const first = start_code(await c.follow(await c.submit(await help(c, p), { paper: 'identity_card', help: 'code' })));
	assert.equal((await citizen.get('/menu')).status, 303, 'signed out');
	const second = start_code(await c.follow(await c.submit(await help(c, p), { paper: 'identity_card', help: 'code' })));
	assert.notEqual(first, second);
	assert.match((await use_code(client(), p, first)).error('code'), /birbirini tutmuyor/);
	const done = await use_code(citizen, p, second);
	assert.equal(done.location, '/menu');
	assert.equal(await messages(p, 'password_by_unit'), 1);
	assert.equal(await messages(p, 'unit_code'), 2);
	assert.equal((await audited(p, 'citizen.unlock')).length, 2);
});

/** A recovery as it ends: the link of the message, from the person's own outbox. */
async function recovered() {
	const p = await person({ email: `kurtarma${Date.now()}@ornek.example`, preference: 'email' }), after = Date.now(), c = client();
	await c.submit(await c.get('/sifremi-unuttum'), { tckn: p.tckn, birth_day: '17', birth_month: '5', birth_year: '1990' });
	const [sms] = await outbox({ to: p.mobile, purpose: 'recovery_code', after, count: 1 });
	const code = /\b(\d{6})\b/.exec(sms.text)[1];
	const form = await c.follow(await c.submit(await c.get('/sifremi-unuttum/kod'), { code }));
	assert.equal((await c.submit(form, { password })).location, '/menu');
	const [mail] = await outbox({ to: p.email, purpose: 'password_recovered', after, count: 1 });
	return { p, c, link: /https?:\/\/[^/\s]+(\/\S+)/.exec(mail.text)[1] };
}

test('D19: "this was not me" closes the account, opens a task, and a unit opens it again', async () => {
	const { p, c, link } = await recovered(), owner = client();
	const token = new URL(link, 'http://x').searchParams.get('k');
	assert.equal(Buffer.from(token, 'base64url').length, 32, '256 bits');
	assert.ok(!JSON.stringify(await sql(`SELECT HEX(token_hash) AS h FROM recovery_undo WHERE citizen_id = ${p.id}`)).toLowerCase().includes(Buffer.from(token, 'base64url').toString('hex')));
	const page = await owner.get(link);
	assert.equal(page.status, 200);
	assert.equal((await c.get('/menu')).status, 200, 'looking changes nothing');
	const done = await owner.follow(await owner.submit(page, {}));
	assert.ok(done.status === 200 && done.has('Hesabınız kapatıldı'));
	assert.equal((await c.get('/menu')).status, 303, 'every session ended');
	const again = client();
	assert.equal((await again.submit(await again.get('/giris'), { tckn: p.tckn, password })).status, 422, 'the password lets nobody in');
	assert.equal((await owner.get(link)).status, 404, 'once');
	assert.ok((await outbox({ to: p.email, purpose: 'account_locked' })).length > 0);

	const clerk = await clerk_for(p), list = await clerk.get('/isler');
	assert.ok(list.has('Hesap sahibi hesabını kapattı') && list.text.includes(`/kisi?no=${p.id}`) && !list.text.includes(p.last_name));
	assert.ok((await clerk.get('/')).has('Bekleyen işler'));
	const elsewhere = await staff_sign_in_by_sql((await staff_person({ roles: ['clerk'], unit: 35 })).id);
	assert.ok(!(await elsewhere.get('/isler')).text.includes(`no=${p.id}`), 'another province');
	const form = await help(clerk, p);
	assert.ok(form.has('Hesabı sahibi kapatmış'));
	const only = await clerk.submit(form, { paper: 'identity_card', help: 'waits' });
	assert.match(only.error('help'), /başlangıç kodu vermeniz gerekir/);
	const code = start_code(await clerk.follow(await clerk.submit(only, { help: 'code' })));
	assert.ok(!(await clerk.get('/isler')).text.includes(`no=${p.id}"`), 'the task is done');
	assert.equal(await sql_number(`SELECT COUNT(*) FROM staff_task WHERE citizen_id = ${p.id} AND done_by = ${clerk.staff.id}`), 1);
	assert.equal((await use_code(client(), p, code)).location, '/menu');
});

test('D19: after 24 hours, and for a link that nobody was sent, the account stays open', async () => {
	const { p, c, link } = await recovered(), owner = client(), page = await owner.get(link);
	await sql(`UPDATE recovery_undo SET expires_at = UTC_TIMESTAMP(3) WHERE citizen_id = ${p.id}`);
	assert.equal((await owner.submit(page, {})).status, 404);
	assert.equal((await owner.get(link)).status, 404);
	assert.equal((await owner.get('/giris/geri-al?k=abc')).status, 404);
	assert.equal((await c.get('/menu')).status, 200);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM staff_task WHERE citizen_id = ${p.id}`), 0);
});

test('D26: help needs a reason like every look', async () => {
	const p = await person(), c = await clerk_for();
	assert.equal((await help(c, p)).location, `/kisi?no=${p.id}`);
	assert.ok((await look(c, p)).text.includes(`/kisi/giris?no=${p.id}`));
});
