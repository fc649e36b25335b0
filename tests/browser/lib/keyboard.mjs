// A page worked with the keyboard alone. Wherever the Tab key stops, the focus must be seen: inside the window, covered by nothing, with
// a mark of its own (WCAG 2.4.7, 2.4.11).
//
//   const keys = new Keyboard(visit);
//   await keys.follow('Kişi ara');                    // Tab until the link, Enter, the next page is looked at
//   await keys.fill({ tckn: '…', channel: 'fax', province: 'Bolu', privacy_notice: true });   // in the order of the page
//   await keys.press('Ara');
import { expect } from './test.mjs';

/* Runs in the page: what is wrong with the place of the focus; '' when nothing is. */
function unseen() {
	const e = document.activeElement, name = e && `${e.tagName} ${e.id || e.textContent.trim().slice(0, 40)}`;
	if (!e || e === document.body)
		return '';
	const drawn = e.matches('.govuk-radios__input, .govuk-checkboxes__input') ? e.nextElementSibling : e;
	const style = getComputedStyle(drawn, drawn === e ? null : '::before');
	const solid = (color) => !/^rgba\(.*, 0\)$|^transparent$/.test(color);
	if (!(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && solid(style.outlineColor)) && style.boxShadow === 'none')
		return `${name} has no mark of the focus`;
	const box = (e.getClientRects()[0] ?? e.getBoundingClientRect()), x = box.left + box.width / 2, y = box.top + Math.min(box.height / 2, 20);
	if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
		return `${name} is outside the window`;
	const top = document.elementFromPoint(x, Math.max(1, Math.min(y, innerHeight - 1)));
	return !top || e.contains(top) || top.contains(e) || top.closest('label')?.control === e ? '' : `${name} is covered by ${top.outerHTML.slice(0, 80)}`;
}

const is_focused = (locator) => locator.evaluate((e) => e === document.activeElement);

export class Keyboard {
	constructor(visit) {
		Object.assign(this, { visit, page: visit.page, keys: visit.page.keyboard });
	}

	async seen() {
		expect(await this.page.evaluate(unseen), 'the focus').toBe('');
	}

	/** Tab, or Shift+Tab, until the element has the focus. */
	async to(locator, key = 'Tab') {
		await expect(locator).toBeAttached();
		for (let i = 0; i < 150; i++) {
			if (await is_focused(locator))
				return;
			await this.keys.press(key);
			await this.seen();
		}
		throw new Error(`the ${key} key never came to ${locator}`);
	}

	async enter(locator, options) {
		await this.to(locator);
		await this.visit.go(() => this.keys.press('Enter'), options);
	}

	follow(name, options) {
		return this.enter(this.page.getByRole('link', { name, exact: typeof name === 'string' }).first(), options);
	}

	press(name, options) {
		return this.enter(this.page.getByRole('button', { name, exact: true }), options);
	}

	/** Past the header, by the first link of every page. */
	async skip() {
		await this.keys.press('Tab');
		await this.seen();
		expect(await this.page.evaluate(() => document.activeElement.className)).toContain('govuk-skip-link');
		await this.keys.press('Enter');
	}

	/** A radio button by its value: the group is one stop, arrows go through it. */
	async choose(name, value) {
		const all = this.page.locator(`[name="${name}"]`), wanted = this.page.locator(`[name="${name}"][value="${value}"]`);
		const checked = this.page.locator(`[name="${name}"]:checked`);
		await this.to(await checked.count() ? checked : all.first());
		await this.keys.press('Space');
		for (let i = await all.count(); i > 0 && !await is_focused(wanted); i--)
			await this.keys.press('ArrowDown');
		await expect(wanted).toBeChecked();
		await this.seen();
	}

	/** A list by the first letters of what it offers, or by a number of steps down. */
	async select(field, wanted) {
		if (typeof wanted === 'number') {
			for (let i = 0; i < wanted; i++)
				await this.keys.press('ArrowDown');
			return;
		}
		await this.keys.type(wanted);
		expect(await field.evaluate((e) => e.selectedOptions[0].text)).toMatch(new RegExp(`^${wanted}`));
	}

	/** Fields by name, as visit.fill. */
	async fill(values) {
		for (const [name, value] of Object.entries(values)) {
			const field = this.page.locator(`[name="${name}"]:not([type=hidden])`), kind = await field.first().evaluate((e) => e.type);
			if (kind === 'radio') {
				await this.choose(name, value);
				continue;
			}
			await this.to(field);
			if (kind === 'checkbox')
				await this.keys.press('Space');
			else if (kind === 'select-one')
				await this.select(field, value);
			else
				await this.keys.type(value);
		}
	}

	/** From the error summary, which has the focus, to the field that it names. */
	async to_error(field) {
		await expect(this.page.locator('.govuk-error-summary')).toBeFocused();
		await this.to(this.page.locator(`.govuk-error-summary__list a[href="#${field}"]`));
		await this.keys.press('Enter');
		await expect(this.page.locator(`[id="${field}"]`)).toBeFocused();
		await this.seen();
	}
}
