// The headers of nginx/headers.conf stand on every answer, once, whoever gives it; pages are never stored (security.md, Requests).
import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { client, person, raw, sign_in_by_sql, stack } from '../http/lib.mjs';
import { root } from '../http/stack.mjs';
import { all_routes, genuine } from '../http/route_table.mjs';

const wanted = [...readFileSync(path.join(root, 'nginx/headers.conf'), 'utf8').matchAll(/^add_header (\S+) (?:"([^"]*)"|(\S+)) always;$/gm)]
	.map(([, name, quoted, plain]) => [name.toLowerCase(), quoted ?? plain]);

/** Header lines of a raw answer, lower-case name → [values]. */
function header_lines(answer) {
	const out = new Map();
	for (const line of answer.split('\r\n\r\n')[0].split('\r\n').slice(1)) {
		const name = line.slice(0, line.indexOf(':')).toLowerCase();
		out.set(name, [...(out.get(name) ?? []), line.slice(name.length + 1).trim()]);
	}
	return out;
}

function check(answer, what, { stored = false } = {}) {
	const lines = header_lines(answer);
	for (const [name, value] of wanted)
		assert.deepEqual(lines.get(name), [value], `${what}: ${name}`);
	assert.deepEqual((lines.get('server') ?? ['nginx']), ['nginx'], `${what}: no version is told`);
	assert.equal(lines.get('x-powered-by'), undefined);
	if (!stored)
		assert.deepEqual(lines.get('cache-control'), ['no-store'], `${what}: cache-control`);
	return lines;
}

async function ask(target, { method = 'GET', headers = {}, body = '', port } = {}) {
	const lines = Object.entries({ Host: `localhost:${port ?? stack().port}`, Connection: 'close', ...(body ? { 'Content-Length': String(body.length) } : {}), ...headers });
	return raw(`${method} ${target} HTTP/1.1\r\n${lines.map(([n, v]) => `${n}: ${v}\r\n`).join('')}\r\n${body}`, { port });
}

const status_of = (answer) => Number(answer.slice(9, 12));

test('the policy is the one that was decided', () => {
	const csp = Object.fromEntries(wanted)['content-security-policy'];
	assert.match(csp, /default-src 'none'/);
	for (const part of ['style-src', 'img-src', 'font-src', 'script-src', 'form-action'])
		assert.match(csp, new RegExp(`${part} 'self'(;|$)`));
	assert.match(csp, /base-uri 'none'/);
	assert.match(csp, /frame-ancestors 'none'/);
	assert.doesNotMatch(csp, /unsafe|\*|data:|http/);
	for (const name of ['strict-transport-security', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy',
		'cross-origin-resource-policy', 'permissions-policy'])
		assert.ok(wanted.some(([n]) => n === name), name);
});

test('control: a missing, doubled or other header is noticed', () => {
	const good = `HTTP/1.1 200 OK\r\n${wanted.map(([n, v]) => `${n}: ${v}`).join('\r\n')}\r\ncache-control: no-store\r\n\r\n`;
	check(good, 'control');
	for (const bad of [good.replace(/x-content-type-options: nosniff\r\n/, ''), good.replace('no-store', 'no-cache'), good.replace('HTTP/1.1 200 OK\r\n', 'HTTP/1.1 200 OK\r\nserver: nginx/1.2\r\n'),
		good.replace('\r\n\r\n', '\r\nreferrer-policy: unsafe-url\r\n\r\n')])
		assert.throws(() => check(bad, 'control'));
});

for (const route of (await all_routes()).filter((r) => r.method === 'GET'))
	test(`GET ${route.path}: signed in or not, in both languages`, async () => {
		const { c } = await genuine(route);
		const cookie = Object.entries(c.cookies).map(([n, v]) => `${n}=${v}`).join('; ');
		for (const target of [route.path, `/en${route.path === '/' ? '' : route.path}`])
			for (const headers of [{}, cookie ? { Cookie: cookie } : {}]) {
				const lines = check(await ask(target, { headers }), target);
				for (const line of lines.get('set-cookie') ?? [])
					assert.match(line, /^__Host-[a-z]+=[\w-]*; Path=\/; Secure; HttpOnly; SameSite=Lax(; Max-Age=\d+)?$/, target);
			}
	});

test('refusals of workers and of nginx itself', async () => {
	const probes = [
		[400, '/?a=%zz'], [404, '/yok'], [404, '/en/yok'], [404, '/durum/yok'], [405, '/', { method: 'DELETE' }], [405, '/', { method: 'TRACE' }],
		[413, `/?a=${'a'.repeat(2001)}`],
		[413, '/', { method: 'POST', body: 'a'.repeat(17000) }], /* by nginx */
		[413, `/${'a'.repeat(9000)}`],                           /* 414, told as 413 */
		[400, '/', { headers: { 'X-Long': 'a'.repeat(9000) } }],
		[400, '/%00'],
		[400, '/', { headers: { 'Content-Length': 'x' } }],
	];
	for (const [status, target, options] of probes) {
		const answer = await ask(target, options);
		assert.ok(status_of(answer) === status || (status === 413 && status_of(answer) === 414) || (status === 400 && status_of(answer) === 494),
			`${target.slice(0, 30)}: ${answer.split('\r\n')[0]}`);
		check(answer, `${status} ${target.slice(0, 30)}`);
		if (options?.method !== 'TRACE')
			assert.match(answer, /<h1/, 'a page that says what to do');
	}
});

test('static files are for ever; what is missing there is not', async () => {
	const home = await client().get('/');
	const assets = [...new Set([...home.text.matchAll(/(?:src|href)="(\/s\/[^"]+)"/g)].map(([, file]) => file))];
	assert.ok(assets.length >= 2);
	for (const file of assets)
		assert.deepEqual(check(await ask(file), file, { stored: true }).get('cache-control'), ['public, max-age=31536000, immutable']);
	check(await ask('/s/none.css'), '/s/none.css');
	check(await ask('/favicon.ico'), '/favicon.ico', { stored: true });
	for (const out of ['/s/../app.conf', '/s/%2e%2e/%2e%2e/var/app.conf', '/s../README.md', '/s/'])
		assert.ok([400, 403, 404].includes(status_of(await ask(out))), out);
});

test('the staff server has the headers too', async () => {
	check(await ask('/', { port: stack().staff_port }), 'staff');
});

test('an address never goes to a place that the visitor chose', async () => {
	const c = client();
	await sign_in_by_sql(c, (await person()).id);
	for (const target of ['//evil.example/menu', '/menu//', '/en//evil.example', '/%2f%2fevil.example', '/menu%0d%0aSet-Cookie:a=b', '/\\evil.example']) {
		const answer = await ask(target, { headers: { Cookie: `__Host-oturum=${c.cookies['__Host-oturum']}` } });
		const location = header_lines(answer).get('location');
		assert.ok(!location || /^\/(en\/)?[a-z]/.test(location[0]), `${target}: ${location}`);
		assert.ok(!header_lines(answer).get('set-cookie')?.some((l) => l.startsWith('a=')), target);
	}
	const host = await raw(`GET /menu HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`);
	assert.doesNotMatch(host, /evil/);
});
