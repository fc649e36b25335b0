// Contact data changed at a unit (D3, D13, R34): identity seen, also the phone; old and new place are told.
import assert from 'node:assert/strict';
import test from 'node:test';
import { day_from_now, mobile, outbox, person, sql, sql_number } from './lib.mjs';
import { audited, clerk_for, last_event, messages, record } from './counter_help.mjs';

const form_of = (c, p) => c.get(`/kisi/iletisim?no=${p.id}`);
const stored = async (p) => (await sql(`SELECT * FROM contact WHERE citizen_id = ${p.id}`))[0];

test('D13: a new phone and way: saved, a transaction, both places told, in the log', async () => {
	const p = await person({ last_transaction: day_from_now(-20) }), c = await clerk_for(p), phone = mobile(), email = `yeni${Date.now()}@ornek.example`;
	const page = await form_of(c, p);
	assert.ok(page.value('mobile').replace(/ /g, '') === p.mobile && page.value('province') === '6');
	const done = await c.submit(page, { paper: 'identity_card', mobile: `0${phone}`, contact_preference: 'email', email });
	assert.equal(done.location, `/kisi?no=${p.id}&sonuc=iletisim`, done.errors().map((x) => x.message).join(' '));
	assert.deepEqual(await stored(p).then((x) => [x.preference, x.email]), ['email', email]);
	for (const to of [p.mobile, phone, email])
		assert.equal((await outbox({ to, purpose: 'contact_by_unit' })).length, 1, to);
	const event = await last_event(p);
	assert.deepEqual([event.kind, event.cause, event.actor, event.channel], ['transaction', 'contact', 'staff', 'counter']);
	assert.equal((await record(p)).last_transaction, day_from_now(0));
	assert.equal((await audited(p, 'citizen.contact'))[0].subject, 'identity_card');
	assert.ok((await c.get(`/kisi?no=${p.id}`)).text.includes(`${phone.slice(0, 3)} ${phone.slice(3, 6)}`));
});

test('D13: a phone may be taken away, but then SMS is no way; what was typed stays', async () => {
	const p = await person(), c = await clerk_for(p);
	const bad = await c.submit(await form_of(c, p), { paper: '', mobile: '', contact_preference: 'sms', email: 'a b' });
	assert.equal(bad.status, 422);
	for (const field of ['paper', 'contact_preference', 'email'])
		assert.ok(bad.error(field) !== '', field);
	assert.equal(bad.value('email'), 'a b');
	const land = await c.submit(bad, { mobile: '0312 123 45 67' });
	assert.ok(land.error('mobile') !== '');
	const done = await c.submit(land, { paper: 'passport', mobile: '', contact_preference: 'post', email: '', address: 'Atatürk Bulvarı 12/3' });
	assert.equal(done.status, 303);
	assert.equal(await sql_number(`SELECT mobile_sealed IS NULL AND mobile_index IS NULL FROM citizen WHERE id = ${p.id}`), 1);
});

test('districts are listed anew; nothing is saved by that', async () => {
	const p = await person(), c = await clerk_for(p), version = (await stored(p)).version;
	const list = await c.submit(await form_of(c, p), { province: '35' }, { button: ['show_districts', '1'] });
	assert.ok(list.status === 200 && list.has('Bornova') && list.errors().length === 0);
	assert.equal((await stored(p)).version, version);
});

test('two clerks at once: one change, and a page that says so', async () => {
	const p = await person(), clerks = [await clerk_for(p), await clerk_for(p)], pages = await Promise.all(clerks.map((c) => form_of(c, p)));
	const answers = await Promise.all(clerks.map((c, i) => c.submit(pages[i], { paper: 'passport', address: `Kızılay Sokak No ${i}` })));
	assert.deepEqual(answers.map((x) => x.status).sort(), [303, 409]);
	const late = answers.find((x) => x.status === 409);
	assert.match(late.seen, /siz formu açtıktan sonra değişti/);
	assert.match(late.value('address'), /Kızılay Sokak/);
	assert.equal((await audited(p, 'citizen.contact')).length, 1);
	assert.equal(await messages(p, 'contact_by_unit'), 1);
});
