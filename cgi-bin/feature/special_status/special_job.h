/* The job step on special statuses. */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_JOB_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_JOB_H

#include "feature/job/job.h"

/* `job special`: writes event and message of each approved claim whose last day is over (R13); queues the warnings 60
 * and 30 days before it, once each, unless a newer paper took its place (R14); marks claims that wait 10 and 20 days,
 * and hands those of 30 to the head of the unit (D21). It changes no status: that follows from the dates alone. */
bool special_job(struct job *job, struct err *e) ERR_MUST_CHECK;

#endif
