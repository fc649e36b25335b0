/* The SQL of accounts of staff, as administrators see them: never a password, a seed or a digest of a code. */
#ifndef FEATURE_STAFF_STAFF_ACCOUNT_STORE_H
#define FEATURE_STAFF_STAFF_ACCOUNT_STORE_H

#include "db/db.h"

extern struct db_table staff_account_store;

/* Accounts whose invitation waits to be used. */
bool staff_account_count_invited(struct db *db, int64_t *count, struct err *e) ERR_MUST_CHECK;

#endif
