/* Shared by the fuzz targets: an arena that lives through all runs, and a reader that cuts the input into texts. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* Ends the run as a finding. */
static inline void fuzz_expect(bool holds)
{
	if (!holds)
		abort();
}

static inline struct arena *fuzz_arena(void)
{
	static struct arena *arena;

	if (!arena)
		arena = arena_create(1024 * 1024);
	arena_reset(arena);
	return arena;
}

/* The next text of the input, up to a NUL or its end, in a block of its own size so that ASan sees its edges; NULL after the last. */
static inline char *fuzz_text(const uint8_t **bytes, size_t *n)
{
	size_t len = strnlen((const char *)*bytes, *n);
	char *text = malloc(len + 1);

	if (!text)
		abort();
	memcpy(text, *bytes, len);
	text[len] = '\0';
	*bytes += len < *n ? len + 1 : len;
	*n -= len < *n ? len + 1 : len;
	return text;
}

#endif
