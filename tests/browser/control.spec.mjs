// The control: pages broken on purpose, each in one way, and the kind of fault that must be found in each.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { expect, test as base } from '@playwright/test';
import { find_faults, watch_page } from './lib/faults.mjs';

const csp = /^add_header Content-Security-Policy "([^"]*)"/m.exec(
	await readFile(new URL('../../nginx/headers.conf', import.meta.url), 'utf8'))[1];

const sound = {
	lang: ' lang="tr"', title: 'Sayfa', head: '', skip: '<a class="govuk-skip-link" href="#main">Ana içeriğe geç</a>',
	h1: '<h1>Başlık</h1>', body: '<p>Metin</p>', status: 200,
};
const page_of = (p) => `<!DOCTYPE html>
<html${p.lang}>
<head>
<meta charset="utf-8">
<title>${p.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css">
${p.head}</head>
<body>
${p.skip}
<main id="main">
${p.h1}
${p.body}
</main>
</body>
</html>
`;
const summary = '<div class="govuk-error-summary" role="alert"><h2>Hata</h2><ul class="govuk-error-summary__list"><li><a href="#name">Yazın</a></li></ul></div>';
const broken = {
	'a field without a label': ['axe', { body: '<div><input type="text" name="a"></div>' }],
	'pale text': ['axe', { body: '<p class="pale">Soluk</p>' }],
	'an element not closed as it should be': ['html', { body: '<p>Bir<div>iki</div></p>' }],
	'an inline style': ['csp', { body: '<p style="color: red">Kırmızı</p>' }],
	'an inline script': ['csp', { body: '<script>document.title = "x";</script>' }],
	'a script that throws': ['console', { head: '<script type="module" src="/throws.js"></script>\n' }],
	'a picture from elsewhere': ['third-party', { body: '<img src="http://127.0.0.1:9/far.png" alt="Uzak" width="30" height="30">' }],
	'a wide table': ['scroll', { body: '<p class="wide">Geniş</p>' }],
	'errors without "Hata:" in the title': ['title', { body: summary }],
	'"Hata:" in the title without errors': ['title', { title: 'Hata: Sayfa' }],
	'a summary that leads nowhere': ['title', { title: 'Hata: Sayfa', body: summary }],
	'two first headings': ['h1', { body: '<h1>İkinci</h1>' }],
	'no first heading': ['h1', { h1: '<h2>Başlık</h2>' }],
	'no language': ['lang', { lang: '' }],
	'English words under a Turkish address': ['lang', { lang: ' lang="en"' }],
	'no skip link': ['skip', { skip: '' }],
	'small targets side by side': ['target', { body: '<p><button type="button" class="small">1</button><button type="button" class="small">2</button></p>' }],
	'another status': ['status', { status: 500 }],
};
const css = 'body { margin: 0; color: #000; background: #fff } .pale { color: #ddd } .wide { width: 3000px }'
	+ ' .small { width: 16px; height: 16px; padding: 0; border: 0; font-size: 8px }';

const test = base.extend({
	site: async ({}, use) => {
		let shown;
		const server = createServer((request, response) => {
			const send = (type, body, status = 200) => response.writeHead(status, { 'content-type': type, 'content-security-policy': csp }).end(body);
			if (request.url === '/style.css')
				return send('text/css', css);
			if (request.url === '/throws.js')
				return send('text/javascript', 'throw new Error("on purpose");');
			return request.url === '/' ? send('text/html; charset=utf-8', page_of(shown), shown.status) : response.writeHead(204).end();
		});
		await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
		await use({ base: `http://127.0.0.1:${server.address().port}`, show: (parts) => { shown = { ...sound, ...parts }; } });
		server.closeAllConnections();
		await new Promise((done) => { server.close(done); });
	},
});

async function kinds(page, site, parts) {
	site.show(parts);
	const watch = watch_page(page, site.base);
	await page.goto(`${site.base}/`, { waitUntil: 'load' });
	return (await find_faults(watch, { status: 200, again: true })).map((fault) => fault.slice(0, fault.indexOf(':')));
}

test('a sound page has no fault', async ({ page, site }) => {
	expect(await kinds(page, site, {})).toEqual([]);
});

for (const [name, [kind, parts]] of Object.entries(broken))
	test(`${name}: ${kind}`, async ({ page, site }) => {
		expect(await kinds(page, site, parts)).toContain(kind);
	});
