/* The SQL of `/hesabim`: own sessions. Every statement carries the person. */
#ifndef FEATURE_STAFF_STAFF_OWN_STORE_H
#define FEATURE_STAFF_STAFF_OWN_STORE_H

#include "base/secret.h"
#include "db/db.h"
#include "feature/session/session_times.h"

extern struct db_table staff_own_store;

enum { STAFF_OWN_SESSIONS_MAX = 20 };

struct staff_own_session {
	unsigned char token_hash[SECRET_DIGEST_BYTES];
	char label[321];
	struct session_times times;
};

/* Those that have not been ended nor run out at `now`, newest use first. */
bool staff_own_store_sessions(struct db *db, int64_t staff_id, instant now,
	struct staff_own_session out[STAFF_OWN_SESSIONS_MAX], size_t *count, struct err *e) ERR_MUST_CHECK;

/* Ends one session; all but the one of `hash`. In the caller's transaction; doing it again changes nothing. */
bool staff_own_store_end(struct db *db, int64_t staff_id, const unsigned char hash[SECRET_DIGEST_BYTES], instant now,
	struct err *e) ERR_MUST_CHECK;
bool staff_own_store_end_others(struct db *db, int64_t staff_id, const unsigned char hash[SECRET_DIGEST_BYTES],
	instant now, struct err *e) ERR_MUST_CHECK;

#endif
