/* Adding to the audit log (D26), in the transaction of what is written down. */
#ifndef FEATURE_AUDIT_AUDIT_STORE_H
#define FEATURE_AUDIT_AUDIT_STORE_H

#include <stdint.h>

#include "base/clock.h"
#include "db/db.h"
#include "feature/audit/audit.h"

extern struct db_table audit_store; /* INSERT alone: whoever writes */

enum { AUDIT_SUBJECT_CHARACTERS = 80, AUDIT_NOTE_CHARACTERS = 400 };

struct audit_event {
	enum audit_actor actor;
	int64_t actor_id, unit_id, citizen_id; /* 0 = none */
	const char *action;                    /* audit_action_name() */
	const char *subject;                   /* may be NULL; never a T.C. number or phone */
	const char *reason;                    /* audit_reason_name(), or NULL */
	const char *note;                      /* may be NULL; what a person typed or a filter, within its characters */
};

/* Adds one row at `now`, within the caller's transaction: both are there after COMMIT, or neither. `request_id` is the
 * web request's id ("" in ctl and job). ERR_INTERNAL for an action or reason that is not on the list, and for `other`
 * without a note. (D26) */
bool audit_store_add(struct db *db, const struct audit_event *event, const char *request_id, instant now,
	struct err *e) ERR_MUST_CHECK;

#endif
