// kill -9 for workers and the database of one stack, at random moments; the database is started again as it was.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { pause, sql, until } from '../http/stack.mjs';

const pid_of = (stack, name) => Number(readFileSync(path.join(stack.dir, `run/${name}.pid`), 'utf8'));

function children(parent) {
	return readdirSync('/proc').filter((n) => /^\d+$/.test(n)).filter((pid) => {
		try {
			return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')[1]) === parent;
		} catch {
			return false; /* gone meanwhile */
		}
	}).map(Number);
}

function kill(pid) {
	try {
		process.kill(pid, 'SIGKILL');
		return true;
	} catch {
		return false;
	}
}

/* mariadbd stays a child of the script that started it, or of init; its own command line starts it again. */
async function kill_database(stack) {
	const pid = pid_of(stack, 'db'), line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter((word) => word !== '');
	kill(pid);
	await until(() => { try { process.kill(pid, 0); return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')) ? true : null; } catch { return true; } }, { what: 'the end of the database' });
	spawn(line[0], line.slice(1), { detached: true, stdio: 'ignore' }).unref();
	await until(() => sql('SELECT 1').then(() => true, () => null), { ms: 60000, every: 100, what: 'the database after a kill' });
	await until(() => (pid_of(stack, 'db') !== pid ? true : null), { what: 'its new pid' });
}

/** Kills until `stop.now`; counts what was killed. */
export async function killer(stack, stop) {
	const killed = { workers: 0, database: 0 };
	let next_database = Date.now() + 2000;
	while (!stop.now) {
		await pause(randomInt(150, 700));
		if (Date.now() > next_database) {
			await kill_database(stack);
			killed.database++;
			next_database = Date.now() + randomInt(4000, 8000);
			continue;
		}
		const zone = ['auth', 'citizen', 'citizen', 'public'][randomInt(0, 4)], pool = children(pid_of(stack, zone));
		if (pool.length > 0 && kill(pool[randomInt(0, pool.length)]))
			killed.workers++;
	}
	return killed;
}
