/* Where messages go: one adapter for each way out. The file sink is the embedded default; SMTP and an SMS
 * gateway take the same two functions. */
#ifndef FEATURE_DELIVERY_DELIVERY_SINK_H
#define FEATURE_DELIVERY_DELIVERY_SINK_H

#include "base/clock.h"
#include "base/config.h"
#include "base/err.h"

/* A message, opened. `id` is the same at every try: a sink delivers each id once however often it is asked.
 */
struct delivery {
	int64_t id;
	instant created_at;
	const char *channel; /* "sms", "email", "letter" */
	const char *to;
	const char *subject;
	const char *text;
	const char *purpose;
};

struct delivery_sink {
	/* True when the message is safely out. False, with the reason in `e`, when it may be tried again. */
	bool (*deliver)(const struct delivery_sink *sink, const struct delivery *d, struct err *e);
	const char *place; /* of the file sink: a folder */
};

/* The sink of the configuration: `outbox = <folder>`. */
bool delivery_sink_open(const struct config *config, struct delivery_sink *out, struct err *e) ERR_MUST_CHECK;

#endif
