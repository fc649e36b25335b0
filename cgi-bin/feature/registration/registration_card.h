/* The explained-status card: what the record is today, until when, why, what follows, and the way on
 * (design/ui.md). */
#ifndef FEATURE_REGISTRATION_REGISTRATION_CARD_H
#define FEATURE_REGISTRATION_REGISTRATION_CARD_H

#include "feature/registration/registration_page_store.h"
#include "web/web.h"

/* Fills Status, Check and Detail (layout/status_card.cs) from the session's actor and `page`. */
bool registration_card_put(struct web *w, const struct registration_page *page, struct err *e) ERR_MUST_CHECK;

/* The act of the signed-in person today, with the rule figure of today (R25). */
struct registration_act registration_citizen_act(const struct web *w);

#endif
