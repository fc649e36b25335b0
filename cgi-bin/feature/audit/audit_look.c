#include "feature/audit/audit_look.h"

static bool is_same_line(const struct audit_look *a, const struct audit_look *b)
{
	return date_compare(a->day, b->day) == 0 && a->unit_id == b->unit_id && a->reason == b->reason;
}

/* How many of the looks are of whole days. */
static size_t whole_days(const struct audit_look *look, size_t count)
{
	struct date oldest = look[count - 1].day;
	size_t n = count;

	while (n > 0 && date_compare(look[n - 1].day, oldest) == 0)
		n--;
	return n > 0 ? n : count;
}

size_t audit_look_fold(struct audit_look *look, size_t count, struct date *older)
{
	size_t kept = 0;

	*older = date_none();
	if (count == AUDIT_LOOKS_MAX) {
		count = whole_days(look, count);
		*older = look[count - 1].day;
	}
	for (size_t i = 0; i < count; i++) {
		size_t k = 0;

		while (k < kept && !is_same_line(&look[k], &look[i]))
			k++;
		if (k == kept)
			look[kept++] = look[i];
	}
	return kept;
}
