#include "feature/identity_check/identity_check_fill_store.h"

enum { S_LAST, S_FILL, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_LAST] = {"SELECT COALESCE(MAX(x.id), 0) FROM (SELECT id FROM citizen WHERE id > ? ORDER BY id LIMIT ?) x",
		NULL},
	/* a sign-up that commits meanwhile brings its own row */
	[S_FILL] = {"INSERT IGNORE INTO identity_check (citizen_id, state, next_try_at, created_at)"
		    " SELECT c.id, 'pending', ?, ? FROM citizen c LEFT JOIN identity_check i ON i.citizen_id = c.id"
		    " WHERE c.id > ? AND c.id <= ? AND c.identity_source = 'declaration' AND i.citizen_id IS NULL",
		NULL},
};
struct db_table identity_check_fill_store = {"identity_check/fill", statement, S_COUNT};

struct filling {
	int64_t after, last;
	instant now;
	uint64_t added;
};

static enum db_verdict fill(struct db *db, void *context, struct err *e)
{
	struct filling *f = context;
	struct db_in in[] = {db_instant(f->now), db_instant(f->now), db_int(f->after), db_int(f->last)};

	return db_run(db, DB_COMMAND(&statement[S_FILL], in), &f->added, e) ? DB_COMMIT : DB_FAIL;
}

bool identity_check_fill(struct db *db, int64_t after, instant now, int64_t *last, uint64_t *added, struct err *e)
{
	struct filling f = {.after = after, .now = now};
	struct db_in in[] = {db_int(after), db_int(IDENTITY_CHECK_FILL)};
	struct db_out out[] = {db_out_int(&f.last)};
	bool found;

	if (!db_one(db, DB_QUERY(&statement[S_LAST], in, out), &found, e) ||
		(f.last != 0 && !db_transact(db, fill, &f, e)))
		return false;
	*last = f.last;
	*added = f.added;
	return true;
}
