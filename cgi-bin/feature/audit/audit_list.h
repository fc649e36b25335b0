/* `/denetim`: the audit log as auditors read it: filter, 50 rows a page, export (D25, D26). Auditors see no personal
 * page: a person is a number here. */
#ifndef FEATURE_AUDIT_AUDIT_LIST_H
#define FEATURE_AUDIT_AUDIT_LIST_H

#include "feature/audit/audit_list_store.h"
#include "web/web.h"

extern const struct route audit_list_routes[];

/* Reads the filter of the request; messages beside the fields that are wrong (web_errors). */
bool audit_list_filter(struct web *w, struct audit_filter *f, struct err *e) ERR_MUST_CHECK;

/* The page with the filter, and with its rows unless something typed is wrong. */
bool audit_list_show(struct web *w, const struct audit_filter *f, struct err *e) ERR_MUST_CHECK;

/* Writes down that the log was read or taken away, committed before anything is sent. `rows`: how many. */
bool audit_list_write_down(struct web *w, enum audit_action action, const struct audit_filter *f, int64_t rows,
	struct err *e) ERR_MUST_CHECK;

/* GET /denetim/disa-aktar: the rows of the filter as CSV, after password and code were typed again. (security.md) */
bool audit_export(struct web *w, struct err *e) ERR_MUST_CHECK;

#endif
