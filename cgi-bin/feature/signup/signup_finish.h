/* From a finished sign-up to a person with a record (R2, D1, D8, D9), in one transaction. */
#ifndef FEATURE_SIGNUP_SIGNUP_FINISH_H
#define FEATURE_SIGNUP_SIGNUP_FINISH_H

#include "feature/signup/signup_contact.h"
#include "web/web.h"

enum signup_finished {
	SIGNUP_FINISHED,      /* registered, and the session is open */
	SIGNUP_ELSEWHERE,     /* someone else was first, or the phone serves enough people by now: nothing is stored */
	SIGNUP_TEXTS_RENEWED, /* a text changed since it was read: its acts are to be done again */
};

/* Within the transaction, with the row locked: citizen, contact, credential, consents, record, welcome message,
 * session. The row ends as done, its personal part emptied; with SIGNUP_TEXTS_RENEWED only the acts go. */
bool signup_finish(struct web *w, struct signup_row *row, const struct signup_contact *contact,
	char token[SECRET_TOKEN_TEXT], char device_token[SECRET_TOKEN_TEXT], enum signup_finished *outcome,
	struct err *e) ERR_MUST_CHECK;

#endif
