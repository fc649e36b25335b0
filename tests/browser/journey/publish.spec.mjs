// Headquarters (D9) on the staff server: a draft in two languages, its preview and differences, the page that publishes it, a rule's new value. What
// would hold for everybody is not pressed here (tests/http/publish.test.mjs does, on a stack of its own).
import { expect, test } from '../lib/test.mjs';
import { sql, stack } from '../../http/lib.mjs';
import { staff_cookie, staff_person, staff_sign_in_by_sql } from '../../http/staff_help.mjs';

const base = `http://localhost:${stack().staff_port}`;
test.use({ baseURL: base });
/* there is one draft of each text: each project has a text of its own, as they run side by side */
const of_project = { w390: 1, w1280: 2, nojs390: 3 };

async function as_hq(visit) {
	const p = await staff_person({ roles: ['hq'], unit: 100 }), c = await staff_sign_in_by_sql(p.id);
	await visit.page.context().addCookies([{ name: staff_cookie, value: c.cookies[staff_cookie], url: base.replace('http:', 'https:'),
		httpOnly: true, secure: true, sameSite: 'Strict' }]);
}

test('headquarters drafts a text, reads it as citizens will, and comes to the page that publishes it', async ({ visit }) => {
	const no = of_project[test.info().project.name] ?? 1, forget = () => sql(`DELETE FROM legal_draft WHERE kind = ${no}`);
	await as_hq(visit);
	await forget();
	await visit.open('/');
	await visit.follow('Metinler');
	await visit.open(`/metinler/taslak?no=${no}&dil=tr`);
	await visit.fill({ title: '' });
	await visit.press('Taslağı kaydet', { status: 422 });
	await visit.expect_errors({ title: /Başlığı yazın/ });
	await visit.fill({ title: 'Açık Rıza Metni', body: '# Neye rıza veriyorsunuz\nİlk paragraf\n- bir\n- iki' });
	await visit.press('Taslağı kaydet');
	await visit.open(`/metinler/taslak?no=${no}&dil=en`);
	await visit.fill({ title: 'Explicit consent', body: '# What you consent to\nFirst paragraph\n- one\n- two' });
	await visit.press('Taslağı kaydet');
	await visit.open(`/metinler/oku?no=${no}&dil=tr`);
	await expect(visit.page.locator('article li')).toHaveText(['bir', 'iki']);
	await visit.open(`/metinler/fark?no=${no}&dil=tr`);
	await expect(visit.page.getByText('Eklendi:').first()).toBeVisible();
	await visit.open(`/metinler/yayim?no=${no}`);
	await expect(visit.page.getByText('değiştirilemez ve silinemez')).toBeVisible();
	await visit.fill({ from_day: '1', from_month: '1', from_year: '2020' });
	await visit.press('Yayımla', { status: 422 });
	await visit.open('/en/metinler');
	await forget();
});

test('headquarters reads a rule and is told what a new value may be', async ({ visit }) => {
	await as_hq(visit);
	await visit.open('/');
	await visit.follow('Kurallar');
	await visit.open('/kurallar/kural?no=1');
	await visit.follow('Yeni değer gir');
	await visit.fill({ value: '0', source: '' });
	await visit.press('Kaydet', { status: 422 });
	await visit.expect_errors({ value: /1 ile 60/, source: /Dayanağı/ });
	await visit.open('/en/kurallar');
});
