/* A picture code counts once (D15): the row that says it was used. */
#ifndef FEATURE_CHALLENGE_CHALLENGE_STORE_H
#define FEATURE_CHALLENGE_CHALLENGE_STORE_H

#include "db/db.h"
#include "feature/challenge/challenge.h"

extern struct db_table challenge_store;

/* Within the caller's transaction: takes the code; `*first` is false when it was taken before. The row may go at
 * `expires_at`, when the code is void anyway. */
bool challenge_store_use(
	struct db *db, const struct challenge *c, instant expires_at, bool *first, struct err *e) ERR_MUST_CHECK;

#endif
