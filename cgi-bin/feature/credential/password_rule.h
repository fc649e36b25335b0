#ifndef FEATURE_CREDENTIAL_PASSWORD_RULE_H
#define FEATURE_CREDENTIAL_PASSWORD_RULE_H

#include "base/date.h"

#include <stdbool.h>
#include <stddef.h>

enum credential_password_outcome {
	CREDENTIAL_PASSWORD_OK,
	CREDENTIAL_PASSWORD_NOT_TEXT, /* not UTF-8, or control characters */
	CREDENTIAL_PASSWORD_TOO_SHORT,
	CREDENTIAL_PASSWORD_TOO_LONG,
	CREDENTIAL_PASSWORD_COMMON,
	CREDENTIAL_PASSWORD_HOLDS_OWN_DATA,
	CREDENTIAL_PASSWORD_TOO_WEAK
};

/* Strength runs from 0 (guessed at once) to this. */
enum { CREDENTIAL_STRENGTH_MAX = 4 };

/* Most characters a rule may allow, and the bytes that always hold such a password or its key. */
enum { CREDENTIAL_PASSWORD_MAX_CHARS = 128, CREDENTIAL_PASSWORD_SIZE = 4096 };

/* What the password must not hold. Any text may be NULL or "", the birth date none. Borrowed, never kept. */
struct credential_own_data {
	const char *first_name;
	const char *last_name;
	const char *tckn;   /* 11 digits */
	const char *mobile; /* 10 digits */
	struct date birth;
};

/* True when the list of common passwords holds `key`, which is in the form of credential_common_key(). */
typedef bool (*credential_is_common)(const char *key, void *context);

/* Rule data: lengths in characters (8 and 128), the lowest accepted strength, and the list. */
struct credential_password_rule {
	unsigned min_chars;
	unsigned max_chars;             /* at most CREDENTIAL_PASSWORD_MAX_CHARS */
	int min_strength;               /* 0 to CREDENTIAL_STRENGTH_MAX */
	credential_is_common is_common; /* NULL = no list */
	void *context;
};

/*
 * Checks a new password: length in characters after NFC, not a common one, not holding a word of the own name
 * (3 or more letters, by Turkish letters and folded), T.C. number, mobile number or birth date (year, or
 * ddmmyy with any separators), not too easy to guess. The outcome is the first problem in the order of the
 * enum. `*strength` (may be NULL) is 0 to 4, and 0 for common ones and those with own data. `own` may be
 * NULL. Copies are wiped. The estimate of libzxcvbn reads at most 64 bytes: repeated letters cost it
 * 0.15 ms at 32 bytes, 0.9 ms at 64 and 3 ms at 100. (R38, D17)
 */
enum credential_password_outcome credential_check_password(const char *password, const struct credential_own_data *own,
	const struct credential_password_rule *rule, int *strength);

/*
 * The form in which common passwords are listed and looked up: NFC, Turkish upper case, base letters,
 * punctuation kept; so "Sifre123" finds every writing of it. `out` holds a secret: the caller wipes it. False
 * when `password` is not text or the key does not fit into `size` bytes. (D17)
 */
bool credential_common_key(const char *password, char *out, size_t size);

/* The strength alone, 0 to 4, for a meter. 0 for "" and for what is not UTF-8. (D17) */
int credential_password_strength(const char *password);

#endif
