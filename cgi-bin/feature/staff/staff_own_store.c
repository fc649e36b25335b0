#include "feature/staff/staff_own_store.h"

enum { S_SESSIONS, S_END, S_END_OTHERS, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_SESSIONS] =
		{"SELECT token_hash, label, created_at, last_seen_at, expires_at, ended_at FROM staff_session"
		 " WHERE staff_id = ? AND expires_at > ? AND ended_at IS NULL ORDER BY last_seen_at DESC, token_hash"
		 " LIMIT ?",
			NULL},
	[S_END] = {"UPDATE staff_session SET ended_at = ? WHERE staff_id = ? AND token_hash = ? AND ended_at IS NULL",
		NULL},
	[S_END_OTHERS] = {"UPDATE staff_session SET ended_at = ? WHERE staff_id = ? AND token_hash <> ?"
			  " AND ended_at IS NULL",
		NULL},
};
struct db_table staff_own_store = {"staff/own", statement, S_COUNT};

struct reading {
	struct staff_own_session *out, one;
	size_t count, hash_n;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->out[r->count++] = r->one;
	return r->count < STAFF_OWN_SESSIONS_MAX;
}

bool staff_own_store_sessions(struct db *db, int64_t staff_id, instant now,
	struct staff_own_session out[STAFF_OWN_SESSIONS_MAX], size_t *count, struct err *e)
{
	struct reading r = {.out = out};
	struct db_in in[] = {db_int(staff_id), db_instant(now), db_int(STAFF_OWN_SESSIONS_MAX)};
	struct db_out columns[] = {
		db_out_bytes(r.one.token_hash, sizeof r.one.token_hash, &r.hash_n),
		db_out_text(r.one.label, sizeof r.one.label),
		db_out_instant(&r.one.times.created_at),
		db_out_instant(&r.one.times.last_seen_at),
		db_out_instant(&r.one.times.expires_at),
		db_out_instant(&r.one.times.ended_at),
	};

	if (!db_each(db, DB_QUERY(&statement[S_SESSIONS], in, columns), take, &r, e))
		return false;
	*count = r.count;
	return true;
}

static bool end(struct db *db, struct db_statement *st, int64_t staff_id, const unsigned char hash[SECRET_DIGEST_BYTES],
	instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(staff_id), db_bytes(hash, SECRET_DIGEST_BYTES)};

	return db_run(db, DB_COMMAND(st, in), NULL, e);
}

bool staff_own_store_end(
	struct db *db, int64_t staff_id, const unsigned char hash[SECRET_DIGEST_BYTES], instant now, struct err *e)
{
	return end(db, &statement[S_END], staff_id, hash, now, e);
}

bool staff_own_store_end_others(
	struct db *db, int64_t staff_id, const unsigned char hash[SECRET_DIGEST_BYTES], instant now, struct err *e)
{
	return end(db, &statement[S_END_OTHERS], staff_id, hash, now, e);
}
