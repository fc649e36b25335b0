/* The frame of a page of numbered rows (schools, jobs): the list, the form to add or change a row, and what a refused change shows. Each
 * page brings how its rows are read, shown and saved. */
#ifndef FEATURE_PROFILE_PROFILE_ROW_PAGE_H
#define FEATURE_PROFILE_PROFILE_ROW_PAGE_H

#include "feature/profile/profile_change.h"
#include "feature/profile/profile_store.h"

struct profile_row_page {
	const char *path; /* below the subject's base: "/egitim" */
	const char *title_key;
	const char *template_name;
	bool is_needed; /* an active record needs this part: the next step stands on its page (R4) */
	enum registration_transaction kind; /* what a change counts as (D3) */
	size_t size;                        /* bytes of a row, which starts with its struct profile_row */
	profile_change_body save;           /* context: the row */
	void *(*load)(struct web *w, const struct profile_subject *s,
		struct err *e); /* the person's rows, in the arena; NULL: `e` tells */
	const struct profile_row *(*row)(const void *all, size_t i);                /* NULL behind the last */
	void (*put)(struct web *w, page_node *item, const struct profile_row *row); /* Title, Meta, Text of the list */
	void (*keep)(struct web *w, const struct profile_row *row);                 /* the form's fields, from a row */
	void (*read)(struct web *w, const struct profile_subject *s,
		struct profile_row *row); /* a row from the form, with messages for what is wrong */
};

/* The list and an empty form; with the field `id` the form holds that row (404: none of the person's). List, Edit.Id, Edit.Version. */
bool profile_row_page_get(
	struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e) ERR_MUST_CHECK;

/* Saves the form: 303, or the form again with 422; 409 after a change elsewhere, with the version of now, so that sending it again is a
 * decision; 404 for a row that is not the person's. */
bool profile_row_page_post(
	struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e) ERR_MUST_CHECK;

#endif
