/* The SQL of a new phone number, which only a unit enters (D13). */
#ifndef FEATURE_COUNTER_COUNTER_CONTACT_STORE_H
#define FEATURE_COUNTER_COUNTER_CONTACT_STORE_H

#include "db/db.h"

extern struct db_table counter_contact_store;

/* Sets or, with "", takes away the mobile; within the caller's transaction. */
bool counter_contact_store_mobile(struct db *db, int64_t citizen_id, const char *mobile, struct err *e) ERR_MUST_CHECK;

#endif
