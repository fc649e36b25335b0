// A clerk's day in the browser (issue 3, "Do for the citizen"): register somebody and print, make a record active with the keyboard alone,
// correct a mistake, change a phone, help with an account.
import { mobile, person, tckn } from '../../http/person.mjs';
import { sql, stack } from '../../http/stack.mjs';
import { staff_person, staff_sign_in_by_sql } from '../../http/staff_help.mjs';
import { expect, test } from '../lib/test.mjs';

test.use({ baseURL: `http://localhost:${stack().staff_port}` });

/** A clerk who is signed in already: how that goes is the journey of staff. */
async function clerk(visit) {
	const c = await staff_sign_in_by_sql((await staff_person({ roles: ['clerk'] })).id);
	await visit.page.context().addCookies([{ name: '__Host-personel', value: c.cookies['__Host-personel'], domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }]);
}

async function look(visit, p) {
	await visit.open(`/kisi?no=${p.id}`);
	await visit.fill({ neden: 'counter' });
	await visit.press('Kişiyi göster');
}

/** Moves on with the Tab key until the element has the focus. */
async function tab_to(visit, locator) {
	for (let i = 0; i < 80; i++) {
		if (await locator.evaluate((e) => e === document.activeElement))
			return;
		await visit.page.keyboard.press('Tab');
	}
	throw new Error('the Tab key never came there');
}

const district = async () => (await sql('SELECT MIN(id) AS id FROM district WHERE province_code = 6'))[0].id;

test('somebody without a mobile is registered, and leaves with a printed code', async ({ visit }) => {
	await clerk(visit);
	await visit.open('/');
	await visit.follow('Kayıt al');
	await visit.follow('Metinleri yazdır');
	await expect(visit.main).toContainText('İmza');
	await visit.open('/kayit-al');
	await visit.press('Kaydı aç', { status: 422 });
	await visit.expect_errors({ paper: /seçin/, tckn: /yazın/, first_name: /yazın/, last_name: /yazın/, father_name: /yazın/, birth_day: /./, contact_preference: /seçin/,
		district: /seçin/, membership_agreement: /imzalanmadan/, privacy_notice: /imzalanmadan/, consent: /seçin/ });
	await visit.fill({ paper: 'identity_card', tckn: tckn(), first_name: 'Nuriye', last_name: 'Çağlayan', father_name: 'İlhan', birth_day: '5', birth_month: 'Mart',
		birth_year: '1961', contact_preference: 'post', district: await district(), address: 'Atatürk Bulvarı 12/3 Kızılay', membership_agreement: true,
		privacy_notice: true, consent: 'refuse' });
	await visit.press('Kaydı aç');
	expect(visit.path).toBe('/kayit-al/kod');
	await expect(visit.main).toContainText('Nuriye Çağlayan');
	await expect(visit.main.locator('.e-code')).toHaveText(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
	await visit.open(`/en/kayit-al/kod${new URL(visit.page.url()).search}`);
	await expect(visit.h1).toHaveText('Start code');
});

test('a passive record is made active with the keyboard alone', async ({ visit }) => {
	const p = await person({ state: 'passive', reason: 'expired', last_transaction: '2024-01-05' });
	await clerk(visit);
	await look(visit, p);
	await tab_to(visit, visit.page.getByRole('link', { name: 'Kaydı etkinleştir ya da uzat' }));
	await visit.go(() => visit.page.keyboard.press('Enter'));
	await tab_to(visit, visit.page.locator('[name=channel]').first());
	await visit.page.keyboard.press('ArrowDown');
	await visit.page.keyboard.press('ArrowDown');
	expect(await visit.page.locator('[name=channel]:checked').inputValue()).toMatch(/phone|fax/);
	await tab_to(visit, visit.page.locator('[name=note]'));
	await visit.page.keyboard.type('Faksla başvurdu');
	await visit.page.keyboard.press('Tab');
	await visit.go(() => visit.page.keyboard.press('Enter'));
	await expect(visit.page.getByRole('alert')).toContainText('Kayıt aktif');
	expect((await sql(`SELECT state FROM registration WHERE citizen_id = ${p.id}`))[0].state).toBe('active');
});

test('the wrong person is made passive, and that is corrected from the history', async ({ visit }) => {
	const p = await person({ last_transaction: '2026-10-01' });
	await clerk(visit);
	await look(visit, p);
	await visit.follow('Kaydı pasif yap');
	await visit.press('Kaydı pasif yap', { status: 422 });
	await visit.expect_errors({ reason: /seçin/, channel: /seçin/, note: /yazın/ });
	await visit.fill({ reason: 'duplicate', channel: 'letter', note: 'İki kaydı var' });
	await visit.press('Kaydı pasif yap');
	await visit.follow('Kaydı etkinleştir ya da uzat');
	await visit.fill({ channel: 'counter' });
	await visit.press('Kaydı etkinleştir', { status: 409 });
	await expect(visit.main).toContainText('Bu kayıt kapatılmış');
	await visit.open(`/kisi?no=${p.id}`);
	await visit.follow(/^Düzelt/);
	await visit.fill({ channel: 'counter', note: 'Başka birinin kaydıydı' });
	await visit.press('İşlemi geçersiz say');
	await expect(visit.page.getByRole('alert')).toContainText('geçersiz sayıldı');
	await expect(visit.main).toContainText('Başka birinin kaydıydı');
});

test('a new phone, and help with signing in', async ({ visit }) => {
	const p = await person({ address: '' });
	await clerk(visit);
	await look(visit, p);
	await visit.follow('İletişim bilgilerini değiştir');
	await visit.press('Kaydet', { status: 422 });
	await visit.expect_errors({ paper: /seçin/ });
	await visit.fill({ paper: 'passport', mobile: mobile() });
	await visit.press('Kaydet');
	await expect(visit.page.getByRole('alert')).toContainText('İletişim bilgileri kaydedildi');
	await visit.follow('Giriş yardımı');
	await visit.press('Uygula', { status: 422 });
	await visit.expect_errors({ paper: /seçin/, help: /seçin/ });
	await visit.fill({ paper: 'passport', help: 'code' });
	await visit.press('Uygula');
	await expect(visit.main.locator('.e-code')).toBeVisible();
	await visit.follow('Bekleyen işler');
	await visit.open('/en/isler');
	await expect(visit.h1).toHaveText('Tasks');
});

test.describe('the person’s side', () => {
	test.use({ baseURL: `http://localhost:${stack().port}` });

	test('the page of the start code, and a link that works no more', async ({ visit }) => {
		await visit.open('/giris');
		await visit.follow('Hizmet merkezinde kod aldım');
		await visit.press('Parolamı belirle ve gir', { status: 422 });
		await visit.expect_errors({ tckn: /yazın/, code: /yazın/, password: /./ });
		await visit.fill({ tckn: tckn(), code: 'ABCD-EFGH-IJKL-MNOP', password: 'kestane-tramvay-deniz-58' });
		await visit.press('Parolamı belirle ve gir', { status: 422 });
		await visit.expect_errors({ code: /birbirini tutmuyor/ });
		await visit.open('/giris/geri-al?k=abc', { status: 404 });
		await expect(visit.h1).toHaveText('Bu bağlantı artık geçerli değil');
		await visit.open('/en/giris/ilk-kod');
		await expect(visit.h1).toHaveText('Sign in with your start code');
	});
});
