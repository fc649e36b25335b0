/* The SQL of phone codes. */
#ifndef FEATURE_PHONECODE_PHONECODE_STORE_H
#define FEATURE_PHONECODE_PHONECODE_STORE_H

#include "feature/phonecode/phonecode.h"

enum { PHONECODE_LIVE_MAX = 10, PHONECODE_SENT_MAX = 32 };

struct phonecode_row {
	int64_t id;
	char prefix[PHONECODE_PREFIX];
	unsigned char code_hmac[SECRET_DIGEST_BYTES];
	int64_t tries;
	instant created_at;
	instant expires_at;
	instant used_at;
};

struct phonecode_owner {
	enum phonecode_purpose purpose;
	const unsigned char *owner; /* 32 bytes */
};

/* "signup", as in the database. */
const char *phonecode_purpose_name(enum phonecode_purpose purpose);

bool phonecode_store_insert(struct db *db, const struct phonecode_owner *owner, const struct phonecode_row *row,
	int64_t *id, struct err *e) ERR_MUST_CHECK;

/* The newest codes of an owner, newest first; `lock` holds their rows until the transaction ends. */
bool phonecode_store_list(struct db *db, const struct phonecode_owner *owner, bool lock,
	struct phonecode_row out[PHONECODE_LIVE_MAX], size_t *count, struct err *e) ERR_MUST_CHECK;

/* Counts a wrong try on a code; marks it used. */
bool phonecode_store_count_try(struct db *db, int64_t id, struct err *e) ERR_MUST_CHECK;
bool phonecode_store_mark_used(struct db *db, int64_t id, instant now, struct err *e) ERR_MUST_CHECK;

/* When codes went to a phone since `since`, newest first, and how many went to all phones. */
bool phonecode_store_sent(struct db *db, const unsigned char mobile_index[SECRET_DIGEST_BYTES], instant since,
	instant out[PHONECODE_SENT_MAX], size_t *count, struct err *e) ERR_MUST_CHECK;
bool phonecode_store_sent_to_all(struct db *db, instant since, int64_t *count, struct err *e) ERR_MUST_CHECK;
bool phonecode_store_note_sent(struct db *db, const unsigned char mobile_index[SECRET_DIGEST_BYTES], instant now,
	struct err *e) ERR_MUST_CHECK;

#endif
