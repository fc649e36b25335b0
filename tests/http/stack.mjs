// The running stack behind the tests: ports, database, outbox, clock, jobs.
import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { appendFileSync, readFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('../..', import.meta.url));
let known;

/** { var, port, staff_port, build }: from VAR, and the configuration that bin/run wrote there. */
export function stack() {
	if (known)
		return known;
	const dir = path.resolve(process.env.VAR || path.join(root, 'var'));
	const ports = [...readFileSync(path.join(dir, 'nginx/site.conf'), 'utf8').matchAll(/^\s*listen (\d+) default_server;/gm)];
	known = { var: dir, port: Number(ports[0][1]), staff_port: Number(ports[1][1]), socket: path.join(dir, 'run/db.sock'),
		build: process.env.BUILD || path.join(root, 'build/release') };
	return known;
}

/** A loopback address for one visitor: all of 127/8 is ours. */
export function random_address() {
	return `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(2, 255)}`;
}

export const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** Asks `look` again and again until it gives something other than null or undefined. */
export async function until(look, { ms = 30000, every = 50, what = 'what was waited for' } = {}) {
	for (const end = Date.now() + ms; ;) {
		const found = await look();
		if (found !== null && found !== undefined)
			return found;
		if (Date.now() > end)
			throw new Error(`${what} did not come within ${ms} ms`);
		await pause(every);
	}
}

const escapes = { n: '\n', t: '\t', 0: '\0', '\\': '\\' };

function parse_rows(text) {
	const lines = text.split('\n').filter((line) => line !== '');
	const names = (lines.shift() ?? '').split('\t');
	return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) =>
		[names[i], cell === 'NULL' ? null : cell.replace(/\\([nt0\\])/g, (all, c) => escapes[c])])));
}

/** Runs statements as an account of the house; rows of the last result set. Rejects with the server's message. */
export function sql(text, account = 'ctl') {
	const { var: dir, socket } = stack();
	const password = readFileSync(path.join(dir, `keys/db_${account}.password`), 'utf8').trim();
	return new Promise((resolve, reject) => {
		const child = execFile('mariadb', ['--no-defaults', `--socket=${socket}`, '-u', `esube_${account}`,
			'--default-character-set=utf8mb4', '--batch', 'esube'], { env: { ...process.env, MYSQL_PWD: password }, maxBuffer: 1 << 28 },
		(error, out, err) => (error ? reject(new Error(err.trim() || error.message)) : resolve(parse_rows(out))));
		child.stdin.on('error', () => {}); /* a client that could not connect is gone already: its exit tells */
		child.stdin.end(text);
	});
}

/** The first column of the first row, as a number. */
export async function sql_number(text) {
	const rows = await sql(text);
	return Number(Object.values(rows[0])[0]);
}

async function read_outbox(wanted) {
	const dir = path.join(stack().var, 'outbox');
	const found = [];
	for (const name of (await readdir(dir)).filter((n) => n.endsWith('.json')).sort()) {
		const file = path.join(dir, name);
		if (wanted.after && (await stat(file)).mtimeMs < wanted.after)
			continue;
		const message = JSON.parse(await readFile(file, 'utf8'));
		const digits = (text) => String(text).replace(/\D/g, '');
		const to = wanted.to === undefined || message.to === wanted.to
			|| (/^\d{10}$/.test(wanted.to) && digits(message.to).endsWith(wanted.to));
		if (to && (wanted.purpose === undefined || message.purpose === wanted.purpose))
			found.push({ ...message, file: name });
	}
	return found;
}

/** Waits until `count` (default 1; 0: do not wait) messages are there that fit; all of them, oldest first. */
export function outbox({ count = 1, ms = 30000, ...wanted } = {}) {
	return until(async () => {
		const found = await read_outbox(wanted);
		return found.length >= count ? found : null;
	}, { ms, what: `message ${JSON.stringify(wanted)}` });
}

/** Tells the runner that this answer's fault was made by a test: the logs of the stack's workers are looked through at the end. */
export function expect_fault(page) {
	const [, id] = /name="request-id" content="([0-9a-f]{32})"/.exec(page.text);
	appendFileSync(path.join(stack().var, 'log/expected'), `${id}\n`);
}

/** Moves the clock of every program for the time of `body`, which may move it again with set(text). One at a time. */
export async function at_day(text, body) {
	const file = path.join(stack().var, 'today'), lock = path.join(stack().var, 'today.lock');
	const set = (value) => writeFile(file, `${value}\n`);
	await until(() => mkdir(lock).then(() => true, () => null), { ms: 180000, what: 'the clock' });
	try {
		await set(text);
		return await body(set);
	} finally {
		await rm(file, { force: true });
		await rmdir(lock);
	}
}

/** Runs a program of the build with this stack's configuration: { status, out, err }. */
export function program(name, args = [], env = {}) {
	const { var: dir, build } = stack();
	return new Promise((resolve, reject) => {
		const child = spawn(path.join(build, name), args, { env: { ...process.env, ESUBE_CONFIG: path.join(dir, 'app.conf'), ...env } });
		const got = { out: '', err: '' };
		child.stdout.on('data', (piece) => { got.out += piece; });
		child.stderr.on('data', (piece) => { got.err += piece; });
		child.on('error', reject);
		child.on('close', (status, signal) => resolve({ status: status ?? signal, ...got }));
	});
}

export const job = (...args) => program('job', args);
