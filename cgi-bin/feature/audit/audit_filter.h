/* What an auditor narrows the log down to: as typed, and as it stands in addresses and in the log itself. Pure. */
#ifndef FEATURE_AUDIT_AUDIT_FILTER_H
#define FEATURE_AUDIT_AUDIT_FILTER_H

#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "feature/audit/audit.h"

enum { AUDIT_FILTER_USERNAME = 33, AUDIT_FILTER_QUERY = 180 };

struct audit_filter {
	struct date from, to;                 /* both days count; none = open */
	char action[41];                      /* "" = all */
	char username[AUDIT_FILTER_USERNAME]; /* "" = all; of a-z, 0-9, dot and hyphen */
	int64_t staff_id;                     /* whose username it is */
	int64_t unit_id, citizen_id;          /* 0 = all */
};

/* Reads a day typed as 22.11.2026, 22/11/2026 or 2026-11-22; nothing typed is none. False for anything else. */
bool audit_filter_day(const char *typed, struct date *out);

/* "ilk=2026-11-01&islem=citizen.look", "" for a filter that lets all through. Made of [A-Za-z0-9=&._-] alone and never
 * a T.C. number, so that it may stand in addresses and notes. */
void audit_filter_query(const struct audit_filter *f, char out[AUDIT_FILTER_QUERY]);

#endif
