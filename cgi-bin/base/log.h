/* One structured (JSON) line per request or event, on standard error, which the supervisor keeps in a file.
 * Never personal data, never a query string (conventions.md 13). */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/clock.h"
#include "base/err.h"

struct log_request {
	instant at;
	const char *id;    /* request id given by nginx */
	const char *zone;  /* public, auth, citizen */
	const char *route; /* the route's pattern, never the raw path */
	int status;
	double ms;
	const char *outcome; /* short word: ok, form, denied, error … */
};

void log_request(const struct log_request *r);

/* A surprise, with the request it belongs to ("" outside requests). */
void log_error(const char *zone, const char *id, const struct err *e);

/* What the program tells its operator: start, stop, a summary. */
void log_note(const char *zone, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
