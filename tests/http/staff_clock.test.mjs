// Sessions and roles of staff as time goes by (D25; security.md, Staff): idle 15 minutes, absolute 10 hours, roles on their days.
import assert from 'node:assert/strict';
import test from 'node:test';
import { at_day, client, sql } from './lib.mjs';
import { staff_person, staff_sign_in } from './staff_help.mjs';

const ended = '/giris?sebep=oturum';
const utc = (local) => Date.parse(`${local.replace(' ', 'T')}:00+03:00`);
const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

test('idle for 15 minutes ends a session, a visit keeps it', () => at_day('2026-12-01 14:30', async (set) => {
	const c = await staff_sign_in(await staff_person({ roles: ['clerk'] }), { at: utc('2026-12-01 14:30') });
	for (const time of ['14:44', '14:58', '15:12'])
		assert.equal((await (await set(`2026-12-01 ${time}`), c.get('/'))).status, 200, time);
	await set('2026-12-01 15:28');
	assert.equal((await c.get('/')).location, ended);
	assert.equal((await c.get('/hesabim/kurtarma')).location, ended, 'in the program that signs in too');
}));

test('the page tells the script no more seconds than the server will wait', () => at_day('2026-12-01 14:30', async () => {
	const c = await staff_sign_in(await staff_person({ roles: ['clerk'] }), { at: utc('2026-12-01 14:30') });
	const seconds = Number(/data-seconds="(\d+)"/.exec((await c.get('/')).text)[1]);
	assert.ok(seconds <= 900 && seconds > 830, `${seconds}`);
}));

test('ten hours after signing in the session is over, however busy', () => at_day('2026-12-01 08:00', async (set) => {
	const c = await staff_sign_in(await staff_person({ roles: ['clerk'] }), { at: utc('2026-12-01 08:00') });
	for (let minute = 8 * 60 + 12; minute < 18 * 60; minute += 12) {
		await set(`2026-12-01 ${clock(minute)}`);
		assert.equal((await c.get('/')).status, 200, clock(minute));
	}
	await set('2026-12-01 18:01');
	assert.equal((await c.get('/')).location, ended);
}));

test('D25: a role opens its pages from its first day to the end of its last, by the day of Istanbul', () => at_day('2026-12-01 12:00', async (set) => {
	const p = await staff_person({ roles: [{ role: 'admin', from: "'2026-12-02'", to: "'2026-12-03'" }] });
	for (const [time, status] of [['2026-12-01 23:59', 403], ['2026-12-02 00:00', 200], ['2026-12-03 23:59', 200], ['2026-12-04 00:00', 403]]) {
		await set(time);
		const c = await staff_sign_in(p, { at: utc(time) });
		assert.equal((await c.get('/hesaplar')).status, status, time);
	}
}));

test('the step between password and code lasts ten minutes, an invitation seven days', () => at_day('2026-12-01 09:00', async (set) => {
	const p = await staff_person({ roles: ['clerk'] }), c = client({ staff: true });
	assert.equal((await c.submit(await c.get('/giris'), { username: p.username, password: p.password })).location, '/giris/kod');
	await set('2026-12-01 09:09');
	assert.equal((await c.get('/giris/kod')).status, 200);
	await set('2026-12-01 09:10');
	assert.equal((await c.get('/giris/kod')).location, '/giris?sebep=sure');
	const admin = await staff_sign_in(await staff_person({ roles: ['admin'] }), { at: utc('2026-12-01 09:10') });
	const done = await admin.submit(await admin.get(`/hesaplar/kisi?no=${p.id}`), {}, { action: '/hesaplar/davet' });
	const invitation = /[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/.exec((await admin.follow(done)).text)[0];
	const give = async () => c.submit(await c.get('/giris/ilk'), { username: p.username, invitation, password: 'kestane rengi tramvay 58' });
	await set('2026-12-08 09:11');
	assert.equal((await give()).status, 422);
	await set('2026-12-08 09:09');
	assert.equal((await give()).location, '/giris/ilk/telefon', 'control: a minute before its end it is good');
	await sql(`UPDATE staff SET state = 'suspended' WHERE id = ${p.id}`);
	assert.equal((await c.get('/giris/ilk/telefon')).location, '/giris/ilk?sebep=sure');
}));
