/* The handlers of feature/signin, and what they share. */
#ifndef FEATURE_SIGNIN_SIGNIN_PAGES_H
#define FEATURE_SIGNIN_SIGNIN_PAGES_H

#include "feature/session/session_open.h"
#include "web/web.h"

bool signin_show(struct web *w, struct err *e);
bool signin_submit(struct web *w, struct err *e);
bool signin_code_show(struct web *w, struct err *e);
bool signin_code_submit(struct web *w, struct err *e);
bool signin_out(struct web *w, struct err *e);
bool signin_again_show(struct web *w, struct err *e);
bool signin_again_submit(struct web *w, struct err *e);
bool signin_change_show(struct web *w, struct err *e);
bool signin_change_submit(struct web *w, struct err *e);
bool signin_choice_show(struct web *w, struct err *e);
bool signin_choice_submit(struct web *w, struct err *e);

/* What the browser gets once a transaction with signin_enter has been committed. */
struct signin_tokens {
	char session[SECRET_TOKEN_TEXT];
	char device[SECRET_TOKEN_TEXT];
};

/* In the caller's transaction: ends the session this browser came with, opens a new one, adds to the history. */
bool signin_enter(struct web *w, int64_t citizen_id, bool remember, struct signin_tokens *out, struct err *e)
	ERR_MUST_CHECK;

/* After the commit: the cookies. */
void signin_welcome(struct web *w, const struct signin_tokens *tokens);

#endif
