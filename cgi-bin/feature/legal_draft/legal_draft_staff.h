/* `/metinler`: headquarters drafts, previews, publishes and withdraws versions of the legal texts (D9). */
#ifndef FEATURE_LEGAL_DRAFT_LEGAL_DRAFT_STAFF_H
#define FEATURE_LEGAL_DRAFT_LEGAL_DRAFT_STAFF_H

#include "feature/legal_draft/legal_draft_store.h"
#include "web/web.h"

extern const struct route legal_draft_routes[];

/* Between legal_draft_staff.c and legal_publish_staff.c. */

/* The text of the field `no` (1 to 3): membership agreement, privacy notice, explicit consent. */
bool legal_draft_asked(const struct web *w, enum legal_kind *kind);
/* Text.Number and Text.Name below the page, and the navigation. */
void legal_draft_put_kind(struct web *w, enum legal_kind kind);
/* The language of the field `dil`. */
enum language legal_draft_language(const struct web *w);

bool legal_publish_show(struct web *w, struct err *e);
bool legal_publish_submit(struct web *w, struct err *e);
bool legal_withdraw_submit(struct web *w, struct err *e);

#endif
