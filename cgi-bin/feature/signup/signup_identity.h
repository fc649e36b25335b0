/* The identity of a draft, checked by the rules of identity.h (R29): what all later steps rest on. */
#ifndef FEATURE_SIGNUP_SIGNUP_IDENTITY_H
#define FEATURE_SIGNUP_SIGNUP_IDENTITY_H

#include "feature/citizen/identity.h"
#include "feature/signup/signup_draft.h"
#include "web/web.h"

struct signup_identity {
	char tckn[IDENTITY_TCKN_SIZE];
	char first_name[IDENTITY_NAME_SIZE];
	char last_name[IDENTITY_NAME_SIZE];
	char father_name[IDENTITY_NAME_SIZE];
	struct date birth;
	char mobile[IDENTITY_MOBILE_SIZE];
	enum identity_tckn_outcome tckn_outcome;
	int tckn_digits;
	enum identity_name_outcome first_outcome, last_outcome, father_outcome;
	enum identity_birth_outcome birth_outcome;
	unsigned bad_parts;
	enum identity_mobile_outcome mobile_outcome;
};

/* Checks the eight values of the draft on today's date. True when all are right. */
bool signup_identity_check(const struct web *w, const struct signup_draft *draft, struct signup_identity *out);

/* The same at a unit, where a person may have no mobile: then `mobile` is "". (D13) */
bool signup_identity_check_at_unit(const struct web *w, const struct signup_draft *draft, struct signup_identity *out);

/* Whether the person of the draft is a minor today (D14); false when the birth date is not one. */
bool signup_is_minor(const struct web *w, const struct signup_draft *draft);

/* Messages beside the fields that are wrong. */
void signup_identity_errors(struct web *w, const struct signup_identity *identity);
void signup_identity_mobile_error(struct web *w, enum identity_mobile_outcome outcome);

#endif
