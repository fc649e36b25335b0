#include "feature/identity_check/identity_check_due_store.h"

enum { S_DUE, S_LOCK, S_RESULT, S_SOURCE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_DUE] = {"SELECT i.citizen_id, i.tries, i.next_try_at, c.version, c.tckn_sealed, c.first_name,"
		   " c.last_name, c.birth_date FROM identity_check i JOIN citizen c ON c.id = i.citizen_id"
		   " WHERE i.next_try_at <= ? AND (i.next_try_at > ?"
		   " OR (i.next_try_at = ? AND i.citizen_id > ?))"
		   " ORDER BY i.next_try_at, i.citizen_id LIMIT ?",
		NULL},
	[S_LOCK] = {"SELECT version FROM citizen WHERE id = ? LIMIT 1 FOR UPDATE", NULL},
	[S_RESULT] = {"UPDATE identity_check SET state = ?, reason = ?, tries = ?, next_try_at = ?,"
		      " checked_at = ? WHERE citizen_id = ? AND tries = ? AND state IN ('pending','unavailable')",
		NULL},
	[S_SOURCE] = {"UPDATE citizen SET identity_source = 'registry' WHERE id = ?", NULL},
};
struct db_table identity_check_due_store = {"identity_check/due", statement, S_COUNT};

struct filling {
	struct identity_check_row current, *row;
	size_t count;
};

static bool keep(void *context)
{
	struct filling *f = context;

	f->row[f->count++] = f->current;
	return f->count < IDENTITY_CHECK_BATCH;
}

bool identity_check_due_read(struct db *db, const struct identity_check_row *after, instant now,
	struct identity_check_row row[IDENTITY_CHECK_BATCH], size_t *count, struct err *e)
{
	struct filling f = {.row = row};
	struct identity_check_row *r = &f.current;
	instant from = after->next_try_at > 0 ? after->next_try_at : 1; /* 0 would be NULL */
	struct db_in in[] = {db_instant(now), db_instant(from), db_instant(from), db_int(after->citizen_id),
		db_int(IDENTITY_CHECK_BATCH)};
	struct db_out out[] = {
		db_out_int(&r->citizen_id),
		db_out_int(&r->tries),
		db_out_instant(&r->next_try_at),
		db_out_int(&r->version),
		db_out_bytes(r->tckn_sealed, sizeof r->tckn_sealed, &r->tckn_n),
		db_out_text(r->first_name, sizeof r->first_name),
		db_out_text(r->last_name, sizeof r->last_name),
		db_out_date(&r->birth_date),
	};
	bool ok = db_each(db, DB_QUERY(&statement[S_DUE], in, out), keep, &f, e);

	*count = ok ? f.count : 0;
	return ok;
}

struct saving {
	const struct lease *lease;
	const struct identity_check_row *row;
	const struct identity_check_result *result;
	bool written;
};

static bool is_same_person(struct db *db, const struct identity_check_row *row, bool *same, struct err *e)
{
	int64_t version;
	struct db_in in[] = {db_int(row->citizen_id)};
	struct db_out out[] = {db_out_int(&version)};
	bool found;

	if (!db_one(db, DB_QUERY(&statement[S_LOCK], in, out), &found, e))
		return false;
	*same = found && version == row->version;
	return true;
}

static enum db_verdict save(struct db *db, void *context, struct err *e)
{
	struct saving *s = context;
	const struct identity_check_result *r = s->result;
	struct db_in person[] = {db_int(s->row->citizen_id)};
	struct db_in in[] = {db_text(identity_check_state_name(r->state)),
		db_text(identity_check_reason_name(r->reason)), db_int(r->tries), db_instant(r->next_try_at),
		db_instant(r->checked_at), db_int(s->row->citizen_id), db_int(s->row->tries)};
	uint64_t affected = 0;
	bool same;

	s->written = false;
	if (!is_same_person(db, s->row, &same, e) || !lease_renew(db, s->lease, e))
		return DB_FAIL;
	if (same && !db_run(db, DB_COMMAND(&statement[S_RESULT], in), &affected, e))
		return DB_FAIL;
	s->written = affected == 1;
	if (s->written && r->state == IDENTITY_CHECK_MATCHED &&
		!db_run(db, DB_COMMAND(&statement[S_SOURCE], person), NULL, e))
		return DB_FAIL;
	return DB_COMMIT;
}

bool identity_check_due_save(struct db *db, const struct lease *lease, const struct identity_check_row *row,
	const struct identity_check_result *result, bool *written, struct err *e)
{
	struct saving s = {.lease = lease, .row = row, .result = result};
	bool ok = db_transact(db, save, &s, e);

	*written = ok && s.written;
	return ok;
}
