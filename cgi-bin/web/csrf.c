#include "web/csrf.h"

#include <string.h>

#include "base/err.h"

static void digest(
	unsigned char out[SECRET_DIGEST_BYTES], const unsigned char owner[SECRET_DIGEST_BYTES], const char *path)
{
	unsigned char place[SECRET_DIGEST_BYTES + 96];
	size_t n = strlen(path);

	if (n > 96)
		err_fatal("csrf: path too long");
	memcpy(place, owner, SECRET_DIGEST_BYTES);
	memcpy(place + SECRET_DIGEST_BYTES, path, n);
	secret_hmac(out, SECRET_KEY_FORM, "csrf", place, SECRET_DIGEST_BYTES + n);
}

static void mask_in_place(unsigned char *digest_bytes, const unsigned char *mask)
{
	for (int i = 0; i < SECRET_DIGEST_BYTES; i++)
		digest_bytes[i] ^= mask[i];
}

void csrf_make(char out[CSRF_TEXT], const unsigned char owner[SECRET_DIGEST_BYTES], const char *path)
{
	unsigned char both[2 * SECRET_DIGEST_BYTES];

	secret_random(both, SECRET_DIGEST_BYTES);
	digest(both + SECRET_DIGEST_BYTES, owner, path);
	mask_in_place(both + SECRET_DIGEST_BYTES, both);
	secret_encode(out, CSRF_TEXT, both, sizeof both);
}

bool csrf_check(const char *token, const unsigned char owner[SECRET_DIGEST_BYTES], const char *path)
{
	unsigned char both[2 * SECRET_DIGEST_BYTES], want[SECRET_DIGEST_BYTES];

	if (strlen(token) != CSRF_TEXT - 2 || !secret_decode(both, sizeof both, token))
		return false;
	digest(want, owner, path);
	mask_in_place(both + SECRET_DIGEST_BYTES, both);
	return secret_equal(both + SECRET_DIGEST_BYTES, want, SECRET_DIGEST_BYTES);
}
