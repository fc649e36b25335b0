/* The SQL of records without a transaction for years: who is to be told, who was, and what goes when they stay away (D28). */
#ifndef FEATURE_RETENTION_RETENTION_IDLE_STORE_H
#define FEATURE_RETENTION_RETENTION_IDLE_STORE_H

#include "base/clock.h"
#include "db/db.h"
#include "feature/retention/retention_idle.h"

extern struct db_table retention_idle_store;
extern struct db_table retention_wipe_store;

enum { RETENTION_IDLE_BATCH = 200 };

/* A place in a key: behind this citizen of this day. */
struct retention_place {
	struct date day;
	int64_t citizen_id;
};

/* Up to RETENTION_IDLE_BATCH records behind `after` that are idle since `limit` or longer, were not told, and nobody of whom
 * signed in since `signed_in`; those who were told and whose day is `today` or before. Not locked: each is looked at again. */
bool retention_idle_late(struct db *db, const struct retention_place *after, struct date limit, instant signed_in,
	struct retention_place *out, size_t *count, struct err *e) ERR_MUST_CHECK;
bool retention_idle_due(struct db *db, const struct retention_place *after, struct date today,
	struct retention_place *out, size_t *count, struct err *e) ERR_MUST_CHECK;

/* What the rule asks for, the person's row locked: whoever signs in or changes anything waits, or was there before. In the
 * caller's transaction, the record's row being locked already. */
bool retention_idle_facts(
	struct db *db, int64_t citizen_id, instant signed_in, struct retention_idle *out, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: told now; no longer told. */
bool retention_idle_tell(struct db *db, int64_t citizen_id, const struct retention_idle *r, struct date due_on,
	instant now, struct err *e) ERR_MUST_CHECK;
bool retention_idle_drop(struct db *db, int64_t citizen_id, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: everything that leads to the person goes. What is left is counted: the record with its events and
 * claims, acts on texts, messages by purpose, the year of birth and the province. */
bool retention_wipe(struct db *db, int64_t citizen_id, const struct clock_now *now, struct err *e) ERR_MUST_CHECK;

#endif
