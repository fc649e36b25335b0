/* The frame of a part that is a list of rows (schools, occupations, jobs, languages): the list, the form to add or change a row, what a
 * refused change shows, and the page that removes a row. Each part brings how its rows are read, shown, saved and removed. */
#ifndef FEATURE_PROFILE_PROFILE_ROW_PAGE_H
#define FEATURE_PROFILE_PROFILE_ROW_PAGE_H

#include "feature/profile/profile_change.h"
#include "feature/profile/profile_store.h"

/* A person's rows as the store gives them, one behind the other, in the arena. */
struct profile_rows {
	const void *item;
	size_t count;
};

struct profile_row_page {
	const char *path; /* below the subject's base: "/egitim"; a row is removed at "/egitim/sil" */
	const char *part; /* "education", as texts call it */
	const char *title_key;
	const char *template_name;
	bool is_needed; /* an active record needs this part: the next step stands on its page (R4) */
	enum registration_transaction kind; /* what a change counts as (D3) */
	size_t size;                        /* bytes of a row */
	bool (*load)(struct web *w, const struct profile_subject *s, struct profile_rows *out, struct err *e);
	const char *(*id)(struct web *w, const void *row);                       /* its number or code */
	const char *(*title)(struct web *w, const void *row);                    /* in a word or two */
	void (*put)(struct web *w, page_node *item, const void *row);            /* Title, Meta, Text of the list */
	void (*read)(struct web *w, const struct profile_subject *s, void *row); /* from the form, with its messages */
	profile_change_body save;                                                /* context: the row */
	profile_change_body remove;                                              /* context: the id as it came */

	/* what only some have; NULL: not */
	void (*keep)(struct web *w, const void *row); /* fills the form; such rows start with struct profile_row */
	bool (*search)(struct web *w, struct err *e); /* what the page shows besides; its messages make it a 422 */
	void (*unknown)(struct web *w);               /* the message when `save` says NOT_FOUND; else that is a 404 */
	const char *(*name)(struct web *w, const void *row); /* when it is to be removed; else the title */
	const char *kept;                                    /* why the last row of an active record stays (R4) */
};

extern const struct profile_row_page profile_education_page, profile_occupation_page, profile_experience_page,
	profile_language_page;

/* The list and an empty form; with the field `id` the form holds that row (404: none of the person's). List, Edit.Id, Edit.Version. */
bool profile_row_page_get(
	struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e) ERR_MUST_CHECK;

/* Saves the form: 303, or the form again with 422; 409 after a change elsewhere, with the version of now, so that sending it again is a
 * decision; 404 for a row that is not the person's. */
bool profile_row_page_post(
	struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e) ERR_MUST_CHECK;

/* Asks once, then removes the row with the field `id`: 303; 404: none of the person's. The last one of a part that an active record needs
 * stays: 422 with the reason (R4). Remove.Id, .What, .Kept. */
bool profile_remove_page_get(
	struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e) ERR_MUST_CHECK;
bool profile_remove_page_post(
	struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e) ERR_MUST_CHECK;

/* A row by its place. */
const void *profile_row_at(const struct profile_row_page *page, const struct profile_rows *all, size_t i);

/* The row with the id as it came, "7" or "07", among those of the person; NULL: none. */
const void *profile_row_find(
	struct web *w, const struct profile_row_page *page, const struct profile_rows *all, const char *typed);

/* ---- for parts whose rows have a number ---- */

/* The id of a row that starts with struct profile_row. */
const char *profile_row_id(struct web *w, const void *row);

/* Removes by the id as it came. */
enum profile_save profile_row_remove(struct web *w, const struct profile_subject *s, const char *typed,
	enum profile_save (*remove_row)(struct db *, int64_t, int64_t, struct err *), struct err *e);

#endif
