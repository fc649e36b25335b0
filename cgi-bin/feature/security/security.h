/* `/guvenlik`: own sessions, remembered devices and sign-in history, each can be ended (D17, D20). */
#ifndef FEATURE_SECURITY_SECURITY_H
#define FEATURE_SECURITY_SECURITY_H

#include "web/web.h"

extern const struct route security_routes[];

#endif
