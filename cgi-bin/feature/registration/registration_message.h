/* The messages that tell a person what became of the record, or what will (D6). */
#ifndef FEATURE_REGISTRATION_REGISTRATION_MESSAGE_H
#define FEATURE_REGISTRATION_REGISTRATION_MESSAGE_H

#include "base/err.h"
#include "db/db.h"
#include "feature/notification/notification.h"
#include "feature/registration/registration.h"
#include "web/web.h"

/* Writes `message.<purpose>.subject` and `.text` for the address, with {date} = `date` and {days} = `days`,
 * into `out`; the rest of `out` is the caller's. `words` gives language, texts and arena: a request, or one
 * made by a job. */
void registration_message_write(const struct web *words, const char *purpose, const struct notification_address *to,
	struct date date, int days, struct notification *out);

/* Queues the message for the last event of `change`, within the caller's transaction, in the person's own
 * language; {date} is the last active day, or the first passive one. Nothing for whom left no address. */
bool registration_message_queue(const struct web *w, struct db *db, int64_t citizen_id, const char *purpose,
	const struct registration_change *change, struct err *e) ERR_MUST_CHECK;

#endif
