/* The SQL of `/kurallar`: the history of a rule's values, and a new one. */
#ifndef FEATURE_RULE_RULE_STAFF_STORE_H
#define FEATURE_RULE_RULE_STAFF_STORE_H

#include "feature/rule/rule.h"

extern struct db_table rule_staff_store;

enum { RULE_SOURCE_CHARACTERS = 80, RULE_HISTORY_MAX = 100 };

struct rule_row {
	char name[49];
	struct date from, to; /* `to`: none when it is open */
	int64_t version;      /* of those for one day the newest counts */
	int64_t value;
	char unit[17];
	char source[RULE_SOURCE_CHARACTERS * 4 + 1];
	char set_by[484]; /* name; "": loaded from the list */
};

/* All values of a rule, newest first, at most RULE_HISTORY_MAX. */
bool rule_staff_history(
	struct db *db, enum rule_name name, struct rule_row *out, size_t *count, struct err *e) ERR_MUST_CHECK;

/* The rows of every rule by name, newest first, each given to `each`. */
bool rule_staff_each(struct db *db, bool (*each)(void *context, const struct rule_row *row), void *context,
	struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: a further row, with the unit the rule has. */
bool rule_staff_set(struct db *db, enum rule_name name, struct date from, int64_t value, const char *source,
	int64_t staff_id, instant now, struct err *e) ERR_MUST_CHECK;

#endif
