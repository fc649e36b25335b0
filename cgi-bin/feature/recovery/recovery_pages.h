/* The handlers of feature/recovery, and what they share. */
#ifndef FEATURE_RECOVERY_RECOVERY_PAGES_H
#define FEATURE_RECOVERY_RECOVERY_PAGES_H

#include "feature/recovery/recovery_store.h"

bool recovery_show(struct web *w, struct err *e);
bool recovery_submit(struct web *w, struct err *e);
bool recovery_code_show(struct web *w, struct err *e);
bool recovery_code_submit(struct web *w, struct err *e);
bool recovery_password_show(struct web *w, struct err *e);
bool recovery_password_submit(struct web *w, struct err *e);

/* In the caller's transaction: a code to `mobile`, or, for nobody, all the same work with a place that is no
 * phone, so that the limits hold for every number alike. Whether one could be sent now is told to no one
 * (D18). */
bool recovery_send(struct web *w, const struct recovery *r, const char *mobile, struct err *e) ERR_MUST_CHECK;

/* The recovery this browser is in, at the step of the code (`verified` false) or of the password. `*alive`
 * false: over, used, or at another step. */
bool recovery_find(struct web *w, bool verified, struct recovery *out, bool *alive, struct err *e) ERR_MUST_CHECK;

/* Back to the start, which says that the time is over. */
bool recovery_start_again(struct web *w);

#endif
