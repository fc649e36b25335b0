/* The signed-in person as the auth zone sees them: for sensitive acts, which need a password (D20). */
#ifndef FEATURE_SIGNIN_SIGNIN_SESSION_H
#define FEATURE_SIGNIN_SIGNIN_SESSION_H

#include "feature/session/session.h"
#include "web/worker.h"

extern struct db_table signin_store_session;

struct signin_actor {
	int64_t citizen_id;
	struct session_times times;
	char first_name[241], last_name[241];
	struct registration_status status; /* today */
	struct date active_until;
};

/* The signed-in person of an ACCESS_CITIZEN route of the auth zone. */
const struct signin_actor *signin_actor(const struct web *w);

/* Hooks of the auth zone (web/worker.h), as session_admit and session_decorate are of the citizen zone. */
bool signin_admit(struct web *w, enum admission *out, struct err *e);
void signin_decorate(struct web *w);

#endif
