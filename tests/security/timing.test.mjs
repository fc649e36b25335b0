// Time tells nobody whether a T.C. number is registered (D18): 200 wrong passwords for registered numbers and 200 for numbers that
// nobody has, interleaved, compared by rank (Mann-Whitney). No absolute time is asserted. Equal distributions fall below
// p = 0.01 once in a hundred runs, so only three such runs in a row are a finding.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import test from 'node:test';
import { client, mobile, sql, tckn } from '../http/lib.mjs';
import { make_citizen } from '../http/make_citizen.mjs';
import { index_of, seal } from '../http/person.mjs';
import { give_password } from '../http/signin_help.mjs';

const PAIRS = 200, LEVEL = 0.01, RUNS = 3;
const skip = (process.env.BUILD ?? '').includes('asan') ? 'the sanitized build says nothing about time' : false;

/** `count` people who share a password hash, as far as signing in looks at them. */
async function people(count) {
	const model = make_citizen();
	const [{ first }] = await sql(`SELECT NEXTVAL(citizen_seq) AS first FROM (SELECT 1) x`);
	const ids = [Number(first)];
	while (ids.length < count)
		ids.push(...(await sql(Array.from({ length: count - ids.length }, () => 'SELECT NEXTVAL(citizen_seq) AS id').join(' UNION ALL ')))
			.map((row) => Number(row.id)));
	const found = ids.map((id) => ({ id, tckn: tckn(), mobile: mobile() }));
	await sql('START TRANSACTION;\n' + found.map((p) => `INSERT INTO citizen (id, tckn_sealed, tckn_index, mobile_sealed, mobile_index, first_name,`
		+ ' last_name, father_name, birth_date, minor_at_signup, identity_source, language, created_at)'
		+ ` SELECT ${p.id}, ${seal(p.tckn, 'citizen.tckn', p.id)}, ${index_of(p.tckn, 'citizen.tckn')}, ${seal(p.mobile, 'citizen.mobile', p.id)},`
		+ ` ${index_of(p.mobile, 'citizen.mobile')}, first_name, last_name, father_name, birth_date, 0, 'declaration', 'tr', created_at`
		+ ` FROM citizen WHERE id = ${model.id};\n`
		+ `INSERT INTO credential (citizen_id, password_hash, changed_at) SELECT ${p.id}, password_hash, changed_at FROM credential WHERE citizen_id = ${model.id};\n`)
		.join('') + 'COMMIT;');
	return found;
}

/** Milliseconds of one wrong sign-in, the form fetched beforehand; a fresh address, so that its limit plays no part. */
async function measure(who) {
	const c = client();
	const page = await c.get('/giris');
	const start = process.hrtime.bigint();
	const answer = await c.submit(page, { tckn: who.tckn, password: 'yanlis parola' });
	const ms = Number(process.hrtime.bigint() - start) / 1e6;
	assert.equal(answer.status, 422);
	return ms;
}

/** Two-sided p of the Mann-Whitney test, by the normal approximation. */
export function rank_test(a, b) {
	const all = [...a.map((v) => [v, 0]), ...b.map((v) => [v, 1])].sort((x, y) => x[0] - y[0]);
	let rank_sum = 0;
	for (let i = 0; i < all.length;) {
		let j = i;
		while (j < all.length && all[j][0] === all[i][0])
			j++;
		for (let k = i; k < j; k++)
			if (all[k][1] === 0)
				rank_sum += (i + j + 1) / 2;
		i = j;
	}
	const n = a.length, m = b.length;
	const u = rank_sum - n * (n + 1) / 2;
	const z = Math.abs(u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
	const t = 1 / (1 + 0.3275911 * z / Math.SQRT2);
	const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
	return poly * Math.exp(-z * z / 2);
}

async function compare() {
	const known = [], unknown = [];
	for (const p of await people(PAIRS)) {
		const first = randomInt(2);
		for (const turn of [first, 1 - first])
			(turn === 0 ? known : unknown).push(await measure(turn === 0 ? p : { tckn: tckn() }));
	}
	return rank_test(known, unknown);
}

test('the rank test sees half a millisecond in forty, and nothing where nothing is', () => {
	const draw = (shift) => Array.from({ length: PAIRS }, () => 40 + shift + Math.random() + Math.random());
	assert.ok(rank_test(draw(0), draw(0.5)) < LEVEL);
	assert.ok(Array.from({ length: 20 }, () => rank_test(draw(0), draw(0))).filter((p) => p > LEVEL).length >= 17);
});

test('D18: known and unknown numbers take the same time', { timeout: 600000, skip }, async (t) => {
	const found = [];
	while (found.length < RUNS && (found.length === 0 || found.at(-1) <= LEVEL))
		found.push(await compare());
	t.diagnostic(`p = ${found.map((p) => p.toFixed(4)).join(', ')}`);
	assert.ok(found.at(-1) > LEVEL, `p = ${found.join(', ')}: the times differ`);
});
