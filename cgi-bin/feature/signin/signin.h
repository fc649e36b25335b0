/* Signing in and out (D17, D18, D20): number and password, the phone code on unknown devices, the password
 * asked again before sensitive acts. */
#ifndef FEATURE_SIGNIN_SIGNIN_H
#define FEATURE_SIGNIN_SIGNIN_H

#include "web/web.h"

extern const struct route signin_routes[];

#endif
