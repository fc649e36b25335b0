/* Counting tries in fixed windows (security.md): per number, per address. Subjects are keyed digests, so that unknown
 * numbers count like known ones and the table names nobody. */
#ifndef FEATURE_ATTEMPT_ATTEMPT_H
#define FEATURE_ATTEMPT_ATTEMPT_H

#include "base/secret.h"
#include "db/db.h"

extern struct db_table attempt_store;

struct attempt_limit {
	const char *scope; /* "signup_number", at most 24 characters */
	int max;           /* tries in one window */
	instant window;    /* milliseconds */
};

/* Within the caller's transaction, which must be committed: counts one more. `*next_at` is 0 while that is within the limit,
 * otherwise when the window ends. The row stays locked until the end of the transaction. */
bool attempt_count(struct db *db, const struct attempt_limit *limit, const unsigned char subject[SECRET_DIGEST_BYTES],
	instant now, instant *next_at, struct err *e) ERR_MUST_CHECK;

#endif
