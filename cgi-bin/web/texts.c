#include "web/texts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <ClearSilver/ClearSilver.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/text.h"

enum { KEYS_BYTES = 512 * 1024, KEY_BYTES = 128 };

struct texts {
	NE_HASH *table;
	struct arena *keys;
};

/* Every value below `node`; `path` is the node's own key with a dot at its end, or "". */
static void add_all(struct texts *t, HDF *node, const char *path)
{
	for (HDF *c = hdf_obj_child(node); c; c = hdf_obj_next(c)) {
		char key[KEY_BYTES], *value = hdf_obj_value(c);

		if (!text_format(key, sizeof key, "%s%s.", path, hdf_obj_name(c)))
			err_fatal("texts: the key %s%s is too long", path, hdf_obj_name(c));
		add_all(t, c, key);
		key[strlen(key) - 1] = '\0';
		if (value && ne_hash_insert(t->table, arena_copy(t->keys, key), value) != STATUS_OK)
			err_fatal("texts: no room for %s", key);
	}
}

struct texts *texts_create(HDF *root)
{
	struct texts *t = calloc(1, sizeof *t);

	if (!t || ne_hash_init(&t->table, ne_hash_str_hash, ne_hash_str_comp) != STATUS_OK)
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
	free(t);
}

const char *texts_find(const struct texts *t, const char *key)
{
	return ne_hash_lookup(t->table, (void *)(uintptr_t)key); /* looking changes nothing */
}
