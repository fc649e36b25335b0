/* The SQL of the job on claims: those whose last day is over or near, those that wait for a decision (R13, D21). */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_DUE_STORE_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_DUE_STORE_H

#include "db/db.h"
#include "feature/special_status/special_status.h"

extern struct db_table special_due_store;

enum { SPECIAL_BATCH_MAX = 200 };

/* An approved claim that is watched. */
struct special_due {
	int64_t id;
	int64_t citizen_id;
	enum special_kind kind;
	struct date until; /* the last day it counts */
	bool speaks;       /* the person's status of that kind ends with it: no newer paper took its place (R14) */
};

/* Up to `max` of those that ended before `today`, longest over first. */
bool special_due_ended(struct db *db, struct date today, struct special_due *out, size_t max, size_t *count,
	struct err *e) ERR_MUST_CHECK;

/* Notes the end, once: the event, and the claim is watched no more. `*done` false when it was moved meanwhile. */
bool special_due_end(
	struct db *db, const struct special_due *due, instant now, bool *done, struct err *e) ERR_MUST_CHECK;

/* Up to `max` behind the claim `after` that end within from..to and have no message `purpose` for that end (cause
 * "citizen:kind:YYYY-MM-DD"). */
struct special_due_span {
	struct date from, to;
};
bool special_due_unwarned(struct db *db, const char *purpose, struct special_due_span span, int64_t after,
	struct special_due *out, size_t max, size_t *count, struct err *e) ERR_MUST_CHECK;

/* Marks every claim open for `days` or more with `kind` ("reminder_first" …), once each, effective the day it was due;
 * `*marked` is how many. Within a transaction. (D21) */
bool special_due_remind(struct db *db, const char *kind, int days, struct date today, instant now, uint64_t *marked,
	struct err *e) ERR_MUST_CHECK;

#endif
