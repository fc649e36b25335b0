#include "feature/staff/staff_code.h"

#include <string.h>

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; /* RFC 4648: no 0, 1, 8, 9 to mistake */

static void write_code(char out[STAFF_CODE_TEXT], const char letters[STAFF_CODE_LETTERS])
{
	char *to = out;

	for (int i = 0; i < STAFF_CODE_LETTERS; i++) {
		if (i > 0 && i % 4 == 0)
			*to++ = '-';
		*to++ = letters[i];
	}
	*to = '\0';
}

void staff_code_derive(char out[STAFF_CODE_TEXT], const char *purpose, const void *bytes, size_t n)
{
	unsigned char digest[SECRET_DIGEST_BYTES];
	char letters[STAFF_CODE_LETTERS];

	secret_hmac(digest, SECRET_KEY_CODE, purpose, bytes, n);
	for (int i = 0; i < STAFF_CODE_LETTERS; i++) /* 256 is a multiple of 32: each letter is as likely */
		letters[i] = alphabet[digest[i] % 32];
	write_code(out, letters);
	secret_wipe(digest, sizeof digest);
	secret_wipe(letters, sizeof letters);
}

void staff_code_invitation(char out[STAFF_CODE_TEXT], const unsigned char nonce[STAFF_INVITATION_NONCE])
{
	staff_code_derive(out, "staff.invitation", nonce, STAFF_INVITATION_NONCE);
}

bool staff_code_read(const char *typed, char out[STAFF_CODE_TEXT])
{
	char letters[STAFF_CODE_LETTERS];
	int n = 0;

	out[0] = '\0';
	for (; *typed != '\0'; typed++) {
		char c = *typed >= 'a' && *typed <= 'z' ? (char)(*typed - 'a' + 'A') : *typed;

		if (c == ' ' || c == '-')
			continue;
		if (!strchr(alphabet, c) || n == STAFF_CODE_LETTERS)
			return false;
		letters[n++] = c;
	}
	if (n != STAFF_CODE_LETTERS)
		return false;
	write_code(out, letters);
	return true;
}
