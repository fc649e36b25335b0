#include "feature/counter/counter_representative.h"

static struct db_statement statement[] = {
	{"INSERT INTO consent_representative (event_id, citizen_id, name, relation, document, staff_id, unit_id, recorded_at)"
	 " SELECT MAX(id), ?, ?, ?, ?, ?, ?, ? FROM consent_event WHERE citizen_id = ? AND kind = 'explicit_consent'",
		NULL},
};
struct db_table counter_representative_store = {"counter/representative", statement, 1};

bool counter_representative_store_add(struct db *db, int64_t citizen_id, const struct counter_representative *x,
	int64_t staff_id, int64_t unit_id, instant now, struct err *e)
{
	struct db_in in[] = {
		db_int(citizen_id),
		db_text(x->name),
		db_text(x->relation),
		db_text(x->document),
		db_int(staff_id),
		db_int(unit_id),
		db_instant(now),
		db_int(citizen_id),
	};

	return db_run_one(db, DB_COMMAND(&statement[0], in), e);
}
