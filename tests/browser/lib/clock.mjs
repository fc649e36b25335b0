// For journeys that move the clock: import it first. They run on the stack that has the clock for itself (clock-stack.mjs), each in
// the four ways a page is met.
if (process.env.TEST_WORKER_INDEX !== undefined)
	process.env.VAR = process.env.CLOCK_VAR;

const { test: base } = await import('./test.mjs');

export const test = base.extend({
	baseURL: async ({}, use) => { await use(process.env.CLOCK_BASE); },
});

const ways = [
	['390', { viewport: { width: 390, height: 844 } }],
	['1280', { viewport: { width: 1280, height: 900 } }],
	['390 without script', { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }],
	['1280 without script', { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }],
];

/** A journey at both widths, with and without script. */
export function in_all_ways(name, body) {
	for (const [way, use] of ways)
		test.describe(way, () => {
			test.use(use);
			test(name, body);
		});
}
