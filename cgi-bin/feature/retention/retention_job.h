/* `job sweep`: what has been kept long enough goes (D28). */
#ifndef FEATURE_RETENTION_RETENTION_JOB_H
#define FEATURE_RETENTION_RETENTION_JOB_H

#include "feature/job/job.h"

/* Unfinished sign-ups after their 24 hours; sessions, codes and what goes with them after the rule's days;
 * picture codes once they ended. With dry_run it only counts. */
bool retention_job_sweep(struct job *job, struct err *e) ERR_MUST_CHECK;

#endif
