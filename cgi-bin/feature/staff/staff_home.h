/* `/` of the staff server: what waits today. Features register a tile in staff_home.c. */
#ifndef FEATURE_STAFF_STAFF_HOME_H
#define FEATURE_STAFF_STAFF_HOME_H

#include "web/web.h"

extern const struct route staff_home_routes[];

#endif
