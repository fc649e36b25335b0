/* The SQL of signing in: credentials, the step between password and code, sessions as the auth zone sees
 * them. All but the look-ups run within the caller's transaction. */
#ifndef FEATURE_SIGNIN_SIGNIN_STORE_H
#define FEATURE_SIGNIN_SIGNIN_STORE_H

#include "base/secret.h"
#include "db/db.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/credential/password.h"
#include "web/web.h"

extern struct db_table signin_store;

/* Who signs in, as far as signing in needs to know. */
struct signin_person {
	int64_t id;
	enum language language;
	unsigned char number[SECRET_DIGEST_BYTES]; /* keyed index of the T.C. number */
	char mobile[CITIZEN_MOBILE_SIZE];          /* "" = none (D13) */
	char password_hash[PASSWORD_HASH_SIZE];
	bool code_always; /* the phone code is asked on unknown devices (D17) */
	instant changed_at;
};

/* By number: nobody when the owner has closed the account (D19). */
bool signin_store_by_number(struct db *db, const struct citizen_index *number, struct signin_person *out, bool *found,
	struct err *e) ERR_MUST_CHECK;
bool signin_store_by_id(
	struct db *db, int64_t citizen_id, struct signin_person *out, bool *found, struct err *e) ERR_MUST_CHECK;

enum signin_event {
	SIGNIN_EVENT_IN,
	SIGNIN_EVENT_WRONG_PASSWORD,
	SIGNIN_EVENT_WRONG_CODE,
	SIGNIN_EVENT_BLOCKED,
	SIGNIN_EVENT_OUT
};

/* Adds to the sign-in history. By number: no row when nobody has it, by the same statement (D18). */
bool signin_store_event(struct web *w, int64_t citizen_id, enum signin_event event, struct err *e) ERR_MUST_CHECK;
bool signin_store_event_by_number(
	struct web *w, const struct citizen_index *number, enum signin_event event, struct err *e) ERR_MUST_CHECK;

/* The end of the session in w->visitor_hash, when it has not ended yet. */
bool signin_store_event_out(struct web *w, struct err *e) ERR_MUST_CHECK;

/* Replaces a hash by one of today's parameters, unless the password was changed meanwhile. */
bool signin_store_rehash(
	struct db *db, const struct signin_person *person, const char *hash, struct err *e) ERR_MUST_CHECK;

/* A new password (and whether codes are asked). */
bool signin_store_set_password(struct db *db, int64_t citizen_id, const char *hash, bool code_always, instant now,
	struct err *e) ERR_MUST_CHECK;
bool signin_store_set_code_always(struct db *db, int64_t citizen_id, bool code_always, struct err *e) ERR_MUST_CHECK;

/* The step between password and phone code, bound to the visitor cookie. */
struct signin_step {
	int64_t citizen_id;
	instant expires_at;
	instant used_at; /* 0 = not yet */
};

bool signin_store_step_begin(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], int64_t citizen_id,
	instant now, instant end, struct err *e) ERR_MUST_CHECK;
bool signin_store_step(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], struct signin_step *out,
	bool *found, struct err *e) ERR_MUST_CHECK;
bool signin_store_step_use(
	struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], instant now, struct err *e) ERR_MUST_CHECK;

/* Sessions. Ending one that has ended, or never was, is no error. */
bool signin_store_end(
	struct db *db, const unsigned char token_hash[SECRET_DIGEST_BYTES], instant now, struct err *e) ERR_MUST_CHECK;
bool signin_store_end_all(struct db *db, int64_t citizen_id, instant now, struct err *e) ERR_MUST_CHECK;
bool signin_store_password_typed(struct db *db, int64_t citizen_id, const unsigned char token_hash[SECRET_DIGEST_BYTES],
	instant now, struct err *e) ERR_MUST_CHECK;

/* Forgets every remembered device of a person: after recovery. */
bool signin_store_forget_devices(struct db *db, int64_t citizen_id, instant now, struct err *e) ERR_MUST_CHECK;

#endif
