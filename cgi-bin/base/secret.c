#include "base/secret.h"

#include <string.h>

#include <sodium.h>

#include "base/secret_internal.h"

void secret_random(void *out, size_t n)
{
	randombytes_buf(out, n);
}

uint32_t secret_random_below(uint32_t below)
{
	return randombytes_uniform(below);
}

void secret_token(char out[SECRET_TOKEN_TEXT])
{
	unsigned char bytes[SECRET_TOKEN_BYTES];

	randombytes_buf(bytes, sizeof bytes);
	secret_encode(out, SECRET_TOKEN_TEXT, bytes, sizeof bytes);
	secret_wipe(bytes, sizeof bytes);
}

void secret_sha256(unsigned char out[SECRET_DIGEST_BYTES], const void *bytes, size_t n)
{
	(void)crypto_hash_sha256(out, bytes, n);
}

/* The key's own two blocks are worked out once per generation: half the work of a short text (performance.md). */
static void hmac(unsigned char out[SECRET_DIGEST_BYTES], enum secret_key which, const unsigned char *key,
	const char *purpose, const void *bytes, size_t n)
{
	static struct {
		bool is_set;
		unsigned char key[SECRET_KEY_BYTES];
		crypto_auth_hmacsha256_state begun;
	} kept[SECRET_KEY_COUNT];
	crypto_auth_hmacsha256_state state;

	if (!kept[which].is_set || sodium_memcmp(kept[which].key, key, SECRET_KEY_BYTES) != 0) {
		(void)crypto_auth_hmacsha256_init(&kept[which].begun, key, SECRET_KEY_BYTES);
		memcpy(kept[which].key, key, SECRET_KEY_BYTES);
		kept[which].is_set = true;
	}
	state = kept[which].begun;
	(void)crypto_auth_hmacsha256_update(&state, (const unsigned char *)purpose, strlen(purpose) + 1);
	(void)crypto_auth_hmacsha256_update(&state, bytes, n);
	(void)crypto_auth_hmacsha256_final(&state, out);
	secret_wipe(&state, sizeof state);
}

void secret_hmac(
	unsigned char out[SECRET_DIGEST_BYTES], enum secret_key key, const char *purpose, const void *bytes, size_t n)
{
	hmac(out, key, secret_key_newest(key, NULL), purpose, bytes, n);
}

void secret_hmac_pair(unsigned char newest[SECRET_DIGEST_BYTES], unsigned char oldest[SECRET_DIGEST_BYTES],
	enum secret_key key, const char *purpose, const void *bytes, size_t n)
{
	hmac(newest, key, secret_key_newest(key, NULL), purpose, bytes, n);
	hmac(oldest, key, secret_key_oldest(key), purpose, bytes, n);
}

bool secret_equal(const void *a, const void *b, size_t n)
{
	return sodium_memcmp(a, b, n) == 0;
}

void secret_wipe(void *p, size_t n)
{
	sodium_memzero(p, n);
}

void secret_encode(char *out, size_t size, const void *bytes, size_t n)
{
	(void)sodium_bin2base64(out, size, bytes, n, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

bool secret_decode(void *out, size_t n, const char *text)
{
	size_t got;

	return sodium_base642bin(
		       out, n, text, strlen(text), NULL, &got, NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0 &&
	       got == n;
}

/* The associated data: column name, NUL, row number in little endian. Returns its length. */
static size_t seal_place(unsigned char *out, size_t size, const char *column, uint64_t row)
{
	size_t n = strlen(column) + 1;

	if (n + 8 > size)
		err_fatal("secret: column name '%s' is too long", column);
	memcpy(out, column, n);
	for (int i = 0; i < 8; i++)
		out[n + (size_t)i] = (unsigned char)(row >> (8 * i));
	return n + 8;
}

void secret_seal(unsigned char *out, const void *bytes, size_t n, const char *column, uint64_t row)
{
	unsigned char place[64];
	size_t place_n = seal_place(place, sizeof place, column, row);
	unsigned char *nonce = out + 1;
	const unsigned char *key = secret_key_newest(SECRET_KEY_COLUMN, out);

	randombytes_buf(nonce, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
	(void)crypto_aead_xchacha20poly1305_ietf_encrypt(
		nonce + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, NULL, bytes, n, place, place_n, NULL, nonce, key);
}

bool secret_unseal(char *out, size_t out_size, const unsigned char *sealed, size_t sealed_n, const char *column,
	uint64_t row, struct err *e)
{
	unsigned char place[64];
	size_t place_n = seal_place(place, sizeof place, column, row);
	const unsigned char *nonce = sealed + 1, *key;
	unsigned long long n = 0;

	key = sealed_n > 0 ? secret_key_numbered(SECRET_KEY_COLUMN, sealed[0]) : NULL;
	if (!key || sealed_n < SECRET_SEAL_OVERHEAD || sealed_n - SECRET_SEAL_OVERHEAD >= out_size)
		return err_set(e, ERR_INTERNAL, 0, "secret: %s: not a sealed value", column);
	if (crypto_aead_xchacha20poly1305_ietf_decrypt((unsigned char *)out, &n, NULL,
		    nonce + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
		    sealed_n - 1 - crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, place, place_n, nonce, key) != 0)
		return err_set(e, ERR_INTERNAL, 0, "secret: %s: the sealed value was changed or moved", column);
	out[n] = '\0';
	return true;
}

_Static_assert(SECRET_BOX_OVERHEAD == 1 + crypto_box_SEALBYTES && SECRET_KEY_BYTES == crypto_box_PUBLICKEYBYTES &&
		       SECRET_KEY_BYTES == crypto_box_SECRETKEYBYTES,
	"sizes of libsodium's boxes");

void secret_box_seal(unsigned char *out, const void *bytes, size_t n)
{
	if (crypto_box_seal(out + 1, bytes, n, secret_key_newest(SECRET_KEY_BOX_PUBLIC, out)) != 0)
		err_fatal("secret: the public key of boxes is not one");
}

bool secret_box_open(char *out, size_t out_size, const unsigned char *boxed, size_t boxed_n, struct err *e)
{
	const unsigned char *key = boxed_n > 0 ? secret_key_numbered(SECRET_KEY_BOX_SECRET, boxed[0]) : NULL;
	unsigned char public_key[SECRET_KEY_BYTES];

	if (!key || boxed_n < SECRET_BOX_OVERHEAD || boxed_n - SECRET_BOX_OVERHEAD >= out_size)
		return err_set(e, ERR_INTERNAL, 0, "secret: not a box");
	(void)crypto_scalarmult_base(public_key, key);
	if (crypto_box_seal_open((unsigned char *)out, boxed + 1, boxed_n - 1, public_key, key) != 0)
		return err_set(e, ERR_INTERNAL, 0, "secret: the box was changed or is for another key");
	out[boxed_n - SECRET_BOX_OVERHEAD] = '\0';
	return true;
}
