/* Messages to people: outbox rows written in the transaction that caused them, sealed, one per purpose and cause,
 * delivered later by `job send`. Texts are `message.<purpose>.subject` and `.text`. */
#ifndef FEATURE_NOTIFICATION_NOTIFICATION_H
#define FEATURE_NOTIFICATION_NOTIFICATION_H

#include <stdint.h>

#include "base/clock.h"
#include "base/err.h"
#include "db/db.h"
#include "base/secret.h"

extern struct db_table notification_store;

enum notification_channel { NOTIFICATION_SMS, NOTIFICATION_EMAIL, NOTIFICATION_LETTER };

enum {
	NOTIFICATION_TO_MAX = 2600,
	NOTIFICATION_SUBJECT_MAX = 200,
	NOTIFICATION_TEXT_MAX = 1200,
	NOTIFICATION_CONTENT_MAX = NOTIFICATION_TO_MAX + NOTIFICATION_SUBJECT_MAX + NOTIFICATION_TEXT_MAX + 3
};

struct notification {
	int64_t citizen_id; /* 0 = nobody registered */
	enum notification_channel channel;
	const char *purpose; /* "signup_code", "expired" … */
	const char *cause;   /* what caused it, e.g. "1000012:7": the same purpose and cause is one message */
	const char *to;      /* phone as 10 digits, e-mail, or postal address in lines */
	const char *subject; /* "" for sms */
	const char *text;
	instant useless_after;  /* not sent later than this */
	struct date recheck_on; /* send only while the record still ends on this day (D6); none = always */
};

/* Writes the outbox row, within the caller's transaction. A second message of the same purpose and cause is none. */
bool notification_queue(struct db *db, const struct notification *n, instant now, struct err *e) ERR_MUST_CHECK;

/* As notification_queue for many, in one exchange with the server; `id` are numbers taken from outbox_seq before. */
bool notification_queue_many(struct db *db, const struct notification *n, const int64_t *id, size_t count, instant now,
	struct err *e) ERR_MUST_CHECK;

/* Where and how a person wants to be told (R34, R35). */
struct notification_address {
	enum notification_channel channel;
	char to[NOTIFICATION_TO_MAX];
};

const char *notification_channel_name(enum notification_channel channel);

#endif
