/* The explained-status card: what the record is today, until when, why, what follows, and the way on
 * (design/ui.md). */
#ifndef FEATURE_STATUS_STATUS_CARD_H
#define FEATURE_STATUS_STATUS_CARD_H

#include "feature/registration/registration.h"
#include "web/web.h"

/* Fills Status, Check and Detail (layout/status_card.cs) from the session's actor. */
bool status_card_put(struct web *w, struct err *e) ERR_MUST_CHECK;

/* The act of the signed-in person today, with the rule figure of today (R25). */
struct registration_act status_act(const struct web *w);

#endif
