/* Rows for those who came before there was a registry to ask (D16). */
#ifndef FEATURE_IDENTITY_CHECK_IDENTITY_CHECK_FILL_STORE_H
#define FEATURE_IDENTITY_CHECK_IDENTITY_CHECK_FILL_STORE_H

#include <stdint.h>

#include "base/clock.h"
#include "db/db.h"

extern struct db_table identity_check_fill_store; /* ctl */

enum { IDENTITY_CHECK_FILL = 1000 };

/* Lets those among the next IDENTITY_CHECK_FILL people beyond `after` wait for the registry whose identity is their own word and
 * who have no row yet; in a transaction of its own. `*last` is the last of these people, 0 when there is nobody beyond `after`;
 * `*added` counts the rows. */
bool identity_check_fill(
	struct db *db, int64_t after, instant now, int64_t *last, uint64_t *added, struct err *e) ERR_MUST_CHECK;

#endif
