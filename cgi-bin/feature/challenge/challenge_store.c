#include "feature/challenge/challenge_store.h"

enum { S_USE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_USE] = {"INSERT IGNORE INTO picture_used (id, expires_at) VALUES (?, ?)", NULL},
};
struct db_table challenge_store = {"challenge", statement, S_COUNT};

bool challenge_store_use(struct db *db, const struct challenge *c, instant expires_at, bool *first, struct err *e)
{
	struct db_in in[] = {db_bytes(c->id, sizeof c->id), db_instant(expires_at)};
	uint64_t affected;

	if (!db_run(db, DB_COMMAND(&statement[S_USE], in), &affected, e))
		return false;
	*first = affected == 1;
	return true;
}
