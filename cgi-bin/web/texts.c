#include "web/texts.h"

#include <search.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <ClearSilver/ClearSilver.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/text.h"

enum { KEYS_BYTES = 512 * 1024, KEY_BYTES = 128 };

struct texts {
	struct hsearch_data table;
	struct arena *keys;
};

static size_t count(HDF *node)
{
	size_t n = 0;

	for (HDF *c = hdf_obj_child(node); c; c = hdf_obj_next(c))
		n += 1 + count(c);
	return n;
}

/* Every value below `node`; `path` is the node's own key with a dot at its end, or "". */
static void add_all(struct texts *t, HDF *node, const char *path)
{
	for (HDF *c = hdf_obj_child(node); c; c = hdf_obj_next(c)) {
		ENTRY *stored, new = {.data = hdf_obj_value(c)};
		char key[KEY_BYTES];

		if (!text_format(key, sizeof key, "%s%s.", path, hdf_obj_name(c)))
			err_fatal("texts: the key %s%s is too long", path, hdf_obj_name(c));
		add_all(t, c, key);
		key[strlen(key) - 1] = '\0';
		new.key = arena_copy(t->keys, key);
		if (new.data && !hsearch_r(new, ENTER, &stored, &t->table))
			err_fatal("texts: no room for %s", key);
	}
}

struct texts *texts_create(HDF *root)
{
	struct texts *t = calloc(1, sizeof *t);

	if (!t || !hcreate_r(count(root) * 2, &t->table))
		err_fatal("texts: no memory");
	t->keys = arena_create(KEYS_BYTES);
	add_all(t, root, "");
	return t;
}

void texts_destroy(struct texts *t)
{
	if (!t)
		return;
	hdestroy_r(&t->table);
	arena_destroy(t->keys);
	free(t);
}

const char *texts_find(const struct texts *t, const char *key)
{
	struct hsearch_data *table = (struct hsearch_data *)(uintptr_t)&t->table; /* FIND changes nothing */
	ENTRY *found = NULL, wanted = {.key = (char *)(uintptr_t)key};

	return hsearch_r(wanted, FIND, &found, table) ? found->data : NULL;
}
