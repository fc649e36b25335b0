/* Messages to the owner of an account: somebody tried, it was locked, the password changed (D18, D19, R40).
 */
#ifndef FEATURE_SIGNIN_SIGNIN_TELL_H
#define FEATURE_SIGNIN_SIGNIN_TELL_H

#include "feature/signin/signin_store.h"

extern struct db_table signin_store_tell;

/* By SMS, in the owner's language, texts `message.<purpose>.subject` and `.text` with {time}, the clock time
 * of `at`. `person` NULL stands for a number that nobody has: the same statements run, and the row is born
 * useless, so that time tells nothing (D18). One message per purpose and cause. In the caller's transaction.
 */
bool signin_tell_phone(struct web *w, const struct signin_person *person, const char *purpose, const char *cause,
	instant at, struct err *e) ERR_MUST_CHECK;

/* By SMS and e-mail, whichever are known (D19); `link` is an address that the text names as {link}, or "". In the caller's
 * transaction. */
bool signin_tell_everywhere(struct web *w, const struct signin_person *person, const char *purpose, const char *link,
	struct err *e) ERR_MUST_CHECK;

#endif
