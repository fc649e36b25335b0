// Sign-up, from the first page to the menu, and every way to get it wrong (D8-D13, D15).
import { make_citizen } from '../../http/make_citizen.mjs';
import { client, outbox } from '../../http/lib.mjs';
import { Keyboard } from '../lib/keyboard.mjs';
import { expect, test } from '../lib/test.mjs';
import { applicant, give_code, give_contact, give_identity, give_password, give_texts, phone_code, picture_code, word } from '../lib/people.mjs';

test('from the first page to the menu', async ({ visit }) => {
	const p = applicant({ identity: { first_name: 'Işıl İpek', last_name: 'Çağlayangil', father_name: 'Şükrü' } });
	await visit.open('/');
	await visit.follow('Kaydolun');
	expect(visit.path).toBe('/kayit/kimlik');
	await give_identity(visit, p);
	await give_texts(visit, p);
	await give_code(visit, p);
	await give_password(visit, p);
	await give_contact(visit, p);
	await expect(visit.h1).toHaveText('Merhaba Işıl İpek');
	await expect(visit.page.getByText('Üyeliğiniz açıldı. Hoş geldiniz.')).toBeVisible();
	await expect(visit.main.getByRole('heading', { level: 2 }).filter({ hasText: /./ }).locator('a').first()).toHaveText('İş Arama/Kayıt Durumu');
	await expect(visit.page.getByText('Kaydınız henüz aktif değil.')).toBeVisible();
	await outbox({ to: p.identity.mobile, purpose: 'signup_welcome', ms: 30000 });
	await visit.open('/kayit/kimlik'); // a finished sign-up leaves nothing behind
	expect(await visit.value('tckn')).toBe('');
});

test('every field of the first step wrong once, in the words of the page', async ({ visit }) => {
	await visit.open('/kayit/kimlik');
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ tckn: /numaranızı yazın/, first_name: /Adınızı yazın/, last_name: /Soyadınızı yazın/,
		father_name: /Babanızın adını/, birth_day: /Doğum tarihinizi yazın/, mobile: /Cep telefonu numaranızı/, picture_code: /kodunu yazın/ });
	const typed = { tckn: '1234567890', first_name: 'Ay5e', last_name: 'Y!lmaz', father_name: '77', birth_day: '31', birth_month: 'Şubat',
		birth_year: '1990', mobile: '0312 123 45 67' };
	await visit.fill({ ...typed, picture_code: 'abcd' });
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ tckn: /11 rakamdan oluşmalı. Siz 10 rakam yazdınız/, first_name: /yalnızca harf/, last_name: /yalnızca harf/,
		father_name: /yalnızca harf/, birth_day: /böyle bir gün yok/, mobile: /5 ile başlayan 10 rakam/, picture_code: /eşleşmedi/ });
	for (const [name, value] of Object.entries(typed))
		expect(await visit.value(name), name).toBe(value);
	expect(await visit.value('picture_code')).toBe('');
	await visit.page.locator('.govuk-error-summary__list a').first().click();
	if (visit.script)
		await expect(visit.page.locator('#tckn')).toBeFocused();
});

test('a wrong picture code keeps the rest and shows another picture; so does the button', async ({ visit }) => {
	const p = applicant();
	await visit.open('/kayit/kimlik');
	const right = await picture_code(visit), picture = await visit.page.locator('.e-picture__image').getAttribute('src');
	await visit.fill({ ...p.identity, picture_code: String((Number(right) + 1) % 10000).padStart(4, '0') });
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ picture_code: /eşleşmedi. Resimdeki yeni kodu yazın/ });
	for (const [name, value] of Object.entries(p.identity))
		expect(await visit.value(name), name).toBe(value);
	const second = await visit.page.locator('.e-picture__image').getAttribute('src');
	expect(second).not.toBe(picture);
	await visit.press('Başka kod göster');
	expect(await visit.page.locator('.e-picture__image').getAttribute('src')).not.toBe(second);
	expect(await visit.value('tckn')).toBe(p.identity.tckn);
	await visit.fill({ picture_code: await picture_code(visit) });
	await visit.press('Devam et');
	expect(visit.path).toBe('/kayit/metinler');
});

test('the picture is drawn, and its spoken twin plays', async ({ visit }) => {
	await visit.open('/kayit/kimlik');
	const image = visit.page.locator('.e-picture__image');
	expect(await image.evaluate((e) => [e.complete, e.naturalWidth, e.naturalHeight])).toEqual([true, 200, 70]);
	await visit.page.getByText('Kodu sesli dinle').click();
	const audio = visit.page.locator('audio');
	await expect(audio).toBeVisible();
	const listener = client();
	for (const { name, value } of await visit.page.context().cookies())
		listener.cookies[name] = value;
	const answer = await listener.get(await audio.getAttribute('src'));
	expect(answer.headers['content-type']).toBe('audio/wav');
	expect(answer.bytes.subarray(0, 4).toString()).toBe('RIFF');
	await visit.look();
});

test('texts and phone code wrong once', async ({ visit }) => {
	const p = applicant();
	await give_identity(visit, p);
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ membership_agreement: /kabul edin/, privacy_notice: /okuduğunuzu/, explicit_consent: /seçin/ });
	await visit.fill({ membership_agreement: true });
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ privacy_notice: /okuduğunuzu/, explicit_consent: /seçin/ });
	await expect(visit.page.locator('#membership_agreement')).toBeChecked();
	await give_texts(visit, p);

	await visit.press('Yeni kod gönder', { status: 422 });
	await visit.expect_errors({ code: /Yeni kod isteyebileceğiniz saat: \d\d\.\d\d/ });
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ code: /kodu yazın/ });
	await visit.fill({ code: '12' });
	await visit.press('Devam et', { status: 422 });
	await visit.expect_errors({ code: /6 rakamdan/ });
	await give_code(visit, p);
});

test('password and contact wrong once', async ({ visit }) => {
	const p = applicant();
	await give_identity(visit, p);
	await give_texts(visit, p);
	await give_code(visit, p);
	for (const [password, message] of [['', /Bir parola yazın/], ['kısa', /en az 8 karakter olmalı. Siz 4/], ['password1', /çok kullanılıyor/],
		[`tramvay ${p.identity.tckn}`, /içermemeli/]]) {
		await visit.fill({ password });
		await visit.press('Devam et', { status: 422 });
		await visit.expect_errors({ password: message });
		expect(await visit.value('password'), 'no page holds a password').toBe('');
	}
	await give_password(visit, p);

	await visit.press('Kaydı tamamla', { status: 422 });
	await visit.expect_errors({ contact_preference: /seçin/, province: /ili seçin/ });
	await visit.fill({ contact_preference: 'email', email: 'deniz', province: '35' });
	await visit.press('Kaydı tamamla', { status: 422 });
	await visit.expect_errors({ email: /isim@ornek.com/, district: /ilçeyi seçin/ });
	await visit.fill({ contact_preference: 'post' });
	await visit.press('Kaydı tamamla', { status: 422 });
	await visit.expect_errors({ email: /isim@ornek.com/, district: /ilçeyi seçin/, address: /Açık adresinizi yazın/ });
	await visit.fill({ email: 'deniz@example.org', address: 'Kültür Mahallesi, Ali Çetinkaya Bulvarı 12/4', district: { index: 2 } });
	await visit.press('Kaydı tamamla');
	expect(visit.path).toBe('/menu');
});

/* What a page says, without what differs for everyone. */
const said = async (visit) => (await visit.main.innerText()).replace(/\d\d\.\d\d|5\d\d \d{3} \d\d \d\d|\b[A-Z]{3}\b/g, '#');

test('a number that has a record already looks the same', async ({ visit }) => {
	const there = make_citizen({ state: 'active' });
	const known = applicant({ identity: { tckn: there.tckn } }), unknown = applicant();
	const pages = [];
	for (const p of [known, unknown]) {
		await visit.page.context().clearCookies();
		await give_identity(visit, p);
		await give_texts(visit, p);
		pages.push([visit.path, await visit.page.title(), await said(visit)]);
	}
	expect(pages[0]).toEqual(pages[1]);
	const elsewhere = await outbox({ to: known.identity.mobile, purpose: 'signup_elsewhere', ms: 30000 });
	expect(elsewhere[0].text).not.toMatch(/\d{6}/);
	await outbox({ to: there.mobile, purpose: 'signup_attempt', ms: 30000 });
});

test('back, refresh and another tab lose nothing', async ({ visit }) => {
	const p = applicant();
	await give_identity(visit, p);
	await visit.reload();
	await visit.go(() => visit.page.goBack());
	for (const [name, value] of Object.entries(p.identity))
		expect(await visit.value(name), name).toBe(value);
	const other = await visit.page.context().newPage();
	await other.goto('/kayit');
	expect(new URL(other.url()).pathname).toBe('/kayit/metinler');
	await other.close();
	await visit.open('/kayit/metinler');
	await give_texts(visit, p);
	await visit.follow('Telefon numarasını ya da kimlik bilgilerini düzelt');
	expect(await visit.value('mobile')).toBe(p.identity.mobile);
	await visit.open('/kayit/kod');
	await give_code(visit, p);
	await visit.open('/kayit');
	expect(visit.path).toBe('/kayit/sifre');
});

test('a minor is not asked for the explicit consent online', async ({ visit }) => {
	const year = String(new Date().getFullYear() - 16);
	await give_identity(visit, applicant({ identity: { birth_year: year } }));
	await expect(visit.page.locator('[name="explicit_consent"]')).toHaveCount(0);
	await expect(visit.main).toContainText('Yasal temsilciniz');
});

test('the whole sign-up by keyboard alone', async ({ visit }) => {
	test.skip(!visit.script, 'the keys are the same');
	const p = applicant(), keys = new Keyboard(visit), { next, districts, finish } = word.tr;
	await visit.open('/kayit/kimlik');
	await keys.fill({ ...p.identity, picture_code: await picture_code(visit) });
	await visit.go(() => keys.keys.press('Enter'));
	expect(visit.path).toBe('/kayit/metinler');
	await keys.fill(p.texts);
	await keys.press(next);
	await keys.fill({ code: await phone_code(p.identity.mobile, 'signup_code') });
	await keys.press(next);
	await keys.fill({ password: p.password });
	await keys.press(next);
	await keys.fill({ contact_preference: 'sms', province: 'Ankara' });
	await keys.press(districts);
	await keys.fill({ district: 3 });
	await keys.press(finish);
	expect(visit.path).toBe('/menu');
});
