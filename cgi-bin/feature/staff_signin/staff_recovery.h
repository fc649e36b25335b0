/* Recovery codes: ten, each good once in the place of the telephone's code. They are derived from the session's token, which
 * the database does not hold, and are stored as digests: only the browser that made them can be shown them, for some
 * minutes. */
#ifndef FEATURE_STAFF_SIGNIN_STAFF_RECOVERY_H
#define FEATURE_STAFF_SIGNIN_STAFF_RECOVERY_H

#include "db/db.h"
#include "feature/staff/staff_code.h"
#include "web/web.h"

extern struct db_table staff_recovery_store;

enum { STAFF_RECOVERY_CODES = 10 };

/* In the caller's transaction: ten new codes in the place of all others; the session of `token` may read them. */
bool staff_recovery_make(struct web *w, int64_t staff_id, const char *token, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: `*right` when it is an unused code of the person, which it is no longer then. */
bool staff_recovery_use(
	struct web *w, int64_t staff_id, const char code[STAFF_CODE_TEXT], bool *right, struct err *e) ERR_MUST_CHECK;

struct staff_recovery_state {
	int64_t left;    /* unused codes */
	instant made_at; /* 0 = never */
	bool may_read;   /* made by this session a few minutes ago */
};

bool staff_recovery_look(
	struct web *w, int64_t staff_id, struct staff_recovery_state *out, struct err *e) ERR_MUST_CHECK;

/* The i-th code of those made at `made_at` by the session of `token`. */
void staff_recovery_code(char out[STAFF_CODE_TEXT], const char *token, instant made_at, unsigned i);

#endif
