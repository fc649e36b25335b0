/* Where a person is reached: the address behind the contact preference (R34, R35), opened only to write a message. */
#ifndef FEATURE_NOTIFICATION_NOTIFICATION_ADDRESS_H
#define FEATURE_NOTIFICATION_NOTIFICATION_ADDRESS_H

#include <stdint.h>

#include "db/db.h"
#include "feature/notification/notification.h"
#include "web/web.h"

extern struct db_table notification_address_store; /* citizen, job */

/* What the person left us; "" for what is missing. */
struct notification_reach {
	unsigned char mobile_sealed[64];
	size_t mobile_n;
	char first_name[241], last_name[241], language[3];
	char preference[8], email[255 * 4], address[1601];
	char district[241], province[161];
};

/* What a statement selects for it and whence, given `citizen c`; its targets, for statements that read many people. */
#define NOTIFICATION_REACH_SELECT \
	"c.mobile_sealed, c.first_name, c.last_name, c.language, k.preference, k.email, k.address, d.name, p.name"
#define NOTIFICATION_REACH_JOIN                                             \
	" LEFT JOIN contact k ON k.citizen_id = c.id"                       \
	" LEFT JOIN district d ON d.id = k.district_id AND k.address <> ''" \
	" LEFT JOIN province p ON p.code = k.province_code AND k.address <> ''"
enum { NOTIFICATION_REACH_COLUMNS = 9 };
void notification_reach_columns(struct notification_reach *r, struct db_out out[NOTIFICATION_REACH_COLUMNS]);

/* Chooses channel and address from it, as notification_address does. */
bool notification_reach_choose(const struct notification_reach *r, int64_t citizen_id, struct notification_address *out,
	enum language *language, struct err *e) ERR_MUST_CHECK;

/* Finds channel and address of a citizen, and the language to write in. The preferred way first; when it lacks an
 * address, SMS to the mobile; without a mobile (D13) e-mail, then a letter (R36). `out->to` is "" only when the
 * person left nothing at all: then no message can be written. The program must hold SECRET_KEY_COLUMN.
 * ERR_DB when there is no such citizen, ERR_INTERNAL when the sealed phone does not open. (R34, R35, R36) */
bool notification_address(struct db *db, int64_t citizen_id, struct notification_address *out, enum language *language,
	struct err *e) ERR_MUST_CHECK;

#endif
