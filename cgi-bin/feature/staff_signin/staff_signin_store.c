#include "feature/staff_signin/staff_signin_store.h"

#include <string.h>

#include "feature/app/app.h"
#include "feature/session/session_open.h"

#define PERSON                                                                                 \
	"SELECT id, unit_id, username, first_name, last_name, password_hash FROM staff WHERE " \
	"state = 'active' AND "

enum {
	S_BY_NAME,
	S_BY_ID,
	S_LOCK_ACTIVE,
	S_LOCK_TOTP,
	S_USE_STEP,
	S_REHASH,
	S_SET_PASSWORD,
	S_STEP_BEGIN,
	S_STEP,
	S_STEP_USE,
	S_STEP_END_ALL,
	S_OPEN,
	S_OF_SESSION,
	S_END,
	S_END_ALL,
	S_TYPED,
	S_COUNT
};
static struct db_statement statement[S_COUNT] = {
	[S_BY_NAME] = {PERSON "username = ? LIMIT 1", NULL},
	[S_BY_ID] = {PERSON "id = ? LIMIT 1", NULL},
	[S_LOCK_ACTIVE] = {"SELECT id FROM staff WHERE id = ? AND state = 'active' LIMIT 1 FOR UPDATE", NULL},
	[S_LOCK_TOTP] = {"SELECT totp_sealed, totp_step_used FROM staff WHERE id = ? LIMIT 1 FOR UPDATE", NULL},
	[S_USE_STEP] = {"UPDATE staff SET totp_step_used = ? WHERE id = ?", NULL},
	[S_REHASH] = {"UPDATE staff SET password_hash = ? WHERE id = ? AND password_hash = ?", NULL},
	[S_SET_PASSWORD] = {"UPDATE staff SET password_hash = ?, password_at = ?, version = version + 1 WHERE id = ?",
		NULL},
	[S_STEP_BEGIN] = {"INSERT INTO staff_sign_in (token_hash, staff_id, expires_at) VALUES (?, ?, ?)"
			  " ON DUPLICATE KEY UPDATE staff_id = VALUES(staff_id), expires_at = VALUES(expires_at),"
			  " used_at = NULL",
		NULL},
	[S_STEP] = {"SELECT staff_id, expires_at, used_at FROM staff_sign_in WHERE token_hash = ? LIMIT 1", NULL},
	[S_STEP_USE] = {"UPDATE staff_sign_in SET used_at = ? WHERE token_hash = ? AND used_at IS NULL", NULL},
	[S_STEP_END_ALL] = {"UPDATE staff_sign_in SET expires_at = ? WHERE staff_id = ? AND expires_at > ?", NULL},
	[S_OPEN] = {"INSERT INTO staff_session (token_hash, staff_id, label, created_at, last_seen_at, expires_at,"
		    " reauth_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		NULL},
	[S_OF_SESSION] = {"SELECT staff_id FROM staff_session WHERE token_hash = ? AND ended_at IS NULL LIMIT 1", NULL},
	[S_END] = {"UPDATE staff_session SET ended_at = ? WHERE token_hash = ? AND ended_at IS NULL", NULL},
	[S_END_ALL] = {"UPDATE staff_session SET ended_at = ? WHERE staff_id = ? AND ended_at IS NULL", NULL},
	[S_TYPED] = {"UPDATE staff_session SET token_hash = ?, reauth_at = ? WHERE token_hash = ? AND ended_at IS NULL",
		NULL},
};
struct db_table staff_signin_store = {"staff_signin", statement, S_COUNT};

static bool find(struct db *db, struct db_statement *st, const struct db_in *in, struct staff_person *out, bool *found,
	struct err *e)
{
	struct db_out columns[] = {
		db_out_int(&out->id),
		db_out_int(&out->unit_id),
		db_out_text(out->username, sizeof out->username),
		db_out_text(out->first_name, sizeof out->first_name),
		db_out_text(out->last_name, sizeof out->last_name),
		db_out_text(out->password_hash, sizeof out->password_hash),
	};

	return db_one(db, &(struct db_query){st, in, 1, columns, sizeof columns / sizeof *columns}, found, e);
}

bool staff_signin_store_by_name(
	struct db *db, const char *username, struct staff_person *out, bool *found, struct err *e)
{
	struct db_in in[] = {db_text(username)};

	return find(db, &statement[S_BY_NAME], in, out, found, e);
}

bool staff_signin_store_by_id(struct db *db, int64_t staff_id, struct staff_person *out, bool *found, struct err *e)
{
	struct db_in in[] = {db_int(staff_id)};

	return find(db, &statement[S_BY_ID], in, out, found, e);
}

bool staff_signin_store_lock_active(struct db *db, int64_t staff_id, bool *active, struct err *e)
{
	int64_t id;
	struct db_in in[] = {db_int(staff_id)};
	struct db_out columns[] = {db_out_int(&id)};

	return db_one(db, DB_QUERY(&statement[S_LOCK_ACTIVE], in, columns), active, e);
}

bool staff_signin_store_lock_totp(
	struct db *db, int64_t staff_id, unsigned char seed[STAFF_TOTP_SEED], int64_t *used, struct err *e)
{
	unsigned char sealed[80];
	size_t n = 0;
	bool found;
	struct db_in in[] = {db_int(staff_id)};
	struct db_out columns[] = {db_out_bytes(sealed, sizeof sealed, &n), db_out_int(used)};

	return db_one(db, DB_QUERY(&statement[S_LOCK_TOTP], in, columns), &found, e) &&
	       staff_totp_unseal(seed, sealed, n, staff_id, e);
}

bool staff_signin_store_use_step(struct db *db, int64_t staff_id, int64_t step, struct err *e)
{
	struct db_in in[] = {db_int(step), db_int(staff_id)};

	return db_run_one(db, DB_COMMAND(&statement[S_USE_STEP], in), e);
}

bool staff_signin_store_rehash(struct db *db, const struct staff_person *person, const char *hash, struct err *e)
{
	struct db_in in[] = {db_text(hash), db_int(person->id), db_text(person->password_hash)};

	return db_run(db, DB_COMMAND(&statement[S_REHASH], in), NULL, e);
}

bool staff_signin_store_set_password(struct db *db, int64_t staff_id, const char *hash, instant now, struct err *e)
{
	struct db_in in[] = {db_text(hash), db_instant(now), db_int(staff_id)};

	return db_run_one(db, DB_COMMAND(&statement[S_SET_PASSWORD], in), e);
}

bool staff_signin_store_step_begin(
	struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], int64_t staff_id, instant end, struct err *e)
{
	struct db_in in[] = {db_bytes(owner, SECRET_DIGEST_BYTES), db_int(staff_id), db_instant(end)};

	return db_run(db, DB_COMMAND(&statement[S_STEP_BEGIN], in), NULL, e);
}

bool staff_signin_store_step(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], struct staff_step *out,
	bool *found, struct err *e)
{
	struct db_in in[] = {db_bytes(owner, SECRET_DIGEST_BYTES)};
	struct db_out columns[] = {
		db_out_int(&out->staff_id), db_out_instant(&out->expires_at), db_out_instant(&out->used_at)};

	return db_one(db, DB_QUERY(&statement[S_STEP], in, columns), found, e);
}

bool staff_signin_store_step_use(
	struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_bytes(owner, SECRET_DIGEST_BYTES)};

	return db_run_one(db, DB_COMMAND(&statement[S_STEP_USE], in), e);
}

static bool end(struct db *db, const unsigned char hash[SECRET_DIGEST_BYTES], instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_bytes(hash, SECRET_DIGEST_BYTES)};

	return db_run(db, DB_COMMAND(&statement[S_END], in), NULL, e);
}

bool staff_signin_store_open(struct web *w, int64_t staff_id, char token[SECRET_TOKEN_TEXT], struct err *e)
{
	const char *old = params_cookie(w->arena, w->cookie_header, WEB_COOKIE_STAFF);
	instant now = w->now.at, last = now + app_rule(w, RULE_STAFF_SESSION_HOURS) * INSTANT_HOUR;
	unsigned char hash[SECRET_DIGEST_BYTES];
	char label[81];

	if (old) {
		secret_sha256(hash, old, strlen(old));
		if (!end(w->app->db, hash, now, e))
			return false;
	}
	session_label(w, label, sizeof label);
	secret_token(token);
	secret_sha256(hash, token, strlen(token));
	struct db_in in[] = {db_bytes(hash, sizeof hash), db_int(staff_id), db_text(label), db_instant(now),
		db_instant(now), db_instant(last), db_instant(now)};
	return db_run_one(w->app->db, DB_COMMAND(&statement[S_OPEN], in), e);
}

bool staff_signin_store_end(
	struct web *w, const unsigned char hash[SECRET_DIGEST_BYTES], int64_t *staff_id, struct err *e)
{
	struct db_in in[] = {db_bytes(hash, SECRET_DIGEST_BYTES)};
	struct db_out columns[] = {db_out_int(staff_id)};
	bool found;

	*staff_id = 0;
	return db_one(w->app->db, DB_QUERY(&statement[S_OF_SESSION], in, columns), &found, e) &&
	       end(w->app->db, hash, w->now.at, e);
}

bool staff_signin_store_end_all(struct db *db, int64_t staff_id, instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(staff_id)};
	struct db_in step[] = {db_instant(now), db_int(staff_id), db_instant(now)};

	return db_run(db, DB_COMMAND(&statement[S_STEP_END_ALL], step), NULL, e) &&
	       db_run(db, DB_COMMAND(&statement[S_END_ALL], in), NULL, e);
}

bool staff_signin_store_typed(struct web *w, char token[SECRET_TOKEN_TEXT], struct err *e)
{
	unsigned char hash[SECRET_DIGEST_BYTES];

	secret_token(token);
	secret_sha256(hash, token, strlen(token));
	struct db_in in[] = {
		db_bytes(hash, sizeof hash), db_instant(w->now.at), db_bytes(w->visitor_hash, sizeof w->visitor_hash)};
	return db_run(w->app->db, DB_COMMAND(&statement[S_TYPED], in), NULL, e);
}
