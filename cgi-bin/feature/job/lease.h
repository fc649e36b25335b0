/* One run of a job at a time: a lease row that the run renews in each of its transactions, so that a run
 * which lost it (it hung, another took over) cannot commit any more. */
#ifndef FEATURE_JOB_LEASE_H
#define FEATURE_JOB_LEASE_H

#include "base/clock.h"
#include "db/db.h"

extern struct db_table lease_store;

struct lease {
	const char *name; /* "expire" */
	char holder[41];
	instant now;
};

/* Takes the lease for a minute. `*taken` is false when another run holds it: nothing is to be done then. A
 * lease that ends further ahead than a minute was written under another clock and counts for nothing. */
bool lease_take(
	struct db *db, struct lease *lease, const char *name, instant now, bool *taken, struct err *e) ERR_MUST_CHECK;

/* Within a transaction: prolongs it, or fails when it is not ours any more. */
bool lease_renew(struct db *db, const struct lease *lease, struct err *e) ERR_MUST_CHECK;

/* Gives it back. */
bool lease_release(struct db *db, const struct lease *lease, struct err *e) ERR_MUST_CHECK;

#endif
