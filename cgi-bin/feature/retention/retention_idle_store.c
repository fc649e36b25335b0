#include "feature/retention/retention_idle_store.h"

#define SIGNED_IN \
	"SELECT 1 FROM sign_in_event s WHERE s.citizen_id = r.citizen_id AND s.outcome = 'signed_in' AND s.recorded_at >= ?"

enum { S_LATE, S_DUE, S_LOCK, S_FACTS, S_SIGNED_IN, S_TELL, S_DROP, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_LATE] = {"SELECT r.idle_since, r.citizen_id FROM registration r"
		    " LEFT JOIN retention_notice n ON n.citizen_id = r.citizen_id"
		    " WHERE r.idle_since <= ? AND r.idle_since >= ? AND (r.idle_since > ? OR r.citizen_id > ?)"
		    " AND r.state <> 'active' AND r.anonymised_on IS NULL"
		    " AND n.citizen_id IS NULL AND NOT EXISTS (" SIGNED_IN ")"
		    " ORDER BY r.idle_since, r.citizen_id LIMIT ?",
		NULL},
	[S_DUE] = {"SELECT due_on, citizen_id FROM retention_notice WHERE due_on <= ? AND due_on >= ?"
		   " AND (due_on > ? OR citizen_id > ?) ORDER BY due_on, citizen_id LIMIT ?",
		NULL},
	/* a new sign-in takes a shared lock on this row, for its foreign keys */
	[S_LOCK] = {"SELECT id FROM citizen WHERE id = ? LIMIT 1 FOR UPDATE", NULL},
	[S_FACTS] =
		{"SELECT IF(r.state = 'active' OR r.anonymised_on IS NOT NULL, NULL, r.idle_since), n.idle_since, n.due_on"
		 " FROM registration r"
		 " LEFT JOIN retention_notice n ON n.citizen_id = r.citizen_id WHERE r.citizen_id = ? LIMIT 1"
		 " FOR UPDATE",
			NULL},
	[S_SIGNED_IN] = {"SELECT 1 FROM sign_in_event WHERE citizen_id = ? AND outcome = 'signed_in'"
			 " AND recorded_at >= ? LIMIT 1 LOCK IN SHARE MODE",
		NULL},
	[S_TELL] = {"INSERT INTO retention_notice (citizen_id, idle_since, due_on, noticed_at) VALUES (?, ?, ?, ?)",
		NULL},
	[S_DROP] = {"DELETE FROM retention_notice WHERE citizen_id = ?", NULL},
};
struct db_table retention_idle_store = {"retention/idle", statement, S_COUNT};

struct reading {
	struct retention_place *out, one;
	size_t count;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->out[r->count++] = r->one;
	return r->count < RETENTION_IDLE_BATCH;
}

static bool list(struct db *db, const struct db_query *query, struct reading *r, size_t *count, struct err *e)
{
	bool ok = db_each(db, query, take, r, e);

	*count = r->count;
	return ok;
}

bool retention_idle_late(struct db *db, const struct retention_place *after, struct date limit, instant signed_in,
	struct retention_place *out, size_t *count, struct err *e)
{
	struct reading r = {.out = out};
	struct db_in in[] = {db_date(limit), db_date(after->day), db_date(after->day), db_int(after->citizen_id),
		db_instant(signed_in), db_int(RETENTION_IDLE_BATCH)};
	struct db_out columns[] = {db_out_date(&r.one.day), db_out_int(&r.one.citizen_id)};

	return list(db, DB_QUERY(&statement[S_LATE], in, columns), &r, count, e);
}

bool retention_idle_due(struct db *db, const struct retention_place *after, struct date today,
	struct retention_place *out, size_t *count, struct err *e)
{
	struct reading r = {.out = out};
	struct db_in in[] = {db_date(today), db_date(after->day), db_date(after->day), db_int(after->citizen_id),
		db_int(RETENTION_IDLE_BATCH)};
	struct db_out columns[] = {db_out_date(&r.one.day), db_out_int(&r.one.citizen_id)};

	return list(db, DB_QUERY(&statement[S_DUE], in, columns), &r, count, e);
}

bool retention_idle_facts(
	struct db *db, int64_t citizen_id, instant signed_in, struct retention_idle *out, struct err *e)
{
	int64_t one;
	bool found;
	struct db_in in[] = {db_int(citizen_id), db_instant(signed_in)};
	struct db_out id[] = {db_out_int(&one)};
	struct db_out columns[] = {
		db_out_date(&out->idle_since), db_out_date(&out->told_since), db_out_date(&out->due_on)};

	*out = (struct retention_idle){.idle_since = date_none()};
	return db_one(db, &(struct db_query){&statement[S_LOCK], in, 1, id, 1}, &found, e) &&
	       db_one(db, &(struct db_query){&statement[S_FACTS], in, 1, columns, 3}, &found, e) &&
	       db_one(db, DB_QUERY(&statement[S_SIGNED_IN], in, id), &out->signed_in, e);
}

bool retention_idle_tell(struct db *db, int64_t citizen_id, const struct retention_idle *r, struct date due_on,
	instant now, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_date(r->idle_since), db_date(due_on), db_instant(now)};

	return db_run_one(db, DB_COMMAND(&statement[S_TELL], in), e);
}

bool retention_idle_drop(struct db *db, int64_t citizen_id, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id)};

	return db_run(db, DB_COMMAND(&statement[S_DROP], in), NULL, e);
}
