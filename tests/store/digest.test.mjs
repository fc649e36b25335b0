// What triggers keep: the digest of a profile, and its copy in the record, which signed-in pages read (sql/migration/0033). Runs after the
// other tests, over all that they left.
import test from 'node:test';
import assert from 'node:assert/strict';
import { person, sql, sql_number } from '../http/lib.mjs';

const other = 'SELECT r.citizen_id FROM registration r LEFT JOIN profile_digest d ON d.citizen_id = r.citizen_id'
	+ " WHERE NOT (r.shown = COALESCE(d.shown, '') AND r.tckn_sealed = COALESCE(d.tckn_sealed, ''))";
const count = `SELECT COUNT(*) FROM (${other}) x`;
const same = async (id) => (await sql(`${other} AND r.citizen_id = ${id}`)).length === 0;

test('every record shows what the digest of its person holds', async () => {
	await person();
	assert.equal(await sql_number(count), 0);
});

test('whatever changes a digest changes the record; a digest that goes leaves nothing of the person there (D28)', async () => {
	const { id } = await person({ email: 'once@ornek.example' });
	const shown = async () => (await sql(`SELECT shown, LENGTH(tckn_sealed) AS n FROM registration WHERE citizen_id = ${id}`))[0];
	assert.match((await shown()).shown, /once@ornek\.example/);
	for (const [change, seen] of [[`citizen SET last_name = 'Yeniad' WHERE id = ${id}`, /\tYeniad\t/], [`contact SET email = 'new@ornek.example' WHERE citizen_id = ${id}`, /new@ornek/]]) {
		await sql(`UPDATE ${change}`);
		assert.match((await shown()).shown.replaceAll('\\t', '\t'), seen);
		assert.ok(await same(id), change);
	}
	const before = (await shown()).shown;
	await sql(`DELETE FROM education WHERE citizen_id = ${id}`);
	assert.notEqual((await shown()).shown, before);
	assert.ok(await same(id));
	await sql(`DELETE FROM profile_digest WHERE citizen_id = ${id}`);
	assert.deepEqual(await shown(), { shown: '', n: '0' });
});

test('whoever changes nothing that is shown waits for nobody who holds the record', async () => {
	const { id } = await person(), held = `h${id}`;
	const holder = sql(`START TRANSACTION; SELECT version FROM registration WHERE citizen_id = ${id} FOR UPDATE; DO GET_LOCK('${held}', 5); DO SLEEP(4); ROLLBACK`);
	while (await sql_number(`SELECT IS_FREE_LOCK('${held}')`) === 1)
		;
	const change = (what) => sql(`SET innodb_lock_wait_timeout = 1; UPDATE citizen SET ${what} WHERE id = ${id}`);
	await change("identity_source = 'registry'");
	await assert.rejects(change("last_name = 'Yeniad'"), /Lock wait timeout/, 'control: what is shown does wait');
	await holder;
});

test('control: a record that is not told is found', async () => {
	const { id } = await person();
	await sql(`UPDATE registration SET shown = 'x' WHERE citizen_id = ${id}`);
	assert.ok(!await same(id));
	await sql(`UPDATE registration r JOIN profile_digest d ON d.citizen_id = r.citizen_id SET r.shown = d.shown WHERE r.citizen_id = ${id}`);
});
