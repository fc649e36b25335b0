#include "feature/registration/registration_message.h"

#include "base/text.h"
#include "feature/notification/notification_address.h"

enum { CONFIRMATION_DAYS = 7 }; /* a confirmation that could not be sent for so long helps nobody */

void registration_message_write(const struct web *words, const char *purpose, const struct notification_address *to,
	struct date date, int days, struct notification *out)
{
	const char *on = web_date_long(words, date), *left = arena_format(words->arena, "%d", days);
	char key[64];

	out->purpose = purpose;
	out->channel = to->channel;
	out->to = to->to;
	out->subject = "";
	if (to->channel != NOTIFICATION_SMS) {
		(void)text_format(key, sizeof key, "message.%s.subject", purpose);
		out->subject = web_text(words, key, NULL);
	}
	(void)text_format(key, sizeof key, "message.%s.text", purpose);
	out->text = web_text(words, key, "date", on, "days", left, NULL);
}

bool registration_message_queue(const struct web *w, struct db *db, int64_t citizen_id, const char *purpose,
	const struct registration_change *change, struct err *e)
{
	const struct registration_facts *after = &change->after;
	struct web words = {.arena = w->arena, .view = w->view};
	struct notification_address to;
	char cause[48];
	struct notification n = {
		.citizen_id = citizen_id, .cause = cause, .useless_after = w->now.at + CONFIRMATION_DAYS * INSTANT_DAY};

	if (!notification_address(db, citizen_id, &to, &words.language, e))
		return false;
	if (to.to[0] == '\0')
		return true;
	(void)text_format(cause, sizeof cause, "%ld:%u", (long)citizen_id, (unsigned)after->version);
	registration_message_write(
		&words, purpose, &to, after->state == REGISTRATION_ACTIVE ? after->active_until : after->since, 0, &n);
	return notification_queue(db, &n, w->now.at, e);
}
