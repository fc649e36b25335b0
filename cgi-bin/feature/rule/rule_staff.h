/* `/kurallar`: headquarters reads the rules and gives them new values from a day on. */
#ifndef FEATURE_RULE_RULE_STAFF_H
#define FEATURE_RULE_RULE_STAFF_H

#include "feature/rule/rule_staff_store.h"
#include "web/web.h"

extern const struct route rule_staff_routes[];

#endif
