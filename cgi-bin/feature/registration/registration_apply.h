#ifndef FEATURE_REGISTRATION_REGISTRATION_APPLY_H
#define FEATURE_REGISTRATION_REGISTRATION_APPLY_H

#include "feature/registration/registration.h"

/* Shared by the registration*.c rules only: what one event does to a record. */

/*
 * The effect of one standing event on the facts; none where the rules do not allow it any more, which happens
 * only when a correction changed what came before. Sets `version` to its seq in any case. (R25, R28, D2, D4,
 * D7)
 */
void registration_apply(struct registration_facts *facts, const struct registration_event *event);

/* True when this actor may make the passive record active again as far as its reason goes. (D7) */
bool registration_may_lift(enum registration_reason reason, enum registration_actor actor);

/* True when the reason may take effect on a record with this status. (D2, D7) */
bool registration_may_passivate(const struct registration_status *status, enum registration_reason reason);

/* True for a record closed for good. (D2) */
bool registration_is_closing(enum registration_reason reason);

/* registration_fold() as if `next` (may be NULL), the newest event, stood at the end of the list. */
bool registration_fold_with(struct registration_event *events, size_t count, const struct registration_event *next,
	struct registration_facts *facts);

#endif
