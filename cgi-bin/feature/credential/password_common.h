/* The list of common passwords (D17), read once when the program starts. */
#ifndef FEATURE_CREDENTIAL_PASSWORD_COMMON_H
#define FEATURE_CREDENTIAL_PASSWORD_COMMON_H

#include "base/config.h"
#include "base/err.h"

/* Reads the file `common_passwords` of the configuration: one a line, `#` begins a comment. ERR_CONFIG when it is
 * missing or names none. The process keeps it. */
bool password_common_open(const struct config *config, struct err *e) ERR_MUST_CHECK;

/* Whether the list holds `key`, which is in the form of credential_common_key(). `context` is not used; the shape is
 * that of credential_is_common. */
bool password_common_has(const char *key, void *context);

#endif
