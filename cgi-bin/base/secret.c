#include "base/secret.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sodium.h>

#include "base/text.h"

enum { KEY_NUMBER = 1 }; /* first byte of every sealed value: which generation of the key */

static const char *const key_name[SECRET_KEY_COUNT] = {
	[SECRET_KEY_COLUMN] = "column",
	[SECRET_KEY_INDEX] = "index",
	[SECRET_KEY_FORM] = "form",
	[SECRET_KEY_CODE] = "code",
	[SECRET_KEY_PEPPER] = "pepper",
	[SECRET_KEY_AUDIT] = "audit",
	[SECRET_KEY_BOX_PUBLIC] = "box_public",
	[SECRET_KEY_BOX_SECRET] = "box_secret",
};
static unsigned char key_bytes[SECRET_KEY_COUNT][SECRET_KEY_BYTES];
static unsigned keys_loaded;

static const unsigned char *key_of(enum secret_key key)
{
	if (!(keys_loaded & (1u << key)))
		err_fatal("secret: this program has no key '%s'", key_name[key]);
	return key_bytes[key];
}

static bool key_path(char *path, size_t size, const char *dir, int key, struct err *e)
{
	if (!text_format(path, size, "%s/%s.key", dir, key_name[key]))
		return err_set(e, ERR_CONFIG, 0, "secret: the key folder's path is too long");
	return true;
}

static bool read_key(const char *dir, int key, unsigned char bytes[SECRET_KEY_BYTES], struct err *e)
{
	char path[512];
	struct stat st;
	ssize_t n;
	int fd;

	if (!key_path(path, sizeof path, dir, key, e))
		return false;
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return err_set(e, ERR_CONFIG, errno, "secret: cannot open %s", path);
	if (fstat(fd, &st) != 0 || (st.st_mode & (S_IRWXO)) != 0) {
		(void)close(fd);
		return err_set(e, ERR_CONFIG, 0, "secret: %s is open to others", path);
	}
	n = read(fd, bytes, SECRET_KEY_BYTES);
	(void)close(fd);
	if (n != SECRET_KEY_BYTES)
		return err_set(e, ERR_CONFIG, 0, "secret: %s is not %d bytes", path, SECRET_KEY_BYTES);
	return true;
}

static bool load_key(const char *dir, int key, struct err *e)
{
	if (!read_key(dir, key, key_bytes[key], e))
		return false;
	keys_loaded |= 1u << key;
	return true;
}

bool secret_open(const char *dir, unsigned wanted, struct err *e)
{
	struct rlimit none = {0, 0};

	if (sodium_init() < 0)
		return err_set(e, ERR_CONFIG, 0, "secret: libsodium does not start");
	(void)setrlimit(RLIMIT_CORE, &none);
	(void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
	for (int key = 0; key < SECRET_KEY_COUNT; key++)
		if ((wanted & (1u << key)) && !load_key(dir, key, e))
			return false;
	return true;
}

/* Writes `bytes` unless the file is there. */
static bool make_file(const char *dir, int key, const unsigned char *bytes, int *made, struct err *e)
{
	char path[512];
	ssize_t n;
	int fd;

	if (!key_path(path, sizeof path, dir, key, e))
		return false;
	fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0 && errno == EEXIST)
		return true;
	if (fd < 0)
		return err_set(e, ERR_IO, errno, "secret: cannot make %s", path);
	n = write(fd, bytes, SECRET_KEY_BYTES);
	if (fsync(fd) != 0 || close(fd) != 0 || n != SECRET_KEY_BYTES)
		return err_set(e, ERR_IO, errno, "secret: cannot write %s", path);
	++*made;
	return true;
}

static bool make_key(const char *dir, int key, int *made, struct err *e)
{
	unsigned char bytes[SECRET_KEY_BYTES];
	bool ok;

	randombytes_buf(bytes, sizeof bytes);
	ok = make_file(dir, key, bytes, made, e);
	secret_wipe(bytes, sizeof bytes);
	return ok;
}

/* The public key follows from the secret one: made after it, and again whenever it is missing. */
static bool make_public_key(const char *dir, int *made, struct err *e)
{
	unsigned char secret[SECRET_KEY_BYTES], bytes[SECRET_KEY_BYTES];

	if (!read_key(dir, SECRET_KEY_BOX_SECRET, secret, e))
		return false;
	(void)crypto_scalarmult_base(bytes, secret);
	secret_wipe(secret, sizeof secret);
	return make_file(dir, SECRET_KEY_BOX_PUBLIC, bytes, made, e);
}

bool secret_make_keys(const char *dir, int *made, struct err *e)
{
	if (sodium_init() < 0)
		return err_set(e, ERR_CONFIG, 0, "secret: libsodium does not start");
	*made = 0;
	for (int key = 0; key < SECRET_KEY_COUNT; key++)
		if (key != SECRET_KEY_BOX_PUBLIC && !make_key(dir, key, made, e))
			return false;
	return make_public_key(dir, made, e);
}

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

void secret_hmac(
	unsigned char out[SECRET_DIGEST_BYTES], enum secret_key key, const char *purpose, const void *bytes, size_t n)
{
	crypto_auth_hmacsha256_state state;

	(void)crypto_auth_hmacsha256_init(&state, key_of(key), SECRET_KEY_BYTES);
	(void)crypto_auth_hmacsha256_update(&state, (const unsigned char *)purpose, strlen(purpose) + 1);
	(void)crypto_auth_hmacsha256_update(&state, bytes, n);
	(void)crypto_auth_hmacsha256_final(&state, out);
	secret_wipe(&state, sizeof state);
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

	out[0] = KEY_NUMBER;
	randombytes_buf(nonce, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
	(void)crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, NULL,
		bytes, n, place, place_n, NULL, nonce, key_of(SECRET_KEY_COLUMN));
}

bool secret_unseal(char *out, size_t out_size, const unsigned char *sealed, size_t sealed_n, const char *column,
	uint64_t row, struct err *e)
{
	unsigned char place[64];
	size_t place_n = seal_place(place, sizeof place, column, row);
	const unsigned char *nonce = sealed + 1;
	unsigned long long n = 0;

	if (sealed_n < SECRET_SEAL_OVERHEAD || sealed_n - SECRET_SEAL_OVERHEAD >= out_size || sealed[0] != KEY_NUMBER)
		return err_set(e, ERR_INTERNAL, 0, "secret: %s: not a sealed value", column);
	if (crypto_aead_xchacha20poly1305_ietf_decrypt((unsigned char *)out, &n, NULL,
		    nonce + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
		    sealed_n - 1 - crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, place, place_n, nonce,
		    key_of(SECRET_KEY_COLUMN)) != 0)
		return err_set(e, ERR_INTERNAL, 0, "secret: %s: the sealed value was changed or moved", column);
	out[n] = '\0';
	return true;
}

_Static_assert(SECRET_BOX_OVERHEAD == 1 + crypto_box_SEALBYTES && SECRET_KEY_BYTES == crypto_box_PUBLICKEYBYTES &&
		       SECRET_KEY_BYTES == crypto_box_SECRETKEYBYTES,
	"sizes of libsodium's boxes");

void secret_box_seal(unsigned char *out, const void *bytes, size_t n)
{
	out[0] = KEY_NUMBER;
	if (crypto_box_seal(out + 1, bytes, n, key_of(SECRET_KEY_BOX_PUBLIC)) != 0)
		err_fatal("secret: the public key of boxes is not one");
}

bool secret_box_open(char *out, size_t out_size, const unsigned char *boxed, size_t boxed_n, struct err *e)
{
	unsigned char public_key[SECRET_KEY_BYTES];

	if (boxed_n < SECRET_BOX_OVERHEAD || boxed_n - SECRET_BOX_OVERHEAD >= out_size || boxed[0] != KEY_NUMBER)
		return err_set(e, ERR_INTERNAL, 0, "secret: not a box");
	(void)crypto_scalarmult_base(public_key, key_of(SECRET_KEY_BOX_SECRET));
	if (crypto_box_seal_open(
		    (unsigned char *)out, boxed + 1, boxed_n - 1, public_key, key_of(SECRET_KEY_BOX_SECRET)) != 0)
		return err_set(e, ERR_INTERNAL, 0, "secret: the box was changed or is for another key");
	out[boxed_n - SECRET_BOX_OVERHEAD] = '\0';
	return true;
}
