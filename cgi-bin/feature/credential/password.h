/* Stored passwords: HMAC with the pepper, then Argon2id (libargon2), in the auth zone alone (D17). */
#ifndef FEATURE_CREDENTIAL_PASSWORD_H
#define FEATURE_CREDENTIAL_PASSWORD_H

#include <stdbool.h>

#include "base/err.h"

enum { PASSWORD_HASH_SIZE = 161 };

/* Argon2id, m = 19 MiB, t = 2, p = 1, as an encoded string; a new salt each time. */
bool password_hash(const char *password, char out[PASSWORD_HASH_SIZE], struct err *e) ERR_MUST_CHECK;

/* Compares. The parameters inside `stored` are capped before any work is done (a planted 2 GiB would run for
 * seconds). `*outdated` tells that it should be hashed anew with today's parameters. */
bool password_verify(
	const char *stored, const char *password, bool *right, bool *outdated, struct err *e) ERR_MUST_CHECK;

/* The same work for a number that nobody has, so that time tells nothing (D18). */
bool password_verify_nobody(const char *password, struct err *e) ERR_MUST_CHECK;

#endif
