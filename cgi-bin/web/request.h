/* From FastCGI parameters to a checked struct web: caps, UTF-8, language, cookies. */
#ifndef WEB_REQUEST_H
#define WEB_REQUEST_H

#include <stdbool.h>

#include "web/web.h"

/* What the server in front gives; NULL for what is absent. */
struct request_raw {
	const char *method;
	const char *path; /* decoded by nginx, without query */
	const char *query;
	const char *content_type;
	const char *content_length;
	const char *cookie;
	const char *origin;
	const char *fetch_site;
	const char *site; /* scheme://host[:port] that nginx served */
	const char *ip;
	const char *id;
	const char *user_agent;
};

/* Fills the request part of `w` (arena, now, app are set already). 0, or the status to refuse with: 400, 413. */
int request_read(struct web *w, const struct request_raw *raw);

/* Decodes a POST body of `n` bytes, at most `body_max` (route_body_max). 0, or 400 or 413. */
int request_body(struct web *w, const char *content_type, const char *bytes, size_t n, size_t body_max);

/* Whether a POST comes from our own pages as far as the browser tells (Origin, Sec-Fetch-Site). */
bool request_is_own(const struct request_raw *raw);

/* The visitor or session cookie of the route into w->visitor and its hash. True when it was there. */
bool request_take_cookie(struct web *w, const char *name);

/* Makes a new visitor token and sets its cookie for `max_age` seconds. */
void request_give_cookie(struct web *w, const char *name, long max_age);

#endif
