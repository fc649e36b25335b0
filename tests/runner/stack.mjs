// Whole stacks of their own for tests, each in a VAR of its own below build/stack and on free ports: bin/run starts them, bin/stop ends them.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import os from 'node:os';
import path from 'node:path';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const running = new Set();

/* A worker that a sanitizer stops ends with a status of its own and leaves its report beside the logs. Leaks are looked for in the unit
 * tests: workers forbid ptrace (base/secret.c), which the leak checker needs. */
function sanitizer_env(dir) {
	const common = `log_path=${dir}/log/sanitizer:exitcode=99:print_stacktrace=1`;
	return { ASAN_OPTIONS: `${common}:detect_leaks=0:detect_stack_use_after_return=1`, UBSAN_OPTIONS: common };
}

/* Below this tree, so that nobody who cleans another place takes it away; elsewhere when a socket's path (107 bytes) would not fit. */
function new_folder() {
	const here = path.join(root, 'build/stack');
	const parent = here.length < 70 ? here : os.tmpdir();
	mkdirSync(parent, { recursive: true });
	return mkdtempSync(path.join(parent, 'esube-'));
}

function is_free(port) {
	return new Promise((resolve) => {
		const server = createServer().once('error', () => resolve(false));
		server.listen(port, '0.0.0.0', () => server.close(() => resolve(true)));
	});
}

async function free_ports() {
	for (;;) {
		const port = 2 * randomInt(10000, 15000);
		if (await is_free(port) && await is_free(port + 1))
			return [port, port + 1];
	}
}

/** Runs a command to its end: { status, out }; status is a signal's name when one ended it. */
export function run(command, args, { env = {}, timeout = 0, cwd = root, on_line } = {}) {
	return new Promise((resolve) => {
		const all = { ...process.env, ...env };
		delete all.MAKEFLAGS;
		delete all.MAKELEVEL;
		delete all.NODE_TEST_CONTEXT;
		const child = spawn(command, args, { cwd, env: all, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
		let out = '', late = false;
		const take = (piece) => { out += piece; on_line?.(String(piece)); };
		const clock = timeout && setTimeout(() => { late = true; try { process.kill(-child.pid, 'SIGKILL'); } catch { /* gone */ } }, timeout);
		child.stdout.on('data', take);
		child.stderr.on('data', take);
		child.on('error', (error) => { clearTimeout(clock); resolve({ status: 127, out: `${out}${error.message}\n` }); });
		child.on('close', (status, signal) => {
			clearTimeout(clock);
			resolve({ status: late ? `no end within ${timeout / 1000} s` : status ?? signal, out });
		});
	});
}

/** Starts a stack of the build variant: { dir, port, staff_port, env, variant }. Throws with the log when it does not start. */
export async function start_stack({ variant = 'release', env: more = {} } = {}) {
	for (let tries = 1; ; tries++) {
		const dir = new_folder();
		const [port, staff_port] = await free_ports();
		const env = { VAR: dir, PORT: String(port), STAFF_PORT: String(staff_port), BUILD: path.join(root, 'build', variant),
			...(variant === 'asan' ? sanitizer_env(dir) : {}), ...more };
		const stack = { dir, port, staff_port, env, variant };
		running.add(stack);
		const started = await run('bin/run', [], { env, timeout: 120000 });
		if (started.status === 0)
			return stack;
		await stop_stack(stack, { keep: tries === 2 });
		if (tries === 2)
			throw new Error(`the stack of ${variant} does not start (${started.status}); its files are in ${dir}\n${started.out}`);
	}
}

export async function stop_stack(stack, { keep = false } = {}) {
	running.delete(stack);
	await run('bin/stop', [], { env: stack.env, timeout: 60000 });
	if (!keep)
		rmSync(stack.dir, { recursive: true, force: true });
}

/** For the end of the process, whichever way it comes. */
export function stop_all_now() {
	for (const stack of running)
		spawnSync('bin/stop', [], { cwd: root, env: { ...process.env, ...stack.env } });
	running.clear();
}

/** What the workers of a stack left in their logs that never may be there: sanitizer reports, 500 answers, fatal ends. */
export function log_faults(stack) {
	const faults = [];
	const dir = path.join(stack.dir, 'log'), wanted = path.join(dir, 'expected');
	const expected = existsSync(wanted) ? readFileSync(wanted, 'utf8').trim().split('\n') : []; // request ids of faults that a test made
	for (const name of readdirSync(dir)) {
		if (name.startsWith('sanitizer.'))
			faults.push(`${name}:\n${readFileSync(path.join(dir, name), 'utf8').slice(0, 4000)}`);
		if (!/^(public|auth|citizen|staff_auth|staff)\.log$/.test(name))
			continue;
		for (const line of readFileSync(path.join(dir, name), 'utf8').split('\n')) {
			if (expected.some((id) => line.includes(id)))
				continue;
			if (/"status":500|"note":"kept: /.test(line) || !/^($|\{|Child\[\d+\] died, respawn)/.test(line))
				faults.push(`${name}: ${line.slice(0, 400)}`);
		}
	}
	return faults;
}
