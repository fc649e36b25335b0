/* Job steps on records: writing lapses, and warning before them. */
#ifndef FEATURE_REGISTRATION_REGISTRATION_JOB_H
#define FEATURE_REGISTRATION_REGISTRATION_JOB_H

#include "feature/job/job.h"

/* `job expire`: writes event, state and message of each record whose last active day is over (R25, R28, D4).
 */
bool registration_job_expire(struct job *job, struct err *e) ERR_MUST_CHECK;

/* `job warn`: queues the warnings before the end, one for each of the three days of D6; one that is late is
 * sent as long as no later one is due. */
bool registration_job_warn(struct job *job, struct err *e) ERR_MUST_CHECK;

#endif
