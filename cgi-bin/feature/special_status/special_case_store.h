/* The SQL of a claim in the staff zone: read, entered, completed from the paper, decided once (D21, D24). */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_CASE_STORE_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_CASE_STORE_H

#include "db/db.h"
#include "feature/special_status/special_claim_store.h"

extern struct db_table special_case_store;

/* A claim as staff see it: no detail, no reason. */
struct special_case {
	int64_t id, citizen_id, version;
	enum special_kind kind;
	char first_name[241], last_name[241];
	struct date birth_date;
	int64_t province_code; /* where the person lives; 0 unknown */
	struct date issued_on, valid_until;
	int64_t entered_by; /* staff; 0 = the citizen */
	char entered_name[484];
	instant entered_at;
	int64_t seen_by; /* staff; 0 = nobody yet */
	char seen_name[484];
	instant seen_at;
	instant withdrawn_at;
	struct date open_since; /* none once decided or withdrawn */
	enum special_claim_state state;
	struct date decided_on;
	char decided_name[484];
};

bool special_case_find(struct db *db, int64_t id, struct special_case *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* The newest box of a claim, opened. For the deciding role alone: the caller has written the look down. */
bool special_case_detail(
	struct db *db, const struct special_case *c, struct special_detail *out, struct err *e) ERR_MUST_CHECK;

/* Writes a claim as entered by staff, its paper seen by the same, within a transaction. `*open_already` as in
 * special_claim_add. */
struct special_writer {
	int64_t staff_id;
	struct date today;
	instant now;
};
bool special_case_add(struct db *db, int64_t citizen_id, struct special_claim_entry *entry,
	const struct special_writer *by, int64_t *id, bool *open_already, struct err *e) ERR_MUST_CHECK;

/* Notes that the paper was seen, with what it says: days, and a further box. `*done` false when the claim was decided,
 * withdrawn or changed since `version`. Within a transaction. */
bool special_case_complete(struct db *db, const struct special_case *c, struct special_claim_entry *entry,
	const struct special_writer *by, bool *done, struct err *e) ERR_MUST_CHECK;

struct special_verdict {
	bool approved;
	struct special_reason reason;
	int64_t staff_id, unit_id;
	struct date today;
	instant now;
};

/* Decides the claim as it was read, once: its state, the decision, and what counts of the person's claims. `*done` false
 * when it was decided, withdrawn or changed meanwhile. Within a transaction. (D21) */
bool special_case_decide(struct db *db, const struct special_case *c, const struct special_verdict *verdict, bool *done,
	struct err *e) ERR_MUST_CHECK;

/* Renews the digest beside the record from the claims that are approved by `today`, under the record's lock. */
bool special_case_digest(struct db *db, int64_t citizen_id, struct date today, struct err *e) ERR_MUST_CHECK;

#endif
