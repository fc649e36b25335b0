#include "feature/phonecode/phonecode_store.h"

#include "base/text.h"

#define LIST                                                                                   \
	"SELECT id, prefix, code_hmac, tries, created_at, expires_at, used_at FROM phone_code" \
	" WHERE owner = ? AND purpose = ? ORDER BY id DESC LIMIT 10"

enum { S_INSERT, S_LIST, S_LOCK, S_TRY, S_USED, S_SENT, S_ALL, S_NOTE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_INSERT] = {"INSERT INTO phone_code (purpose, owner, prefix, code_hmac, created_at, expires_at)"
		      " VALUES (?, ?, ?, ?, ?, ?)",
		NULL},
	[S_LIST] = {LIST, NULL},
	[S_LOCK] = {LIST " FOR UPDATE", NULL},
	[S_TRY] = {"UPDATE phone_code SET tries = tries + 1 WHERE id = ?", NULL},
	[S_USED] = {"UPDATE phone_code SET used_at = ? WHERE id = ?", NULL},
	[S_SENT] = {"SELECT sent_at FROM phone_code_sent WHERE mobile_index = ? AND sent_at > ?"
		    " ORDER BY sent_at DESC, id DESC LIMIT 32",
		NULL},
	[S_ALL] = {"SELECT COUNT(*) FROM phone_code_sent WHERE sent_at > ?", NULL},
	[S_NOTE] = {"INSERT INTO phone_code_sent (mobile_index, sent_at) VALUES (?, ?)", NULL},
};
struct db_table phonecode_store = {"phonecode", statement, S_COUNT};

static const char *const purpose_name[] = {
	[PHONECODE_SIGNUP] = "signup",
	[PHONECODE_SIGNIN] = "signin",
	[PHONECODE_RECOVERY] = "recovery",
};

const char *phonecode_purpose_name(enum phonecode_purpose purpose)
{
	return purpose_name[purpose];
}

bool phonecode_store_insert(
	struct db *db, const struct phonecode_owner *owner, const struct phonecode_row *row, int64_t *id, struct err *e)
{
	struct db_in in[] = {db_text(purpose_name[owner->purpose]), db_bytes(owner->owner, SECRET_DIGEST_BYTES),
		db_text(row->prefix), db_bytes(row->code_hmac, sizeof row->code_hmac), db_instant(row->created_at),
		db_instant(row->expires_at)};

	if (!db_run_one(db, DB_COMMAND(&statement[S_INSERT], in), e))
		return false;
	*id = (int64_t)db_last_id(db);
	return true;
}

struct listing {
	struct phonecode_row *out;
	size_t count;
	size_t hmac_n;
	struct phonecode_row row;
};

static bool take_row(void *context)
{
	struct listing *l = context;

	l->out[l->count++] = l->row;
	return l->count < PHONECODE_LIVE_MAX;
}

bool phonecode_store_list(struct db *db, const struct phonecode_owner *owner, bool lock,
	struct phonecode_row out[PHONECODE_LIVE_MAX], size_t *count, struct err *e)
{
	struct listing l = {.out = out};
	struct db_in in[] = {db_bytes(owner->owner, SECRET_DIGEST_BYTES), db_text(purpose_name[owner->purpose])};
	struct db_out columns[] = {
		db_out_int(&l.row.id),
		db_out_text(l.row.prefix, sizeof l.row.prefix),
		db_out_bytes(l.row.code_hmac, sizeof l.row.code_hmac, &l.hmac_n),
		db_out_int(&l.row.tries),
		db_out_instant(&l.row.created_at),
		db_out_instant(&l.row.expires_at),
		db_out_instant(&l.row.used_at),
	};

	if (!db_each(db, DB_QUERY(&statement[lock ? S_LOCK : S_LIST], in, columns), take_row, &l, e))
		return false;
	*count = l.count;
	return true;
}

bool phonecode_store_count_try(struct db *db, int64_t id, struct err *e)
{
	struct db_in in[] = {db_int(id)};

	return db_run_one(db, DB_COMMAND(&statement[S_TRY], in), e);
}

bool phonecode_store_mark_used(struct db *db, int64_t id, instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(id)};

	return db_run_one(db, DB_COMMAND(&statement[S_USED], in), e);
}

struct sent {
	instant *out;
	size_t count;
	instant at;
};

static bool take_sent(void *context)
{
	struct sent *s = context;

	s->out[s->count++] = s->at;
	return s->count < PHONECODE_SENT_MAX;
}

bool phonecode_store_sent(struct db *db, const unsigned char mobile_index[SECRET_DIGEST_BYTES], instant since,
	instant out[PHONECODE_SENT_MAX], size_t *count, struct err *e)
{
	struct sent s = {.out = out};
	struct db_in in[] = {db_bytes(mobile_index, SECRET_DIGEST_BYTES), db_instant(since)};
	struct db_out columns[] = {db_out_instant(&s.at)};

	if (!db_each(db, DB_QUERY(&statement[S_SENT], in, columns), take_sent, &s, e))
		return false;
	*count = s.count;
	return true;
}

bool phonecode_store_sent_to_all(struct db *db, instant since, int64_t *count, struct err *e)
{
	struct db_in in[] = {db_instant(since)};
	struct db_out out[] = {db_out_int(count)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_ALL], in, out), &found, e);
}

bool phonecode_store_note_sent(
	struct db *db, const unsigned char mobile_index[SECRET_DIGEST_BYTES], instant now, struct err *e)
{
	struct db_in in[] = {db_bytes(mobile_index, SECRET_DIGEST_BYTES), db_instant(now)};

	return db_run_one(db, DB_COMMAND(&statement[S_NOTE], in), e);
}
