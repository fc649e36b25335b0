/* `/giris/ilk-kod`: T.C. number and printed start code, and a password of one's own: the account becomes the person's (D13), or
 * is theirs again after a loss (D19). */
#ifndef FEATURE_STARTCODE_STARTCODE_AUTH_H
#define FEATURE_STARTCODE_STARTCODE_AUTH_H

#include "web/web.h"

extern const struct route startcode_routes[];

#endif
