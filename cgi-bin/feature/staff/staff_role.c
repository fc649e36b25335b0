#include "feature/staff/staff_role.h"

#include "base/text.h"

const char *const staff_role_names[STAFF_ROLES + 1] = {
	[STAFF_CLERK] = "clerk",
	[STAFF_APPROVER] = "approver",
	[STAFF_UNIT_HEAD] = "unit_head",
	[STAFF_HQ] = "hq",
	[STAFF_AUDITOR] = "auditor",
	[STAFF_ADMIN] = "admin",
};

bool staff_role_parse(const char *name, enum staff_role *out)
{
	for (int i = 0; i < STAFF_ROLES; i++)
		if (text_equal(staff_role_names[i], name)) {
			*out = (enum staff_role)i;
			return true;
		}
	return false;
}

bool staff_role_holds_on(const struct staff_role_held *held, struct date day)
{
	return !held->ended && date_compare(held->from, day) <= 0 &&
	       (date_is_none(held->to) || date_compare(day, held->to) <= 0);
}

uint32_t staff_roles_on(const struct staff_role_held *held, size_t count, struct date day)
{
	uint32_t roles = 0;

	for (size_t i = 0; i < count; i++)
		if (staff_role_holds_on(&held[i], day))
			roles |= STAFF_BIT(held[i].role);
	return roles;
}

/* Whether both count on some day. */
static bool meet(const struct staff_role_held *a, const struct staff_role_held *b)
{
	return !a->ended && !b->ended && (date_is_none(a->to) || date_compare(b->from, a->to) <= 0) &&
	       (date_is_none(b->to) || date_compare(a->from, b->to) <= 0);
}

static bool sees_citizens(enum staff_role role)
{
	return (STAFF_BIT(role) & STAFF_SEES_CITIZENS) != 0;
}

enum staff_role_outcome staff_role_check(
	const struct staff_role_held *held, size_t count, const struct staff_role_held *wanted, struct date today)
{
	struct staff_role_held ahead = *wanted;
	enum staff_role_outcome outcome = STAFF_ROLE_OK;

	if (!date_is_none(wanted->to) && date_compare(wanted->to, wanted->from) < 0)
		return STAFF_ROLE_BACKWARDS;
	if (!date_is_none(wanted->to) && date_compare(wanted->to, today) < 0)
		return STAFF_ROLE_OVER;
	ahead.from = date_later(wanted->from, today);
	for (size_t i = 0; i < count; i++) {
		if (!meet(&held[i], &ahead))
			continue;
		if (held[i].role == ahead.role)
			return STAFF_ROLE_TWICE;
		if (sees_citizens(held[i].role) != sees_citizens(ahead.role))
			outcome = STAFF_ROLE_CONFLICT;
	}
	return outcome;
}
