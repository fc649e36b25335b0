// What the forms of the CV and contact pages accept, say and keep; the search; English. Rules: R3, R34; D8, D13.
import test from 'node:test';
import assert from 'node:assert/strict';
import { plain, rows, school, someone, sql, value } from './profile_help.mjs';

const year = new Date(Date.now() + 3 * 3600e3).getUTCFullYear();
const job = { job: 'Garson', employer: 'Deniz', start_month: '3', start_year: '2019', end_month: '4', end_year: '2020', description: '' };

/** A refused form: 422, the message in the summary with a link to the field and beside it, title marked. */
function refused(answer, field, message) {
	assert.equal(answer.status, 422, plain(answer.text).slice(0, 300));
	assert.match(answer.text, /<title>(Hata|Error):/);
	const summary = answer.text.split('govuk-error-summary__list')[1].split('</ul>')[0];
	assert.ok(summary.includes(`href="#${field}"`), `${field}: ${summary}`);
	assert.ok(plain(summary).includes(message), `${message} in ${plain(summary)}`);
	assert.ok(answer.text.includes(`id="${field}"`), field);
	assert.ok(plain(answer.text.split('govuk-error-summary__list')[1].split('</ul>')[1]).includes(message), 'beside the field');
}

test('education: each field wrong once, typed words stay (R3)', async () => {
	const p = await someone({ birth_date: '1990-05-04' });
	const long = 'ğ'.repeat(121);
	const cases = [
		[{ level: '' }, 'level', 'Öğrenim düzeyini seçin.'],
		[{ level: 'emperor' }, 'level', 'Öğrenim düzeyini seçin.'],
		[{ school: '' }, 'school', 'Okulun adını yazın.'],
		[{ school: long }, 'school', 'Okulun adı en çok 120 karakter olabilir. Siz 121 karakter yazdınız.'],
		[{ school: 'a\nb' }, 'school', 'Okulun adı tek satır olmalı.'],
		[{ level: 'bachelor' }, 'field', 'Bu öğrenim düzeyi için bölümü veya alanı yazın.'],
		[{ schooling: '' }, 'schooling', 'Birini seçin.'],
		[{ schooling: 'never' }, 'schooling', 'Birini seçin.'],
		[{ end_year: '' }, 'end_year', 'Mezun olduğunuz yılı yazın.'],
		[{ end_year: '08' }, 'end_year', 'Yıl dört rakamla yazılmalı.'],
		[{ end_year: '1989' }, 'end_year', 'Yıl 1990 yılından önce olamaz.'],
		[{ end_year: String(year + 1) }, 'end_year', `Yıl ${year} yılından sonra olamaz.`],
		[{ schooling: 'attending', end_year: String(year + 8) }, 'end_year', `Yıl ${year + 7} yılından sonra olamaz.`],
		[{ schooling: 'attending', end_year: String(year - 1) }, 'end_year', `Yıl ${year} yılından önce olamaz.`],
	];
	for (const [wrong, field, message] of cases) {
		const answer = await p.post('/ozgecmis/egitim', { ...school, school: 'Işık "Koleji" <b>', ...wrong });
		refused(answer, field, message);
		if (!wrong.school && wrong.school !== '') assert.match(answer.text, /value="Işık &quot;Koleji&quot; &lt;b&gt;"/);
	}
	assert.equal(await rows('education', p), 0);
	for (const fine of [{ school: 'ğ'.repeat(120) }, { schooling: 'attending', end_year: '' }, { schooling: 'attending', end_year: String(year + 7) }, { schooling: 'left', end_year: '' }, { end_year: '1990' }, { level: 'illiterate', school: '', schooling: '', end_year: '' }])
		assert.equal((await p.post('/ozgecmis/egitim', { ...school, ...fine })).status, 303);
	assert.equal(await rows('education', p), 6);
});

test('experience: month and year, still there or an end, in order and not in the future (R3)', async () => {
	const p = await someone({ birth_date: '1990-05-04' });
	const cases = [
		[{ job: '' }, 'job', 'Yaptığınız işi yazın.'],
		[{ employer: '' }, 'employer', 'İş yerinin adını yazın.'],
		[{ start_month: '', start_year: '' }, 'start_month', 'İşe başladığınız ayı ve yılı yazın.'],
		[{ start_month: '13' }, 'start_month', 'Başlangıç ayı 1 ile 12 arasında'],
		[{ start_year: '' }, 'start_year', 'Başlangıç yılını yazın.'],
		[{ start_year: '1989' }, 'start_year', 'Başlangıç yılı 1990 yılından önce olamaz.'],
		[{ end_year: String(year + 1) }, 'end_year', `Bitiş yılı ${year} yılından sonra olamaz.`],
		[{ end_month: '2', end_year: '2019' }, 'end_month', 'Bitiş, başlangıçtan önce olamaz.'],
		[{ end_month: '', end_year: '' }, 'end_month', 'hâlâ çalıştığınızı işaretleyin.'],
		[{ still: '1' }, 'end_month', 'Hâlâ çalışıyorsanız bitişi boş bırakın'],
		[{ description: 'a'.repeat(1001) }, 'description', 'en çok 1000 karakter olabilir. Siz 1001'],
	];
	for (const [wrong, field, message] of cases) {
		const answer = await p.post('/ozgecmis/deneyim', { ...job, description: 'Bir\niki', ...wrong });
		refused(answer, field, message);
		if (!wrong.description) assert.match(answer.text, />Bir\niki<\/textarea>/);
	}
	assert.equal(await rows('experience', p), 0);
	for (const fine of [{}, { start_month: 'Şubat', end_month: 'subat' }, { end_month: '', end_year: '', still: '1' }, { end_month: '3', end_year: '2019' }, { description: 'ş'.repeat(1000) }])
		assert.equal((await p.post('/ozgecmis/deneyim', { ...job, ...fine })).status, 303, JSON.stringify(fine));
	const page = plain((await p.get('/ozgecmis/deneyim')).text);
	assert.match(page, /Mart 2019 – sürüyor/);
	assert.match(page, /Mart 2019 – Nisan 2020/);
});

test('languages, preferences: unknown codes and missing choices are messages (R3)', async () => {
	const p = await someone();
	refused(await p.post('/ozgecmis/dil', { language: 'xx', level: 'b1' }), 'language', 'Dili listeden seçin.');
	refused(await p.post('/ozgecmis/dil', { language: 'en', level: 'b9' }), 'level', 'Bu dili hangi düzeyde bildiğinizi seçin.');
	refused(await p.post('/ozgecmis/tercih', { province_6: '1' }), 'way_full_time', 'en az birini işaretleyin.');
	refused(await p.post('/ozgecmis/tercih', { way_shifts: '1' }), 'province_1', 'en az bir il seçin.');
	const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`province_${i + 30}`, '1']));
	const many = await p.post('/ozgecmis/tercih', { way_shifts: '1', ...eleven });
	refused(many, 'province_1', 'En çok 10 il seçebilirsiniz. Siz 11 il seçtiniz.');
	assert.match(many.text, /id="province_40" name="province_40" type="checkbox" value="1" checked/);
	const { province_40: _, ...ten } = eleven;
	assert.equal((await p.post('/ozgecmis/tercih', { way_shifts: '1', ...ten })).status, 303);
	assert.equal((await p.post('/ozgecmis/tercih', { way_shifts: '1', province_82: '1' })).status, 400);
	assert.equal((await p.post('/ozgecmis/ehliyet', { licence_z: '1' })).status, 400);
	for (const level of ['a1', 'native']) assert.equal((await p.post('/ozgecmis/dil', { language: 'en', level })).status, 303);
	assert.deepEqual([await rows('citizen_language', p), await rows('preferred_province', p)], [1, 10]);
});

test('a part holds as many rows as the rule allows (rule profile_rows)', async () => {
	const p = await someone({ education: 20 });
	const answer = await p.post('/ozgecmis/egitim', school);
	assert.equal(answer.status, 422);
	assert.match(plain(answer.text), /en çok 20 kayıt eklenebilir/);
	assert.equal(await rows('education', p), 20);
});

// ---- the search for an occupation

const labels = (text) => [...text.matchAll(/<label class="govuk-label govuk-radios__label" for="occupation[^"]*">([^<]*)</g)].map(([, label]) => label);
const search = async (p, words, prefix = '') => labels((await p.get(`${prefix}/ozgecmis/meslek?ara=${encodeURIComponent(words)}`)).text);

test('search: case and Turkish letters do not matter, titles that start with the word come first', async () => {
	const p = await someone();
	const waiter = await search(p, 'GARSON');
	assert.equal(waiter[0], 'Garson (Servis Elemanı)');
	for (const words of ['garson', 'Garson', ' garSon ']) assert.deepEqual(await search(p, words), waiter);
	const call = await search(p, 'çağrı');
	const starts = call.map((title) => title.startsWith('Çağrı'));
	assert.deepEqual(starts, [...starts].sort().reverse(), call.join());
	assert.ok(starts.filter(Boolean).length > 1);
	for (const words of ['cagri', 'ÇAĞRI', 'CAĞRI']) assert.deepEqual(await search(p, words), call);
	assert.equal((await search(p, 'kaynak'))[0], 'Kaynakçı');
	assert.ok((await search(p, 'işçi')).length > 0);
	assert.deepEqual((await search(p, 'merkezi çağrı')).sort(), (await search(p, 'çağrı merkezi')).sort());
	assert.equal((await search(p, 'waiter', '/en'))[0], 'Waiter or Waitress');
});

test('search: too short, too long, nothing found, more than twenty, special characters', async () => {
	const p = await someone();
	const path = (words) => `/ozgecmis/meslek?ara=${encodeURIComponent(words)}`;
	for (const words of ['a', '%', '__', "'", '-- -', 'ı'])
		refused(await p.get(path(words)), 'ara', 'Aramak için en az 2 harf yazın.');
	refused(await p.get(path('a'.repeat(61))), 'ara', 'Arama en çok 60 karakter olabilir.');
	for (const words of ['qqqq', 'официант', '漢字', "' OR 77=77 --"]) {
		const answer = await p.get(path(words));
		assert.equal(answer.status, 200, words);
		assert.match(plain(answer.text), /için meslek bulamadık/);
		assert.deepEqual(labels(answer.text), []);
	}
	const many = await p.get(path('er'));
	assert.equal(labels(many.text).length, 20);
	assert.match(plain(many.text), /Daha fazla sonuç var/);
	assert.doesNotMatch(plain((await p.get(path('garson'))).text), /Daha fazla sonuç/);
});

test('occupation: no choice, unknown code, years; the results stay on the page (R3)', async () => {
	const p = await someone({ birth_date: '2005-01-01' }), from = '/ozgecmis/meslek?ara=garson', age = year - 2005;
	const code = await value("SELECT code FROM occupation WHERE title_en = 'Waiter or Waitress'");
	const cases = [
		[{ years: '3' }, 'occupation', 'Listeden bir meslek seçin'],
		[{ occupation: '999999', years: '3' }, 'occupation', 'Listeden bir meslek seçin'],
		[{ occupation: 'x', years: '3' }, 'occupation', 'Listeden bir meslek seçin'],
		[{ occupation: code, years: '' }, 'years', 'Hiç çalışmadıysanız 0 yazın.'],
		[{ occupation: code, years: '-1' }, 'years', `0 ile ${age} yıl arasında`],
		[{ occupation: code, years: String(age + 1) }, 'years', `0 ile ${age} yıl arasında`],
	];
	for (const [fields, field, message] of cases) {
		const answer = await p.post('/ozgecmis/meslek', fields, from);
		refused(answer, field, message);
		assert.ok(labels(answer.text).length > 0);
	}
	for (const years of ['0', '4']) assert.equal((await p.post('/ozgecmis/meslek', { occupation: code, years }, from)).status, 303);
	assert.deepEqual(await sql(`SELECT occupation_code, years FROM citizen_occupation WHERE citizen_id = ${p.id}`), [[code, '4']]);
});

// ---- contact (R34, R35)

const district = (name) => value(`SELECT id FROM district WHERE name = '${name}' LIMIT 1`);

test('contact: masked number and phone; each field wrong once, typed words stay (R34, D11, D13)', async () => {
	const p = await someone();
	const page = await p.get('/iletisim');
	assert.ok(plain(page.text).includes(`${p.tckn.slice(0, 3)}*****${p.tckn.slice(8)}`));
	assert.ok(plain(page.text).includes(`5•• ••• •• ${p.mobile.slice(8)}`));
	assert.ok(!page.text.includes(p.mobile) && !page.text.includes(p.tckn));
	const fine = { contact_preference: 'sms', email: '', province: '6', district: await district('Yenimahalle'), address: 'Emniyet "Mah."' };
	const cases = [
		[{ contact_preference: 'dove' }, 'contact_preference', 'Size nasıl haber vereceğimizi seçin.'],
		[{ contact_preference: 'email' }, 'email', 'e-posta adresinizi yazın.'],
		[{ email: 'isil' }, 'email', 'bir tane @ işareti olmalı'],
		[{ email: 'ışıl@ornek.com' }, 'email', 'harfler olmamalı'],
		[{ email: 'isil@ornek' }, 'email', 'biçiminde yazın'],
		[{ email: 'is il@ornek.com' }, 'email', 'boşluk olmamalı'],
		[{ email: `${'a'.repeat(250)}@b.co` }, 'email', 'en çok 254 karakter'],
		[{ province: '' }, 'province', 'Yaşadığınız ili seçin.'],
		[{ province: '82' }, 'province', 'Yaşadığınız ili seçin.'],
		[{ district: '' }, 'district', 'Ankara ilinin ilçelerinden birini seçin.'],
		[{ province: '34' }, 'district', 'İstanbul ilinin ilçelerinden birini seçin.'],
		[{ contact_preference: 'post', address: '' }, 'address', 'adresinizi yazın.'],
		[{ address: 'ö'.repeat(401) }, 'address', 'en çok 400 karakter olabilir. Siz 401'],
	];
	for (const [wrong, field, message] of cases) {
		const answer = await p.post('/iletisim', { ...fine, ...wrong });
		refused(answer, field, message);
		if (!('address' in wrong)) assert.match(answer.text, />Emniyet &quot;Mah.&quot;<\/textarea>/);
	}
	assert.deepEqual(await sql(`SELECT version FROM contact WHERE citizen_id = ${p.id}`), [['1']]);
	assert.equal((await p.post('/iletisim', { ...fine, contact_preference: 'email', email: 'isil.c+is@ornek.com.tr' })).location, '/iletisim?sonuc=saved');
	assert.deepEqual(await sql(`SELECT preference, email, province_code, version FROM contact WHERE citizen_id = ${p.id}`), [['email', 'isil.c+is@ornek.com.tr', '6', '2']]);
});

test('contact: "show districts" shows those of the chosen province, keeps what was typed, saves nothing', async () => {
	const p = await someone();
	const answer = await p.post('/iletisim', { contact_preference: 'post', email: 'yarim@', province: '71', district: '', address: 'Bir', show_districts: '1' });
	assert.equal(answer.status, 200);
	assert.match(answer.text, /value="yarim@"/);
	assert.match(answer.text, /<option value="71" selected>Kırıkkale/);
	assert.match(answer.text, new RegExp(`<option value="${await district('Keskin')}">Keskin`));
	assert.doesNotMatch(answer.text, /error-summary/);
	assert.equal(await value(`SELECT version FROM contact WHERE citizen_id = ${p.id}`), '1');
});

// ---- what a page says beside its form

test('the next step stands on the overview and the needed parts only; no word about a list that is empty (R4)', async () => {
	const p = await someone();
	const step = /Kaydınızın aktif olması için \S+ bilgisi gerekli/;
	for (const path of ['/ozgecmis', '/ozgecmis/egitim', '/ozgecmis/meslek'])
		assert.match((await p.get(path)).text, step, path);
	for (const path of ['/ozgecmis/deneyim', '/ozgecmis/dil', '/ozgecmis/ehliyet', '/ozgecmis/tercih', '/iletisim'])
		assert.doesNotMatch((await p.get(path)).text, step, path);
	assert.doesNotMatch((await p.get('/ozgecmis/dil')).text, /Listede olan/);
	await p.post('/ozgecmis/dil', { language: 'en', level: 'b1' });
	assert.match((await p.get('/ozgecmis/dil')).text, /Listede olan/);
});

// ---- menu and language

test('menu: greets, İş Arama/Kayıt Durumu first, says what is missing (D8)', async () => {
	const p = await someone();
	const page = plain((await p.get('/menu')).text);
	assert.match(page, /Merhaba Işıl/);
	assert.ok(page.indexOf('İş Arama/Kayıt Durumu') < page.indexOf('Öğrenim, meslek, deneyim'));
	assert.match(page, /En az bir öğrenim bilgisi ekleyin\. Eksik.*En az bir meslek seçin\. Eksik/);
	assert.ok(page.indexOf('Kaydınızın aktif olması için') < page.indexOf('Kaydınız aktif mi'), 'what is missing stands above the cards');
	const active = plain((await (await someone({ state: 'active', education: 1, occupations: [await value("SELECT MIN(code) FROM occupation")] })).get('/menu')).text);
	assert.ok(active.indexOf('Özgeçmişiniz ne durumda') > active.indexOf('Kaydınız aktif mi'), 'below them when nothing is needed');
	await p.post('/ozgecmis/egitim', school);
	assert.match(plain((await p.get('/menu')).text), /Öğrenim bilgisi Eklediniz\. Tamam.*Eksik/);
	assert.match(plain((await p.get('/menu?sonuc=welcome')).text), /Hoş geldiniz/);
	assert.doesNotMatch((await p.get('/menu?sonuc=%3Cb%3E')).text, /notification-banner/);
});

test('English from the same templates: pages, messages, redirects', async () => {
	const p = await someone({ language: 'en' });
	for (const [path, words] of [['/en/menu', 'Hello Işıl'], ['/en/ozgecmis', 'My CV'], ['/en/ozgecmis/egitim', 'Level of education'], ['/en/ozgecmis/meslek?ara=waiter', 'Search results'], ['/en/ozgecmis/deneyim', 'Work experience'], ['/en/ozgecmis/dil', 'Languages'], ['/en/ozgecmis/ehliyet', 'Driving licence'], ['/en/ozgecmis/tercih', 'Work preferences'], ['/en/iletisim', 'Contact']]) {
		const page = await p.get(path);
		assert.equal(page.status, 200, path);
		assert.match(page.text, /<html lang="en"/);
		assert.ok(plain(page.text).includes(words), path);
	}
	const own = await p.hidden('/en/ozgecmis/egitim');
	refused(await p.send('/en/ozgecmis/egitim', [...own, ...Object.entries({ ...school, school: '' })]), 'school', 'Type the name of the school.');
	const answer = await p.send('/en/ozgecmis/egitim', [...own, ...Object.entries(school)]);
	assert.equal(answer.location, '/en/ozgecmis/egitim?sonuc=saved');
});
