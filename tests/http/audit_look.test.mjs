// "Who looked at my record": unit, day and reason, never the name; own looks alone (D26).
import test from 'node:test';
import assert from 'node:assert/strict';
import { client, sign_in_by_sql, sql } from './lib.mjs';
import { make_citizen } from './make_citizen.mjs';

const where = '/verilerim/erisimler';

/** A look at a person by unit 6 (the directorate of Ankara) or another. */
function look(citizen, at, { unit = 6, reason = 'phone', action = 'citizen.look', note = '' } = {}) {
	return sql(`INSERT INTO audit_event (at, actor, actor_id, unit_id, action, citizen_id, reason, note, request_id)
		VALUES ('${at}', 'staff', 4711, ${unit}, '${action}', ${citizen}, '${reason}', '${note}', 'r')`);
}

async function signed_in() {
	const p = make_citizen(), c = client();
	await sign_in_by_sql(c, p.id);
	return [p, c];
}

const lines = (page) => [...page.text.matchAll(/<li class="e-timeline__item">(.*?)<\/li>/gs)]
	.map(([, item]) => [...item.matchAll(/<span[^>]*>([^<]*)<\/span>/g)].map(([, text]) => text).join(' | '));

test('nobody looked yet; the menu and the security page lead there', async () => {
	const [, c] = await signed_in();
	const page = await c.get(where);
	assert.equal(page.status, 200);
	assert.ok(page.has('Kaydınıza henüz kimse bakmadı.'));
	assert.deepEqual(lines(page), []);
	for (const from of ['/menu', '/guvenlik'])
		assert.match((await c.get(from)).text, new RegExp(`href="${where}"`), from);
	assert.match((await c.get('/en/menu')).text, new RegExp(`href="/en${where}"`));
});

test('the same day, unit and reason is one line; the day is the day in Istanbul', async () => {
	const [p, c] = await signed_in();
	const [{ name }] = await sql('SELECT name FROM unit WHERE id = 6');
	const [{ name: other }] = await sql('SELECT name FROM unit WHERE id = 34');
	await look(p.id, '2026-03-01 20:59:59.999'); // 23.59 in Istanbul
	await look(p.id, '2026-03-01 21:00:00.000'); // the next day there
	await look(p.id, '2026-03-02 08:00:00.000');
	await look(p.id, '2026-03-02 09:00:00.000', { unit: 34 });
	await look(p.id, '2026-03-02 10:00:00.000', { reason: 'other', note: 'komşusuymuş' });
	await look(p.id, '2026-03-03 10:00:00.000', { action: 'citizen.note', note: 'not' });
	const page = await c.get(where);
	assert.deepEqual(lines(page), [
		`2 Mart 2026 | ${name} | Başka bir neden`, `2 Mart 2026 | ${other} | Telefon görüşmesi`, `2 Mart 2026 | ${name} | Telefon görüşmesi`,
		`1 Mart 2026 | ${name} | Telefon görüşmesi`]);
	assert.doesNotMatch(page.text, /4711|komşusuymuş/, 'neither who nor the note');
	assert.match(lines(await c.get(`/en${where}`))[3], /^1 March 2026 \| .* \| A phone call$/);
});

test('every reason has its words, in both languages', async () => {
	const [p, c] = await signed_in();
	for (const [i, reason] of ['counter', 'phone', 'letter', 'claim', 'queue', 'data_rights', 'other', ''].entries())
		await look(p.id, `2026-03-1${i} 09:00:00`, { reason });
	for (const prefix of ['', '/en']) {
		const notes = lines(await c.get(prefix + where)).map((l) => l.split(' | ')[2]);
		assert.equal(notes.length, 8);
		assert.equal(new Set(notes).size, 7, 'none given reads as another reason');
	}
});

test('the looks at others are nobody else’s; older ones follow by link', async () => {
	const [p, c] = await signed_in(), [other] = await signed_in();
	await look(other.id, '2026-03-01 09:00:00');
	assert.deepEqual(lines(await c.get(where)), []);
	const rows = Array.from({ length: 400 }, (_, i) => `('2026-${i < 200 ? '04' : '05'}-${String(1 + (i % 20)).padStart(2, '0')} 09:00:00', 'staff', 1, 6, 'citizen.look', ${p.id}, '${i % 2 ? 'phone' : 'claim'}')`);
	await sql(`INSERT INTO audit_event (at, actor, actor_id, unit_id, action, citizen_id, reason) VALUES ${rows.join(',')}`);
	let page = await c.get(where);
	const seen = lines(page);
	assert.match(page.text, /\?once=2026-04-\d\d"/);
	page = await c.get(page.text.match(/href="([^"]*\?once=[^"]*)"/)[1]);
	seen.push(...lines(page));
	assert.doesNotMatch(page.text, /govuk-link" href="[^"]*\?once=/);
	assert.equal(seen.length, 40, 'twenty days of two months, one reason each');
	assert.equal(new Set(seen).size, 40, 'none twice');
	for (const once of ['x', '2026-02-30', "2026-01-01' OR 1=1", '9999-12-31', '0001-01-01'])
		assert.equal((await c.get(`${where}?once=${encodeURIComponent(once)}`)).status, 200, once);
});

test('only who is signed in; and the account reads no name, no note and no other action’s words', async () => {
	assert.equal((await client().get(where)).status, 303);
	for (const column of ['actor', 'actor_id', 'note', 'subject', 'request_id'])
		await assert.rejects(sql(`SELECT ${column} FROM audit_event LIMIT 1`, 'citizen'), /ERROR 1143/, column);
	await assert.rejects(sql("INSERT INTO audit_event (at, actor, action) VALUES (NOW(), 'system', 'x')", 'citizen'), /ERROR 114[23]/);
});
