// The browser tests: what a citizen meets, in a real browser, on a running stack.
//
//   VAR=… BASE=http://localhost:8080 npx playwright test -c tests/browser/playwright.config.mjs [-g words] [--project w390]
//
// VAR is the stack's folder (default var/). tests/run.mjs starts stacks of its own and calls this as the suite `browser`; journeys
// that move the clock (journey/clock-*.spec.mjs) have a second stack for themselves (lib/clock-stack.mjs).
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { stack } from '../http/stack.mjs';
import { root } from '../runner/stack.mjs';

if (!process.env.SEEN_PAGES) { /* the run itself; its workers inherit the folder of pages that were looked at (lib/faults.mjs) */
	mkdirSync(path.join(root, 'build/test'), { recursive: true });
	process.env.SEEN_PAGES = mkdtempSync(path.join(root, 'build/test/seen-'));
	process.on('exit', () => rmSync(process.env.SEEN_PAGES, { recursive: true, force: true }));
}
process.env.BASE ??= `http://localhost:${stack().port}`;

const phone = { width: 390, height: 844 }, desk = { width: 1280, height: 900 };
const control = /control\.spec\.mjs$/, clock = /clock-.*\.spec\.mjs$/, narrow = /narrow\.spec\.mjs$/, measured = /(budget|control|shots)\.spec\.mjs$/;
/* without script a staff page is the same at both widths: those journeys need one of them */
const staff = /journey\/(audit|counter|counter_profile|identity|person|publish|special_staff|staff)\.spec\.mjs$/;
/* by the keyboard alone, where script gives the summary of errors its focus */
const keyboard = /clerk_keyboard\.spec\.mjs$/;

export default defineConfig({
	testDir: '.',
	outputDir: '../../build/test/browser',
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	timeout: 120000,
	expect: { timeout: 5000 },
	globalSetup: './lib/clock-stack.mjs',
	use: {
		baseURL: process.env.BASE,
		browserName: 'chromium',
		locale: 'tr-TR',
		timezoneId: 'Europe/Istanbul',
		actionTimeout: 10000,
		trace: 'off',
		launchOptions: {
			executablePath: '/usr/bin/chromium-headless-shell',
			args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
				'--disable-component-update', '--disable-sync'],
		},
	},
	projects: [
		{ name: 'w390', testIgnore: [clock, narrow], use: { viewport: phone } },
		{ name: 'w1280', testIgnore: [clock, narrow, control], use: { viewport: desk } },
		{ name: 'nojs390', testIgnore: [clock, narrow, measured, keyboard], use: { viewport: phone, javaScriptEnabled: false } },
		{ name: 'nojs1280', testIgnore: [clock, narrow, measured, staff, keyboard], use: { viewport: desk, javaScriptEnabled: false } },
		{ name: 'w320', testMatch: narrow, use: { viewport: { width: 320, height: 640 } } },
		// one at a time: the clock is everybody's
		{ name: 'clock', testMatch: clock, workers: 1, fullyParallel: false, use: { viewport: phone } },
	],
});
