/* Key files and their generations. */
#include "base/secret_internal.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <sodium.h>

#include "base/text.h"

enum { PATH_BYTES = 512, NUMBER_MAX = 255, SETTLED_SECONDS = 2 };

static const char *const key_name[SECRET_KEY_COUNT] = {
	[SECRET_KEY_COLUMN] = "column",
	[SECRET_KEY_INDEX] = "index",
	[SECRET_KEY_FORM] = "form",
	[SECRET_KEY_CODE] = "code",
	[SECRET_KEY_PEPPER] = "pepper",
	[SECRET_KEY_BOX_PUBLIC] = "box_public",
	[SECRET_KEY_BOX_SECRET] = "box_secret",
	[SECRET_KEY_AUDIT] = "audit",
};

/* Keys that get further generations while programs run (`ctl key-new`). */
static const unsigned RENEWED =
	1u << SECRET_KEY_COLUMN | 1u << SECRET_KEY_INDEX | 1u << SECRET_KEY_BOX_PUBLIC | 1u << SECRET_KEY_BOX_SECRET;

struct generation {
	unsigned number;
	unsigned char bytes[SECRET_KEY_BYTES];
};
struct ring {
	int count;
	struct generation generation[SECRET_GENERATIONS]; /* oldest first */
};
struct keys {
	struct ring ring[SECRET_KEY_COUNT];
};

static struct keys keys;
static unsigned keys_wanted;
static char folder[PATH_BYTES];
static int folder_handle = -1;      /* asked for its time at most pages: by its path that costs more */
static struct timespec folder_seen; /* its modification time when the keys were read */
static bool folder_settled;         /* false: so young then that a further change may have the same time */

static bool key_path(char *path, size_t size, const char *dir, int key, unsigned number, struct err *e)
{
	bool fits = number == 1 ? text_format(path, size, "%s/%s.key", dir, key_name[key])
				: text_format(path, size, "%s/%s.%u.key", dir, key_name[key], number);

	return fits || err_set(e, ERR_CONFIG, 0, "secret: the key folder's path is too long");
}

/* "column.key" is 1, "column.2.key" is 2; 0: not a file of this key. */
static unsigned number_of(const char *file, const char *name)
{
	char digits[4];
	size_t n = strlen(name), len = strlen(file);
	int64_t number;

	if (strncmp(file, name, n) != 0 || file[n] != '.')
		return 0;
	if (text_equal(file + n, ".key"))
		return 1;
	if (len < n + 6 || len > n + 8 || !text_equal(file + len - 4, ".key"))
		return 0;
	memcpy(digits, file + n + 1, len - n - 5);
	digits[len - n - 5] = '\0';
	return text_parse_int(digits, 2, NUMBER_MAX, &number) ? (unsigned)number : 0;
}

static bool read_key(const char *dir, int key, unsigned number, unsigned char bytes[SECRET_KEY_BYTES], struct err *e)
{
	char path[PATH_BYTES];
	struct stat st;
	ssize_t n;
	int fd;

	if (!key_path(path, sizeof path, dir, key, number, e))
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
	return n == SECRET_KEY_BYTES || err_set(e, ERR_CONFIG, 0, "secret: %s is not %d bytes", path, SECRET_KEY_BYTES);
}

static bool add_generation(struct ring *ring, unsigned number, int key, struct err *e)
{
	struct generation *at = &ring->generation[ring->count];

	if (ring->count == SECRET_GENERATIONS)
		return err_set(e, ERR_CONFIG, 0, "secret: more than %d generations of '%s'", SECRET_GENERATIONS,
			key_name[key]);
	if (ring->count > 0 && number < ring->generation[ring->count - 1].number) {
		*at = ring->generation[ring->count - 1];
		at = &ring->generation[ring->count - 1];
	}
	at->number = number;
	ring->count++;
	return true;
}

/* Which files there are of the wanted keys. */
static bool list_folder(const char *dir, unsigned wanted, struct keys *out, struct err *e)
{
	struct dirent *entry;
	DIR *d = opendir(dir);
	bool ok = true;

	if (!d)
		return err_set(e, ERR_CONFIG, errno, "secret: cannot read the folder %s", dir);
	while (ok && (entry = readdir(d)) != NULL)
		for (int key = 0; ok && key < SECRET_KEY_COUNT; key++) {
			unsigned number = wanted & (1u << key) ? number_of(entry->d_name, key_name[key]) : 0;

			ok = number == 0 || add_generation(&out->ring[key], number, key, e);
		}
	(void)closedir(d);
	return ok;
}

static bool load_ring(const char *dir, int key, struct ring *ring, struct err *e)
{
	if (ring->count == 0)
		return err_set(e, ERR_CONFIG, ENOENT, "secret: cannot open %s/%s.key", dir, key_name[key]);
	for (int i = 0; i < ring->count; i++)
		if (!read_key(dir, key, ring->generation[i].number, ring->generation[i].bytes, e))
			return false;
	return true;
}

static bool load_keys(const char *dir, unsigned wanted, struct err *e)
{
	struct keys fresh = {0};
	struct timespec now;
	struct stat st;
	bool ok = stat(dir, &st) == 0 || err_set(e, ERR_CONFIG, errno, "secret: cannot read the folder %s", dir);

	ok = ok && list_folder(dir, wanted, &fresh, e);
	for (int key = 0; ok && key < SECRET_KEY_COUNT; key++)
		if (wanted & (1u << key))
			ok = load_ring(dir, key, &fresh.ring[key], e);
	if (ok) {
		keys = fresh;
		folder_seen = st.st_mtim;
		(void)clock_gettime(CLOCK_REALTIME, &now);
		folder_settled = now.tv_sec - st.st_mtim.tv_sec > SETTLED_SECONDS;
	}
	sodium_memzero(&fresh, sizeof fresh);
	return ok;
}

/* A file that comes or goes changes the folder's time: one fstat(2), and mostly nothing else. What cannot be read in the middle
 * of a change is read at the next call. */
static void look_again(void)
{
	struct stat st;

	if (fstat(folder_handle, &st) != 0 || (folder_settled && st.st_mtim.tv_sec == folder_seen.tv_sec &&
						      st.st_mtim.tv_nsec == folder_seen.tv_nsec))
		return;
	(void)!load_keys(folder, keys_wanted, NULL);
}

static const struct ring *ring_of(enum secret_key key)
{
	if (!(keys_wanted & (1u << key)))
		err_fatal("secret: this program has no key '%s'", key_name[key]);
	if (RENEWED & (1u << key))
		look_again();
	return &keys.ring[key];
}

const unsigned char *secret_key_newest(enum secret_key key, unsigned char *number)
{
	const struct ring *ring = ring_of(key);
	const struct generation *newest = &ring->generation[ring->count - 1];

	if (number)
		*number = (unsigned char)newest->number;
	return newest->bytes;
}

const unsigned char *secret_key_oldest(enum secret_key key)
{
	return ring_of(key)->generation[0].bytes;
}

const unsigned char *secret_key_numbered(enum secret_key key, unsigned char number)
{
	const struct ring *ring = ring_of(key);

	for (int i = 0; i < ring->count; i++)
		if (ring->generation[i].number == number)
			return ring->generation[i].bytes;
	return NULL;
}

bool secret_open(const char *dir, unsigned wanted, struct err *e)
{
	struct rlimit none = {0, 0};

	if (sodium_init() < 0)
		return err_set(e, ERR_CONFIG, 0, "secret: libsodium does not start");
	(void)setrlimit(RLIMIT_CORE, &none);
	(void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
	if (!text_copy(folder, sizeof folder, dir))
		return err_set(e, ERR_CONFIG, 0, "secret: the key folder's path is too long");
	if (folder_handle >= 0)
		(void)close(folder_handle);
	folder_handle = open(dir, O_PATH | O_DIRECTORY | O_CLOEXEC);
	wanted |= keys_wanted;
	if (!load_keys(dir, wanted, e))
		return false;
	keys_wanted = wanted;
	return true;
}

/* Writes a new file beside, whole before it has its name: a program may look at any moment. */
static bool write_key(
	const char *dir, int key, unsigned number, const unsigned char bytes[SECRET_KEY_BYTES], struct err *e)
{
	char path[PATH_BYTES], part[PATH_BYTES];
	ssize_t n;
	int fd;

	if (!key_path(path, sizeof path, dir, key, number, e) || !text_format(part, sizeof part, "%s.part", path))
		return false;
	fd = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fd < 0)
		return err_set(e, ERR_IO, errno, "secret: cannot make %s", part);
	n = write(fd, bytes, SECRET_KEY_BYTES);
	if (fsync(fd) != 0 || close(fd) != 0 || n != SECRET_KEY_BYTES || rename(part, path) != 0)
		return err_set(e, ERR_IO, errno, "secret: cannot write %s", path);
	return true;
}

static bool make_random(const char *dir, int key, unsigned number, struct err *e)
{
	unsigned char bytes[SECRET_KEY_BYTES];
	bool ok;

	randombytes_buf(bytes, sizeof bytes);
	ok = write_key(dir, key, number, bytes, e);
	secret_wipe(bytes, sizeof bytes);
	return ok;
}

/* The public key follows from the secret one. */
static bool make_public(const char *dir, unsigned number, struct err *e)
{
	unsigned char secret[SECRET_KEY_BYTES], bytes[SECRET_KEY_BYTES];

	if (!read_key(dir, SECRET_KEY_BOX_SECRET, number, secret, e))
		return false;
	(void)crypto_scalarmult_base(bytes, secret);
	secret_wipe(secret, sizeof secret);
	return write_key(dir, SECRET_KEY_BOX_PUBLIC, number, bytes, e);
}

bool secret_make_keys(const char *dir, int *made, struct err *e)
{
	struct keys there = {0};

	if (sodium_init() < 0)
		return err_set(e, ERR_CONFIG, 0, "secret: libsodium does not start");
	*made = 0;
	if (!list_folder(dir, (1u << SECRET_KEY_COUNT) - 1, &there, e))
		return false;
	for (int key = 0; key < SECRET_KEY_COUNT; key++) {
		if (there.ring[key].count > 0 || key == SECRET_KEY_BOX_PUBLIC)
			continue;
		if (!make_random(dir, key, 1, e))
			return false;
		there.ring[key] = (struct ring){1, {{.number = 1}}};
		++*made;
	}
	for (int i = there.ring[SECRET_KEY_BOX_PUBLIC].count; i < there.ring[SECRET_KEY_BOX_SECRET].count; i++, ++*made)
		if (!make_public(dir, there.ring[SECRET_KEY_BOX_SECRET].generation[i].number, e))
			return false;
	return true;
}

bool secret_key_list(const char *dir, enum secret_key key, struct secret_generations *out, struct err *e)
{
	struct keys there = {0};
	const struct ring *ring = &there.ring[key];
	char path[PATH_BYTES];
	struct stat st;

	if (!list_folder(dir, 1u << key, &there, e))
		return false;
	if (ring->count == 0)
		return err_set(e, ERR_CONFIG, 0, "secret: there is no key '%s' in %s", key_name[key], dir);
	out->count = ring->count;
	for (int i = 0; i < ring->count; i++)
		out->number[i] = ring->generation[i].number;
	if (!key_path(path, sizeof path, dir, key, out->number[out->count - 1], e))
		return false;
	if (stat(path, &st) != 0)
		return err_set(e, ERR_IO, errno, "secret: cannot look at %s", path);
	out->made_at = st.st_mtim.tv_sec;
	return true;
}

bool secret_key_new(const char *dir, enum secret_key key, unsigned *number, struct err *e)
{
	struct secret_generations there = {0};

	if (sodium_init() < 0 || !secret_key_list(dir, key, &there, e))
		return false;
	*number = there.number[there.count - 1] + 1;
	if (there.count == SECRET_GENERATIONS)
		return err_set(e, ERR_INPUT, 0, "key '%s': two generations are there; rotate, then drop the older one",
			key_name[key]);
	if (*number > NUMBER_MAX)
		return err_set(e, ERR_INPUT, 0, "key '%s': no number is left", key_name[key]);
	return make_random(dir, key, *number, e) && (key != SECRET_KEY_BOX_SECRET || make_public(dir, *number, e));
}

static bool remove_file(const char *dir, int key, unsigned number, struct err *e)
{
	char path[PATH_BYTES];

	return key_path(path, sizeof path, dir, key, number, e) &&
	       (unlink(path) == 0 || errno == ENOENT || err_set(e, ERR_IO, errno, "secret: cannot remove %s", path));
}

bool secret_key_drop(const char *dir, enum secret_key key, unsigned *number, struct err *e)
{
	struct secret_generations there = {0};

	if (!secret_key_list(dir, key, &there, e))
		return false;
	*number = there.number[0];
	if (there.count < SECRET_GENERATIONS)
		return err_set(e, ERR_INPUT, 0, "key '%s': there is but one generation", key_name[key]);
	return (key != SECRET_KEY_BOX_SECRET || remove_file(dir, SECRET_KEY_BOX_PUBLIC, *number, e)) &&
	       remove_file(dir, key, *number, e);
}
