/* `/kisi`: the page of a person; it asks for the reason first, when none is carried. `/kisi/neden`: gives it. `/kisi/not`: a note.
 * (D25, D26) */
#ifndef FEATURE_PERSON_PERSON_PAGE_H
#define FEATURE_PERSON_PERSON_PAGE_H

#include "web/web.h"

extern const struct route person_routes[];

#endif
