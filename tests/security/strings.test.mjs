// Sixty bad strings in every field of every form: never a 5xx, and nothing comes back unescaped (security.md, Proofs).
import test from 'node:test';
import assert from 'node:assert/strict';
import { all_routes, genuine, csrf_for, new_key, new_token } from '../http/route_table.mjs';
import { client } from '../http/lib.mjs';

const mark = '<script>alert(1)</script>';
const strings = [
	'', ' ', '0', '-1', '+1', '1e9', '00', '1.5', '٣', 'NaN', 'null', 'true', '[]', '{}', '9'.repeat(11), '9'.repeat(30), '2147483648', '-2147483649', '9223372036854775808',
	'18446744073709551616', '0x10', 'a'.repeat(100), 'a'.repeat(1999), 'ş'.repeat(999), '😀'.repeat(400), 'ı', 'İ', 'I\u0307', 'e\u0301', '\u0301'.repeat(500), '\u200b', '\u202eabc',
	'\u00a0', '\u2028', '\ufeff', '\ufffd', '\u{10ffff}', 'a\nb', 'a\r\nSet-Cookie: x=y', 'a\tb', '\n\n\n', mark, '"><img src=x onerror=alert(1)>', "' OR 1=1 -- ", '"; DROP TABLE citizen; --',
	'%s%s%s%n', '%x'.repeat(100), '../../../../etc/passwd', '/dev/zero', '$(reboot)', '`id`', '${7*7}', '{{7*7}}', '<?cs var:T.x ?>', '<!--#exec cmd="id" -->', '{name}', '\\', "'", '"', '&lt;&amp;#39;', '2027-02-30',
	'31.04.2027', 'a@b', `${'a'.repeat(250)}@example.com`, 'a@b.c\nBcc: x@y.z', 'http://evil.example/', '//evil.example', '=cmd|calc!A1', '\u0130\u0131'.repeat(200),
];

const routes = (await all_routes()).filter((r) => r.method === 'POST' && r.fields.length > 0);

async function in_turn(list, lanes, work) {
	const rest = [...list];
	await Promise.all(Array.from({ length: lanes }, async () => { while (rest.length > 0) await work(rest.shift()); }));
}

function judge(page, what) {
	assert.ok(page.status < 500, `${what}: ${page.status}`);
	assert.ok(!page.text.includes(mark) && !page.text.includes('<img src=x'), `${what}: comes back unescaped`);
	assert.ok(!page.location || /^\/(?!\/)/.test(page.location), `${what}: leads to ${page.location}`);
	assert.ok(!(page.headers['set-cookie'] ?? []).some((line) => line.startsWith('x=')), `${what}: sets a cookie`);
}

test('there are sixty strings and more', () => {
	assert.ok(new Set(strings).size >= 60);
});

for (const route of routes)
	test(`${route.path}: every field takes every string`, async () => {
		for (const field of route.fields) {
			const { c, hidden } = await genuine(route, { state: 'draft' });
			await in_turn(strings, 6, async (value) => {
				const sender = route.access === 'visitor' ? client() : c;
				const token = new_token();
				if (route.access === 'visitor')
					sender.cookies[route.cookie] = token;
				const own = route.access === 'visitor' ? { csrf: csrf_for(token, route.path), key: new_key() } : hidden();
				judge(await sender.post(route.path, { ...own, [field.name]: value }), `${field.name}=${JSON.stringify(value).slice(0, 40)}`);
			});
		}
	});

test('the same strings in addresses', async () => {
	const gets = (await all_routes()).filter((r) => r.method === 'GET');
	for (const route of gets) {
		const { c } = await genuine(route);
		await in_turn(route.fields.length > 0 ? strings : strings.slice(0, 10), 6, async (value) => {
			const query = route.fields.map((f) => `${f.name}=${encodeURIComponent(value)}`).join('&');
			judge(await c.get(`${route.path}?${query}`), `${route.path} ${JSON.stringify(value).slice(0, 40)}`);
		});
	}
	for (const value of strings)
		judge(await client().get(`/${encodeURIComponent(value)}`), `/${JSON.stringify(value).slice(0, 40)}`);
});
