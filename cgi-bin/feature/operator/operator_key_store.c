#include "feature/operator/operator_key_store.h"

#include <stdlib.h>

#include "feature/citizen/citizen_secret.h"

/* One column: rows that are not under a generation, in the order of the table's key (id, part); putting a new value in the place
 * of exactly the old one; counting. A sealed value begins with the number of its generation; none is 0. */
#define COLUMN(table, id, part, column)                                                                             \
	{"SELECT " id " AS place, " part " AS part, " column " FROM " table " WHERE " id " >= ? AND (" id           \
	 " > ? OR " part " > ?)"                                                                                    \
	 " AND ORD(" column ") NOT IN (0, ?) ORDER BY place, part LIMIT ?",                                         \
		NULL},                                                                                              \
		{"UPDATE " table " SET " column " = ? WHERE " id " = ? AND " part " = ? AND " column " = ?", NULL}, \
	{                                                                                                           \
		"SELECT COUNT(*) FROM " table " WHERE ORD(" column ") NOT IN (0, ?)", NULL                          \
	}

enum { PICK, PUT, COUNT, STATEMENTS_OF_ONE };
/* the associated data of each column, in the order of the statements; "" for the boxes, which know no place */
static const char *const place[] = {"citizen.tckn", "citizen.mobile", "citizen.tckn", "citizen.tckn", "signup.draft",
	"outbox.content", "staff.totp", "claim_decision.reason", "certificate.code", ""};
enum { COLUMNS = sizeof place / sizeof *place, BOXES = 1 };

enum {
	S_INDEX_PICK = COLUMNS * STATEMENTS_OF_ONE,
	S_INDEX_PUT,
	S_INDEX_COUNT,
	S_SETTLE,
	S_UNSETTLED,
	S_SEARCHES,
	S_SEARCHES_LEFT,
	S_COUNT
};
static struct db_statement statement[S_COUNT] = {
	COLUMN("citizen", "id", "0", "tckn_sealed"),
	COLUMN("citizen", "id", "0", "mobile_sealed"),
	/* copies that triggers keep: already done when citizen is */
	COLUMN("profile_digest", "citizen_id", "0", "tckn_sealed"),
	COLUMN("registration", "citizen_id", "0", "tckn_sealed"),
	COLUMN("signup", "id", "0", "draft_sealed"),
	COLUMN("outbox", "id", "0", "content_sealed"),
	COLUMN("staff", "id", "0", "totp_sealed"),
	COLUMN("claim_decision", "claim_id", "0", "reason_sealed"),
	COLUMN("certificate", "id", "0", "code_sealed"),
	COLUMN("claim_detail", "claim_id", "seq", "sealed"),
	[S_INDEX_PICK] = {"SELECT id, tckn_sealed, mobile_sealed FROM citizen WHERE id > ? AND tckn_index ="
			  " tckn_index_before AND tckn_sealed <> '' ORDER BY id LIMIT ?", /* '': anonymised (D28) */
		NULL},
	[S_INDEX_PUT] = {"UPDATE citizen SET tckn_index = ?, mobile_index = ? WHERE id = ? AND tckn_index ="
			 " tckn_index_before AND mobile_sealed <=> ?",
		NULL},
	[S_INDEX_COUNT] = {"SELECT COUNT(*) FROM citizen WHERE tckn_index = tckn_index_before AND tckn_sealed <> ''",
		NULL},
	[S_SETTLE] = {"UPDATE citizen SET tckn_index_before = tckn_index WHERE tckn_index_before <> tckn_index LIMIT ?",
		NULL},
	[S_UNSETTLED] = {"SELECT COUNT(*) FROM citizen WHERE tckn_index_before <> tckn_index", NULL},
	/* what staff typed into a search lives for minutes and is typed again, not sealed again */
	[S_SEARCHES] = {"DELETE FROM staff_search WHERE ORD(typed_sealed) NOT IN (0, ?)", NULL},
	[S_SEARCHES_LEFT] = {"SELECT COUNT(*) FROM staff_search WHERE ORD(typed_sealed) NOT IN (0, ?)", NULL},
};
struct db_table operator_store_key = {"operator/key", statement, S_COUNT};

size_t operator_key_columns(bool box)
{
	return box ? BOXES : COLUMNS - BOXES;
}

static struct db_statement *of_column(bool box, size_t column, int which)
{
	size_t at = box ? COLUMNS - BOXES + column : column;

	return &statement[at * STATEMENTS_OF_ONE + (size_t)which];
}

struct sealed_row {
	int64_t id, part;
	unsigned char old[OPERATOR_SEALED_MAX], fresh[OPERATOR_SEALED_MAX];
	size_t n;
};

struct batch {
	struct sealed_row row[OPERATOR_KEY_BATCH], one;
	size_t count;
	struct db_statement *put;
	uint64_t changed;
};

static bool take_row(void *context)
{
	struct batch *b = context;

	b->row[b->count++] = b->one;
	return true;
}

/* Both kinds add as much to what they hold, whatever the generation: the length stays. */
static bool seal_again(struct sealed_row *row, bool box, const char *column, struct err *e)
{
	static char open[OPERATOR_SEALED_MAX];
	size_t over = box ? SECRET_BOX_OVERHEAD : SECRET_SEAL_OVERHEAD;
	bool ok = box ? secret_box_open(open, sizeof open, row->old, row->n, e)
		      : secret_unseal(open, sizeof open, row->old, row->n, column, (uint64_t)row->id, e);

	if (!ok)
		return false;
	if (box)
		secret_box_seal(row->fresh, open, row->n - over);
	else
		secret_seal(row->fresh, open, row->n - over, column, (uint64_t)row->id);
	secret_wipe(open, row->n - over);
	return true;
}

static enum db_verdict put_rows(struct db *db, void *context, struct err *e)
{
	struct batch *b = context;

	b->changed = 0;
	for (size_t i = 0; i < b->count; i++) {
		struct sealed_row *row = &b->row[i];
		struct db_in in[] = {
			db_bytes(row->fresh, row->n), db_int(row->id), db_int(row->part), db_bytes(row->old, row->n)};
		uint64_t changed;

		if (!db_run(db, DB_COMMAND(b->put, in), &changed, e))
			return DB_FAIL;
		b->changed += changed;
	}
	return DB_COMMIT;
}

static bool reseal(struct db *db, struct batch *b, bool box, size_t column, unsigned newest,
	struct operator_key_place *after, struct err *e)
{
	struct db_in in[] = {
		db_int(after->id), db_int(after->id), db_int(after->part), db_int(newest), db_int(OPERATOR_KEY_BATCH)};
	struct db_out out[] = {db_out_int(&b->one.id), db_out_int(&b->one.part),
		db_out_bytes(b->one.old, sizeof b->one.old, &b->one.n)};

	b->put = of_column(box, column, PUT);
	if (!db_each(db, DB_QUERY(of_column(box, column, PICK), in, out), take_row, b, e))
		return false;
	for (size_t i = 0; i < b->count; i++)
		if (!seal_again(&b->row[i], box, place[box ? COLUMNS - BOXES + column : column], e))
			return false;
	if (b->count == 0)
		return true;
	*after = (struct operator_key_place){b->row[b->count - 1].id, b->row[b->count - 1].part};
	return db_transact(db, put_rows, b, e);
}

bool operator_key_reseal(struct db *db, bool box, size_t column, unsigned newest, struct operator_key_place *after,
	uint64_t *changed, bool *more, struct err *e)
{
	struct batch *b = calloc(1, sizeof *b);
	bool ok;

	if (!b)
		err_fatal("operator: no memory");
	ok = reseal(db, b, box, column, newest, after, e);
	*changed = b->changed;
	*more = b->count > 0;
	free(b);
	return ok;
}

static bool count_rows(struct db *db, struct db_query q, int64_t *rows, struct err *e)
{
	struct db_out out[] = {db_out_int(rows)};
	bool found;

	q.out = out;
	q.out_count = 1;
	return db_one(db, &q, &found, e);
}

bool operator_key_left(struct db *db, bool box, unsigned newest, int64_t *rows, struct err *e)
{
	struct db_in in[] = {db_int(newest)};
	struct db_query searches = {.statement = &statement[S_SEARCHES_LEFT], .in = in, .in_count = 1};
	int64_t one;

	*rows = 0;
	if (!box && !count_rows(db, searches, rows, e))
		return false;
	for (size_t column = 0; column < operator_key_columns(box); column++) {
		if (!count_rows(db,
			    (struct db_query){.statement = of_column(box, column, COUNT), .in = in, .in_count = 1},
			    &one, e))
			return false;
		*rows += one;
	}
	return true;
}

static enum db_verdict remove_searches(struct db *db, void *context, struct err *e)
{
	const struct db_in *newest = context;
	struct db_query q = {.statement = &statement[S_SEARCHES], .in = newest, .in_count = 1};

	return db_run(db, &q, NULL, e) ? DB_COMMIT : DB_FAIL;
}

bool operator_key_forget_searches(struct db *db, unsigned newest, struct err *e)
{
	struct db_in in = db_int(newest);

	return db_transact(db, remove_searches, &in, e);
}

struct index_row {
	int64_t id;
	unsigned char tckn_sealed[CITIZEN_SEALED_MAX], mobile_sealed[CITIZEN_SEALED_MAX];
	size_t tckn_n, mobile_n;
	unsigned char tckn[SECRET_DIGEST_BYTES], mobile[SECRET_DIGEST_BYTES];
};

struct index_batch {
	struct index_row row[OPERATOR_KEY_BATCH], one;
	size_t count;
	uint64_t changed;
};

static bool take_index_row(void *context)
{
	struct index_batch *b = context;

	b->row[b->count++] = b->one;
	return true;
}

static bool index_again(struct index_row *row, struct err *e)
{
	char tckn[CITIZEN_TCKN_SIZE], mobile[CITIZEN_MOBILE_SIZE];
	bool ok = citizen_tckn_unseal(tckn, row->tckn_sealed, row->tckn_n, row->id, e) &&
		  citizen_mobile_unseal(mobile, row->mobile_sealed, row->mobile_n, row->id, e);

	if (ok) {
		citizen_tckn_index(row->tckn, tckn);
		citizen_mobile_index(row->mobile, mobile);
	}
	secret_wipe(tckn, sizeof tckn);
	secret_wipe(mobile, sizeof mobile);
	return ok;
}

static enum db_verdict put_index(struct db *db, void *context, struct err *e)
{
	struct index_batch *b = context;

	b->changed = 0;
	for (size_t i = 0; i < b->count; i++) {
		const struct index_row *row = &b->row[i];
		bool mobile = row->mobile_n > 0;
		struct db_in in[] = {db_bytes(row->tckn, sizeof row->tckn),
			mobile ? db_bytes(row->mobile, sizeof row->mobile) : db_null(), db_int(row->id),
			mobile ? db_bytes(row->mobile_sealed, row->mobile_n) : db_null()};
		uint64_t changed;

		if (!db_run(db, DB_COMMAND(&statement[S_INDEX_PUT], in), &changed, e))
			return DB_FAIL;
		b->changed += changed;
	}
	return DB_COMMIT;
}

bool operator_key_reindex(struct db *db, int64_t *after, uint64_t *changed, bool *more, struct err *e)
{
	static struct index_batch b;
	struct db_in in[] = {db_int(*after), db_int(OPERATOR_KEY_BATCH)};
	struct db_out out[] = {db_out_int(&b.one.id),
		db_out_bytes(b.one.tckn_sealed, sizeof b.one.tckn_sealed, &b.one.tckn_n),
		db_out_bytes(b.one.mobile_sealed, sizeof b.one.mobile_sealed, &b.one.mobile_n)};

	b.count = 0;
	b.changed = 0;
	if (!db_each(db, DB_QUERY(&statement[S_INDEX_PICK], in, out), take_index_row, &b, e))
		return false;
	for (size_t i = 0; i < b.count; i++)
		if (!index_again(&b.row[i], e))
			return false;
	if (b.count > 0 && !db_transact(db, put_index, &b, e))
		return false;
	*changed = b.changed;
	*more = b.count > 0;
	if (b.count > 0)
		*after = b.row[b.count - 1].id;
	return true;
}

bool operator_key_index_left(struct db *db, int64_t *rows, struct err *e)
{
	return count_rows(db, (struct db_query){.statement = &statement[S_INDEX_COUNT]}, rows, e);
}

struct settling {
	uint64_t changed;
};

static enum db_verdict settle(struct db *db, void *context, struct err *e)
{
	struct settling *s = context;
	struct db_in in[] = {db_int(OPERATOR_KEY_BATCH)};

	return db_run(db, DB_COMMAND(&statement[S_SETTLE], in), &s->changed, e) ? DB_COMMIT : DB_FAIL;
}

bool operator_key_settle(struct db *db, uint64_t *changed, struct err *e)
{
	struct settling s = {0};
	bool ok = db_transact(db, settle, &s, e);

	*changed = s.changed;
	return ok;
}

bool operator_key_unsettled(struct db *db, int64_t *rows, struct err *e)
{
	return count_rows(db, (struct db_query){.statement = &statement[S_UNSETTLED]}, rows, e);
}
