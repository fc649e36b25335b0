#include "feature/special_status/special_extension_store.h"

#include <string.h>

#include "base/text.h"

#define EXTENSION \
	"SELECT id, window_from, window_to, new_until, act_number, counted, state + 0, created_at FROM claim_extension"
/* the claims that speak: the digest begins with the disabled kind, if there is one (special_status.h) */
#define MEANT                                                                                 \
	" FROM claim c JOIN claim_decision d ON d.claim_id = c.id AND d.outcome = 'approved'" \
	" JOIN registration r ON r.citizen_id = c.citizen_id"                                 \
	" WHERE c.kind = 'disabled' AND c.valid_until BETWEEN ? AND ? AND r.special LIKE CONCAT('d', c.valid_until, '%')"

enum { S_MEANT, S_MOVED, S_ADD, S_FIND, S_LOCK, S_LIST, S_STATE, S_TO_DO, S_TO_UNDO, S_EVENT, S_MOVE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_MEANT] = {"SELECT COUNT(*)" MEANT, NULL},
	[S_MOVED] = {"SELECT COALESCE(SUM(kind = 'extended'), 0), COALESCE(SUM(kind = 'extension_undone'), 0)"
		     " FROM claim_event WHERE extension_id = ?",
		NULL},
	[S_ADD] = {"INSERT INTO claim_extension (window_from, window_to, new_until, act_number, counted, created_by,"
		   " created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		NULL},
	[S_FIND] = {EXTENSION " WHERE id = ? LIMIT 1", NULL},
	[S_LOCK] = {EXTENSION " WHERE id = ? LIMIT 1 FOR UPDATE", NULL},
	[S_LIST] = {EXTENSION " ORDER BY id DESC LIMIT ?", NULL},
	[S_STATE] = {"UPDATE claim_extension SET state = ?, changed_by = ?, changed_at = ? WHERE id = ?", NULL},
	[S_TO_DO] = {"SELECT c.id, c.citizen_id, c.valid_until" MEANT " ORDER BY c.id LIMIT ?", NULL},
	[S_TO_UNDO] = {"SELECT v.claim_id, c.citizen_id, v.new_until, v.old_until FROM claim_event v"
		       " JOIN claim c ON c.id = v.claim_id WHERE v.extension_id = ? AND v.kind = 'extended'"
		       " AND NOT EXISTS (SELECT 1 FROM claim_event u WHERE u.claim_id = v.claim_id"
		       " AND u.kind = 'extension_undone' AND u.extension_id = v.extension_id)"
		       " ORDER BY v.claim_id LIMIT ?",
		NULL},
	[S_EVENT] = {"INSERT INTO claim_event (claim_id, kind, effective_on, extension_id, old_until, new_until,"
		     " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		NULL},
	[S_MOVE] = {"UPDATE claim SET valid_until = ?, watch_until = ?, version = version + 1"
		    " WHERE id = ? AND valid_until = ?",
		NULL},
};
struct db_table special_extension_store = {"special_status/extension", statement, S_COUNT};

static const char *const state_name[SPECIAL_EXTENSION_STATES] = {
	[SPECIAL_EXTENSION_PREVIEWED] = "previewed",
	[SPECIAL_EXTENSION_DOING] = "doing",
	[SPECIAL_EXTENSION_DONE] = "done",
	[SPECIAL_EXTENSION_UNDOING] = "undoing",
	[SPECIAL_EXTENSION_UNDONE] = "undone",
};

const char *special_extension_state_name(enum special_extension_state state)
{
	return state_name[state];
}

bool special_extension_count(struct db *db, struct date from, struct date to, int64_t *count, struct err *e)
{
	struct db_in in[] = {db_date(from), db_date(to)};
	struct db_out out[] = {db_out_int(count)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_MEANT], in, out), &found, e);
}

bool special_extension_moved(struct db *db, int64_t id, int64_t *extended, int64_t *undone, struct err *e)
{
	struct db_in in[] = {db_int(id)};
	struct db_out out[] = {db_out_int(extended), db_out_int(undone)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_MOVED], in, out), &found, e);
}

bool special_extension_add(struct db *db, struct special_extension *x, int64_t staff_id, instant now, struct err *e)
{
	struct db_in in[] = {db_date(x->from), db_date(x->to), db_date(x->until), db_text(x->act_number),
		db_int(x->counted), db_int(staff_id), db_instant(now)};

	if (!db_run_one(db, DB_COMMAND(&statement[S_ADD], in), e))
		return false;
	x->id = (int64_t)db_last_id(db);
	return true;
}

enum { COLUMNS = 8 };

struct reading {
	struct special_extension row, *out;
	int64_t state; /* of the ENUM, from 1 */
	size_t count;
};

static void put_columns(struct reading *r, struct db_out out[COLUMNS])
{
	const struct db_out columns[COLUMNS] = {
		db_out_int(&r->row.id),
		db_out_date(&r->row.from),
		db_out_date(&r->row.to),
		db_out_date(&r->row.until),
		db_out_text(r->row.act_number, sizeof r->row.act_number),
		db_out_int(&r->row.counted),
		db_out_int(&r->state),
		db_out_instant(&r->row.created_at),
	};

	memcpy(out, columns, sizeof columns);
}

static bool read_one(struct db *db, int which, int64_t id, struct special_extension *out, bool *found, struct err *e)
{
	struct reading r = {.count = 0};
	struct db_in in[] = {db_int(id)};
	struct db_out columns[COLUMNS];

	put_columns(&r, columns);
	if (!db_one(db, DB_QUERY(&statement[which], in, columns), found, e))
		return false;
	r.row.state = (enum special_extension_state)(r.state - 1);
	*out = r.row;
	return true;
}

bool special_extension_find(struct db *db, int64_t id, struct special_extension *out, bool *found, struct err *e)
{
	return read_one(db, S_FIND, id, out, found, e);
}

bool special_extension_lock(struct db *db, int64_t id, struct special_extension *out, bool *found, struct err *e)
{
	return read_one(db, S_LOCK, id, out, found, e);
}

static bool take(void *context)
{
	struct reading *r = context;

	r->row.state = (enum special_extension_state)(r->state - 1);
	r->out[r->count++] = r->row;
	return r->count < SPECIAL_EXTENSIONS_SHOWN;
}

bool special_extension_list(
	struct db *db, struct special_extension out[SPECIAL_EXTENSIONS_SHOWN], size_t *count, struct err *e)
{
	struct reading r = {.out = out};
	struct db_in in[] = {db_int(SPECIAL_EXTENSIONS_SHOWN)};
	struct db_out columns[COLUMNS];

	put_columns(&r, columns);
	if (!db_each(db, DB_QUERY(&statement[S_LIST], in, columns), take, &r, e))
		return false;
	*count = r.count;
	return true;
}

bool special_extension_set_state(
	struct db *db, int64_t id, enum special_extension_state state, int64_t staff_id, instant now, struct err *e)
{
	struct db_in in[] = {db_text(state_name[state]), db_int(staff_id), db_instant(now), db_int(id)};

	return db_run_one(db, DB_COMMAND(&statement[S_STATE], in), e);
}

struct collecting {
	struct special_extension_row row, *out;
	size_t count;
};

static bool collect(void *context)
{
	struct collecting *c = context;

	c->out[c->count++] = c->row;
	return c->count < SPECIAL_EXTENSION_BATCH;
}

bool special_extension_rows(struct db *db, const struct special_extension *x, bool undo,
	struct special_extension_row out[SPECIAL_EXTENSION_BATCH], size_t *count, struct err *e)
{
	struct collecting c = {.row = {.next = x->until}, .out = out};
	struct db_in to_do[] = {db_date(x->from), db_date(x->to), db_int(SPECIAL_EXTENSION_BATCH)};
	struct db_in to_undo[] = {db_int(x->id), db_int(SPECIAL_EXTENSION_BATCH)};
	struct db_out columns[] = {db_out_int(&c.row.claim_id), db_out_int(&c.row.citizen_id),
		db_out_date(&c.row.until), db_out_date(&c.row.next)};
	struct db_query query = {&statement[S_TO_DO], to_do, 3, columns, 3};

	if (undo)
		query = (struct db_query){&statement[S_TO_UNDO], to_undo, 2, columns, 4};
	if (!db_each(db, &query, collect, &c, e))
		return false;
	*count = c.count;
	return true;
}

bool special_extension_move(struct db *db, const struct special_extension *x, bool undo,
	const struct special_extension_row *row, struct date today, instant now, struct err *e)
{
	struct db_in event[] = {db_int(row->claim_id), db_text(undo ? "extension_undone" : "extended"), db_date(today),
		db_int(x->id), db_date(row->until), db_date(row->next), db_instant(now)};
	struct db_in move[] = {db_date(row->next), db_date(row->next), db_int(row->claim_id), db_date(row->until)};

	return db_run_one(db, DB_COMMAND(&statement[S_EVENT], event), e) &&
	       db_run(db, DB_COMMAND(&statement[S_MOVE], move), NULL, e);
}
