// `make bench`: requests a second of the status page and the sign-up form against a bare FastCGI program that sends as many bytes behind the
// same nginx, in interleaved rounds; medians, ratios and p99 are printed (design/performance.md, Budgets). Then the nightly expiry. Exit 1
// below a "must".
//
//   BENCH_ROUNDS (5), BENCH_SECONDS (3) for each of a round's measurements, BENCH_CONNECTIONS (16), BENCH_DUE (30000) records that lapse
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, run, start_stack, stop_all_now, stop_stack } from '../runner/stack.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 5), seconds = Number(process.env.BENCH_SECONDS ?? 3);
const due = Number(process.env.BENCH_DUE ?? 30000);
const connections = Number(process.env.BENCH_CONNECTIONS ?? 16);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const own = await start_stack({ env: { RATE: '1000000' } });
process.env.VAR = own.dir;
const { at_day, client, job, person, sign_in_by_sql, sql } = await import('../http/lib.mjs');
let pool;

/* The bare pool is as large as that of the citizens, and nginx passes it the same parameters. */
async function add_bare() {
	const socket = path.join(own.dir, 'run/bare.sock'), file = path.join(own.dir, 'nginx/site.conf');
	pool = spawn('spawn-fcgi', ['-n', '-s', socket, '-M', '0660', '-b', '1024', '--', '/usr/bin/multiwatch', '-f', String(Math.max(4, os.cpus().length * 2)), '-s', 'TERM', '--',
		path.join(root, 'build/release/bare')], { stdio: 'ignore' });
	const conf = readFileSync(file, 'utf8');
	const changed = conf.replace('map "$server_port:$uri" $zone {', 'map "$server_port:$uri" $zone {\n\t\t~:/_bare/ bare;')
		.replace('\tupstream public {', `\tupstream bare {\n\t\tserver unix:${socket} max_fails=0;\n\t}\n\tupstream public {`);
	if (changed.split('bare').length < 4)
		throw new Error('nginx/site.conf has no longer the places that bench looks for');
	writeFileSync(file, changed);
	const { status, out } = await run('nginx', ['-p', path.join(own.dir, 'nginx'), '-e', path.join(own.dir, 'log/nginx-error.log'), '-c', file, '-s', 'reload']);
	if (status !== 0)
		throw new Error(out);
	await new Promise((done) => { setTimeout(done, 700); });
}

/* The pages are measured as in production, whose configuration has no `today_file` (interface.md): else every request would look whether
 * the file is there. Workers that end are started anew. Gives what brings the file back, for the job. */
async function without_clock() {
	const file = path.join(own.dir, 'app.conf'), before = readFileSync(file, 'utf8');
	writeFileSync(file, before.replace(/^today_file = .*\n/m, ''));
	for (const name of ['public', 'citizen'])
		await run('pkill', ['-TERM', '-P', readFileSync(path.join(own.dir, `run/${name}.pid`), 'utf8').trim()]);
	await new Promise((done) => { setTimeout(done, 1000); });
	return () => writeFileSync(file, before);
}

/* CPU seconds that the stack has used so far: nginx, workers, database and all their children. Other work on the machine does not
 * change it, so the ratio by CPU tells the truth on a busy machine too. */
function cpu_seconds() {
	const stats = readdirSync('/proc').filter((n) => /^\d+$/.test(n)).flatMap((pid) => {
		try {
			const rest = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
			return [{ pid: Number(pid), parent: Number(rest[1]), ticks: rest.slice(11, 15).reduce((sum, t) => sum + Number(t), 0) }];
		} catch {
			return []; /* gone meanwhile */
		}
	});
	const ours = new Set(['nginx/nginx', 'run/public', 'run/auth', 'run/citizen', 'run/db'].map((n) => path.join(own.dir, `${n}.pid`))
		.filter(existsSync).map((file) => Number(readFileSync(file, 'utf8'))).concat(pool.pid));
	for (let grown = -1; grown !== ours.size;) {
		grown = ours.size;
		stats.filter((p) => ours.has(p.parent)).forEach((p) => ours.add(p.pid));
	}
	return stats.filter((p) => ours.has(p.pid)).reduce((sum, p) => sum + p.ticks, 0) / 100;
}

async function measure(target, cookie) {
	const before = cpu_seconds();
	const { status, out } = await run('wrk', ['-t2', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', `Cookie: ${cookie}`, `http://127.0.0.1:${own.port}${target}`]);
	const rate = /Requests\/sec:\s+([\d.]+)/.exec(out), p99 = /99%\s+([\d.]+)(us|ms|s)/.exec(out);
	if (status !== 0 || !rate || /Non-2xx|Socket errors: .*(connect|read|timeout) [1-9]/.test(out))
		throw new Error(`wrk ${target}: ${out}`);
	const cpu = (cpu_seconds() - before) / (Number(rate[1]) * seconds) * 1e6;
	return { cpu, rate: Number(rate[1]), p99: Number(p99[1]) * { us: 0.001, ms: 1, s: 1000 }[p99[2]] };
}

/* Records that ended on three days of the last week, each person with an e-mail address to be written to: event, record and message a row.
 * Everybody was written to before: in life no table grows from nothing, which makes the file of an empty one longer again and again.
 * The development loop that writes messages to files is ended first: it would write 30 000 of them beside what is timed. */
async function expiry() {
	process.kill(Number(readFileSync(path.join(own.dir, 'run/send.pid'), 'utf8')), 'SIGTERM');
	const base = 900000000;
	await sql(`INSERT INTO citizen (id, tckn_sealed, tckn_index, first_name, last_name, father_name, birth_date, minor_at_signup, identity_source,
		language, created_at) SELECT ${base} + seq, x'00', UNHEX(SHA2(CONCAT('b', seq), 256)), 'Toplu', 'Kişi', 'Baba', '1990-01-01', 0, 'declaration',
		'tr', '2028-01-01' FROM seq_1_to_${due};
	INSERT INTO contact (citizen_id, preference, email, province_code, district_id, updated_at) SELECT ${base} + seq, 'email',
		CONCAT('kisi', seq, '@ornek.test'), 6, (SELECT MIN(id) FROM district WHERE province_code = 6), '2028-01-01' FROM seq_1_to_${due};
	INSERT INTO registration_event (citizen_id, seq, kind, actor, channel, effective_on, recorded_at)
		SELECT ${base} + seq, 1, 'created', 'citizen', 'web', '2028-01-01', '2028-01-01' FROM seq_1_to_${due};
	INSERT INTO registration (citizen_id, state, last_transaction, active_until, since, created_on, version, latest) SELECT ${base} + seq, 'active',
		'2028-03-01', '2029-03-01' + INTERVAL (seq MOD 3) DAY, '2028-01-01', '2028-01-01', 1, '1 created none none citizen web 2028-01-01 -'
		FROM seq_1_to_${due};
	INSERT INTO outbox (id, citizen_id, channel, purpose, cause, created_at, useless_after, next_try_at, state, sent_at) SELECT NEXTVAL(outbox_seq),
		${base} + seq, 'email', 'activated', UNHEX(SHA2(CONCAT('old', seq), 256)), '2028-01-01', '2028-01-08', '2028-01-01', 'sent', '2028-01-01'
		FROM seq_1_to_${due}`);
	const { status, out, err } = await at_day('2029-03-05', () => job('expire'));
	const said = /(\d+) records became passive, longest batch ([\d.]+) ms \(([\d.]+) s\)/.exec(out);
	if (status !== 0 || !said || Number(said[1]) < due)
		throw new Error(`expire: ${out}${err}`);
	const rate = due / Number(said[3]), longest = Number(said[2]), reached = rate >= 15000 && longest <= 50;
	console.log(`nightly expiry: ${due} records in ${said[3]} s = ${rate.toFixed(0)} rows/s, longest batch ${longest} ms   must 15000 and 50 ms   ${reached ? 'reached' : 'BELOW'}`);
	return reached;
}

try {
	await add_bare();
	const c = client();
	await sign_in_by_sql(c, (await person()).id);
	const with_clock = await without_clock();
	await c.get('/kayit/kimlik');
	const cookie = Object.entries(c.cookies).map(([name, value]) => `${name}=${value}`).join('; ');
	const status_path = (await c.get('/durum')).status === 200 ? '/durum' : '/menu';
	const pages = [];
	for (const [name, target, must, aim] of [['status page', status_path, 0.40, 0.60], ['sign-up form', '/kayit/kimlik', 0.65, 0.85]]) {
		const page = await c.get(target);
		if (page.status !== 200)
			throw new Error(`${target} answers ${page.status}`);
		pages.push({ name, target, must, aim, bytes: page.bytes.length, own: [], bare: [] });
	}
	console.log(`${os.cpus().length} cores, ${rounds} rounds of ${seconds} s, ${connections} connections; load before: ${os.loadavg()[0].toFixed(1)}`);
	for (const page of pages) { /* warm */
		await measure(page.target, cookie);
		await measure(`/_bare/${page.bytes}`, cookie);
	}
	for (let round = 0; round < rounds; round++)
		for (const page of pages) {
			page.bare.push(await measure(`/_bare/${page.bytes}`, cookie));
			page.own.push(await measure(page.target, cookie));
		}
	let below = 0;
	for (const page of pages) {
		const ratio = median(page.own.map((m, i) => m.rate / page.bare[i].rate));
		const row = (name, list) => console.log(`${name.padEnd(28)} ${median(list.map((m) => m.rate)).toFixed(0).padStart(7)} req/s   p99 ${median(list.map((m) => m.p99)).toFixed(1)} ms`
			+ `   ${median(list.map((m) => m.cpu)).toFixed(0)} µs CPU`);
		row(`bare, ${page.bytes} bytes`, page.bare);
		row(`${page.name} ${page.target}`, page.own);
		const by_cpu = median(page.own.map((m, i) => page.bare[i].cpu / m.cpu));
		console.log(`  ${page.name} ÷ bare: ${ratio.toFixed(2)} (by CPU ${by_cpu.toFixed(2)})   must ${page.must.toFixed(2)}, aim ${page.aim.toFixed(2)}   ${ratio >= page.must ? 'reached' : 'BELOW'}`);
		below += ratio < page.must ? 1 : 0;
	}
	with_clock();
	below += await expiry() ? 0 : 1;
	process.exitCode = below > 0 ? 1 : 0;
} finally {
	pool?.kill('SIGTERM');
	await stop_stack(own);
	stop_all_now();
}
