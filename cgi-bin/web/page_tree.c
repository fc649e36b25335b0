#include "web/page_tree.h"

#include <string.h>

#include "base/text.h"

page_node *page_root(struct arena *arena)
{
	page_node *root = arena_alloc(arena, sizeof *root);

	*root = (struct page_node){.arena = arena, .name = ""};
	return root;
}

static page_node *append(page_node *parent, const char *name, size_t n)
{
	page_node *node = arena_alloc(parent->arena, sizeof *node + n + 1);
	char *own = (char *)(node + 1);

	memcpy(own, name, n);
	*node = (struct page_node){.arena = parent->arena, .name = own, .name_n = n};
	if (parent->last)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
	return node;
}

/* The child of this name, which need not end with a NUL; made when it is not there. */
static page_node *child_of(page_node *parent, const char *name, size_t n)
{
	for (page_node *c = parent->first; c; c = c->next)
		if (c->name_n == n && memcmp(c->name, name, n) == 0)
			return c;
	return append(parent, name, n);
}

page_node *page_child(page_node *node, const char *name)
{
	for (;;) {
		const char *end = strchrnul(name, '.');

		node = child_of(node, name, (size_t)(end - name));
		if (*end == '\0')
			return node;
		name = end + 1;
	}
}

page_node *page_item(page_node *list, size_t index)
{
	static const char *const few[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
	char many[24];
	const char *name = index < sizeof few / sizeof *few ? few[index] : many;
	page_node *item;

	if (name == many)
		(void)text_format(many, sizeof many, "%lu", (unsigned long)index);
	/* lists are mostly filled in order */
	if (!list->last || (list->last->item != 0 && list->last->item <= index))
		item = append(list, name, strlen(name));
	else
		item = child_of(list, name, strlen(name));
	item->item = index + 1;
	return item;
}

static void set(page_node *node, const char *value, size_t n, bool is_slot)
{
	node->value = value;
	node->value_n = n;
	node->is_slot = is_slot;
}

void page_keep(page_node *node, const char *name, const char *value)
{
	set(page_child(node, name), value, strlen(value), false);
}

void page_put(page_node *node, const char *name, const char *value)
{
	size_t n = value ? strlen(value) : 0;

	set(page_child(node, name), value ? arena_copy_n(node->arena, value, n) : NULL, n, false);
}

static void set_slot(page_node *node, const char *value)
{
	size_t n = strlen(value);

	set(node, arena_copy_n(node->arena, value, n), n, n > 0); /* templates may ask whether there is something */
}

void page_slot(page_node *node, const char *name, const char *value)
{
	set_slot(page_child(node, name), value);
}

void page_slot_item(page_node *list, size_t index, const char *value)
{
	set_slot(page_item(list, index), value);
}

void page_put_int(page_node *node, const char *name, long value)
{
	char text[24];

	(void)text_format(text, sizeof text, "%ld", value);
	page_put(node, name, text);
}
