/* Where a person is reached: the address behind the contact preference (R34, R35), opened only to write a message. */
#ifndef FEATURE_NOTIFICATION_NOTIFICATION_ADDRESS_H
#define FEATURE_NOTIFICATION_NOTIFICATION_ADDRESS_H

#include <stdint.h>

#include "db/db.h"
#include "feature/notification/notification.h"
#include "web/web.h"

extern struct db_table notification_address_store; /* citizen, job */

/* Finds channel and address of a citizen, and the language to write in. The preferred way first; when it lacks an
 * address, SMS to the mobile; without a mobile (D13) e-mail, then a letter (R36). `out->to` is "" only when the
 * person left nothing at all: then no message can be written. The program must hold SECRET_KEY_COLUMN.
 * ERR_DB when there is no such citizen, ERR_INTERNAL when the sealed phone does not open. (R34, R35, R36) */
bool notification_address(struct db *db, int64_t citizen_id, struct notification_address *out, enum language *language,
	struct err *e) ERR_MUST_CHECK;

#endif
