/* "Who looked at my record" (D26): the looks at one person, as the person reads them. Pure but for the store. */
#ifndef FEATURE_AUDIT_AUDIT_LOOK_H
#define FEATURE_AUDIT_AUDIT_LOOK_H

#include <stddef.h>

#include "db/db.h"
#include "feature/audit/audit.h"

extern struct db_table audit_look_store; /* citizen */

enum { AUDIT_LOOKS_MAX = 300 };

/* A look: unit, day and reason, never the name of who looked. */
struct audit_look {
	struct date day; /* in Istanbul */
	int64_t unit_id; /* 0 = none */
	char unit_name[80 * 4 + 1];
	enum audit_reason reason;
};

/* The looks at a person before a day (none: all), newest first, at most AUDIT_LOOKS_MAX. */
bool audit_look_store_read(struct db *db, int64_t citizen_id, struct date before,
	struct audit_look look[AUDIT_LOOKS_MAX], size_t *count, struct err *e) ERR_MUST_CHECK;

/* Makes one line of the looks of the same day, unit and reason; the lines stay newest first. When `count` is
 * AUDIT_LOOKS_MAX there may be more: then the oldest day is left to the next page (unless it is the only one), and
 * `*older` is the day before which that page begins; otherwise it is date none. Returns the number of lines. (D26) */
size_t audit_look_fold(struct audit_look *look, size_t count, struct date *older);

#endif
