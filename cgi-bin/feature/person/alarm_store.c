#include "feature/person/alarm_store.h"

#define NAME(person) "CONCAT_WS(' ', " person ".first_name, NULLIF(" person ".last_name, ''))"
#define ALARM                                                                                                       \
	"SELECT a.id, a.kind, a.staff_id, a.done_by, " NAME("s") ", " NAME("x") ", u.name, a.day, d.people, " NAME( \
		"b") ", a.raised_at, a.seen_at, a.note FROM look_alarm a"                                           \
		     " JOIN staff s ON s.id = a.staff_id JOIN unit u ON u.id = a.unit_id"                           \
		     " LEFT JOIN staff_look_day d ON d.staff_id = a.staff_id AND d.day = a.day"                     \
		     " LEFT JOIN staff b ON b.id = a.seen_by LEFT JOIN staff x ON x.id = a.done_by WHERE "
#define OF_UNIT "? IN (0, a.unit_id)"

enum { S_WAITING, S_LIST, S_FIND, S_OF_PERSON, S_SEE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_WAITING] = {"SELECT COUNT(*) FROM look_alarm WHERE ? IN (0, unit_id) AND seen_at IS NULL", NULL},
	[S_LIST] = {ALARM OF_UNIT " ORDER BY a.seen_at IS NOT NULL, a.id DESC LIMIT ?", NULL},
	[S_FIND] = {ALARM OF_UNIT " AND a.id = ? LIMIT 1", NULL},
	[S_OF_PERSON] = {ALARM "a.staff_id = ? AND a.kind <> 'looks' AND a.raised_at >= ? ORDER BY a.id DESC LIMIT ?",
		NULL},
	[S_SEE] = {"UPDATE look_alarm SET seen_by = ?, seen_at = ?, note = ? WHERE id = ? AND seen_at IS NULL", NULL},
};
struct db_table alarm_store = {"person/alarm", statement, S_COUNT};

bool alarm_store_count(struct db *db, int64_t unit_id, int64_t *waiting, struct err *e)
{
	struct db_in in[] = {db_int(unit_id)};
	struct db_out out[] = {db_out_int(waiting)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_WAITING], in, out), &found, e);
}

enum { COLUMNS = 13 };

static void bind(struct alarm *one, struct db_out columns[COLUMNS])
{
	columns[0] = db_out_int(&one->id);
	columns[1] = db_out_text(one->kind, sizeof one->kind);
	columns[2] = db_out_int(&one->staff_id);
	columns[3] = db_out_int(&one->done_by);
	columns[4] = db_out_text(one->name, sizeof one->name);
	columns[5] = db_out_text(one->done, sizeof one->done);
	columns[6] = db_out_text(one->unit, sizeof one->unit);
	columns[7] = db_out_date(&one->day);
	columns[8] = db_out_int(&one->people);
	columns[9] = db_out_text(one->seen_by, sizeof one->seen_by);
	columns[10] = db_out_instant(&one->raised_at);
	columns[11] = db_out_instant(&one->seen_at);
	columns[12] = db_out_text(one->note, sizeof one->note);
}

struct reading {
	struct alarm *out, one;
	size_t count;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->out[r->count++] = r->one;
	return r->count < ALARMS_MAX;
}

bool alarm_store_list(struct db *db, int64_t unit_id, struct alarm *out, size_t *count, struct err *e)
{
	struct reading r = {.out = out};
	struct db_in in[] = {db_int(unit_id), db_int(ALARMS_MAX)};
	struct db_out columns[COLUMNS];
	bool ok;

	bind(&r.one, columns);
	ok = db_each(db, DB_QUERY(&statement[S_LIST], in, columns), take, &r, e);
	*count = r.count;
	return ok;
}

bool alarm_store_of_person(
	struct db *db, int64_t staff_id, instant from, struct alarm *out, size_t *count, struct err *e)
{
	struct reading r = {.out = out};
	struct db_in in[] = {db_int(staff_id), db_instant(from), db_int(ALARMS_MAX)};
	struct db_out columns[COLUMNS];
	bool ok;

	bind(&r.one, columns);
	ok = db_each(db, DB_QUERY(&statement[S_OF_PERSON], in, columns), take, &r, e);
	*count = r.count;
	return ok;
}

bool alarm_store_find(struct db *db, int64_t unit_id, int64_t id, struct alarm *out, bool *found, struct err *e)
{
	struct db_in in[] = {db_int(unit_id), db_int(id)};
	struct db_out columns[COLUMNS];

	bind(out, columns);
	return db_one(db, DB_QUERY(&statement[S_FIND], in, columns), found, e);
}

bool alarm_store_see(
	struct db *db, int64_t id, int64_t staff_id, const char *note, instant now, bool *marked, struct err *e)
{
	struct db_in in[] = {db_int(staff_id), db_instant(now), db_text(note), db_int(id)};
	uint64_t changed = 0;
	bool ok = db_run(db, DB_COMMAND(&statement[S_SEE], in), &changed, e);

	*marked = changed == 1;
	return ok;
}
