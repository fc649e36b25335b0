/* The SQL of `/guvenlik` in the citizen zone: own sessions, own remembered devices, own sign-in history
 * (D20). Every statement carries the citizen. */
#ifndef FEATURE_SECURITY_SECURITY_STORE_H
#define FEATURE_SECURITY_SECURITY_STORE_H

#include <stddef.h>

#include "base/clock.h"
#include "base/secret.h"
#include "db/db.h"

extern struct db_table security_store;

enum { SECURITY_ROWS_MAX = 50, SECURITY_LABEL = 80 * 4 + 1 };

/* A session or a remembered device. */
struct security_row {
	unsigned char token_hash[SECRET_DIGEST_BYTES];
	char label[SECURITY_LABEL];
	instant created_at;
	instant used_at;
	instant expires_at;
	instant ended_at; /* 0 = still good */
};

struct security_event {
	char outcome[24]; /* signed_in, wrong_password, … */
	char label[SECURITY_LABEL];
	instant at;
};

/* Those that have not run out at `now`, ended ones too, newest use first, at most SECURITY_ROWS_MAX. */
bool security_store_sessions(struct db *db, int64_t citizen_id, instant now, struct security_row *out, size_t *count,
	struct err *e) ERR_MUST_CHECK;
bool security_store_devices(struct db *db, int64_t citizen_id, instant now, struct security_row *out, size_t *count,
	struct err *e) ERR_MUST_CHECK;

/* The newest `max` rows of the sign-in history. */
bool security_store_events(struct db *db, int64_t citizen_id, size_t max, struct security_event *out, size_t *count,
	struct err *e) ERR_MUST_CHECK;

/* Ends one session; all but the one of `token_hash`; forgets a device and ends the other sessions begun on
 * it. In the caller's transaction; doing it again changes nothing. */
bool security_store_end(struct db *db, int64_t citizen_id, const unsigned char token_hash[SECRET_DIGEST_BYTES],
	instant now, struct err *e) ERR_MUST_CHECK;
bool security_store_end_others(struct db *db, int64_t citizen_id, const unsigned char token_hash[SECRET_DIGEST_BYTES],
	instant now, struct err *e) ERR_MUST_CHECK;
bool security_store_forget(struct db *db, int64_t citizen_id, const unsigned char device_hash[SECRET_DIGEST_BYTES],
	const unsigned char own_session[SECRET_DIGEST_BYTES], instant now, struct err *e) ERR_MUST_CHECK;

#endif
