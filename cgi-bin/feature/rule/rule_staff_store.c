#include "feature/rule/rule_staff_store.h"

#define ROW                                                                              \
	"SELECT r.name, r.valid_from, r.valid_to, r.version, r.value, r.unit, r.source," \
	" CONCAT(s.first_name, ' ', s.last_name) FROM rule_value r LEFT JOIN staff s ON s.id = r.set_by "

enum { S_HISTORY, S_EACH, S_SET, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_HISTORY] = {ROW "WHERE r.name = ? ORDER BY r.valid_from DESC, r.version DESC LIMIT ?", NULL},
	[S_EACH] = {ROW "ORDER BY r.name, r.valid_from DESC, r.version DESC LIMIT 4000", NULL},
	[S_SET] = {"INSERT INTO rule_value (name, valid_from, version, value, unit, source, set_by, set_at)"
		   " SELECT ?, ?, COALESCE(MAX(IF(valid_from = ?, version, NULL)), 0) + 1, ?, MAX(unit), ?, ?, ?"
		   " FROM rule_value WHERE name = ?",
		NULL},
};
struct db_table rule_staff_store = {"rule/staff", statement, S_COUNT};

struct reading {
	struct rule_row *out, one;
	size_t count;
	bool (*each)(void *context, const struct rule_row *row);
	void *context;
};

static bool take(void *context)
{
	struct reading *r = context;

	if (r->each)
		return r->each(r->context, &r->one);
	r->out[r->count++] = r->one;
	return true;
}

static bool read(struct db *db, int which, const struct db_in *in, size_t in_count, struct reading *r, struct err *e)
{
	struct db_out columns[] = {
		db_out_text(r->one.name, sizeof r->one.name),
		db_out_date(&r->one.from),
		db_out_date(&r->one.to),
		db_out_int(&r->one.version),
		db_out_int(&r->one.value),
		db_out_text(r->one.unit, sizeof r->one.unit),
		db_out_text(r->one.source, sizeof r->one.source),
		db_out_text(r->one.set_by, sizeof r->one.set_by),
	};
	struct db_query q = {&statement[which], in, in_count, columns, sizeof columns / sizeof *columns};

	return db_each(db, &q, take, r, e);
}

bool rule_staff_history(struct db *db, enum rule_name name, struct rule_row *out, size_t *count, struct err *e)
{
	struct db_in in[] = {db_text(rule_name_text(name)), db_int(RULE_HISTORY_MAX)};
	struct reading r = {.out = out};

	if (!read(db, S_HISTORY, in, 2, &r, e))
		return false;
	*count = r.count;
	return true;
}

bool rule_staff_each(
	struct db *db, bool (*each)(void *context, const struct rule_row *row), void *context, struct err *e)
{
	struct reading r = {.each = each, .context = context};

	return read(db, S_EACH, NULL, 0, &r, e);
}

bool rule_staff_set(struct db *db, enum rule_name name, struct date from, int64_t value, const char *source,
	int64_t staff_id, instant now, struct err *e)
{
	struct db_in in[] = {db_text(rule_name_text(name)), db_date(from), db_date(from), db_int(value),
		db_text(source), db_int(staff_id), db_instant(now), db_text(rule_name_text(name))};

	return db_run_one(db, DB_COMMAND(&statement[S_SET], in), e);
}
