/* The SQL of the link that closes an account after a recovery (D19). */
#ifndef FEATURE_RECOVERY_RECOVERY_UNDO_STORE_H
#define FEATURE_RECOVERY_RECOVERY_UNDO_STORE_H

#include "base/clock.h"
#include "base/secret.h"
#include "db/db.h"

extern struct db_table recovery_undo_store;

/* What changes something runs in the caller's transaction. `hash` is that of the token. */
bool recovery_undo_store_add(struct db *db, const unsigned char hash[SECRET_DIGEST_BYTES], int64_t citizen_id,
	instant end, struct err *e) ERR_MUST_CHECK;

/* Whose link it is; 0 when it is nobody's, used or over. `lock`: its row until the transaction ends. */
bool recovery_undo_store_find(struct db *db, const unsigned char hash[SECRET_DIGEST_BYTES], instant now, bool lock,
	int64_t *citizen_id, struct err *e) ERR_MUST_CHECK;
bool recovery_undo_store_use(
	struct db *db, const unsigned char hash[SECRET_DIGEST_BYTES], instant now, struct err *e) ERR_MUST_CHECK;

/* Nobody signs in or recovers any more, until a start code of a unit opens the account. */
bool recovery_undo_store_close(struct db *db, int64_t citizen_id, instant now, struct err *e) ERR_MUST_CHECK;

#endif
