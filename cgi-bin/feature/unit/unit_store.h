/* The SQL of units: headquarters, directorates, service centres (D25). */
#ifndef FEATURE_UNIT_UNIT_STORE_H
#define FEATURE_UNIT_UNIT_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "db/db.h"

extern struct db_table unit_store;

enum { UNIT_EVERYWHERE = -1, UNITS_MAX = 400, UNIT_ADDRESS_CHARACTERS = 200, UNIT_PHONE_MAX = 20 };

struct unit {
	int64_t id;
	char kind[16];         /* hq, directorate, service_centre */
	int64_t province_code; /* 0: headquarters */
	char province[161];
	char district[241];
	char name[321];
	char address[UNIT_ADDRESS_CHARACTERS * 4 + 1]; /* "": pages name ALO 170 */
	char phone[UNIT_PHONE_MAX + 1];
	int64_t version;
};

/* The units of a province (0: headquarters; UNIT_EVERYWHERE: all, headquarters first, then by province); `out` takes
 * UNITS_MAX. */
bool unit_store_list(
	struct db *db, int64_t province_code, struct unit *out, size_t *count, struct err *e) ERR_MUST_CHECK;
bool unit_store_find(struct db *db, int64_t id, struct unit *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: `*changed` false when somebody else changed the unit since `version`. */
bool unit_store_change(struct db *db, const struct unit *unit, bool *changed, struct err *e) ERR_MUST_CHECK;

#endif
