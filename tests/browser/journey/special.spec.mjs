// A claim to a special status: wrong at first, entered, told that it has no effect, withdrawn (R7, R10, R11, D21).
import { expect, test } from '../lib/test.mjs';
import { signed_in } from '../lib/people.mjs';

const report = { paper: 'adult_board', basis: 'acquired', degree: '39', cannot_work: 'no', number: '2025/118', issuer: 'Gökçedere Devlet Hastanesi', issued_day: '5', issued_month: '3',
	issued_year: '2025', term: 'until', until_day: '31', until_month: '12', until_year: '2098' };

test('entered, then withdrawn', async ({ visit }) => {
	await signed_in(visit, { state: 'active' });
	await visit.open('/ozgecmis');
	await visit.follow('Özel durum');
	await expect(visit.page.getByText('Bugün geçerli bir özel durumunuz yok', { exact: false })).toBeVisible();
	await visit.follow('Engelli kaydı başvurusu');
	await expect(visit.page.getByText('tek başına hüküm doğurmaz', { exact: false })).toBeVisible();
	await visit.fill(report);
	await visit.press('Başvuruyu kaydet', { status: 422 });
	await visit.expect_errors({ degree: /en az % 40/ });
	await visit.fill({ degree: '40' });
	await visit.press('Başvuruyu kaydet');
	await expect(visit.page.getByText('Belge bekleniyor')).toBeVisible();
	await visit.follow(/^Vazgeç/);
	await visit.press('Evet, vazgeçiyorum');
	await expect(visit.page.getByText('Vazgeçildi')).toBeVisible();
	await visit.open('/en/ozgecmis/ozel-durum/eski-hukumlu');
	await visit.open('/en/ozgecmis/ozel-durum/oncelik');
	await visit.open('/en/ozgecmis/ozel-durum');
});
