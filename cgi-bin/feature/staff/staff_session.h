/* The signed-in staff member (D25): a random token in a cookie, its hash in a row, the roles of today; one JOIN. In both
 * programs of the staff server. */
#ifndef FEATURE_STAFF_STAFF_SESSION_H
#define FEATURE_STAFF_STAFF_SESSION_H

#include "db/db.h"
#include "feature/audit/audit_store.h"
#include "feature/session/session_times.h"
#include "feature/staff/staff_role.h"
#include "web/worker.h"

extern struct db_table staff_store_session; /* find, touch */

enum unit_kind { UNIT_HQ, UNIT_DIRECTORATE, UNIT_SERVICE_CENTRE };

struct staff_actor {
	int64_t staff_id;
	char username[33];
	char first_name[241];
	char last_name[241];
	char name[484]; /* first and last */
	int64_t unit_id;
	enum unit_kind unit_kind;
	char unit_name[321];
	int64_t province_code; /* 0: headquarters */
	uint32_t roles;        /* that count today: bits of enum staff_role */
	struct session_times times;
};

/* The signed-in person of an ACCESS_STAFF route. */
const struct staff_actor *staff_actor(const struct web *w);

/* Whether the person holds one of these roles today. */
bool staff_has_role(const struct web *w, uint32_t roles);

/* Whose things the person oversees: the own unit's, or 0 for every unit's (headquarters' role). */
int64_t staff_unit_scope(const struct web *w);

/* Whose records the person's lists hold: the own province's; 0, all of them, for headquarters' role; -1, nobody's, for somebody of
 * headquarters without it. (D25) */
int64_t staff_province_scope(const struct web *w);

/* Hooks of the staff zones (web/worker.h). Without a living session of an active account: sign in. Without one of the
 * route's roles today: 403. */
bool staff_admit(struct web *w, enum admission *out, struct err *e);

/* Name, unit, navigation by role and sign-out of every signed-in page. */
void staff_decorate(struct web *w);

/* True when password and code were typed within the last minutes of the rule: for exports and role changes, which lead to
 * /tekrar otherwise (staff_ask_again). */
bool staff_is_fresh(const struct web *w);

/* 303 to /tekrar, and from there on to the place of `word` (feature/staff_signin/staff_signin_again.c lists them), with
 * `?no=` when `number` is not 0. */
bool staff_ask_again(struct web *w, const char *word, int64_t number);

/* Adds what the signed-in person did to the audit log, in the caller's transaction. `citizen_id` 0, `subject` NULL when it
 * is about none. (D26) */
bool staff_audit(struct web *w, enum audit_action action, int64_t citizen_id, const char *subject, const char *note,
	struct err *e) ERR_MUST_CHECK;

#endif
