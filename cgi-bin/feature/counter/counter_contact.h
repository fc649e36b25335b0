/* `/kisi/iletisim`: contact data changed at a unit, identity seen; the phone too, which is not changed online (D3, D13). */
#ifndef FEATURE_COUNTER_COUNTER_CONTACT_H
#define FEATURE_COUNTER_COUNTER_CONTACT_H

#include "web/web.h"

extern const struct route counter_contact_routes[];

#endif
