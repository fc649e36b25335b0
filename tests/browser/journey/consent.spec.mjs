// The explicit consent: refused at sign-up, given, withdrawn (D9).
import { expect, test } from '../lib/test.mjs';
import { signed_in } from '../lib/people.mjs';

test('refused, given, withdrawn', async ({ visit }) => {
	await signed_in(visit, { state: 'active', consent: 'refuse' });
	await visit.open('/rizalar');
	const word = visit.page.locator('.e-status__word');
	await expect(word).toHaveText('Verilmedi');
	await visit.press('Açık rıza veriyorum');
	await expect(visit.page.getByText('Açık rızanız kaydedildi.', { exact: true })).toBeVisible();
	await expect(word).toHaveText('Verildi');
	await visit.press('Açık rızamı geri alıyorum');
	await expect(visit.page.getByText(/^Açık rızanız geri alındı/)).toBeVisible();
	await expect(word).toHaveText('Geri alındı');
	await expect(visit.page.locator('.e-timeline__item')).toHaveCount(5);
	await visit.page.getByText('Açık rıza metninin tamamını okuyun').click();
	await visit.look();
});
