#include "feature/consent/consent.h"

#include <assert.h>
#include <string.h>

static const char *const act_name[] = {
	[CONSENT_ACCEPTED] = "accepted",
	[CONSENT_READ] = "read",
	[CONSENT_GIVEN] = "given",
	[CONSENT_REFUSED] = "refused",
	[CONSENT_WITHDRAWN] = "withdrawn",
};
enum { ACT_COUNT = sizeof act_name / sizeof *act_name };

const char *consent_act_name(enum consent_act act)
{
	assert((int)act >= 0 && (int)act < ACT_COUNT);
	return act_name[act];
}

bool consent_act_parse(const char *name, enum consent_act *out)
{
	for (int i = 0; i < ACT_COUNT; i++)
		if (strcmp(act_name[i], name) == 0) {
			*out = (enum consent_act)i;
			return true;
		}
	return false;
}

bool consent_act_fits(enum legal_kind kind, enum consent_act act)
{
	switch (kind) {
	case LEGAL_AGREEMENT:
		return act == CONSENT_ACCEPTED;
	case LEGAL_NOTICE:
		return act == CONSENT_READ;
	case LEGAL_CONSENT:
		return act == CONSENT_GIVEN || act == CONSENT_REFUSED || act == CONSENT_WITHDRAWN;
	case LEGAL_KIND_COUNT:
		break;
	}
	return false;
}

struct consent_standing consent_stand(const struct consent_event *events, size_t count, enum legal_kind kind)
{
	struct consent_standing standing = {.known = false};

	for (size_t i = 0; i < count; i++)
		if (events[i].kind == kind && consent_act_fits(kind, events[i].act))
			standing = (struct consent_standing){true, events[i].act, events[i].version, events[i].at_unit};
	return standing;
}

bool consent_is_minor(struct date birth, struct date today, int adult_age)
{
	return date_age_completed(birth, today) < adult_age;
}

static bool is_given(const struct consent_standing *standing)
{
	return standing->known && standing->act == CONSENT_GIVEN;
}

enum consent_outcome consent_judge_give(const struct consent_standing *standing, int64_t version, bool minor)
{
	if (minor)
		return CONSENT_MINOR;
	return is_given(standing) && standing->version >= version ? CONSENT_ALREADY : CONSENT_OK;
}

enum consent_outcome consent_judge_withdraw(const struct consent_standing *standing)
{
	return is_given(standing) ? CONSENT_OK : CONSENT_NOT_GIVEN;
}

enum consent_outcome consent_judge_represented(
	const struct consent_standing *standing, enum consent_act act, int64_t version, bool minor)
{
	bool given = is_given(standing) && standing->at_unit;
	bool same = standing->known && standing->act == act && standing->at_unit && standing->version >= version;

	assert(consent_act_fits(LEGAL_CONSENT, act));
	if (!minor)
		return CONSENT_ADULT;
	if (act == CONSENT_WITHDRAWN)
		return consent_judge_withdraw(standing);
	if (act == CONSENT_REFUSED && given)
		return CONSENT_STANDS;
	return same ? CONSENT_ALREADY : CONSENT_OK;
}

bool consent_is_represented(const struct consent_event *event, bool minor_then)
{
	return minor_then && event->at_unit && event->kind == LEGAL_CONSENT;
}

const char *consent_outcome_name(enum consent_outcome outcome)
{
	static const char *const names[] = {[CONSENT_OK] = "ok",
		[CONSENT_MINOR] = "minor",
		[CONSENT_ALREADY] = "already",
		[CONSENT_NOT_GIVEN] = "not_given",
		[CONSENT_ADULT] = "adult",
		[CONSENT_STANDS] = "stands"};

	return names[outcome];
}

bool consent_must_accept(const struct consent_standing *agreement, int64_t current_version)
{
	return !agreement->known || agreement->version < current_version;
}

bool consent_in_candidate_pool(const struct consent_standing *consent, bool minor)
{
	return is_given(consent) && (!minor || consent->at_unit);
}
