// A certificate from the status page to the person who checks it: made, downloaded, scanned or typed, withdrawn.
import { readFileSync } from 'node:fs';
import { expect, test } from '../lib/test.mjs';
import { signed_in } from '../lib/people.mjs';
import { pdf_text } from '../../http/certificate_help.mjs';

async function make(visit) {
	await visit.open('/durum');
	await visit.follow('Kayıt belgesi al');
	await visit.press('Bugünün belgesini oluştur');
	await expect(visit.page.getByText('Belgeniz hazır.', { exact: false })).toBeVisible();
	return visit.page.locator('.e-code').first().textContent();
}

test('made, downloaded, checked by anybody, withdrawn', async ({ visit }) => {
	await signed_in(visit, { state: 'active', first: 'Gülşah', last: 'Öz' });
	const code = await make(visit);
	const [download] = await Promise.all([visit.page.waitForEvent('download'), visit.page.getByRole('link', { name: /^PDF olarak indir/ }).click()]);
	expect(download.suggestedFilename()).toBe('kayit-belgesi.pdf');
	const text = await pdf_text(readFileSync(await download.path()));
	expect(text).toContain('Gülşah Öz');
	expect(text).toContain(code);
	await visit.open('/');
	await visit.follow('Belgeyi doğrulayın');
	await visit.press('Belgeyi doğrula', { status: 422 });
	await visit.expect_errors({ code: /Belge kodunu yazın/ });
	await visit.fill({ code: code.slice(0, -1) });
	await visit.press('Belgeyi doğrula', { status: 422 });
	await visit.expect_errors({ code: /Siz 19 tane yazdınız/ });
	expect(await visit.value('code')).toBe(code.slice(0, -1));
	await visit.fill({ code: code.toLowerCase().replaceAll('-', ' ') });
	await visit.press('Belgeyi doğrula');
	await expect(visit.page.locator('.e-status__word')).toHaveText('Belge geçerli, kayıt aktif');
	await expect(visit.main).toContainText('G*** Ö***');
	expect(visit.page.url()).not.toContain(code);
	await visit.open('/durum/belge');
	await visit.follow(/^Geri al/);
	await visit.press('Belgeyi geri al');
	await expect(visit.page.getByText('Belgeyi geri aldınız.', { exact: true })).toBeVisible();
	await visit.open('/en/belge-dogrula');
	await visit.fill({ code });
	await visit.press('Check the certificate');
	await expect(visit.page.locator('.e-status__word')).toHaveText('This certificate was withdrawn');
});

test('a scanned code stands in the form, and no longer in the address', async ({ visit }) => {
	test.skip(!visit.script, 'a script writes it; without one the code is typed');
	await signed_in(visit, { state: 'active' });
	const code = await make(visit);
	await visit.open(`/belge-dogrula#${code}`);
	expect(await visit.value('code')).toBe(code);
	expect(new URL(visit.page.url()).hash).toBe('');
	await visit.press('Belgeyi doğrula');
	await expect(visit.page.locator('.e-status__word')).toHaveText('Belge geçerli, kayıt aktif');
	for (const other of ['#main', '#<script>', `#${code}X`, '#ILOUA-00000-00000-00000x']) {
		await visit.open(`/yardim`);
		await visit.open(`/belge-dogrula${other}`);
		expect(await visit.value('code')).toBe('');
	}
});

test('in English', async ({ visit }) => {
	await signed_in(visit, { state: 'passive' });
	await visit.open('/en/durum/belge');
	await visit.press('Make today’s certificate');
	await expect(visit.main).toContainText('Passive, since');
	const code = await visit.page.locator('.e-code').first().textContent();
	await visit.follow('Check a certificate');
	await visit.fill({ code });
	await visit.press('Check the certificate');
	await expect(visit.page.locator('.e-status__word')).toHaveText('Genuine, registration not active');
});
