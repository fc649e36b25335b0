// From a profile to an active record, passive by own wish and back (R3, R4, R25, R26, R28; D2-D4, D7).
import { expect, test } from '../lib/test.mjs';
import { signed_in } from '../lib/people.mjs';

test('education and occupation make the record active by itself, and the page says so', async ({ visit }) => {
	await signed_in(visit, { state: 'draft' });
	await visit.open('/menu');
	await visit.follow('İş Arama/Kayıt Durumu');
	await expect(visit.page.locator('.e-status__word')).toHaveText('Henüz aktif değil');
	await visit.follow('Öğrenim bilgimi ekle');
	await visit.press('Kaydet', { status: 422 });
	await visit.expect_errors({ level: /seçin/, school: /yazın/, schooling: /seçin/ });
	await visit.fill({ level: 'high_school', school: 'Atatürk Lisesi', schooling: 'graduated', end_year: '2012' });
	await visit.press('Kaydet');
	await expect(visit.page.getByText('Bilgileriniz kaydedildi.', { exact: true })).toBeVisible();
	await visit.follow('Meslek ekleyin');
	expect(visit.path).toBe('/ozgecmis/meslek');
	await visit.fill({ ara: 'kuyumcuastronot' });
	await visit.press('Ara');
	await expect(visit.main).toContainText('meslek bulamadık');
	await visit.fill({ ara: 'GARSON' });
	await visit.press('Ara');
	await visit.press('Mesleği ekle', { status: 422 });
	await visit.expect_errors({ occupation: /seçin/, years: /yazın/ });
	await visit.page.getByLabel('Garson (Servis Elemanı)').check();
	await visit.fill({ years: '3' });
	await visit.press('Mesleği ekle');
	await expect(visit.page.getByText('kaydınız aktif oldu')).toBeVisible();
	await expect(visit.page.getByText(/^Kaydınız .* gününün sonuna kadar aktif\.$/)).toBeVisible();
	await visit.open('/durum');
	await expect(visit.page.locator('.e-status__word')).toHaveText('Aktif');
	await visit.follow('Geçmişin tamamı');
	await expect(visit.main).toContainText('Kayıt aktif oldu');
});

test('passive by own wish and back', async ({ visit }) => {
	await signed_in(visit, { state: 'active' });
	await visit.open('/durum');
	await visit.follow('Kaydımı pasif yap');
	expect(visit.path).toBe('/durum/pasif');
	await visit.follow('Vazgeç');
	await expect(visit.page.locator('.e-status__word')).toHaveText('Aktif');
	await visit.follow('Kaydımı pasif yap');
	await visit.press('Kaydımı pasif yap');
	expect(visit.path).toBe('/durum');
	await expect(visit.page.getByText('Kaydınız pasif yapıldı.', { exact: true })).toBeVisible();
	await expect(visit.page.locator('.e-status__word')).toHaveText('Pasif');
	await expect(visit.page.locator('.e-status')).toContainText('isteğiniz üzerine');
	await expect(visit.page.locator('.e-status')).toContainText('işverenler özgeçmişinizi göremez');
	await visit.press('Bilgilerim doğru, kaydımı etkinleştir');
	await expect(visit.page.getByText('Kaydınız etkinleştirildi.', { exact: true })).toBeVisible();
	await expect(visit.page.locator('.e-status__word')).toHaveText('Aktif');
});

test('the status button by keyboard alone', async ({ visit }) => {
	await signed_in(visit, { state: 'passive' });
	await visit.open('/durum');
	const { keyboard } = visit.page, button = visit.page.getByRole('button', { name: 'Bilgilerim doğru, kaydımı etkinleştir' });
	for (let stops = 0; stops < 40 && !await button.evaluate((e) => e === document.activeElement); stops++)
		await keyboard.press('Tab');
	await expect(button).toBeFocused();
	await visit.go(() => keyboard.press('Space'));
	await expect(visit.page.locator('.e-status__word')).toHaveText('Aktif');
});

test('a decision of the service centre is lifted there only, and the page says where', async ({ visit }) => {
	await signed_in(visit, { state: 'passive', reason: 'staff_decision' });
	await visit.open('/durum');
	await expect(visit.page.locator('.e-status')).toContainText('yalnızca hizmet merkezi kaldırabilir');
	await expect(visit.main.getByRole('button')).toHaveCount(0);
});

test('the other parts of the CV can be filled', async ({ visit }) => {
	await signed_in(visit, { state: 'active' });
	await visit.open('/ozgecmis/deneyim');
	await visit.press('Kaydet', { status: 422 });
	await visit.expect_errors({ job: /yazın/, employer: /yazın/, start_month: /yazın/, end_month: /yazın/ });
	await visit.fill({ job: 'Garson', employer: 'Deniz Lokantası', start_month: 'Mart', start_year: '2019', still: true });
	await visit.press('Kaydet');
	await visit.open('/ozgecmis/dil');
	await visit.press('Kaydet', { status: 422 });
	await visit.fill({ language: { label: 'Almanca' }, level: 'b1' });
	await visit.press('Kaydet');
	await visit.open('/ozgecmis/ehliyet');
	await visit.page.getByLabel(/^B:/).check();
	await visit.press('Kaydet');
	await visit.open('/ozgecmis/tercih');
	await visit.page.getByLabel('Tam gün').check();
	await visit.page.getByLabel('Ankara').check();
	await visit.press('Kaydet');
	await visit.open('/ozgecmis');
	await expect(visit.main).toContainText('Almanca');
	await expect(visit.main).toContainText('İş deneyimiGarson');
	await visit.open('/ozgecmis/deneyim');
	await visit.follow(/^Sil/);
	await visit.press('Evet, sil');
	await expect(visit.page.getByText('Bilgi silindi.', { exact: true })).toBeVisible();
	await visit.open('/iletisim');
	await visit.fill({ contact_preference: 'email', email: 'deniz@example.org' });
	await visit.press('Kaydet');
	await expect(visit.page.getByText('Bilgileriniz kaydedildi.', { exact: true })).toBeVisible();
});
