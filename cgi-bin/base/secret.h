/* Keys, random tokens, digests and sealed columns (security.md, Data), all by libsodium. */
#ifndef BASE_SECRET_H
#define BASE_SECRET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

enum {
	SECRET_KEY_BYTES = 32,
	SECRET_DIGEST_BYTES = 32,
	SECRET_TOKEN_BYTES = 32,            /* 256 bits (D20) */
	SECRET_TOKEN_TEXT = 44,             /* base64url of a token, with the NUL */
	SECRET_SEAL_OVERHEAD = 1 + 24 + 16, /* key number, nonce, tag */
	SECRET_BOX_OVERHEAD = 1 + 32 + 16,  /* key number, one-time public key, tag */
};

/* Each use has its own key file `<dir>/<name>.key` of 32 bytes, mode 0600; a program opens only the keys of its zone. */
enum secret_key {
	SECRET_KEY_COLUMN,     /* seals T.C. number, phone, drafts, message texts */
	SECRET_KEY_INDEX,      /* keyed look-up index of T.C. number and phone */
	SECRET_KEY_FORM,       /* CSRF tokens, picture codes */
	SECRET_KEY_CODE,       /* phone codes */
	SECRET_KEY_PEPPER,     /* passwords, before argon2id; auth alone */
	SECRET_KEY_AUDIT,      /* the chain over the audit log; job and ctl alone */
	SECRET_KEY_BOX_PUBLIC, /* closes boxes of health and conviction data (D24) */
	SECRET_KEY_BOX_SECRET, /* opens them: the deciding staff program alone */
	SECRET_KEY_COUNT
};

/* COLUMN, INDEX and the pair of BOX keys may be renewed (`ctl key-new`): the first generation has the number 1 and the file
 * `<name>.key`, later ones `<name>.<number>.key`, up to 255. At most two are there at once; the newest seals and is
 * looked for, the older one still opens. A program notices a new or removed file at the next thing it seals, opens or looks for. */
enum { SECRET_GENERATIONS = 2 };

struct secret_generations {
	int count;
	unsigned number[SECRET_GENERATIONS]; /* oldest first */
	int64_t made_at;                     /* of the newest file, seconds since 1970 */
};

/* Which generations of a key are in `dir`. */
bool secret_key_list(
	const char *dir, enum secret_key key, struct secret_generations *out, struct err *e) ERR_MUST_CHECK;

/* Makes the next generation; of SECRET_KEY_BOX_SECRET the public key with it. ERR_INPUT while two are there already. */
bool secret_key_new(const char *dir, enum secret_key key, unsigned *number, struct err *e) ERR_MUST_CHECK;

/* Removes the older of two generations (of SECRET_KEY_BOX_SECRET the public key too). ERR_INPUT when there is but one. */
bool secret_key_drop(const char *dir, enum secret_key key, unsigned *number, struct err *e) ERR_MUST_CHECK;

/* Starts libsodium and loads the keys whose bit (1u << enum secret_key) is in `wanted` from `dir`; a missing,
 * short or world-readable file is ERR_CONFIG. Turns core dumps off. */
bool secret_open(const char *dir, unsigned wanted, struct err *e) ERR_MUST_CHECK;

/* Makes every key file that does not exist yet, mode 0600 (`ctl keys`). */
bool secret_make_keys(const char *dir, int *made, struct err *e) ERR_MUST_CHECK;

void secret_random(void *out, size_t n);

/* Uniform in 0..below-1. */
uint32_t secret_random_below(uint32_t below);

/* A new token as base64url without padding. */
void secret_token(char out[SECRET_TOKEN_TEXT]);

/* SHA-256 of `n` bytes: what is stored of a token. */
void secret_sha256(unsigned char out[SECRET_DIGEST_BYTES], const void *bytes, size_t n);

/* HMAC-SHA-256 under one of the keys over `purpose`, a NUL and the bytes, so that a digest made for one
 * purpose is worth nothing for another. */
void secret_hmac(
	unsigned char out[SECRET_DIGEST_BYTES], enum secret_key key, const char *purpose, const void *bytes, size_t n);

/* secret_hmac under the newest and the oldest generation; the two are equal unless the key is being renewed. */
void secret_hmac_pair(unsigned char newest[SECRET_DIGEST_BYTES], unsigned char oldest[SECRET_DIGEST_BYTES],
	enum secret_key key, const char *purpose, const void *bytes, size_t n);

bool secret_equal(const void *a, const void *b, size_t n);
void secret_wipe(void *p, size_t n);

/* Base64url without padding. encode: `out` must hold 4*ceil(n/3)+1. decode: false unless `text` is exactly `n` bytes. */
void secret_encode(char *out, size_t size, const void *bytes, size_t n);
bool secret_decode(void *out, size_t n, const char *text);

/* XChaCha20-Poly1305 with SECRET_KEY_COLUMN. `column` and `row` are bound in as associated data: a sealed value
 * moved to another column or row does not open. seal: `out` takes n + SECRET_SEAL_OVERHEAD bytes.
 * open: `out` takes sealed_n - SECRET_SEAL_OVERHEAD bytes plus a NUL; ERR_INTERNAL when it was changed. */
void secret_seal(unsigned char *out, const void *bytes, size_t n, const char *column, uint64_t row);
bool secret_unseal(char *out, size_t out_size, const unsigned char *sealed, size_t sealed_n, const char *column,
	uint64_t row, struct err *e) ERR_MUST_CHECK;

/* A sealed box: whoever holds SECRET_KEY_BOX_PUBLIC closes it, only SECRET_KEY_BOX_SECRET opens it, so that a program
 * can write what it can never read back. A box knows no place: what it holds must say to which row it belongs.
 * seal: `out` takes n + SECRET_BOX_OVERHEAD bytes. open: `out` takes boxed_n - SECRET_BOX_OVERHEAD bytes plus a NUL;
 * ERR_INTERNAL when it was changed or closed for another key. */
void secret_box_seal(unsigned char *out, const void *bytes, size_t n);
bool secret_box_open(
	char *out, size_t out_size, const unsigned char *boxed, size_t boxed_n, struct err *e) ERR_MUST_CHECK;

#endif
