// Bytes, requests and times of the first page that a person meets, on a slow phone line.
import { expect, test } from '@playwright/test';

const budget = { bytes: 40 * 1024, requests: 6, html: 8 * 1024, lcp: 3000, cls: 0.02 };

/* Opens the path with an empty cache and counts all that came over the wire. */
async function load(page, path, network) {
	const cdp = await page.context().newCDPSession(page);
	const wire = { bytes: 0, requests: [], html: 0 };
	const html = new Set();
	cdp.on('Network.requestWillBeSent', ({ request }) => wire.requests.push(request.url));
	cdp.on('Network.responseReceived', ({ requestId, type }) => type === 'Document' && html.add(requestId));
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		wire.bytes += encodedDataLength;
		if (html.has(requestId))
			wire.html += encodedDataLength;
	});
	await cdp.send('Network.enable');
	await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
	if (network)
		await cdp.send('Network.emulateNetworkConditions', network);
	await page.addInitScript(() => {
		window.measured = { lcp: 0, cls: 0 };
		new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.measured.lcp = e.startTime; }))
			.observe({ type: 'largest-contentful-paint', buffered: true });
		new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.measured.cls += e.hadRecentInput ? 0 : e.value; }))
			.observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(path, { waitUntil: 'networkidle' });
	return { ...wire, ...await page.evaluate(() => window.measured) };
}

for (const path of ['/', '/en', '/kayit/kimlik', '/giris']) {
	test(`${path} is small, at home and still`, async ({ page, baseURL }) => {
		const got = await load(page, path);
		expect(got.requests.filter((url) => !url.startsWith(`${baseURL}/`)), 'requests to others').toEqual([]);
		expect(got.requests.length, got.requests.join('\n')).toBeLessThanOrEqual(budget.requests);
		expect(got.bytes).toBeLessThanOrEqual(budget.bytes);
		expect(got.html).toBeLessThanOrEqual(budget.html);
		expect(got.cls).toBeLessThanOrEqual(budget.cls);
	});
}

test('the first page shows within three seconds on a slow line', async ({ page }) => {
	const kbit = 1000 / 8;
	const got = await load(page, '/', { offline: false, latency: 400, downloadThroughput: 400 * kbit, uploadThroughput: 400 * kbit });
	expect(got.lcp).toBeGreaterThan(0);
	expect(got.lcp).toBeLessThanOrEqual(budget.lcp);
	expect(got.cls).toBeLessThanOrEqual(budget.cls);
});
