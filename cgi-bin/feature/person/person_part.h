/* What stands on the person page and what may be done from it: two tables of data (person_part.c). Who builds something for staff
 * to do or see adds a row there and the texts person.section.<key>.title or person.act.<key>. */
#ifndef FEATURE_PERSON_PERSON_PART_H
#define FEATURE_PERSON_PERSON_PART_H

#include "feature/person/person.h"

/* One part of the page, in order. `put` fills what it needs of (staff/person.cs shows them in this order):
 *   Lead               a sentence
 *   Status             as layout/status_card.cs has it, without button
 *   Detail.N.Key .Value
 *   Event              as the timeline there
 *   Empty              a sentence when there is nothing
 *   Link.Href .Text    where to go on
 * Nothing of health or conviction but kind, yes or no, and end date (D24). */
struct person_section {
	const char *key;
	uint32_t roles; /* who sees it */
	bool (*put)(struct web *w, const struct person *p, page_node *section, struct err *e);
};

/* A link to something that may be done: `<path>?<query><person>`. */
struct person_act {
	const char *key;
	const char *path;
	uint32_t roles; /* as the route has them */
	/* Whether it is offered for this person today; NULL: always. */
	bool (*applies)(const struct web *w, const struct person *p);
	const char *query; /* up to the person's number; NULL: "no=" */
};

/* Fills Section and Act for the roles of the signed-in person. */
bool person_part_put(struct web *w, const struct person *p, struct err *e) ERR_MUST_CHECK;

/* The words of `?sonuc=` that the page tells; NULL last. */
extern const char *const person_notices[];

/* ---- the house's own sections ---- */

bool person_put_identity(struct web *w, const struct person *p, page_node *section, struct err *e) ERR_MUST_CHECK;
bool person_put_contact(struct web *w, const struct person *p, page_node *section, struct err *e) ERR_MUST_CHECK;
bool person_put_registration(struct web *w, const struct person *p, page_node *section, struct err *e) ERR_MUST_CHECK;
bool person_put_special(struct web *w, const struct person *p, page_node *section, struct err *e) ERR_MUST_CHECK;
bool person_put_profile(struct web *w, const struct person *p, page_node *section, struct err *e) ERR_MUST_CHECK;
bool person_put_consents(struct web *w, const struct person *p, page_node *section, struct err *e) ERR_MUST_CHECK;
bool person_put_messages(struct web *w, const struct person *p, page_node *section, struct err *e) ERR_MUST_CHECK;
bool person_put_notes(struct web *w, const struct person *p, page_node *section, struct err *e) ERR_MUST_CHECK;

/* ---- what is listed in stretches, newest first: on the page the newest, on pages of their own those of before ---- */

enum { PERSON_EVENTS_MAX = 20, PERSON_NOTES_MAX = 40, PERSON_OLDER_MAX = 50 };

struct person_stretch {
	int64_t before; /* older than the entry or note of this number; 0: the newest */
	size_t max;
};

/* Put a stretch of the record's history, or of the notes, into a timeline. `*next`: where the one of older ones begins (its `before`),
 * 0 when there are none. */
bool person_put_events(struct web *w, const struct person *p, page_node *list, const struct person_stretch *stretch,
	int64_t *next, struct err *e) ERR_MUST_CHECK;
bool person_put_note_events(struct web *w, const struct person *p, page_node *list,
	const struct person_stretch *stretch, int64_t *next, struct err *e) ERR_MUST_CHECK;

/* Link.Href .Text of the stretch of older ones at `path`, when `next` says that there is one. */
void person_put_older(
	struct web *w, const struct person *p, page_node *node, const char *path, const char *text, int64_t next);

/* A row of a section's details; "" is told as "none". */
void person_put_detail(struct web *w, page_node *section, size_t i, const char *key, const char *value);

#endif
