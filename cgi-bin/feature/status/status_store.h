/* The SQL of the status page and the full history: events alone, the rest comes with the session. */
#ifndef FEATURE_STATUS_STATUS_STORE_H
#define FEATURE_STATUS_STATUS_STORE_H

#include "feature/registration/registration_entry.h"

extern struct db_table status_store;

/* The newest `max` events, or those older than `before` when it is not 0, newest first. */
bool status_store_history(struct db *db, int64_t citizen_id, uint32_t before, struct registration_entry *out,
	size_t max, size_t *count, struct err *e) ERR_MUST_CHECK;

/* What corrects the events `from` to `to` of a record, and what corrects those corrections in turn (few), newest first, with what they
 * say. (D2) */
bool status_store_corrections(struct db *db, int64_t citizen_id, uint32_t from, uint32_t to,
	struct registration_entry *out, size_t max, size_t *count, struct err *e) ERR_MUST_CHECK;

#endif
