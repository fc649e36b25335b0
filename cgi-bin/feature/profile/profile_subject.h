/* Whose CV a request shows or changes, for whom, and where its pages lie. Citizens change their own, staff a person's at the request
 * told to them (R3, D3): both zones make one of these and use the same pages, checks and change. */
#ifndef FEATURE_PROFILE_PROFILE_SUBJECT_H
#define FEATURE_PROFILE_PROFILE_SUBJECT_H

#include "feature/registration/registration.h"
#include "web/web.h"

struct profile_subject {
	int64_t citizen_id;
	struct date birth_date;
	struct registration_facts facts; /* as read for the page; after a change that was refused, as they are now */

	/* the pages */
	const char *base;         /* "/ozgecmis": the overview, and the parts below it */
	const char *query;        /* "" or "no=1000001": what each link and answer carries */
	const char *voice;        /* "you" or "told": who the words speak to, the person or staff (text cv.<voice>) */
	const char *notice;       /* before the word of `sonuc`: "" or "told_" */
	const char *passive_href; /* where a passive record is made active */
	/* What the zone adds to each page. */
	void (*put)(struct web *w, const struct profile_subject *s);

	/* the act that a change is */
	struct registration_act act;
	int64_t actor_id; /* the citizen or the staff member */
	bool is_guarded;  /* the change counts only on the version of the record that the form showed */
	int64_t version;  /* that version */
	/* Writes the change down within its transaction, where the zone does; NULL: the event alone tells. */
	bool (*write_down)(struct web *w, const struct profile_subject *s, enum registration_transaction kind,
		bool is_removal, const struct registration_change *change, struct err *e);
};

/* An address of the subject's pages, for links: `part` is "" or "/egitim", `more` "" or "id=3". In the arena. */
const char *profile_link(const struct web *w, const struct profile_subject *s, const char *part, const char *more);

/* The path of such an address, without language; and its query. */
const char *profile_path(const struct web *w, const struct profile_subject *s, const char *part);
const char *profile_query(const struct web *w, const struct profile_subject *s, const char *more);

/* True when the request is for that path. */
bool profile_is_at(const struct web *w, const struct profile_subject *s, const char *part);

/* A key of the words that speak to the reader: "education.lead" is "cv.you.education.lead". In the arena. */
const char *profile_voice(const struct web *w, const struct profile_subject *s, const char *key);

#endif
