/* A new person with all that belongs to one: contact data, consents, record, check, welcome. What the end of a sign-up and the
 * registration at a unit share (R2, D2, D9, D16). */
#ifndef FEATURE_SIGNUP_SIGNUP_PERSON_H
#define FEATURE_SIGNUP_SIGNUP_PERSON_H

#include "feature/signup/signup_citizen_store.h"
#include "web/web.h"

/* The three texts that hold today. */
bool signup_person_texts(
	struct web *w, enum language language, struct signup_text text[LEGAL_KIND_COUNT], struct err *e) ERR_MUST_CHECK;

/* "1.1.2": their versions, in the order of enum legal_kind; in the arena. */
const char *signup_person_versions(const struct web *w, const struct signup_text text[LEGAL_KIND_COUNT]);

/* What was done with the texts: the agreement is accepted, the notice read. */
struct signup_acts {
	const struct signup_text *text; /* LEGAL_KIND_COUNT of them */
	const char *consent;            /* "given" or "refused"; NULL: not asked (D14) */
};

/* Within the caller's transaction: gives `person` its id and adds everything but a password. `*taken`: somebody has the
 * number, and nothing was added. (R2, R6, D9, D11, D14, D16) */
bool signup_person_add(struct web *w, struct signup_person *person, const struct signup_identity *identity,
	const struct signup_contact *contact, const struct signup_acts *acts, bool *taken,
	struct err *e) ERR_MUST_CHECK;

#endif
