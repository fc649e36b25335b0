/* The SQL by which staff meet the person an act is about: the look that came before it, and the record as it stands. */
#ifndef FEATURE_COUNTER_COUNTER_STORE_H
#define FEATURE_COUNTER_COUNTER_STORE_H

#include "base/clock.h"
#include "db/db.h"
#include "feature/citizen/identity.h"
#include "feature/registration/registration.h"

extern struct db_table counter_store;

/* Whether this staff member has opened the person's page, with a reason, at `since` or later (D26). */
bool counter_store_has_looked(struct db *db, int64_t citizen_id, int64_t staff_id, instant since, bool *looked,
	struct err *e) ERR_MUST_CHECK;

struct counter_person {
	int64_t id;
	char first_name[IDENTITY_NAME_SIZE], last_name[IDENTITY_NAME_SIZE];
	char tckn[IDENTITY_TCKN_MASK_SIZE];
	struct registration_facts facts; /* read without a lock: what a page shows, never what an act rests on */
};

bool counter_store_person(
	struct db *db, int64_t citizen_id, struct counter_person *out, bool *found, struct err *e) ERR_MUST_CHECK;

#endif
