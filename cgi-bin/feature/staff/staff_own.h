/* `/hesabim`: the signed-in person's own account: unit, roles, sessions, ways to a new password and recovery codes. */
#ifndef FEATURE_STAFF_STAFF_OWN_H
#define FEATURE_STAFF_STAFF_OWN_H

#include "web/web.h"

extern const struct route staff_own_routes[];

#endif
