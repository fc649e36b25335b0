#include "web/kept.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "web/page_tree.h"
#include "web/view_escape.h"

/* In a kept page a slot stands as MARK, its letter, MARK: no value holds a control character. */
enum { PAGES_MAX = 48, SLOTS_MAX = 48, MARK = 1, MARK_BYTES = 3, FIRST_LETTER = 'A', SHAPE_MAX = 24 * 1024 };

struct kept {
	const char *template_name;
	enum language language;
	char *shape;
	size_t shape_n;
	char *bytes;
	size_t n;
};

static struct kept kept[PAGES_MAX];
static size_t next_place; /* the oldest gives way */

/* A page's shape while it is written, and its slots in the order of the tree. */
struct shape {
	char *bytes;
	size_t n;
	page_node *slot[SLOTS_MAX];
	size_t slots;
	bool too_large;
};

static void put(struct shape *s, const char *bytes, size_t n)
{
	if (s->too_large || s->n + n > SHAPE_MAX) {
		s->too_large = true;
		return;
	}
	memcpy(s->bytes + s->n, bytes, n);
	s->n += n;
}

/* name, NUL, value or mark, NUL, children, 0x02: no two trees give the same bytes. */
static void put_tree(struct shape *s, page_node *node)
{
	put(s, node->name, strlen(node->name) + 1);
	if (node->is_slot && s->slots < SLOTS_MAX) {
		s->slot[s->slots++] = node;
		put(s, "\x01", 2);
	} else if (node->is_slot) {
		s->too_large = true;
	} else {
		put(s, node->value ? node->value : "\x03", node->value ? strlen(node->value) + 1 : 2);
	}
	for (page_node *c = node->first; c; c = c->next)
		put_tree(s, c);
	put(s, "\x02", 1);
}

static const struct kept *find(const struct web *w, const struct shape *s)
{
	for (size_t i = 0; i < PAGES_MAX; i++) {
		const struct kept *k = &kept[i];

		if (k->bytes && k->shape_n == s->n && k->language == w->language &&
			memcmp(k->shape, s->bytes, s->n) == 0 && text_equal(k->template_name, w->template_name))
			return k;
	}
	return NULL;
}

/* The kept page with this request's slots, in the arena. False when it has a mark that is none of its slots. */
static bool assemble(struct web *w, const struct kept *k, const struct shape *s)
{
	size_t value_n[SLOTS_MAX], used = 0, size = k->n;
	const char *value[SLOTS_MAX], *at = k->bytes, *end = k->bytes + k->n, *mark;
	char *out;

	for (size_t i = 0; i < s->slots; i++) {
		value[i] = view_escape(w->arena, s->slot[i]->value);
		value_n[i] = strlen(value[i]);
	}
	for (const char *m = at; (m = memchr(m, MARK, (size_t)(end - m))) != NULL; m += MARK_BYTES) {
		size_t i = (size_t)(m[1] - FIRST_LETTER);

		if (end - m < MARK_BYTES || m[2] != MARK || i >= s->slots)
			return false;
		size += value_n[i];
	}
	out = arena_alloc(w->arena, size + 1);
	while ((mark = memchr(at, MARK, (size_t)(end - at))) != NULL) {
		size_t i = (size_t)(mark[1] - FIRST_LETTER);

		memcpy(out + used, at, (size_t)(mark - at));
		used += (size_t)(mark - at);
		memcpy(out + used, value[i], value_n[i]);
		used += value_n[i];
		at = mark + MARK_BYTES;
	}
	memcpy(out + used, at, (size_t)(end - at));
	w->bytes = out;
	w->bytes_n = used + (size_t)(end - at);
	return true;
}

static void *copy(const void *bytes, size_t n)
{
	void *p = malloc(n);

	if (!p)
		err_fatal("kept: no memory");
	return memcpy(p, bytes, n);
}

/* Renders with marks in place of the slots. */
static bool render_marked(struct web *w, struct shape *s, struct kept *out, struct err *e)
{
	const char *value[SLOTS_MAX] = {NULL}, *bytes;
	bool ok;

	for (size_t i = 0; i < s->slots; i++) {
		value[i] = s->slot[i]->value;
		s->slot[i]->value = arena_format(w->arena, "%c%c%c", MARK, FIRST_LETTER + (int)i, MARK);
	}
	ok = view_render(w->view, w->language, w->page, w->template_name, &bytes, &out->n, e);
	for (size_t i = 0; i < s->slots; i++)
		s->slot[i]->value = value[i];
	if (!ok)
		return false;
	out->bytes = copy(bytes, out->n);
	return true;
}

static void keep(const struct kept *new, const struct shape *s)
{
	struct kept *place = &kept[next_place];

	next_place = (next_place + 1) % PAGES_MAX;
	free(place->shape);
	free(place->bytes);
	*place = *new;
	place->shape = copy(s->bytes, s->n);
	place->shape_n = s->n;
}

/* As any page; then keeps it, when that gives the same. */
static bool render_and_keep(struct web *w, struct shape *s, struct err *e)
{
	struct kept new = {.template_name = w->template_name, .language = w->language};
	const char *bytes, *whole;
	size_t n;

	if (!view_render(w->view, w->language, w->page, w->template_name, &bytes, &n, e))
		return false;
	whole = arena_copy_n(w->arena, bytes, n);
	if (!s->too_large) {
		if (!render_marked(w, s, &new, e))
			return false;
		if (assemble(w, &new, s) && w->bytes_n == n && memcmp(w->bytes, whole, n) == 0) {
			keep(&new, s);
		} else {
			log_note("web", "kept: a slot of %s decides what its template shows", w->template_name);
			free(new.bytes);
		}
	}
	w->bytes = whole;
	w->bytes_n = n;
	return true;
}

bool kept_render(struct web *w, struct err *e)
{
	static char bytes[SHAPE_MAX];
	struct shape shape = {.bytes = bytes};
	const struct kept *k;

	put_tree(&shape, w->page);
	k = shape.too_large ? NULL : find(w, &shape);
	return k && assemble(w, k, &shape) ? true : render_and_keep(w, &shape, e);
}
