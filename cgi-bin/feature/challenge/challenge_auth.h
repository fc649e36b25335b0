/* `/guvenlik-kodu.png` and `.wav`: the picture code drawn and spoken. */
#ifndef FEATURE_CHALLENGE_CHALLENGE_AUTH_H
#define FEATURE_CHALLENGE_CHALLENGE_AUTH_H

#include "web/web.h"

extern const struct route challenge_routes[];

#endif
