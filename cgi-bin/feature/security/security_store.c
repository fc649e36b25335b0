#include "feature/security/security_store.h"

enum { S_SESSIONS, S_DEVICES, S_EVENTS, S_END, S_END_OTHERS, S_FORGET, S_END_OF_DEVICE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_SESSIONS] = {"SELECT token_hash, label, created_at, last_seen_at, expires_at, ended_at FROM session"
			" WHERE citizen_id = ? AND expires_at > ? ORDER BY last_seen_at DESC, token_hash LIMIT ?",
		NULL},
	[S_DEVICES] = {"SELECT token_hash, label, created_at, last_used_at, expires_at, revoked_at FROM device"
		       " WHERE citizen_id = ? AND expires_at > ? ORDER BY last_used_at DESC, token_hash LIMIT ?",
		NULL},
	[S_EVENTS] = {"SELECT outcome, label, recorded_at FROM sign_in_event WHERE citizen_id = ? ORDER BY "
		      "id DESC LIMIT ?",
		NULL},
	[S_END] = {"UPDATE session SET ended_at = ? WHERE citizen_id = ? AND token_hash = ? AND ended_at IS "
		   "NULL",
		NULL},
	[S_END_OTHERS] = {"UPDATE session SET ended_at = ? WHERE citizen_id = ? AND token_hash <> ? AND "
			  "ended_at IS NULL",
		NULL},
	[S_FORGET] = {"UPDATE device SET revoked_at = ? WHERE citizen_id = ? AND token_hash = ? AND "
		      "revoked_at IS NULL",
		NULL},
	[S_END_OF_DEVICE] = {"UPDATE session SET ended_at = ? WHERE citizen_id = ? AND device_hash = ? AND "
			     "token_hash <> ?"
			     " AND ended_at IS NULL",
		NULL},
};
struct db_table security_store = {"security", statement, S_COUNT};

struct reading {
	struct security_row *out;
	size_t count;
	size_t hash_n;
	struct security_row row;
};

static bool take_row(void *context)
{
	struct reading *r = context;

	r->out[r->count++] = r->row;
	return r->count < SECURITY_ROWS_MAX;
}

static bool read_rows(struct db *db, struct db_statement *st, const struct db_in *in, struct security_row *out,
	size_t *count, struct err *e)
{
	struct reading r = {.out = out};
	struct db_out columns[] = {
		db_out_bytes(r.row.token_hash, sizeof r.row.token_hash, &r.hash_n),
		db_out_text(r.row.label, sizeof r.row.label),
		db_out_instant(&r.row.created_at),
		db_out_instant(&r.row.used_at),
		db_out_instant(&r.row.expires_at),
		db_out_instant(&r.row.ended_at),
	};

	if (!db_each(db, &(struct db_query){st, in, 3, columns, sizeof columns / sizeof *columns}, take_row, &r, e))
		return false;
	*count = r.count;
	return true;
}

bool security_store_sessions(
	struct db *db, int64_t citizen_id, instant now, struct security_row *out, size_t *count, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_instant(now), db_int(SECURITY_ROWS_MAX)};

	return read_rows(db, &statement[S_SESSIONS], in, out, count, e);
}

bool security_store_devices(
	struct db *db, int64_t citizen_id, instant now, struct security_row *out, size_t *count, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_instant(now), db_int(SECURITY_ROWS_MAX)};

	return read_rows(db, &statement[S_DEVICES], in, out, count, e);
}

struct reading_events {
	struct security_event *out;
	size_t count, max;
	struct security_event event;
};

static bool take_event(void *context)
{
	struct reading_events *r = context;

	r->out[r->count++] = r->event;
	return r->count < r->max;
}

bool security_store_events(
	struct db *db, int64_t citizen_id, size_t max, struct security_event *out, size_t *count, struct err *e)
{
	struct reading_events r = {.out = out, .max = max};
	struct db_in in[] = {db_int(citizen_id), db_int((int64_t)max)};
	struct db_out columns[] = {
		db_out_text(r.event.outcome, sizeof r.event.outcome),
		db_out_text(r.event.label, sizeof r.event.label),
		db_out_instant(&r.event.at),
	};

	if (!db_each(db, DB_QUERY(&statement[S_EVENTS], in, columns), take_event, &r, e))
		return false;
	*count = r.count;
	return true;
}

static bool change(struct db *db, struct db_statement *st, instant now, int64_t citizen_id,
	const unsigned char hash[SECRET_DIGEST_BYTES], struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(citizen_id), db_bytes(hash, SECRET_DIGEST_BYTES)};

	return db_run(db, DB_COMMAND(st, in), NULL, e);
}

bool security_store_end(struct db *db, int64_t citizen_id, const unsigned char token_hash[SECRET_DIGEST_BYTES],
	instant now, struct err *e)
{
	return change(db, &statement[S_END], now, citizen_id, token_hash, e);
}

bool security_store_end_others(struct db *db, int64_t citizen_id, const unsigned char token_hash[SECRET_DIGEST_BYTES],
	instant now, struct err *e)
{
	return change(db, &statement[S_END_OTHERS], now, citizen_id, token_hash, e);
}

bool security_store_forget(struct db *db, int64_t citizen_id, const unsigned char device_hash[SECRET_DIGEST_BYTES],
	const unsigned char own_session[SECRET_DIGEST_BYTES], instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(citizen_id), db_bytes(device_hash, SECRET_DIGEST_BYTES),
		db_bytes(own_session, SECRET_DIGEST_BYTES)};

	return change(db, &statement[S_FORGET], now, citizen_id, device_hash, e) &&
	       db_run(db, DB_COMMAND(&statement[S_END_OF_DEVICE], in), NULL, e);
}
