#include "feature/audit/audit_seal_store.h"

#include <string.h>

/* Every column of a row, in the order of put_row(). */
#define ROW                                                                                                       \
	"e.id, e.at, e.actor, COALESCE(CAST(e.actor_id AS SIGNED), -1), COALESCE(CAST(e.unit_id AS SIGNED), -1)," \
	" e.action, COALESCE(CAST(e.citizen_id AS SIGNED), -1), e.subject, e.reason, e.note, e.request_id"
#define SEAL "number, sealed_at, first_id, last_id, event_count, mac"

enum { S_NEWEST, S_FIND, S_FLOOR, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_NEWEST] = {"SELECT " SEAL " FROM audit_seal ORDER BY number DESC LIMIT 1", NULL},
	[S_FIND] = {"SELECT " SEAL " FROM audit_seal WHERE number = ? LIMIT 1", NULL},
	[S_FLOOR] = {"SELECT COALESCE(MAX(last_id), 0) FROM audit_seal WHERE sealed_at < ?", NULL},
};
struct db_table audit_seal_store = {"audit/seal", statement, S_COUNT};

enum { W_DUE, W_SEAL, W_LINE, W_COUNT };
static struct db_statement writing[W_COUNT] = {
	[W_DUE] = {"SELECT " ROW " FROM audit_event e LEFT JOIN audit_seal_line l ON l.event_id = e.id"
		   " WHERE e.id > ? AND l.event_id IS NULL AND (e.at <= ? OR e.at > ?) ORDER BY e.id LIMIT ?",
		NULL},
	[W_SEAL] = {"INSERT INTO audit_seal (" SEAL ") VALUES (?, ?, ?, ?, ?, ?)", NULL},
	[W_LINE] = {"INSERT INTO audit_seal_line (event_id, seal_number, previous_id, chain) VALUES (?, ?, ?, ?)",
		NULL},
};
struct db_table audit_seal_store_write = {"audit/seal/write", writing, W_COUNT};

enum { V_LINES, V_ROWS, V_UNSEALED, V_WAITING, V_COUNT };
static struct db_statement verifying[V_COUNT] = {
	[V_LINES] = {"SELECT l.event_id, l.previous_id, l.chain, " ROW " FROM audit_seal_line l"
		     " LEFT JOIN audit_event e ON e.id = l.event_id WHERE l.seal_number = ?"
		     " ORDER BY l.event_id LIMIT 1000000",
		NULL},
	[V_ROWS] = {"SELECT " ROW " FROM audit_event e WHERE e.id > ? ORDER BY e.id LIMIT ?", NULL},
	[V_UNSEALED] = {"SELECT e.id FROM audit_event e LEFT JOIN audit_seal_line l ON l.event_id = e.id"
			" WHERE e.id <= ? AND l.event_id IS NULL ORDER BY e.id LIMIT 1",
		NULL},
	[V_WAITING] = {"SELECT COUNT(*) FROM audit_event e LEFT JOIN audit_seal_line l ON l.event_id = e.id"
		       " WHERE e.id > ? AND l.event_id IS NULL",
		NULL},
};
struct db_table audit_verify_store = {"audit/verify", verifying, V_COUNT};

enum { ROW_COLUMNS = 11 };

static void put_row(struct audit_row *row, struct db_out out[ROW_COLUMNS])
{
	const struct db_out columns[ROW_COLUMNS] = {
		db_out_int(&row->id),
		db_out_instant(&row->at),
		db_out_text(row->actor, sizeof row->actor),
		db_out_int(&row->actor_id),
		db_out_int(&row->unit_id),
		db_out_text(row->action, sizeof row->action),
		db_out_int(&row->citizen_id),
		db_out_text(row->subject, sizeof row->subject),
		db_out_text(row->reason, sizeof row->reason),
		db_out_text(row->note, sizeof row->note),
		db_out_text(row->request_id, sizeof row->request_id),
	};

	memcpy(out, columns, sizeof columns);
}

bool audit_seal_store_find(struct db *db, int64_t number, struct audit_seal *out, struct err *e)
{
	size_t mac_n;
	struct db_in in[] = {db_int(number)};
	struct db_out columns[] = {
		db_out_int(&out->number),
		db_out_instant(&out->sealed_at),
		db_out_int(&out->first_id),
		db_out_int(&out->last_id),
		db_out_int(&out->count),
		db_out_bytes(out->mac, sizeof out->mac, &mac_n),
	};
	struct db_query q = {number == 0 ? &statement[S_NEWEST] : &statement[S_FIND], in, number == 0 ? 0 : 1, columns,
		sizeof columns / sizeof *columns};
	bool found;

	*out = (struct audit_seal){.number = 0};
	return db_one(db, &q, &found, e);
}

bool audit_seal_store_floor(struct db *db, const struct audit_seal *newest, int64_t *id, struct err *e)
{
	struct db_in in[] = {db_instant(newest->sealed_at - AUDIT_SEAL_LATE)};
	struct db_out out[] = {db_out_int(id)};
	bool found;

	*id = 0;
	return newest->number == 0 ? true : db_one(db, DB_QUERY(&statement[S_FLOOR], in, out), &found, e);
}

struct taking {
	struct audit_row current, *row;
	size_t count;
};

static bool take(void *context)
{
	struct taking *t = context;

	t->row[t->count++] = t->current;
	return t->count < AUDIT_SEAL_BATCH;
}

bool audit_seal_store_due(
	struct db *db, int64_t floor, instant now, struct audit_row row[AUDIT_SEAL_BATCH], size_t *count, struct err *e)
{
	struct taking t = {.row = row};
	struct db_in in[] = {
		db_int(floor), db_instant(now - AUDIT_SEAL_WAIT), db_instant(now), db_int(AUDIT_SEAL_BATCH)};
	struct db_out out[ROW_COLUMNS];
	bool ok;

	put_row(&t.current, out);
	ok = db_each(db, DB_QUERY(&writing[W_DUE], in, out), take, &t, e);
	*count = ok ? t.count : 0;
	return ok;
}

enum { LINE_VALUES = 4 };

bool audit_seal_store_add(struct db *db, const struct audit_seal *seal, const struct audit_line *line, struct err *e)
{
	static struct db_in values[AUDIT_SEAL_BATCH * LINE_VALUES];
	struct db_in in[] = {db_int(seal->number), db_instant(seal->sealed_at), db_int(seal->first_id),
		db_int(seal->last_id), db_int(seal->count), db_bytes(seal->mac, sizeof seal->mac)};

	for (int64_t i = 0; i < seal->count; i++) {
		struct db_in *v = values + i * LINE_VALUES;

		v[0] = db_int(line[i].event_id);
		v[1] = db_int(seal->number);
		v[2] = db_int(line[i].previous_id);
		v[3] = db_bytes(line[i].chain, sizeof line[i].chain);
	}
	return db_run_one(db, DB_COMMAND(&writing[W_SEAL], in), e) &&
	       db_run_rows(db, &writing[W_LINE], values, LINE_VALUES, (size_t)seal->count, NULL, e);
}

struct walking {
	struct audit_line line;
	struct audit_row row;
	size_t chain_n;
	bool (*each_line)(void *context, const struct audit_line *line, const struct audit_row *row);
	bool (*each_row)(void *context, const struct audit_row *row);
	void *context;
	int64_t rows;
	bool stopped;
};

static bool give_line(void *context)
{
	struct walking *w = context;

	return w->each_line(w->context, &w->line, &w->row);
}

bool audit_verify_store_lines(struct db *db, int64_t seal_number,
	bool (*each)(void *context, const struct audit_line *line, const struct audit_row *row), void *context,
	struct err *e)
{
	struct walking w = {.each_line = each, .context = context};
	struct db_in in[] = {db_int(seal_number)};
	struct db_out out[3 + ROW_COLUMNS] = {db_out_int(&w.line.event_id), db_out_int(&w.line.previous_id),
		db_out_bytes(w.line.chain, sizeof w.line.chain, &w.chain_n)};

	put_row(&w.row, out + 3);
	return db_each(db, DB_QUERY(&verifying[V_LINES], in, out), give_line, &w, e);
}

static bool give_row(void *context)
{
	struct walking *w = context;

	w->rows++;
	w->stopped = !w->each_row(w->context, &w->row);
	return !w->stopped;
}

bool audit_verify_store_rows(
	struct db *db, bool (*each)(void *context, const struct audit_row *row), void *context, struct err *e)
{
	struct walking w = {.each_row = each, .context = context};
	struct db_out out[ROW_COLUMNS];

	put_row(&w.row, out);
	do {
		struct db_in in[] = {db_int(w.row.id), db_int(AUDIT_SEAL_BATCH)};

		w.rows = 0;
		if (!db_each(db, DB_QUERY(&verifying[V_ROWS], in, out), give_row, &w, e))
			return false;
	} while (!w.stopped && w.rows == AUDIT_SEAL_BATCH);
	return true;
}

bool audit_verify_store_unsealed(struct db *db, int64_t floor, int64_t *first, int64_t *waiting, struct err *e)
{
	struct db_in in[] = {db_int(floor)};
	struct db_out first_out[] = {db_out_int(first)}, waiting_out[] = {db_out_int(waiting)};
	bool found;

	*first = 0;
	return db_one(db, DB_QUERY(&verifying[V_UNSEALED], in, first_out), &found, e) &&
	       db_one(db, DB_QUERY(&verifying[V_WAITING], in, waiting_out), &found, e);
}
