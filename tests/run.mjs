// `make test`: builds, starts stacks of its own, runs every suite, and ends with the line `N passed, N failed`.
//
//   node tests/run.mjs [suite …]     unit check fuzz store http security browser chaos asan; all without arguments.
//                                    unit-release: the unit tests without the ASan+UBSan build (make check)
//
// Two lanes run side by side, for two cores: one talks to the release build (store, http, security, browser), the other
// works without a stack (unit, check), kills its own (chaos), and then sends the same HTTP and security tests to the ASan+UBSan build. A suite that
// crashes, does not end, or has no test at all counts as failed. Full output of each program is in build/test/.
import { mkdirSync, readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { log_faults, root, run, start_stack, stop_all_now, stop_stack } from './runner/stack.mjs';
import { run_tap } from './runner/tap.mjs';

const wanted = new Set(process.argv.slice(2));
const wants = (suite) => wanted.size === 0 || wanted.has(suite);
const results = [];
const began = Date.now();

function report(suite, result) {
	results.push({ suite, ...result });
	const { name, passed, failed, skipped = 0, seconds } = result;
	console.log(`${failed > 0 ? 'FAIL' : ' ok '} ${suite.padEnd(9)} ${name.padEnd(40)} ${String(passed).padStart(5)} passed`
		+ `${failed > 0 ? `, ${failed} FAILED` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}  ${seconds.toFixed(1)} s`);
	for (const fault of result.faults ?? [])
		console.log(fault.replace(/^/gm, '      | '));
}

/** One step that either works or not, counted as one test. */
async function step(suite, name, work) {
	const start = Date.now();
	const done = (passed, faults) => report(suite, { name, passed, failed: passed ? 0 : 1, seconds: (Date.now() - start) / 1000, faults });
	try {
		const faults = await work();
		done(faults.length === 0 ? 1 : 0, faults);
		return faults.length === 0;
	} catch (error) {
		done(0, [String(error.stack ?? error)]);
		return false;
	}
}

/** A suite without tests is a failure. */
function none(suite, where) {
	report(suite, { name: `no test in ${where}`, passed: 0, failed: 1, seconds: 0 });
}

function files(folder, pattern) {
	const dir = path.join(root, folder);
	return existsSync(dir) ? readdirSync(dir).filter((n) => pattern.test(n)).sort().map((n) => path.join(folder, n)) : [];
}

async function node_tests(suite, folder, env = {}, label = '') {
	const found = files(folder, /\.test\.mjs$/);
	if (found.length === 0)
		none(suite, folder);
	for (const file of found)
		report(suite, await twice(() => run_tap(label + path.basename(file), process.execPath, ['--test-reporter=tap', file], { env })));
}

/** A file that fails is run once more, since many tests wait on clocks, queues and children of a busy machine. What fails twice has failed;
 * what passes then is told as unsteady, with its first fault. */
async function twice(work) {
	const first = await work();
	if (first.failed === 0)
		return first;
	console.log(`unsteady, run again: ${first.name}\n${(first.faults ?? []).join('\n').replace(/^/gm, '      : ')}`);
	return work();
}

async function c_tests(variant) {
	const binaries = files(`build/${variant}/unit`, /^test_\w+$/).filter((b) => existsSync(path.join(root, 'tests/unit', `${path.basename(b)}.c`)));
	if (binaries.length === 0)
		none('unit', `build/${variant}/unit`);
	for (const binary of binaries)
		report('unit', await run_tap(`${path.basename(binary)} (${variant})`, binary, []));
}

async function make(name, ...args) {
	return step('build', name, async () => {
		const { status, out } = await run('make', ['--no-print-directory', '-k', ...args], { timeout: 900000 });
		return status === 0 ? [] : [`make ${args.join(' ')} ended with ${status}\n${out.split('\n').filter((l) => !/^ {2}(cc|ld) /.test(l)).join('\n').slice(-6000)}`];
	});
}

/** Starts a stack, runs `body` with it, and looks for what its workers never may log. */
async function with_stack(suite, variant, body) {
	let stack = null;
	await step(suite, `stack of the ${variant} build starts`, async () => { stack = await start_stack({ variant }); return []; });
	if (stack === null)
		return;
	const failed_before = results.filter((r) => r.failed > 0).length;
	await body(stack);
	await step(suite, `worker logs of the ${variant} build are clean`, async () => log_faults(stack).slice(0, 20));
	const keep = results.filter((r) => r.failed > 0).length > failed_before;
	if (keep)
		console.log(`      | the stack's files are kept in ${stack.dir}`);
	await stop_stack(stack, { keep });
}

async function browser(stack) {
	const json = path.join(root, 'build/test/browser.json');
	const start = Date.now();
	writeFileSync(json, '');
	const { status, out } = await run('node_modules/.bin/playwright', ['test', '-c', 'tests/browser/playwright.config.mjs', '--reporter=list,json', '--retries=1'],
		{ env: { ...stack.env, PLAYWRIGHT_JSON_OUTPUT_NAME: json, FORCE_COLOR: '0' }, timeout: 2400000 });
	writeFileSync(path.join(root, 'build/test/browser.log'), out);
	const text = readFileSync(json, 'utf8');
	const stats = text === '' ? { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } : JSON.parse(text).stats;
	const counted = { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
	if (stats.flaky > 0)
		console.log(`unsteady: ${stats.flaky} browser tests passed only when run again; see build/test/browser.log`);
	if (counted.passed + counted.failed === 0 || (status !== 0 && counted.failed === 0))
		counted.failed++;
	report('browser', { name: 'playwright', ...counted, seconds: (Date.now() - start) / 1000, faults: counted.failed > 0 ? [out.slice(-12000)] : [] });
}

async function release_lane() {
	if (['store', 'http', 'security', 'browser'].some(wants))
		await with_stack('stack', 'release', async (stack) => {
			for (const suite of ['http', 'security', 'store']) // store looks at what the others left
				if (wants(suite))
					await node_tests(suite, `tests/${suite}`, stack.env);
			if (wants('browser'))
				await browser(stack);
		});
}

async function quiet_lane() {
	if (wants('unit') || wanted.has('unit-release')) {
		await c_tests('release');
		await node_tests('unit', 'tests/unit');
	}
	if (wants('check'))
		await node_tests('check', 'tests/check');
	if (wants('chaos'))
		report('chaos', await run_tap('chaos (short)', process.execPath, ['--test-reporter=tap', 'tests/chaos/chaos.mjs'], { env: { CHAOS_SECONDS: process.env.CHAOS_SECONDS ?? '15' } }));
	if (!['unit', 'asan', 'fuzz'].some(wants) || !await make('asan build', '-j2', 'VARIANT=asan', 'programs', 'units', 'tools'))
		return;
	if (wants('unit'))
		await c_tests('asan');
	if (wants('fuzz')) {
		const start = Date.now();
		const { status, out } = await run('make', ['--no-print-directory', '-k', 'fuzz', 'FUZZ_SECONDS=5'], { timeout: 600000 });
		const passed = (out.match(/^fuzz \w+ +clean/gm) ?? []).length, failed = (out.match(/^fuzz \w+: FAILED/gm) ?? []).length;
		report('fuzz', { name: 'every target for 5 s', passed, failed: failed || (status !== 0 || passed === 0 ? 1 : 0),
			seconds: (Date.now() - start) / 1000, faults: status === 0 ? [] : [out.slice(-4000)] });
	}
	if (wants('asan'))
		await with_stack('asan', 'asan', async (stack) => {
			await node_tests('asan', 'tests/http', stack.env, 'asan: ');
			await node_tests('asan', 'tests/security', stack.env, 'asan: ');
		});
}

function finish(signal) {
	stop_all_now();
	const sum = (what) => results.reduce((all, r) => all + r[what], 0);
	let failed = sum('failed');
	if (signal) {
		console.log(`stopped by ${signal}`);
		failed++;
	}
	const broken = results.filter((r) => r.failed > 0);
	for (const r of broken)
		console.log(`failed: ${r.suite} ${r.name}`);
	console.log(`${((Date.now() - began) / 60000).toFixed(1)} minutes`);
	console.log(`${sum('passed')} passed, ${failed} failed`);
	process.exit(failed > 0 || sum('passed') === 0 ? 1 : 0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
	process.on(signal, () => finish(signal));
mkdirSync(path.join(root, 'build/test'), { recursive: true });
try {
	if (await make('release build', '-j2', 'all', 'units', 'tools'))
		await Promise.all([quiet_lane(), release_lane()]);
} catch (error) {
	report('runner', { name: 'tests/run.mjs', passed: 0, failed: 1, seconds: 0, faults: [String(error.stack)] });
}
finish(null);
