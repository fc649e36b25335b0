/* `/ozgecmis/ozel-durum`: a person's claims to a special status, entered and withdrawn by the person (R10, R21, R23, D21). */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_CITIZEN_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_CITIZEN_H

#include "web/web.h"

extern const struct route special_routes[];

#endif
