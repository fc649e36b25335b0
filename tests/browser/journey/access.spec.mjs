// Who looked at my record (D26), from the menu, on a wide and a narrow screen.
import { expect, test } from '../lib/test.mjs';
import { signed_in } from '../lib/people.mjs';
import { sql } from '../../http/lib.mjs';

test('who looked at my record', async ({ visit }) => {
	const citizen = await signed_in(visit, { state: 'active' });
	await sql(`INSERT INTO audit_event (at, actor, actor_id, unit_id, action, citizen_id, reason) VALUES
		('2026-03-01 09:00:00', 'staff', 1, 6, 'citizen.look', ${citizen.id}, 'phone'),
		('2026-03-01 10:00:00', 'staff', 2, 6, 'citizen.look', ${citizen.id}, 'phone'),
		('2026-03-02 10:00:00', 'staff', 2, 34, 'citizen.look', ${citizen.id}, 'counter')`);
	await visit.open('/menu');
	await visit.page.getByRole('link', { name: 'Kaydıma kimler baktı' }).click();
	await expect(visit.page.locator('h1')).toHaveText('Kaydıma kimler baktı');
	await expect(visit.page.locator('.e-timeline__item')).toHaveCount(2);
	await expect(visit.page.locator('.e-timeline__item').first()).toContainText('Birimde yaptığınız başvuru');
	await visit.look();
	await visit.open('/en/verilerim/erisimler');
	await expect(visit.page.locator('h1')).toHaveText('Who looked at my record');
	await visit.look();
});
