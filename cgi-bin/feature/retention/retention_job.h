/* `job sweep`: what has been kept long enough goes (D28). */
#ifndef FEATURE_RETENTION_RETENTION_JOB_H
#define FEATURE_RETENTION_RETENTION_JOB_H

#include "feature/job/job.h"

/* Unfinished sign-ups after their 24 hours; sessions, codes and what goes with them after the rule's days; picture codes once they
 * ended; access logs (sign-ins, counts of looks, alarms) and identity data from before a correction after the rule's months.
 * Records without a transaction for the rule's years: told, and anonymised when nobody comes back. With dry_run it only
 * counts. */
bool retention_job_sweep(struct job *job, struct err *e) ERR_MUST_CHECK;

/* The part about records; nobody who signed in since `signed_in` is gone. (D28) */
bool retention_job_idle(
	struct job *job, instant signed_in, int64_t *told, int64_t *anonymised, struct err *e) ERR_MUST_CHECK;

#endif
