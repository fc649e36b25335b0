/* The look itself, between the pages of the person and the store. */
#ifndef FEATURE_PERSON_PERSON_LOOK_H
#define FEATURE_PERSON_PERSON_LOOK_H

#include "feature/person/person_store.h"

enum person_access {
	PERSON_HIDDEN, /* there is none of that number, or another province's without a search by exact number or certificate (D25) */
	PERSON_ASK,  /* may be seen once a reason is given */
	PERSON_OPEN, /* a reason is carried */
};

/* Reads the person and what the session may do; `reason` is filled when OPEN. The search in the field "arama", if the route has it,
 * opens another province's person that it found by exact number or certificate. */
bool person_look_access(struct web *w, struct person *out, struct person_reason *reason, enum person_access *access,
	struct err *e) ERR_MUST_CHECK;

/* Writes the look down and commits: audit row, count of people, alarm past the usual number. (D26) */
bool person_look_write(
	struct web *w, const struct person *p, const struct person_reason *reason, struct err *e) ERR_MUST_CHECK;

#endif
