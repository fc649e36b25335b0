#include "web/kept.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "web/page_tree.h"
#include "web/view_escape.h"

/* While a page to keep is rendered, a slot stands as MARK, its letter, MARK: no value holds a control character. */
enum {
	PAGES_MAX = 48,
	SLOTS_MAX = 48,
	CUTS_MAX = 96,
	MARK = 1,
	MARK_BYTES = 3,
	FIRST_LETTER = 'A',
	SHAPE_MAX = 24 * 1024
};

/* Where a slot's value goes in. */
struct cut {
	size_t at; /* after so many of the kept bytes */
	size_t slot;
};

struct kept {
	const char *template_name;
	enum language language;
	char *shape;
	size_t shape_n;
	char *bytes; /* without the marks */
	size_t n;
	struct cut *cut;
	size_t cuts;
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
	put(s, node->name, node->name_n + 1);
	if (node->is_slot && s->slots < SLOTS_MAX) {
		s->slot[s->slots++] = node;
		put(s, "\x01", 2);
	} else if (node->is_slot) {
		s->too_large = true;
	} else {
		put(s, node->value ? node->value : "\x03", node->value ? node->value_n + 1 : 2);
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

/* The kept page with this request's slots, in the arena. */
static void assemble(struct web *w, const struct kept *k, const struct shape *s)
{
	size_t value_n[SLOTS_MAX] = {0}, size = k->n, done = 0;
	const char *value[SLOTS_MAX] = {NULL};
	char *to;

	for (size_t i = 0; i < s->slots; i++) {
		value[i] = view_escape(w->arena, s->slot[i]->value);
		value_n[i] = strlen(value[i]);
	}
	for (size_t i = 0; i < k->cuts; i++)
		size += value_n[k->cut[i].slot];
	w->bytes = to = arena_alloc(w->arena, size + 1);
	w->bytes_n = size;
	for (size_t i = 0; i < k->cuts; i++) {
		const struct cut *c = &k->cut[i];

		memcpy(to, k->bytes + done, c->at - done);
		to += c->at - done;
		done = c->at;
		memcpy(to, value[c->slot], value_n[c->slot]);
		to += value_n[c->slot];
	}
	memcpy(to, k->bytes + done, k->n - done);
}

static void *copy(const void *bytes, size_t n)
{
	void *p = malloc(n);

	if (!p)
		err_fatal("kept: no memory");
	return memcpy(p, bytes, n);
}

/* Takes the marks out of `bytes` and notes where they stood. False when there is one that is none of the page's slots. */
static bool cut_marks(struct kept *out, const char *bytes, size_t n, size_t slots)
{
	struct cut cut[CUTS_MAX];
	const char *at = bytes, *end = bytes + n, *mark;
	size_t cuts = 0;

	out->bytes = copy(bytes, n + 1);
	out->n = 0;
	for (; (mark = memchr(at, MARK, (size_t)(end - at))) != NULL; at = mark + MARK_BYTES) {
		size_t slot = end - mark < MARK_BYTES ? SLOTS_MAX : (size_t)(mark[1] - FIRST_LETTER);

		if (slot >= slots || mark[2] != MARK || cuts == CUTS_MAX)
			return false;
		memcpy(out->bytes + out->n, at, (size_t)(mark - at));
		out->n += (size_t)(mark - at);
		cut[cuts++] = (struct cut){out->n, slot};
	}
	memcpy(out->bytes + out->n, at, (size_t)(end - at));
	out->n += (size_t)(end - at);
	out->cut = copy(cut, (cuts + 1) * sizeof *cut);
	out->cuts = cuts;
	return true;
}

/* Renders with marks in place of the slots. */
static bool render_marked(struct web *w, struct shape *s, const char **bytes, size_t *n, struct err *e)
{
	const char *value[SLOTS_MAX] = {NULL};
	bool ok;

	for (size_t i = 0; i < s->slots; i++) {
		value[i] = s->slot[i]->value;
		s->slot[i]->value = arena_format(w->arena, "%c%c%c", MARK, FIRST_LETTER + (int)i, MARK);
	}
	ok = view_render(w->view, w->language, w->page, w->template_name, bytes, n, e);
	for (size_t i = 0; i < s->slots; i++)
		s->slot[i]->value = value[i];
	return ok;
}

static void forget(struct kept *k)
{
	free(k->shape);
	free(k->bytes);
	free(k->cut);
}

static void keep(const struct kept *new, const struct shape *s)
{
	struct kept *place = &kept[next_place];

	next_place = (next_place + 1) % PAGES_MAX;
	forget(place);
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
		const char *marked;
		size_t marked_n;
		bool same = false;

		if (!render_marked(w, s, &marked, &marked_n, e))
			return false;
		if (cut_marks(&new, marked, marked_n, s->slots)) {
			assemble(w, &new, s);
			same = w->bytes_n == n && memcmp(w->bytes, whole, n) == 0;
		}
		if (same) {
			keep(&new, s);
		} else {
			log_note("web", "kept: a slot of %s decides what its template shows", w->template_name);
			forget(&new);
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
	if (!k)
		return render_and_keep(w, &shape, e);
	assemble(w, k, &shape);
	return true;
}
