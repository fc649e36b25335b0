/* The SQL of a person's own claims in the citizen zone: it writes details it cannot read back (D24). */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_CLAIM_STORE_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_CLAIM_STORE_H

#include "db/db.h"
#include "feature/special_status/special_detail.h"
#include "feature/special_status/special_reason.h"
#include "feature/special_status/special_status.h"

extern struct db_table special_claim_store;

enum special_claim_state { SPECIAL_CLAIM_OPEN, SPECIAL_CLAIM_WITHDRAWN, SPECIAL_CLAIM_APPROVED, SPECIAL_CLAIM_REFUSED };

/* A claim as its owner sees it. */
struct special_claim_row {
	struct special_claim claim;
	enum special_claim_state state;
	bool by_staff;
	bool paper_seen;
	instant entered_at;
	instant withdrawn_at;
	struct date decided_on;
	struct special_reason reason; /* of a decision */
};

/* The person's claims, newest first, up to `max`. ERR_INTERNAL when a sealed reason does not open. */
bool special_claim_list(struct db *db, int64_t citizen_id, struct special_claim_row *out, size_t max, size_t *count,
	struct err *e) ERR_MUST_CHECK;

/* How many claims the person entered since `since`. */
bool special_claim_entered_since(
	struct db *db, int64_t citizen_id, instant since, int64_t *count, struct err *e) ERR_MUST_CHECK;

struct special_claim_entry {
	enum special_kind kind;
	struct date issued_on, valid_until;
	struct special_detail detail; /* claim_id and citizen_id are filled here */
};

/* Writes the claim and its box, within a transaction, as entered by the citizen. `*open_already` and nothing written
 * when an open claim of that kind is there: the key decides a race. */
bool special_claim_add(struct db *db, int64_t citizen_id, struct special_claim_entry *entry, struct date today,
	instant now, bool *open_already, struct err *e) ERR_MUST_CHECK;

/* Withdraws an undecided claim of the person; `*done` false when there is none such. */
bool special_claim_withdraw(
	struct db *db, int64_t citizen_id, int64_t id, instant now, bool *done, struct err *e) ERR_MUST_CHECK;

#endif
