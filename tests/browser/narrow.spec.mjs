// Nothing scrolls sideways at 320 px.
import { test } from './lib/test.mjs';
import { own_pages, public_pages } from './lib/pages.mjs';
import { signed_in } from './lib/people.mjs';

for (const path of public_pages)
	test(`${path} fits`, async ({ visit }) => {
		await visit.open(path);
		await visit.open(`/en${path}`.replace(/\/$/, ''));
	});

test('the pages before and after signing in fit', async ({ visit }) => {
	for (const path of ['/kayit/kimlik', '/giris', '/sifremi-unuttum'])
		await visit.open(path);
	await signed_in(visit, { state: 'active', last: 'Kahramanmaraşlıoğullarından' });
	for (const path of own_pages)
		await visit.open(path);
});
