#include "feature/challenge/challenge.h"

#include <string.h>

#include "base/text.h"

/* The text: id, seconds since 1970 (big-endian), tag. */
enum {
	TIME_BYTES = 8,
	TAG_BYTES = 16,
	PLAIN_BYTES = CHALLENGE_ID_BYTES + TIME_BYTES,
	WHOLE_BYTES = PLAIN_BYTES + TAG_BYTES
};

static void put_plain(unsigned char out[PLAIN_BYTES], const struct challenge *c)
{
	uint64_t seconds = (uint64_t)(c->made_at / INSTANT_SECOND);

	memcpy(out, c->id, CHALLENGE_ID_BYTES);
	for (int i = 0; i < TIME_BYTES; i++)
		out[CHALLENGE_ID_BYTES + i] = (unsigned char)(seconds >> (8 * (TIME_BYTES - 1 - i)));
}

/* Digest of owner, id and time for one purpose; for another purpose it is another. */
static void digest(unsigned char out[SECRET_DIGEST_BYTES], const struct challenge *c, const char *purpose)
{
	unsigned char bytes[SECRET_DIGEST_BYTES + PLAIN_BYTES];

	memcpy(bytes, c->owner, SECRET_DIGEST_BYTES);
	put_plain(bytes + SECRET_DIGEST_BYTES, c);
	secret_hmac(out, SECRET_KEY_FORM, purpose, bytes, sizeof bytes);
}

void challenge_make(struct challenge *out, const unsigned char owner[SECRET_DIGEST_BYTES], instant now)
{
	secret_random(out->id, sizeof out->id);
	memcpy(out->owner, owner, SECRET_DIGEST_BYTES);
	out->made_at = now - now % INSTANT_SECOND;
}

void challenge_format(const struct challenge *c, char out[CHALLENGE_TEXT])
{
	unsigned char whole[WHOLE_BYTES], tag[SECRET_DIGEST_BYTES];

	put_plain(whole, c);
	digest(tag, c, "picture");
	memcpy(whole + PLAIN_BYTES, tag, TAG_BYTES);
	secret_encode(out, CHALLENGE_TEXT, whole, sizeof whole);
}

bool challenge_parse(const char *text, const unsigned char owner[SECRET_DIGEST_BYTES], struct challenge *out)
{
	unsigned char whole[WHOLE_BYTES], tag[SECRET_DIGEST_BYTES];
	uint64_t seconds = 0;

	if (strlen(text) != CHALLENGE_TEXT - 1 || !secret_decode(whole, sizeof whole, text))
		return false;
	for (int i = 0; i < TIME_BYTES; i++)
		seconds = seconds << 8 | whole[CHALLENGE_ID_BYTES + i];
	if (seconds > UINT32_MAX)
		return false;
	memcpy(out->id, whole, CHALLENGE_ID_BYTES);
	memcpy(out->owner, owner, SECRET_DIGEST_BYTES);
	out->made_at = (instant)seconds * INSTANT_SECOND;
	digest(tag, out, "picture");
	return secret_equal(tag, whole + PLAIN_BYTES, TAG_BYTES);
}

void challenge_digits(const struct challenge *c, char out[CHALLENGE_DIGITS_SIZE])
{
	unsigned char bytes[SECRET_DIGEST_BYTES];
	uint64_t number = 0;

	digest(bytes, c, "picture digits");
	for (int i = 0; i < 8; i++)
		number = number << 8 | bytes[i];
	(void)text_format(out, CHALLENGE_DIGITS_SIZE, "%04d", (int)(number % 10000));
	secret_wipe(bytes, sizeof bytes);
}

void challenge_drawing_seed(const struct challenge *c, unsigned char out[SECRET_DIGEST_BYTES])
{
	digest(out, c, "picture drawing");
}

/* Four digits among spaces, or false. */
static bool take_digits(const char *typed, char out[CHALLENGE_DIGITS_SIZE])
{
	size_t n = 0;

	for (; *typed != '\0'; typed++) {
		if (*typed == ' ')
			continue;
		if (*typed < '0' || *typed > '9' || n == CHALLENGE_DIGITS)
			return false;
		out[n++] = *typed;
	}
	out[n] = '\0';
	return n == CHALLENGE_DIGITS;
}

enum challenge_outcome challenge_check(const struct challenge *c, const char *typed, instant now, int minutes)
{
	char want[CHALLENGE_DIGITS_SIZE], got[CHALLENGE_DIGITS_SIZE];

	if (text_is_empty(typed))
		return CHALLENGE_EMPTY;
	if (!c || now < c->made_at || now >= c->made_at + minutes * INSTANT_MINUTE)
		return CHALLENGE_EXPIRED;
	challenge_digits(c, want);
	if (!take_digits(typed, got) || !secret_equal(want, got, sizeof want))
		return CHALLENGE_WRONG;
	return CHALLENGE_RIGHT;
}
