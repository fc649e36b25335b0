/* `/ara`: staff find a person. The form goes by POST and leads to an address that holds an id alone (search_store.h). */
#ifndef FEATURE_PERSON_SEARCH_PAGE_H
#define FEATURE_PERSON_SEARCH_PAGE_H

#include "web/web.h"

extern const struct route search_routes[];

#endif
