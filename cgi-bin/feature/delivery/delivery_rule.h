/* What to do with a due message. Pure. */
#ifndef FEATURE_DELIVERY_DELIVERY_RULE_H
#define FEATURE_DELIVERY_DELIVERY_RULE_H

#include "base/clock.h"
#include "feature/registration/registration.h"
#include "feature/special_status/special_status.h"

/* Whether a message that speaks of the record's end on `recheck_on` is still true: a warning while the record
 * is active to that day, a note of the lapse while it is passive for that reason since then. `facts` are NULL
 * without a record. (D6) */
bool delivery_still_true(
	const char *purpose, struct date recheck_on, const struct registration_facts *facts, struct date today);

/* Whether a message of purpose special_… is still true: a warning while the special status of some kind ends on
 * `recheck_on` and that day is not over, the note of the end while no newer paper took its place. `special` is the digest
 * beside the record. (R13, R14) */
bool delivery_special_still_true(const char *purpose, struct date recheck_on, const char *special, struct date today);

/* How long to wait after the `tries`-th failure: 10 s, 20 s, 40 s … one hour at most. */
instant delivery_pause(int tries);

#endif
