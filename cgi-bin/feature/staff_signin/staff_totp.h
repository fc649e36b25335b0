/* Time-based one-time codes (RFC 6238, by liboath): SHA-1, six digits, 30 seconds, as every authenticator app takes them. */
#ifndef FEATURE_STAFF_SIGNIN_STAFF_TOTP_H
#define FEATURE_STAFF_SIGNIN_STAFF_TOTP_H

#include "base/clock.h"
#include "base/err.h"
#include "base/secret.h"

enum {
	STAFF_TOTP_SEED = 20,
	STAFF_TOTP_TEXT = 33, /* the seed in base32, with the NUL */
	STAFF_TOTP_URI = 200,
	STAFF_TOTP_SEALED = STAFF_TOTP_SEED + SECRET_SEAL_OVERHEAD,
};

/* Starts liboath; once per process. */
bool staff_totp_open(struct err *e) ERR_MUST_CHECK;

enum staff_totp_outcome {
	STAFF_TOTP_RIGHT,
	STAFF_TOTP_WRONG,
	STAFF_TOTP_USED, /* right, but taken before: each code is good once (security.md, Staff) */
};

/* Looks at a typed code, spaces left out, within one step before and after `now`. `used` is the last step whose code was
 * taken; `*step` gets the step of a right one. */
enum staff_totp_outcome staff_totp_check(
	const unsigned char seed[STAFF_TOTP_SEED], const char *typed, instant now, int64_t used, int64_t *step);

/* The seed as people type it, and the address that the QR code holds. */
void staff_totp_text(const unsigned char seed[STAFF_TOTP_SEED], char out[STAFF_TOTP_TEXT]);
void staff_totp_uri(const unsigned char seed[STAFF_TOTP_SEED], const char *username, char out[STAFF_TOTP_URI]);

/* The seed of a base32 text: false unless it is exactly STAFF_TOTP_SEED bytes. */
bool staff_totp_parse(const char *text, unsigned char seed[STAFF_TOTP_SEED]);

/* The column staff.totp_sealed, bound to its row. */
void staff_totp_seal(unsigned char out[STAFF_TOTP_SEALED], const unsigned char seed[STAFF_TOTP_SEED], int64_t staff_id);
bool staff_totp_unseal(unsigned char seed[STAFF_TOTP_SEED], const unsigned char *sealed, size_t n, int64_t staff_id,
	struct err *e) ERR_MUST_CHECK;

#endif
