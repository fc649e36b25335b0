/* Pages of the CV, `/ozgecmis` and below, for the signed-in person. */
#ifndef FEATURE_PROFILE_PROFILE_CITIZEN_H
#define FEATURE_PROFILE_PROFILE_CITIZEN_H

#include "web/web.h"

extern const struct route profile_routes[];

#endif
