/* `/hesaplar`: accounts of staff, for administrators (D25). */
#ifndef FEATURE_STAFF_STAFF_ACCOUNT_H
#define FEATURE_STAFF_STAFF_ACCOUNT_H

#include "web/web.h"

extern const struct route staff_account_routes[];

#endif
