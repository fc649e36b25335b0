/* Ten years without a transaction (D28): a message, thirty days, then nothing leads to the person any more. Pure. */
#ifndef FEATURE_RETENTION_RETENTION_IDLE_H
#define FEATURE_RETENTION_RETENTION_IDLE_H

#include <stdbool.h>

#include "base/date.h"

struct retention_idle {
	struct date idle_since; /* last transaction (D3), a draft's first day; none: active, or anonymised already */
	bool signed_in;         /* within the time that sign-ins are kept: the person is not gone */
	struct date told_since, due_on; /* of the notice: what idle_since was, the day from which on; none: not told */
};

enum retention_act {
	RETENTION_KEEP,
	RETENTION_TELL,
	RETENTION_RETURNED, /* told, and back: the notice goes */
	RETENTION_ANONYMISE,
};

/* What is to be done about a record on `today` (Europe/Istanbul). Told from the day on which the years are full, with the day
 * number of D4; anonymised from the notice's day on, if nothing has happened since. */
enum retention_act retention_idle_act(const struct retention_idle *r, int years, struct date today);

/* No record whose idle_since is later is to be told on `today`. */
struct date retention_idle_limit(int years, struct date today);

#endif
