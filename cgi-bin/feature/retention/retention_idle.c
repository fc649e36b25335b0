#include "feature/retention/retention_idle.h"

enum { MONTHS = 12 };

static bool is_full(struct date since, int years, struct date today)
{
	return date_compare(today, date_add_months(since, years * MONTHS)) >= 0;
}

enum retention_act retention_idle_act(const struct retention_idle *r, int years, struct date today)
{
	bool gone = !date_is_none(r->idle_since) && !r->signed_in;

	if (date_is_none(r->due_on))
		return gone && is_full(r->idle_since, years, today) ? RETENTION_TELL : RETENTION_KEEP;
	if (!gone || date_compare(r->idle_since, r->told_since) != 0)
		return RETENTION_RETURNED;
	return date_compare(today, r->due_on) >= 0 ? RETENTION_ANONYMISE : RETENTION_KEEP;
}

struct date retention_idle_limit(int years, struct date today)
{
	/* 29 February is full on the 28th */
	return date_add_days(date_add_months(today, -years * MONTHS), 1);
}
