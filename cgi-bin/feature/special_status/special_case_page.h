/* The page of one claim on the staff server (D21, D24, D26). */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_CASE_PAGE_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_CASE_PAGE_H

#include "feature/person/person_look.h"
#include "feature/special_status/special_case_store.h"
#include "feature/special_status/special_queue_store.h"
#include "web/web.h"

/* The claim of the field `no`, when it lies in the signed-in person's province (everybody's for headquarters). NULL after
 * a refusal was chosen: 404 there is none, 403 elsewhere. */
bool special_case_open(struct web *w, struct special_case **out, struct err *e) ERR_MUST_CHECK;

/* Why the claim is looked at. One that waits opens from the queue for the reason "claim"; of one that is settled the session must
 * carry a reason for its person: without, `*open` is false and the way to the form of the reason, which leads back here, is chosen;
 * or 404 for a person who may not be seen. (D25, D26) */
bool special_case_reason(struct web *w, const struct special_case *c, struct person_reason *out, bool *open,
	struct err *e) ERR_MUST_CHECK;

/* Has it written down and counted, before the page, that the person was looked at, and says so on it (D26). */
void special_case_look(struct web *w, const struct special_case *c, const struct person_reason *reason);

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

/* Writes the look for `reason` down, then shows the claim: with details and the form of the decision to who may
 * decide, with the way to the form of the paper to clerks. */
bool special_case_show(struct web *w, int status, const struct special_case *c, const struct person_reason *reason,
	struct err *e) ERR_MUST_CHECK;

#endif
