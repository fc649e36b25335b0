/* `/giris/geri-al`: "this was not me" (D19, R40): for 24 hours after a recovery, a link in the message closes the account and opens
 * a task for the unit, which opens it again with a start code, identity seen. */
#ifndef FEATURE_RECOVERY_RECOVERY_UNDO_H
#define FEATURE_RECOVERY_RECOVERY_UNDO_H

#include "feature/signin/signin_store.h"

/* In the caller's transaction: a fresh token, its hash stored; gives the address for the message, in the arena. */
bool recovery_undo_offer(struct web *w, int64_t citizen_id, const char **link, struct err *e) ERR_MUST_CHECK;

extern const struct route recovery_undo_routes[];

#endif
