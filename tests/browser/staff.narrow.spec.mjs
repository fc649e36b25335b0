// Nothing on the staff server scrolls sideways at 320 px, with long names everywhere; the routes themselves say which pages there are.
import { tckn } from '../http/person.mjs';
import { stack } from '../http/stack.mjs';
import { measured_faults } from './lib/faults.mjs';
import { expect, test } from './lib/test.mjs';
import { become, something_to_show, staff_pages } from './lib/staff_pages.mjs';

const base = `http://localhost:${stack().staff_port}`;
test.use({ baseURL: base });

/** Measures the page as it stands; axe looks at the same pages in the journeys. */
const fits = async (visit, what = visit.page.url()) => expect(await measured_faults(visit.page), what).toEqual([]);

for (const roles of [['clerk', 'approver', 'unit_head', 'hq'], ['clerk'], ['auditor'], ['admin']])
	test(`the pages of ${roles.join(', ')} fit`, async ({ visit }) => {
		const at = await something_to_show(), pages = await staff_pages(roles, at);
		await become(visit, roles, base);
		for (const place of pages) {
			expect((await visit.page.goto(place)).status(), place).toBe(200);
			await fits(visit);
			for (const neden of place.startsWith('/kisi?') ? ['', 'counter'] : []) {
				if (neden)
					await visit.fill({ neden });
				await Promise.all([visit.page.waitForEvent('load'), visit.page.getByRole('button', { name: 'Kişiyi göster' }).click()]);
				await fits(visit);
			}
		}
	});

test('signing in, an empty and a long list of results, a registration with its code, a bulk extension fit', async ({ visit }) => {
	const { person } = await something_to_show();
	await visit.open('/giris');
	await become(visit, ['clerk', 'hq'], base);
	await visit.open('/ara');
	await visit.press('Ara', { status: 422 });
	await visit.fill({ last_name: person.last_name });
	await visit.press('Ara');
	await visit.fill({ last_name: 'Yokböylebiri' });
	await visit.press('Ara');
	await visit.open('/kayit-al');
	await visit.press('Kaydı aç', { status: 422 });
	await visit.fill({ paper: 'identity_card', tckn: tckn(), first_name: person.first_name, last_name: person.last_name, father_name: 'İlhan', birth_day: '5', birth_month: 'Mart', birth_year: '1961',
		contact_preference: 'post', district: { index: 3 }, address: 'Atatürk Bulvarı 12/3 Kızılay', membership_agreement: true, privacy_notice: true, consent: 'refuse' });
	await visit.press('Kaydı aç');
	expect(visit.path).toBe('/kayit-al/kod');
	await visit.open('/toplu-uzatma');
	await visit.fill({ from_day: '1', from_month: '1', from_year: '2090', to_day: '31', to_month: '1', to_year: '2090', new_day: '30', new_month: '6', new_year: '2090', act: 'Genelge 2090/1' });
	await visit.press('Say ve göster');
});
