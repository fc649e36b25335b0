// Nothing scrolls sideways at 320 px.
import { test } from './lib/test.mjs';
import { public_pages } from './lib/pages.mjs';

for (const path of public_pages)
	test(`${path} fits`, async ({ visit }) => {
		await visit.open(path);
		await visit.open(`/en${path}`.replace(/\/$/, ''));
	});
