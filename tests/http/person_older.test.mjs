// What is older than the newest on a person's page: the whole history of the record and all notes, a stretch a page (D2, D24, D26).
import test from 'node:test';
import assert from 'node:assert/strict';
import { sql } from './lib.mjs';
import { look } from './counter_help.mjs';
import { person } from './person.mjs';
import { staff_person, staff_sign_in_by_sql } from './staff_help.mjs';

const clerk = await staff_person({ roles: ['clerk'] });
const signed_in = (who = clerk) => staff_sign_in_by_sql(who.id);
const items = (page) => [...page.text.matchAll(/<li class="e-timeline__item">(.*?)<\/li>/gs)].map(([, item]) => item);
const link = (page, words) => (new RegExp(`govuk-link" href="([^"]+)">${words}</a>`).exec(page.text) ?? [])[1]?.replaceAll('&amp;', '&');

/** A page and those that its link leads to. */
async function all_of(c, page, words) {
	const pages = [page];
	for (let next = link(page, words); next && pages.length < 9; next = link(pages.at(-1), words))
		pages.push(await c.get(next));
	return pages;
}

/** A record with `count` entries after the first two; that of `corrected` is undone by the newest one. */
async function long_record({ count = 120, corrected = 7, ...given } = {}) {
	const p = await person(given);
	await sql(`INSERT INTO registration_event (citizen_id, seq, kind, cause, actor, actor_id, channel, effective_on, active_until, recorded_at, corrects_seq, note)
		SELECT ${p.id}, seq + 2, 'transaction', 'staff_processing', 'staff', 1, 'phone', '2020-01-01' + INTERVAL seq DAY, '2021-01-01' + INTERVAL seq DAY, NOW(), NULL, '' FROM seq_1_to_${count};
		INSERT INTO registration_event (citizen_id, seq, kind, actor, actor_id, channel, effective_on, recorded_at, corrects_seq, note)
			VALUES (${p.id}, ${count + 3}, 'corrected', 'staff', 1, 'counter', '2026-05-05', NOW(), ${corrected}, 'Başkasının işlemiydi');
		UPDATE registration SET version = ${count + 3}, latest = '' WHERE citizen_id = ${p.id}`);
	return p;
}

test('every entry of the history is reached, once and in order; what was undone shows so on its own page too', async () => {
	const p = await long_record(), c = await signed_in(), newest = await look(c, p);
	assert.match(newest.text, /id="bolum-registration".*?<\/section>/s);
	const section = /id="bolum-registration".*?<\/ol>/s.exec(newest.text)[0];
	assert.equal([...section.matchAll(/e-timeline__item/g)].length, 20);
	const pages = await all_of(c, newest, 'Daha eski işlemler'), older = pages.slice(1).map(items);
	assert.deepEqual(older.map((list) => list.length), [50, 50, 3]);
	assert.equal(link(newest, 'Daha eski işlemler'), `/kisi/gecmis?no=${p.id}&once=104`);
	const days = older.flat().map((item) => /date">([^<]+)</.exec(item)[1]);
	assert.equal(new Set(days.slice(0, 101)).size, 101);
	assert.deepEqual([days[0], days[100]], ['11 Nisan 2020', '2 Ocak 2020']);
	assert.ok(older.flat().at(-1).includes('İş arayan kaydı oluşturuldu'));
	const undone = older.flat().filter((item) => item.includes('<s>'));
	assert.equal(undone.length, 1);
	assert.match(undone[0], /6 Ocak 2020.*Başkasının işlemiydi/s);
	assert.equal(older.flat().filter((item) => item.includes(`href="/kisi/duzelt?no=${p.id}&amp;olay=`)).length, 101, 'all but the first entry and the undone one');
	assert.equal(items(await c.get(link(pages.at(-1), 'En yeniler'))).length, 50);
	const head = await signed_in(await staff_person({ roles: ['unit_head'] }));
	await look(head, p);
	assert.ok(!(await head.get(`/kisi/gecmis?no=${p.id}&once=104`)).text.includes('/kisi/duzelt'), 'only clerks correct');
});

test('a correction that was itself undone counts for nothing, however long ago', async () => {
	const p = await long_record({ corrected: 5 }), c = await signed_in();
	await sql(`INSERT INTO registration_event (citizen_id, seq, kind, actor, actor_id, channel, effective_on, recorded_at, corrects_seq, note)
		SELECT ${p.id}, 124, 'corrected', 'staff', 1, 'counter', '2026-05-06', NOW(), 123, 'Yanlış düzeltme';
		UPDATE registration SET version = 124 WHERE citizen_id = ${p.id}`);
	await look(c, p);
	const last = items(await c.get(`/kisi/gecmis?no=${p.id}&once=7`));
	assert.equal(last.length, 6);
	assert.ok(last.every((item) => !item.includes('<s>')));
});

test('a lapse that nobody has written yet stands on top of the newest entries alone (D4)', async () => {
	const p = await long_record({ last_transaction: '2020-01-01' }), c = await signed_in();
	const newest = await look(c, p), first = await c.get(`/kisi/gecmis?no=${p.id}`);
	assert.equal(items(first).length, 51);
	assert.equal(items(await c.get(link(newest, 'Daha eski işlemler'))).length, 50);
});

test('every note is reached, once and in order, and can be replaced from its page', async () => {
	const p = await person(), c = await signed_in();
	await sql(`INSERT INTO citizen_note (citizen_id, text, staff_id, unit_id, written_at) SELECT ${p.id}, CONCAT('Not ', seq, '.'), ${clerk.id}, 6, NOW() FROM seq_1_to_97 ORDER BY seq`);
	const pages = await all_of(c, await look(c, p), 'Daha eski notlar');
	const numbers = pages.map((page) => [...page.text.matchAll(/Not (\d+)\.</g)].map(([, n]) => Number(n)));
	assert.deepEqual(numbers.map((list) => list.length), [40, 50, 7]);
	assert.deepEqual(numbers.flat(), Array.from({ length: 97 }, (_, i) => 97 - i));
	const replace = await c.get(/href="(\/kisi\/not\?[^"]+yerine=\d+)"/.exec(pages.at(-1).text)[1].replaceAll('&amp;', '&'));
	assert.equal(replace.value('metin'), 'Not 7.');
	await c.submit(replace, { metin: 'Daha iyisi' });
	assert.match((await c.get(link(pages[1], 'Daha eski notlar'))).text, /<s>Not 7\.<\/s>/);
	const few = await person();
	assert.equal(link(await look(c, few), 'Daha eski notlar'), undefined, 'no link without older ones');
	assert.ok((await c.get(`/kisi/notlar?no=${few.id}`)).text.includes('Daha eskisi yok.'));
});

test('they open like every page of a person: reason, log, scope', async () => {
	for (const where of ['/kisi/gecmis', '/kisi/notlar']) {
		const p = await person(), far = await person({ province_code: 35 }), c = await signed_in();
		assert.equal((await c.get(`${where}?no=${p.id}`)).location, `/kisi?no=${p.id}`, 'a reason first');
		await look(c, p);
		assert.equal((await c.get(`${where}?no=${p.id}`)).status, 200);
		assert.deepEqual(await sql(`SELECT subject, reason FROM audit_event WHERE citizen_id = ${p.id} AND action = 'citizen.look' ORDER BY id`),
			[{ subject: '/kisi', reason: 'counter' }, { subject: where, reason: 'counter' }]);
		assert.equal((await c.get(`${where}?no=${far.id}`)).status, 404);
		for (const once of ['x', '0', '-1', '1.5', '99999999999999999999'])
			assert.equal((await c.get(`${where}?no=${p.id}&once=${once}`)).status, 400, once);
	}
});
