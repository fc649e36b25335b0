/* The SQL of invitations, as administrators give them (D25). Whoever has signed in before is invited anew by two: the row of such an
 * invitation waits (the table itself says which, sql/migration/0029_staff_guard.sql), and nothing changes until another
 * administrator agrees. What changes something runs in the caller's transaction. */
#ifndef FEATURE_STAFF_STAFF_INVITE_STORE_H
#define FEATURE_STAFF_STAFF_INVITE_STORE_H

#include "db/db.h"
#include "feature/staff/staff_code.h"
#include "web/web.h"

extern struct db_table staff_invite_store;

enum { STAFF_INVITES_MAX = 30 };

struct staff_invite {
	int64_t id, staff_id;
	unsigned char nonce[STAFF_INVITATION_NONCE];
	int64_t created_by; /* 0: the operator */
	instant created_at, expires_at;
	bool waits;        /* for another administrator */
	int64_t agreed_by; /* 0: nobody had to */
	instant agreed_at;
	char name[484], asked[484]; /* the person, and who invited */
};

/* The newest one of a person that is open or waits. */
bool staff_invite_find(
	struct web *w, int64_t staff_id, struct staff_invite *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* A new one in the place of those before, found again in `out`. */
bool staff_invite_add(struct web *w, int64_t staff_id, struct staff_invite *out, struct err *e) ERR_MUST_CHECK;

/* The signed-in person agrees to one that waits; it ends instead. */
bool staff_invite_agree(struct web *w, const struct staff_invite *invite, struct err *e) ERR_MUST_CHECK;
bool staff_invite_end(struct web *w, const struct staff_invite *invite, struct err *e) ERR_MUST_CHECK;

/* For the head of the unit and the person: an account that was in use was invited anew by the signed-in person. */
bool staff_invite_alarm(struct web *w, int64_t staff_id, struct err *e) ERR_MUST_CHECK;

/* Those that the signed-in person may agree to, oldest first, at most STAFF_INVITES_MAX; and how many. */
bool staff_invite_waiting(struct web *w, struct staff_invite *out, size_t *count, struct err *e) ERR_MUST_CHECK;
bool staff_invite_count(struct web *w, int64_t *count, struct err *e) ERR_MUST_CHECK;

#endif
