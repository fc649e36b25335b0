/* What stands above every signed-in page, whichever program makes it: whose session it is, and until when the record is active. */
#ifndef FEATURE_SESSION_SESSION_STANDING_H
#define FEATURE_SESSION_SESSION_STANDING_H

#include "feature/registration/registration.h"
#include "web/web.h"

struct session_standing {
	const char *first_name, *last_name;
	const struct registration_status *status; /* today */
	struct date active_until;
};

/* Page.Name, Page.ActiveState, Page.ActiveLine (templates/layout/top.cs). */
void session_standing_put(struct web *w, const struct session_standing *s);

#endif
