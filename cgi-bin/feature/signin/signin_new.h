/* A new password: whether it may be used, and what changes with it (D17, D19, D20). */
#ifndef FEATURE_SIGNIN_SIGNIN_NEW_H
#define FEATURE_SIGNIN_SIGNIN_NEW_H

#include "feature/signin/signin_store.h"

extern struct db_table signin_store_new;

/* Judges the field `password` against the rule and the person's own data, and puts the message beside it. */
bool signin_new_judge(struct web *w, int64_t citizen_id, bool *fine, struct err *e) ERR_MUST_CHECK;

/* Whether a password is long enough to do without phone codes (D17). */
bool signin_new_is_long(const struct web *w, const char *password);

/* In the caller's transaction: stores the hash of the new password; codes are asked again when it is not
 * long; every session of the person ends; a message goes to every known channel. `purpose` names its text, `link`
 * is the address in it or "". */
bool signin_new_save(struct web *w, const struct signin_person *person, const char *hash, const char *purpose,
	const char *link, struct err *e) ERR_MUST_CHECK;

#endif
