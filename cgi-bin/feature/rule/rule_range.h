/* Which values headquarters may give a rule, and from when (decisions.md, first lines). Pure. */
#ifndef FEATURE_RULE_RULE_RANGE_H
#define FEATURE_RULE_RULE_RANGE_H

#include "feature/rule/rule.h"

/* Both ends belong to it, in the rule's unit. False: the rule has none and cannot be set. */
bool rule_range(enum rule_name name, int *min, int *max);

enum rule_set_outcome {
	RULE_SET_OK,
	RULE_SET_RANGE,
	RULE_SET_PAST,  /* past cases keep the rule of their day */
	RULE_SET_TODAY, /* it would count at once: has to be meant */
};

enum rule_set_outcome rule_set_check(
	enum rule_name name, int64_t value, struct date from, bool today_is_meant, struct date today);

#endif
