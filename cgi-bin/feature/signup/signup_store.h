/* The SQL of unfinished sign-ups, and of the person that comes out of one. */
#ifndef FEATURE_SIGNUP_SIGNUP_STORE_H
#define FEATURE_SIGNUP_SIGNUP_STORE_H

#include "feature/signup/signup_draft.h"
#include "db/db.h"

extern struct db_table signup_store;

/* The visitor's sign-up as it stands, for showing. `*found` is also true for one whose time is over. */
bool signup_store_find(struct db *db, struct arena *arena, const unsigned char token_hash[SECRET_DIGEST_BYTES],
	struct signup_row *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* Within a transaction: the visitor's sign-up with its row locked. When there is none or its time is over, a new one
 * until `begin_until`, or, when that is 0, none: `out->id` is 0. */
bool signup_store_lock(struct db *db, struct arena *arena, const unsigned char token_hash[SECRET_DIGEST_BYTES],
	instant now, instant begin_until, struct signup_row *out, struct err *e) ERR_MUST_CHECK;

/* Saves the locked row; `step` is for whoever counts. */
bool signup_store_save(
	struct db *db, const struct signup_row *row, enum signup_step step, struct err *e) ERR_MUST_CHECK;

#endif
