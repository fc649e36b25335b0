/* `/rizalar` and `/rizalar/sozlesme` of the signed-in person (D9, D14, D20). */
#ifndef FEATURE_CONSENT_CONSENT_CITIZEN_H
#define FEATURE_CONSENT_CONSENT_CITIZEN_H

#include "feature/consent/consent_store.h"
#include "feature/consent/legal_text.h"
#include "web/web.h"

extern const struct route consent_routes[];

/* ---- shared by the consent_*.c files of the citizen zone ---- */

/* Everything `/rizalar` shows, read afresh. */
bool consent_page_show(struct web *w, int status, struct err *e) ERR_MUST_CHECK;

/* The person's standing with one text now, and the act it follows from (zeroed while there is none). */
bool consent_page_standing(struct web *w, enum legal_kind kind, struct consent_standing *out,
	struct consent_entry *entry, struct err *e) ERR_MUST_CHECK;

/* Whether the person is a minor today (D14). */
bool consent_page_minor(const struct web *w);

/* "22 November 2026, 14:30" of an act. */
const char *consent_page_when(const struct web *w, instant at);

/* Handlers of /rizalar/sozlesme. */
bool consent_agreement_show(struct web *w, struct err *e) ERR_MUST_CHECK;
bool consent_agreement_accept(struct web *w, struct err *e) ERR_MUST_CHECK;

#endif
