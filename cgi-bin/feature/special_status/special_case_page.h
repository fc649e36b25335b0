/* The page of one claim on the staff server (D21, D24, D26). */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_CASE_PAGE_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_CASE_PAGE_H

#include "feature/special_status/special_case_store.h"
#include "feature/special_status/special_queue_store.h"
#include "web/web.h"

/* The claim of the field `no`, when it lies in the signed-in person's province (everybody's for headquarters). NULL after
 * a refusal was chosen: 404 there is none, 403 elsewhere. */
bool special_case_open(struct web *w, struct special_case **out, struct err *e) ERR_MUST_CHECK;

/* The same for a person of the field `kisi`. */
bool special_case_open_person(struct web *w, struct special_case **out, struct err *e) ERR_MUST_CHECK;

/* Writes that the person was looked at because of a claim, in a transaction of its own: before the page (D26). */
bool special_case_look(struct web *w, const struct special_case *c, struct err *e) ERR_MUST_CHECK;

/* Whether the signed-in person may decide it today: an approver who neither entered it nor saw its paper. */
bool special_case_may_decide(const struct web *w, const struct special_case *c);

/* The sealed details with what the rules make of them, for who may decide. */
struct special_case_facts {
	struct special_detail detail;
	struct special_catalogue catalogue;
	struct special_conviction_decision verdict; /* of convictions */
};

/* Opens the details after writing the look down, in a transaction of its own (D26). */
bool special_case_facts_open(
	struct web *w, const struct special_case *c, struct special_case_facts *out, struct err *e) ERR_MUST_CHECK;

/* Writes that the person's claim was looked at, then shows it: with details and the form of the decision to who may
 * decide, with the way to the form of the paper to clerks. */
bool special_case_show(struct web *w, int status, const struct special_case *c, struct err *e) ERR_MUST_CHECK;

#endif
