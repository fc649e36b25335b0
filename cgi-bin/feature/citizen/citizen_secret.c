#include "feature/citizen/citizen_secret.h"

#include <string.h>

static const char tckn_column[] = "citizen.tckn", mobile_column[] = "citizen.mobile";

void citizen_tckn_indexes(struct citizen_index *out, const char *tckn)
{
	secret_hmac_pair(out->newest, out->oldest, SECRET_KEY_INDEX, tckn_column, tckn, strlen(tckn));
}

void citizen_mobile_indexes(struct citizen_index *out, const char *mobile)
{
	secret_hmac_pair(out->newest, out->oldest, SECRET_KEY_INDEX, mobile_column, mobile, strlen(mobile));
}

void citizen_tckn_index(unsigned char out[SECRET_DIGEST_BYTES], const char *tckn)
{
	secret_hmac(out, SECRET_KEY_INDEX, tckn_column, tckn, strlen(tckn));
}

void citizen_mobile_index(unsigned char out[SECRET_DIGEST_BYTES], const char *mobile)
{
	secret_hmac(out, SECRET_KEY_INDEX, mobile_column, mobile, strlen(mobile));
}

static size_t seal(unsigned char out[CITIZEN_SEALED_MAX], const char *text, const char *column, int64_t citizen_id)
{
	size_t n = strlen(text);

	if (n + SECRET_SEAL_OVERHEAD > CITIZEN_SEALED_MAX)
		err_fatal("citizen: a value is too long for %s", column);
	secret_seal(out, text, n, column, (uint64_t)citizen_id);
	return n + SECRET_SEAL_OVERHEAD;
}

static bool unseal(char *out, size_t size, const unsigned char *sealed, size_t sealed_n, const char *column,
	int64_t citizen_id, struct err *e)
{
	out[0] = '\0';
	return sealed_n == 0 || secret_unseal(out, size, sealed, sealed_n, column, (uint64_t)citizen_id, e);
}

size_t citizen_tckn_seal(unsigned char out[CITIZEN_SEALED_MAX], const char *tckn, int64_t citizen_id)
{
	return seal(out, tckn, tckn_column, citizen_id);
}

size_t citizen_mobile_seal(unsigned char out[CITIZEN_SEALED_MAX], const char *mobile, int64_t citizen_id)
{
	return seal(out, mobile, mobile_column, citizen_id);
}

bool citizen_tckn_unseal(
	char out[CITIZEN_TCKN_SIZE], const unsigned char *sealed, size_t sealed_n, int64_t citizen_id, struct err *e)
{
	return unseal(out, CITIZEN_TCKN_SIZE, sealed, sealed_n, tckn_column, citizen_id, e);
}

bool citizen_mobile_unseal(
	char out[CITIZEN_MOBILE_SIZE], const unsigned char *sealed, size_t sealed_n, int64_t citizen_id, struct err *e)
{
	return unseal(out, CITIZEN_MOBILE_SIZE, sealed, sealed_n, mobile_column, citizen_id, e);
}
