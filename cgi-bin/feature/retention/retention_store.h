/* The SQL of retention: what ended before a moment, counted and removed. */
#ifndef FEATURE_RETENTION_RETENTION_STORE_H
#define FEATURE_RETENTION_RETENTION_STORE_H

#include "base/clock.h"
#include "db/db.h"

extern struct db_table retention_store;

enum { RETENTION_BATCH = 500 }; /* rows removed at once */

enum retention_kind {
	RETENTION_SIGNUP,
	RETENTION_PICTURE,
	RETENTION_CODE,
	RETENTION_CODE_SENT,
	RETENTION_SESSION,
	RETENTION_SIGN_IN,
	RETENTION_RECOVERY,
	RETENTION_ATTEMPT,
	RETENTION_SUBMISSION,
	RETENTION_SEARCH,
	RETENTION_LOOK,
	RETENTION_LOOK_PERSON,
	RETENTION_STAFF_SESSION,
	RETENTION_STAFF_SIGN_IN,
	RETENTION_STAFF_INVITATION,
	RETENTION_START_CODE,
	RETENTION_UNDO,
	RETENTION_DEVICE,
	RETENTION_STAFF_BROWSER,
	RETENTION_SIGN_IN_EVENT,
	RETENTION_LOOK_DAY,
	RETENTION_ALARM,
	RETENTION_IDENTITY_SEEN,
	RETENTION_KINDS
};

bool retention_store_count(
	struct db *db, enum retention_kind kind, instant before, int64_t *count, struct err *e) ERR_MUST_CHECK;

/* Removes up to RETENTION_BATCH of them. */
bool retention_store_remove(
	struct db *db, enum retention_kind kind, instant before, uint64_t *removed, struct err *e) ERR_MUST_CHECK;

#endif
