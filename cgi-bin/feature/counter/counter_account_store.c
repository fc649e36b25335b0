#include "feature/counter/counter_account_store.h"

enum { S_FIND, S_FORGET, S_END_SESSIONS, S_END_DEVICES, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	/* no program of staff reads credentials: what was handed out and reported tells as much */
	[S_FIND] =
		{"SELECT NOT EXISTS (SELECT 1 FROM counter_registration r WHERE r.citizen_id = c.id)"
		 " OR EXISTS (SELECT 1 FROM start_code s WHERE s.citizen_id = c.id AND s.used_at IS NOT NULL),"
		 " EXISTS (SELECT 1 FROM staff_task t WHERE t.citizen_id = c.id AND t.kind = 'account_locked' AND NOT"
		 " EXISTS (SELECT 1 FROM start_code s WHERE s.citizen_id = c.id AND s.used_at >= t.created_at))"
		 " FROM citizen c WHERE c.id = ? LIMIT 1",
			NULL},
	[S_FORGET] =
		{"DELETE FROM attempt WHERE subject IN (?, ?) AND scope IN ('signin_number', 'recovery_number', 'start_number')",
			NULL},
	[S_END_SESSIONS] = {"UPDATE session SET ended_at = ? WHERE citizen_id = ? AND ended_at IS NULL", NULL},
	[S_END_DEVICES] = {"UPDATE device SET revoked_at = ? WHERE citizen_id = ? AND revoked_at IS NULL", NULL},
};
struct db_table counter_account_store = {"counter/account", statement, S_COUNT};

bool counter_account_store_find(struct db *db, int64_t citizen_id, bool *claimed, bool *locked, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id)};
	struct db_out out[] = {db_out_bool(claimed), db_out_bool(locked)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_FIND], in, out), &found, e) &&
	       (found || err_set(e, ERR_DB, 0, "counter: no such person"));
}

bool counter_account_store_forget_waits(struct db *db, const struct citizen_index *number, struct err *e)
{
	struct db_in in[] = {
		db_bytes(number->newest, SECRET_DIGEST_BYTES), db_bytes(number->oldest, SECRET_DIGEST_BYTES)};

	return db_run(db, DB_COMMAND(&statement[S_FORGET], in), NULL, e);
}

bool counter_account_store_end_all(struct db *db, int64_t citizen_id, instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(citizen_id)};

	return db_run(db, DB_COMMAND(&statement[S_END_SESSIONS], in), NULL, e) &&
	       db_run(db, DB_COMMAND(&statement[S_END_DEVICES], in), NULL, e);
}
