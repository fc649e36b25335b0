/* The row that lets a new record wait for the population registry (D16). */
#ifndef FEATURE_IDENTITY_CHECK_IDENTITY_CHECK_STORE_H
#define FEATURE_IDENTITY_CHECK_IDENTITY_CHECK_STORE_H

#include <stdint.h>

#include "base/clock.h"
#include "db/db.h"

extern struct db_table identity_check_store; /* auth */

/* Lets a new record wait for the registry. Called in the sign-up's transaction, where identity_check_is_on()
 * says so; asks nobody. ERR_DB_DUPLICATE when the person already waits. (D16) */
bool identity_check_queue(struct db *db, int64_t citizen_id, instant now, struct err *e) ERR_MUST_CHECK;

#endif
