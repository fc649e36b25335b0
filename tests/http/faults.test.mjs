// When things go wrong (issue 2, section 7; security.md, "database down, hung"): every refusal is a page of ours in both languages with
// request id and headers; the database may hang, die and come back; a worker may die in the middle; nothing is half-done.
// Runs on a stack of its own, since it breaks it.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { own_stack } from './own_stack.mjs';

const { dir, port, root, script, end } = await own_stack('faults');
const { client, raw, signed_in, sql } = await import('./lib.mjs');
const { pause, until } = await import('./stack.mjs');

before(() => script('run'), { timeout: 120000 });
after(end, { timeout: 60000 });

const pid = async (name) => Number(await readFile(path.join(dir, `run/${name}.pid`), 'utf8'));
const workers = async (zone) => (await readFile(`/proc/${await pid(zone)}/task/${await pid(zone)}/children`, 'utf8')).trim().split(/\s+/).map(Number);
const titles = Object.fromEntries(['tr', 'en'].map((language) => {
	const text = readFileSync(path.join(root, `templates/text/error.${language}.hdf`), 'utf8');
	return [language, Object.fromEntries([...text.matchAll(/^ {2}(\d{3}) \{\n {4}title = (.*)$/gm)].map(([, status, title]) => [status, title]))];
}));

const wanted = { 'content-security-policy': /^default-src 'none';.*frame-ancestors 'none'$/, 'strict-transport-security': /max-age=/,
	'x-content-type-options': /^nosniff$/, 'referrer-policy': /^no-referrer$/, 'cross-origin-opener-policy': /^same-origin$/,
	'cross-origin-resource-policy': /^same-origin$/, 'permissions-policy': /camera=\(\)/, 'cache-control': /no-store/ };

/* The page of `shown` (its words may serve another status too), whole, with headers and request id, and no trace. */
function assert_error_page(page, status, language, shown = status) {
	const what = `${status} ${language} ${page.path}`;
	assert.equal(page.status, status, what);
	for (const [name, value] of Object.entries(wanted))
		assert.match(page.headers[name] ?? '', value, `${what}: ${name}`);
	assert.equal(page.lang, language, what);
	assert.equal(page.h1, titles[language][shown], what);
	assert.match(page.text, /<span class="e-code">[0-9a-f]{32}<\/span>/, `${what}: request id`);
	assert.ok(page.text.includes(`href="${language === 'en' ? '/en' : ''}/yardim"`), `${what}: help is one link away`);
	assert.ok(page.text.trimEnd().endsWith('</html>'), `${what}: whole`);
	assert.doesNotMatch(page.text, /nginx|mariadb|mysql|sqlstate|select |insert |\.c:\d|socket|errno|\/var\//i, `${what}: no trace`);
}

const parse_raw = async (bytes) => {
	const { parse_page } = await import('./html.mjs');
	const [head, ...rest] = Buffer.from(await raw(bytes), 'latin1').toString('utf8').split('\r\n\r\n');
	const body = rest.join('\r\n\r\n').replace(/^[0-9a-f]+\r\n|\r\n[0-9a-f]+\r\n/g, ''); /* pages with an include come in chunks */
	const lines = head.split('\r\n'), headers = Object.fromEntries(lines.slice(1).map((l) => [l.slice(0, l.indexOf(':')).toLowerCase(), l.slice(l.indexOf(':') + 2)]));
	return parse_page({ method: 'RAW', path: bytes.slice(0, 30), status: Number(lines[0].split(' ')[1]), headers, bytes: Buffer.from(body) });
};
const consents = (id) => sql(`SELECT act FROM consent_event WHERE citizen_id = ${id} AND kind = 'explicit_consent' ORDER BY id`);

for (const [language, prefix] of [['tr', ''], ['en', '/en']])
	test(`workers refuse with a page: 400 403 404 405 409 413 422 500 (${language})`, async () => {
		const { c } = await signed_in(), anyone = client();
		assert_error_page(await anyone.get(`${prefix}/yardim?x=1`), 400, language);
		assert_error_page(await anyone.get(`${prefix}/metin/aydinlatma?surum=%00`), 400, language);
		assert_error_page(await c.post(`${prefix}/rizalar/ver`, { version: '1' }), 403, language);
		assert_error_page(await anyone.get(`${prefix}/yok`), 404, language);
		const post_only = await c.get(`${prefix}/rizalar/ver`);
		assert_error_page(post_only, 405, language);
		assert.equal(post_only.headers.allow, 'POST');
		assert_error_page(await anyone.request('PUT', `${prefix}/yardim`), 405, language);
		const form = (await c.get(`${prefix}/rizalar`)).form(`${prefix}/rizalar/ver`);
		assert_error_page(await c.post(form.action, { ...form.fields, version: '999' }), 409, language);
		assert_error_page(await c.post(form.action, { ...form.fields, version: 'x'.repeat(2001) }), 413, language);
		const minor = await signed_in(), own = (await minor.c.get(`${prefix}/rizalar`)).form(`${prefix}/rizalar/ver`);
		await sql(`UPDATE citizen SET birth_date = '${new Date().getFullYear() - 15}-01-01' WHERE id = ${minor.p.id}`);
		const again = await minor.c.post(own.action, own.fields);
		assert.equal(again.status, 422, 'a form that is refused is the same form again');
		assert.equal(again.errors().length, 1);
		await sql('RENAME TABLE consent_event TO consent_event_away');
		try {
			assert_error_page(await c.get(`${prefix}/rizalar`), 500, language);
		} finally {
			await sql('RENAME TABLE consent_event_away TO consent_event');
		}
		assert.equal((await c.get(`${prefix}/rizalar`)).status, 200);
	});

test('nginx refuses with the same pages: 400 404 405 413 414 501', async () => {
	const host = `Host: localhost:${port}\r\nConnection: close\r\n`, long = 'a'.repeat(9000);
	assert_error_page(await client().get('/s/yok.css'), 404, 'tr');
	assert_error_page(await client().request('POST', '/en/rizalar/ver', { body: 'a'.repeat(16385) }), 413, 'en');
	assert_error_page(await parse_raw(`GET /${long} HTTP/1.1\r\n${host}\r\n`), 414, 'tr', 413);
	for (const bytes of [`GET / HTTP/1.1\r\n${host}X: ${long}\r\n\r\n`, 'GET / HTTP/1.1\r\n\r\n', `GET /../../x HTTP/1.1\r\n${host}\r\n`,
		`GET /%00 HTTP/1.1\r\n${host}\r\n`, `GET / HTTP/1.1\r\n${host}Host: example.org\r\n\r\n`, '\x16\x03\x01\x02\r\n\r\n'])
		assert_error_page(await parse_raw(bytes), 400, 'tr');
	assert_error_page(await parse_raw(`TRACE / HTTP/1.1\r\n${host}\r\n`), 405, 'tr');
	assert_error_page(await parse_raw(`POST /menu HTTP/1.1\r\n${host}Transfer-Encoding: x\r\n\r\n`), 501, 'tr', 400);
	assert_error_page(await client().get('/_error/500.tr.html'), 404, 'tr');
});

test('a name that is not ours: the connection is closed without a word', async () => {
	for (const name of ['example.org', 'localhost.example.org', '10.0.0.1'])
		assert.equal(await raw(`GET / HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`), '');
});

test('other answers carry the headers too: page, redirect, file, nothing, health', async () => {
	const c = client(), home = await c.get('/');
	for (const page of [home, await c.get('/menu'), await c.get('/saglik'), await c.get('/favicon.ico'),
		await c.get(/href="(\/s\/[^"]*\.css)"/.exec(home.text)[1])])
		for (const [name, value] of Object.entries(wanted))
			if (name !== 'cache-control')
				assert.match(page.headers[name] ?? '', value, `${page.path}: ${name}`);
});

/* Each answer comes within four seconds: 503 where the database is needed, the first page as ever. */
async function assert_down(c, many = 12) {
	const start = Date.now();
	const pages = await Promise.all(Array.from({ length: many }, (_, i) => c.get(['/rizalar', '/en/menu', '/rizalar/sozlesme'][i % 3])));
	const ms = Date.now() - start;
	assert.ok(ms < 4000, `${many} answers took ${ms} ms`);
	pages.forEach((page, i) => assert_error_page(page, 503, i % 3 === 1 ? 'en' : 'tr'));
	for (const path of ['/saglik', '/metin/aydinlatma']) {
		const at = Date.now(), page = await client().get(path);
		assert_error_page(page, 503, 'tr');
		assert.ok(Date.now() - at < 4000, path);
	}
	for (const path of ['/', '/en/yardim', '/cerezler'])
		assert.equal((await client().get(path)).status, 200);
	for (const path of ['/giris', '/kayit/kimlik']) { /* may need no database; must not keep anybody waiting */
		const at = Date.now(), page = await client().get(path);
		assert.ok(page.status === 503 || page.status < 500, `${path} ${page.status}`);
		assert.ok(Date.now() - at < 4000, path);
	}
}

/* Everything works again within five seconds, for all workers. */
async function assert_back(c, ms = 5000) {
	const start = Date.now();
	await until(async () => {
		const pages = await Promise.all(Array.from({ length: 12 }, (_, i) => (i % 3 ? c.get('/rizalar') : client().get('/saglik'))));
		return pages.every((page) => page.status === 200) ? true : null;
	}, { ms, what: 'the service' });
	return Date.now() - start;
}

test('the database hangs: 503 within 4 s, home goes on, back within 5 s', { timeout: 60000 }, async () => {
	const { c } = await signed_in();
	await assert_back(c);
	const server = await pid('db');
	process.kill(server, 'SIGSTOP');
	await new Promise((done) => { setTimeout(done, 300); }); /* every thread of it has to stop */
	try {
		await assert_down(c);
		await assert_down(c, 40); /* a queue of people does not wait one after the other */
	} finally {
		process.kill(server, 'SIGCONT');
	}
	await assert_back(c);
});

for (const signal of ['SIGKILL', 'SIGTERM'])
	test(`the database dies of ${signal}: 503 at once, home goes on, back by itself after bin/run`, { timeout: 90000 }, async () => {
		const { p, c } = await signed_in();
		const form = (await c.get('/rizalar')).form('/rizalar/ver'), server = await pid('db');
		process.kill(server, signal);
		await until(async () => ((await c.get('/rizalar')).status === 503 ? true : null), { ms: 20000, what: 'the end of the database' });
		await assert_down(c);
		assert_error_page(await c.post(form.action, form.fields), 503, 'tr');
		const pids = await workers('citizen');
		await script('run');
		await assert_back(c);
		assert.deepEqual(await workers('citizen'), pids, 'the same workers, without a restart');
		assert.equal((await c.post(form.action, form.fields)).location, '/rizalar?sonuc=consent_given', 'the same form again');
		assert.deepEqual((await consents(p.id)).map((r) => r.act), ['refused', 'given']);
	});

/* Holds the person's record, so that a form waits in the middle of its transaction. Gives the way to let go. */
async function hold(id) {
	const password = await readFile(path.join(dir, 'keys/db_ctl.password'), 'utf8');
	const child = spawn('mariadb', ['--no-defaults', `--socket=${dir}/run/db.sock`, '-u', 'esube_ctl', '-n', '--batch', 'esube'],
		{ env: { ...process.env, MYSQL_PWD: password.trim() }, stdio: ['pipe', 'pipe', 'ignore'] });
	child.stdin.on('error', () => {});
	child.stdin.write(`START TRANSACTION; SELECT version FROM registration WHERE citizen_id = ${id} FOR UPDATE;\n`);
	await new Promise((done) => { child.stdout.once('data', done); });
	return () => new Promise((done) => { child.on('close', done); child.stdin.end(); });
}

test('a worker killed in the middle: 503 page, nothing half-done, the same form again is done once', { timeout: 60000 }, async () => {
	const { p, c } = await signed_in(), form = (await c.get('/rizalar')).form('/rizalar/ver');
	const release = await hold(p.id);
	const answer = c.post(form.action, form.fields);
	await pause(400);
	for (const worker of await workers('citizen'))
		process.kill(worker, 'SIGKILL');
	assert_error_page(await answer, 503, 'tr');
	await release();
	await assert_back(c);
	assert.deepEqual((await consents(p.id)).map((r) => r.act), ['refused'], 'nothing was half-done');
	const answers = await Promise.all([c.post(form.action, form.fields), c.post(form.action, form.fields)]);
	for (const again of [...answers, await c.post(form.action, form.fields)])
		assert.equal(again.location, '/rizalar?sonuc=consent_given');
	assert.deepEqual((await consents(p.id)).map((r) => r.act), ['refused', 'given']);
});

test('the database killed in the middle of a form: 503, and the same form again is done once', { timeout: 60000 }, async () => {
	const { p, c } = await signed_in(), form = (await c.get('/rizalar')).form('/rizalar/ver');
	const release = await hold(p.id);
	const answer = c.post(form.action, form.fields);
	await pause(400);
	process.kill(await pid('db'), 'SIGKILL');
	assert_error_page(await answer, 503, 'tr');
	await release();
	await script('run');
	await assert_back(c);
	assert.deepEqual((await consents(p.id)).map((r) => r.act), ['refused']);
	assert.equal((await c.post(form.action, form.fields)).location, '/rizalar?sonuc=consent_given');
	assert.equal((await c.post(form.action, form.fields)).location, '/rizalar?sonuc=consent_given');
	assert.deepEqual((await consents(p.id)).map((r) => r.act), ['refused', 'given']);
});

test('somebody else holds the record: 503 within 4 s, not a wait without end', { timeout: 30000 }, async () => {
	const { p, c } = await signed_in(), form = (await c.get('/rizalar')).form('/rizalar/ver');
	const release = await hold(p.id), start = Date.now();
	const answer = await c.post(form.action, form.fields);
	await release();
	assert.ok(Date.now() - start < 4000, `${Date.now() - start} ms`);
	assert_error_page(answer, 503, 'tr');
	assert.equal((await c.post(form.action, form.fields)).status, 303);
});

test('no worker at all: nginx gives the 503 page', { timeout: 30000 }, async () => {
	const supervisor = await pid('citizen');
	process.kill(supervisor, 'SIGTERM');
	const no_worker = () => client().get('/menu').then((page) => (page.status === 503 ? true : null), () => null); // a worker may end in the middle
	await until(no_worker, { what: 'the end of the workers' });
	assert_error_page(await client().get('/menu'), 503, 'tr');
	assert_error_page(await client().get('/en/menu'), 503, 'en');
	await script('run');
	const { c } = await signed_in();
	await assert_back(c);
});

test('a slow client is let go after ten seconds and holds nobody up', { timeout: 30000 }, async () => {
	const start = Date.now();
	const slow = Array.from({ length: 20 }, () => raw(`GET / HTTP/1.1\r\nHost: localhost:${port}\r\nX: `, { wait: 20000 }));
	await pause(500);
	const at = Date.now();
	assert.equal((await client().get('/')).status, 200);
	assert.ok(Date.now() - at < 500);
	await Promise.all(slow);
	assert.ok(Date.now() - start < 15000, `${Date.now() - start} ms`);
});

test('too many requests: 429 with its page, for that address alone', { timeout: 30000 }, async () => {
	await script('run', { RATE: '5' });
	await pause(1000);
	for (const [language, prefix] of [['tr', ''], ['en', '/en']]) {
		const c = client();
		const pages = await Promise.all(Array.from({ length: 40 }, () => c.get(`${prefix}/yardim`)));
		const refused = pages.filter((page) => page.status !== 200);
		assert.ok(refused.length >= 20, `${refused.length} refused`);
		for (const page of refused)
			assert_error_page(page, 429, language);
		assert.equal((await client().get('/yardim')).status, 200, 'somebody else is served');
	}
});
