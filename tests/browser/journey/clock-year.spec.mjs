// As time goes by: a year passes, a session ends, a new agreement comes into force (R25, R26, D4, D9, D20).
import { in_all_ways } from '../lib/clock.mjs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { at_day, sql } from '../../http/lib.mjs';
import { program } from '../../http/stack.mjs';
import { make_citizen } from '../../http/make_citizen.mjs';
import { expect } from '../lib/test.mjs';
import { phone_code, signed_in, use_session } from '../lib/people.mjs';

in_all_ways('a year passes: passive, one press, active', async ({ visit }) => {
	await at_day('2027-03-01 10:00', async (set) => {
		await signed_in(visit, { state: 'active', activated: '2027-03-01', created: '2027-03-01' });
		await visit.open('/durum');
		await expect(visit.page.locator('.e-status')).toContainText('1 Mart 2028 gününün sonuna kadar aktif');
		const citizen = make_citizen({ state: 'active', activated: '2027-03-01', created: '2027-03-01' });
		await set('2028-03-01 23:50');
		await visit.page.context().clearCookies();
		await sign_in(visit, citizen);
		await visit.open('/durum');
		await expect(visit.page.locator('.e-status__word')).toHaveText('Aktif');
		await expect(visit.page.locator('.e-status')).toContainText('Bugün son gün');
		await set('2028-03-02 00:05');
		await visit.open('/durum'); // no job has run: the page decides by the day
		await expect(visit.page.locator('.e-status__word')).toHaveText('Pasif');
		await expect(visit.page.locator('.e-status')).toContainText('2 Mart 2028 tarihinde pasif duruma geçti');
		await expect(visit.page.getByText('Kaydınız 2 Mart 2028 gününden beri pasif.')).toBeVisible();
		await visit.press('Bilgilerim doğru, kaydımı etkinleştir');
		await expect(visit.page.getByText('Kaydınız etkinleştirildi.', { exact: true })).toBeVisible();
		await expect(visit.page.locator('.e-status__word')).toHaveText('Aktif');
		await expect(visit.page.locator('.e-status')).toContainText('2 Mart 2029 gününün sonuna kadar aktif');
	});
});

/* On an unknown device; `count`: how many codes that phone has had by then. */
async function sign_in(visit, citizen, count = 1) {
	await visit.open('/giris');
	await visit.fill({ tckn: citizen.tckn, password: citizen.password });
	await visit.press('Giriş yap');
	await visit.fill({ code: await phone_code(citizen.mobile, 'signin_code', count) });
	await visit.press('Devam et');
}

in_all_ways('a session ends after twenty idle minutes, and the next page says so', async ({ visit }) => {
	await at_day('2027-04-01 10:00', async (set) => {
		const citizen = make_citizen({ state: 'active', created: '2027-04-01', session: 1 });
		await use_session(visit, citizen);
		await visit.open('/menu');
		await set('2027-04-01 10:21');
		await visit.open('/durum');
		expect(visit.path).toBe('/giris');
		await expect(visit.main).toContainText('Güvenliğiniz için oturumunuz kapandı');
	});
});

async function publish_agreement(valid_from) {
	const [{ next }] = await sql("SELECT MAX(version) + 1 AS next FROM legal_text WHERE kind = 'membership_agreement'");
	const dir = await mkdtemp(path.join(os.tmpdir(), 'text-'));
	for (const language of ['tr', 'en']) {
		const [{ title, body }] = await sql("SELECT title, body FROM legal_text WHERE kind = 'membership_agreement'"
			+ ` AND language = '${language}' ORDER BY version DESC LIMIT 1`);
		const file = path.join(dir, `membership_agreement.${next}.${language}.txt`);
		await writeFile(file, `title: ${title}\nvalid_from: ${valid_from}\n\n${body.trim()}\n\n# ${language === 'tr' ? 'Yenilik' : 'News'} ${next}\nDeneme.\n`);
		expect((await program('ctl', ['text', file])).status).toBe(0);
	}
	await rm(dir, { recursive: true });
	return next;
}

let year = 2031;
in_all_ways('a new agreement is asked once, at the next sign-in', async ({ visit }) => {
	const citizen = make_citizen({ state: 'active' });
	const version = await publish_agreement(`${++year}-01-01`);
	await at_day(`${year}-01-02 10:00`, async (set) => {
		await sign_in(visit, citizen);
		expect(visit.path).toBe('/rizalar/sozlesme');
		await expect(visit.main).toContainText(`Yenilik ${version}`);
		await visit.open('/durum');
		expect(visit.path, 'nothing else opens until then').toBe('/rizalar/sozlesme');
		await visit.press('Okudum, kabul ediyorum');
		expect(visit.path).toBe('/menu');
		await visit.press('Çıkış yap');
		await set(`${year}-01-02 10:05`);
		await sign_in(visit, citizen, 2);
		expect(visit.path, 'asked once').toBe('/menu');
	});
});
