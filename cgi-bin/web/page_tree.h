/* The page's data as handlers fill it: a small tree in the request's arena. view.c turns it into ClearSilver's data set, and
 * kept.c compares it with earlier pages. */
#ifndef WEB_PAGE_TREE_H
#define WEB_PAGE_TREE_H

#include "web/web.h"

struct page_node {
	struct arena *arena;
	const char *name;
	size_t name_n;
	const char *value; /* NULL: none */
	size_t value_n;
	bool is_slot; /* page_slot: differs between readers, and no template decides by it */
	size_t item;  /* of page_item: its index + 1; 0 for a named node */
	struct page_node *first, *last, *next;
};

/* An empty tree; it lives as long as the arena's present contents. */
page_node *page_root(struct arena *arena);

/* page_put without a copy: the value lives as long as the arena's present contents. */
void page_keep(page_node *node, const char *name, const char *value);

#endif
