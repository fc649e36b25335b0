// Finding a person: each kind of search, Turkish letters, provinces, what stands in addresses and in the log (D25, D26; house rule 13).
import test from 'node:test';
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { made } from './certificate_help.mjs';
import { client, mobile, sql, sql_number, stack, tckn } from './lib.mjs';
import { person, seal, sign_in_by_sql } from './person.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';

const clerk = await staff_person({ roles: ['clerk'] }), hq = await staff_person({ roles: ['hq'], unit: 100 });
const signed_in = (who = clerk) => staff_sign_in_by_sql(who.id);

/* A last name that nobody else has: letters alone. */
const some_name = (start) => start + [...String(randomInt(1e9, 1e10))].map((d) => 'abcdeghkmr'[d]).join('');

/* The person makes one on the citizens' server. */
async function certificate_of(p) {
	const c = client();
	await sign_in_by_sql(c, p.id);
	return made(c);
}

const send = async (c, typed) => c.submit(await c.get('/ara'), typed);
const search = async (c, typed) => c.follow(await send(c, typed));
const rows = (page) => [...page.text.matchAll(/<tr class="govuk-table__row"><th class="govuk-table__header" scope="row"><a class="govuk-link" href="([^"]+)">(.*?)<\/a><\/th>(.*?)<\/tr>/gs)]
	.map(([, href, name, rest]) => ({ href: href.replaceAll('&amp;', '&'), name, cells: rest.split(/<td[^>]*>/).slice(1).map((cell) => cell.replace(/<[^>]+>/g, '')) }));
const names = (page) => rows(page).map((row) => row.name);
const last_note = async (who = clerk) => (await sql(`SELECT note, citizen_id, subject FROM audit_event WHERE actor = 'staff' AND actor_id = ${who.id} AND action = 'citizen.search' ORDER BY id DESC LIMIT 1`))[0];

test('an exact number finds one of the own province: masked number, name, year, province, status', async () => {
	const p = await person({ first_name: 'Gül', last_name: 'Öztürk', birth_date: '1988-03-04', state: 'passive' }), c = await signed_in();
	const sent = await send(c, { tckn: p.tckn });
	assert.equal(sent.status, 303);
	assert.match(sent.location, /^\/ara\?arama=[A-Za-z0-9_-]{22}$/);
	const page = await c.follow(sent), [row] = rows(page);
	assert.deepEqual([row.name, ...row.cells], ['Gül Öztürk', `${p.tckn.slice(0, 3)}*****${p.tckn.slice(8)}`, '1988', 'Ankara', 'Pasif']);
	assert.equal(page.value('tckn'), p.tckn, 'the form keeps what was typed');
	assert.deepEqual(await last_note(), { note: 'number; 1 rows', citizen_id: null, subject: '' });
	const one = await c.get(row.href);
	assert.ok(one.text.includes('name="neden"'));
	assert.ok(one.text.includes(`href="${sent.location}"`), 'the way back to the list');
	assert.deepEqual(names(await c.get(sent.location)), ['Gül Öztürk'], 'back works');
});

test('a number of another province tells of a record only, and opens with a reason', async () => {
	const p = await person({ last_name: 'Başkail', province_code: 35 }), c = await signed_in();
	const page = await search(c, { tckn: ` ${p.tckn.slice(0, 5)} ${p.tckn.slice(5)}` }), [row] = rows(page);
	assert.deepEqual([row.name, ...row.cells], ['Başka ilde bir kayıt', `${p.tckn.slice(0, 3)}*****${p.tckn.slice(8)}`, '', 'İzmir', '']);
	assert.ok(!page.text.includes('Başkail'));
	assert.equal((await c.get(`/kisi?no=${p.id}`)).status, 404, 'the number of the record alone opens nothing');
	const asked = await c.get(row.href);
	assert.ok(!asked.text.includes('Başkail'));
	assert.equal((await c.submit(asked, {}, { action: '/kisi/neden' })).status, 422);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM audit_event WHERE citizen_id = ${p.id}`), 0);
	const opened = await c.follow(await c.submit(asked, { neden: 'letter' }, { action: '/kisi/neden' }));
	assert.ok(opened.text.includes('Başkail'));
	assert.equal(await sql_number(`SELECT COUNT(*) FROM audit_event WHERE citizen_id = ${p.id} AND action = 'citizen.look' AND reason = 'letter'`), 1);
	assert.ok((await c.get(`/kisi?no=${p.id}`)).text.includes('Başkail'), 'carried for this session');
	const [seen] = rows(await search(await signed_in(hq), { tckn: p.tckn }));
	assert.match(seen.name, /Başkail$/, 'headquarters sees all provinces');
});

test('only the search by exact number that found the person opens another province', async () => {
	const far = await person({ province_code: 35 }), near = await person(), c = await signed_in();
	const wrong = (await send(c, { tckn: near.tckn })).location.split('=')[1];
	assert.equal((await c.get(`/kisi?no=${far.id}&arama=${wrong}`)).status, 404);
	const right = (await send(c, { tckn: far.tckn })).location.split('=')[1];
	assert.equal((await (await signed_in()).get(`/kisi?no=${far.id}&arama=${right}`)).status, 404, "another session's search");
	assert.equal((await c.get(`/kisi?no=${far.id}&arama=${right}`)).status, 200);
	const asked = await c.get(`/kisi?no=${near.id}`);
	assert.equal((await c.submit(asked, { no: String(far.id), neden: 'phone' }, { action: '/kisi/neden' })).status, 404, 'a changed form');
	await sql(`UPDATE staff_search SET expires_at = UTC_TIMESTAMP(3) WHERE citizen_id = ${far.id}`);
	assert.equal((await c.get(`/kisi?no=${far.id}&arama=${right}`)).status, 404, 'a search that is over');
});

test('the code of a certificate finds its person in any province, as an exact number does, and the page opens with a reason', async () => {
	const c = await signed_in();
	for (const province_code of [6, 35]) {
		const p = await person({ last_name: 'Başkail', province_code }), code = await certificate_of(p), far = province_code !== 6;
		const page = await search(c, { certificate: ` ${code.toLowerCase().replaceAll('-', ' ')}` }), [row] = rows(page);
		assert.equal(row.name, far ? 'Başka ilde bir kayıt' : 'Işıl Başkail');
		assert.equal(page.value('certificate'), code, 'the form keeps it as it is printed');
		assert.deepEqual(await last_note(), { note: 'certificate; 1 rows', citizen_id: null, subject: '' });
		assert.equal((await c.get(`/kisi?no=${p.id}`)).status, far ? 404 : 200);
		const asked = await c.get(row.href);
		assert.ok(asked.text.includes('name="neden"') && !(far && asked.text.includes('Başkail')));
		const opened = await c.follow(await c.submit(asked, { neden: 'letter' }, { action: '/kisi/neden' }));
		assert.ok(opened.text.includes('Başkail'));
		assert.equal(await sql_number(`SELECT COUNT(*) FROM audit_event WHERE citizen_id = ${p.id} AND action = 'citizen.look' AND reason = 'letter'`), 1);
		for (const name of ['access.log', 'staff.log'])
			assert.ok(!readFileSync(path.join(stack().var, 'log', name), 'utf8').includes(code), name);
	}
	const nobody = await search(c, { certificate: '00000-00000-00000-00000' });
	assert.ok(nobody.has('Bu kodla bir belge yok.') && rows(nobody).length === 0);
	assert.equal((await last_note()).note, 'certificate; 0 rows');
});

test('Turkish letters: i, ı, İ, I, ş, ğ and the circumflex are found however they are typed', async () => {
	const c = await signed_in(), rest = some_name('');
	for (const [name, ...typed] of [
		['Işık', 'ışık', 'IŞIK', 'isik', 'Isik', 'işik', 'İŞIK', 'ISIK'],
		['İğdeli', 'iğdeli', 'İĞDELİ', 'igdeli', 'IGDELI', 'ığdelı'],
		['Çağşöü', 'çağşöü', 'CAGSOU', 'ÇAĞŞÖÜ', 'cağşou'],
		['Kâhya', 'kahya', 'KÂHYA'],
		["D'Öz-al Can", 'dözalcan', 'D’Ozal-Can', "d'öz al can"],
	]) {
		const p = await person({ last_name: name + rest });
		for (const one of typed)
			assert.deepEqual(names(await search(c, { last_name: one + rest })), [`${p.first_name} ${p.last_name.replace("'", '&#39;')}`], `${one} for ${name}`);
	}
	const other = await person({ last_name: `Şen${rest}` });
	assert.deepEqual(names(await search(c, { last_name: `Ten${rest}` })), [], 'other letters stay other letters');
	assert.equal(names(await search(c, { last_name: `sen${rest}` }))[0], `${other.first_name} ${other.last_name}`);
});

test('last name and first name: the last name whole, the first by its first letters', async () => {
	const c = await signed_in(), last = some_name('ça');
	await person({ last_name: last, first_name: 'Işıl' });
	await person({ last_name: last, first_name: 'İlker' });
	await person({ last_name: `${last}lar`, first_name: 'Işıl' });
	assert.deepEqual(names(await search(c, { last_name: last, first_name: 'isi' })), [`Işıl ${last}`]);
	assert.equal(names(await search(c, { last_name: last, first_name: 'i' })).length, 2);
	assert.equal(names(await search(c, { last_name: last })).length, 3);
	assert.deepEqual(await last_note(), { note: 'name; 3 rows', citizen_id: null, subject: '' });
});

test('name and birth date; phone; the own province only', async () => {
	const c = await signed_in(), last = some_name('ğı'), number = mobile();
	await person({ last_name: last, first_name: 'Ali', birth_date: '1980-02-29', mobile: number });
	await person({ last_name: last, first_name: 'Can', birth_date: '1980-03-01' });
	await person({ last_name: last, first_name: 'Uzak', birth_date: '1980-02-29', mobile: number, province_code: 35 });
	const born = { birth_day: '29', birth_month: 'Şubat', birth_year: '1980' };
	assert.deepEqual(names(await search(c, { last_name: last.slice(0, 8), ...born })), [`Ali ${last}`]);
	assert.deepEqual(names(await search(c, { last_name: last, first_name: 'al', ...born })), [`Ali ${last}`]);
	assert.deepEqual(names(await search(c, { last_name: last, first_name: 'can', ...born })), []);
	assert.equal((await last_note()).note, 'birth; 0 rows');
	assert.equal(names(await search(c, { last_name: last })).length, 2);
	assert.deepEqual(names(await search(c, { mobile: `+90 (${number.slice(0, 3)}) ${number.slice(3)}` })), [`Ali ${last}`]);
	assert.equal((await last_note()).note, 'phone; 1 rows');
	const everywhere = await signed_in(hq);
	for (const typed of [{ last_name: last }, { mobile: number }, { last_name: last, ...born }])
		assert.ok(names(await search(everywhere, typed)).includes(`Uzak ${last}`), JSON.stringify(typed));
	const nobody = await search(c, { mobile: mobile() });
	assert.ok(nobody.text.includes('başka bir ilde olabilir'));
});

test('somebody of headquarters without its role finds by number alone', async () => {
	const c = await signed_in(await staff_person({ roles: ['clerk'], unit: 100 })), p = await person({ last_name: some_name('ol') });
	assert.deepEqual(names(await search(c, { last_name: p.last_name })), []);
	assert.equal(names(await search(c, { tckn: p.tckn })).length, 1);
});

/** As many people of one last name, every other with an ending. */
async function many(count, last) {
	const ids = (await sql(`SELECT NEXTVAL(citizen_seq) AS id FROM seq_1_to_${count}`)).map((row) => row.id);
	await sql(ids.map((id, i) => `INSERT INTO citizen (id, tckn_sealed, tckn_index, first_name, last_name, father_name, birth_date, minor_at_signup, identity_source, language, created_at)
		VALUES (${id}, ${seal(tckn(), 'citizen.tckn', id)}, UNHEX(SHA2('page ${id}', 256)), '${['Ali', 'İnci', 'Şule'][i % 3]}', '${last}${i % 2 ? '' : 'oğlu'}', 'Baba', '1990-01-01', 0, 'declaration', 'tr', NOW());
		INSERT INTO registration (citizen_id, state, since, created_on, version) VALUES (${id}, 'draft', '2026-01-01', '2026-01-01', 1);
		INSERT INTO contact (citizen_id, preference, province_code, district_id, updated_at) SELECT ${id}, 'sms', 6, MIN(id), NOW() FROM district WHERE province_code = 6;`).join('\n'));
}

test('counts go to five hundred: 500 are told, 501 are more than 500', async () => {
	const c = await signed_in(), last = some_name('öz');
	await many(500, last);
	assert.ok((await search(c, { last_name: last })).text.includes('500 kişi bulundu.'));
	await many(1, last);
	assert.ok((await search(c, { last_name: last })).text.includes('500 kişiden çok bulundu.'));
});

test('fifty a page, in order, none twice and none left out', async () => {
	const c = await signed_in(), last = some_name('şu'), made = 120;
	await many(made, last);
	const listed = () => sql(`SELECT subject, note, citizen_id FROM audit_event WHERE actor_id = ${clerk.id} AND action = 'citizen.list' ORDER BY id DESC LIMIT 3`);
	let page = await search(c, { last_name: last });
	assert.deepEqual((await listed())[0], { subject: '/ara', note: 'name; 50 rows', citizen_id: null });
	assert.ok(page.text.includes(`${made} kişi bulundu.`));
	const seen = rows(page);
	for (let next; (next = /govuk-link" href="(\/ara\?arama=[^"]+&amp;sonra=\d+)"/.exec(page.text)) && seen.length < 200;) {
		assert.equal(rows(page).length, 50);
		page = await c.get(next[1].replaceAll('&amp;', '&'));
		assert.ok(page.text.includes('Listenin başı'));
		seen.push(...rows(page));
	}
	assert.equal(seen.length, made);
	const at = (i) => /no=(\d+)/.exec(seen[i].href)[1];
	assert.deepEqual(await listed(), [{ subject: `/ara after:${at(99)}`, note: 'name; 20 rows', citizen_id: null }, // each page, behind whom it begins
		{ subject: `/ara after:${at(49)}`, note: 'name; 50 rows', citizen_id: null }, { subject: '/ara', note: 'name; 50 rows', citizen_id: null }]);
	assert.equal(new Set(seen.map((row) => row.href)).size, made);
	const order = seen.map((row) => row.name.split(' ').reverse().join(' ').replaceAll('ğ', 'g').replaceAll('Ş', 'S').replaceAll('İ', 'I'));
	assert.deepEqual(order, [...order].sort());
	const address = /govuk-link" href="(\/ara\?arama=[^"]+)"/.exec(page.text)[1];
	const far = await person({ province_code: 35, last_name: last });
	assert.equal(rows(await c.get(`${address}&sonra=${far.id}`)).length, 0, 'another province gives no place in the list');
	for (const bad of ['x', '0', '-5', '1.5'])
		assert.equal((await c.get(`${address}&sonra=${bad}`)).status, 400, bad);
});

test('what is wrong is told beside the field and stays there', async () => {
	const c = await signed_in();
	for (const [typed, field, text] of [
		[{}, 'tckn', 'Bir numara, telefon, belge kodu ya da soyadı yazın'],
		[{ tckn: tckn(), mobile: mobile() }, 'tckn', 'yalnızca birini'],
		[{ tckn: tckn(), last_name: 'Kaya' }, 'tckn', 'yalnızca birini'],
		[{ certificate: '7K3QM', last_name: 'Kaya' }, 'tckn', 'yalnızca birini'],
		[{ certificate: '7K3QM-9T2XB-4HJWN-8RZD0' }, 'certificate', 'Belge kodu 20 harf ve rakamdır'],
		[{ certificate: 'ĞĞ' }, 'certificate', 'belgedeki kodla karşılaştırın'],
		[{ tckn: '12345678901' }, 'tckn', 'numarayı denetleyin'],
		[{ mobile: '0312 123 45 67' }, 'mobile', '5 ile başlayan'],
		[{ last_name: 'K' }, 'last_name', 'en az 2 harfini'],
		[{ last_name: "-'" }, 'last_name', 'Soyadını yazın'],
		[{ last_name: '%%' }, 'last_name', 'Soyadını yazın'],
		[{ last_name: 'Ka_a' }, 'last_name', 'Soyadını yazın'],
		[{ first_name: 'Ali' }, 'last_name', 'Soyadını yazın'],
		[{ last_name: 'Kaya', first_name: '4' }, 'first_name', 'Adı harflerle'],
		[{ last_name: 'Kaya', birth_day: '31', birth_month: '4', birth_year: '1990' }, 'birth_day', 'gün, ay ve yıl'],
		[{ last_name: 'Kaya', birth_year: '1990' }, 'birth_year', 'gün, ay ve yıl'],
	]) {
		const answer = await send(c, typed);
		assert.equal(answer.status, 422, JSON.stringify(typed));
		assert.ok(answer.text.includes(text), `${JSON.stringify(typed)}: ${text}`);
		assert.equal(answer.value(field), typed[field] ?? '');
	}
});

test('an id of another session, of nobody or of another time is nothing', async () => {
	const p = await person({ last_name: some_name('gi') }), c = await signed_in();
	const { location } = await send(c, { tckn: p.tckn });
	const of_other = await (await signed_in(hq)).get(location);
	assert.equal(of_other.status, 200);
	assert.ok(of_other.text.includes('Bu arama sona erdi') && !of_other.text.includes(p.tckn) && rows(of_other).length === 0);
	for (const id of ['x', 'A'.repeat(22), 'A'.repeat(300), "'%22", `${location.split('=')[1]}A`]) {
		const page = await c.get(`/ara?arama=${id}`);
		assert.equal(page.status, 200, id);
		assert.ok(page.text.includes('Bu arama sona erdi'), id);
	}
	await sql(`UPDATE staff_search SET expires_at = UTC_TIMESTAMP(3) WHERE citizen_id = ${p.id}`);
	assert.ok((await c.get(location)).text.includes('Bu arama sona erdi'));
});

test('no number and no name comes into a log; what was typed is sealed', async () => {
	const c = await signed_in(), p = await person({ last_name: some_name('zey'), province_code: 6 });
	for (const typed of [{ tckn: p.tckn }, { mobile: p.mobile }, { last_name: p.last_name }])
		await search(c, typed);
	for (const name of ['access.log', 'staff.log']) {
		const log = readFileSync(path.join(stack().var, 'log', name), 'utf8');
		for (const secret of [p.tckn, p.mobile, p.last_name])
			assert.ok(!log.includes(secret), name);
	}
	const stored = await sql("SELECT GROUP_CONCAT(CONVERT(typed_sealed USING latin1)) AS all_of_it, COUNT(*) AS n FROM staff_search");
	assert.ok(Number(stored[0].n) >= 3);
	for (const secret of [p.tckn, p.mobile, p.last_name])
		assert.ok(!stored[0].all_of_it.includes(secret));
	assert.equal(await sql_number(`SELECT COUNT(*) FROM audit_event WHERE CONCAT(note, subject) LIKE '%${p.tckn}%' OR CONCAT(note, subject) LIKE '%${p.last_name}%'`), 0);
});

test('the same form sent twice is one search', async () => {
	const c = await signed_in(), p = await person(), form = await c.get('/ara');
	const first = await c.submit(form, { tckn: p.tckn }), second = await c.submit(form, { tckn: p.tckn });
	assert.equal(second.location, first.location);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM staff_search WHERE citizen_id = ${p.id}`), 1);
});
