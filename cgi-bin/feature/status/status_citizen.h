/* `/durum`: the explained status, its history, and what a citizen may change about it alone (R26, D7). */
#ifndef FEATURE_STATUS_STATUS_CITIZEN_H
#define FEATURE_STATUS_STATUS_CITIZEN_H

#include "web/web.h"

extern const struct route status_routes[];

#endif
