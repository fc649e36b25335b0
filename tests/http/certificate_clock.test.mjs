// What a check of a certificate answers as days go by (D4): the record lapses after a year without a job, is confirmed, becomes passive;
// a newer certificate is named; after 24 months the code leads nowhere and the row goes (D28). The clock is moved.
import test from 'node:test';
import assert from 'node:assert/strict';
import { at_day, job, sql, sql_number } from './lib.mjs';
import { active_since, press, visitor_on } from './status_people.mjs';
import { check, made, make, pdf_text } from './certificate_help.mjs';

const day = '2027-03-15';

const says = (page, words) => words.forEach((word) => assert.ok(page.has(word), `"${word}" is missing in: ${page.seen}`));

test('a year later the certificate is genuine and the record is not active; no job has run (R25, D4)', async () => {
	await at_day(`${day} 10:00`, async (set) => {
		const p = await active_since(day), code = await made(await visitor_on(day, p.id));
		says(await check(code), ['Belge geçerli, kayıt aktif', 'Düzenlendiği gün 15 Mart 2027', 'Belgede yazan durum Aktif, 15 Mart 2028 gününün sonuna kadar']);
		await set('2028-03-15 23:59');
		says(await check(code), ['Belge geçerli, kayıt aktif']);
		await set('2028-03-16 00:00');
		says(await check(code), ['Belge geçerli, kayıt aktif değil', 'Belgede yazan durum Aktif, 15 Mart 2028', 'Bugünkü durum Aktif değil']);
		const [{ state }] = await sql(`SELECT state FROM registration WHERE citizen_id = ${p.id}`);
		assert.equal(state, 'active', 'nothing has written the lapse');
	});
});

test('a lapsed record gets a certificate that says passive, on the day itself', async () => {
	await at_day('2028-03-16 00:30', async () => {
		const p = await active_since(day), c = await visitor_on('2028-03-16', p.id), code = await made(c);
		says(await check(code), ['Belge geçerli, kayıt aktif değil', 'Belgede yazan durum Pasif, 16 Mart 2028 gününden beri']);
		const [row] = await sql(`SELECT state, since, active_until, last_transaction, issued_on FROM certificate WHERE citizen_id = ${p.id}`);
		assert.deepEqual(row, { state: 'passive', since: '2028-03-16', active_until: null, last_transaction: day, issued_on: '2028-03-16' });
		assert.match(await pdf_text((await c.get('/durum/belge.pdf')).bytes), /16 Mart 2028, 00\.30/);
	});
});

test('confirmed since then: what was stated stays, today is newer; and a later certificate is named', async () => {
	await at_day(`${day} 10:00`, async (set) => {
		const p = await active_since('2027-01-10'), code = await made(await visitor_on(day, p.id));
		await set('2027-06-01 10:00');
		const c = await visitor_on('2027-06-01', p.id);
		assert.equal((await press(c)).status, 303);
		const page = await check(code);
		says(page, ['Belgede yazan durum Aktif, 10 Ocak 2028', 'Bugünkü durum Aktif, 1 Haziran 2028']);
		assert.ok(!page.has('daha yeni bir belgesi'));
		const newer = await made(c);
		says(await check(code), ['Kişinin 1 Haziran 2027 günü aldığı daha yeni bir belgesi var']);
		assert.ok(!(await check(newer)).has('daha yeni bir belgesi'));
	});
});

test('the limit is of a day: tomorrow there is a next one', async () => {
	await at_day(`${day} 10:00`, async (set) => {
		const p = await active_since(day), c = await visitor_on(day, p.id);
		for (let i = 0; i < 5; i++)
			assert.equal((await make(c)).status, 303);
		assert.equal((await make(c)).status, 429);
		await set('2027-03-16 10:01');
		assert.equal((await make(await visitor_on('2027-03-16', p.id))).status, 303);
	});
});

test('after 24 months the code leads nowhere, the owner does not see it, and the job removes the row (D28)', async () => {
	await at_day(`${day} 10:00`, async (set) => {
		const p = await active_since(day), code = await made(await visitor_on(day, p.id));
		const left = () => sql_number(`SELECT COUNT(*) FROM certificate WHERE citizen_id = ${p.id}`);
		const [{ end }] = await sql(`SELECT expires_at AS end FROM certificate WHERE citizen_id = ${p.id}`);
		assert.equal(end, '2029-03-15 21:00:00.000', 'the last day is a whole one in Istanbul');
		await set('2029-03-15 23:59');
		assert.equal((await check(code)).status, 200);
		assert.equal((await job('sweep')).status, 0);
		assert.equal(await left(), 1);
		await set('2029-03-16 00:00');
		assert.match((await check(code)).error('code'), /bulunamadı/);
		const c = await visitor_on('2029-03-16', p.id);
		assert.equal((await c.get('/durum/belge.pdf')).location, '/durum/belge');
		assert.match((await job('sweep', '--dry-run')).out, /[1-9]\d* certificates.* would go/);
		assert.equal(await left(), 1);
		assert.match((await job('sweep')).out, /[1-9]\d* certificates/);
		assert.equal(await left(), 0);
	});
});
