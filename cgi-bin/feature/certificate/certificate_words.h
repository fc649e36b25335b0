/* What a certificate says, in words; of the person's pages, the sheet and the check alike. */
#ifndef FEATURE_CERTIFICATE_CERTIFICATE_WORDS_H
#define FEATURE_CERTIFICATE_CERTIFICATE_WORDS_H

#include "feature/certificate/certificate.h"
#include "web/web.h"

/* "until the end of 1 March 2028", "since 2 March 2028", or "" for a draft. */
const char *certificate_words_days(
	const struct web *w, enum registration_state state, struct date since, struct date active_until);

/* "Active, until the end of 1 March 2028". */
const char *certificate_words_state(
	const struct web *w, enum registration_state state, struct date since, struct date active_until);

/* The last day on which it can be checked. */
const char *certificate_words_end(const struct web *w, const struct certificate *c);

#endif
