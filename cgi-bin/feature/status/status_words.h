/* The CV in a few words, from the codes that profile_digest keeps: what the button of the status page confirms, and what
 * staff see of it. Of both zones. */
#ifndef FEATURE_STATUS_STATUS_WORDS_H
#define FEATURE_STATUS_STATUS_WORDS_H

#include "feature/registration/registration.h"
#include "web/web.h"

/* The first few codes of each, comma between, and how many there are. */
struct status_codes {
	const char *education, *occupation, *province;
	int64_t occupations, provinces;
};

/* Each is "A, B", with "…" when there is more, or "" for none; in the arena. */
struct status_words {
	const char *education;
	const char *occupation;
	const char *province;
};

/* Reads the occupations' titles when the process has not yet. */
bool status_words(
	struct web *w, const struct status_codes *codes, struct status_words *out, struct err *e) ERR_MUST_CHECK;

/* State and Word of a card of layout/status_card.cs. */
void status_word_put(struct web *w, page_node *node, enum registration_state state);

#endif
