// What every browser test is written with:
//
//   import { expect, test } from './lib/test.mjs';
//
//   test('the help page is one link away', async ({ visit }) => {
//     await visit.open('/');                       // goes there, and looks for every fault of lib/faults.mjs
//     await visit.follow('Yardım ve iletişim');    // presses a link, waits for the page, looks
//     await visit.fill({ tckn: '1' });             // fields by name; radios and boxes by value
//     await visit.press('Devam et', { status: 422 });
//     await visit.expect_errors({ tckn: /11 rakam/ });
//   });
//
// visit.page is Playwright's page; visit.script says whether JavaScript runs. Each test is a browser of its own that comes from an
// address of its own.
import { expect, test as base } from '@playwright/test';
import { find_faults, watch_page } from './faults.mjs';
import { start_proxy } from './proxy.mjs';

export { expect };

export class Visit {
	constructor(page, { base_url, script }) {
		Object.assign(this, { page, script, base_url, watch: watch_page(page, base_url) });
	}

	/** Looks at the page as it stands. */
	async look({ status, again = true } = {}) {
		const faults = await find_faults(this.watch, { status, again, script: this.script });
		expect(faults, `${this.page.url()} has faults`).toEqual([]);
	}

	async open(path, { status = 200 } = {}) {
		await this.page.goto(path);
		await this.look({ status, again: false });
	}

	/** Does what leads to another page, waits for it and looks. */
	async go(act, { status = 200 } = {}) {
		const loaded = this.page.waitForEvent('load');
		await act();
		await loaded;
		await this.look({ status, again: false });
	}

	press(name, options) {
		return this.go(() => this.page.getByRole('button', { name, exact: typeof name === 'string' }).click(), options);
	}

	follow(name, options) {
		return this.go(() => this.page.getByRole('link', { name, exact: typeof name === 'string' }).first().click(), options);
	}

	reload(options) {
		return this.go(() => this.page.reload(), options);
	}

	/** Field by name: text typed, a choice by its value, a box true or false. */
	async fill(values) {
		for (const [name, value] of Object.entries(values)) {
			const field = this.page.locator(`[name="${name}"]:not([type=hidden])`);
			const kind = await field.first().evaluate((e) => e.type);
			if (kind === 'radio')
				await this.page.locator(`[name="${name}"][value="${value}"]`).check();
			else if (kind === 'checkbox')
				await field.setChecked(value !== false);
			else if (kind === 'select-one')
				await field.selectOption(value);
			else
				await field.fill(value);
		}
	}

	value(name) {
		return this.page.locator(`[name="${name}"]:not([type=hidden])`).inputValue();
	}

	get path() {
		return new URL(this.page.url()).pathname;
	}

	get h1() {
		return this.page.getByRole('heading', { level: 1 });
	}

	get main() {
		return this.page.locator('main');
	}

	/** The summary names exactly these fields, has the focus (with script), leads to each, and the message stands beside it too. */
	async expect_errors(wanted) {
		const links = this.page.locator('.govuk-error-summary__list a');
		const fields = await links.evaluateAll((all) => all.map((a) => a.hash.slice(1)));
		expect(fields.sort()).toEqual(Object.keys(wanted).sort());
		if (this.script)
			await expect(this.page.locator('.govuk-error-summary')).toBeFocused();
		for (const [field, message] of Object.entries(wanted)) {
			await expect(this.page.locator(`.govuk-error-summary__list a[href="#${field}"]`)).toHaveText(message);
			const described = await this.page.locator(`[id="${field}"]`).evaluate((e) => [e, e.closest('fieldset')]
				.flatMap((one) => (one?.getAttribute('aria-describedby') ?? '').split(' '))
				.map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
			expect(described, `what is said of ${field}`).toMatch(message);
		}
	}
}

export const test = base.extend({
	proxy: async ({}, use) => {
		const proxy = await start_proxy();
		await use({ server: proxy.server, bypass: '<-loopback>' });
		await proxy.close();
	},
	visit: async ({ page, baseURL, javaScriptEnabled }, use) => {
		const visit = new Visit(page, { base_url: baseURL, script: javaScriptEnabled !== false });
		await use(visit);
		expect(visit.watch.complaints, 'what the browser complained about').toEqual([]);
	},
});
