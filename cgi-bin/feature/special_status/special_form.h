/* The form of a claim, the same for the citizen and at the counter. Texts below T.special. */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_FORM_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_FORM_H

#include "feature/special_status/special_claim_store.h"
#include "feature/special_status/special_option_store.h"
#include "web/web.h"

/* The fields, for the routes that take them; the staff's forms have more. */
#define SPECIAL_FORM_FIELDS                                                                                \
	{"paper", false}, {"basis", false}, {"degree", false}, {"cannot_work", false}, {"number", false},  \
		{"issuer", false}, {"issued_day", false}, {"issued_month", false}, {"issued_year", false}, \
		{"term", false}, {"until_day", false}, {"until_month", false},                             \
	{                                                                                                  \
		"until_year", false                                                                        \
	}
extern const struct form special_form;

struct special_form_lists {
	struct special_options papers, rights; /* of today; rights for priority alone */
};

bool special_form_lists_load(
	struct web *w, enum special_kind kind, struct special_form_lists *out, struct err *e) ERR_MUST_CHECK;

/* Puts Kind.<name> = 1 and the options: Papers, Bases, each .N.Value and .N.Label. */
void special_form_put(struct web *w, enum special_kind kind, const struct special_form_lists *lists);

/* A day from the three boxes `name`_day, _month, _year, kept, with the messages `key`.empty and .not_real. False, and
 * none, after a message. */
bool special_form_day(struct web *w, const char *name, const char *key, struct date *out);

/* Reads and keeps the fields, with a message for each that is wrong (R7, R9, R12, R13, R19, R23). `birth` bounds the
 * day the paper was issued. */
void special_form_read(struct web *w, enum special_kind kind, const struct special_form_lists *lists, struct date birth,
	struct special_claim_entry *out);

#endif
