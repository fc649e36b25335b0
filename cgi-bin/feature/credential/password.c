#include "feature/credential/password.h"

#include <stdlib.h>
#include <string.h>

#include <argon2.h>

#include "base/secret.h"
#include "base/text.h"
#include "base/turkish.h"

enum {
	MEMORY_KIB = 19 * 1024,
	PASSES = 2,
	LANES = 1,
	SALT_BYTES = 16,
	HASH_BYTES = 32,
	MEMORY_KIB_MAX = 64 * 1024, /* what a stored hash may ask of us */
	PASSES_MAX = 10,
	LANES_MAX = 4,
	TYPED_MAX = 2048, /* bytes of a field (web/params.h), with room for composing */
};

/* A hash of today's parameters that no password has: its digest was chosen, not computed. */
#define NOBODY "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlzIQ$bm9ib2R5IGhhcyB0aGlzIG51bWJlciBpbiB0aGUgbGk"

struct cost {
	int64_t memory;
	int64_t passes;
	int64_t lanes;
};

/* The peppered form of a password: HMAC over its composed text, so that a stolen table alone is worth
 * nothing. What cannot be composed was never anyone's password; its raw bytes cost the same work. */
static void pepper(unsigned char out[SECRET_DIGEST_BYTES], const char *password)
{
	char composed[TYPED_MAX * 3];
	const char *text = turkish_normalise(password, composed, sizeof composed) ? composed : password;

	secret_hmac(out, SECRET_KEY_PEPPER, "password", text, strlen(text));
	secret_wipe(composed, sizeof composed);
}

/* Reads "<name>=<number>" up to `stop` and moves on behind it. */
static bool read_number(const char **at, const char *name, char stop, int64_t max, int64_t *out)
{
	const char *digits = *at + strlen(name), *end;
	char text[12];

	if (!text_starts(*at, name) || !(end = strchr(digits, stop)) || (size_t)(end - digits) >= sizeof text)
		return false;
	memcpy(text, digits, (size_t)(end - digits));
	text[end - digits] = '\0';
	*at = end + 1;
	return text_parse_int(text, 1, max, out);
}

/* The parameters inside an encoded hash, when they are within what we are ready to spend. */
static bool read_cost(const char *stored, struct cost *out)
{
	static const char head[] = "$argon2id$v=19$";
	const char *at = stored + sizeof head - 1;

	return strlen(stored) < PASSWORD_HASH_SIZE && text_starts(stored, head) &&
	       read_number(&at, "m=", ',', MEMORY_KIB_MAX, &out->memory) &&
	       read_number(&at, "t=", ',', PASSES_MAX, &out->passes) &&
	       read_number(&at, "p=", '$', LANES_MAX, &out->lanes);
}

bool password_hash(const char *password, char out[PASSWORD_HASH_SIZE], struct err *e)
{
	unsigned char peppered[SECRET_DIGEST_BYTES], salt[SALT_BYTES];
	int result;

	secret_random(salt, sizeof salt);
	pepper(peppered, password);
	result = argon2id_hash_encoded(PASSES, MEMORY_KIB, LANES, peppered, sizeof peppered, salt, sizeof salt,
		HASH_BYTES, out, PASSWORD_HASH_SIZE);
	secret_wipe(peppered, sizeof peppered);
	return result == ARGON2_OK ? true
				   : err_set(e, ERR_INTERNAL, result, "password: %s", argon2_error_message(result));
}

bool password_verify(const char *stored, const char *password, bool *right, bool *outdated, struct err *e)
{
	unsigned char peppered[SECRET_DIGEST_BYTES];
	struct cost cost = {0};
	int result;

	*right = false;
	*outdated = false;
	if (!read_cost(stored, &cost))
		return err_set(e, ERR_INTERNAL, 0, "password: a stored hash is not one of ours");
	pepper(peppered, password);
	result = argon2id_verify(stored, peppered, sizeof peppered);
	secret_wipe(peppered, sizeof peppered);
	if (result != ARGON2_OK && result != ARGON2_VERIFY_MISMATCH)
		return err_set(e, ERR_INTERNAL, result, "password: %s", argon2_error_message(result));
	*right = result == ARGON2_OK;
	*outdated = cost.memory < MEMORY_KIB || cost.passes < PASSES;
	return true;
}

bool password_verify_nobody(const char *password, struct err *e)
{
	bool right, outdated;

	return password_verify(NOBODY, password, &right, &outdated, e);
}
