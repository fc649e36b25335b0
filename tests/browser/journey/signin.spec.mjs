// Signing in and out: wrong password, code on an unknown device, remembered device (D17, D18, D20).
import { make_citizen } from '../../http/make_citizen.mjs';
import { expect, test } from '../lib/test.mjs';
import { phone_code, signed_in } from '../lib/people.mjs';

test('wrong password, unknown device, remembered device, sign-out', async ({ visit }) => {
	const p = make_citizen({ state: 'active' });
	await visit.open('/menu');
	expect(visit.path).toBe('/giris');
	await expect(visit.main).toContainText('yeniden giriş yapın');

	await visit.press('Giriş yap', { status: 422 });
	await visit.expect_errors({ tckn: /numaranızı yazın/, password: /Parolanızı yazın/ });
	await visit.fill({ tckn: p.tckn, password: 'yanlış bir parola' });
	await visit.press('Giriş yap', { status: 422 });
	await expect(visit.page.locator('.govuk-error-summary')).toContainText('birbirini tutmuyor');
	expect(await visit.value('tckn')).toBe(p.tckn);
	expect(await visit.value('password')).toBe('');

	await visit.fill({ password: p.password });
	await visit.press('Giriş yap');
	expect(visit.path).toBe('/giris/kod');
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ code: /kodu yazın/ });
	const code = await phone_code(p.mobile, 'signin_code');
	await visit.fill({ code: code === '111111' ? '222222' : '111111' });
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ code: /Kod doğru değil/ });
	await visit.fill({ code, remember: true });
	await visit.press('Devam et');
	expect(visit.path).toBe('/menu');
	await expect(visit.page.getByText(/^Kaydınız .* gününün sonuna kadar aktif\.$/)).toBeVisible();

	await visit.press('Çıkış yap');
	expect(visit.path).toBe('/giris');
	await expect(visit.main).toContainText('Çıkış yaptınız');
	await visit.open('/durum');
	expect(visit.path, 'the session is over').toBe('/giris');
	await visit.fill({ tckn: p.tckn, password: p.password });
	await visit.press('Giriş yap');
	expect(visit.path, 'no code on a remembered device').toBe('/menu');
});

test('an unknown number hears the same', async ({ visit }) => {
	const p = make_citizen({ state: 'active' }), said = [];
	for (const tckn of [p.tckn, make_citizen({ state: 'draft' }).tckn.replace(/.*/, '10000000146')]) {
		await visit.open('/giris');
		await visit.fill({ tckn, password: 'yanlış bir parola' });
		await visit.press('Giriş yap', { status: 422 });
		said.push(await visit.main.innerText());
	}
	expect(said[0]).toBe(said[1]);
});

test('a forgotten password is set anew', async ({ visit }) => {
	const p = make_citizen({ state: 'active', birth: '1995-03-27' });
	await visit.open('/giris');
	await visit.follow('Parolamı unuttum');
	await visit.press('Kod gönder', { status: 422 });
	await visit.expect_errors({ tckn: /yazın/, birth_day: /yazın/ });
	await visit.fill({ tckn: p.tckn, birth_day: '27', birth_month: 'Mart', birth_year: '1995' });
	await visit.press('Kod gönder');
	await visit.fill({ code: await phone_code(p.mobile, 'recovery_code') });
	await visit.press('Devam et');
	await visit.fill({ password: 'kısa' });
	await visit.press('Parolamı değiştir', { status: 422 });
	await visit.expect_errors({ password: /en az 8 karakter/ });
	await visit.fill({ password: 'yepyeni bir mandalina 77' });
	await visit.press('Parolamı değiştir');
	await visit.open('/guvenlik');
	await expect(visit.main).toContainText('Bu oturum');
});

test('the password can be shown', async ({ visit }) => {
	test.skip(!visit.script, 'a help of the script');
	await visit.open('/giris');
	await visit.fill({ password: 'kestane' });
	await visit.page.getByRole('button', { name: 'Parolayı göster' }).click();
	await expect(visit.page.locator('#password')).toHaveAttribute('type', 'text');
	await visit.look();
});

test('own sessions and history are on one page', async ({ visit }) => {
	await signed_in(visit, { state: 'active' });
	await visit.open('/guvenlik');
	await expect(visit.main).toContainText('Bu oturum');
	await visit.follow('Parolamı değiştir');
	expect(visit.path).toBe('/giris/parola');
});

test('an idle session warns, goes on when asked, and ends without losing what was typed', async ({ visit }) => {
	test.skip(!visit.script, 'without script the next page says it');
	await visit.page.clock.install();
	await signed_in(visit, { state: 'active' });
	await visit.open('/iletisim');
	await visit.fill({ address: 'Kültür Mahallesi 12' });
	const dialog = visit.page.locator('dialog[data-session]');
	await visit.page.clock.fastForward('17:00');
	await expect(dialog).toBeHidden();
	await visit.page.clock.fastForward('01:30');
	await expect(dialog).toBeVisible();
	await expect(dialog).toContainText('iki dakika içinde kapanır');
	await visit.look();
	await dialog.getByRole('button', { name: 'Devam et' }).click();
	await expect(dialog).toBeHidden();
	await visit.page.clock.fastForward('18:30');
	await expect(dialog).toBeVisible();
	await visit.page.clock.fastForward('02:00');
	await expect(dialog).toContainText('Oturumunuz kapandı');
	await expect(dialog.getByRole('link', { name: /Yeniden giriş yap/ })).toBeVisible();
	await dialog.getByRole('button', { name: 'Kapat' }).click();
	expect(await visit.value('address')).toBe('Kültür Mahallesi 12');
});
