/* How a person's T.C. number and phone stand in the database: sealed for reading back, and as a keyed digest
 * for finding (security.md, Data). One place, so that every zone seals and finds alike. */
#ifndef FEATURE_CITIZEN_CITIZEN_SECRET_H
#define FEATURE_CITIZEN_CITIZEN_SECRET_H

#include <stdint.h>

#include "base/err.h"
#include "base/secret.h"

enum {
	CITIZEN_TCKN_SIZE = 12,   /* 11 digits and a NUL */
	CITIZEN_MOBILE_SIZE = 11, /* 10 digits and a NUL */
	CITIZEN_SEALED_MAX = 64,  /* the columns tckn_sealed and mobile_sealed */
};

/* What the columns tckn_index and mobile_index may hold: HMAC of the digits under SECRET_KEY_INDEX, by its newest and by its
 * oldest generation; the two are equal unless the key is being renewed. Whoever looks for a person looks for both
 * (`IN (?, ?)`); whoever writes one writes `newest` into the column and `oldest` into tckn_index_before, whose unique key then
 * finds a number that stands there under the older key (0016_index_key.sql). */
struct citizen_index {
	unsigned char newest[SECRET_DIGEST_BYTES];
	unsigned char oldest[SECRET_DIGEST_BYTES];
};
void citizen_tckn_indexes(struct citizen_index *out, const char *tckn);
void citizen_mobile_indexes(struct citizen_index *out, const char *mobile);

/* The newest alone: for counting tries and telling visitors apart, never for finding a person. */
void citizen_tckn_index(unsigned char out[SECRET_DIGEST_BYTES], const char *tckn);
void citizen_mobile_index(unsigned char out[SECRET_DIGEST_BYTES], const char *mobile);

/* Seals the digits for the row `citizen_id`; returns the length. */
size_t citizen_tckn_seal(unsigned char out[CITIZEN_SEALED_MAX], const char *tckn, int64_t citizen_id);
size_t citizen_mobile_seal(unsigned char out[CITIZEN_SEALED_MAX], const char *mobile, int64_t citizen_id);

/* Opens them again; "" when `sealed_n` is 0 (no mobile). ERR_INTERNAL when the value was changed or moved. */
bool citizen_tckn_unseal(char out[CITIZEN_TCKN_SIZE], const unsigned char *sealed, size_t sealed_n, int64_t citizen_id,
	struct err *e) ERR_MUST_CHECK;
bool citizen_mobile_unseal(char out[CITIZEN_MOBILE_SIZE], const unsigned char *sealed, size_t sealed_n,
	int64_t citizen_id, struct err *e) ERR_MUST_CHECK;

#endif
