// Registration certificates on the real stack: a person makes one, has it as a PDF, withdraws it; nobody else's is reached; making one
// is no transaction (D3). What a check of the code answers is in certificate_check.test.mjs.
import test from 'node:test';
import assert from 'node:assert/strict';
import { day_from_now, signed_in, sql, sql_number } from './lib.mjs';
import { codes, made, make, pdf_text, place, poppler } from './certificate_help.mjs';

const rows_of = (id) => sql(`SELECT id, state, since, last_transaction, active_until, issued_on, DATE(expires_at) AS expires_on, withdrawn_at IS NOT NULL AS withdrawn FROM certificate WHERE citizen_id = ${id} ORDER BY id`);

test('the status page leads to it, and looking makes none', async () => {
	const { c, p } = await signed_in();
	const status = await c.get('/durum');
	assert.ok(status.text.includes('href="/durum/belge"') && status.has('Kayıt belgesi al'));
	const page = await c.get(place);
	assert.equal(page.status, 200);
	assert.ok(page.has('Bugün alacağınız belgede yazacak durum: Aktif') && page.has('bir işlem sayılmaz'), page.seen);
	assert.equal((await c.get('/durum/belge.pdf')).location, place, 'who has none is led to where they are made');
	assert.deepEqual(await rows_of(p.id), []);
});

test('one press makes one; it says what the record says, and the record stays as it was (D3)', async () => {
	const { c, p } = await signed_in({ last_transaction: '2026-03-10', created_on: '2025-01-05' });
	const record = () => sql(`SELECT state, reason, since, last_transaction, active_until, version, latest FROM registration WHERE citizen_id = ${p.id}`);
	const before = await record(), events = await sql_number(`SELECT COUNT(*) FROM registration_event WHERE citizen_id = ${p.id}`);
	const answer = await make(c);
	assert.equal(answer.status, 303);
	assert.equal(answer.location, `${place}?sonuc=belge_hazir`);
	const page = await c.follow(answer);
	assert.ok(page.has('Belgeniz hazır') && page.has('Belge kodu:'), page.seen);
	assert.equal((await codes(c)).length, 1);
	assert.deepEqual(await record(), before);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM registration_event WHERE citizen_id = ${p.id}`), events);
	const [row] = await rows_of(p.id);
	assert.equal(row.issued_on, day_from_now());
	assert.equal(row.last_transaction, '2026-03-10');
});

test('the same form sent fifty times makes one', async () => {
	const { c, p } = await signed_in();
	const page = await c.get(place);
	const answers = await Promise.all(Array.from({ length: 50 }, () => c.submit(page, {}, { action: place })));
	assert.deepEqual([...new Set(answers.map((a) => `${a.status} ${a.location}`))], [`303 ${place}?sonuc=belge_hazir`]);
	assert.equal((await rows_of(p.id)).length, 1);
});

test('five a day, also when pressed at once; the page says so, the old ones stay', async () => {
	const { c, p } = await signed_in();
	const pages = await Promise.all(Array.from({ length: 9 }, () => c.get(place)));
	const answers = await Promise.all(pages.map((page) => c.submit(page, {}, { action: place })));
	assert.deepEqual(answers.map((a) => a.status).sort(), [...Array(5).fill(303), ...Array(4).fill(429)]);
	const late = answers.find((a) => a.status === 429);
	assert.match(late.errors()[0].message, /Bir günde en çok 5 belge/);
	assert.equal((await codes(c)).length, 5);
	assert.equal((await rows_of(p.id)).length, 5);
});

test('the PDF says it in Turkish: name, masked number, state, days, code, how to check', async () => {
	const { c, p } = await signed_in({ first_name: 'Işıl Gül', last_name: 'Çağrıoğlu-Şirin', last_transaction: day_from_now() });
	const code = await made(c), pdf = await c.get('/durum/belge.pdf');
	assert.equal(pdf.status, 200);
	assert.equal(pdf.headers['content-type'], 'application/pdf');
	assert.match(pdf.headers['content-disposition'], /^attachment; filename="?kayit-belgesi\.pdf"?$/);
	const text = await pdf_text(pdf.bytes), [row] = await rows_of(p.id);
	for (const word of ['İş Arama Portalı', 'İş arayan kaydı durum belgesi', 'Işıl Gül Çağrıoğlu-Şirin', `${p.tckn.slice(0, 3)}*****${p.tckn.slice(8)}`, 'Aktif', 'gününün sonuna kadar', code,
		'Belgeyi doğrulamak için', '/belge-dogrula', 'Doğrulanabileceği son gün'])
		assert.ok(text.includes(word), `"${word}" is missing in: ${text}`);
	assert.ok(text.includes(String(row.active_until.slice(0, 4))));
	for (const hidden of [p.tckn, p.mobile, 'İsmail', '1990'])
		assert.ok(!text.includes(hidden), `it tells "${hidden}"`);
	const info = await poppler('pdfinfo', pdf.bytes, '-');
	assert.match(info, /^Title: +İş arayan kaydı durum belgesi$/m);
	assert.match(info, /^Pages: +1$/m);
	assert.match(info, /^Page size: .*A4/m);
	assert.match(info, /^Author: +İş Arama Portalı$/m);
	const fonts = (await poppler('pdffonts', pdf.bytes, '-')).split('\n').slice(2).filter((line) => line !== '');
	assert.ok(fonts.length > 0 && fonts.every((line) => /\byes +yes +yes\b/.test(line)), `embedded, in part, with Unicode: ${fonts}`);
});

test('in English it is English, and the same sheet comes again', async () => {
	const { c } = await signed_in({ state: 'passive', reason: 'citizen_request', last_transaction: '2026-02-01', since: '2026-04-03' });
	assert.equal((await make(c, { prefix: '/en' })).location, `/en${place}?sonuc=belge_hazir`);
	const pdf = await c.get('/en/durum/belge.pdf'), text = await pdf_text(pdf.bytes);
	for (const word of ['Certificate of job seeker registration', 'Passive', 'since 3 April 2026', '1 February 2026', 'How to check this certificate', '/en/belge-dogrula'])
		assert.ok(text.includes(word), `"${word}" is missing in: ${text}`);
	assert.match(pdf.headers['content-disposition'], /registration-certificate\.pdf/);
	assert.deepEqual((await c.get('/en/durum/belge.pdf')).bytes, pdf.bytes);
});

test('a certificate says nothing of why a record is passive, nor of special statuses (D24)', async () => {
	const { c, p } = await signed_in({ state: 'passive', reason: 'staff_decision', last_transaction: '2026-02-01', since: '2026-04-03' });
	await sql(`UPDATE registration SET special = 'd-,e-' WHERE citizen_id = ${p.id}`);
	await made(c);
	const text = await pdf_text((await c.get('/durum/belge.pdf')).bytes);
	assert.ok(text.includes('Pasif'));
	for (const word of ['karar', 'ngelli', 'hükümlü', 'zel durum'])
		assert.ok(!text.includes(word), `it tells "${word}"`);
	const columns = (await sql("SELECT column_name AS c FROM information_schema.columns WHERE table_schema = 'esube' AND table_name IN ('certificate', 'certificate_shown')")).map((r) => r.c);
	assert.ok(columns.length > 15 && !columns.some((name) => /reason|special/.test(name)));
});

test('a draft gets one too: not active yet', async () => {
	const { c } = await signed_in({ state: 'draft' });
	await made(c);
	const text = await pdf_text((await c.get('/durum/belge.pdf')).bytes);
	assert.ok(text.includes('Henüz aktif değil') && text.includes('Henüz yok'), text);
});

test("another person's certificate is 404, to fetch and to withdraw, like one that is not there", async () => {
	const { c, p } = await signed_in(), { c: other } = await signed_in();
	await made(c);
	const [{ id }] = await rows_of(p.id);
	assert.equal((await c.get(`/durum/belge.pdf?no=${id}`)).status, 200, 'control: the owner has it');
	const own = await made(other), list = await other.get(place);
	assert.ok(own !== '' && !list.text.includes(`no=${id}"`));
	for (const no of [id, '999999999', '0', '-1', 'x', ' ', '1 OR 1=1', '9223372036854775808']) {
		const q = encodeURIComponent(no);
		if (no.trim() !== '')
			assert.equal((await other.get(`/durum/belge.pdf?no=${q}`)).status, 404, `pdf ${no}`);
		assert.equal((await other.get(`${place}/geri-al?no=${q}`)).status, 404, `page ${no}`);
	}
	const form = await other.get(`${place}/geri-al?no=${(await sql(`SELECT MAX(id) AS id FROM certificate WHERE citizen_id <> ${p.id}`))[0].id}`);
	assert.equal(form.status, 200);
	assert.equal((await other.submit(form, { no: id })).status, 404);
	assert.equal((await rows_of(p.id))[0].withdrawn, '0');
});

test('the owner withdraws it: asked first, then marked, and no PDF any more', async () => {
	const { c, p } = await signed_in();
	await made(c);
	const [{ id }] = await rows_of(p.id), ask = await c.get(`${place}/geri-al?no=${id}`);
	assert.equal(ask.h1, 'Belgeyi geri almak istiyor musunuz?');
	assert.equal((await rows_of(p.id))[0].withdrawn, '0', 'looking changes nothing');
	const answer = await c.submit(ask);
	assert.equal(answer.location, `${place}?sonuc=belge_geri`);
	assert.ok((await c.follow(answer)).has('Geri alındı'));
	assert.equal((await c.get(`/durum/belge.pdf?no=${id}`)).status, 404);
	assert.equal((await c.get('/durum/belge.pdf')).location, place, 'a withdrawn one is not the newest');
	assert.equal((await c.get(`${place}/geri-al?no=${id}`)).status, 404);
	assert.equal((await c.submit(ask, { key: 'a'.repeat(22) })).status, 404, 'once');
});

test('a corrected name does not change what the certificate said', async () => {
	const { c, p } = await signed_in({ first_name: 'Ayşe', last_name: 'Yılmaz' });
	await made(c);
	await sql(`UPDATE citizen SET last_name = 'Demir' WHERE id = ${p.id}`);
	const text = await pdf_text((await c.get('/durum/belge.pdf')).bytes);
	assert.ok(text.includes('Ayşe Yılmaz') && !text.includes('Demir'));
});
