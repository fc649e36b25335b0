#include "feature/certificate/certificate.h"

void certificate_state(struct certificate *out, const struct registration_facts *facts, struct date today)
{
	struct registration_status status = registration_status_on(facts, today);

	out->state = status.state;
	out->since = status.since;
	out->last_transaction = facts->last_transaction;
	out->active_until = status.state == REGISTRATION_ACTIVE ? facts->active_until : date_none();
	out->issued_on = today;
}

instant certificate_end(struct date day, int months)
{
	struct clock_local end = {.day = date_add_days(date_add_months(day, months), 1)};

	return clock_from_local(end);
}
