/* `/kisi/giris`: help with an account at a unit, identity seen: waits end, or a start code leads to a new password (D18, D19). */
#ifndef FEATURE_COUNTER_COUNTER_ACCOUNT_H
#define FEATURE_COUNTER_COUNTER_ACCOUNT_H

#include "web/web.h"

extern const struct route counter_account_routes[];

#endif
