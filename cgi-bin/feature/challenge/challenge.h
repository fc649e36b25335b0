/* The picture code of sign-up (R30, D15): four digits that nobody stores. A challenge is 16 random bytes and its
 * time, authenticated for one visitor by a keyed digest; the digits follow from it by another, so that showing,
 * drawing and speaking a code change nothing. What counts once is its use (challenge_store). */
#ifndef FEATURE_CHALLENGE_CHALLENGE_H
#define FEATURE_CHALLENGE_CHALLENGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/clock.h"
#include "base/secret.h"

enum {
	CHALLENGE_ID_BYTES = 16,
	CHALLENGE_TEXT = 55, /* base64url of id, time and tag, with the NUL */
	CHALLENGE_DIGITS = 4,
	CHALLENGE_DIGITS_SIZE = CHALLENGE_DIGITS + 1
};

struct challenge {
	unsigned char id[CHALLENGE_ID_BYTES];
	instant made_at; /* whole seconds */
	unsigned char owner[SECRET_DIGEST_BYTES];
};

/* A fresh challenge of the visitor `owner` (web: visitor_hash). */
void challenge_make(struct challenge *out, const unsigned char owner[SECRET_DIGEST_BYTES], instant now);

/* The challenge as it stands in the hidden field and in the picture's address, and back. False for a text that was
 * not made here for this visitor. */
void challenge_format(const struct challenge *c, char out[CHALLENGE_TEXT]);
bool challenge_parse(const char *text, const unsigned char owner[SECRET_DIGEST_BYTES], struct challenge *out);

/* Its four digits: "0000" to "9999". */
void challenge_digits(const struct challenge *c, char out[CHALLENGE_DIGITS_SIZE]);

/* 32 bytes that decide noise and places of the drawing, the same each time it is drawn: several looks at one code
 * tell no more than one. */
void challenge_drawing_seed(const struct challenge *c, unsigned char out[SECRET_DIGEST_BYTES]);

enum challenge_outcome {
	CHALLENGE_RIGHT,
	CHALLENGE_EMPTY, /* nothing typed */
	CHALLENGE_WRONG,
	CHALLENGE_EXPIRED, /* older than `minutes`, or from the future, or not ours */
};

/* Compares what was typed (spaces are ignored) in constant time. `c` may be NULL: a text that did not parse. */
enum challenge_outcome challenge_check(const struct challenge *c, const char *typed, instant now, int minutes);

#endif
