#include "feature/certificate/certificate_code.h"

#include <string.h>

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; /* Crockford's: 32 characters, 5 bits each */

enum { GROUP = 5, BITS_MASK = 31, FIELD = 0x25 }; /* FIELD: x^5 + x^2 + 1, by which GF(32) is made */

/* The sum so far times x in GF(32), and the next character's value: a character counts by another power of x at each of the 20
 * places, so that one wrong character, or two swapped ones, never leave the sum as it was. */
static unsigned add_value(unsigned sum, unsigned value)
{
	sum <<= 1;
	if (sum > BITS_MASK)
		sum ^= FIELD;
	return sum ^ value;
}

static unsigned value_of(char letter)
{
	return (unsigned)(strchr(alphabet, letter) - alphabet);
}

static void write_code(char out[CERTIFICATE_CODE_TEXT], const char letters[CERTIFICATE_CODE_LETTERS])
{
	char *to = out;

	for (int i = 0; i < CERTIFICATE_CODE_LETTERS; i++) {
		if (i > 0 && i % GROUP == 0)
			*to++ = '-';
		*to++ = letters[i];
	}
	*to = '\0';
}

void certificate_code_make(char out[CERTIFICATE_CODE_TEXT])
{
	unsigned char bytes[CERTIFICATE_CODE_LETTERS - 1];
	char letters[CERTIFICATE_CODE_LETTERS];
	unsigned sum = 0;

	secret_random(bytes, sizeof bytes);
	for (size_t i = 0; i < sizeof bytes; i++) { /* 256 is a multiple of 32: each character is as likely */
		letters[i] = alphabet[bytes[i] & BITS_MASK];
		sum = add_value(sum, bytes[i] & BITS_MASK);
	}
	letters[sizeof bytes] = alphabet[add_value(sum, 0)];
	write_code(out, letters);
	secret_wipe(bytes, sizeof bytes);
	secret_wipe(letters, sizeof letters);
}

/* What people and telephones put between groups. The bytes it takes, or 0. */
static size_t separator(const char *text)
{
	static const char *const known[] = {" ", "-", ".", "_", "\n", "\xC2\xA0", "\xE2\x80\x90", "\xE2\x80\x91",
		"\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95", "\xE2\x88\x92"};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strncmp(text, known[i], strlen(known[i])) == 0)
			return strlen(known[i]);
	return 0;
}

/* One character as the alphabet has it, or NUL. Turkish keyboards give a dotless and a dotted i, each in both cases. */
static char letter(const char *text, size_t *bytes)
{
	static const char *const ones[] = {"I", "i", "L", "l", "\xC4\xB1", "\xC4\xB0"};
	char c = *text >= 'a' && *text <= 'z' ? (char)(*text - 'a' + 'A') : *text;

	for (size_t i = 0; i < sizeof ones / sizeof *ones; i++)
		if (strncmp(text, ones[i], strlen(ones[i])) == 0) {
			*bytes = strlen(ones[i]);
			return '1';
		}
	*bytes = 1;
	if (c == 'O')
		return '0';
	return strchr(alphabet, c) ? c : '\0';
}

enum certificate_code_outcome certificate_code_read(const char *typed, char out[CERTIFICATE_CODE_TEXT], size_t *letters)
{
	char read[CERTIFICATE_CODE_LETTERS];
	size_t n = 0, bytes;
	unsigned sum = 0;

	out[0] = '\0';
	if (letters)
		*letters = 0;
	while (*typed != '\0') {
		char c;

		bytes = separator(typed);
		if (bytes == 0) {
			c = letter(typed, &bytes);
			if (c == '\0')
				return CERTIFICATE_CODE_CHARACTER;
			if (n < CERTIFICATE_CODE_LETTERS)
				read[n] = c;
			n++;
		}
		typed += bytes;
	}
	if (letters)
		*letters = n;
	if (n != CERTIFICATE_CODE_LETTERS)
		return n == 0 ? CERTIFICATE_CODE_EMPTY : CERTIFICATE_CODE_LENGTH;
	for (size_t i = 0; i < n; i++)
		sum = add_value(sum, value_of(read[i]));
	if (sum != 0)
		return CERTIFICATE_CODE_CHECK;
	write_code(out, read);
	return CERTIFICATE_CODE_OK;
}

void certificate_code_digest(unsigned char out[SECRET_DIGEST_BYTES], const char code[CERTIFICATE_CODE_TEXT])
{
	secret_sha256(out, code, strlen(code));
}
