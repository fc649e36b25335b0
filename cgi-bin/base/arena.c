#include "base/arena.h"

#include <stdarg.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "base/err.h"

struct arena {
	size_t size;
	size_t used;
	alignas(max_align_t) unsigned char bytes[];
};

struct arena *arena_create(size_t size)
{
	struct arena *a = calloc(1, sizeof *a + size);

	if (!a)
		err_fatal("arena: no memory for %lu bytes", (unsigned long)size);
	a->size = size;
	return a;
}

void arena_destroy(struct arena *a)
{
	if (!a)
		return;
	arena_reset(a);
	free(a);
}

void arena_reset(struct arena *a)
{
	sodium_memzero(a->bytes, a->used);
	a->used = 0;
}

void *arena_alloc(struct arena *a, size_t size)
{
	size_t rounded = (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
	void *p;

	if (rounded < size || rounded > a->size - a->used)
		err_fatal("arena: %lu bytes wanted, %lu left", (unsigned long)size, (unsigned long)(a->size - a->used));
	p = a->bytes + a->used;
	a->used += rounded;
	return p;
}

char *arena_copy_n(struct arena *a, const char *bytes, size_t n)
{
	char *p = arena_alloc(a, n + 1);

	if (n > 0)
		memcpy(p, bytes, n);
	return p;
}

char *arena_copy(struct arena *a, const char *text)
{
	return arena_copy_n(a, text, strlen(text));
}

char *arena_format(struct arena *a, const char *format, ...)
{
	char *p = (char *)a->bytes + a->used;
	size_t room = a->size - a->used;
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(p, room, format, ap);
	va_end(ap);
	if (n < 0 || (size_t)n >= room)
		err_fatal("arena: format failed, or %lu bytes are too few", (unsigned long)room);
	return arena_alloc(a, (size_t)n + 1);
}

char *arena_join(struct arena *a, const char *first, ...)
{
	const char *piece;
	size_t n = 0;
	va_list ap, again;
	char *out, *at;

	va_start(ap, first);
	va_copy(again, ap);
	for (piece = first; piece; piece = va_arg(ap, const char *))
		n += strlen(piece);
	va_end(ap);
	at = out = arena_alloc(a, n + 1);
	for (piece = first; piece; piece = va_arg(again, const char *)) {
		n = strlen(piece);
		memcpy(at, piece, n);
		at += n;
	}
	va_end(again);
	return out;
}
