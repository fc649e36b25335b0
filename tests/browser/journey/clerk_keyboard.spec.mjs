// A clerk's day with the keyboard alone (issue 3, "What shows it is done"): no click anywhere. Somebody is found by number and looked at for
// a reason, made active by a fax, gets a new phone and a claim; somebody new is registered and leaves with a printed code.
import { day_from_now } from '../../http/day.mjs';
import { mobile, person, tckn } from '../../http/person.mjs';
import { sql, stack } from '../../http/stack.mjs';
import { Keyboard } from '../lib/keyboard.mjs';
import { become } from '../lib/staff_pages.mjs';
import { expect, test } from '../lib/test.mjs';

const base = `http://localhost:${stack().staff_port}`;
test.use({ baseURL: base });

/** The boxes of a date in the order of the page. */
function date(name, iso) {
	const [year, month, day] = iso.split('-');
	return { [`${name}_day`]: day, [`${name}_month`]: month, [`${name}_year`]: year };
}

test('found by number, made active by a fax, a new phone, a claim', async ({ visit }) => {
	const p = await person({ state: 'passive', reason: 'expired', last_transaction: '2024-01-05' }), keys = new Keyboard(visit), notice = visit.page.getByRole('alert');
	await become(visit, ['clerk'], base);
	await visit.open('/');
	await keys.follow('Kişi ara');
	await expect(visit.page.locator('#tckn')).toBeFocused();
	await keys.seen();
	await keys.keys.type(p.tckn);
	await visit.go(() => keys.keys.press('Enter'));
	await keys.follow(`${p.first_name} ${p.last_name}`);
	await keys.skip();
	await keys.fill({ neden: 'phone', not: 'Faks çekmiş' });
	await keys.press('Kişiyi göster');
	await expect(visit.main).toContainText(p.tckn);

	await keys.follow('Kaydı etkinleştir ya da uzat');
	await keys.skip();
	const day = day_from_now(-3);
	await keys.fill({ channel: 'fax', ...date('date', day), note: 'Faksla başvurdu' });
	await keys.to(visit.page.locator('[name=date_day]'), 'Shift+Tab');
	await keys.press('Kaydı etkinleştir');
	await expect(notice).toContainText('Kayıt aktif');
	expect(await sql(`SELECT state, last_transaction FROM registration WHERE citizen_id = ${p.id}`)).toEqual([{ state: 'active', last_transaction: day }]);

	await keys.follow('İletişim bilgilerini değiştir');
	await keys.press('Kaydet', { status: 422 });
	await keys.to_error('paper');
	await keys.fill({ paper: 2, mobile: mobile(), contact_preference: 'sms' });
	await keys.press('Kaydet');
	await expect(notice).toContainText('İletişim bilgileri kaydedildi');

	await keys.follow('Öncelik başvurusu gir');
	await keys.skip();
	await keys.fill({ paper: 'priority_paper', basis: 'terror_injured', number: '2026/77', issuer: 'Gökçedere Valiliği', ...date('issued', '2025-03-05'), term: 'permanent' });
	await keys.press('Belgeyi gördüm, kaydet');
	await expect(visit.page.getByText('Belge görüldü, karar bekleniyor')).toBeVisible();
	expect((await sql(`SELECT kind FROM claim WHERE citizen_id = ${p.id}`))[0].kind).toBe('priority');
});

test('somebody new is registered, all fields, the districts of another province, and the code is printed', async ({ visit }) => {
	const keys = new Keyboard(visit), number = tckn();
	await become(visit, ['clerk'], base);
	await visit.open('/');
	await keys.follow('Kayıt al');
	await keys.follow('Metinleri yazdır');
	await expect(visit.main).toContainText('İmza');
	await keys.follow('Geri');
	await keys.skip();
	await keys.fill({ paper: 1, tckn: number, first_name: 'Nuriye', last_name: 'Çağlayan', father_name: 'İlhan', ...date('birth', '1961-03-05'), mobile: mobile(),
		contact_preference: 'email', email: 'nuriye@ornek.example', province: 'Bolu' });
	await keys.press('İlçeleri göster');
	await keys.skip();
	await keys.fill({ district: 2, address: 'Atatürk Bulvarı 12/3 Kızılay', text_language: 1, membership_agreement: true, privacy_notice: true, consent: 'refuse' });
	for (const name of ['representative', 'relation', 'document']) // for minors alone: passed by
		await keys.to(visit.page.locator(`[name=${name}]`));
	await keys.press('Kaydı aç');
	expect(visit.path).toBe('/kayit-al/kod');
	await expect(visit.main).toContainText('Nuriye Çağlayan');
	await visit.page.emulateMedia({ media: 'print' });
	await expect(visit.main.locator('.e-code')).toHaveText(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
	await expect(visit.main.getByRole('link')).toHaveCount(0); // links are not for paper
	await visit.page.emulateMedia({ media: null });
	const id = new URL(visit.page.url()).searchParams.get('no');
	expect(await sql(`SELECT k.preference, k.email, v.name, c.language FROM contact k JOIN citizen c ON c.id = k.citizen_id JOIN province v ON v.code = k.province_code WHERE k.citizen_id = ${id}`))
		.toEqual([{ preference: 'email', email: 'nuriye@ornek.example', name: 'Bolu', language: 'en' }]);
});
