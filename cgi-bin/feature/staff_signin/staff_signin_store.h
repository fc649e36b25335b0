/* The SQL of signing in of staff: credentials, the step between password and code, sessions. All but the look-ups run
 * within the caller's transaction. */
#ifndef FEATURE_STAFF_SIGNIN_STAFF_SIGNIN_STORE_H
#define FEATURE_STAFF_SIGNIN_STAFF_SIGNIN_STORE_H

#include "db/db.h"
#include "feature/credential/password.h"
#include "feature/staff_signin/staff_totp.h"
#include "web/web.h"

extern struct db_table staff_signin_store;

enum { STAFF_USERNAME = 33 };

/* An active account. */
struct staff_person {
	int64_t id, unit_id;
	char username[STAFF_USERNAME];
	char first_name[241], last_name[241];
	char password_hash[PASSWORD_HASH_SIZE];
};

bool staff_signin_store_by_name(
	struct db *db, const char *username, struct staff_person *out, bool *found, struct err *e) ERR_MUST_CHECK;
bool staff_signin_store_by_id(
	struct db *db, int64_t staff_id, struct staff_person *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* Locks the account in the caller's transaction, before a session is opened: `*active` is false when it has been suspended or
 * invited anew since it was read. */
bool staff_signin_store_lock_active(struct db *db, int64_t staff_id, bool *active, struct err *e) ERR_MUST_CHECK;

/* The seed and the last used step, the row locked until the transaction's end. */
bool staff_signin_store_lock_totp(struct db *db, int64_t staff_id, unsigned char seed[STAFF_TOTP_SEED], int64_t *used,
	struct err *e) ERR_MUST_CHECK;
bool staff_signin_store_use_step(struct db *db, int64_t staff_id, int64_t step, struct err *e) ERR_MUST_CHECK;

/* Another hash of the same password, unless it was changed meanwhile; a new password. */
bool staff_signin_store_rehash(
	struct db *db, const struct staff_person *person, const char *hash, struct err *e) ERR_MUST_CHECK;
bool staff_signin_store_set_password(
	struct db *db, int64_t staff_id, const char *hash, instant now, struct err *e) ERR_MUST_CHECK;

/* The step between password and code, bound to the visitor cookie. */
struct staff_step {
	int64_t staff_id;
	instant expires_at;
	instant used_at; /* 0 = not yet */
};
bool staff_signin_store_step_begin(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], int64_t staff_id,
	instant end, struct err *e) ERR_MUST_CHECK;
bool staff_signin_store_step(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], struct staff_step *out,
	bool *found, struct err *e) ERR_MUST_CHECK;
bool staff_signin_store_step_use(
	struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], instant now, struct err *e) ERR_MUST_CHECK;

/* Opens a session: a new token, for the cookie after the commit; only its hash is stored. The one that this browser came
 * with ends. */
bool staff_signin_store_open(
	struct web *w, int64_t staff_id, char token[SECRET_TOKEN_TEXT], struct err *e) ERR_MUST_CHECK;
/* Ends one session; ending one that has ended is no error. `*staff_id` 0 when there was none. */
bool staff_signin_store_end(
	struct web *w, const unsigned char hash[SECRET_DIGEST_BYTES], int64_t *staff_id, struct err *e) ERR_MUST_CHECK;
/* Ends all sessions, and the sign-ins that stand between a password, which may be the old one, and its code. */
bool staff_signin_store_end_all(struct db *db, int64_t staff_id, instant now, struct err *e) ERR_MUST_CHECK;
/* Password and code were typed again now: the session goes on under a new token, for the cookie after the commit, so that a copy of
 * the old one gains nothing. */
bool staff_signin_store_typed(struct web *w, char token[SECRET_TOKEN_TEXT], struct err *e) ERR_MUST_CHECK;

#endif
