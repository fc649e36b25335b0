// Garbage on the FastCGI sockets: no pool dies, and every zone answers afterwards.
import test from 'node:test';
import assert from 'node:assert/strict';
import net from 'node:net';
import path from 'node:path';
import { statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { client, stack } from '../http/lib.mjs';
import { pause } from '../http/stack.mjs';

const record = (type, content, { version = 1, id = 1, length = content.length, padding = 0 } = {}) =>
	Buffer.concat([Buffer.from([version, type, id >> 8, id & 255, (length >> 8) & 255, length & 255, padding, 0]), content, Buffer.alloc(padding)]);
const begin = (role = 1, flags = 0) => record(1, Buffer.from([role >> 8, role & 255, flags, 0, 0, 0, 0, 0]));
const param = (name, value) => Buffer.concat([Buffer.from([name.length, value.length]), Buffer.from(name + value)]);
const params = (...pairs) => Buffer.concat([record(4, Buffer.concat(pairs.map(([n, v]) => param(n, v)))), record(4, Buffer.alloc(0))]);
const end = record(5, Buffer.alloc(0));
const huge_name = Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), Buffer.from('AB')]);

const probes = {
	'random bytes': randomBytes(4096),
	'an HTTP request': Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'),
	'version 9': record(1, Buffer.alloc(8), { version: 9 }),
	'an unknown role': Buffer.concat([begin(77), params(['REQUEST_METHOD', 'GET']), end]),
	'an unknown record type': record(99, randomBytes(64)),
	'a record shorter than it says': record(4, Buffer.from('ab'), { length: 60000 }),
	'parameters before the beginning': params(['REQUEST_METHOD', 'GET']),
	'a parameter name of 2 GiB': Buffer.concat([begin(), record(4, huge_name), record(4, Buffer.alloc(0)), end]),
	'no parameters at all': Buffer.concat([begin(), record(4, Buffer.alloc(0)), end]),
	'a body that never comes': Buffer.concat([begin(), params(['REQUEST_METHOD', 'POST'], ['DOCUMENT_URI', '/'], ['CONTENT_LENGTH', '16000'], ['CONTENT_TYPE', 'application/x-www-form-urlencoded'])]),
	'a body longer than announced': Buffer.concat([begin(), params(['REQUEST_METHOD', 'POST'], ['DOCUMENT_URI', '/'], ['CONTENT_LENGTH', '3'], ['CONTENT_TYPE', 'application/x-www-form-urlencoded']), record(5, randomBytes(60000)), end]),
	'a length that is none': Buffer.concat([begin(), params(['REQUEST_METHOD', 'POST'], ['DOCUMENT_URI', '/'], ['CONTENT_LENGTH', '-5']), end]),
	'an address that is none': Buffer.concat([begin(), params(['REQUEST_METHOD', 'GET'], ['DOCUMENT_URI', '\x01\xff\n'], ['REQUEST_ID', '"}\n{"'], ['REMOTE_ADDR', '<script>']), end]),
	'a thousand parameters': Buffer.concat([begin(), ...Array.from({ length: 1000 }, (_, i) => record(4, param(`A${i}`, 'b'.repeat(100)))), record(4, Buffer.alloc(0)), end]),
	'an end before the beginning': record(2, Buffer.alloc(0)),
	'management questions': record(9, param('FCGI_MAX_CONNS', ''), { id: 0 }),
};

function throw_at(socket, bytes) {
	return new Promise((resolve) => {
		const done = () => { connection.destroy(); resolve(); };
		const connection = net.connect({ path: socket }, () => connection.end(bytes));
		connection.setTimeout(1500, done);
		connection.on('error', done);
		connection.on('close', resolve);
		connection.resume();
	});
}

const first = { public: '/', auth: '/giris/yok', citizen: '/menu' };

for (const [zone, address] of Object.entries(first))
	test(`${zone}: the pool outlives garbage on its socket`, async () => {
		const socket = path.join(stack().var, `run/${zone}.sock`);
		for (const [name, bytes] of Object.entries(probes)) {
			for (let i = 0; i < 4; i++)
				await throw_at(socket, bytes);
			const page = await client().get(address);
			assert.ok(page.status < 500, `after ${name}: ${page.status}`);
		}
		for (let i = 0; i < 40; i++)
			assert.ok((await client().get(address)).status < 500, 'every worker answers');
	});

test('a caller that goes away in the middle of an answer harms nobody', async () => {
	const bytes = Buffer.concat([begin(), params(['REQUEST_METHOD', 'GET'], ['DOCUMENT_URI', '/']), end]);
	for (let i = 0; i < 30; i++)
		await new Promise((resolve) => {
			const connection = net.connect({ path: path.join(stack().var, 'run/public.sock') }, () => connection.write(bytes, () => { connection.destroy(); resolve(); }));
			connection.on('error', resolve);
		});
	await pause(200);
	assert.equal((await client().get('/')).status, 200);
});

test('the sockets are closed to others', () => {
	assert.equal(statSync(path.join(stack().var, 'run')).mode & 0o777, 0o750);
	for (const zone of Object.keys(first))
		assert.equal(statSync(path.join(stack().var, `run/${zone}.sock`)).mode & 0o777, 0o660);
});
