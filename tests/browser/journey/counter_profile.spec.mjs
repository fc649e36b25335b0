// At the desk, in the browser: the CV entered for somebody who asked, until the record is active (R3, R4); and the explicit consent of a
// minor, decided by the legal representative (D14).
import { person } from '../../http/person.mjs';
import { sql, stack } from '../../http/stack.mjs';
import { staff_person, staff_sign_in_by_sql } from '../../http/staff_help.mjs';
import { expect, test } from '../lib/test.mjs';

test.use({ baseURL: `http://localhost:${stack().staff_port}` });

/** A clerk who has opened the person's page. */
async function clerk_at(visit, p) {
	const c = await staff_sign_in_by_sql((await staff_person({ roles: ['clerk'] })).id);
	await visit.page.context().addCookies([{ name: '__Host-personel', value: c.cookies['__Host-personel'], domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }]);
	await visit.open(`/kisi?no=${p.id}`);
	await visit.fill({ neden: 'counter' });
	await visit.press('Kişiyi göster');
}

test('education is entered at the desk', async ({ visit }) => {
	const p = await person({ state: 'draft' });
	await clerk_at(visit, p);
	await visit.follow('Özgeçmişi gör ve değiştir');
	await expect(visit.main).toContainText('Kaydın aktif olması için öğrenim bilgisi gerekli.');
	await visit.follow('Öğrenim bilgisi');
	await visit.press('Kaydet', { status: 422 });
	await visit.expect_errors({ channel: /nasıl başvurduğunu/, level: /seçin/, school: /yazın/, schooling: /Mezun mu oldu/ });
	await visit.fill({ channel: 'phone', level: 'high_school', school: 'Kocaeli Lisesi', schooling: 'graduated', end_year: '2008' });
	await visit.press('Kaydet');
	await expect(visit.page.getByRole('alert')).toContainText('Bilgiler kaydedildi.');
	await expect(visit.page.getByRole('link', { name: 'Meslek ekleyin' })).toHaveAttribute('href', `/kisi/ozgecmis/meslek?no=${p.id}&kanal=phone`);
});

test('with the occupation the record becomes active; its last occupation stays', async ({ visit }) => {
	const p = await person({ state: 'draft', education: true });
	await clerk_at(visit, p);
	await visit.open(`/kisi/ozgecmis/meslek?no=${p.id}&kanal=phone&ara=garson`);
	await expect(visit.page.locator('[name=channel]')).toHaveValue('phone');
	await visit.press('Mesleği ekle', { status: 422 });
	await visit.expect_errors({ occupation: /seçin/, years: /kaç yıl çalıştığını/ });
	await visit.page.getByLabel('Şef Garson').check();
	await visit.fill({ years: '4' });
	await visit.press('Mesleği ekle');
	await expect(visit.page.getByRole('alert')).toContainText('kayıt aktif oldu');
	await expect(visit.main).toContainText('Kayıt durumu: Aktif');
	const [{ state, channel }] = await sql(`SELECT r.state, e.channel FROM registration r JOIN registration_event e ON e.citizen_id = r.citizen_id AND e.seq = r.version WHERE r.citizen_id = ${p.id}`);
	expect([state, channel]).toEqual(['active', 'phone']);
	await visit.follow(/^Sil/);
	await visit.press('Evet, sil', { status: 422 });
	await expect(visit.main).toContainText('son meslek silinemez');
});

test('experience is added, changed and removed', async ({ visit }) => {
	const p = await person();
	await clerk_at(visit, p);
	await visit.open(`/kisi/ozgecmis/deneyim?no=${p.id}&kanal=fax`);
	await visit.fill({ job: 'Garson', employer: 'Deniz Lokantası', start_month: '3', start_year: '2019', still: true });
	await visit.press('Kaydet');
	await visit.follow(/^Düzenle/);
	await expect(visit.h1).toHaveText('İş deneyimini düzenleyin');
	await visit.fill({ job: 'Şef garson' });
	await visit.press('Kaydet');
	await expect(visit.main).toContainText('Şef garson, Deniz Lokantası');
	await visit.follow(/^Sil/);
	await visit.press('Evet, sil');
	await expect(visit.page.getByRole('alert')).toContainText('Bilgi silindi.');
});

test('each part has its page', async ({ visit }) => {
	const p = await person();
	await clerk_at(visit, p);
	for (const part of ['', '/dil', '/ehliyet', '/tercih'])
		await visit.open(`/kisi/ozgecmis${part}?no=${p.id}`);
	await visit.open(`/en/kisi/ozgecmis/egitim?no=${p.id}`);
	await expect(visit.main).toContainText('Left before finishing');
});

test('a minor: the legal representative gives the explicit consent, and withdraws it', async ({ visit }) => {
	const p = await person({ birth_date: `${new Date().getFullYear() - 16}-01-15`, minor: true, explicit_consent: null });
	const mother = { representative: 'Ayşe Çağrıoğlu', relation: 'mother', document: 'Nüfus kayıt örneği' };
	await clerk_at(visit, p);
	await visit.follow('Temsilcinin açık rıza kararını kaydet');
	await visit.press('Kararı kaydet', { status: 422 });
	await visit.expect_errors({ decision: /seçin/, representative: /yazın/, relation: /seçin/, document: /yazın/ });
	await visit.fill({ decision: 'given', ...mother });
	await visit.press('Kararı kaydet');
	await expect(visit.main).toContainText('Ayşe Çağrıoğlu (Anne)');
	await visit.follow('Temsilcinin açık rıza kararını kaydet');
	await visit.fill({ decision: 'withdrawn', ...mother });
	await visit.press('Kararı kaydet');
	await expect(visit.main).toContainText('rıza geri alındı');
	await visit.open(`/en/kisi/riza/metin?no=${p.id}`);
});
