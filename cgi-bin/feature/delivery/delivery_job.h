/* `job send`: delivers the outbox. */
#ifndef FEATURE_DELIVERY_DELIVERY_JOB_H
#define FEATURE_DELIVERY_DELIVERY_JOB_H

#include "feature/job/job.h"

/* Claims what is due, looks again whether it is still true, delivers, and notes what became of it. A sink
 * that fails is tried again with growing pauses, and given up after the rule's number of tries, with the
 * reason. A run that dies between delivery and note delivers again, which the sink makes one. */
bool delivery_job_send(struct job *job, struct err *e) ERR_MUST_CHECK;

#endif
