#include "feature/staff/staff_account_store.h"

enum { S_COUNT_INVITED, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_COUNT_INVITED] = {"SELECT COUNT(*) FROM staff WHERE state = 'invited'", NULL},
};
struct db_table staff_account_store = {"staff/account", statement, S_COUNT};

bool staff_account_count_invited(struct db *db, int64_t *count, struct err *e)
{
	struct db_out out[] = {db_out_int(count)};
	bool found;

	return db_one(db, &(struct db_query){&statement[S_COUNT_INVITED], NULL, 0, out, 1}, &found, e);
}
