/* One try of a staff member at a password or a code, counted before it is looked at; the same work whether anybody has the
 * username or not (security.md, Staff; D18). */
#ifndef FEATURE_STAFF_SIGNIN_STAFF_SIGNIN_TRY_H
#define FEATURE_STAFF_SIGNIN_STAFF_SIGNIN_TRY_H

#include "feature/audit/audit_store.h"
#include "feature/signin/signin_lock.h"
#include "feature/staff_signin/staff_browser.h"
#include "feature/staff_signin/staff_signin_store.h"

extern struct db_table staff_try_store;

enum staff_try_outcome { STAFF_TRY_RIGHT, STAFF_TRY_WRONG, STAFF_TRY_USED, STAFF_TRY_LOCKED };

struct staff_try {
	enum staff_try_outcome outcome;
	enum signin_lock_scope scope;
	struct signin_lock lock;
	unsigned char subject[SECRET_DIGEST_BYTES]; /* keyed digest of the username, or of username and browser */
	struct staff_person person;                 /* when RIGHT */
	char new_hash[PASSWORD_HASH_SIZE]; /* when RIGHT: today's parameters, "" when the stored hash has them */
};

/* The keyed digest that tries of a username are counted by, in browsers that are not known to the person (`browser` NULL or
 * not known) or in the one that is. */
void staff_try_subject(
	unsigned char out[SECRET_DIGEST_BYTES], const char *username, const struct staff_browser *browser);

/* Looks at a password. A wrong one is in the audit log; many in a row raise an alarm for the person and the head of the unit.
 * After RIGHT the caller's transaction begins with staff_try_settle. */
bool staff_try_password(struct web *w, const char *username, const char *password, const struct staff_browser *browser,
	struct staff_try *out, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: the count begins anew, and the hash is brought up to date. */
bool staff_try_settle(struct web *w, const struct staff_try *t, struct err *e) ERR_MUST_CHECK;

/* Counts a try at a code of `person`: LOCKED, or RIGHT, which only says that the code may be looked at. */
bool staff_try_count_code(struct web *w, const struct staff_person *person, const struct staff_browser *browser,
	struct staff_try *out, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction, after a new password or telephone: what strangers tried counts no more. */
bool staff_try_forget(struct web *w, const char *username, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: looks at the code of the telephone, or at a recovery code, and uses it up when it is RIGHT;
 * then the count begins anew. */
bool staff_try_code(struct web *w, const char *typed, struct staff_try *t, struct err *e) ERR_MUST_CHECK;

/* Adds a sign-in act to the audit log, in the caller's transaction; `person` NULL when nobody has the username. */
bool staff_try_audit(
	struct web *w, enum audit_action action, const struct staff_person *person, struct err *e) ERR_MUST_CHECK;
/* The same of a wrong try, in a transaction of its own, with the alarm where this is the try that raises it. `username` as
 * typed. */
bool staff_try_write_down(struct web *w, const struct staff_try *t, const struct staff_person *person,
	const char *username, struct err *e) ERR_MUST_CHECK;

/* Tells beside the field why the try did not help and when the next may follow; the status that goes with it. */
int staff_try_explain(struct web *w, const struct staff_try *t, const char *field);

#endif
