/* `job seal`: the chain over the audit log grows (D26; feature/audit/audit_chain.h). */
#ifndef FEATURE_AUDIT_AUDIT_SEAL_JOB_H
#define FEATURE_AUDIT_AUDIT_SEAL_JOB_H

#include "feature/job/job.h"

/* Seals what is due, batch after batch, each in a transaction of its own, and writes each seal's head to the file. Seals
 * nothing on a chain whose end does not fit the file: ERR_TAMPERED. */
bool audit_seal_job(struct job *job, struct err *e) ERR_MUST_CHECK;

#endif
