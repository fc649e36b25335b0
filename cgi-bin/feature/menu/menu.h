/* `/menu`: what I can do, and what is missing for an active record (D8). */
#ifndef FEATURE_MENU_MENU_H
#define FEATURE_MENU_MENU_H

#include "web/web.h"

extern const struct route menu_routes[];

#endif
