/* `/kisi`, `/kisi/neden`, `/kisi/not`: the page of a person (person_page.c). */
#ifndef FEATURE_PERSON_PERSON_PAGE_H
#define FEATURE_PERSON_PERSON_PAGE_H

#include "web/web.h"

extern const struct route person_routes[];

#endif
