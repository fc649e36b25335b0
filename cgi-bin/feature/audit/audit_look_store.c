#include "feature/audit/audit_look.h"

enum { S_LOOKS, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_LOOKS] = {"SELECT e.at, COALESCE(e.unit_id, 0), COALESCE(u.name, ''), e.reason FROM audit_event e"
		     " LEFT JOIN unit u ON u.id = e.unit_id WHERE e.citizen_id = ? AND e.action = 'citizen.look'"
		     " AND e.at < ? ORDER BY e.at DESC, e.id DESC LIMIT ?",
		NULL},
};
struct db_table audit_look_store = {"audit/look", statement, S_COUNT};

struct reading {
	struct audit_look current, *look;
	instant at;
	char reason[25];
	size_t count;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->current.day = clock_to_local(r->at).day;
	(void)audit_reason_parse(r->reason, &r->current.reason);
	r->look[r->count++] = r->current;
	return r->count < AUDIT_LOOKS_MAX;
}

bool audit_look_store_read(struct db *db, int64_t citizen_id, struct date before,
	struct audit_look look[AUDIT_LOOKS_MAX], size_t *count, struct err *e)
{
	struct reading r = {.look = look};
	static const struct date end_of_days = {9999, 1, 1};
	struct clock_local start = {.day = date_is_none(before) ? end_of_days : before};
	struct db_in in[] = {db_int(citizen_id), db_instant(clock_from_local(start)), db_int(AUDIT_LOOKS_MAX)};
	struct db_out out[] = {db_out_instant(&r.at), db_out_int(&r.current.unit_id),
		db_out_text(r.current.unit_name, sizeof r.current.unit_name), db_out_text(r.reason, sizeof r.reason)};
	bool ok = db_each(db, DB_QUERY(&statement[S_LOOKS], in, out), take, &r, e);

	*count = ok ? r.count : 0;
	return ok;
}
