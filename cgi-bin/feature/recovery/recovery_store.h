/* The SQL of recovery. */
#ifndef FEATURE_RECOVERY_RECOVERY_STORE_H
#define FEATURE_RECOVERY_RECOVERY_STORE_H

#include "base/secret.h"
#include "db/db.h"
#include "feature/citizen/citizen_secret.h"
#include "web/web.h"

extern struct db_table recovery_store;

/* The person whose number and birth date these are. `*citizen_id` is 0 and `mobile` "" when they fit nobody, or the
 * owner has closed the account.
 */
bool recovery_store_find_person(struct db *db, const struct citizen_index *number, struct date birth,
	int64_t *citizen_id, char mobile[CITIZEN_MOBILE_SIZE], struct err *e) ERR_MUST_CHECK;

/* A recovery on its way, bound to the visitor cookie. */
struct recovery {
	int64_t citizen_id; /* 0 = nobody */
	unsigned char number[SECRET_DIGEST_BYTES];
	instant expires_at;
	instant verified_at; /* the code was right */
	instant used_at;     /* the password was set */
};

bool recovery_store_begin(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], const struct recovery *r,
	instant now, struct err *e) ERR_MUST_CHECK;
bool recovery_store_find(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], struct recovery *out,
	bool *found, struct err *e) ERR_MUST_CHECK;
bool recovery_store_verify(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], instant now, instant end,
	struct err *e) ERR_MUST_CHECK;
bool recovery_store_use(
	struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], instant now, struct err *e) ERR_MUST_CHECK;

#endif
