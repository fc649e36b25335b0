/* Signing in and out of staff (D25; security.md): password and telephone code, first sign-in by invitation, both asked again
 * before exports and role changes, new password and recovery codes. */
#ifndef FEATURE_STAFF_SIGNIN_STAFF_SIGNIN_H
#define FEATURE_STAFF_SIGNIN_STAFF_SIGNIN_H

#include "web/web.h"

extern const struct route staff_signin_routes[];

#endif
