/* `/iletisim`: how the person is reached (R34, R35). */
#ifndef FEATURE_CONTACT_CONTACT_CITIZEN_H
#define FEATURE_CONTACT_CONTACT_CITIZEN_H

#include "web/web.h"

extern const struct route contact_routes[];

#endif
