/* The SQL of sessions in the citizen zone. */
#ifndef FEATURE_SESSION_SESSION_STORE_H
#define FEATURE_SESSION_SESSION_STORE_H

#include "base/secret.h"
#include "feature/session/session.h"

/* Everything a signed-in page shows of the person, in one JOIN. */
bool session_store_find(struct db *db, const unsigned char token_hash[SECRET_DIGEST_BYTES], struct session_actor *out,
	bool *found, struct err *e) ERR_MUST_CHECK;

/* Notes that the session was used now. */
bool session_store_touch(
	struct db *db, const unsigned char token_hash[SECRET_DIGEST_BYTES], instant now, struct err *e) ERR_MUST_CHECK;

#endif
