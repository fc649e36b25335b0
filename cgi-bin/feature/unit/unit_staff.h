/* `/birimler`: units with address and phone, for all staff; administrators change them (D25). */
#ifndef FEATURE_UNIT_UNIT_STAFF_H
#define FEATURE_UNIT_UNIT_STAFF_H

#include "web/web.h"

extern const struct route unit_staff_routes[];

#endif
