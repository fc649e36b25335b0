/* The SQL of the jobs on records: those whose time is over, those whose end is near, many rows at a time
 * along the key (state, last active day, citizen). */
#ifndef FEATURE_REGISTRATION_REGISTRATION_DUE_STORE_H
#define FEATURE_REGISTRATION_REGISTRATION_DUE_STORE_H

#include "feature/notification/notification_address.h"
#include "feature/registration/registration.h"

extern struct db_table registration_due_store;

enum { REGISTRATION_BATCH_MAX = 500 };

/* A place in the key: behind this citizen among those who are active to this day. One day at a time, since
 * the server then reads exactly the rows asked for, however many came before. */
struct registration_place {
	struct date until;
	int64_t citizen_id; /* 0 = before the first */
};

struct registration_due {
	int64_t citizen_id;
	struct registration_facts facts; /* without the profile flags, which no expiry asks for */
	struct notification_reach reach;
	int64_t message_id; /* a fresh number of outbox_seq */
};

/* The first day after `after` and before `before` to which any record is active; none when there is none. */
bool registration_due_day(
	struct db *db, struct date after, struct date before, struct date *out, struct err *e) ERR_MUST_CHECK;

/* Up to `max` active records behind `after`, locked until the transaction ends; those that another
 * transaction holds are passed over. Fills citizen_id and facts. (D4) */
bool registration_due_lock(struct db *db, const struct registration_place *after, struct registration_due *out,
	size_t max, size_t *count, struct err *e) ERR_MUST_CHECK;

/* Fills reach and message_id of locked rows. A row that is not found goes from the list: the next run has it.
 */
bool registration_due_reach(struct db *db, struct registration_due *rows, size_t *count, struct err *e) ERR_MUST_CHECK;

/* Saves what `change[i]` says of `rows[i]`: one event each, then each row under the guard of its version. */
bool registration_due_apply(struct db *db, const struct registration_due *rows,
	const struct registration_change *change, size_t count, instant now, struct err *e) ERR_MUST_CHECK;

/* Up to `max` active records behind `after` that have no message `purpose` for that end (cause
 * "citizen:YYYY-MM-DD"). Not locked: sending looks again (D6). */
bool registration_due_unwarned(struct db *db, const struct registration_place *after, const char *purpose,
	struct registration_due *out, size_t max, size_t *count, struct err *e) ERR_MUST_CHECK;

#endif
