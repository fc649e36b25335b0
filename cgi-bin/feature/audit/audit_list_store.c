#include "feature/audit/audit_list_store.h"

enum { S_EACH, S_STAFF, S_CITIZEN, S_UNITS, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_EACH] = {"SELECT e.id, e.at, e.actor, COALESCE(s.username, ''), COALESCE(e.citizen_id, 0),"
		    " COALESCE(u.name, ''), e.action, e.reason, e.request_id, e.subject, e.note FROM audit_event e"
		    " LEFT JOIN staff s ON e.actor = 'staff' AND s.id = e.actor_id LEFT JOIN unit u ON u.id = e.unit_id"
		    " WHERE e.id < ? AND e.at >= ? AND e.at < ? AND (? = '' OR e.action = ?)"
		    " AND (? = 0 OR (e.actor = 'staff' AND e.actor_id = ?)) AND (? = 0 OR e.unit_id = ?)"
		    " AND (? = 0 OR e.citizen_id = ?) ORDER BY e.id DESC LIMIT ?",
		NULL},
	[S_STAFF] = {"SELECT id FROM staff WHERE username = ? LIMIT 1", NULL},
	[S_CITIZEN] = {"SELECT id FROM citizen WHERE tckn_index IN (?, ?) LIMIT 1", NULL},
	[S_UNITS] = {"SELECT id, name FROM unit ORDER BY name, id LIMIT 2000", NULL},
};
struct db_table audit_list_store = {"audit/list", statement, S_COUNT};

struct reading {
	struct audit_entry entry;
	struct audit_unit unit;
	bool (*each_entry)(void *context, const struct audit_entry *entry);
	bool (*each_unit)(void *context, const struct audit_unit *unit);
	void *context;
};

static bool give_entry(void *context)
{
	struct reading *r = context;

	return r->each_entry(r->context, &r->entry);
}

static bool give_unit(void *context)
{
	struct reading *r = context;

	return r->each_unit(r->context, &r->unit);
}

static struct db_in start_of(struct date day, struct date otherwise)
{
	return db_instant(clock_from_local((struct clock_local){.day = date_is_none(day) ? otherwise : day}));
}

bool audit_list_store_each(struct db *db, const struct audit_filter *f, int64_t below, int64_t max,
	bool (*each)(void *context, const struct audit_entry *entry), void *context, struct err *e)
{
	static const struct date first = {2000, 1, 1}, last = {9999, 1, 1};
	struct reading r = {.each_entry = each, .context = context};
	struct audit_entry *x = &r.entry;
	struct db_in in[] = {db_int(below == 0 ? INT64_MAX : below), start_of(f->from, first),
		start_of(date_is_none(f->to) ? f->to : date_add_days(f->to, 1), last), db_text(f->action),
		db_text(f->action), db_int(f->staff_id), db_int(f->staff_id), db_int(f->unit_id), db_int(f->unit_id),
		db_int(f->citizen_id), db_int(f->citizen_id), db_int(max)};
	struct db_out out[] = {
		db_out_int(&x->id),
		db_out_instant(&x->at),
		db_out_text(x->actor, sizeof x->actor),
		db_out_text(x->username, sizeof x->username),
		db_out_int(&x->citizen_id),
		db_out_text(x->unit_name, sizeof x->unit_name),
		db_out_text(x->action, sizeof x->action),
		db_out_text(x->reason, sizeof x->reason),
		db_out_text(x->request_id, sizeof x->request_id),
		db_out_text(x->subject, sizeof x->subject),
		db_out_text(x->note, sizeof x->note),
	};

	return db_each(db, DB_QUERY(&statement[S_EACH], in, out), give_entry, &r, e);
}

static bool find_id(
	struct db *db, struct db_statement *st, const struct db_in *in, size_t in_count, int64_t *id, struct err *e)
{
	struct db_out out[] = {db_out_int(id)};
	bool found;

	*id = 0;
	return db_one(db, &(struct db_query){st, in, in_count, out, 1}, &found, e);
}

bool audit_list_store_staff(struct db *db, const char *username, int64_t *id, struct err *e)
{
	struct db_in in[] = {db_text(username)};

	return find_id(db, &statement[S_STAFF], in, 1, id, e);
}

bool audit_list_store_citizen(struct db *db, const struct citizen_index *index, int64_t *id, struct err *e)
{
	struct db_in in[] = {
		db_bytes(index->newest, SECRET_DIGEST_BYTES), db_bytes(index->oldest, SECRET_DIGEST_BYTES)};

	return find_id(db, &statement[S_CITIZEN], in, 2, id, e);
}

bool audit_list_store_units(
	struct db *db, bool (*each)(void *context, const struct audit_unit *unit), void *context, struct err *e)
{
	struct reading r = {.each_unit = each, .context = context};
	struct db_out out[] = {db_out_int(&r.unit.id), db_out_text(r.unit.name, sizeof r.unit.name)};
	struct db_query q = {&statement[S_UNITS], NULL, 0, out, 2};

	return db_each(db, &q, give_unit, &r, e);
}
