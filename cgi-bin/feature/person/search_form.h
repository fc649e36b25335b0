/* The form of `/ara`: what is typed, as a search. */
#ifndef FEATURE_PERSON_SEARCH_FORM_H
#define FEATURE_PERSON_SEARCH_FORM_H

#include "feature/person/search.h"
#include "web/web.h"

enum { SEARCH_LETTERS_MIN = 2 }; /* of a last name */

/* Reads and keeps the fields; what is wrong with them is beside them (web_field_error). */
void search_form_read(struct web *w, struct search *out);

/* Fills the fields from a search that was made. */
void search_form_keep(struct web *w, const struct search *search);

#endif
