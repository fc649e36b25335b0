/* Configuration: `name = value` lines in one file (var/app.conf in development). */
#ifndef BASE_CONFIG_H
#define BASE_CONFIG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct config;

/* Reads `path`. Unknown names are kept (a program reads only its own); a repeated name or a line that is
 * not `name = value` is an error. The caller ends it with config_destroy. */
bool config_load(const char *path, struct config **out, struct err *e) ERR_MUST_CHECK;
void config_destroy(struct config *c);

/* The value, or `fallback` when the name is absent. Valid until config_destroy. */
const char *config_text(const struct config *c, const char *name, const char *fallback);

/* A required value; a required whole number within min..max. */
bool config_need_text(const struct config *c, const char *name, const char **out, struct err *e) ERR_MUST_CHECK;
bool config_need_int(
	const struct config *c, const char *name, int64_t min, int64_t max, int64_t *out, struct err *e) ERR_MUST_CHECK;

#endif
