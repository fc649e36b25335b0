/* The SQL of the status page and the full history: events alone, the rest comes with the session. */
#ifndef FEATURE_STATUS_STATUS_STORE_H
#define FEATURE_STATUS_STATUS_STORE_H

#include "feature/registration/registration_entry.h"

extern struct db_table status_store;

/* The newest `max` events, or those older than `before` when it is not 0, newest first. */
bool status_store_history(struct db *db, int64_t citizen_id, uint32_t before, struct registration_entry *out,
	size_t max, size_t *count, struct err *e) ERR_MUST_CHECK;

/* The corrections of a record (few), newest first, with what they say. */
bool status_store_corrections(struct db *db, int64_t citizen_id, struct registration_entry *out, size_t max,
	size_t *count, struct err *e) ERR_MUST_CHECK;

#endif
