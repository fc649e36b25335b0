// Pictures of every page for people to look at, in VAR/shots; never compared, never committed.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { make_citizen } from '../http/make_citizen.mjs';
import { stack } from '../http/stack.mjs';
import { test } from './lib/test.mjs';
import { applicant, give_code, give_identity, give_password, give_texts, signed_in } from './lib/people.mjs';
import { public_pages } from './lib/pages.mjs';

const name_of = { first: 'Ayşe', last: 'Yılmaz' };

function folder() {
	const dir = path.join(stack().var, 'shots');
	mkdirSync(dir, { recursive: true });
	return dir;
}

async function shoot(visit, name) {
	await visit.page.screenshot({ path: path.join(folder(), `${name}-${visit.page.viewportSize().width}.png`), fullPage: true });
}

async function shoot_all(visit, pages) {
	for (const [name, address] of Object.entries(pages)) {
		await visit.page.goto(address);
		await shoot(visit, name);
	}
}

const cv = { profil: '/ozgecmis', egitim: '/ozgecmis/egitim', meslek: '/ozgecmis/meslek', 'meslek-arama': '/ozgecmis/meslek?ara=garson',
	deneyim: '/ozgecmis/deneyim', 'ozel-durum': '/ozgecmis/ozel-durum', dil: '/ozgecmis/dil', ehliyet: '/ozgecmis/ehliyet', tercih: '/ozgecmis/tercih' };
const own = { menu: '/menu', durum: '/durum', gecmis: '/durum/gecmis', iletisim: '/iletisim', rizalar: '/rizalar', guvenlik: '/guvenlik',
	parola: '/giris/parola', 'kod-secimi': '/giris/kod-secimi' };
const states = {
	taslak: { state: 'draft' },
	aktif: { state: 'active' },
	pasif: { state: 'passive' },
	'suresi-dolmus': { state: 'expired', activated: '2025-03-01', created: '2025-03-01' },
	'merkez-karari': { state: 'passive', reason: 'staff_decision' },
	'yasi-kucuk': { state: 'draft', minor: 1, birth: '2011-05-01', consent: 'none' },
};

test('public pages', async ({ visit }) => {
	await shoot_all(visit, Object.fromEntries([...public_pages, '/giris', '/en', '/yok'].map((p) => [`acik${p.replaceAll('/', '-')}`, p])));
});

for (const [name, words] of Object.entries(states))
	test(`signed in, ${name}`, async ({ visit }) => {
		await signed_in(visit, { ...name_of, ...words });
		const pages = name === 'taslak' || name === 'aktif' ? { ...own, ...cv } : { menu: '/menu', durum: '/durum', rizalar: '/rizalar' };
		await shoot_all(visit, Object.fromEntries(Object.entries(pages).map(([page, address]) => [`${name}-${page}`, address])));
	});

test('passive is asked for', async ({ visit }) => {
	await signed_in(visit, { ...name_of, state: 'active' });
	await shoot_all(visit, { 'aktif-pasif-sor': '/durum/pasif', 'en-durum': '/en/durum', 'en-menu': '/en/menu' });
});

test('sign-up', async ({ visit }) => {
	const p = applicant();
	await visit.page.goto('/kayit/kimlik');
	await shoot(visit, 'kayit-1');
	await visit.fill({ tckn: '1234567890', first_name: 'Ayşe', birth_day: '31', birth_month: '2', birth_year: '1995' });
	await visit.press('Devam et', { status: 422 });
	await shoot(visit, 'kayit-1-hata');
	await give_identity(visit, p);
	await shoot(visit, 'kayit-2');
	await visit.press('Devam et', { status: 422 });
	await shoot(visit, 'kayit-2-hata');
	await give_texts(visit, p);
	await shoot(visit, 'kayit-3');
	await give_code(visit, p);
	await shoot(visit, 'kayit-4');
	await visit.fill({ password: 'tramvay' });
	await visit.press('Devam et', { status: 422 });
	await shoot(visit, 'kayit-4-hata');
	await give_password(visit, p);
	await shoot(visit, 'kayit-5');
	await visit.press('Kaydı tamamla', { status: 422 });
	await shoot(visit, 'kayit-5-hata');
	await visit.page.goto('/kayit/baska-yol');
	await shoot(visit, 'kayit-baska-yol');
});

test('sign-in', async ({ visit }) => {
	const p = make_citizen({ ...name_of, state: 'active' });
	await visit.page.goto('/giris');
	await visit.fill({ tckn: p.tckn, password: 'yanlış bir parola' });
	await visit.press('Giriş yap', { status: 422 });
	await shoot(visit, 'giris-hata');
	await visit.fill({ password: p.password });
	await visit.press('Giriş yap');
	await shoot(visit, 'giris-kod');
});

/* README's picture is this one, copied to static/readme/. */
test('the picture of the README', async ({ visit }) => {
	test.skip(visit.page.viewportSize().width !== 1280);
	await visit.page.setViewportSize({ width: 1280, height: 940 });
	await signed_in(visit, { first: 'Işıl İpek', last: 'Çağlayangil', state: 'expired', activated: '2025-09-15', created: '2024-09-15' });
	await visit.page.goto('/durum');
	await visit.page.screenshot({ path: path.join(folder(), 'readme-durum-1280.png') });
});
