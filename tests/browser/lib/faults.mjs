// What no page may have. find_faults(watch) looks at the page as it stands now and gives one line per fault, "kind: what"; kinds:
//   axe html csp console third-party scroll title h1 lang skip target status
// control.spec.mjs shows that each of them is found.
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/* boxes of one question share a name (form_field.many), as radios do */
const shared = { 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }] };
const validator = new HtmlValidate(new FileSystemConfigLoader({ extends: ['html-validate:recommended'], rules: shared }));

/** Listens to a page from its beginning: the last document, its status and source, and what the browser complained about. */
export function watch_page(page, base) {
	const watch = { page, document: null, complaints: [] };
	const host = new URL(base).host;
	page.on('response', (response) => {
		const request = response.request();
		const redirect = response.status() >= 300 && response.status() < 400;
		if (request.isNavigationRequest() && response.frame() === page.mainFrame() && !redirect)
			watch.document = { url: response.url(), status: response.status(), source: response.text().catch(() => null) };
	});
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (/^(http|ws)/.test(url.protocol) && url.host !== host)
			watch.complaints.push(`third-party: ${url.href}`);
	});
	page.on('console', (message) => {
		if (!['error', 'warning'].includes(message.type()))
			return;
		/* the browser says aloud that the document itself came with 4xx or 5xx */
		if (/^Failed to load resource/.test(message.text()) && message.location().url === watch.document?.url)
			return;
		watch.complaints.push(`${/Content Security Policy/.test(message.text()) ? 'csp' : 'console'}: ${message.text()}`);
	});
	page.on('pageerror', (error) => watch.complaints.push(`console: ${error.message}`));
	return watch;
}

/* Runs in the page. */
function measure() {
	const out = [];
	const say = (kind, what) => out.push(`${kind}: ${what}`);
	const root = document.documentElement;
	if (root.scrollWidth > root.clientWidth)
		say('scroll', `sideways by ${root.scrollWidth - root.clientWidth} px`);
	if (!/^(tr|en)$/.test(root.lang))
		say('lang', `"${root.lang}"`);
	if (root.lang !== (/^\/en(\/|$)/.test(location.pathname) ? 'en' : 'tr'))
		say('lang', `"${root.lang}" at ${location.pathname}`);
	const h1 = document.querySelectorAll('h1').length;
	if (h1 !== 1)
		say('h1', `${h1} of them`);
	const wrong = document.querySelector('.govuk-error-summary, .govuk-error-message') !== null;
	if (document.title.trim() === '' || /^(Hata|Error):/.test(document.title) !== wrong)
		say('title', `"${document.title}" with${wrong ? '' : 'out'} errors`);
	if (wrong && document.querySelector('.govuk-error-summary') === null)
		say('title', 'messages without a summary');
	for (const link of document.querySelectorAll('.govuk-error-summary a'))
		if (!document.getElementById(link.hash.slice(1)))
			say('title', `the summary leads to ${link.hash}, which is not there`);
	const can_focus = 'a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], [tabindex]:not([tabindex="-1"])';
	const first = document.querySelector(can_focus);
	if (!first?.matches('.govuk-skip-link') || !document.getElementById(first.hash?.slice(1)))
		say('skip', `first comes ${first?.outerHTML.slice(0, 80)}`);
	const in_sentence = (e) => getComputedStyle(e).display === 'inline' && [...e.parentElement.childNodes]
		.some((n) => n !== e && n.nodeType === Node.TEXT_NODE && n.textContent.trim() !== '');
	/* 24 by 24 px, or 24 px of room around the middle that no other target reaches into (WCAG 2.5.8) */
	const hidden = (e, box) => box.width <= 1 || getComputedStyle(e).visibility === 'hidden' || e.closest('[aria-hidden="true"]')
		|| e.matches('.govuk-skip-link');
	const targets = [...document.querySelectorAll(can_focus)].map((e) => ({ e, box: e.getBoundingClientRect() }))
		.filter(({ e, box }) => !hidden(e, box));
	const reach = (x, y, box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
	for (const { e, box } of targets) {
		if ((box.width >= 24 && box.height >= 24) || in_sentence(e))
			continue;
		const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
		const near = targets.find((other) => other.e !== e && !e.contains(other.e) && !other.e.contains(e) && reach(x, y, other.box) < 12);
		if (near)
			say('target', `${Math.round(box.width)}×${Math.round(box.height)} px, close to another: ${e.outerHTML.slice(0, 100)}`);
	}
	return out;
}

/** Only what is measured in the page: quick, for pages that others look at with axe at another width. */
export const measured_faults = (page) => page.evaluate(measure);

/* How a page is built, without what it says: pages built alike are looked at once, whichever browser meets them first. */
const structure = (source) => source.replace(/>[^<]*[^<\s][^<]*</g, '>_<').replace(/ (value|content|href|src|data-seconds)="[^"]*"/g, '');

/* A look at what nobody looked at yet. Only a look that found nothing is noted (SEEN_PAGES, playwright.config.mjs), so that a fault stays
 * one when the test is run again. */
async function once(key, look) {
	const note = path.join(process.env.SEEN_PAGES, createHash('sha256').update(key).digest('hex'));
	if (existsSync(note))
		return [];
	const found = await look();
	if (found.length === 0)
		writeFileSync(note, '');
	return found;
}

async function axe_faults(page) {
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze(); // no frames here
	return violations.map((v) => `axe: ${v.id} at ${v.nodes.map((n) => n.target).join(' | ')}: ${v.nodes[0].failureSummary}`);
}

/* Where script is off axe cannot run: the same source is shown once more in a browser that has script but loads none. One width is
 * enough for what differs without script. */
let second;
async function second_page(page) {
	if (!second || second.page.isClosed()) {
		const context = await page.context().browser().newContext({ javaScriptEnabled: true, proxy: undefined, viewport: page.viewportSize() });
		second = { page: await context.newPage() };
		await second.page.route('**/*', (route) => {
			const type = route.request().resourceType();
			if (type === 'document')
				return route.fulfill({ contentType: 'text/html; charset=utf-8', body: second.source });
			return type === 'stylesheet' ? route.continue() : route.abort();
		});
	}
	return second;
}

async function axe_faults_without_script({ page, document }, source) {
	if (page.viewportSize().width > 400)
		return [];
	const other = await second_page(page);
	other.source = source;
	await other.page.goto(document.url);
	return axe_faults(other.page);
}

async function html_faults(source, url) {
	const report = await validator.validateString(source, new URL(url).pathname);
	return report.results.flatMap((r) => r.messages).map((m) => `html: ${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
}

/** `status` is what the document must have come with; `again` looks with axe also at a source seen before (script may have changed
 * the page); `script` says whether JavaScript runs. */
export async function find_faults(watch, { status, again = false, script = true } = {}) {
	const { page, document } = watch;
	const found = await page.evaluate(measure);
	const source = document && await document.source;
	if (status !== undefined && document?.status !== status)
		found.push(`status: ${document?.status} instead of ${status}`);
	if (source) {
		const built = structure(source), axe = () => (script ? axe_faults(page) : axe_faults_without_script(watch, source));
		found.push(...await once(`html ${built}`, () => html_faults(source, document.url)));
		found.push(...await (again ? axe() : once(`axe ${page.viewportSize().width} ${script} ${built}`, axe)));
	}
	found.push(...watch.complaints.splice(0));
	return found;
}
