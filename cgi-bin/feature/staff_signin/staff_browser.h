/* Browsers in which a staff member signed in with password and code before: a cookie, its hash in a row. They open nothing and
 * spare no step; tries from them are counted by themselves, so that strangers who guess at the username slow nobody's work
 * (D18, D25). */
#ifndef FEATURE_STAFF_SIGNIN_STAFF_BROWSER_H
#define FEATURE_STAFF_SIGNIN_STAFF_BROWSER_H

#include "db/db.h"
#include "web/web.h"

extern struct db_table staff_browser_store;

/* Where a try comes from. */
struct staff_browser {
	bool known; /* to the person who has the username */
	unsigned char hash[SECRET_DIGEST_BYTES];
};

/* By the cookie; the same work whether there is one, and whether anybody has the username, or not. */
bool staff_browser_of(struct web *w, const char *username, struct staff_browser *out, struct err *e) ERR_MUST_CHECK;

/* Of somebody signed in: the session is as good. */
struct staff_browser staff_browser_of_session(const struct web *w);

/* In the caller's transaction: this browser is known to the person for the rule's days (device_days), under a new token for the
 * cookie after the commit; others to whom it is known keep it. */
bool staff_browser_remember(
	struct web *w, int64_t staff_id, char token[SECRET_TOKEN_TEXT], struct err *e) ERR_MUST_CHECK;
void staff_browser_give(struct web *w, const char *token);

/* In the caller's transaction: no browser is known to the person any more. */
bool staff_browser_forget_all(struct web *w, int64_t staff_id, struct err *e) ERR_MUST_CHECK;

#endif
