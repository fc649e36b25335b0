#include "feature/identity_check/identity_check_store.h"

enum { S_QUEUE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_QUEUE] = {"INSERT INTO identity_check (citizen_id, state, next_try_at, created_at)"
		     " VALUES (?, 'pending', ?, ?)",
		NULL},
};
struct db_table identity_check_store = {"identity_check", statement, S_COUNT};

bool identity_check_queue(struct db *db, int64_t citizen_id, instant now, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_instant(now), db_instant(now)};

	return db_run_one(db, DB_COMMAND(&statement[S_QUEUE], in), e);
}
