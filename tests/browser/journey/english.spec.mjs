// The whole way in English: no Turkish word left over.
import { expect, test } from '../lib/test.mjs';
import { applicant, give_code, give_contact, give_identity, give_password, give_texts, signed_in } from '../lib/people.mjs';

/* Turkish letters in what is read, apart from names (of places, schools, units) and what says itself that it is Turkish. */
async function expect_english(visit) {
	const left = await visit.page.evaluate(() => {
		const copy = document.body.cloneNode(true);
		copy.querySelectorAll('option, [lang="tr"], script, .govuk-checkboxes__label, .govuk-radios__label').forEach((e) => e.remove());
		const text = `${document.title} ${copy.textContent}`.replaceAll('Türkiye İş Kurumu', '');
		return text.match(/\S*[ğışİĞŞ]\S*/g) ?? [];
	});
	expect(left.filter((w) => !/^\(?(İŞKUR|e-Şube|İl|Müdürlüğü)/.test(w)), `${visit.path} in English`).toEqual([]);
}

test('sign-up in English', async ({ visit }) => {
	const p = applicant({ rest: { prefix: '/en' } });
	await visit.open('/en');
	await expect_english(visit);
	await visit.open('/en/kayit/kimlik');
	await visit.press('Continue', { status: 422 });
	await expect_english(visit);
	await give_identity(visit, p);
	await give_texts(visit, p);
	await expect_english(visit);
	await give_code(visit, p);
	await expect_english(visit);
	await give_password(visit, p);
	await give_contact(visit, p);
	await expect_english(visit);
});

test('every page of a signed-in person in English', async ({ visit }) => {
	await signed_in(visit, { state: 'draft', language: 'en', first: 'Deniz', last: 'Ak' });
	for (const path of ['/ozgecmis', '/ozgecmis/deneyim', '/ozgecmis/dil', '/ozgecmis/ehliyet', '/ozgecmis/tercih', '/durum',
		'/durum/gecmis', '/guvenlik', '/giris/parola', '/giris/kod-secimi', '/rizalar', '/iletisim']) {
		await visit.open(`/en${path}`);
		await expect_english(visit);
	}
});

test('from an empty profile to an active record in English, and out', async ({ visit }) => {
	await signed_in(visit, { state: 'draft', language: 'en', first: 'Deniz', last: 'Ak' });
	await visit.open('/en/ozgecmis/egitim');
	await visit.fill({ level: 'high_school', school: 'Ankara', schooling: 'graduated', end_year: '2012' });
	await visit.press('Save');
	await visit.open('/en/ozgecmis/meslek?ara=waiter');
	await visit.page.getByRole('radio').first().check();
	await visit.fill({ years: '0' });
	await visit.press('Add the occupation');
	await visit.open('/en/durum');
	await expect(visit.page.locator('.e-status__word')).toHaveText('Active');
	await expect_english(visit);
	await visit.press('Sign out');
	expect(visit.path).toBe('/en/giris');
	await expect_english(visit);
});
