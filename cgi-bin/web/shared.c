#include "web/shared.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

/* A slot stands in the kept copy as U+0001, its letter, U+0001: no value holds a control character. */
enum { PAGES_MAX = 8, MARK_BYTES = 3 };

struct kept {
	const char *template_name;
	enum language language;
	char *bytes;
	size_t n;
};

static struct kept kept[PAGES_MAX]; /* filled as pages are asked for; as many as there are such pages */

static struct kept *place_of(const struct web *w)
{
	for (int i = 0; i < PAGES_MAX; i++) {
		struct kept *k = &kept[i];

		if (!k->bytes || (k->language == w->language && text_equal(k->template_name, w->template_name)))
			return k;
	}
	err_fatal("shared: more than %d pages", PAGES_MAX);
}

/* Renders with marks in place of the slots, and keeps that. */
static bool keep(struct web *w, struct kept *k, struct err *e)
{
	const char *bytes;
	size_t n;

	for (int i = 0; i < w->slot_count; i++)
		page_put(w->slot[i].node, w->slot[i].name, arena_format(w->arena, "\x01%c\x01", 'a' + i));
	if (!view_render(w->view, w->language, w->page, w->template_name, &bytes, &n, e))
		return false;
	k->bytes = malloc(n);
	if (!k->bytes)
		err_fatal("shared: no memory");
	memcpy(k->bytes, bytes, n);
	k->n = n;
	k->language = w->language;
	k->template_name = w->template_name;
	return true;
}

static const char *slot_value(const struct web *w, char letter)
{
	int i = letter - 'a';

	if (i < 0 || i >= w->slot_count)
		err_fatal("shared: %s has a slot that this request did not fill", w->template_name);
	return w->slot[i].value;
}

bool shared_render(struct web *w, struct err *e)
{
	struct kept *k = place_of(w);
	size_t size, used = 0;
	const char *at, *end;
	char *out;

	if (w->slot_count > WEB_SLOTS_MAX)
		err_fatal("shared: more than %d slots", WEB_SLOTS_MAX);
	if (!k->bytes && !keep(w, k, e))
		return false;
	size = k->n;
	for (int i = 0; i < w->slot_count; i++)
		size += 2 * strlen(w->slot[i].value); /* a slot may stand twice */
	out = arena_alloc(w->arena, size);
	end = k->bytes + k->n;
	for (at = k->bytes; at < end;) {
		const char *mark = memchr(at, 1, (size_t)(end - at)), *value;
		size_t n = (size_t)((mark ? mark : end) - at), value_n;

		memcpy(out + used, at, n);
		used += n;
		at += n;
		if (!mark)
			break;
		value = slot_value(w, at[1]);
		value_n = strlen(value);
		if (used + value_n > size)
			err_fatal("shared: %s repeats a slot too often", w->template_name);
		memcpy(out + used, value, value_n);
		used += value_n;
		at += MARK_BYTES;
	}
	w->bytes = out;
	w->bytes_n = used;
	return true;
}
