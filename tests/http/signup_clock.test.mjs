// Sign-up and time: ten minutes for a code, fifteen of waiting, 24 hours for the whole, a birthday.
import test from 'node:test';
import assert from 'node:assert/strict';
import { at_day, client, sql_number } from './lib.mjs';
import { applicant, first_step, messages, phone_code, picture_code, sign_up, wait_messages, wrong_code } from './signup_lib.mjs';
import { until } from './stack.mjs';

test('24 hours to finish, then what was typed is gone', () => at_day('2027-03-01 10:00', async (set) => {
	const c = client(), p = applicant();
	await sign_up(c, p, 'texts');
	await set('2027-03-02 09:59');
	assert.equal((await c.get('/kayit/kimlik')).value('tckn'), p.identity.tckn);
	await set('2027-03-02 10:01');
	assert.equal((await c.get('/kayit/metinler')).location, '/kayit/kimlik');
	const page = await c.get('/kayit/kimlik');
	assert.equal(page.value('tckn'), '');
	assert.ok(page.has('24 saati doldu'));
	assert.equal((await first_step(c, p)).location, '/kayit/metinler', 'the same browser begins anew');
}));

test('a picture code lasts ten minutes; after the wait it works again', () => at_day('2027-03-01 10:00', async (set) => {
	const c = client(), p = applicant();
	let page = await c.get('/kayit/kimlik');
	const code = picture_code(c, page);
	await set('2027-03-01 10:10');
	page = await c.submit(page, { ...p.identity, picture_code: code });
	assert.match(page.error('picture_code'), /süresi doldu/);
	for (let i = 0; i < 10; i++)
		page = await c.submit(page, { ...p.identity, picture_code: wrong_code(picture_code(c, page)) });
	assert.match(page.error('picture_code'), /saat: 10\.25/);
	await set('2027-03-01 10:24');
	assert.equal((await first_step(c, p)).status, 422);
	await set('2027-03-01 10:26');
	assert.equal((await first_step(c, p)).location, '/kayit/metinler');
}));

test('a phone code lasts ten minutes; an earlier one stays good; 1 in 60 s, 3 in 15 minutes', () => at_day('2027-03-01 10:00', async (move) => {
	const before = await sql_number('SELECT COALESCE(MAX(id), 0) FROM outbox');
	const set = async (time) => { // what is on its way arrives first: a late code is useless, and one that is being sent would be sent again
		await until(async () => (await sql_number(`SELECT COUNT(*) FROM outbox WHERE id > ${before} AND state = 'waiting'`) === 0 ? true : null), { what: 'the sender' });
		await move(time);
	};
	const c = client(), p = applicant(), again = { button: ['resend', '1'] };
	let page = await sign_up(c, p, 'code');
	const first = await phone_code(p.identity.mobile);
	assert.match(page.seen, /Kod 10\.10 saatine kadar/);
	await set('2027-03-01 10:02');
	assert.equal((await c.submit(page, {}, again)).location, '/kayit/kod');
	await wait_messages(p.identity.mobile, 'signup_code', 2);
	await set('2027-03-01 10:04');
	page = await c.get('/kayit/kod');
	assert.equal((await c.submit(page, {}, again)).location, '/kayit/kod');
	await set('2027-03-01 10:06');
	page = await c.submit(await c.get('/kayit/kod'), {}, again);
	assert.match(page.error('code'), /saat: 10\.15/);
	assert.equal((await messages(p.identity.mobile, 'signup_code')).length, 3);
	await set('2027-03-01 10:30');
	page = await c.submit(page, { code: first });
	assert.match(page.error('code'), /süresi doldu/);
	await set('2027-03-01 10:31');
	assert.equal((await c.submit(await c.get('/kayit/kod'), {}, again)).location, '/kayit/kod');
	const older = await phone_code(p.identity.mobile, 4);
	await set('2027-03-01 10:35');
	assert.equal((await c.submit(await c.get('/kayit/kod'), {}, again)).location, '/kayit/kod');
	await wait_messages(p.identity.mobile, 'signup_code', 5);
	assert.equal((await c.submit(await c.get('/kayit/kod'), { code: older })).location, '/kayit/sifre');
}));

test('fourteen to the day, and eighteen', () => at_day('2027-03-01 10:00', async (set) => {
	const born = (birth_day, birth_month, birth_year) => applicant({ identity: { birth_day, birth_month, birth_year } });
	assert.equal((await first_step(client(), born('1', '3', '2013'))).status, 303, 'fourteen today');
	assert.match((await first_step(client(), born('2', '3', '2013'))).error('birth'), /14 yaşınızı/);
	assert.ok((await sign_up(client(), born('2', '3', '2009'), 'texts')).has('Yasal temsilciniz'));
	assert.ok(!(await sign_up(client(), born('1', '3', '2009'), 'texts')).has('Yasal temsilciniz'));
	await set('2027-02-28 10:00');
	const c = client(), p = born('1', '3', '2009');
	const texts = await sign_up(c, p, 'texts');
	assert.ok(texts.has('Yasal temsilciniz'));
	await c.submit(texts, { ...p.texts, explicit_consent: null });
	await set('2027-03-01 00:01');
	assert.equal((await c.get('/kayit/kod')).location, '/kayit/metinler', 'of age since midnight: the consent is asked');
}));
