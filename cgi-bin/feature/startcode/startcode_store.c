#include "feature/startcode/startcode_store.h"

#define CODE                                                                                                \
	"SELECT s.id, s.citizen_id, s.nonce, s.created_by, s.created_at, s.expires_at, s.tries, s.used_at," \
	" c.mobile_sealed IS NOT NULL FROM start_code s JOIN citizen c ON c.id = s.citizen_id"
#define NEWEST " ORDER BY s.id DESC LIMIT 1"

enum { S_END, S_ADD, S_NEWEST, S_MAKE_COUNT };
static struct db_statement make_statement[S_MAKE_COUNT] = {
	[S_END] = {"UPDATE start_code SET expires_at = ? WHERE citizen_id = ? AND used_at IS NULL AND expires_at > ?",
		NULL},
	[S_ADD] =
		{"INSERT INTO start_code (citizen_id, nonce, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
			NULL},
	[S_NEWEST] = {CODE " WHERE s.citizen_id = ?" NEWEST, NULL},
};
struct db_table startcode_store_make = {"startcode/make", make_statement, S_MAKE_COUNT};

enum { S_FIND, S_LOCK, S_TRY, S_USE, S_CLAIM, S_TAKE_COUNT };
static struct db_statement take_statement[S_TAKE_COUNT] = {
	[S_FIND] = {CODE " WHERE c.tckn_index IN (?, ?)" NEWEST, NULL},
	[S_LOCK] = {CODE " WHERE c.tckn_index IN (?, ?)" NEWEST " FOR UPDATE", NULL},
	[S_TRY] = {"UPDATE start_code SET tries = tries + 1 WHERE id = ?", NULL},
	[S_USE] = {"UPDATE start_code SET used_at = ? WHERE id = ? AND used_at IS NULL", NULL},
	[S_CLAIM] = {"INSERT INTO credential (citizen_id, password_hash, changed_at) VALUES (?, '', ?)"
		     " ON DUPLICATE KEY UPDATE changed_at = VALUES(changed_at), locked_at = NULL",
		NULL},
};
struct db_table startcode_store_take = {"startcode/take", take_statement, S_TAKE_COUNT};

bool startcode_store_add(struct db *db, int64_t citizen_id, int64_t staff_id, instant now, instant end, struct err *e)
{
	unsigned char nonce[STARTCODE_NONCE];
	struct db_in earlier[] = {db_instant(now), db_int(citizen_id), db_instant(now)};
	struct db_in in[] = {
		db_int(citizen_id), db_bytes(nonce, sizeof nonce), db_int(staff_id), db_instant(now), db_instant(end)};

	secret_random(nonce, sizeof nonce);
	return db_run(db, DB_COMMAND(&make_statement[S_END], earlier), NULL, e) &&
	       db_run_one(db, DB_COMMAND(&make_statement[S_ADD], in), e);
}

static bool read_one(struct db *db, const struct db_query *q, struct startcode *out, bool *found, struct err *e)
{
	size_t nonce_n;
	struct db_out columns[] = {
		db_out_int(&out->id),
		db_out_int(&out->citizen_id),
		db_out_bytes(out->nonce, sizeof out->nonce, &nonce_n),
		db_out_int(&out->created_by),
		db_out_instant(&out->created_at),
		db_out_instant(&out->expires_at),
		db_out_int(&out->tries),
		db_out_instant(&out->used_at),
		db_out_bool(&out->has_mobile),
	};

	*out = (struct startcode){.id = 0};
	return db_one(db,
		&(struct db_query){q->statement, q->in, q->in_count, columns, sizeof columns / sizeof *columns}, found,
		e);
}

bool startcode_store_newest(struct db *db, int64_t citizen_id, struct startcode *out, bool *found, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id)};

	return read_one(db, DB_COMMAND(&make_statement[S_NEWEST], in), out, found, e);
}

bool startcode_store_find(
	struct db *db, const struct citizen_index *number, bool lock, struct startcode *out, struct err *e)
{
	struct db_in in[] = {
		db_bytes(number->newest, SECRET_DIGEST_BYTES), db_bytes(number->oldest, SECRET_DIGEST_BYTES)};
	bool found;

	return read_one(db, DB_COMMAND(&take_statement[lock ? S_LOCK : S_FIND], in), out, &found, e);
}

bool startcode_store_try(struct db *db, int64_t id, struct err *e)
{
	struct db_in in[] = {db_int(id)};

	return db_run(db, DB_COMMAND(&take_statement[S_TRY], in), NULL, e);
}

bool startcode_store_use(struct db *db, int64_t id, instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(id)};

	return db_run_one(db, DB_COMMAND(&take_statement[S_USE], in), e);
}

bool startcode_store_claim(struct db *db, int64_t citizen_id, instant now, bool *first, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_instant(now)};
	uint64_t rows = 0;

	if (!db_run(db, DB_COMMAND(&take_statement[S_CLAIM], in), &rows, e))
		return false;
	*first = rows == 1; /* the server counts a row that was there as two */
	return true;
}
