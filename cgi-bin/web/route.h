/* From a request to a handler: the table is data, and what is not stated is denied. */
#ifndef WEB_ROUTE_H
#define WEB_ROUTE_H

#include "web/request.h"
#include "web/worker.h"

/* Runs the request through route → access → CSRF → form → handler. False for a surprise. `raw` gives what the
 * browser says of its origin; the body is in w->body. */
bool route_dispatch(
	const struct zone *zone, struct web *w, const struct request_raw *raw, struct err *e) ERR_MUST_CHECK;

/* Bytes that the body of the request may have: PARAMS_BODY_MAX, or what its route states. */
size_t route_body_max(const struct zone *zone, struct web *w);

/* Every route needs a path, a handler and an access other than ACCESS_DENIED, a POST a form's owner unless it only asks, a staff route roles
 * and scope; ERR_CONFIG names the first that lacks one. Checked when a worker starts. */
bool route_check(const struct zone *zone, struct err *e) ERR_MUST_CHECK;

#endif
