#include "feature/identity_queue/identity_queue_store.h"

#define WAITING                                                                 \
	" FROM identity_check i FORCE INDEX (identity_check_waiting)"           \
	" STRAIGHT_JOIN profile_digest d ON d.citizen_id = i.citizen_id WHERE " \
	"i.waits_since >= ? AND ? IN (0, d.province_code)"

enum { S_WAITING, S_PLACE, S_LIST, S_FIND, S_LOCK, S_SETTLE, S_ASK_AGAIN, S_SEE, S_CORRECT, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_WAITING] = {"SELECT COUNT(*) FROM (SELECT 1" WAITING " LIMIT ?) x", NULL},
	[S_PLACE] = {"SELECT checked_at FROM identity_check WHERE citizen_id = ? AND checked_at IS NOT NULL LIMIT 1",
		NULL},
	[S_LIST] = {"SELECT i.citizen_id, i.waits_since, i.reason = 'foreign', d.first_name, d.last_name, d.birth_date,"
		    " d.tckn_sealed" WAITING " AND (i.waits_since > ? OR i.citizen_id > ?)"
		    " ORDER BY i.waits_since, i.citizen_id LIMIT ?",
		NULL},
	[S_FIND] =
		{"SELECT i.waits_since, i.reason = 'foreign', c.version FROM identity_check i"
		 " JOIN citizen c ON c.id = i.citizen_id WHERE i.citizen_id = ? AND i.waits_since IS NOT NULL LIMIT 1",
			NULL},
	[S_LOCK] = {"SELECT version FROM citizen WHERE id = ? LIMIT 1 FOR UPDATE", NULL},
	[S_SETTLE] = {"UPDATE identity_check SET state = 'settled' WHERE citizen_id = ? AND waits_since IS NOT NULL",
		NULL},
	[S_ASK_AGAIN] = {"UPDATE identity_check SET state = 'pending', reason = 'none', tries = 0, checked_at = NULL,"
			 " next_try_at = ? WHERE citizen_id = ? AND waits_since IS NOT NULL",
		NULL},
	[S_SEE] =
		{"INSERT INTO identity_seen (citizen_id, act, paper, note, first_name, last_name, father_name, birth_date,"
		 " minor_at_signup, staff_id, unit_id, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
			NULL},
	[S_CORRECT] = {"UPDATE citizen SET first_name = ?, last_name = ?, father_name = ?, birth_date = ?,"
		       " minor_at_signup = ?, version = version + 1 WHERE id = ?",
		NULL},
};
struct db_table identity_queue_store = {"identity_queue", statement, S_COUNT};

static const instant start = 1; /* 0 would be NULL */

bool identity_queue_store_count(struct db *db, int64_t province, int64_t *count, struct err *e)
{
	struct db_in in[] = {db_instant(start), db_int(province), db_int(IDENTITY_QUEUE_COUNT_MAX)};
	struct db_out out[] = {db_out_int(count)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_WAITING], in, out), &found, e);
}

struct reading {
	struct identity_queue_row *out, one;
	size_t count;
	unsigned char sealed[CITIZEN_SEALED_MAX];
	size_t sealed_n;
	bool fine;
	struct err *e;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->fine = citizen_tckn_unseal(r->one.tckn, r->sealed, r->sealed_n, r->one.citizen_id, r->e);
	if (!r->fine)
		return false;
	r->out[r->count++] = r->one;
	return r->count <= IDENTITY_QUEUE_PAGE;
}

/* Where in the list the person stands or stood. */
static bool find_place(struct db *db, int64_t citizen_id, instant *since, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id)};
	struct db_out out[] = {db_out_instant(since)};
	bool found;

	*since = start;
	return citizen_id == 0 || db_one(db, DB_QUERY(&statement[S_PLACE], in, out), &found, e);
}

bool identity_queue_store_list(
	struct db *db, int64_t province, int64_t after, struct identity_queue_row *out, size_t *count, struct err *e)
{
	struct reading r = {.out = out, .fine = true, .e = e};
	struct identity_queue_row *one = &r.one;
	struct db_out columns[] = {
		db_out_int(&one->citizen_id),
		db_out_instant(&one->since),
		db_out_bool(&one->is_foreign),
		db_out_text(one->first_name, sizeof one->first_name),
		db_out_text(one->last_name, sizeof one->last_name),
		db_out_date(&one->birth_date),
		db_out_bytes(r.sealed, sizeof r.sealed, &r.sealed_n),
	};
	instant since;

	if (!find_place(db, after, &since, e))
		return false;
	struct db_in in[] = {
		db_instant(since), db_int(province), db_instant(since), db_int(after), db_int(IDENTITY_QUEUE_PAGE + 1)};
	*count = 0;
	if (!db_each(db, DB_QUERY(&statement[S_LIST], in, columns), take, &r, e) || !r.fine)
		return false;
	*count = r.count;
	return true;
}

bool identity_queue_store_find(
	struct db *db, int64_t citizen_id, struct identity_queue_wait *out, bool *found, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id)};
	struct db_out columns[] = {
		db_out_instant(&out->since), db_out_bool(&out->is_foreign), db_out_int(&out->version)};

	return db_one(db, DB_QUERY(&statement[S_FIND], in, columns), found, e);
}

bool identity_queue_store_take(struct db *db, int64_t citizen_id, int64_t version, enum identity_check_state state,
	instant now, bool *taken, struct err *e)
{
	struct db_in person[] = {db_int(citizen_id)}, again[] = {db_instant(now), db_int(citizen_id)};
	int64_t standing = 0;
	struct db_out out[] = {db_out_int(&standing)};
	uint64_t changed = 0;
	bool found, ok;

	*taken = false;
	if (!db_one(db, DB_QUERY(&statement[S_LOCK], person, out), &found, e))
		return false;
	if (!found || standing != version)
		return true;
	ok = state == IDENTITY_CHECK_PENDING ? db_run(db, DB_COMMAND(&statement[S_ASK_AGAIN], again), &changed, e)
					     : db_run(db, DB_COMMAND(&statement[S_SETTLE], person), &changed, e);
	*taken = ok && changed == 1;
	return ok;
}

bool identity_queue_store_see(struct db *db, const struct person *p, const struct identity_queue_paper *seen,
	int64_t staff_id, int64_t unit_id, instant now, struct err *e)
{
	struct db_in in[] = {db_int(p->id), db_text(seen->corrected ? "corrected" : "confirmed"), db_text(seen->paper),
		db_text(seen->note), db_text(p->first_name), db_text(p->last_name), db_text(p->father_name),
		db_date(p->birth_date), db_int(p->minor_at_signup), db_int(staff_id), db_int(unit_id), db_instant(now)};

	return db_run_one(db, DB_COMMAND(&statement[S_SEE], in), e);
}

bool identity_queue_store_correct(struct db *db, const struct person *p, struct err *e)
{
	struct db_in in[] = {db_text(p->first_name), db_text(p->last_name), db_text(p->father_name),
		db_date(p->birth_date), db_int(p->minor_at_signup), db_int(p->id)};

	return db_run_one(db, DB_COMMAND(&statement[S_CORRECT], in), e);
}
