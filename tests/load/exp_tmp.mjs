import { start_stack, stop_stack } from '../runner/stack.mjs';
const due = Number(process.env.BENCH_DUE ?? 30000);
const own = await start_stack({ env: { RATE: '1000000' } });
process.env.VAR = own.dir;
const { at_day, job, sql } = await import('../http/lib.mjs');
/* Records that ended on three days of the last week, each person with an e-mail address to be written to: event, record and message a row. */
async function expiry() {
	const base = 900000000;
	await sql(`INSERT INTO citizen (id, tckn_sealed, tckn_index, first_name, last_name, father_name, birth_date, minor_at_signup, identity_source,
		language, created_at) SELECT ${base} + seq, x'00', UNHEX(SHA2(CONCAT('b', seq), 256)), 'Toplu', 'Kişi', 'Baba', '1990-01-01', 0, 'declaration',
		'tr', '2028-01-01' FROM seq_1_to_${due};
	INSERT INTO contact (citizen_id, preference, email, province_code, district_id, updated_at) SELECT ${base} + seq, 'email',
		CONCAT('kisi', seq, '@ornek.test'), 6, (SELECT MIN(id) FROM district WHERE province_code = 6), '2028-01-01' FROM seq_1_to_${due};
	INSERT INTO registration_event (citizen_id, seq, kind, actor, channel, effective_on, recorded_at)
		SELECT ${base} + seq, 1, 'created', 'citizen', 'web', '2028-01-01', '2028-01-01' FROM seq_1_to_${due};
	INSERT INTO registration (citizen_id, state, last_transaction, active_until, since, created_on, version, latest) SELECT ${base} + seq, 'active',
		'2028-03-01', '2029-03-01' + INTERVAL (seq MOD 3) DAY, '2028-01-01', '2028-01-01', 1, '1 created none none citizen web 2028-01-01 -'
		FROM seq_1_to_${due}`);
	const { status, out, err } = await at_day('2029-03-05', () => job('expire'));
	const said = /(\d+) records became passive, longest batch ([\d.]+) ms \(([\d.]+) s\)/.exec(out);
	if (status !== 0 || !said || Number(said[1]) < due)
		throw new Error(`expire: ${out}${err}`);
	const rate = due / Number(said[3]), longest = Number(said[2]), reached = rate >= 15000 && longest <= 50;
	console.log(`nightly expiry: ${due} records in ${said[3]} s = ${rate.toFixed(0)} rows/s, longest batch ${longest} ms   must 15000 and 50 ms   ${reached ? 'reached' : 'BELOW'}`);
	return reached;
}


try { await expiry(); } finally { await stop_stack(own); }
