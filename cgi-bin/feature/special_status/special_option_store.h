/* The dated lists of the claim form: papers that are taken, rights of priority (R9, R20, R23). */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_OPTION_STORE_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_OPTION_STORE_H

#include "db/db.h"
#include "feature/special_status/special_status.h"

extern struct db_table special_option_store;

enum { SPECIAL_OPTIONS_MAX = 12 };

struct special_options {
	size_t count;
	struct {
		char code[33];
		char title[2][641]; /* by enum language */
	} item[SPECIAL_OPTIONS_MAX];
};

/* The papers taken for the kind on `day`, and the rights that exist on it, in the order of the form. */
bool special_option_papers(struct db *db, enum special_kind kind, struct date day, struct special_options *out,
	struct err *e) ERR_MUST_CHECK;
/* The directorate of the province where papers are shown: name, address and phone, "" for what is not known. */
struct special_unit {
	char name[321], address[801], phone[21];
};
bool special_option_unit(struct db *db, int64_t province_code, struct special_unit *out, struct err *e) ERR_MUST_CHECK;

bool special_option_rights(struct db *db, struct date day, struct special_options *out, struct err *e) ERR_MUST_CHECK;

#endif
