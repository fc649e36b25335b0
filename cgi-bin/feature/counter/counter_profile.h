/* `/kisi/ozgecmis` and below: the CV changed by staff at the person's request (R3, R4, D3, D25, D26), with the pages and checks of the
 * person's own (feature/profile). */
#ifndef FEATURE_COUNTER_COUNTER_PROFILE_H
#define FEATURE_COUNTER_COUNTER_PROFILE_H

#include "web/web.h"

extern const struct route counter_profile_routes[];

#endif
