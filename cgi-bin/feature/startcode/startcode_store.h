/* The SQL of start codes: staff make them, the sign-in zone takes them. */
#ifndef FEATURE_STARTCODE_STARTCODE_STORE_H
#define FEATURE_STARTCODE_STARTCODE_STORE_H

#include "db/db.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/startcode/startcode.h"

extern struct db_table startcode_store_make; /* staff */
extern struct db_table startcode_store_take; /* auth */

/* In the caller's transaction: earlier codes of the person end, and a new one is there. */
bool startcode_store_add(
	struct db *db, int64_t citizen_id, int64_t staff_id, instant now, instant end, struct err *e) ERR_MUST_CHECK;

/* The newest code of a person, for the page that prints it. */
bool startcode_store_newest(
	struct db *db, int64_t citizen_id, struct startcode *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* The newest code of whoever has the number; all zero when there is none. `lock`: its row until the transaction ends. */
bool startcode_store_find(struct db *db, const struct citizen_index *number, bool lock, struct startcode *out,
	struct err *e) ERR_MUST_CHECK;

/* A wrong try; the same statement for id 0, which is nobody's. */
bool startcode_store_try(struct db *db, int64_t id, struct err *e) ERR_MUST_CHECK;
bool startcode_store_use(struct db *db, int64_t id, instant now, struct err *e) ERR_MUST_CHECK;

/* A credential for who has none yet, without a password: it follows in the same transaction. `*first` false when there is
 * one already, which is open again. (D1, D19) */
bool startcode_store_claim(struct db *db, int64_t citizen_id, instant now, bool *first, struct err *e) ERR_MUST_CHECK;

#endif
