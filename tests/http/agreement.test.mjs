// /rizalar/sozlesme: a new version of the membership agreement is asked once, whichever way one signs in (D9). The new version
// comes into force in 2031, so that other tests never meet it.
import test from 'node:test';
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { at_day, client, person, sql, sql_number } from './lib.mjs';
import { acts, digest } from './consent_help.mjs';
import { program } from './stack.mjs';

/* A session that lives at half past twelve of that day in Istanbul. */
async function signed_in(id, must_accept) {
	const token = randomBytes(32).toString('base64url'), hash = createHash('sha256').update(token).digest('hex'), c = client();
	await sql('INSERT INTO session (token_hash, citizen_id, label, created_at, last_seen_at, expires_at, password_at, must_accept)'
		+ ` VALUES (x'${hash}', ${id}, 'Deneme', '2031-02-01 09:28', '2031-02-01 09:29', '2031-02-01 21:28', '2031-02-01 09:28', ${must_accept})`);
	c.cookies['__Host-oturum'] = token;
	return c;
}

/* Publishes the next version of the agreement from the newest one, as the operator does. */
async function publish_agreement(languages = ['tr', 'en'], number = 0) {
	const next = number || await sql_number("SELECT MAX(version) + 1 FROM legal_text WHERE kind = 'membership_agreement'");
	const dir = await mkdtemp(path.join(tmpdir(), 'text-'));
	for (const language of languages) {
		const [{ title, body }] = await sql("SELECT title, body FROM legal_text WHERE kind = 'membership_agreement'"
			+ ` AND language = '${language}' ORDER BY version LIMIT 1`);
		const file = path.join(dir, `membership_agreement.${next}.${language}.txt`);
		await writeFile(file, `title: ${title}\nvalid_from: 2031-01-01\n\n${body.trim()}\n\n# Yenilik ${next}\nDeneme.\n`);
		const done = await program('ctl', ['text', file]);
		assert.equal(done.status, 0, done.err);
		assert.match((await program('ctl', ['text', file])).out, /was published before/);
		await writeFile(file, `title: ${title}\nvalid_from: 2031-01-01\n\nBaska\n`);
		assert.notEqual((await program('ctl', ['text', file])).status, 0, 'a published text never changes');
	}
	await rm(dir, { recursive: true });
	return next;
}

test('a new agreement is asked once, by whichever session, and nothing else opens until then', async () => {
	const before = await sql_number("SELECT MAX(version) FROM legal_text WHERE kind = 'membership_agreement'");
	const p = await person({}), version = await publish_agreement();
	assert.deepEqual((await acts(p.id, 'membership_agreement')).map((r) => Number(r.version)), [before]);
	assert.equal((await client().get(`/metin/uyelik-sozlesmesi?surum=${version}`)).status, 404, 'not in force yet');
	await at_day('2031-02-01 12:30', async () => {
		const first = await signed_in(p.id, 1), second = await signed_in(p.id, 1), running = await signed_in(p.id, 0);
		assert.equal((await running.get('/menu')).status, 200, 'a running session is left alone');
		for (const place of ['/menu', '/rizalar'])
			assert.equal((await first.get(place)).location, '/rizalar/sozlesme');
		assert.equal((await first.get('/en/menu')).location, '/en/rizalar/sozlesme');
		const page = await first.get('/rizalar/sozlesme');
		assert.equal(page.status, 200);
		assert.ok(page.has(`Yenilik ${version}`), 'the text itself');
		assert.ok(page.has(await digest('membership_agreement', version, 'tr')));
		assert.ok(page.has(`Daha önce kabul ettiğiniz sürüm: ${before}`));
		assert.ok(page.has('Kabul etmeden çıkış yap'));
		assert.ok(page.form('/cikis').fields.csrf);
		assert.doesNotMatch(page.text, /class="e-nav"/, 'no menu that leads back here');
		const form = page.form('/rizalar/sozlesme');
		assert.equal((await first.post(form.action, { ...form.fields, version: String(before) })).status, 409);
		assert.equal((await acts(p.id, 'membership_agreement')).length, 1);

		const answers = await Promise.all([first.post(form.action, form.fields), first.post(form.action, form.fields)]);
		assert.deepEqual(answers.map((a) => a.location), ['/menu', '/menu']);
		assert.equal((await first.get('/menu')).status, 200);
		assert.equal((await second.get('/menu')).status, 200, 'the other session is not asked again');
		assert.equal((await first.get('/rizalar/sozlesme')).location, '/rizalar');
		const rows = await acts(p.id, 'membership_agreement');
		assert.deepEqual(rows.map((r) => [r.act, Number(r.version)]), [['accepted', before], ['accepted', version]]);
		assert.equal(rows[1].sha256, await digest('membership_agreement', version, 'tr'));

		const old = await client().get(`/metin/uyelik-sozlesmesi?surum=${before}`);
		assert.equal(old.status, 200, 'the older version stays readable');
		assert.ok(old.has('Bu, eski bir sürümdür.'));
		assert.ok(old.has(rows[0].sha256));
		assert.ok((await client().get('/metin/uyelik-sozlesmesi')).has('Yürürlükteki sürüm'));
	});
});

test('only one language is published yet: the other reads that text, and accepts it', async () => {
	const p = await person({}), version = await publish_agreement(['tr']);
	await at_day('2031-02-01 12:30', async () => {
		const c = await signed_in(p.id, 1), page = await c.get('/en/rizalar/sozlesme');
		assert.match(page.text, /<div lang="tr">/);
		assert.equal((await c.submit(page, {}, { action: '/rizalar/sozlesme' })).location, '/en/menu');
		const [, row] = await acts(p.id, 'membership_agreement');
		assert.equal(Number(row.version), version);
		assert.equal(row.sha256, await digest('membership_agreement', version, 'tr'));
	});
	await publish_agreement(['en'], version);
});
