/* The SQL of the job-seeker record: the current row, and its events, which are only ever added. */
#ifndef FEATURE_REGISTRATION_REGISTRATION_STORE_H
#define FEATURE_REGISTRATION_REGISTRATION_STORE_H

#include "base/clock.h"
#include "base/err.h"
#include "db/db.h"
#include "feature/registration/registration_entry.h"

extern struct db_table registration_store_write;  /* lock, add event, update: citizen, job, ctl */
extern struct db_table registration_store_read;   /* events: citizen, ctl */
extern struct db_table registration_store_create; /* first row: auth, staff */

/* The record with its row locked until the transaction ends; the profile flags are read under the lock. */
bool registration_store_lock(
	struct db *db, int64_t citizen_id, struct registration_facts *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* Saves a transition: its events, then the row, guarded by the version that `before` had. `actor_id` is 0 for the
 * system; `note` may be "". Within the caller's transaction. */
bool registration_store_apply(struct db *db, int64_t citizen_id, const struct registration_facts *before,
	const struct registration_change *change, int64_t actor_id, const char *note, instant now,
	struct err *e) ERR_MUST_CHECK;

/* Inserts a new record and its CREATED event; `actor_id` is the citizen or the staff member. */
bool registration_store_create_record(struct db *db, int64_t citizen_id, const struct registration_change *change,
	int64_t actor_id, instant now, struct err *e) ERR_MUST_CHECK;

/* The newest `max` events, newest first. */
bool registration_store_events(struct db *db, int64_t citizen_id, struct registration_entry *out, size_t max,
	size_t *count, struct err *e) ERR_MUST_CHECK;

#endif
