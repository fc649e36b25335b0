/* `/verilerim/erisimler`: who looked at my record, by unit, day and reason (D26). */
#ifndef FEATURE_AUDIT_AUDIT_CITIZEN_H
#define FEATURE_AUDIT_AUDIT_CITIZEN_H

#include "web/web.h"

extern const struct route audit_citizen_routes[];

#endif
