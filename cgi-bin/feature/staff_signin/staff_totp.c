#include "feature/staff_signin/staff_totp.h"

#include <stdlib.h>
#include <string.h>

#include <liboath/oath.h>

#include "base/text.h"

enum { DIGITS = 6, STEP_SECONDS = 30, WINDOW_STEPS = 1 };

static const char column[] = "staff.totp";

bool staff_totp_open(struct err *e)
{
	return oath_init() == OATH_OK || err_set(e, ERR_CONFIG, 0, "totp: liboath does not start");
}

/* Apps show "123 456". */
static bool read_digits(const char *typed, char out[DIGITS + 1])
{
	int n = 0;

	for (; *typed != '\0'; typed++) {
		if (*typed == ' ')
			continue;
		if (*typed < '0' || *typed > '9' || n == DIGITS)
			return false;
		out[n++] = *typed;
	}
	out[n] = '\0';
	return n == DIGITS;
}

enum staff_totp_outcome staff_totp_check(
	const unsigned char seed[STAFF_TOTP_SEED], const char *typed, instant now, int64_t used, int64_t *step)
{
	int64_t current = now / INSTANT_SECOND / STEP_SECONDS;
	char digits[DIGITS + 1];
	bool seen = false;

	if (!read_digits(typed, digits))
		return STAFF_TOTP_WRONG;
	for (int64_t at = current - WINDOW_STEPS; at <= current + WINDOW_STEPS; at++) {
		char want[DIGITS + 1];

		if (oath_totp_generate((const char *)seed, STAFF_TOTP_SEED, at * STEP_SECONDS, STEP_SECONDS,
			    OATH_TOTP_DEFAULT_START_TIME, DIGITS, want) != OATH_OK)
			err_fatal("totp: liboath makes no code");
		if (!secret_equal(want, digits, DIGITS))
			continue;
		seen = true;
		*step = at;
		if (at > used)
			return STAFF_TOTP_RIGHT;
	}
	return seen ? STAFF_TOTP_USED : STAFF_TOTP_WRONG;
}

void staff_totp_text(const unsigned char seed[STAFF_TOTP_SEED], char out[STAFF_TOTP_TEXT])
{
	char *text = NULL;
	size_t n = 0;

	if (oath_base32_encode((const char *)seed, STAFF_TOTP_SEED, &text, &n) != OATH_OK ||
		!text_copy(out, STAFF_TOTP_TEXT, text))
		err_fatal("totp: no base32");
	secret_wipe(text, n);
	free(text);
}

void staff_totp_uri(const unsigned char seed[STAFF_TOTP_SEED], const char *username, char out[STAFF_TOTP_URI])
{
	char text[STAFF_TOTP_TEXT];

	staff_totp_text(seed, text);
	if (!text_format(out, STAFF_TOTP_URI,
		    "otpauth://totp/e-Sube:%s?secret=%s&issuer=e-Sube&algorithm=SHA1&digits=%d&period=%d", username,
		    text, DIGITS, STEP_SECONDS))
		err_fatal("totp: an address is too long");
	secret_wipe(text, sizeof text);
}

bool staff_totp_parse(const char *text, unsigned char seed[STAFF_TOTP_SEED])
{
	char *bytes = NULL;
	size_t n = 0;
	bool ok = oath_base32_decode(text, strlen(text), &bytes, &n) == OATH_OK && n == STAFF_TOTP_SEED;

	if (ok)
		memcpy(seed, bytes, STAFF_TOTP_SEED);
	free(bytes);
	return ok;
}

void staff_totp_seal(unsigned char out[STAFF_TOTP_SEALED], const unsigned char seed[STAFF_TOTP_SEED], int64_t staff_id)
{
	secret_seal(out, seed, STAFF_TOTP_SEED, column, (uint64_t)staff_id);
}

bool staff_totp_unseal(
	unsigned char seed[STAFF_TOTP_SEED], const unsigned char *sealed, size_t n, int64_t staff_id, struct err *e)
{
	char bytes[STAFF_TOTP_SEED + 1];

	if (n != STAFF_TOTP_SEALED)
		return err_set(e, ERR_DB, 0, "totp: an active account without a seed");
	if (!secret_unseal(bytes, sizeof bytes, sealed, n, column, (uint64_t)staff_id, e))
		return false;
	memcpy(seed, bytes, STAFF_TOTP_SEED);
	secret_wipe(bytes, sizeof bytes);
	return true;
}
