/* The SQL of a registration at the counter, beyond what every new person has (R2). */
#ifndef FEATURE_COUNTER_COUNTER_REGISTER_STORE_H
#define FEATURE_COUNTER_COUNTER_REGISTER_STORE_H

#include "base/clock.h"
#include "db/db.h"

extern struct db_table counter_register_store;

/* Who saw which paper. */
struct counter_sighting {
	int64_t citizen_id, staff_id, unit_id;
	const char *paper;
};

/* In the caller's transaction. */
bool counter_register_store_add(
	struct db *db, const struct counter_sighting *x, instant now, struct err *e) ERR_MUST_CHECK;

#endif
