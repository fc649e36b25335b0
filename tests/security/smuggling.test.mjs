// One request on the wire is one request at a worker: ambiguous framing is refused, and what stands in a body stays a body.
import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { client, raw, stack } from '../http/lib.mjs';
import { pause } from '../http/stack.mjs';

const post = (headers, body = '', version = '1.1') => `POST /giris HTTP/${version}\r\nHost: localhost\r\n${headers}\r\n\r\n${body}`;
const inner = 'GET /saglik HTTP/1.1\r\nHost: localhost\r\n\r\n';
const form = 'Content-Type: application/x-www-form-urlencoded';
const hex = (n) => n.toString(16);

/* [name, bytes, statuses allowed]. None may get more than one answer. */
const probes = [
	['Content-Length twice, equal', post('Content-Length: 3\r\nContent-Length: 3', `a=1${inner}`), [400]],
	['Content-Length twice, different', post(`Content-Length: 0\r\nContent-Length: ${inner.length}`, inner), [400]],
	['Content-Length as a list', post('Content-Length: 3, 3', `a=1${inner}`), [400]],
	['Content-Length with sign', post('Content-Length: +3', `a=1${inner}`), [400]],
	['Content-Length negative', post('Content-Length: -1', inner), [400]],
	['Content-Length hexadecimal', post('Content-Length: 0x3', `a=1${inner}`), [400]],
	['Content-Length too great', post('Content-Length: 99999999999999999999', inner), [400, 413]],
	['Content-Length after chunked', post(`Transfer-Encoding: chunked\r\nContent-Length: ${inner.length}`, `0\r\n\r\n${inner}`), [400]],
	['Content-Length before chunked', post(`Content-Length: 4\r\nTransfer-Encoding: chunked`, `${hex(inner.length)}\r\n${inner}\r\n0\r\n\r\n`), [400]],
	['Transfer-Encoding twice', post('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity', `0\r\n\r\n${inner}`), [400, 501]],
	['Transfer-Encoding unknown', post('Transfer-Encoding: xchunked', `0\r\n\r\n${inner}`), [400, 501]],
	['Transfer-Encoding with a space before the colon', post('Transfer-Encoding : chunked', `0\r\n\r\n${inner}`), [400]],
	['Transfer-Encoding folded', post('Transfer-Encoding:\r\n chunked', `0\r\n\r\n${inner}`), [400, 501]],
	['Transfer-Encoding in HTTP/1.0', post('Transfer-Encoding: chunked', `0\r\n\r\n${inner}`, '1.0'), [400]],
	['chunk size with 0x', post(`${form}\r\nTransfer-Encoding: chunked`, `0x3\r\na=1\r\n0\r\n\r\n${inner}`), [400]],
	['chunk size too great', post(`${form}\r\nTransfer-Encoding: chunked`, `FFFFFFFFFFFFFFFFF\r\na=1\r\n0\r\n\r\n${inner}`), [400, 413]],
	['chunk longer than it says', post(`${form}\r\nTransfer-Encoding: chunked`, `1\r\na=1\r\n0\r\n\r\n${inner}`), [400]],
	['a request within a body', post(`${form}\r\nConnection: close\r\nContent-Length: ${inner.length}`, inner), [400, 403, 404, 413]],
	['a request after a body that is over', post(`${form}\r\nConnection: close\r\nContent-Length: 3`, `a=1${inner}`), [400, 403, 404]],
	['bare line feeds', `GET /saglik HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: ${inner.length}\n\n${inner}`, [200, 400]],
	['carriage returns alone', 'GET /saglik HTTP/1.1\rHost: localhost\r\r', [400, 0]],
	['NUL in a header', 'GET /saglik HTTP/1.1\r\nHost: localhost\r\nX-A: a\0b\r\n\r\n', [400]],
	['a folded header', 'GET /saglik HTTP/1.1\r\nHost: localhost\r\nX-A: a\r\n b\r\nConnection: close\r\n\r\n', [200, 400]],
	['two hosts', 'GET /saglik HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n', [400]],
	['no host', 'GET /saglik HTTP/1.1\r\n\r\n', [400, 0]],
	['another host in the address', 'GET http://evil.example/saglik HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', [0, 400]],
	['a space in the address', 'GET /saglik /x HTTP/1.1\r\nHost: localhost\r\n\r\n', [400]],
	['HTTP/2 without TLS', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400, 405, 0]],
	['HTTP/0.9', 'GET /saglik\r\n', [400, 0]],
	['CONNECT', 'CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n', [400, 405]],
];

const answers = (text) => [...text.matchAll(/^HTTP\/1\.[01] (\d{3})/gm)].map(([, status]) => Number(status));

for (const [name, bytes, allowed] of probes)
	test(name, async () => {
		const got = answers(await raw(bytes, { wait: 600 }));
		assert.ok(got.length <= 1, `${got.length} answers: ${got}`);
		assert.ok(allowed.includes(got[0] ?? 0), `answered ${got[0] ?? 'nothing'}`);
	});

test('control: two requests that are two get two answers', async () => {
	assert.deepEqual(answers(await raw(inner + inner, { wait: 600 })), [200, 200]);
});

test('what a header names never becomes a FastCGI parameter', async () => {
	const mark = `x${randomBytes(8).toString('hex')}`;
	const c = client({ headers: { 'Request-Method': 'POST', 'Document-Uri': `/${mark}`, Remote_Addr: '1.2.3.4', 'X-Forwarded-For': '1.2.3.4', Proxy: 'http://evil.example',
		'Script-Filename': '/etc/passwd', 'Request-Id': mark } });
	const page = await c.get('/');
	assert.equal(page.status, 200);
	assert.ok(!page.text.includes(mark));
	await pause(1200);
	assert.ok(!readFileSync(path.join(stack().var, 'log/public.log'), 'utf8').includes(mark), 'nothing of it in the worker log');
});

test('an address in the log has no query', async () => {
	const mark = `z${randomBytes(8).toString('hex')}`;
	await client().get(`/yok?tckn=${mark}`);
	await client().get(`/yok/${mark}`);
	await pause(1500);
	for (const name of ['access.log', 'public.log', 'nginx-error.log']) {
		const text = readFileSync(path.join(stack().var, 'log', name), 'utf8');
		assert.ok(!text.includes(`tckn=${mark}`), name);
	}
});
