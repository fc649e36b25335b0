/* The SQL of sending: messages that are due, claimed for a while, and what became of them. */
#ifndef FEATURE_NOTIFICATION_NOTIFICATION_OUTBOX_H
#define FEATURE_NOTIFICATION_NOTIFICATION_OUTBOX_H

#include "feature/notification/notification.h"
#include "feature/registration/registration.h"

extern struct db_table notification_outbox_store;

enum { OUTBOX_SEALED_MAX = 6000 };

struct outbox_row {
	int64_t id;
	int64_t citizen_id; /* 0 = nobody registered */
	char channel[8];
	char purpose[33];
	unsigned char content_sealed[OUTBOX_SEALED_MAX];
	size_t content_sealed_n;
	instant created_at;
	instant useless_after;
	int64_t tries; /* with this one */
	struct date recheck_on;
	bool has_record; /* of the citizen, if it is to be looked at */
	struct registration_facts facts;
};

/* Claims up to `max` due messages until `claimed_until`, counting a try: who dies with them lets them go by
 * that time. Messages that another sender holds are passed over. Within a transaction. */
bool outbox_claim(struct db *db, instant now, instant claimed_until, struct outbox_row *out, size_t max,
	size_t *count, struct err *e) ERR_MUST_CHECK;

/* What became of it. The content is wiped when it was sent, or when nobody needs it any more. */
bool outbox_sent(struct db *db, int64_t id, instant now, struct err *e) ERR_MUST_CHECK;
bool outbox_useless(struct db *db, int64_t id, struct err *e) ERR_MUST_CHECK;
bool outbox_retry(struct db *db, int64_t id, instant next, const char *failure, struct err *e) ERR_MUST_CHECK;
bool outbox_dead(struct db *db, int64_t id, const char *failure, struct err *e) ERR_MUST_CHECK;

#endif
