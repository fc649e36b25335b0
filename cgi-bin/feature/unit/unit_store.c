#include "feature/unit/unit_store.h"

#define UNIT                                                                                                      \
	"SELECT u.id, u.kind, u.province_code, p.name, d.name, u.name, u.address, u.phone, u.version FROM unit u" \
	" LEFT JOIN province p ON p.code = u.province_code LEFT JOIN district d ON d.id = u.district_id "

enum { S_LIST, S_FIND, S_CHANGE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_LIST] = {UNIT "WHERE ? = -1 OR COALESCE(u.province_code, 0) = ? ORDER BY p.name, u.kind, u.name LIMIT ?",
		NULL},
	[S_FIND] = {UNIT "WHERE u.id = ? LIMIT 1", NULL},
	[S_CHANGE] = {"UPDATE unit SET address = ?, phone = ?, version = version + 1 WHERE id = ? AND version = ?",
		NULL},
};
struct db_table unit_store = {"unit", statement, S_COUNT};

struct reading {
	struct unit *out, one;
	size_t count, max;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->out[r->count++] = r->one;
	return r->count < r->max;
}

static bool read(struct db *db, struct db_statement *st, const struct db_in *in, size_t in_count, struct reading *r,
	struct err *e)
{
	struct db_out columns[] = {
		db_out_int(&r->one.id),
		db_out_text(r->one.kind, sizeof r->one.kind),
		db_out_int(&r->one.province_code),
		db_out_text(r->one.province, sizeof r->one.province),
		db_out_text(r->one.district, sizeof r->one.district),
		db_out_text(r->one.name, sizeof r->one.name),
		db_out_text(r->one.address, sizeof r->one.address),
		db_out_text(r->one.phone, sizeof r->one.phone),
		db_out_int(&r->one.version),
	};

	return db_each(db, &(struct db_query){st, in, in_count, columns, sizeof columns / sizeof *columns}, take, r, e);
}

bool unit_store_list(struct db *db, int64_t province_code, struct unit *out, size_t *count, struct err *e)
{
	struct db_in in[] = {db_int(province_code), db_int(province_code), db_int(UNITS_MAX)};
	struct reading r = {.out = out, .max = UNITS_MAX};

	if (!read(db, &statement[S_LIST], in, 3, &r, e))
		return false;
	*count = r.count;
	return true;
}

bool unit_store_find(struct db *db, int64_t id, struct unit *out, bool *found, struct err *e)
{
	struct db_in in[] = {db_int(id)};
	struct reading r = {.out = out, .max = 1};

	if (!read(db, &statement[S_FIND], in, 1, &r, e))
		return false;
	*found = r.count == 1;
	return true;
}

bool unit_store_change(struct db *db, const struct unit *unit, bool *changed, struct err *e)
{
	struct db_in in[] = {db_text(unit->address), db_text(unit->phone), db_int(unit->id), db_int(unit->version)};
	uint64_t rows = 0;

	if (!db_run(db, DB_COMMAND(&statement[S_CHANGE], in), &rows, e))
		return false;
	*changed = rows == 1;
	return true;
}
