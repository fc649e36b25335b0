/* `/kisi/riza`: what the legal representative of a minor decides on the explicit consent, at a unit (D9, D14). */
#ifndef FEATURE_COUNTER_COUNTER_CONSENT_H
#define FEATURE_COUNTER_COUNTER_CONSENT_H

#include "web/web.h"

extern const struct route counter_consent_routes[];

#endif
