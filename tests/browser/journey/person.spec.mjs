// A clerk finds a person and looks, by keyboard alone too; a head of a unit sees to an alarm (D25, D26).
import { randomInt } from 'node:crypto';
import { person, sql, stack } from '../../http/lib.mjs';
import { staff_cookie, staff_person, staff_sign_in_by_sql } from '../../http/staff_help.mjs';
import { expect, test } from '../lib/test.mjs';

const base = `http://localhost:${stack().staff_port}`;
test.use({ baseURL: base });

async function sign_in(visit, roles) {
	const p = await staff_person({ roles }), c = await staff_sign_in_by_sql(p.id);
	await visit.page.context().addCookies([{ name: staff_cookie, value: c.cookies[staff_cookie], url: base.replace('http:', 'https:'),
		httpOnly: true, secure: true, sameSite: 'Strict' }]);
	return p;
}

const some_name = () => `Işık${[...String(randomInt(1e9, 1e10))].map((d) => 'abcdeghkmr'[d]).join('')}`;

test('find, say why, read, note, and back to the list', async ({ visit }) => {
	const last_name = some_name(), p = await person({ first_name: 'Çiğdem', last_name });
	await person({ first_name: 'Öner', last_name, state: 'passive' });
	await sign_in(visit, ['clerk']);
	await visit.open('/');
	await visit.follow('Kişi ara');
	await expect(visit.page.locator('#tckn')).toBeFocused();
	await visit.press('Ara', { status: 422 });
	await visit.expect_errors({ tckn: /yazın/ });
	await visit.fill({ last_name: `${last_name.toLowerCase()}`, birth_day: '31', birth_month: '2', birth_year: '1990' });
	await visit.press('Ara', { status: 422 });
	await visit.expect_errors({ birth_day: /gün, ay ve yıl/ });
	await visit.fill({ birth_day: '', birth_month: '', birth_year: '' });
	await visit.press('Ara');
	await expect(visit.page.locator('tbody tr')).toHaveCount(2);
	const list = visit.page.url();
	expect(list).not.toContain(last_name);
	await visit.follow(`Çiğdem ${last_name}`);
	await expect(visit.main).not.toContainText(last_name);
	await visit.press('Kişiyi göster', { status: 422 });
	await visit.expect_errors({ neden: /Bir neden seçin/ });
	await visit.fill({ neden: 'phone' });
	await visit.press('Kişiyi göster');
	await expect(visit.h1).toHaveText(`Çiğdem ${last_name}`);
	await expect(visit.main).toContainText(p.tckn);
	await visit.follow('Not ekle');
	await visit.press('Notu kaydet', { status: 422 });
	await visit.expect_errors({ metin: /Notu yazın/ });
	await visit.fill({ metin: 'Pazartesi yeniden arayacak' });
	await visit.press('Notu kaydet');
	await expect(visit.main).toContainText('Pazartesi yeniden arayacak');
	await visit.follow(/notun yerine yenisini yaz/);
	await visit.fill({ metin: 'Salı arayacak' });
	await visit.press('Notu kaydet');
	await expect(visit.page.locator('s')).toHaveText('Pazartesi yeniden arayacak');
	await visit.open(`/en/kisi?no=${p.id}`);
	await visit.open(list);
	await expect(visit.page.locator('tbody tr')).toHaveCount(2);
});

test('a record of another province, an empty result, a search that is over', async ({ visit }) => {
	const p = await person({ province_code: 35 });
	await sign_in(visit, ['clerk']);
	await visit.open('/en/ara');
	await visit.fill({ tckn: p.tckn });
	await visit.press('Search');
	await expect(visit.page.locator('tbody tr')).toContainText('A record in another province');
	await visit.fill({ tckn: '', last_name: some_name() });
	await visit.press('Search');
	await expect(visit.main).toContainText('Nobody found');
	await visit.open('/ara?arama=eskimis');
	await expect(visit.main).toContainText('Bu arama sona erdi');
});

test('keyboard alone: type, Enter, Tab to the row, reason, page', async ({ visit }) => {
	const p = await person();
	await sign_in(visit, ['clerk']);
	await visit.open('/ara');
	const { page } = visit, { keyboard } = page;
	await keyboard.type(p.tckn);
	await visit.go(() => keyboard.press('Enter'));
	const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id ?? '');
	for (let i = 0; i < 60 && !(await focused()).startsWith('/kisi?'); i++)
		await keyboard.press('Tab');
	expect(await focused()).toMatch(/^\/kisi\?/);
	await visit.go(() => keyboard.press('Enter'));
	for (let i = 0; i < 60 && await focused() !== 'neden'; i++)
		await keyboard.press('Tab');
	await keyboard.press('Space');
	await visit.go(() => keyboard.press('Enter'));
	await expect(visit.main).toContainText(p.tckn);
});

test('a head of a unit sees to an alarm', async ({ visit }) => {
	const head = await sign_in(visit, ['unit_head']), clerk = await staff_person({ roles: ['clerk'], first_name: 'Çok', last_name: some_name() });
	await sql(`INSERT INTO staff_look_day (staff_id, day, people) VALUES (${clerk.id}, '2026-05-04', 101);
		INSERT INTO look_alarm (staff_id, unit_id, day, raised_at) VALUES (${clerk.id}, ${head.unit}, '2026-05-04', '2026-05-04 12:00:00')`);
	await visit.open('/');
	await visit.follow('Uyarılar');
	await visit.follow(new RegExp(`${clerk.last_name}, .*gördüğünüzü yazın`));
	await visit.press('Gördüm', { status: 422 });
	await visit.expect_errors({ not: /kısaca yazın/ });
	await visit.fill({ not: 'Kampanya günü' });
	await visit.press('Gördüm');
	await expect(visit.main).toContainText('Kampanya günü');
	await visit.open('/en/uyarilar');
});
