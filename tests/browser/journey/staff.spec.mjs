// Staff in the browser: the first sign-in with an invitation, signing in with a telephone code, accounts and units (D25).
import { program, sql, stack } from '../../http/stack.mjs';
import { demo_staff, forget_codes, staff_person, totp } from '../../http/staff_help.mjs';
import { expect, test } from '../lib/test.mjs';

test.use({ baseURL: `http://localhost:${stack().staff_port}` });

/** Username, password and code, up to the start page. */
async function sign_in(visit, p) {
	await forget_codes(p.username);
	await visit.open('/giris');
	await visit.fill({ username: p.username, password: p.password });
	await visit.press('Devam et');
	expect(visit.path).toBe('/giris/kod');
	await visit.fill({ code: totp(p.seed) });
	await visit.press('Giriş yap');
	expect(visit.path).toBe('/');
}

test('wrong password, wrong code, start page, menu, sign-out', async ({ visit }) => {
	const p = await staff_person({ roles: ['clerk'] });
	await visit.open('/');
	expect(visit.path).toBe('/giris');
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ username: /yazın/, password: /yazın/ });
	await visit.fill({ username: p.username, password: 'yanlış bir parola 5' });
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ password: /birbirini tutmuyor/ });
	expect(await visit.value('username')).toBe(p.username);
	await visit.fill({ password: p.password });
	await visit.press('Devam et');
	await visit.press('Giriş yap', { status: 422 });
	await visit.expect_errors({ code: /Kodu yazın/ });
	await visit.fill({ code: totp(p.seed) });
	await visit.press('Giriş yap');
	await expect(visit.h1).toHaveText('Bugün bekleyenler');
	await expect(visit.page.getByRole('link', { name: 'Hesaplar' })).toHaveCount(0);
	await visit.follow('Birimler');
	await expect(visit.main).toContainText('ALO 170');
	await visit.follow('Hesabım');
	await expect(visit.main).toContainText('Bu oturum');
	await visit.follow('English');
	await expect(visit.h1).toHaveText('My account');
	await visit.press('Sign out');
	expect(visit.path).toBe('/en/giris');
});

test('an administrator opens an account, and its owner signs in for the first time', async ({ visit }) => {
	const username = `tarayici${Date.now()}`, admin = await staff_person({ roles: ['admin'] });
	await sign_in(visit, admin);
	await visit.follow('Hesaplar');
	await visit.follow('Yeni hesap aç');
	await visit.press('Hesabı aç', { status: 422 });
	await visit.expect_errors({ username: /3 ile 32/, first_name: /adını/, last_name: /soyadını/, birim: /seçin/ });
	await visit.fill({ username, first_name: 'Ayşe', last_name: 'Öztürk', birim: '3404' });
	await visit.press('Hesabı aç');
	expect(visit.path).toBe('/hesaplar/kisi');
	const invitation = await visit.main.locator('.e-code').first().innerText();
	await visit.follow('Görev ver');
	await visit.press('Görevi ver', { status: 422 });
	await visit.expect_errors({ gorev: /seçin/ });
	await visit.fill({ gorev: 'clerk' });
	await visit.press('Görevi ver');
	await expect(visit.main).toContainText('Geçerli');
	await visit.press('Çıkış yap');

	await visit.follow('Davet koduyla başlayın');
	await visit.fill({ username, invitation, password: 'kestane rengi tramvay 58' });
	await visit.press('Devam et');
	expect(visit.path).toBe('/giris/ilk/telefon');
	expect(await visit.main.locator('img').evaluate((img) => img.naturalWidth)).toBeGreaterThan(100);
	const seed = await visit.main.locator('.e-code').nth(1).innerText();
	await visit.press('Tamamla ve giriş yap', { status: 422 });
	await visit.expect_errors({ code: /yazın/ });
	await visit.fill({ code: totp(seed) });
	await visit.press('Tamamla ve giriş yap');
	await expect(visit.main.locator('.e-code')).toHaveCount(10);
	await visit.follow('Kodları sakladım, devam et');
	await expect(visit.page.getByText('Beyoğlu Hizmet Merkezi')).toBeVisible();
});

test('an administrator finds, suspends and invites anew; units are changed', async ({ visit }) => {
	const p = await staff_person({ roles: ['approver'], last_name: `Yıldız${Date.now()}` });
	await sign_in(visit, await staff_person({ roles: ['admin'] }));
	await visit.open('/hesaplar');
	await visit.fill({ ara: p.last_name });
	await visit.press('Ara');
	await visit.follow(`${p.first_name} ${p.last_name}`);
	await visit.press('Hesabı askıya al');
	await expect(visit.main).toContainText('Bu hesap askıda');
	await visit.press('Hesabı yeniden aç');
	await visit.press('Yeni davet ver');
	await expect(visit.main).toContainText('Davet kodu');
	await visit.open('/birimler?il=81');
	await visit.follow(/^Değiştir/);
	await visit.fill({ phone: 'telefon' });
	await visit.press('Kaydet', { status: 422 });
	await visit.expect_errors({ phone: /rakamlarla/ });
});

test('password and recovery codes are renewed', async ({ visit }) => {
	await sign_in(visit, await staff_person({ roles: ['auditor'] }));
	await visit.open('/hesabim/kurtarma');
	await visit.press('Yeni kodlar al');
	await expect(visit.main.locator('.e-code')).toHaveCount(10);
	await visit.open('/tekrar?yer=parola');
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ password: /yazın/, code: /yazın/ });
	await visit.open('/hesabim/parola');
	await visit.fill({ password: 'kısa' });
	await visit.press('Parolamı değiştir', { status: 422 });
	await visit.expect_errors({ password: /en az 15/ });
	await visit.fill({ password: 'yepyeni bir mandalina 77' });
	await visit.press('Parolamı değiştir');
	await expect(visit.main).toContainText('Parolanız değişti');
});

test('the demo accounts are there', async ({ visit }) => {
	expect(Object.keys(demo_staff()).length).toBe(6);
	expect((await program('ctl', ['staff-demo'])).status).toBe(0);
	await sign_in(visit, demo_staff().unit_head);
});

test('an account in use is invited anew by two administrators; its unit and its owner hear of it', async ({ visit }) => {
	const p = await staff_person({ roles: ['clerk'], last_name: `Davetli${Date.now()}` });
	const [first, second] = [await staff_person({ roles: ['admin'], first_name: 'Derya' }), await staff_person({ roles: ['admin'], first_name: 'Tuna' })];
	const head = await staff_person({ roles: ['unit_head'] });
	await sql(`UPDATE staff SET password_at = UTC_TIMESTAMP(3) - INTERVAL 1 DAY WHERE id = ${p.id}`);
	await sign_in(visit, first);
	await visit.open(`/hesaplar/kisi?no=${p.id}`);
	await visit.press('Yeni davet ver');
	await expect(visit.main).toContainText('başka bir sistem yöneticisinin onayını bekliyor');
	await expect(visit.main.getByRole('button', { name: 'Daveti onayla' })).toHaveCount(0);
	await visit.press('Çıkış yap');
	await sign_in(visit, second);
	await visit.follow(/Onayınızı bekleyen davetler: \d+/);
	await visit.follow(`Işıl ${p.last_name}`);
	await expect(visit.main).toContainText('Derya Şahin');
	await visit.press('Daveti onayla');
	await expect(visit.main.locator('.e-code')).toHaveCount(1);
	await visit.press('Çıkış yap');
	await sign_in(visit, head);
	await visit.follow('Uyarılar');
	await expect(visit.main).toContainText(`${p.last_name}`);
	await expect(visit.main).toContainText('Daveti veren: Tuna Şahin');
	await sql(`UPDATE staff SET state = 'active' WHERE id = ${p.id}`);
	await visit.press('Çıkış yap');
	await sign_in(visit, p);
	await expect(visit.main).toContainText('hesabınız yeniden davet edildi');
	await visit.follow('Hesabım');
	await expect(visit.main).toContainText('Hesabınızla ilgili uyarılar');
});
