/* The CV in a few words, from the codes that the session's JOIN brought: what the button of the status page
 * confirms. */
#ifndef FEATURE_STATUS_STATUS_WORDS_H
#define FEATURE_STATUS_STATUS_WORDS_H

#include "web/web.h"

/* Each is "A, B", with "…" when there is more, or "" for none; in the arena. */
struct status_words {
	const char *education;
	const char *occupation;
	const char *province;
};

/* Reads the occupations' titles when the process has not yet. */
bool status_words(struct web *w, struct status_words *out, struct err *e) ERR_MUST_CHECK;

#endif
