// The queue of identities in the browser (D16): from the start page to the person, the paper seen, the data corrected, the other one first.
import { sql, stack } from '../../http/stack.mjs';
import { person } from '../../http/person.mjs';
import { staff_person, staff_sign_in_by_sql, staff_cookie } from '../../http/staff_help.mjs';
import { expect, test } from '../lib/test.mjs';

test.use({ baseURL: `http://localhost:${stack().staff_port}` });

const last = 'Kahramanmaraşlıoğullarından';

async function waiting(province_code) {
	const p = await person({ province_code, first_name: 'Sıdıka İrem', last_name: `${last} ${'ABCDEFGHIJ'[Math.floor(Math.random() * 10)]}` });
	await sql(`INSERT INTO identity_check (citizen_id, state, tries, checked_at, created_at) VALUES (${p.id}, 'mismatch', 1, '2026-01-05 09:00:00', '2026-01-05 09:00:00')`);
	return p;
}

async function signed_in(visit, unit) {
	const c = await staff_sign_in_by_sql((await staff_person({ roles: ['clerk'], unit })).id);
	await visit.page.context().addCookies([{ name: staff_cookie, value: c.cookies[staff_cookie], domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }]);
}

/** From the queue to the form about the person. */
async function open(visit, p) {
	await visit.open('/kimlik');
	await visit.go(() => visit.page.locator(`form:has(input[name="no"][value="${p.id}"]) button`).click());
	await visit.follow('Kimlik kontrolünü sonuçlandır');
}

test('the paper is seen, and the declaration holds', async ({ visit }) => {
	const p = await waiting(8);
	await signed_in(visit, 8);
	await visit.open('/');
	await expect(visit.main).toContainText('Doğrulanamayan kimlikler');
	await open(visit, p);
	await visit.press('Kimliği gördüm, beyan doğru', { status: 422 });
	await visit.expect_errors({ paper: /belgeyi seçin/ });
	await visit.fill({ paper: 'identity_card', note: 'Aslı görüldü' });
	await visit.press('Kimliği gördüm, beyan doğru');
	await expect(visit.page.getByText('Kişinin beyanı geçerli.')).toBeVisible();
	await visit.open('/en/kimlik');
});

test('the data are corrected from the paper; who comes later is told', async ({ visit }) => {
	const p = await waiting(9);
	await signed_in(visit, 9);
	await open(visit, p);
	await visit.follow('Düzelt');
	await visit.fill({ first_name: '', birth_year: '1875' });
	await visit.press('Bilgileri düzelt', { status: 422 });
	await visit.expect_errors({ first_name: /belgede yazdığı gibi/, birth_day: /denetleyin/, paper: /seçin/ });
	await visit.fill({ first_name: 'Sıdıka', birth_year: '1991', paper: 'passport' });
	await visit.press('Bilgileri düzelt');
	await expect(visit.h1).toContainText(`Sıdıka ${last}`);
	await visit.open(`/kisi/kimlik?no=${p.id}`, { status: 409 });
	await expect(visit.h1).toHaveText('Bu kimlik kontrolü sonuçlandı');
	await visit.follow('Bekleyenler');
	expect(visit.path).toBe('/kimlik');
});
