/* The SQL of the auditor's pages (D25): the log, and the names that its filter knows. No person's page data. */
#ifndef FEATURE_AUDIT_AUDIT_LIST_STORE_H
#define FEATURE_AUDIT_AUDIT_LIST_STORE_H

#include "base/secret.h"
#include "db/db.h"
#include "feature/audit/audit_filter.h"
#include "feature/citizen/citizen_secret.h"

extern struct db_table audit_list_store; /* staff */

struct audit_entry {
	int64_t id;
	instant at;
	char actor[12];
	char username[AUDIT_FILTER_USERNAME]; /* "" unless staff */
	int64_t citizen_id;                   /* 0 = none */
	char unit_name[80 * 4 + 1];
	char action[41], reason[25], request_id[41];
	char subject[80 * 4 + 1], note[400 * 4 + 1];
};

struct audit_unit {
	int64_t id;
	char name[80 * 4 + 1];
};

/* Calls `each` for the rows of the filter with an id below `below` (0: all), newest first, at most `max`, until it
 * returns false. Days are days in Istanbul. */
bool audit_list_store_each(struct db *db, const struct audit_filter *f, int64_t below, int64_t max,
	bool (*each)(void *context, const struct audit_entry *entry), void *context, struct err *e) ERR_MUST_CHECK;

/* The account of a username, the person of a T.C. number's index: 0 when there is none. */
bool audit_list_store_staff(struct db *db, const char *username, int64_t *id, struct err *e) ERR_MUST_CHECK;
bool audit_list_store_citizen(
	struct db *db, const struct citizen_index *index, int64_t *id, struct err *e) ERR_MUST_CHECK;

/* Every unit by name. */
bool audit_list_store_units(struct db *db, bool (*each)(void *context, const struct audit_unit *unit), void *context,
	struct err *e) ERR_MUST_CHECK;

#endif
