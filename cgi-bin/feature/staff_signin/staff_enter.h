/* What every way in of staff shares: the username as typed, the cookie at the end, and the judgement of a new password. */
#ifndef FEATURE_STAFF_SIGNIN_STAFF_ENTER_H
#define FEATURE_STAFF_SIGNIN_STAFF_ENTER_H

#include "feature/staff_signin/staff_signin_store.h"

/* Reads and keeps the field `username`, in lower case. False with the message beside the field when it is empty or cannot
 * be anyone's. */
bool staff_enter_username(struct web *w, char out[STAFF_USERNAME]);

/* The cookies of who has signed in. */
struct staff_tokens {
	char session[SECRET_TOKEN_TEXT]; /* "" before staff_enter_open */
	char browser[SECRET_TOKEN_TEXT];
};

/* In the caller's transaction, after password and code: a new session, and the browser is known from now on. */
bool staff_enter_open(struct web *w, int64_t staff_id, struct staff_tokens *out, struct err *e) ERR_MUST_CHECK;

/* After the commit: its cookies; the visitor cookie has done its work. */
void staff_enter_welcome(struct web *w, const struct staff_tokens *tokens);

/* Judges the field `password` by the rule of citizens with the length of staff (security.md), and puts the message beside
 * it. */
bool staff_enter_judge(struct web *w, const struct staff_person *person);

#endif
