#include "web/texts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <ClearSilver/ClearSilver.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/text.h"

enum { KEYS_BYTES = 1024 * 1024, KEY_BYTES = 128, RECENT = 512 };

struct entry {
	const char *key;
	const char *value;
};

/* Most keys are literals of the program and asked for again and again: the place in memory where a key stands leads to the entry it was the
 * last time, and the key itself tells whether it still is that one. */
struct texts {
	NE_HASH *table; /* key → struct entry */
	struct arena *keys;
	const struct entry **recent; /* RECENT of them, NULL where none was */
};

static void add(struct texts *t, const char *key, const char *value)
{
	struct entry *entry = arena_alloc(t->keys, sizeof *entry);
	char *own = arena_copy(t->keys, key);

	*entry = (struct entry){own, value};
	if (ne_hash_insert(t->table, own, entry) != STATUS_OK)
		err_fatal("texts: no room for %s", key);
}

/* Every value below `node`; `path` is the node's own key with a dot at its end, or "". */
static void add_all(struct texts *t, HDF *node, const char *path)
{
	for (HDF *c = hdf_obj_child(node); c; c = hdf_obj_next(c)) {
		char key[KEY_BYTES], *value = hdf_obj_value(c);

		if (!text_format(key, sizeof key, "%s%s.", path, hdf_obj_name(c)))
			err_fatal("texts: the key %s%s is too long", path, hdf_obj_name(c));
		add_all(t, c, key);
		key[strlen(key) - 1] = '\0';
		if (value)
			add(t, key, value);
	}
}

struct texts *texts_create(HDF *root)
{
	struct texts *t = calloc(1, sizeof *t);

	if (t)
		t->recent = calloc(RECENT, sizeof(const void *)); /* of pointers */
	if (!t || !t->recent || ne_hash_init(&t->table, ne_hash_str_hash, ne_hash_str_comp) != STATUS_OK)
		err_fatal("texts: no memory");
	t->keys = arena_create(KEYS_BYTES);
	add_all(t, root, "");
	return t;
}

void texts_destroy(struct texts *t)
{
	if (!t)
		return;
	ne_hash_destroy(&t->table);
	arena_destroy(t->keys);
	free(t->recent);
	free(t);
}

const char *texts_find(const struct texts *t, const char *key)
{
	const struct entry **recent = &t->recent[((uintptr_t)key ^ (uintptr_t)key >> 9) % RECENT];

	if (*recent && text_equal((*recent)->key, key))
		return (*recent)->value;
	const struct entry *found = ne_hash_lookup(t->table, (void *)(uintptr_t)key); /* looking changes nothing */
	if (found)
		*recent = found;
	return found ? found->value : NULL;
}
