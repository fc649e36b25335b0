/* Form tokens: bound to the visitor or session cookie and to the path that the form posts to, masked afresh on
 * every page so that compressed pages tell nothing (security.md, Requests). */
#ifndef WEB_CSRF_H
#define WEB_CSRF_H

#include <stdbool.h>

#include "base/secret.h"

enum { CSRF_TEXT = 88 }; /* base64url of mask and masked digest, with the NUL */

void csrf_make(char out[CSRF_TEXT], const unsigned char owner[SECRET_DIGEST_BYTES], const char *path);
bool csrf_check(const char *token, const unsigned char owner[SECRET_DIGEST_BYTES], const char *path);

#endif
