// The auditor's pages: filter, pages of fifty, export; who may not; and that reading the log is in the log (D25, D26).
import test from 'node:test';
import assert from 'node:assert/strict';
import { client, sql, sql_number, tckn } from './lib.mjs';
import { make_citizen } from './make_citizen.mjs';
import { staff_person, staff_sign_in, staff_sign_in_by_sql, totp, demo_staff, forget_codes } from './staff_help.mjs';

const auditor = await staff_person({ roles: ['auditor'], unit: 100 });
const clerk = await staff_person({ roles: ['clerk'] });
const signed_in = (given) => staff_sign_in_by_sql(auditor.id, given);

/** Rows of a kind that nobody else writes; oldest first. */
function add(rows) {
	return sql(`INSERT INTO audit_event (at, actor, actor_id, unit_id, action, citizen_id, subject, reason, note, request_id) VALUES ${rows.map((r) =>
		`('${r.at ?? '2026-05-05 09:00:00'}', '${r.actor ?? 'staff'}', ${r.staff ?? clerk.id}, ${r.unit ?? 6}, '${r.action ?? 'citizen.look'}', ${r.citizen ?? 'NULL'}, '${r.subject ?? ''}',
		'${r.reason ?? 'phone'}', '${r.note ?? ''}', 'q')`).join(',')}`);
}

const cells = (page) => [...page.text.matchAll(/<tr class="govuk-table__row"><th class="govuk-table__header" scope="row">(.*?)<\/tr>/gs)]
	.map(([, row]) => row.split(/<\/t[hd]>(?:<td[^>]*>)?/).slice(0, 6));

const last_row = async () => (await sql(`SELECT action, citizen_id, note FROM audit_event WHERE actor_id = ${auditor.id} AND actor = 'staff' ORDER BY id DESC LIMIT 1`))[0];

test('only auditors: every other role and nobody at all are refused', async () => {
	for (const role of ['clerk', 'approver', 'unit_head', 'hq', 'admin']) {
		const p = await staff_person({ roles: [role] }), c = await staff_sign_in_by_sql(p.id);
		for (const where of ['/denetim', '/denetim/disa-aktar', '/en/denetim'])
			assert.equal((await c.get(where)).status, 403, `${role} ${where}`);
	}
	assert.equal((await client({ staff: true }).get('/denetim')).status, 303);
	assert.equal((await (await signed_in()).get('/denetim')).status, 200);
	const home = await (await signed_in()).get('/');
	assert.match(home.text, /href="\/denetim"/, 'the menu leads there');
	assert.doesNotMatch((await (await staff_sign_in_by_sql(clerk.id)).get('/')).text, /href="\/denetim"/);
});

test('the filter narrows by day, action, username, unit and number; the number stays out of address and log', async () => {
	const citizen = make_citizen(), c = await signed_in();
	await add([{ at: '2026-05-01 20:59:59', note: 'ilk gün' }, { at: '2026-05-01 21:00:00', note: 'ertesi gün', citizen: citizen.id, reason: 'claim' },
		{ at: '2026-05-03 09:00:00', action: 'citizen.note', note: '<b>kalın</b>', unit: 34, subject: 'not 7' }]);
	const filtered = async (typed) => c.follow(await c.submit(await c.get('/denetim'), { personel: clerk.username, ...typed }, { action: '/denetim/suz' }));
	const notes = (page) => cells(page).map((row) => row[5]);
	assert.deepEqual(notes(await filtered({})), ['Telefon görüşmesi: &lt;b&gt;kalın&lt;/b&gt;', 'Özel durum bildirimi: ertesi gün', 'Telefon görüşmesi: ilk gün']);
	assert.equal((await filtered({ ilk: '2.5.2026', son: '02.05.2026' })).value('ilk'), '02.05.2026');
	assert.deepEqual(notes(await filtered({ ilk: '2.5.2026', son: '02.05.2026' })), ['Özel durum bildirimi: ertesi gün'], 'days are days in Istanbul');
	assert.deepEqual(notes(await filtered({ son: '01.05.2026' })), ['Telefon görüşmesi: ilk gün']);
	const [row] = cells(await filtered({ islem: 'citizen.note' }));
	assert.deepEqual(row.slice(1, 5), [clerk.username, (await sql('SELECT name FROM unit WHERE id = 34'))[0].name, 'Kayda not', 'not 7']);
	assert.equal(notes(await filtered({ birim: '34' })).length, 1);
	assert.equal(notes(await filtered({ birim: '6' })).length, 2);

	const sent = await c.submit(await c.get('/denetim'), { tckn: citizen.tckn }, { action: '/denetim/suz' });
	assert.equal(sent.location, `/denetim?kisi=${citizen.id}`);
	const page = await c.follow(sent);
	assert.deepEqual(notes(page), ['Özel durum bildirimi: ertesi gün']);
	assert.ok(!page.text.includes(citizen.tckn));
	assert.deepEqual(await last_row(), { action: 'log.look', citizen_id: String(citizen.id), note: `kisi=${citizen.id}; 1 rows` });
	const [{ first_name, last_name }] = await sql(`SELECT first_name, last_name FROM citizen WHERE id = ${citizen.id}`);
	assert.ok(!page.text.includes(first_name) || !page.text.includes(last_name), 'no name: an auditor sees no person');
	assert.equal(cells(await c.follow(await c.submit(page, { kisi: null, personel: clerk.username }, { action: '/denetim/suz' }))).length, 3, 'the box unticked');
});

test('what is wrong is told beside the field, and stays', async () => {
	const c = await signed_in(), page = await c.get('/denetim');
	const before = await sql_number("SELECT COUNT(*) AS n FROM audit_event WHERE action = 'log.look'");
	for (const [typed, field, message] of [[{ ilk: '31.2.2026' }, 'ilk', /22\.11\.2026 biçiminde/], [{ ilk: '3.5.2026', son: '2.5.2026' }, 'son', /önce olamaz/],
		[{ personel: 'yok.boyle' }, 'personel', /hesap yok/], [{ personel: "x' OR 1=1" }, 'personel', /hesap yok/], [{ islem: 'x.y' }, 'islem', /Listeden/],
		[{ tckn: '123' }, 'tckn', /kimse yok/], [{ tckn: tckn() }, 'tckn', /kimse yok/]]) {
		const again = await c.submit(page, { birim: '6', ...typed }, { action: '/denetim/suz' });
		assert.equal(again.status, 422, field);
		assert.match(again.error(field), message);
		assert.equal(cells(again).length, 0);
		if (field !== 'islem')
			assert.equal(again.value(field), typed[field]);
	}
	assert.equal((await c.get('/denetim?ilk=x')).status, 422);
	assert.equal(await sql_number("SELECT COUNT(*) AS n FROM audit_event WHERE action = 'log.look'"), before, 'nothing was shown');
});

test('fifty a page, none twice, none left out', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = await signed_in();
	await add(Array.from({ length: 120 }, (_, i) => ({ staff: p.id, note: `satır ${i}` })));
	const seen = [];
	let page = await c.get(`/denetim?personel=${p.username}`);
	for (;;) {
		seen.push(...cells(page).map((row) => row[5]));
		const older = page.text.match(/govuk-link" href="([^"]*once=[^"]*)"/);
		if (!older)
			break;
		assert.equal(cells(page).length, 50);
		page = await c.get(older[1].replaceAll('&amp;', '&'));
	}
	assert.deepEqual(seen, Array.from({ length: 120 }, (_, i) => `Telefon görüşmesi: satır ${119 - i}`));
	assert.match(page.text, /En yeni kayıtlar/);
});

test('an export asks for password and code, is a CSV that runs nothing, and is in the log', async () => {
	const p = await staff_person({ roles: ['clerk'] });
	await add([{ staff: p.id, note: '=HYPERLINK("http://x")' }, { staff: p.id, note: '+1', subject: '-2' }, { staff: p.id, note: '@SUM(A1)', citizen: make_citizen().id }]);
	const stale = await signed_in({ seconds_ago: 3600 }), where = `/denetim/disa-aktar?personel=${p.username}`;
	assert.equal((await stale.get(where)).location, '/tekrar?yer=denetim');
	assert.match((await stale.get(`/denetim?personel=${p.username}`)).text, /href="\/tekrar\?yer=denetim"/);
	const c = await signed_in(), file = await c.get(where);
	assert.equal(file.status, 200);
	assert.equal(file.headers['content-type'], 'text/csv; charset=utf-8');
	assert.equal(file.headers['content-disposition'], 'attachment; filename="denetim.csv"');
	assert.deepEqual([...file.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
	const lines = file.bytes.subarray(3).toString('utf8').split('\r\n');
	assert.equal(lines.length, 5);
	assert.match(lines[0], /^"Sıra no","Zaman","Kim","Kullanıcı adı",/);
	assert.match(lines[1], new RegExp(`^"\\d+","2026-05-05 12:00:00","staff","${p.username}",.*"citizen\\.look","\\d+","","phone","'@SUM\\(A1\\)","q"$`));
	assert.match(lines[2], /"","'-2","phone","'\+1","q"$/);
	assert.match(lines[3], /"'=HYPERLINK\(""http:\/\/x""\)"/);
	assert.deepEqual(await last_row(), { action: 'log.export', citizen_id: null, note: `personel=${p.username}; 3 rows` });
	const after = await c.get(where);
	assert.equal(after.bytes.toString('utf8').split('\r\n').length, 5, 'own acts are not the clerk’s');
});

test('what does not fit into one file is refused, not cut', async () => {
	const p = await staff_person({ roles: ['clerk'] }), c = await signed_in();
	for (let i = 0; i < 4; i++)
		await add(Array.from({ length: 600 }, () => ({ staff: p.id, note: 'ş'.repeat(200) })));
	const page = await c.get(`/denetim/disa-aktar?personel=${p.username}`);
	assert.equal(page.status, 422);
	assert.match(page.error('ilk'), /gün aralığını daraltın/);
	assert.equal((await c.get(`/denetim/disa-aktar?personel=${p.username}&ilk=2026-05-06`)).status, 200);
});

test('after password and code the way leads back to the log', async () => {
	const c = await staff_sign_in('auditor');
	await forget_codes(demo_staff().auditor.username);
	const asked = await c.get('/tekrar?yer=denetim');
	const done = await c.submit(asked, { password: demo_staff().auditor.password, code: totp(demo_staff().auditor.seed) }, { action: '/tekrar' });
	assert.equal(done.location, '/denetim');
});
