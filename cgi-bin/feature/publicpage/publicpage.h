/* The anonymous pages: no cookie, no person. */
#ifndef FEATURE_PUBLICPAGE_PUBLICPAGE_H
#define FEATURE_PUBLICPAGE_PUBLICPAGE_H

#include "web/web.h"

extern const struct route publicpage_routes[];

#endif
