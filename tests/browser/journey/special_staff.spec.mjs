// A claim on the staff server: a clerk types an ex-convict's paper, an approver sees which rule decides, refuses against it first, and
// decides; headquarters previews a bulk extension (R16-R20, D21-D24).
import { person, stack } from '../../http/lib.mjs';
import { staff_person, staff_sign_in_by_sql, staff_cookie } from '../../http/staff_help.mjs';
import { expect, test } from '../lib/test.mjs';

const base = `http://localhost:${stack().staff_port}`;
test.use({ baseURL: base });

/** The browser becomes another member of staff. */
async function become(visit, roles) {
	const c = await staff_sign_in_by_sql((await staff_person({ roles })).id);
	await visit.page.context().clearCookies();
	await visit.page.context().addCookies([{ name: staff_cookie, value: c.cookies[staff_cookie], url: base.replace('http:', 'https:'), httpOnly: true, secure: true, sameSite: 'Strict' }]);
}

const paper = { paper: 'ex_convict_certificate', basis: 'probation', number: '2026/77', issuer: 'Gökçedere Cumhuriyet Başsavcılığı', issued_day: '5', issued_month: '3', issued_year: '2025', term: 'permanent' };

test('paper, verdict, decision', async ({ visit }) => {
	const p = await person({ last_name: `Tarayıcı${Date.now()}` });
	await become(visit, ['clerk']);
	await visit.open(`/kisi?no=${p.id}`);
	await visit.fill({ neden: 'counter' });
	await visit.press('Kişiyi göster');
	await visit.follow('Eski hükümlülük başvurusu gir');
	await visit.fill(paper);
	await visit.press('Belgeyi gördüm, kaydet', { status: 422 });
	await visit.expect_errors({ offence_1: /Suçu seçin/, state_1: /Cezanın durumunu/ });
	await visit.fill({ offence_1: 'theft', intentional_1: true, months_1: '3', state_1: 'completed', offence_2: 'sexual_assault', days_2: '10', state_2: 'completed' });
	await visit.press('Belgeyi gördüm, kaydet');
	await expect(visit.page.getByText('Belge görüldü, karar bekleniyor')).toBeVisible();
	const id = new URL(visit.page.url()).searchParams.get('no');
	await visit.open('/kuyruk?durum=karar');

	await become(visit, ['approver']);
	await visit.open(`/ozel-durum?no=${id}`);
	await expect(visit.page.getByText('engel olan suçlardan', { exact: false })).toBeVisible();
	await visit.fill({ outcome: 'approved' });
	await visit.press('Kararı kaydet', { status: 422 });
	await visit.expect_errors({ outcome: /onaylanamaz/ });
	await visit.fill({ outcome: 'refused', reason: 'barred', words: 'Kararı size ayrıca anlattık.' });
	await visit.press('Kararı kaydet');
	expect(visit.path).toBe('/kuyruk');
	await visit.open(`/en/ozel-durum?no=${id}`); // settled by now: a reason first
	await visit.fill({ neden: 'phone' });
	await visit.press('Show the person');
	await expect(visit.main).toContainText('Reason for this look: A phone call.');
	await expect(visit.page.getByText('Refused', { exact: true })).toBeVisible();

	await become(visit, ['hq']);
	await visit.open('/en/toplu-uzatma');
	await visit.open('/toplu-uzatma');
	await visit.fill({ from_day: '1', from_month: '1', from_year: '2090', to_day: '31', to_month: '1', to_year: '2090', new_day: '30', new_month: '6', new_year: '2090', act: 'Genelge 2090/1' });
	await visit.press('Say ve göster');
	await expect(visit.page.getByRole('button', { name: 'Uygula' })).toBeVisible();
});
