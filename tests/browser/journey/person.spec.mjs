// A clerk finds a person and looks, by keyboard alone too; a head of a unit sees to an alarm (D25, D26).
import { randomInt } from 'node:crypto';
import { person, sql, stack, tckn } from '../../http/lib.mjs';
import { seal } from '../../http/person.mjs';
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

/** Where the focus is: the address of a link, the name of a field, the words of a button. */
const focused = (page) => page.evaluate(() => {
	const e = document.activeElement;
	return e?.getAttribute('href') ?? e?.getAttribute('name') ?? e?.textContent.trim() ?? '';
});

/** Presses Tab once for each and tells where that led. */
async function tabs(page, count) {
	const out = [];
	for (let i = 0; i < count; i++) {
		await page.keyboard.press('Tab');
		out.push(await focused(page));
	}
	return out;
}

async function skip_to_main(page) {
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement.className)).toContain('govuk-skip-link');
	await page.keyboard.press('Enter');
}

test('search and results by keyboard: the fields in order, past them to the results, fifty a page with their count', async ({ visit }) => {
	const last_name = some_name(), { page } = visit;
	const ids = (await sql('SELECT NEXTVAL(citizen_seq) AS id FROM seq_1_to_53')).map((row) => row.id);
	await sql(ids.map((id, i) => `INSERT INTO citizen (id, tckn_sealed, tckn_index, first_name, last_name, father_name, birth_date, minor_at_signup, identity_source, language, created_at)
		VALUES (${id}, ${seal(tckn(), 'citizen.tckn', id)}, UNHEX(SHA2('keys ${id}', 256)), 'A${String.fromCharCode(97 + i % 26)}${i < 26 ? 'a' : i < 52 ? 'b' : 'c'}', '${last_name}', 'Baba', '1990-01-01', 0, 'declaration', 'tr', NOW());
		INSERT INTO contact (citizen_id, preference, province_code, district_id, updated_at) SELECT ${id}, 'sms', 6, MIN(id), NOW() FROM district WHERE province_code = 6;
		INSERT INTO registration (citizen_id, state, since, created_on, version) VALUES (${id}, 'draft', '2026-01-01', '2026-01-01', 1);`).join('\n'));
	await sign_in(visit, ['clerk']);
	await visit.open('/ara');
	expect(await focused(page)).toBe('tckn');
	expect(await tabs(page, 8)).toEqual(['mobile', 'certificate', 'last_name', 'first_name', 'birth_day', 'birth_month', 'birth_year', 'Ara']);
	await visit.open('/ara');
	await tabs(page, 3);
	await page.keyboard.type(last_name);
	await visit.go(() => page.keyboard.press('Enter'));
	const shown = await page.locator('tbody a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
	expect(shown.length).toBe(50);
	await expect(page.getByRole('status')).toHaveText('53 kişi bulundu.');
	await skip_to_main(page);
	expect(await tabs(page, 1)).toEqual(['#sonuclar']);
	await page.keyboard.press('Enter');
	const order = await tabs(page, 51), next = order.pop();
	expect(order).toEqual(shown);
	expect(next).toMatch(/^\/ara\?arama=.+&sonra=\d+$/);
	await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
	await expect(page.locator('tbody tr')).toHaveCount(3);
	await skip_to_main(page);
	await tabs(page, 1);
	await page.keyboard.press('Enter');
	const rest = await tabs(page, 4);
	expect(rest.slice(0, 3)).toEqual(await page.locator('tbody a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))));
	expect(rest[3]).toMatch(/^\/ara\?arama=[^&]+$/); // back to the first page
});

test('what may be done stands near: behind who it is, one link away on a phone', async ({ visit }) => {
	const p = await person(), { page } = visit, wide = page.viewportSize().width > 900;
	await sign_in(visit, ['clerk']);
	await visit.open(`/kisi?no=${p.id}`);
	await visit.fill({ neden: 'counter' });
	await visit.press('Kişiyi göster');
	await expect(visit.main).toContainText('Bakış nedeni: Birimde başvuru. Bu bakış kayda geçti.');
	expect(await page.locator('main h2').evaluateAll((all) => all.slice(0, 3).map((h) => h.id))).toEqual(['bolum-identity', 'islemler', 'bolum-registration']);
	const place = async (id) => (await page.locator(`#${id}`).boundingBox());
	const [who, acts, record] = [await place('bolum-identity'), await place('islemler'), await place('bolum-registration')];
	expect(acts.y).toBeLessThan(record.y);
	expect(wide ? acts.x > who.x + 300 && acts.y < who.y + 100 : acts.y > who.y).toBe(true);
	await skip_to_main(page);
	await tabs(page, wide ? 1 : 2);
	if (!wide) {
		expect(await focused(page)).toBe('#islemler');
		await page.keyboard.press('Enter');
		await expect(page.locator('#islemler')).toBeInViewport();
	}
	expect(await tabs(page, 2)).toEqual([`/kisi/etkin?no=${p.id}`, `/kisi/pasif?no=${p.id}`]);
});

test('older entries and notes are a link away', async ({ visit }) => {
	const p = await person(), clerk = await sign_in(visit, ['clerk']);
	await sql(`INSERT INTO citizen_note (citizen_id, text, staff_id, unit_id, written_at) SELECT ${p.id}, CONCAT('Not ', seq), ${clerk.id}, 6, NOW() FROM seq_1_to_45;
		INSERT INTO registration_event (citizen_id, seq, kind, cause, actor, actor_id, channel, effective_on, active_until, recorded_at)
			SELECT ${p.id}, seq + 2, 'transaction', 'contact', 'citizen', ${p.id}, 'web', '2025-12-01' + INTERVAL seq DAY, '2026-12-01' + INTERVAL seq DAY, NOW() FROM seq_1_to_25;
		UPDATE registration SET version = 27, latest = '' WHERE citizen_id = ${p.id}`);
	await visit.open(`/kisi?no=${p.id}`);
	await visit.fill({ neden: 'counter' });
	await visit.press('Kişiyi göster');
	await visit.follow('Daha eski işlemler');
	await expect(visit.main).toContainText('İş arayan kaydı oluşturuldu');
	await visit.follow('En yeniler');
	await visit.follow('Geri');
	await visit.follow('Daha eski notlar');
	await expect(visit.page.locator('.e-timeline__item')).toHaveCount(5);
	await visit.open(`/en/kisi/notlar?no=${p.id}`);
	await expect(visit.h1).toHaveText('Notes on the record');
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
