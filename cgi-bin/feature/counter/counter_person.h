/* Between the acts of the counter and the page of the person they are about (feature/person). */
#ifndef FEATURE_COUNTER_COUNTER_PERSON_H
#define FEATURE_COUNTER_COUNTER_PERSON_H

#include "feature/person/person.h"
#include "feature/submission/submission.h"

/* The answer of an act that was done: the person's page with `sonuc=<notice>`. */
enum db_verdict counter_person_answer(
	const struct web *w, char answer[SUBMISSION_ANSWER_MAX], int64_t citizen_id, const char *notice);

/* 303 to the page of the person who has the number `tckn`, as a search by that number would lead there: it is written down as
 * one, and opens another province's person too (D25, D26). */
bool counter_person_lead(struct web *w, int64_t citizen_id, const char *tckn, struct err *e) ERR_MUST_CHECK;

/* Where the record stands today, in one sentence for staff. */
const char *counter_person_standing(const struct web *w, const struct registration_facts *facts);

#endif
