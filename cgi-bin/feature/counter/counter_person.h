/* The person an act is about. Whoever acts has opened the person's page before, with a reason, in this session: that page
 * decides who may see whom (D25), and wrote the look down (D26). */
#ifndef FEATURE_COUNTER_COUNTER_PERSON_H
#define FEATURE_COUNTER_COUNTER_PERSON_H

#include "feature/counter/counter_store.h"
#include "feature/submission/submission.h"

/* The person of the field `no`, put under "Person": Number, Href, Name, Tckn, Standing. `*open` is false when another
 * answer was chosen: 404, or the way to the person's page, which asks why. */
bool counter_person_open(struct web *w, struct counter_person *out, bool *open, struct err *e) ERR_MUST_CHECK;

/* The answer of an act that was done: the person's page with `sonuc=<notice>`. */
enum db_verdict counter_person_answer(
	const struct web *w, char answer[SUBMISSION_ANSWER_MAX], int64_t citizen_id, const char *notice);

/* 303 to the person's page, which says `notice`. */
bool counter_person_lead(struct web *w, int64_t citizen_id, const char *notice);

/* Where the record stands today, in one sentence for staff. */
const char *counter_person_standing(const struct web *w, const struct registration_facts *facts);

#endif
