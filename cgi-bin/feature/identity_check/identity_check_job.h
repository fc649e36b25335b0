/* The job step that asks the population registry about the records that wait for it (D16). */
#ifndef FEATURE_IDENTITY_CHECK_IDENTITY_CHECK_JOB_H
#define FEATURE_IDENTITY_CHECK_IDENTITY_CHECK_JOB_H

#include "feature/job/job.h"

/* `job identity`: asks about due records, the longest waiting first, one question at a time and each answer
 * saved before the next. Ends after `registry_run_max` people (500), with the question open when
 * `registry_run_seconds` (240) are over, or when five questions in a row had no answer: the rest stays due.
 * In the mode `declaration` it does nothing and opens no connection. ERR_CONFIG when the registry's
 * configuration is wrong, before anybody is asked about. (D16, R6) */
bool identity_check_job(struct job *job, struct err *e) ERR_MUST_CHECK;

#endif
