/* Shared by secret.c (what is done with keys) and secret_key.c (which keys there are); nobody else includes it. */
#ifndef BASE_SECRET_INTERNAL_H
#define BASE_SECRET_INTERNAL_H

#include "base/secret.h"

/* The 32 bytes of the newest generation, of the oldest one, or of a number (NULL: there is none such). The folder is looked at
 * anew when it changed. The program ends when the key is not one of its own. */
const unsigned char *secret_key_newest(enum secret_key key, unsigned char *number);
const unsigned char *secret_key_oldest(enum secret_key key);
const unsigned char *secret_key_numbered(enum secret_key key, unsigned char number);

#endif
