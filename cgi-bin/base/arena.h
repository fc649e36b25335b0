/* Memory of one request: taken piece by piece, given back all at once. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

/* A new arena of `size` bytes (fixed: the caps of conventions.md 9 bound what a request can take).
 * The caller owns it and ends it with arena_destroy. Never NULL: no memory at start ends the program. */
struct arena *arena_create(size_t size);
void arena_destroy(struct arena *a);

/* Forgets everything taken so far and wipes it, since requests carry passwords and codes. */
void arena_reset(struct arena *a);

/* `size` zeroed bytes, aligned for any type, valid until the next reset. Never NULL: running out is a
 * programmer's mistake (a cap is missing) and ends the worker. */
void *arena_alloc(struct arena *a, size_t size);

/* Copies of a string, of `n` bytes plus a NUL, and of printf output. */
char *arena_copy(struct arena *a, const char *text);
char *arena_copy_n(struct arena *a, const char *bytes, size_t n);
char *arena_format(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The strings one after the other, NULL last. */
char *arena_join(struct arena *a, const char *first, ...) __attribute__((sentinel));

#endif
