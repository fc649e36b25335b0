// The auditor's pages (D25, D26) on the staff server: filter, a wrong day, a T.C. number, what an export asks for.
import { expect, test } from '../lib/test.mjs';
import { make_citizen } from '../../http/make_citizen.mjs';
import { sql, stack } from '../../http/lib.mjs';
import { staff_cookie, staff_person, staff_sign_in_by_sql } from '../../http/staff_help.mjs';

const base = `http://localhost:${stack().staff_port}`;
test.use({ baseURL: base });

async function as_auditor(visit) {
	const p = await staff_person({ roles: ['auditor'], unit: 100 }), c = await staff_sign_in_by_sql(p.id);
	await visit.page.context().addCookies([{ name: staff_cookie, value: c.cookies[staff_cookie], url: base.replace('http:', 'https:'),
		httpOnly: true, secure: true, sameSite: 'Strict' }]);
}

test('an auditor narrows the log down and takes it away', async ({ visit }) => {
	const clerk = await staff_person({ roles: ['clerk'] }), citizen = make_citizen();
	await sql(`INSERT INTO audit_event (at, actor, actor_id, unit_id, action, citizen_id, reason, note) VALUES
		('2026-03-01 09:00:00', 'staff', ${clerk.id}, 6, 'citizen.look', ${citizen.id}, 'other', 'Komşu il sordu'),
		('2026-03-02 09:00:00', 'staff', ${clerk.id}, 6, 'citizen.note', NULL, 'phone', '')`);
	await as_auditor(visit);
	await visit.open('/');
	await visit.follow('Denetim');
	await visit.fill({ personel: clerk.username, ilk: '1.3', son: '' });
	await visit.press('Süz', { status: 422 });
	await visit.expect_errors({ ilk: /22\.11\.2026/ });
	await visit.fill({ ilk: '1.3.2026' });
	await visit.press('Süz');
	await expect(visit.page.locator('tbody tr')).toHaveCount(2);
	await visit.fill({ tckn: citizen.tckn });
	await visit.press('Süz');
	await expect(visit.page.locator('tbody tr')).toHaveCount(1);
	await expect(visit.page.locator('tbody tr')).toContainText('Başka neden: Komşu il sordu');
	expect(visit.page.url()).not.toContain(citizen.tckn);
	const file = visit.page.waitForEvent('download');
	await visit.page.getByRole('link', { name: 'CSV dosyası olarak indir' }).click();
	expect((await file).suggestedFilename()).toBe('denetim.csv');
	await visit.open('/en/denetim');
});
