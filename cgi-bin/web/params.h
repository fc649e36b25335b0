/* Bytes from outside become name-value pairs: `application/x-www-form-urlencoded` text and the Cookie header.
 * Pure and bounded, since everything here is reached by strangers (fuzzed: tests/fuzz). */
#ifndef WEB_PARAMS_H
#define WEB_PARAMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum {
	PARAMS_MAX = 64,          /* fields in one body or query (conventions.md 9) */
	PARAMS_NAME_MAX = 40,     /* bytes */
	PARAMS_VALUE_MAX = 2000,  /* bytes after decoding */
	PARAMS_BODY_MAX = 16384,  /* bytes; equals nginx's client_max_body_size */
	PARAMS_COOKIE_MAX = 4096, /* bytes of the Cookie header */
};

struct param {
	const char *name;
	const char *value; /* valid UTF-8, composed (NFC), no control character but line feed, outer space removed */
};

struct params {
	size_t count;
	struct param item[PARAMS_MAX];
};

enum params_outcome {
	PARAMS_OK,
	PARAMS_TOO_MANY,
	PARAMS_TOO_LONG, /* a name or value beyond its cap */
	PARAMS_BAD,      /* broken %-escape, NUL, bad UTF-8, control character, empty name */
};

/* Decodes `n` bytes of urlencoded text into `out`; strings live in the arena. CR LF becomes LF. `value_max` caps each value:
 * PARAMS_VALUE_MAX, but for a route that takes more (web.h, body_max). */
enum params_outcome params_decode(
	struct arena *arena, const char *bytes, size_t n, size_t value_max, struct params *out);

/* The value of cookie `name` in a Cookie header, in the arena, or NULL. A cookie that stands twice counts as
 * absent: one of the two was planted. Values are token characters (A-Z a-z 0-9 - _) up to 64 bytes. */
const char *params_cookie(struct arena *arena, const char *header, const char *name);

/* The first value of `name`, or NULL. */
const char *params_find(const struct params *p, const char *name);

#endif
