/* The SQL of sending: messages that are due, claimed for a while, and what became of them. */
#ifndef FEATURE_DELIVERY_DELIVERY_STORE_H
#define FEATURE_DELIVERY_DELIVERY_STORE_H

#include "feature/notification/notification.h"
#include "feature/registration/registration.h"
#include "feature/special_status/special_status.h"

extern struct db_table delivery_store;

enum { DELIVERY_SEALED_MAX = 6000 };

struct delivery_row {
	int64_t id;
	int64_t citizen_id; /* 0 = nobody registered */
	char channel[8];
	char purpose[33];
	unsigned char content_sealed[DELIVERY_SEALED_MAX];
	size_t content_sealed_n;
	instant created_at;
	instant useless_after;
	int64_t tries; /* with this one */
	struct date recheck_on;
	bool has_record; /* of the citizen, if it is to be looked at */
	struct registration_facts facts;
	char special[SPECIAL_DIGEST_SIZE]; /* of the record */
};

/* Claims up to `max` due messages until `claimed_until`, counting a try: who dies with them lets them go by
 * that time. Messages that another sender holds are passed over. Within a transaction. */
bool delivery_store_claim(struct db *db, instant now, instant claimed_until, struct delivery_row *out, size_t max,
	size_t *count, struct err *e) ERR_MUST_CHECK;

/* What became of it. The content is wiped when it was sent, or when nobody needs it any more. */
bool delivery_store_sent(struct db *db, int64_t id, instant now, struct err *e) ERR_MUST_CHECK;
bool delivery_store_useless(struct db *db, int64_t id, struct err *e) ERR_MUST_CHECK;
bool delivery_store_retry(struct db *db, int64_t id, instant next, const char *failure, struct err *e) ERR_MUST_CHECK;
bool delivery_store_dead(struct db *db, int64_t id, const char *failure, struct err *e) ERR_MUST_CHECK;

#endif
