#include "feature/special_status/special_conviction.h"

#include "base/text.h"

static const char *const state_name[SPECIAL_SENTENCE_STATES] = {
	[SPECIAL_SENTENCE_COMPLETED] = "completed",
	[SPECIAL_SENTENCE_SUSPENDED] = "suspended",
	[SPECIAL_SENTENCE_CONDITIONAL_RELEASE] = "conditional_release",
	[SPECIAL_SENTENCE_PROBATION] = "probation",
	[SPECIAL_SENTENCE_SERVING] = "serving",
};
static const char *const outcome_name[] = {
	[SPECIAL_CONVICTION_LISTED] = "listed",
	[SPECIAL_CONVICTION_LONG] = "long",
	[SPECIAL_CONVICTION_BARRED] = "barred",
	[SPECIAL_CONVICTION_UNFINISHED] = "unfinished",
	[SPECIAL_CONVICTION_UNINTENTIONAL] = "unintentional",
	[SPECIAL_CONVICTION_SHORT] = "short",
	[SPECIAL_CONVICTION_NONE] = "none",
};

const char *special_sentence_state_name(enum special_sentence_state state)
{
	return state_name[state];
}

bool special_sentence_state_parse(const char *name, enum special_sentence_state *out)
{
	for (int i = 0; i < SPECIAL_SENTENCE_STATES; i++)
		if (text_equal(state_name[i], name)) {
			*out = (enum special_sentence_state)i;
			return true;
		}
	return false;
}

const char *special_conviction_outcome_name(enum special_conviction_outcome outcome)
{
	return outcome_name[outcome];
}

bool special_conviction_is_eligible(enum special_conviction_outcome outcome)
{
	return outcome == SPECIAL_CONVICTION_LISTED || outcome == SPECIAL_CONVICTION_LONG;
}

enum special_offence_list special_offence_list_on(
	const struct special_offence *catalogue, size_t count, const char *code, struct date day)
{
	for (size_t i = 0; i < count; i++) {
		const struct special_offence *o = &catalogue[i];

		if (text_equal(o->code, code) && date_compare(o->valid_from, day) <= 0 &&
			(date_is_none(o->valid_to) || date_compare(day, o->valid_to) <= 0))
			return o->list;
	}
	return SPECIAL_OFFENCE_UNLISTED;
}

bool special_sentence_reaches(const struct special_conviction *c, int years)
{
	return 12 * c->years + c->months >= 12 * years || 365 * c->years + 30 * c->months + c->days >= 365 * years;
}

static enum special_conviction_outcome judge(
	const struct special_conviction *c, enum special_offence_list list, int years)
{
	bool is_long = special_sentence_reaches(c, years), listed = list == SPECIAL_OFFENCE_QUALIFYING;

	if (list == SPECIAL_OFFENCE_BARRING)
		return SPECIAL_CONVICTION_BARRED;
	if (!listed && !is_long)
		return SPECIAL_CONVICTION_SHORT;
	if (!listed && !c->intentional)
		return SPECIAL_CONVICTION_UNINTENTIONAL;
	if (c->state == SPECIAL_SENTENCE_SERVING)
		return SPECIAL_CONVICTION_UNFINISHED;
	return listed ? SPECIAL_CONVICTION_LISTED : SPECIAL_CONVICTION_LONG;
}

struct special_conviction_decision special_conviction_decide(const struct special_conviction *convictions, size_t count,
	const struct special_offence *catalogue, size_t catalogue_count, int years, struct date day)
{
	struct special_conviction_decision best = {SPECIAL_CONVICTION_NONE, 0};

	for (size_t i = 0; i < count; i++) {
		enum special_offence_list list =
			special_offence_list_on(catalogue, catalogue_count, convictions[i].offence, day);
		struct special_conviction_decision one = {judge(&convictions[i], list, years), i};

		if (one.outcome == SPECIAL_CONVICTION_BARRED)
			return one;
		if (one.outcome < best.outcome)
			best = one;
	}
	return best;
}
