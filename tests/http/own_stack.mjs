// A whole site for one test file, below a folder of its own; for tests that break it or fill it. Import lib.mjs after own_stack(),
// since it reads VAR.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('../..', import.meta.url));

function free_port() {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}

/** { dir, port, root, script('run' | 'stop', env), end() }: nothing runs before script('run'). */
export async function own_stack(name) {
	const dir = await mkdtemp(path.join(tmpdir(), `${name}-`)), port = await free_port(), staff_port = await free_port();
	process.env.VAR = dir;
	const script = (what, env = {}) => new Promise((resolve, reject) => {
		const log = openSync(path.join(dir, 'script.log'), 'a');
		const child = spawn(path.join(root, 'bin', what), [], { stdio: ['ignore', log, log],
			env: { ...process.env, VAR: dir, PORT: String(port), STAFF_PORT: String(staff_port), ...env } });
		child.on('error', reject);
		child.on('exit', (code) => (code === 0 ? resolve()
			: reject(new Error(`${what} ended with ${code}: ${readFileSync(path.join(dir, 'script.log'), 'utf8').slice(-400)}`))));
	});
	const end = async () => {
		await script('stop');
		await rm(dir, { recursive: true, force: true });
	};
	return { dir, port, root, script, end };
}
