/* What every way in shares: the number as typed, and the session at the end. */
#ifndef FEATURE_SIGNIN_SIGNIN_ENTER_H
#define FEATURE_SIGNIN_SIGNIN_ENTER_H

#include "feature/session/session_open.h"
#include "feature/citizen/identity.h"
#include "web/web.h"

/* Reads and keeps the field `tckn`. A number that cannot be anyone's is told at once: it says nothing about
 * who is registered (D11). False with the message beside the field. */
bool signin_check_number(struct web *w, char tckn[IDENTITY_TCKN_SIZE]);

/* What the browser gets once a transaction with signin_enter has been committed. */
struct signin_tokens {
	char session[SECRET_TOKEN_TEXT];
	char device[SECRET_TOKEN_TEXT];
};

/* In the caller's transaction: ends the session this browser came with, opens a new one, adds to the history
 * (D20). */
bool signin_enter(
	struct web *w, int64_t citizen_id, bool remember, struct signin_tokens *out, struct err *e) ERR_MUST_CHECK;

/* After the commit: the cookies; the visitor cookie has done its work. */
void signin_welcome(struct web *w, const struct signin_tokens *tokens);

#endif
