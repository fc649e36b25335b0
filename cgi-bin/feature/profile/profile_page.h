/* What the pages of the CV have in common: title, navigation, what just worked, what is still to do; and the reading
 * of form fields with their messages. Texts below T.profile. */
#ifndef FEATURE_PROFILE_PROFILE_PAGE_H
#define FEATURE_PROFILE_PROFILE_PAGE_H

#include "feature/profile/profile_store.h"
#include "feature/profile/profile_subject.h"

/* Title, what the zone adds, the form's tokens, Cv.Voice, Cv.Action and .List of the page at `part` (below the base: "/egitim"), Cv.Back
 * to the one at `back`, and the notice of `?sonuc=` on a GET (the route declares that field). */
void profile_page_begin(
	struct web *w, const struct profile_subject *s, const char *title_key, const char *part, const char *back);

/* That notice alone. */
void profile_page_notice(struct web *w);

/* Where a row of the list at `part` is removed: "/egitim/sil". In the arena. */
const char *profile_page_removal(const struct web *w, const char *part);

/* Id, Edit and Remove of a row of the list: its number or code, and where it is changed and removed. */
void profile_page_row_links(
	struct web *w, const struct profile_subject *s, const char *part, page_node *item, const char *id);

/* The one next step towards an active record: Next.Text, .Href, .Link (R4, R28); nothing beside errors. For the overview and the parts
 * that an active record needs; the page of the missing part does not point to itself. */
void profile_page_next(struct web *w, const struct profile_subject *s);

/* How many rows of one part a person may have: the rule, and never more than a page can hold. */
int profile_rows_max(const struct web *w);

/* Keeps the form and says what a refused change met: STALE in the summary (status 409), FULL likewise (422).
 * Returns the status to show the form with. */
int profile_page_refused(struct web *w, enum profile_save saved);

/* The month's name and the year, "Mart 2020". */
const char *profile_page_month(const struct web *w, int64_t year, int64_t month);

/* "3 years of practice", "no practice yet". */
const char *profile_page_practice(const struct web *w, int64_t years);

/* The key of a text by a code: ("profile.level", "b1") is the text profile.level.b1. */
const char *profile_page_word(const struct web *w, const char *group, const char *code);

enum { PROFILE_REQUIRED = 1, PROFILE_LINES = 2 }; /* flags of a text box */

/* Reads a text box, keeps what was typed and says what is wrong with it. `words` is the key of its texts: .label, and
 * .empty where it is required. Copies into `out` when fine. */
void profile_page_text(
	struct web *w, const char *name, const char *words, size_t max, unsigned flags, char *out, size_t size);

/* What is wrong with a year, as a text with `words`.label in it; NULL for nothing. Empty is nothing. */
const char *profile_page_year_problem(
	const struct web *w, enum profile_year_outcome outcome, const char *words, struct profile_years years);

/* A row's number from the client: 1 and up. False for anything else. */
bool profile_page_id(const char *typed, int64_t *out);

#endif
