#include "feature/counter/counter_register_store.h"

static struct db_statement statement[] = {
	{"INSERT INTO counter_registration (citizen_id, staff_id, unit_id, paper, recorded_at)"
	 " VALUES (?, ?, ?, ?, ?)",
		NULL},
};
struct db_table counter_register_store = {"counter/register", statement, 1};

bool counter_register_store_add(struct db *db, const struct counter_sighting *x, instant now, struct err *e)
{
	struct db_in in[] = {
		db_int(x->citizen_id),
		db_int(x->staff_id),
		db_int(x->unit_id),
		db_text(x->paper),
		db_instant(now),
	};

	return db_run_one(db, DB_COMMAND(&statement[0], in), e);
}
