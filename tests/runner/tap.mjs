// Runs one test program and counts what it reports: TAP (cmocka, node:test).
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './stack.mjs';

/** { passed, failed, skipped, faults } of TAP text: node's own summary, or else the top-level lines. */
export function count_tap(text) {
	const summary = (word) => [...text.matchAll(new RegExp(`^# ${word} (\\d+)$`, 'gm'))].reduce((sum, [, n]) => sum + Number(n), 0);
	if (/^# pass \d+$/m.test(text))
		return { passed: summary('pass'), failed: summary('fail') + summary('cancelled'), skipped: summary('skipped') + summary('todo') };
	const lines = text.split('\n');
	const skipped = lines.filter((l) => /^(not )?ok\b.*# (SKIP|TODO)/i.test(l)).length;
	const failed = lines.filter((l) => /^not ok\b/.test(l) && !/# (SKIP|TODO)/i.test(l)).length;
	return { passed: lines.filter((l) => /^ok\b/.test(l)).length - lines.filter((l) => /^ok\b.*# (SKIP|TODO)/i.test(l)).length, failed, skipped };
}

/* The failing parts of a TAP text: each "not ok" with what stands indented below it. */
function failing_parts(text) {
	const out = [];
	let keep = -1;
	for (const line of text.split('\n')) {
		const indent = line.search(/\S/);
		if (/^\s*not ok\b/.test(line)) {
			keep = indent;
			out.push(line);
		} else if (keep >= 0 && indent > keep - 1 && !/^\s*(ok\b|# Subtest)/.test(line)) {
			out.push(line);
		} else if (indent >= 0) {
			keep = -1;
		}
	}
	return out.slice(0, 80).join('\n');
}

/** Runs `command args` as the test program `name`: { name, passed, failed, skipped, seconds, faults }. No result at all is a failure. */
export async function run_tap(name, command, args, options = {}) {
	const start = Date.now();
	const { status, out } = await run(command, args, { timeout: 600000, ...options, env: { CMOCKA_MESSAGE_OUTPUT: 'TAP', ...options.env } });
	const counted = count_tap(out);
	const faults = [];
	if (counted.failed > 0)
		faults.push(failing_parts(out));
	if (counted.passed + counted.failed === 0 || (status !== 0 && counted.failed === 0)) {
		counted.failed++;
		faults.push(`${name} ended with ${status} after ${counted.passed} tests\n${out.slice(-3000)}`);
	}
	const log = path.join(root, 'build/test', `${name.replace(/[^\w.-]+/g, '_')}.log`);
	mkdirSync(path.dirname(log), { recursive: true });
	writeFileSync(log, out);
	return { name, ...counted, seconds: (Date.now() - start) / 1000, faults };
}
