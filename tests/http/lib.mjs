// What every HTTP test is written with. No dependencies; Node 18.19 or newer.
//
//   import test from 'node:test';
//   import assert from 'node:assert/strict';
//   import { client, person, sign_in_by_sql, sql, outbox, at_day, tckn, mobile } from './lib.mjs';
//
//   test('the first step keeps what was typed', async () => {
//     const c = client();                                   // a browser of its own: cookies, and an address 127.x.y.z of its
//                                                           // own, so that limits per address never meet between tests
//     const page = await c.get('/kayit/kimlik');            // page.status .headers .text .title .h1 .location
//     assert.equal(page.status, 200);
//     const again = await c.submit(page, { tckn: '1' });    // the page's form as a browser sends it: hidden fields and
//                                                           // values kept, yours on top (null leaves a field out)
//     assert.equal(again.status, 422);
//     assert.match(again.error('tckn'), /11 rakam/);        // the message beside the field ("" when there is none)
//     assert.equal(again.value('first_name'), '');          // what stands in the field now
//     const next = await c.follow(await c.submit(again, { … })); // one redirect more, by hand
//   });
//
// page.form()            the page's only form (sign-out apart); page.form('/durum/aktif') the one that posts there:
//                        { action, fields, inputs, buttons }
// page.errors()          the error summary: [{ field, message }]
// page.has('text')       whether the visible text holds it
// c.submit(page, typed, { action, button: ['name', 'value'], headers })
// c.post(path, fields, { headers })   fields as they are: an object (arrays repeat), or [[name, value] …], or a string
// c.cookies              name → value; c.ip its address; client({ ip, headers }) to choose; client({ staff: true }) talks to the staff
//                        server (staff_help.mjs signs it in)
// signed_in({ … })       { p, c }: such a person and a client with a session of theirs
// raw(bytes)             bytes to nginx and everything it answers, as latin1 text
// sql('SELECT …')        as the operator's account: rows as objects of strings (NULL is null)
// outbox({ to, purpose, after, count }) waits up to ten seconds for messages of var/outbox, oldest first; `after` is the time in
//                        ms (Date.now()) before which files do not count
// at_day('2027-11-23', async (set) => { … await set('2028-01-01 09:30') … })   moves everybody's clock. Such tests wait for each other;
//                        the runner runs a file that uses at_day() with no other file beside it.
// day_from_now(30), day_plus(day, 1), day_boxes('from', day)   days (day.mjs)
// job('expire')          runs a job step on this stack: { status, out, err }
// tckn(), mobile()       a valid number nobody has; tckn('99') starts as given
// person({ … })          a citizen with contact, consents and record, made by SQL (person.mjs lists what can be given)
// sign_in_by_sql(c, id)  gives the client a living session of that citizen
//
// Where the stack is: VAR (default <repository>/var); its nginx/site.conf tells the ports.
import http from 'node:http';
import net from 'node:net';
import { random_address, stack } from './stack.mjs';
import { parse_page } from './html.mjs';
import { person, sign_in_by_sql } from './person.mjs';

export { bare } from './html.mjs';
export { day_boxes, day_from_now, day_plus } from './day.mjs';
export { at_day, expect_fault, job, outbox, random_address, sql, sql_number, stack } from './stack.mjs';
export { mobile, person, sign_in_by_sql, tckn } from './person.mjs';

const host = (port) => `localhost:${port}`;

function encode(fields) {
	if (typeof fields === 'string' || Buffer.isBuffer(fields))
		return fields;
	const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
	const out = new URLSearchParams();
	for (const [name, value] of pairs)
		for (const one of Array.isArray(value) ? value : [value])
			if (one !== null && one !== undefined)
				out.append(name, one);
	return out.toString();
}

function exchange({ method, path, headers, body, ip, port, timeout }) {
	return new Promise((resolve, reject) => {
		const request = http.request({ host: '127.0.0.1', port, localAddress: ip, method, path, headers,
			agent: false, timeout }, (response) => {
			const pieces = [];
			response.on('data', (piece) => pieces.push(piece));
			response.on('error', reject);
			response.on('end', () => resolve({ response, body: Buffer.concat(pieces) }));
		});
		request.on('timeout', () => request.destroy(new Error(`no answer to ${method} ${path} within ${timeout} ms`)));
		request.on('error', reject);
		request.end(body);
	});
}

class Client {
	constructor({ ip = random_address(), headers = {}, timeout = 20000, staff = false } = {}) {
		Object.assign(this, { ip, headers, timeout, port: staff ? stack().staff_port : stack().port, cookies: {}, last_set: [] });
	}

	/** Any request. Header values of null leave the header out. */
	async request(method, path, { headers = {}, body } = {}) {
		const cookie = Object.entries(this.cookies).map(([name, value]) => `${name}=${value}`).join('; ');
		const all = { Host: host(this.port), 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) tests', ...(cookie ? { Cookie: cookie } : {}),
			...this.headers, ...headers };
		const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
		if (body !== undefined && !('Content-Length' in sent) && !('Transfer-Encoding' in sent))
			sent['Content-Length'] = Buffer.byteLength(body);
		const got = await exchange({ method, path, headers: sent, body, ip: this.ip, port: this.port, timeout: this.timeout });
		this.#take_cookies(got.response.headers['set-cookie'] ?? []);
		return parse_page({ method, path, status: got.response.statusCode, headers: got.response.headers, bytes: got.body });
	}

	#take_cookies(lines) {
		this.last_set = lines;
		for (const line of lines) {
			const [pair, ...attributes] = line.split(/;\s*/);
			const name = pair.slice(0, pair.indexOf('='));
			const max_age = attributes.find((a) => /^max-age=/i.test(a));
			if (max_age && Number(max_age.slice(8)) <= 0)
				delete this.cookies[name];
			else
				this.cookies[name] = pair.slice(name.length + 1);
		}
	}

	get(path, options) {
		return this.request('GET', path, options);
	}

	post(path, fields, { headers = {} } = {}) {
		return this.request('POST', path, { body: encode(fields),
			headers: { Origin: `http://${host(this.port)}`, 'Content-Type': 'application/x-www-form-urlencoded', ...headers } });
	}

	submit(page, typed = {}, { action, button, headers } = {}) {
		const form = page.form(action);
		const fields = { ...form.fields, ...typed };
		if (button)
			fields[button[0]] = button[1];
		return this.post(form.action, fields, { headers });
	}

	/** Goes on to where a redirect leads; any other page is given back. */
	async follow(page) {
		return page.location ? this.get(page.location) : page;
	}

	/** Goes on until a page comes. */
	async arrive(page) {
		for (let i = 0; page.location && i < 6; i++)
			page = await this.get(page.location);
		return page;
	}
}

export function client(options) {
	return new Client(options);
}

/** A person as `given` (person.mjs) and a client with a session of theirs. */
export async function signed_in(given, session) {
	const p = await person(given), c = client();
	await sign_in_by_sql(c, p.id, session);
	return { p, c };
}

/** Sends bytes on a connection of its own, and gives all that came back until the end or `wait` ms of silence. */
export function raw(bytes, { wait = 1500, ip = random_address(), port = stack().port } = {}) {
	return new Promise((resolve, reject) => {
		const pieces = [];
		const done = () => { socket.destroy(); resolve(Buffer.concat(pieces).toString('latin1')); };
		const socket = net.connect({ host: '127.0.0.1', port, localAddress: ip }, () => socket.write(bytes));
		socket.setTimeout(wait, done);
		socket.on('data', (piece) => pieces.push(piece));
		socket.on('error', (error) => (['ECONNRESET', 'EPIPE'].includes(error.code) ? done() : reject(error)));
		socket.on('end', done);
	});
}
