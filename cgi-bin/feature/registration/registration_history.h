/* All of a record's events, for a correction: what stands after it is the fold of them all (D2). */
#ifndef FEATURE_REGISTRATION_REGISTRATION_HISTORY_H
#define FEATURE_REGISTRATION_REGISTRATION_HISTORY_H

#include "db/db.h"
#include "feature/registration/registration.h"

enum { REGISTRATION_HISTORY_MAX = 4000 };

/* The events, oldest first, in memory that the caller frees (NULL on failure); of a record with more than
 * REGISTRATION_HISTORY_MAX the newest, which registration_correct() then refuses. Needs registration_store_read. */
bool registration_history_read(struct db *db, int64_t citizen_id, struct registration_event **out, size_t *count,
	struct err *e) ERR_MUST_CHECK;

#endif
