// Generated from the route tables: every route refuses what it must refuse, with the right status, and never with a 5xx.
import test from 'node:test';
import assert from 'node:assert/strict';
import { client, day_from_now, sql } from './lib.mjs';
import { all_routes, csrf_for, genuine, new_key, new_token } from './route_table.mjs';

const routes = await all_routes();
const gets = routes.filter((r) => r.method === 'GET'), posts = routes.filter((r) => r.method === 'POST');
const name_of = (r) => `${r.method} ${r.path}`;
const declared = (r) => r.fields.find((f) => !f.many);
const long_body = (n) => Array.from({ length: n }, (_, i) => [`f${i}`, '1']);
const fields_of = (object) => new URLSearchParams(object).toString();

function is(page, status, what) {
	assert.equal(page.status, status, `${what}: ${page.status} ${page.location ?? page.h1}`);
}

function leads_to_sign_in(page, what) {
	is(page, 303, what);
	assert.match(page.location, /^(\/en)?\/giris\?sebep=oturum$/, what);
}

test('the tables are read, and every route states its access', () => {
	assert.ok(gets.length > 8);
	assert.deepEqual(routes.filter((r) => !['anyone', 'visitor', 'citizen'].includes(r.access)).map(name_of), []);
	assert.deepEqual(posts.filter((r) => r.access === 'anyone').map(name_of), ['POST /belge-dogrula'], 'what only asks (web.h, only_asks)');
});

test('every signed-in page says until when the record is active, and whose it is', async () => {
	const shown = [];
	for (const r of gets.filter((x) => x.access === 'citizen')) {
		const { c } = await genuine(r, { first_name: 'Defne', last_name: 'Sayılı', last_transaction: day_from_now(-30) });
		const page = await c.get(r.path);
		if (page.status !== 200 || !/^text\/html/.test(page.headers['content-type']))
			continue;
		shown.push(r.path);
		assert.match(page.seen, /gününün sonuna kadar aktif/, r.path);
		assert.ok(page.has('Defne Sayılı'), r.path);
	}
	assert.ok(['/durum', '/menu', '/giris/parola', '/giris/kod-secimi'].every((x) => shown.includes(x)), `control: ${shown}`);
});

for (const r of gets)
	test(`${name_of(r)}: answers whoever may see it, in both languages`, async () => {
		for (const path of [r.path, `/en${r.path === '/' ? '' : r.path}`]) {
			const { c } = await genuine(r);
			const page = await c.get(path);
			assert.ok([200, 303, 403, 404].includes(page.status), `${path}: ${page.status}`);
			if (page.status === 303)
				assert.equal(page.location.startsWith('/en'), path.startsWith('/en'), `${path} keeps its language: ${page.location}`);
		}
	});

for (const r of gets)
	test(`${name_of(r)}: refuses fields it does not know, repeats, caps and broken bytes`, async () => {
		const { c } = await genuine(r);
		const ask = (query) => c.get(`${r.path}?${query}`);
		is(await ask('bilinmeyen=1'), 400, 'unknown field');
		is(await ask('csrf=1'), 400, 'a hidden field in an address');
		if (declared(r))
			is(await ask(`${declared(r).name}=1&${declared(r).name}=1`), 400, 'repeated field');
		is(await ask(fields_of(long_body(65))), 413, '65 fields');
		is(await ask(`${declared(r)?.name ?? 'a'}=${'a'.repeat(2001)}`), 413, 'over-long value');
		is(await ask(`${'a'.repeat(41)}=1`), 413, 'over-long name');
		for (const bad of ['a=%zz', 'a=%', 'a=%00', 'a=%ff', 'a=%c3', 'a=%ed%a0%80', 'a=%01', '%61=1', 'A=1', '=1', '&', 'a=1&&b=1'])
			is(await ask(bad), 400, bad);
	});

for (const path of new Set(routes.map((r) => r.path)))
	test(`${path}: other methods are 405`, async () => {
		const here = routes.filter((r) => r.path === path), { c } = await genuine(here[0]);
		for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'KEDI'])
			is(await c.request(method, path), 405, method);
		if (!here.some((r) => r.method === 'POST'))
			is(await c.post(path, {}), 405, 'POST');
		if (!here.some((r) => r.method === 'GET'))
			is(await c.get(path), 405, 'GET');
	});

for (const r of routes.filter((one) => one.access === 'citizen'))
	test(`${name_of(r)}: without a living session leads to sign-in`, async () => {
		const ask = (c, token) => (r.method === 'GET' ? c.get(r.path)
			: c.post(r.path, { csrf: csrf_for(token, r.path), key: new_key() }));
		leads_to_sign_in(await ask(client(), ''), 'no cookie');
		for (const token of [new_token(), 'x', 'a'.repeat(43), `${new_token()}a`, "' OR 1=1 -- ".padEnd(43, 'a')]) {
			const c = client();
			c.cookies['__Host-oturum'] = token;
			leads_to_sign_in(await ask(c, token), `token ${token}`);
		}
		for (const change of ['ended_at = UTC_TIMESTAMP(3)', 'expires_at = UTC_TIMESTAMP(3)', 'last_seen_at = UTC_TIMESTAMP(3) - INTERVAL 20 MINUTE']) {
			const { c, token } = await genuine(r);
			await sql(`UPDATE session SET ${change} WHERE token_hash = UNHEX(SHA2('${token}', 256))`);
			leads_to_sign_in(await ask(c, token), change);
		}
		const { c, token } = await genuine(r);
		leads_to_sign_in(await ask(client({ headers: { Cookie: `__Host-oturum=${token}; __Host-oturum=${token}` } }), token), 'cookie twice');
		assert.notEqual((await ask(c, token)).location, '/giris?sebep=oturum', 'control: the genuine one is let in');
	});

for (const r of posts.filter((one) => one.access !== 'anyone'))
	test(`${name_of(r)}: only a genuine form is taken`, async () => {
		const { c, token, hidden } = await genuine(r);
		const other_path = r.path === '/menu' ? '/durum' : '/menu';
		const send = async (fields, what, status, headers) => is(await c.post(r.path, fields, { headers }), status, what);
		await send({}, 'nothing', 403);
		await send({ key: new_key() }, 'no token', 403);
		await send({ csrf: csrf_for(token, r.path) }, 'no key', 403);
		await send({ ...hidden(), key: 'a'.repeat(21) }, 'short key', 403);
		await send({ ...hidden(), key: 'a'.repeat(23) }, 'long key', 403);
		await send({ ...hidden(), csrf: new_token() + new_token() }, 'random token', 403);
		await send({ ...hidden(), csrf: hidden().csrf.replace(/..$/, (end) => (end === 'AA' ? 'BA' : 'AA')) }, 'changed token', 403);
		await send({ ...hidden(), csrf: csrf_for(new_token(), r.path) }, "another visitor's token", 403);
		await send({ ...hidden(), csrf: csrf_for(token, other_path) }, 'token of another path', 403);
		await send({ ...hidden(), csrf: csrf_for(token, `/en${r.path}`) }, 'token of a path that is not', 403);
		await send(hidden(), 'foreign Origin', 403, { Origin: 'https://evil.example' });
		await send(hidden(), 'Origin of another port', 403, { Origin: 'http://localhost:1' });
		await send(hidden(), 'Sec-Fetch-Site: cross-site', 403, { 'Sec-Fetch-Site': 'cross-site' });
		await send(hidden(), 'Sec-Fetch-Site: same-site', 403, { 'Sec-Fetch-Site': 'same-site' });
		if (r.access === 'visitor') {
			const stranger = client();
			const page = await stranger.post(r.path, { csrf: csrf_for('', r.path), key: new_key() });
			if (r.cookie === '__Host-oturum')
				leads_to_sign_in(page, 'no session');
			else
				is(page, 403, 'no visitor cookie');
		}
	});

for (const r of posts.filter((one) => one.access === 'anyone'))
	test(`${name_of(r)}: asks without a token, for our own pages alone, and gives no cookie`, async () => {
		const c = client();
		for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'http://localhost:1' }, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }])
			is(await c.post(r.path, {}, { headers }), 403, JSON.stringify(headers));
		const answer = await c.post(r.path, {});
		is(answer, 422, 'control');
		assert.equal(answer.headers['set-cookie'], undefined);
	});

for (const r of posts)
	test(`${name_of(r)}: refuses fields it does not know, repeats, caps and other bodies`, async () => {
		const { c, hidden } = await genuine(r);
		const send = async (fields, what, status, headers, path = r.path) => is(await c.post(path, fields, { headers }), status, what);
		const pairs = () => Object.entries(hidden());
		await send([...pairs(), ['bilinmeyen', '1']], 'unknown field', 400);
		await send([...pairs(), ['csrf', hidden().csrf]], 'csrf twice', 400);
		await send([...pairs(), ['key', new_key()]], 'key twice', 400);
		for (const field of r.fields.filter((f) => !f.many))
			await send([...pairs(), [field.name, '1'], [field.name, '1']], `${field.name} twice`, 400);
		await send([...pairs(), ...long_body(63)], '65 fields', 413);
		await send([...pairs(), [declared(r)?.name ?? 'a', 'a'.repeat(2001)]], 'over-long value', 413);
		await send([...pairs(), ...Array.from({ length: 9 }, (_, i) => [`f${i}`, 'a'.repeat(1900)])], '17 KB', 413);
		await send(`${fields_of(hidden())}&a=%ff`, 'not UTF-8', 400);
		await send(`${fields_of(hidden())}&a=%00`, 'NUL', 400);
		for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencodedx', '', null])
			await send(fields_of(hidden()), `content type ${type}`, 400, { 'Content-Type': type });
		await send(hidden(), 'fields in the address too', 400, {}, `${r.path}?sonuc=1`);
	});

for (const r of posts)
	test(`${name_of(r)}: a genuine form without any field is answered, not failed`, async () => {
		const { c, hidden } = await genuine(r);
		const page = await c.post(r.path, hidden());
		assert.ok([303, 400, 403, 404, 409, 422, 429].includes(page.status), `${page.status} ${page.h1}`);
	});

test('an address that is not there is 404, in both languages and in every zone', async () => {
	for (const path of ['/yok', '/kayit/yok', '/durum/yok', '/menu/', '/.git/config', '/s/yok.css', '/index.php', '/en/yok', '/en/durum/yok', '/english', '/_error/404.tr.html']) {
		const page = await client().get(path);
		is(page, 404, path);
		assert.equal(page.lang, path.startsWith('/en/') ? 'en' : 'tr', path);
		assert.notEqual(page.h1, '');
	}
});
