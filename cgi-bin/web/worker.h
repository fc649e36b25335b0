/* The FastCGI worker: accept → deadline → request → route → answer → one log line. libfcgi only here. */
#ifndef WEB_WORKER_H
#define WEB_WORKER_H

#include <stdbool.h>

#include "base/err.h"
#include "web/view.h"
#include "web/web.h"

/* Decides whether the visitor may use a route, and fills the common part of the page. */
enum admission {
	ADMIT_YES,
	ADMIT_SIGN_IN,   /* no living session: on to /giris */
	ADMIT_ELSEWHERE, /* the hook chose a redirect itself (a new agreement waits, D9) */
};

struct zone {
	const char *name;
	const struct route *const *routes; /* route tables, each ending with a NULL path; NULL last */
	struct view *view;
	struct app *app;
	/* Called before any route that is not ACCESS_ANYONE: loads reference data and rule values if that is still
	 * to do (the database may have been away when the worker started). May be NULL. */
	bool (*prepare)(struct web *w, struct err *e);
	/* ACCESS_CITIZEN and ACCESS_STAFF routes: looks at the session (and the roles). NULL in zones without such routes. */
	bool (*admit)(struct web *w, enum admission *out, struct err *e);
	/* Called before a signed-in page is rendered: name, "active until". NULL in zones without sessions. */
	void (*decorate)(struct web *w);
	bool is_staff; /* a program of the staff server: its session cookie, SameSite=Strict, its shell on error pages */
	int max_requests; /* leaves after so many, and the supervisor starts a fresh one */
};

/* Serves the socket on descriptor 0 until told to stop. Returns the exit status. */
int worker_run(const struct zone *zone);

#endif
