// Legal texts (sql/seed/text): the facts the rules demand are there, both languages say the same things, and the form is the
// one the C loader reads. Each check has a control: a planted broken sample that must be caught.
import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, languages, legal_dir, raw_problems, read_legal } from './text_files.mjs';

const line_bytes_max = 1500;

// ---- legal texts

/** Parses the line markup. → { title, valid_from, sections: [{ heading, items, paragraphs }], problems } */
function parse_legal(text) {
	const problems = [];
	const lines = text.split('\n');
	if (lines.at(-1) === '') lines.pop();
	const title = /^title: (\S.*)$/.exec(lines[0] ?? '')?.[1];
	const valid_from = /^valid_from: (\d{4}-\d{2}-\d{2})$/.exec(lines[1] ?? '')?.[1];
	if (!title) problems.push('line 1: no title');
	if (!valid_from || new Date(`${valid_from}T00:00:00Z`).toISOString().slice(0, 10) !== valid_from) problems.push('line 2: no valid_from date');
	if (lines[2] !== '') problems.push('line 3: must be blank');
	const sections = [];
	lines.forEach((line, index) => {
		const at = `line ${index + 1}`;
		if (Buffer.byteLength(line) > line_bytes_max) problems.push(`${at}: longer than ${line_bytes_max} bytes`);
		if (/ {2}/.test(line)) problems.push(`${at}: double space`);
		if (line.includes('!')) problems.push(`${at}: exclamation mark`);
		if (/[<>]|&[a-z#]/i.test(line)) problems.push(`${at}: looks like HTML`);
		if (index < 3 || line === '') return;
		if (/^\s/.test(line)) problems.push(`${at}: starts with a space`);
		if (line.startsWith('# ')) {
			sections.push({ heading: line.slice(2), items: [], paragraphs: [] });
			return;
		}
		if (/^(#|-|\*|\d+\. )/.test(line) && !line.startsWith('- ')) problems.push(`${at}: not in the markup`);
		const section = sections.at(-1);
		if (!section) problems.push(`${at}: text before the first heading`);
		else if (line.startsWith('- ')) section.items.push(line.slice(2));
		else section.paragraphs.push(line);
	});
	for (const section of sections) {
		if (section.items.length + section.paragraphs.length === 0) problems.push(`empty section: ${section.heading}`);
		if (new Set(section.items).size !== section.items.length) problems.push(`repeated item: ${section.heading}`);
	}
	if (new Set(sections.map((s) => s.heading)).size !== sections.length) problems.push('repeated heading');
	return { title, valid_from, sections, problems };
}

/** Where two languages of one text differ in shape; empty when they do not. */
function shape_differences(a, b) {
	const problems = [];
	if (a.valid_from !== b.valid_from) problems.push('valid_from differs');
	if (a.sections.length !== b.sections.length) problems.push(`headings: ${a.sections.length} and ${b.sections.length}`);
	a.sections.forEach((section, i) => {
		const other = b.sections[i];
		if (!other) return;
		for (const part of ['items', 'paragraphs'])
			if (section[part].length !== other[part].length)
				problems.push(`${section.heading} / ${other.heading}: ${part} ${section[part].length} and ${other[part].length}`);
	});
	return problems;
}

const legal = (kind, language) => parse_legal(read_legal(kind, language));

/** The items of the section with this heading; a missing section is a failure, not an empty list. */
function items_of(text, heading) {
	const section = text.sections.find((s) => s.heading === heading);
	assert.ok(section, `no section "${heading}"`);
	return section.items;
}

function section_text(text, heading) {
	const section = text.sections.find((s) => s.heading === heading);
	assert.ok(section, `no section "${heading}"`);
	return [...section.paragraphs, ...section.items].join('\n');
}

/** Patterns that no line of the list matches, or that match another number of lines than one. */
function unmatched(lines, patterns) {
	return patterns.filter((pattern) => lines.filter((line) => pattern.test(line)).length !== 1);
}

/** The text without the lines that match: a planted hole. */
const without = (text, pattern) => text.split('\n').filter((line) => !pattern.test(line)).join('\n');

const good_sample = 'title: A\nvalid_from: 2026-01-01\n\n# One\nText.\n- item\n';

test('every legal text file belongs to a kind, a version and a language (R31)', () => {
	const names = readdirSync(legal_dir).filter((name) => name.endsWith('.txt'));
	for (const name of names) assert.match(name, /^(membership_agreement|privacy_notice|explicit_consent)\.[1-9]\d*\.(tr|en)\.txt$/);
	for (const kind of kinds) for (const language of languages) assert.ok(names.includes(`${kind}.1.${language}.txt`), `${kind} ${language}`);
});

test('legal texts are clean bytes and follow the markup (D9)', () => {
	for (const name of readdirSync(legal_dir).filter((n) => n.endsWith('.txt'))) {
		const bytes = readFileSync(join(legal_dir, name));
		assert.deepEqual(raw_problems(bytes), [], name);
		assert.deepEqual(parse_legal(bytes.toString('utf8')).problems, [], name);
	}
});

test('control: broken bytes and broken markup are caught', () => {
	assert.deepEqual(raw_problems(Buffer.from(good_sample)), []);
	assert.deepEqual(parse_legal(good_sample).problems, []);
	const raw = {
		'not UTF-8': Buffer.from([0x74, 0xfe, 0x0a]),
		'byte order mark': '\ufeffa\n',
		'not NFC': 'u\u0308ye\n',
		'carriage return': 'a\r\n',
		tab: 'a\tb\n',
		'control or invisible character': 'a\u200bb\n',
		'must end with one line feed': 'a',
		'space at the end of a line': 'a \nb\n',
	};
	for (const [problem, sample] of Object.entries(raw)) assert.ok(raw_problems(Buffer.from(sample)).includes(problem), problem);
	const markup = [
		[good_sample.replace('title: ', 'name: '), /no title/],
		[good_sample.replace('2026-01-01', '2026-02-30'), /no valid_from/],
		[good_sample.replace('\n\n', '\n'), /must be blank/],
		[good_sample.replace('# One\n', ''), /before the first heading/],
		[good_sample.replace('# One', '## One'), /not in the markup/],
		[good_sample.replace('- item', '-item'), /not in the markup/],
		[good_sample.replace('- item', '1. item'), /not in the markup/],
		[good_sample.replace('Text.', ' Text.'), /starts with a space/],
		[good_sample.replace('Text.', 'Te  xt.'), /double space/],
		[good_sample.replace('Text.', 'Text!'), /exclamation/],
		[good_sample.replace('Text.', '<b>Text</b>'), /HTML/],
		[good_sample.replace('Text.', 'ş'.repeat(751)), /longer than 1500/],
		[`${good_sample}# Two\n`, /empty section/],
		[`${good_sample}# One\nMore.\n`, /repeated heading/],
		[`${good_sample}- item\n`, /repeated item/],
	];
	for (const [sample, expected] of markup) assert.match(parse_legal(sample).problems.join('; '), expected);
});

test('Turkish and English legal texts have the same headings and items (D9)', () => {
	for (const kind of kinds) assert.deepEqual(shape_differences(legal(kind, 'tr'), legal(kind, 'en')), [], kind);
});

test('control: a missing item, paragraph or heading in one language is caught', () => {
	const tr = legal('privacy_notice', 'tr');
	const source = read_legal('privacy_notice', 'en');
	const broken = { item: /^- Adoption/, paragraph: /^Your application must be clear/, heading: /^# Changes/ };
	for (const [what, pattern] of Object.entries(broken)) assert.notDeepEqual(shape_differences(tr, parse_legal(without(source, pattern))), [], what);
});

// ---- what the rules demand of each text: [rule, kind, language, heading, patterns: each on exactly one item]

const lists = [
	['R43 six ways of use', 'privacy_notice', {
		tr: ['Bu metin kimleri kapsar', [/^e-Şube$/, /^e-Devlet$/, /^ALO 170$/, /^Hizmet noktaları$/, /^Hizmet merkezleri$/, /^Mobil uygulamalar$/]],
		en: ['Who this notice covers', [/^e-Şube$/, /^e-Devlet$/, /^ALO 170$/, /^Service points$/, /^Service centres$/, /^Mobile apps$/]],
	}],
	['R44 five terms', 'privacy_notice', {
		tr: ['Tanımlar', [/^Kişisel veri: /, /^Kanun: /, /^İlgili kişi: /, /^Veri işleyen: /, /^Veri sorumlusu: /]],
		en: ['Definitions', [/^Personal data: /, /^The Law: /, /^Data subject: /, /^Data processor: /, /^Data controller: /]],
	}],
	['R45 seventeen data groups', 'privacy_notice', {
		tr: ['İşlenen veriler', [/^Kimlik: .*anne ve baba adı.*kızlık.*doğum yeri ve tarihi.*cinsiyet/, /^İletişim: .*e-posta.*telefon.*adres/, /^Konum: /,
			/^Özlük: .*bordro.*işe giriş.*hizmet dökümü.*özgeçmiş/, /^Hukuki işlem: /, /^Fiziksel mekân güvenliği: .*giriş.*kamera.*plaka/, /^İşlem güvenliği: .*IP.*giriş ve çıkış.*parola.*çerez/,
			/^Finans: .*sosyal yardım.*ödeme.*borç.*IBAN/, /^Mesleki deneyim: .*diploma.*kurs.*sınav.*eğitim.*sertifika.*transkript.*iş.*eğilim/, /^Görsel ve işitsel kayıt: .*toplantı.*eğitim/, /^Sağlık: .*engelli/,
			/^Ceza mahkûmiyeti: .*eski hükümlü.*gizlilik/, /^Sosyoekonomik durum: /, /^Meslek testi: /, /^Programa uygunluk bildirimi: /, /^Teşvikten yararlanma: /, /^Evlat edinme: /]],
		en: ['Data we process', [/^Identity: .*parents’ names.*maiden name.*birth.*sex/, /^Contact: .*e-mail.*phone.*address/, /^Location: /,
			/^Personnel file: .*payroll.*work.*service record.*CV/, /^Legal action: /, /^Physical site security: .*entry.*camera.*plate/, /^Transaction security: .*IP.*sign-in and sign-out.*password.*cookies/,
			/^Finance: .*social aid.*payments.*debts.*IBAN/, /^Vocational experience: .*diploma.*courses.*exams.*training.*certificates.*transcript.*jobs.*inclination/, /^Audio and visual records: .*meetings.*training/, /^Health: .*disability/,
			/^Criminal convictions: .*ex-convict.*secrecy/, /^Socio-economic status: /, /^Vocational tests: /, /^Programme eligibility notice: /, /^Use of incentives: /, /^Adoption: /]],
	}],
	['R46 sixteen purposes that shape software', 'privacy_notice', {
		tr: ['İşleme amaçları', [/^Vatandaş kaydı/, /^Parola/, /günlüğü tutmak/, /iletişim bilgilerini/, /bildirim anahtar/, /şikâyet/, /^Arıza/, /^Profilinize/, /^Adınıza/, /analiz yapmak/, /değişiklikleri size/, /memnuniyet/, /^Risk/, /^Sunucu/, /fatura/, /^Kamu kurumlarının/]],
		en: ['Purposes', [/citizen’s record/, /passwords/, /keep logs/, /contact details/, /push notification/, /complaints/, /faults/, /your profile/, /on your behalf/, /analyses/, /changes in terms/, /satisfaction/, /risks/, /servers/, /invoicing/, /public bodies/]],
	}],
	['R48 nine recipients', 'privacy_notice', {
		tr: ['Verilerin aktarıldığı taraflar', [/gerçek ve tüzel/, /kamu kurum/, /^Kolluk/, /^Mahkemeler$/, /^İcra/, /firma/, /ortak/, /^Bankalar$/, /^Tedarikçi/]],
		en: ['Who data are transferred to', [/natural and legal/, /^Public bodies/, /^Law enforcement/, /^Courts$/, /^Enforcement offices/, /firms/, /^Partners$/, /^Banks$/, /^Suppliers/]],
	}],
	['R49 ten ways of collecting', 'privacy_notice', {
		tr: ['Verilerin toplanma yolları', [/^Çağrı/, /^Kamera ve ses/, /^Başvuru/, /^Üyelik/, /^İnternet/, /^Mobil/, /^E-bülten/, /^Çerez/, /^Sosyal medya/, /toplantılar/]],
		en: ['How data are collected', [/^Call/, /^Camera and sound/, /^Application/, /^Membership/, /^Websites/, /^Mobile/, /^E-bulletin/, /^Cookies/, /^Social media/, /meetings/]],
	}],
	['R50 four legal grounds', 'privacy_notice', {
		tr: ['Hukuki sebepler', [/meşru menfaat/, /hakkın kurulması, kullanılması veya korunması/, /hukuki yükümlülü/, /^Kanunlarda açıkça/]],
		en: ['Legal grounds', [/legitimate interest/, /establish, use or protect a right/, /legal obligation/, /expressly foreseen/]],
	}],
	['R51 nine rights', 'privacy_notice', {
		tr: ['Haklarınız', [/işlenip işlenmediğini/, /bilgi istemek/, /hangi amaçla/, /yurt içinde ve yurt dışında/, /düzeltilmesini/, /^Verilerin silinmesini veya yok edilmesini/, /aktarıldığı kişilere bildirilmesini/, /otomatik.*itiraz/, /zararın giderilmesini/]],
		en: ['Your rights', [/whether your personal data/, /ask for information/, /the purpose/, /at home and abroad/, /corrected/, /be erased or destroyed/, /passed on/, /object.*automated/, /compensation/]],
	}],
	['R53 R54 ways to apply', 'privacy_notice', {
		tr: ['Başvuru yolları', [/^Elden: ıslak imzalı.*Emniyet Mah\. Mevlâna Bulvarı No:42, Yenimahalle\/Ankara/, /^Noterle: ıslak imzalı/, /^Postayla: ıslak imzalı.*iadeli taahhütlü/, /5070 sayılı.*turkiyeiskurumu@hs01\.kep\.tr/]],
		en: ['How to apply', [/^By hand: .*wet signature.*Emniyet Mah\. Mevlâna Bulvarı No:42, Yenimahalle\/Ankara/, /^Through a notary: .*wet signature/, /^By post: .*wet signature.*return receipt/, /5070.*turkiyeiskurumu@hs01\.kep\.tr/]],
	}],
	['D28 R44 retention periods', 'privacy_notice', {
		tr: ['Saklama süreleri', [/24 saat$/, /kod.*: 30 gün$/, /2 yıl$/, /10 yıl.*haber verilir; 30 gün sonra.*anonim/]],
		en: ['How long data are kept', [/24 hours$/, /codes: 30 days$/, /2 years$/, /10 years.*told; 30 days later.*anonymous/]],
	}],
	['R60 eleven purposes', 'explicit_consent', {
		tr: ['Amaçlar', [/^İşsizliği azaltmak$/, /^İstihdamı artırmak$/, /^Herkesi kapsayan/, /piyasa/, /^İşe erişim/, /önlem almak$/, /^Beceri ve deneyim/, /edilebilirli/, /geçici gelir/, /^Sosyal diyalog/, /yazılı ve görsel basın/]],
		en: ['Purposes', [/reduce unemployment$/, /increase employment$/, /includes everyone/, /labour market/, /access to jobs/, /measures against/, /skills and experience/, /employability/, /temporary income/, /social dialogue/, /print and visual media/]],
	}],
	['R62 six data groups', 'explicit_consent', {
		tr: ['Veri grupları', [/^Kimlik belgeleri.*uyruk.*sürücü.*kimlik kartı.*pasaport.*vergi.*SGK.*imza.*plaka/, /^İletişim.*faks.*IP/, /giriş kayıtları.*kamera.*parmak izi/, /fotoğraf, film.*belge/, /^Özel nitelikli.*6’ncı madde/, /^İstek ve şikâyet/]],
		en: ['Data groups', [/^Identity papers.*nationality.*licence.*identity card.*passport.*tax.*SGK.*signature.*plate/, /^Contact.*fax.*IP/, /entry.*camera.*fingerprint/, /photographs, film.*document/, /^Special categories.*article 6/, /^Requests and complaints/]],
	}],
	['D9 what stays off without consent', 'explicit_consent', {
		tr: ['Rıza vermezseniz', [/^Aday havuzunda görünmezsiniz/, /^Doğrulanmış verileriniz/, /anket/, /^Tanıtım/]],
		en: ['If you do not give consent', [/candidate pool/, /verified data/, /surveys/, /publicity/]],
	}],
	['R63 what consent declares', 'explicit_consent', {
		tr: ['Özgür iradeniz', [/size sunuldu/, /okudunuz ve anladınız/, /baskı altında kalmadan/]],
		en: ['Your free will', [/provided to you/, /read and understood/, /without pressure/]],
	}],
	['R34 three contact methods', 'membership_agreement', {
		tr: ['Bildirimler', [/^Posta/, /^E-posta/, /SMS$/]],
		en: ['Notices', [/postal/, /e-mail/, /SMS/]],
	}],
	['R26 R27 two ways to activate again', 'membership_agreement', {
		tr: ['Kaydı yeniden etkinleştirme', [/“İş Arama\/Kayıt Durumu”/, /telefon, faks, e-posta.*başvuru tarihinizden geçerli/]],
		en: ['Activating the record again', [/“Job Search\/Registration Status”/, /phone, fax, e-mail.*date you applied/]],
	}],
	['R10 R21 R23 three special statuses', 'membership_agreement', {
		tr: ['Özel durumlar', [/^Engelli/, /^Eski hükümlü/, /öncelik/]],
		en: ['Special statuses', [/disabled person/, /ex-convict/, /priority/]],
	}],
];

for (const [name, kind, by_language] of lists)
	test(`${name} (${kind})`, () => {
		for (const language of languages) {
			const [heading, patterns] = by_language[language];
			const items = items_of(legal(kind, language), heading);
			assert.equal(items.length, patterns.length, `${language}: number of items`);
			assert.deepEqual(unmatched(items, patterns), [], language);
		}
	});

test('R45 R50 R51 R60 R62: the lists themselves count 17, 4, 9, 11 and 6', () => {
	const count = (rule) => lists.find(([name]) => name.startsWith(rule))[2].tr[1].length;
	assert.deepEqual(['R44', 'R45', 'R46', 'R50', 'R51', 'R60', 'R62'].map(count), [5, 17, 16, 4, 9, 11, 6]);
	for (const [, , { tr, en }] of lists) assert.equal(tr[1].length, en[1].length);
});

test('control: every demanded item, when it is taken out, is missed', () => {
	for (const [name, kind, by_language] of lists)
		for (const language of languages) {
			const [heading, patterns] = by_language[language];
			const items = items_of(legal(kind, language), heading);
			for (const item of items) assert.notDeepEqual(unmatched(items.filter((other) => other !== item), patterns), [], `${name}: ${item}`);
		}
	assert.throws(() => items_of(legal('privacy_notice', 'tr'), 'Olmayan başlık'), /no section/);
});

// ---- facts that must stand in a section: [rule, kind, { language: [heading, patterns] }]

const facts = [
	['R42 controller, address, law and gazette date', 'privacy_notice', {
		tr: ['Veri sorumlusu', [/Türkiye İş Kurumu Genel Müdürlüğü/, /Emniyet Mah\. Mevlâna Bulvarı No:42, Yenimahalle\/Ankara/, /7 Nisan 2016 tarihli Resmî Gazete/, /6698 sayılı/]],
		en: ['Data controller', [/Türkiye İş Kurumu Genel Müdürlüğü/, /Emniyet Mah\. Mevlâna Bulvarı No:42, Yenimahalle\/Ankara/, /Official Gazette of 7 April 2016/, /law no\. 6698/]],
	}],
	['R47 articles 4, 5, 6 and 5/2', 'privacy_notice', {
		tr: ['İşleme şartları', [/4’üncü madde/, /5’inci madde/, /6’ncı madde/, /5’inci maddesinin ikinci fıkrası/]],
		en: ['Conditions of processing', [/article 4/, /article 5/, /article 6/, /second paragraph of article 5/]],
	}],
	['R48 articles 8 and 9', 'privacy_notice', { tr: ['Verilerin aktarıldığı taraflar', [/8’inci ve 9’uncu madde/]], en: ['Who data are transferred to', [/articles 8 and 9/]] }],
	['R49 sources and forms', 'privacy_notice', {
		tr: ['Verilerin toplanma yolları', [/sizden/, /üçüncü kişi/, /yetkili merci/, /Yazılı, sözlü, görüntülü veya elektronik/, /5’inci, 6’ncı ve 8’inci/]],
		en: ['How data are collected', [/from you/, /third parties/, /legal authorities/, /writing, speech, image or electronic/, /articles 5, 6 and 8/]],
	}],
	['R51 article 11', 'privacy_notice', { tr: ['Haklarınız', [/11’inci madde/]], en: ['Your rights', [/article 11/]] }],
	['R52 article 13, communiqué and gazette', 'privacy_notice', {
		tr: ['Başvuru yolları', [/13’üncü madde/, /10 Mart 2018 tarihli, 30356 sayılı Resmî Gazete/]],
		en: ['How to apply', [/article 13/, /Official Gazette of 10 March 2018, no\. 30356/]],
	}],
	['R55 R56 R57 content, identity and 30 days', 'privacy_notice', {
		tr: ['Başvurunun içeriği ve sonucu', [/açık ve anlaşılır/, /bilgi ve belgeleri/, /kimliğinizi doğruladıktan sonra/, /en kısa sürede, en geç 30 gün içinde/]],
		en: ['Content and outcome of the application', [/clear and understandable/, /information and documents/, /verified your identity/, /as soon as its nature allows, and within 30 days/]],
	}],
	['R58 changes are published', 'privacy_notice', { tr: ['Değişiklikler', [/bu sayfada yayımlanır/]], en: ['Changes', [/published on this site, on this page/]] }],
	['R59 separate text, notice address', 'explicit_consent', {
		tr: ['Bu metin nedir', [/ayrıdır/, /özel nitelikli/, /iskur\.gov\.tr\/kurumsal-bilgi\/kisisel-veri/]],
		en: ['What this text is', [/separate/, /special categories/, /iskur\.gov\.tr\/kurumsal-bilgi\/kisisel-veri/]],
	}],
	['R61 how consent data are processed', 'explicit_consent', {
		tr: ['Verileriniz nasıl işlenir', [/doğrudan ya da dolaylı/, /veri işleyen/, /güvenlik önlem/, /4’üncü madde/, /Kâğıt üzerinde veya elektronik/, /uygun bir süre/, /açıklanabilir ve aktarılabilir/]],
		en: ['How your data are processed', [/directly or indirectly/, /data processors/, /safeguards/, /article 4/, /paper or electronically/, /suitable time/, /disclosed and transferred/]],
	}],
	['R63 D9 no pressure, nothing ticked, nothing stopped', 'explicit_consent', {
		tr: ['Özgür iradeniz', [/zorunda değilsiniz/, /önceden işaretlenmez/]], en: ['Your free will', [/do not have to/, /ticked beforehand/]],
	}],
	['D9 refusing stops nothing in sign-up', 'explicit_consent', {
		tr: ['Rıza vermezseniz', [/üyeliğinizi ve kaydınızı engellemez/]], en: ['If you do not give consent', [/does not stop your membership or your record/]],
	}],
	['D9 withdrawal as easy as giving', 'explicit_consent', {
		tr: ['Rızayı geri alma', [/istediğiniz zaman/, /vermek kadar kolay/, /“Rızalarım”/]], en: ['Withdrawing consent', [/at any time/, /as easy as giving/, /“My consents”/]],
	}],
	['D14 under 18 at a unit, legal representative', 'explicit_consent', {
		tr: ['18 yaşından küçükseniz', [/hizmet merkezinde/, /yasal temsilci/, /aday havuzunda görünmezsiniz/]],
		en: ['If you are under 18', [/service centre/, /legal representative/, /candidate pool/]],
	}],
	['R1 R2 two ways in', 'membership_agreement', {
		tr: ['Taraflar ve kapsam', [/Türkiye İş Kurumu Genel Müdürlüğü/, /yalnızca kayıtlı kişiler/, /iki yolu/]], en: ['Parties and scope', [/Türkiye İş Kurumu Genel Müdürlüğü/, /Only registered/, /two ways/]],
	}],
	['R5 D14 minimum age', 'membership_agreement', {
		tr: ['Üyelik koşulları', [/14 yaşınızı tamamlamış/, /Üst yaş sınırı yoktur/]], en: ['Conditions of membership', [/completed the age of 14/, /no upper age limit/]],
	}],
	['R6 R33 own declaration', 'membership_agreement', {
		tr: ['Beyanınız', [/beyanınıza dayanır/, /doğru ve geçerli/, /sorumlu değildir/]], en: ['Your declaration', [/your own declaration/, /correct and valid/, /not liable/]],
	}],
	['R3 R4 correct and complete, education and occupation', 'membership_agreement', {
		tr: ['Bilgilerin doğru ve tam olması', [/doğru ve tam/, /hem öğrenim hem meslek/]], en: ['Correct and complete information', [/correct and complete/, /both education and occupation/]],
	}],
	['R25 R28 twelve months', 'membership_agreement', {
		tr: ['Kaydın süresi', [/son işlem tarihinizden başlayarak on iki ay aktif/, /güncelleninceye kadar aktif sayılmaz/]],
		en: ['How long the record lasts', [/active for twelve months from the date of your last transaction/, /does not count as active until it is updated/]],
	}],
	['R35 R36 R37 contact data', 'membership_agreement', {
		tr: ['Bildirimler', [/esas alınır/, /posta adresine de/, /yanlış beyan/]], en: ['Notices', [/the basis for all notices/, /postal address you declared/, /declared your contact details wrongly/]],
	}],
	['R38 R39 R40 R41 password', 'membership_agreement', {
		tr: ['Parola', [/siz belirlersiniz/, /gizli tutmak/, /haber vermeniz gerekir/, /izninizle veya izniniz olmadan.*sorumlu değildir/]],
		en: ['Password', [/set your own password/, /Keeping it secret/, /must inform the Agency/, /not liable.*with or without your permission/]],
	}],
	['R11 R22 R24 not approved is normal', 'membership_agreement', {
		tr: ['Özel durumlar', [/Onaylanmayan.*geçerli olmaz/, /normal durumda/]], en: ['Special statuses', [/not approved has no effect/, /handled as normal/]],
	}],
	['D26 looks are logged', 'membership_agreement', {
		tr: ['İşlem günlüğü', [/Her bakış günlüğe/, /hangi birimin, hangi tarihte ve hangi nedenle/]], en: ['Activity log', [/Every look is logged/, /which unit.*which date.*what reason/]],
	}],
	['D9 a new version asks again', 'membership_agreement', {
		tr: ['Sözleşmenin değişmesi', [/ilk girişinizde/, /yeniden sorulur/]], en: ['Changes to the agreement', [/next sign-in/, /asked again/]],
	}],
	['R32 read and accepted', 'membership_agreement', { tr: ['Kabul', [/okuduğunuzu ve kabul ettiğinizi/]], en: ['Acceptance', [/read and accepted/]] }],
];

/** The facts that the section lacks, as patterns. */
function missing_facts(text, [heading, patterns]) {
	const body = section_text(text, heading);
	return patterns.filter((pattern) => !pattern.test(body));
}

for (const [name, kind, by_language] of facts)
	test(`${name} (${kind})`, () => {
		for (const language of languages) assert.deepEqual(missing_facts(legal(kind, language), by_language[language]), [], language);
	});

test('control: a wrong figure, address or liability in a text is caught by its rule', () => {
	const planted = [
		['R42', 'tr', 'No:42', 'No:24'],
		['R42', 'tr', '7 Nisan 2016', '4 Temmuz 2016'],
		['R42', 'en', 'no. 6698', 'no. 6689'],
		['R52', 'tr', '30356', '30365'],
		['R52', 'en', '10 March 2018', '3 October 2018'],
		['R55', 'tr', 'en geç 30 gün', 'en geç 45 gün'],
		['R55', 'en', 'within 30 days', 'within 45 days'],
		['R25', 'tr', 'on iki ay', 'altı ay'],
		['R5 ', 'tr', '14 yaşınızı', '15 yaşınızı'],
		['R38', 'en', 'is not liable for the use', 'is liable for the use'],
		['R59', 'tr', 'kurumsal-bilgi', 'kurumsal'],
	];
	for (const [rule, language, right, wrong] of planted) {
		const [, kind, by_language] = facts.find(([name]) => name.startsWith(rule));
		const source = read_legal(kind, language);
		assert.ok(source.includes(right), `${rule}: nothing to break`);
		assert.notDeepEqual(missing_facts(parse_legal(source.replaceAll(right, wrong)), by_language[language]), [], `${rule}: ${wrong}`);
	}
	const kep = lists.find(([name]) => name.startsWith('R53'))[2].tr;
	const wrong_kep = parse_legal(read_legal('privacy_notice', 'tr').replace('@hs01.kep.tr', '@hs02.kep.tr'));
	assert.equal(unmatched(items_of(wrong_kep, kep[0]), kep[1]).length, 1);
});

test('R31: the agreement is headed "corporate"; the three titles are the official ones', () => {
	assert.deepEqual(kinds.map((kind) => legal(kind, 'tr').title), ['Kurumsal Üyelik Sözleşmesi', 'KVKK Aydınlatma Metni', 'Açık Rıza Metni']);
	assert.match(legal('membership_agreement', 'en').title, /^Corporate /);
});
