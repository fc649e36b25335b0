// Every page of the staff server, as its route table has them, with something to show on each.
import { client, person, sign_in_by_sql, sql, sql_number } from '../../http/lib.mjs';
import { staff_routes } from '../../http/route_table.mjs';
import { staff_cookie, staff_person, staff_sign_in_by_sql } from '../../http/staff_help.mjs';
import { paths, typed } from '../../http/special_help.mjs';

/* A file, what stands behind a form that the test fills itself, and the preview of a draft, of which there is one for all (publish.spec.mjs). */
const no_page = ['/denetim/disa-aktar', '/kayit-al/kod', '/toplu-uzatma/islem', '/metinler/oku', '/metinler/fark'];
const long = { first_name: 'Abdülkerim Şemsettin', last_name: 'Kahramanmaraşlıoğullarından' };

/** Gives the browser the session of a new member of staff: a name that is long, these roles. */
export async function become(visit, roles, base) {
	const p = await staff_person({ ...long, roles }), c = await staff_sign_in_by_sql(p.id);
	await visit.page.context().clearCookies();
	await visit.page.context().addCookies([{ name: staff_cookie, value: c.cookies[staff_cookie], url: base.replace('http:', 'https:'), httpOnly: true, secure: true, sameSite: 'Strict' }]);
	return p;
}

/** Somebody with a long name who waits in every queue, and what the addresses of the pages need. */
export async function something_to_show() {
	const p = await person({ ...long, email: `${'uzunbirpostakutusu'.repeat(3)}@ornek.example`, address: 'Kızılcahamam Mahallesi, Cumhuriyet Bulvarı 12/3' });
	const look_at = await staff_person({ ...long, roles: ['clerk'] });
	const citizen = client();
	await sign_in_by_sql(citizen, p.id);
	await citizen.submit(await citizen.get(paths.ex_convict), typed.ex_convict);
	await sql(`INSERT INTO identity_check (citizen_id, state, reason, tries, checked_at, created_at) VALUES (${p.id}, 'mismatch', 'none', 1, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3));
		INSERT INTO staff_task (kind, citizen_id, created_at) VALUES ('account_locked', ${p.id}, UTC_TIMESTAMP(3));
		INSERT INTO citizen_note (citizen_id, text, staff_id, unit_id, written_at) SELECT ${p.id}, REPEAT('Uzunbirsözcük', 20), ${look_at.id}, 6, NOW() FROM seq_1_to_42;
		INSERT INTO experience (citizen_id, employer, job, start_year, start_month, created_at) VALUES (${p.id}, REPEAT('Uzunbirişyeri', 9), 'Garson', 2011, 4, UTC_TIMESTAMP(3));
		INSERT INTO citizen_language (citizen_id, language_code, level, created_at) SELECT ${p.id}, code, 'b1', UTC_TIMESTAMP(3) FROM language ORDER BY code LIMIT 1;
		INSERT INTO staff_look_day (staff_id, day, people) VALUES (${look_at.id}, '2026-05-04', 101);
		INSERT INTO look_alarm (staff_id, unit_id, day, raised_at) VALUES (${look_at.id}, 6, '2026-05-04', '2026-05-04 12:00:00')`);
	const [cv] = await sql(`SELECT (SELECT id FROM education WHERE citizen_id = ${p.id}) AS egitim, (SELECT id FROM experience WHERE citizen_id = ${p.id}) AS deneyim,
		(SELECT occupation_code FROM citizen_occupation WHERE citizen_id = ${p.id}) AS meslek, (SELECT language_code FROM citizen_language WHERE citizen_id = ${p.id}) AS dil`);
	return { person: p, staff: look_at, cv, claim: await sql_number(`SELECT id FROM claim WHERE citizen_id = ${p.id}`), alarm: await sql_number(`SELECT id FROM look_alarm WHERE staff_id = ${look_at.id}`) };
}

/** The addresses of every page that these roles may open; those of a person come with a reason given (`/kisi`, first). */
export async function staff_pages(roles, at) {
	const query = { '/tekrar': 'yer=hesabim', '/birimler/degistir': 'no=6', '/hesaplar/kisi': `no=${at.staff.id}`, '/hesaplar/gorev': `no=${at.staff.id}`, '/uyarilar/gor': `no=${at.alarm}`,
		'/kurallar/kural': 'no=1', '/kurallar/deger': 'no=1', '/ozel-durum': `no=${at.claim}`, '/ozel-durum/belge': `no=${at.claim}`, '/ozel-durum/yeni': `no=${at.person.id}&tur=disabled`,
		'/kisi/duzelt': `no=${at.person.id}&olay=2`,
		...Object.fromEntries(Object.entries(at.cv).map(([part, row]) => [`/kisi/ozgecmis/${part}/sil`, `no=${at.person.id}&id=${row}`])) };
	const of = (path) => query[path] ?? (path.startsWith('/kisi') ? `no=${at.person.id}` : path.startsWith('/metinler/') ? `no=1${path === '/metinler/yayim' ? '' : '&dil=tr'}` : '');
	const paths = (await staff_routes()).filter((r) => r.method === 'GET' && r.access === 'staff' && r.roles.some((role) => roles.includes(role)) && !no_page.includes(r.path)).map((r) => r.path);
	return paths.sort((a, b) => (b === '/kisi') - (a === '/kisi')).map((path) => path + (of(path) && `?${of(path)}`));
}
