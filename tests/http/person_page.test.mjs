// The page of a person: reason first, look written before it is shown, who may see whom, notes (D11, D24-D26).
import test from 'node:test';
import assert from 'node:assert/strict';
import { client, expect_fault, sql, sql_number } from './lib.mjs';
import { look } from './counter_help.mjs';
import { person } from './person.mjs';
import { csrf_for, new_key, staff_routes } from './route_table.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';

const clerk = await staff_person({ roles: ['clerk'] });
const signed_in = (who = clerk) => staff_sign_in_by_sql(who.id);
const page_of = (p) => `/kisi?no=${p.id}`;

const looks = (p) => sql(`SELECT actor, actor_id, unit_id, subject, reason, note FROM audit_event WHERE citizen_id = ${p.id} AND action = 'citizen.look' ORDER BY id`);

test('a person opens after a reason only; each view is in the log, and the reason is carried', async () => {
	const p = await person({ first_name: 'Çiğdem', last_name: 'Yıldız', email: 'cigdem@ornek.example' }), c = await signed_in();
	const asked = await c.get(page_of(p));
	assert.equal(asked.status, 200);
	for (const word of ['Çiğdem', 'Yıldız', p.tckn, 'cigdem@ornek.example'])
		assert.ok(!asked.text.includes(word), `${word} before the reason`);
	assert.equal((await looks(p)).length, 0);

	const page = await look(c, p, 'phone', 'sordu');
	assert.equal(page.status, 200);
	for (const word of ['Çiğdem Yıldız', p.tckn, 'cigdem@ornek.example', 'Aktif', 'İş arayan kaydı oluşturuldu', 'Üyelik sözleşmesi'])
		assert.ok(page.text.includes(word), word);
	assert.ok(page.text.includes(`${p.mobile.slice(0, 3)} ${p.mobile.slice(3, 6)}`), 'phone in full');
	assert.deepEqual(await looks(p), [{ actor: 'staff', actor_id: String(clerk.id), unit_id: '6', subject: '/kisi', reason: 'phone', note: 'sordu' }]);

	assert.equal((await c.get(page_of(p))).status, 200);
	assert.equal((await c.get(`/en${page_of(p)}`)).status, 200);
	assert.equal((await looks(p)).length, 3, 'each view is logged');
	const other = await (await signed_in()).get(page_of(p));
	assert.ok(!other.text.includes('Yıldız'), 'another session gives its own reason');
});

test('the other language is the same page of the same person', async () => {
	const p = await person(), c = await signed_in();
	await look(c, p);
	for (const [from, to] of [[page_of(p), 'en'], [`/en${page_of(p)}`, 'tr']]) {
		const [, link] = new RegExp(`e-languages__link" href="([^"]+)" hreflang="${to}"`).exec((await c.get(from)).text);
		const page = await c.get(link.replaceAll('&amp;', '&'));
		assert.equal(page.status, 200, link);
		assert.ok(page.lang === to && page.text.includes(p.tckn), link);
	}
});

test('after the minutes of the rule the reason is asked again', async () => {
	const p = await person(), c = await signed_in();
	await look(c, p);
	assert.equal(await sql_number(`SELECT TIMESTAMPDIFF(SECOND, given_at, expires_at) FROM staff_look WHERE citizen_id = ${p.id}`), 30 * 60);
	await sql(`UPDATE staff_look SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE citizen_id = ${p.id}`);
	assert.ok(!(await c.get(page_of(p))).text.includes(p.tckn));
	assert.equal((await looks(p)).length, 1);
});

/** A staff member with a reason for a person who is there; `unit` and roles can then be taken away. */
async function opened(given, place = {}) {
	const who = await staff_person(given), c = await signed_in(who), p = await person(place), page = await look(c, p);
	assert.ok(page.text.includes(p.tckn), 'open');
	return { who, c, p, form: await c.get(`/kisi/not?no=${p.id}`) };
}

test('the unit changes in the middle: the next request is judged by the new one (D25)', async () => {
	const { who, c, p, form } = await opened({ roles: ['clerk'] });
	await sql(`UPDATE staff SET unit_id = 35 WHERE id = ${who.id}`);
	assert.equal((await c.get(page_of(p))).status, 404);
	assert.equal((await c.get(`/kisi/not?no=${p.id}`)).status, 404);
	assert.equal((await c.submit(form, { metin: 'Geç kaldı' })).status, 404);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM citizen_note WHERE citizen_id = ${p.id}`), 0);
	const there = await person({ province_code: 35 });
	assert.equal((await look(c, there)).status, 200, 'those of the new province');
	await sql(`UPDATE staff SET unit_id = 6 WHERE id = ${who.id}`);
	assert.ok((await c.get(page_of(p))).text.includes(p.tckn), 'what was given there counts again there');
	assert.equal((await looks(p)).length, 3);
});

test('a unit of the same province changes: the reason is asked again', async () => {
	const [{ id: unit }] = await sql("INSERT INTO unit (id, kind, name, province_code) SELECT MAX(id) + 1, 'service_centre', 'Deneme hizmet merkezi', 6 FROM unit; SELECT MAX(id) AS id FROM unit");
	const { who, c, p } = await opened({ roles: ['clerk'] });
	await sql(`UPDATE staff SET unit_id = ${unit} WHERE id = ${who.id}`);
	const page = await c.get(page_of(p));
	assert.ok(page.text.includes('name="neden"') && !page.text.includes(p.tckn));
});

test('a role is taken away in the middle: the next request is denied (D25)', async () => {
	const only = await opened({ roles: ['clerk'] });
	const end = (who, role) => sql(`UPDATE staff_role SET ended_at = UTC_TIMESTAMP(3) WHERE staff_id = ${who.id} AND role = '${role}'`);
	await end(only.who, 'clerk');
	assert.equal((await only.c.get(page_of(only.p))).status, 403);
	assert.equal((await only.c.submit(only.form, { metin: 'Geç kaldı' })).status, 403);
	const both = await opened({ roles: ['hq', 'clerk'] }, { province_code: 35 });
	await end(both.who, 'hq');
	assert.equal((await both.c.get(page_of(both.p))).status, 404, 'the role for all provinces');
	assert.equal((await both.c.submit(both.form, { metin: 'Geç kaldı' })).status, 404);
	const near = await opened({ roles: ['hq', 'clerk'] });
	await end(near.who, 'hq');
	assert.ok((await near.c.get(page_of(near.p))).text.includes('name="neden"'), 'the other role asks for itself');
	await sql(`UPDATE staff SET state = 'suspended' WHERE id = ${near.who.id}`);
	assert.equal((await near.c.get(page_of(near.p))).status, 303, 'a closed account');
});

test('what cannot be written down is not shown', async () => {
	const p = await person({ last_name: 'Görünmez' }), c = await signed_in();
	await look(c, p);
	await sql(`DELIMITER //\nCREATE TRIGGER refuse_look BEFORE INSERT ON audit_event FOR EACH ROW\n	IF NEW.citizen_id <=> ${p.id} THEN SIGNAL SQLSTATE '45000'; END IF//`);
	try {
		const page = await c.get(page_of(p));
		assert.equal(page.status, 500);
		expect_fault(page);
		assert.ok(!page.text.includes('Görünmez') && !page.text.includes(p.tckn));
	} finally {
		await sql('DROP TRIGGER refuse_look');
	}
	assert.equal((await c.get(page_of(p))).status, 200, 'control');
});

test('a reason is one of the list; another one needs words; what was typed stays', async () => {
	const p = await person(), c = await signed_in(), asked = await c.get(page_of(p));
	for (const [neden, not, text] of [['', '', 'Bir neden seçin'], ['merak', '', 'Bir neden seçin'], ['other', '', 'nedeni kısaca yazın'], ['other', '   ', 'nedeni kısaca yazın']]) {
		const answer = await c.submit(asked, { neden, not }, { action: '/kisi/neden' });
		assert.equal(answer.status, 422);
		assert.ok(answer.text.includes(text), text);
	}
	const long = await c.submit(asked, { neden: 'other', not: 'a'.repeat(401) }, { action: '/kisi/neden' });
	assert.equal(long.status, 422);
	assert.equal(long.value('not'), 'a'.repeat(401));
	assert.equal((await looks(p)).length, 0);
	assert.equal((await look(c, p, 'other', 'Belediye sordu')).status, 200);
	assert.deepEqual((await looks(p)).map((row) => [row.reason, row.note]), [['other', 'Belediye sordu']]);
});

test('another province, a draft of a number, no number: not found', async () => {
	const p = await person({ province_code: 35 }), c = await signed_in();
	for (const no of [p.id, '999999999', '0', '-1', 'x', '', '1e3', '99999999999999999999'])
		assert.equal((await c.get(`/kisi?no=${no}`)).status, 404, no);
	assert.equal((await c.get('/kisi')).status, 404);
	const hq = await signed_in(await staff_person({ roles: ['hq'], unit: 100 }));
	assert.equal((await look(hq, p)).status, 200, 'headquarters sees all provinces');
	assert.equal((await looks(p)).length, 1);
});

test('who may not see people sees none', async () => {
	const p = await person();
	for (const role of ['auditor', 'admin'])
		assert.equal((await (await signed_in(await staff_person({ roles: [role] }))).get(page_of(p))).status, 403, role);
	assert.equal((await client({ staff: true }).get(page_of(p))).status, 303);
	for (const role of ['approver', 'unit_head'])
		assert.equal((await look(await signed_in(await staff_person({ roles: [role] })), p)).status, 200, role);
});

test('of special statuses only kind and last day stand there; acts are those of the role', async () => {
	const p = await person(), c = await signed_in();
	assert.ok((await look(c, p)).text.includes('Bugün geçerli bir özel durum yok.'));
	await sql(`UPDATE registration SET special = 'd2030-06-30' WHERE citizen_id = ${p.id}`);
	const page = await c.get(page_of(p));
	assert.match(page.text, /Engelli[^<]*30 Haziran 2030/);
	assert.ok(page.text.includes(`href="/ozel-durum/yeni?tur=disabled&amp;no=${p.id}"`));
	const head = await look(await signed_in(await staff_person({ roles: ['unit_head'] })), p);
	assert.ok(head.text.includes(`href="/kisi/not?no=${p.id}"`) && !head.text.includes('/ozel-durum/yeni'));
	for (const act of [...page.text.matchAll(/<li><a class="govuk-link" href="([^"]+)">/g)].map(([, href]) => href.replaceAll('&amp;', '&')))
		assert.equal((await c.get(act)).status, 200, act);
});

test('a page of another feature leads to the reason, and nowhere for another province', async () => {
	const near = await person(), far = await person({ province_code: 35 }), c = await signed_in();
	assert.equal((await c.get(`/kisi/not?no=${near.id}`)).location, page_of(near));
	assert.equal((await c.get(`/kisi/not?no=${far.id}`)).status, 404);
});

test('notes: written, replaced, never changed', async () => {
	const p = await person(), c = await signed_in();
	assert.equal((await c.get(`/kisi/not?no=${p.id}`)).location, page_of(p), 'no note without a reason');
	await look(c, p);
	const form = await c.get(`/kisi/not?no=${p.id}`);
	assert.equal((await c.submit(form, { metin: ' ' })).status, 422);
	const long = await c.submit(form, { metin: 'ş'.repeat(501) });
	assert.equal(long.status, 422);
	assert.equal(long.value('metin'), 'ş'.repeat(501));
	const first = await c.follow(await c.submit(form, { metin: 'Önce <b>arasın</b>\nsonra gelsin' }));
	assert.ok(first.text.includes('Önce &lt;b&gt;arasın'));
	const [{ id }] = await sql(`SELECT id FROM citizen_note WHERE citizen_id = ${p.id}`);
	const replace = await c.get(`/kisi/not?no=${p.id}&yerine=${id}`);
	assert.match(replace.value('metin'), /^Önce <b>arasın/);
	const second = await c.follow(await c.submit(replace, { metin: 'Aradı' }));
	assert.match(second.text, /<s>Önce &lt;b&gt;arasın[^]*?<\/s>/);
	assert.ok(second.text.includes('Aradı'));
	assert.equal((await c.submit(replace, { metin: 'Bir daha' })).status, 409, 'its place is taken');
	assert.equal((await c.get(`/kisi/not?no=${p.id}&yerine=${id}`)).status, 404);
	const stranger = await person();
	await look(c, stranger);
	assert.equal((await c.get(`/kisi/not?no=${stranger.id}&yerine=${id}`)).status, 404, 'of another person');
	assert.equal(await sql_number(`SELECT COUNT(*) FROM citizen_note WHERE citizen_id = ${p.id}`), 2);
	assert.equal(await sql_number(`SELECT COUNT(*) FROM audit_event WHERE citizen_id = ${p.id} AND action = 'citizen.note'`), 2);
	for (const change of [`UPDATE citizen_note SET text = 'x' WHERE id = ${id}`, `DELETE FROM citizen_note WHERE id = ${id}`])
		await assert.rejects(sql(change), /rows are only added/);
	for (const change of [`UPDATE citizen_note SET text = 'x' WHERE id = ${id}`, `DELETE FROM citizen_note WHERE id = ${id}`])
		await assert.rejects(sql(change, 'staff'), /denied/);
});

test('a record with as much on it as can be still opens', async () => {
	const p = await person(), c = await signed_in();
	await sql(`INSERT INTO citizen_note (citizen_id, text, staff_id, unit_id, written_at) SELECT ${p.id}, REPEAT('😀', 500), ${clerk.id}, 6, NOW() FROM seq_1_to_70;
		INSERT INTO registration_event (citizen_id, seq, kind, actor, channel, effective_on, recorded_at, corrects_seq, note)
			SELECT ${p.id}, seq + 100, 'corrected', 'staff', 'counter', '2026-11-22', NOW(), seq + 99, REPEAT('😀', 400) FROM seq_1_to_80;
		INSERT INTO outbox (id, citizen_id, channel, purpose, cause, created_at, useless_after, next_try_at, state)
			SELECT NEXTVAL(outbox_seq), ${p.id}, 'sms', 'a_later_one', UNHEX(SHA2(CONCAT(seq, ' of ', ${p.id}), 256)), NOW(), NOW(), NOW(), 'sent' FROM seq_1_to_60`);
	const page = await look(c, p);
	assert.equal(page.status, 200);
	assert.ok(page.text.includes('Daha eski notlar') && page.text.includes('Daha eski işlemler') && page.text.includes('Başka bir mesaj'));
	for (const older of ['gecmis', 'notlar'])
		assert.equal((await c.get(`/kisi/${older}?no=${p.id}`)).status, 200, older);
});

test('D26: a form that is shown again is a look as well: of every route that takes a person, whatever it answers', async () => {
	const all = await staff_person({ roles: ['clerk', 'approver', 'unit_head'] }), c = await signed_in(all);
	const p = await person({ last_name: 'Görülmüş' }), seen = [];
	await look(c, p);
	let before = (await looks(p)).length;
	for (const route of (await staff_routes()).filter((r) => r.method === 'POST' && r.path !== '/kisi/neden' && r.path.startsWith('/kisi/') && r.fields.some((f) => f.name === 'no'))) {
		const sent = { csrf: csrf_for(c.cookies['__Host-personel'], route.path), key: new_key(), no: p.id, ...(route.fields.some((f) => f.name === 'show_districts') ? { show_districts: '1', province: '6' } : {}) };
		const page = await c.post(route.path, sent), after = await looks(p), shows = page.text.includes('Görülmüş');
		assert.equal(after.length - before, shows ? 1 : 0, `${route.path} ${page.status}`);
		if (shows) {
			assert.deepEqual([after.at(-1).subject, after.at(-1).reason], [route.path, 'counter']);
			seen.push(route.path);
		}
		before = after.length;
	}
	assert.ok(['/kisi/iletisim', '/kisi/etkin', '/kisi/pasif', '/kisi/not'].every((x) => seen.includes(x)), `control: ${seen}`);
});
