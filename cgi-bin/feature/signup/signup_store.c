#include "feature/signup/signup_store.h"

#include <string.h>

#include "base/text.h"

#define COLUMNS                                                                                                        \
	"SELECT id, draft_sealed, tckn_index, mobile_index, wrong_pictures, picture_blocked_until, phone_verified_at," \
	" password_hash, COALESCE(citizen_id, 0), step = 'done', created_at, expires_at FROM signup WHERE token_hash = ? LIMIT 1"

enum { S_FIND, S_LOCK, S_ID, S_BEGIN, S_FORGET, S_SAVE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] = {COLUMNS, NULL},
	[S_LOCK] = {COLUMNS " FOR UPDATE", NULL},
	[S_ID] = {"SELECT NEXTVAL(signup_seq)", NULL},
	[S_BEGIN] = {"INSERT IGNORE INTO signup (id, token_hash, step, draft_sealed, created_at, expires_at)"
		     " VALUES (?, ?, 'identity', ?, ?, ?)",
		NULL},
	[S_FORGET] = {"DELETE FROM signup WHERE id = ?", NULL},
	[S_SAVE] =
		{"UPDATE signup SET step = ?, draft_sealed = ?, tckn_index = ?, mobile_index = ?, wrong_pictures = ?,"
		 " picture_blocked_until = ?, phone_verified_at = ?, password_hash = ?, citizen_id = ?,"
		 " version = version + 1 WHERE id = ?",
			NULL},
};
struct db_table signup_store = {"signup", statement, S_COUNT};

static const char draft_column[] = "signup.draft";

/* Returns the sealed length. */
static size_t seal(unsigned char sealed[SIGNUP_SEALED_MAX], const struct signup_draft *draft, int64_t id)
{
	char plain[SIGNUP_SEALED_MAX];
	size_t n = signup_draft_encode(draft, plain);

	secret_seal(sealed, plain, n, draft_column, (uint64_t)id);
	secret_wipe(plain, sizeof plain);
	return n + SECRET_SEAL_OVERHEAD;
}

static bool unseal(
	struct signup_row *row, struct arena *arena, const unsigned char *sealed, size_t sealed_n, struct err *e)
{
	char *plain = arena_alloc(arena, SIGNUP_SEALED_MAX);

	if (!secret_unseal(plain, SIGNUP_SEALED_MAX, sealed, sealed_n, draft_column, (uint64_t)row->id, e))
		return false;
	signup_draft_decode(&row->draft, arena, plain, sealed_n - SECRET_SEAL_OVERHEAD);
	return true;
}

static bool read_row(struct db *db, struct db_statement *st, struct arena *arena, const unsigned char *token_hash,
	struct signup_row *out, bool *found, struct err *e)
{
	unsigned char sealed[SIGNUP_SEALED_MAX];
	size_t sealed_n, tckn_n, mobile_n;
	struct db_in in[] = {db_bytes(token_hash, SECRET_DIGEST_BYTES)};
	struct db_out columns[] = {
		db_out_int(&out->id),
		db_out_bytes(sealed, sizeof sealed, &sealed_n),
		db_out_bytes(out->tckn_index, sizeof out->tckn_index, &tckn_n),
		db_out_bytes(out->mobile_index, sizeof out->mobile_index, &mobile_n),
		db_out_int(&out->wrong_pictures),
		db_out_instant(&out->picture_blocked_until),
		db_out_instant(&out->phone_verified_at),
		db_out_text(out->password_hash, sizeof out->password_hash),
		db_out_int(&out->citizen_id),
		db_out_bool(&out->done),
		db_out_instant(&out->created_at),
		db_out_instant(&out->expires_at),
	};

	memset(out, 0, sizeof *out);
	signup_draft_clear(&out->draft);
	if (!db_one(db, DB_QUERY(st, in, columns), found, e))
		return false;
	out->has_index = *found && tckn_n > 0 && mobile_n > 0;
	return !*found || unseal(out, arena, sealed, sealed_n, e);
}

bool signup_store_find(struct db *db, struct arena *arena, const unsigned char token_hash[SECRET_DIGEST_BYTES],
	struct signup_row *out, bool *found, struct err *e)
{
	return read_row(db, &statement[S_FIND], arena, token_hash, out, found, e);
}

/* A second tab may begin at the same moment: then this adds nothing, and both go on with the one row. */
static bool begin(struct db *db, const unsigned char *token_hash, instant now, instant expires_at, struct err *e)
{
	struct signup_draft empty;
	unsigned char sealed[SIGNUP_SEALED_MAX];
	int64_t id;
	struct db_out out[] = {db_out_int(&id)};
	bool found;
	size_t n;

	if (!db_one(db, &(struct db_query){&statement[S_ID], NULL, 0, out, 1}, &found, e))
		return false;
	signup_draft_clear(&empty);
	n = seal(sealed, &empty, id);
	struct db_in in[] = {db_int(id), db_bytes(token_hash, SECRET_DIGEST_BYTES), db_bytes(sealed, n),
		db_instant(now), db_instant(expires_at)};
	return db_run(db, DB_COMMAND(&statement[S_BEGIN], in), NULL, e);
}

/* Looks without a lock before it begins: locking what is not there locks the gap, and two new visitors would wait for
 * each other. */
static bool begin_if_needed(struct db *db, struct arena *arena, const unsigned char *token_hash, instant now,
	instant begin_until, struct err *e)
{
	struct signup_row old;
	struct db_in in[1];
	bool found;

	if (!signup_store_find(db, arena, token_hash, &old, &found, e))
		return false;
	if (found && now < old.expires_at)
		return true;
	in[0] = db_int(old.id);
	if (found && !db_run(db, DB_COMMAND(&statement[S_FORGET], in), NULL, e))
		return false;
	return begin(db, token_hash, now, begin_until, e);
}

bool signup_store_lock(struct db *db, struct arena *arena, const unsigned char token_hash[SECRET_DIGEST_BYTES],
	instant now, instant begin_until, struct signup_row *out, struct err *e)
{
	bool found;

	if (begin_until != 0 && !begin_if_needed(db, arena, token_hash, now, begin_until, e))
		return false;
	/* without a beginning this is the transaction's first look: whatever it reads later is at least as new */
	if (!read_row(db, &statement[S_LOCK], arena, token_hash, out, &found, e))
		return false;
	if (found && now < out->expires_at)
		return true;
	if (begin_until != 0)
		return err_set(e, ERR_DB_BUSY, 0, "signup: the row went away");
	memset(out, 0, sizeof *out);
	signup_draft_clear(&out->draft);
	return true;
}

bool signup_store_save(struct db *db, const struct signup_row *row, enum signup_step step, struct err *e)
{
	unsigned char sealed[SIGNUP_SEALED_MAX];
	size_t n = seal(sealed, &row->draft, row->id);
	struct db_in in[] = {
		db_text(signup_step_name(step)),
		db_bytes(sealed, n),
		row->has_index ? db_bytes(row->tckn_index, sizeof row->tckn_index) : db_null(),
		row->has_index ? db_bytes(row->mobile_index, sizeof row->mobile_index) : db_null(),
		db_int(row->wrong_pictures),
		db_instant(row->picture_blocked_until),
		db_instant(row->phone_verified_at),
		db_text(row->password_hash),
		row->citizen_id ? db_int(row->citizen_id) : db_null(),
		db_int(row->id),
	};

	return db_run_one(db, DB_COMMAND(&statement[S_SAVE], in), e);
}
