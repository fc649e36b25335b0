#include "feature/special_status/special_due_store.h"

#include "base/text.h"

#define DUE                                                                        \
	"SELECT c.id, c.citizen_id, c.kind, c.watch_until, r.special FROM claim c" \
	" JOIN registration r ON r.citizen_id = c.citizen_id"

enum { S_ENDED, S_UNWATCH, S_END, S_UNWARNED, S_REMIND, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_ENDED] = {DUE " WHERE c.watch_until < ? ORDER BY c.watch_until, c.id LIMIT ?", NULL},
	[S_UNWATCH] = {"UPDATE claim SET watch_until = NULL WHERE id = ? AND watch_until = ?", NULL},
	[S_END] = {"INSERT IGNORE INTO claim_event (claim_id, kind, effective_on, recorded_at)"
		   " VALUES (?, 'ended', ?, ?)",
		NULL},
	[S_UNWARNED] = {DUE " WHERE c.watch_until BETWEEN ? AND ? AND c.id > ?"
			    " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.purpose = ?"
			    " AND o.cause = UNHEX(SHA2(CONCAT(c.citizen_id, ':', c.kind, ':', c.watch_until), 256)))"
			    " ORDER BY c.id LIMIT ?",
		NULL},
	[S_REMIND] = {"INSERT IGNORE INTO claim_event (claim_id, kind, effective_on, recorded_at)"
		      " SELECT c.id, ?, c.open_since + INTERVAL ? DAY, ? FROM claim c WHERE c.open_since <= ?"
		      " AND NOT EXISTS (SELECT 1 FROM claim_event x WHERE x.claim_id = c.id AND x.kind = ?)",
		NULL},
};
struct db_table special_due_store = {"special_status/due", statement, S_COUNT};

struct reading {
	struct special_due row, *out;
	size_t count, max;
	char kind[16], digest[SPECIAL_DIGEST_SIZE];
	bool broken;
};

/* True when the status of the row's kind lasts through the row's last day and no longer. */
static bool ends_with(const struct reading *r)
{
	struct special_claim claims[SPECIAL_KINDS];
	const struct special_claim *c;
	size_t n;

	if (!special_digest_read(r->digest, claims, &n))
		return false;
	c = special_status_on(claims, n, r->row.until).claim[r->row.kind];
	return c && date_compare(c->valid_until, r->row.until) == 0;
}

static bool take(void *context)
{
	struct reading *r = context;

	r->broken = !special_kind_parse(r->kind, &r->row.kind);
	if (r->broken)
		return false;
	r->row.speaks = ends_with(r);
	r->out[r->count++] = r->row;
	return r->count < r->max;
}

static bool read_due(
	struct db *db, int which, const struct db_in *in, size_t in_count, struct reading *r, struct err *e)
{
	struct db_out out[] = {
		db_out_int(&r->row.id),
		db_out_int(&r->row.citizen_id),
		db_out_text(r->kind, sizeof r->kind),
		db_out_date(&r->row.until),
		db_out_text(r->digest, sizeof r->digest),
	};

	if (!db_each(
		    db, &(struct db_query){&statement[which], in, in_count, out, sizeof out / sizeof *out}, take, r, e))
		return false;
	return r->broken ? err_set(e, ERR_DB, 0, "special_status: unknown kind") : true;
}

bool special_due_ended(
	struct db *db, struct date today, struct special_due *out, size_t max, size_t *count, struct err *e)
{
	struct reading r = {.out = out, .max = max};
	struct db_in in[] = {db_date(today), db_int((int64_t)max)};

	if (!read_due(db, S_ENDED, in, 2, &r, e))
		return false;
	*count = r.count;
	return true;
}

bool special_due_end(struct db *db, const struct special_due *due, instant now, bool *done, struct err *e)
{
	struct db_in unwatch[] = {db_int(due->id), db_date(due->until)};
	struct db_in event[] = {db_int(due->id), db_date(date_add_days(due->until, 1)), db_instant(now)};
	uint64_t changed;

	if (!db_run(db, DB_COMMAND(&statement[S_UNWATCH], unwatch), &changed, e))
		return false;
	*done = changed == 1;
	return !*done || db_run(db, DB_COMMAND(&statement[S_END], event), NULL, e);
}

bool special_due_unwarned(struct db *db, const char *purpose, struct special_due_span span, int64_t after,
	struct special_due *out, size_t max, size_t *count, struct err *e)
{
	struct reading r = {.out = out, .max = max};
	struct db_in in[] = {
		db_date(span.from), db_date(span.to), db_int(after), db_text(purpose), db_int((int64_t)max)};

	if (!read_due(db, S_UNWARNED, in, 5, &r, e))
		return false;
	*count = r.count;
	return true;
}

bool special_due_remind(
	struct db *db, const char *kind, int days, struct date today, instant now, uint64_t *marked, struct err *e)
{
	struct db_in in[] = {
		db_text(kind), db_int(days), db_instant(now), db_date(date_add_days(today, -days)), db_text(kind)};

	return db_run(db, DB_COMMAND(&statement[S_REMIND], in), marked, e);
}
