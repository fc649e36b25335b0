/* The SQL of a person's own certificates (citizen). */
#ifndef FEATURE_CERTIFICATE_CERTIFICATE_STORE_H
#define FEATURE_CERTIFICATE_CERTIFICATE_STORE_H

#include "db/db.h"
#include "feature/certificate/certificate.h"

extern struct db_table certificate_store;

/* The person's certificates that can still be checked, newest first; withdrawn ones too. */
bool certificate_store_list(struct db *db, int64_t citizen_id, instant now, struct certificate *out, size_t max,
	size_t *count, struct err *e) ERR_MUST_CHECK;

/* One of them by its number; `id` 0: the newest that was not withdrawn. Another person's is not found. */
bool certificate_store_find(struct db *db, int64_t citizen_id, int64_t id, instant now, struct certificate *out,
	bool *found, struct err *e) ERR_MUST_CHECK;

/* How many the person made since `since`. */
bool certificate_store_made_since(
	struct db *db, int64_t citizen_id, instant since, int64_t *count, struct err *e) ERR_MUST_CHECK;

/* Writes it, within the caller's transaction, and makes its id. */
bool certificate_store_add(struct db *db, int64_t citizen_id, struct certificate *c, struct err *e) ERR_MUST_CHECK;

/* Within the caller's transaction. `*done` is false when there is none to withdraw. */
bool certificate_store_withdraw(
	struct db *db, int64_t citizen_id, int64_t id, instant now, bool *done, struct err *e) ERR_MUST_CHECK;

#endif
