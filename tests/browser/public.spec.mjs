// The pages that need no account, in both languages, and the error pages.
import { expect, test } from './lib/test.mjs';
import { public_pages } from './lib/pages.mjs';

for (const path of public_pages) {
	test(`${path} in Turkish and English`, async ({ visit }) => {
		await visit.open(path);
		const turkish = await visit.h1.textContent();
		await visit.follow('English');
		expect(visit.path).toBe(path === '/' ? '/en' : `/en${path}`);
		expect(await visit.h1.textContent()).not.toBe(turkish);
		await visit.follow('Türkçe');
		expect(visit.path).toBe(path);
	});
}

test('a page that is not there says so and leads on', async ({ visit }) => {
	await visit.open('/yok-boyle-bir-sayfa', { status: 404 });
	await expect(visit.main.getByRole('link').first()).toBeVisible();
	await visit.open('/en/no-such-page', { status: 404 });
});

test('the skip link is the first stop and leads to the content', async ({ visit }) => {
	await visit.open('/yardim');
	await visit.page.keyboard.press('Tab');
	await expect(visit.page.locator('.govuk-skip-link')).toBeFocused();
	await visit.page.keyboard.press('Enter');
	await visit.page.keyboard.press('Tab');
	expect(await visit.page.evaluate(() => document.querySelector('main').contains(document.activeElement))).toBe(true);
});
