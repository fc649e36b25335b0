/* The SQL of help with an account at a unit (D18, D19): never a password, only what stands in the way of its owner. */
#ifndef FEATURE_COUNTER_COUNTER_ACCOUNT_STORE_H
#define FEATURE_COUNTER_COUNTER_ACCOUNT_STORE_H

#include "base/clock.h"
#include "db/db.h"
#include "feature/citizen/citizen_secret.h"

extern struct db_table counter_account_store;

/* Whether the person has made the account their own (D13), and whether the owner closed it and nobody opened it yet (D19). */
bool counter_account_store_find(
	struct db *db, int64_t citizen_id, bool *claimed, bool *locked, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: every wait of the number ends; every session and remembered device of the person ends. */
bool counter_account_store_forget_waits(
	struct db *db, const struct citizen_index *number, struct err *e) ERR_MUST_CHECK;
bool counter_account_store_end_all(struct db *db, int64_t citizen_id, instant now, struct err *e) ERR_MUST_CHECK;

#endif
