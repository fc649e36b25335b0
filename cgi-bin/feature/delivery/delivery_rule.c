#include "feature/delivery/delivery_rule.h"

#include "base/text.h"

enum { FIRST_PAUSE_SECONDS = 10, DOUBLINGS_MAX = 9 };

bool delivery_still_true(
	const char *purpose, struct date recheck_on, const struct registration_facts *facts, struct date today)
{
	struct registration_status status;

	if (date_is_none(recheck_on))
		return true;
	if (!facts || date_compare(facts->active_until, recheck_on) != 0)
		return false;
	status = registration_status_on(facts, today);
	return text_equal(purpose, "expired") ? status.reason == REGISTRATION_EXPIRED
					      : status.state == REGISTRATION_ACTIVE;
}

bool delivery_special_still_true(const char *purpose, struct date recheck_on, const char *special, struct date today)
{
	struct special_claim claims[SPECIAL_KINDS];
	bool is_over = date_compare(today, recheck_on) > 0;
	size_t n;

	if (is_over != text_equal(purpose, "special_ended") || !special_digest_read(special, claims, &n))
		return false;
	for (size_t i = 0; i < n; i++)
		if (date_compare(claims[i].valid_until, recheck_on) == 0)
			return true;
	return false;
}

instant delivery_pause(int tries)
{
	int doublings = tries > 1 ? tries - 1 : 0;
	instant pause = FIRST_PAUSE_SECONDS * INSTANT_SECOND << (doublings < DOUBLINGS_MAX ? doublings : DOUBLINGS_MAX);

	return pause < INSTANT_HOUR ? pause : INSTANT_HOUR;
}
