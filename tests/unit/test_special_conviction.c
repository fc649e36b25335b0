/* Who counts as an ex-convict, and which rule decided (R17-R19, D23; feature/special_status/special_conviction.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feature/special_status/special_conviction.h"

static const struct date today = {2026, 11, 22};
static const struct special_offence catalogue[] = {
	{"sexual_assault", SPECIAL_OFFENCE_BARRING, {2000, 1, 1}, {0, 0, 0}},
	{"theft", SPECIAL_OFFENCE_QUALIFYING, {2000, 1, 1}, {0, 0, 0}},
	/* left one list on the last day of 2026, came into the other */
	{"smuggling", SPECIAL_OFFENCE_QUALIFYING, {2000, 1, 1}, {2026, 12, 31}},
	{"smuggling", SPECIAL_OFFENCE_BARRING, {2027, 1, 1}, {0, 0, 0}},
};
enum { OFFENCES = sizeof catalogue / sizeof *catalogue };

static struct special_conviction conviction(const char *offence, bool intentional, int years, int months, int days)
{
	struct special_conviction c = {"", intentional, false, years, months, days, SPECIAL_SENTENCE_COMPLETED};

	for (size_t i = 0; i < sizeof c.offence - 1 && offence[i] != '\0'; i++)
		c.offence[i] = offence[i];
	return c;
}

static void decide_on(const struct special_conviction *c, size_t n, struct date day,
	enum special_conviction_outcome outcome, size_t by)
{
	struct special_conviction_decision d = special_conviction_decide(c, n, catalogue, OFFENCES, 1, day);

	assert_int_equal(d.outcome, outcome);
	assert_int_equal(d.by, by);
	assert_int_equal(special_conviction_is_eligible(outcome),
		outcome == SPECIAL_CONVICTION_LISTED || outcome == SPECIAL_CONVICTION_LONG);
}

static void one(struct special_conviction c, enum special_conviction_outcome outcome)
{
	decide_on(&c, 1, today, outcome, 0);
}

static void test_a_year_or_more_for_an_intentional_crime(void **state)
{
	(void)state;
	one(conviction("", true, 1, 0, 0), SPECIAL_CONVICTION_LONG);
	one(conviction("", true, 0, 12, 0), SPECIAL_CONVICTION_LONG);
	one(conviction("", true, 0, 11, 34), SPECIAL_CONVICTION_SHORT); /* 364 days */
	one(conviction("", true, 0, 11, 35), SPECIAL_CONVICTION_LONG);
	one(conviction("", true, 0, 0, 364), SPECIAL_CONVICTION_SHORT);
	one(conviction("", true, 0, 0, 365), SPECIAL_CONVICTION_LONG);
	one(conviction("", true, 0, 11, 30), SPECIAL_CONVICTION_SHORT);
	one(conviction("", false, 5, 0, 0), SPECIAL_CONVICTION_UNINTENTIONAL);
	one(conviction("", false, 0, 6, 0), SPECIAL_CONVICTION_SHORT);
	one(conviction("unknown_code", true, 0, 6, 0), SPECIAL_CONVICTION_SHORT);
}

static void test_a_listed_offence_with_any_length(void **state)
{
	(void)state;
	one(conviction("theft", true, 0, 0, 1), SPECIAL_CONVICTION_LISTED);
	one(conviction("theft", false, 0, 0, 0), SPECIAL_CONVICTION_LISTED);
	one(conviction("theft", true, 9, 0, 0), SPECIAL_CONVICTION_LISTED);
}

static void test_a_bar_wins_over_everything(void **state)
{
	struct special_conviction pardoned = conviction("sexual_assault", true, 0, 1, 0);
	struct special_conviction both[] = {
		conviction("theft", true, 3, 0, 0), conviction("sexual_assault", true, 0, 1, 0)};

	(void)state;
	pardoned.pardoned = true;
	one(pardoned, SPECIAL_CONVICTION_BARRED);
	decide_on(both, 2, today, SPECIAL_CONVICTION_BARRED, 1);
	both[1].pardoned = true;
	decide_on(both, 2, today, SPECIAL_CONVICTION_BARRED, 1);
}

static void test_where_the_sentence_stands(void **state)
{
	static const enum special_sentence_state good[] = {SPECIAL_SENTENCE_COMPLETED, SPECIAL_SENTENCE_SUSPENDED,
		SPECIAL_SENTENCE_CONDITIONAL_RELEASE, SPECIAL_SENTENCE_PROBATION};
	struct special_conviction c = conviction("theft", true, 2, 0, 0);
	struct special_conviction serving[2];

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		c.state = good[i];
		one(c, SPECIAL_CONVICTION_LISTED);
	}
	c.state = SPECIAL_SENTENCE_SERVING;
	one(c, SPECIAL_CONVICTION_UNFINISHED);
	serving[0] = c;
	serving[1] = conviction("", true, 1, 0, 0);
	decide_on(serving, 2, today, SPECIAL_CONVICTION_LONG, 1);
}

static void test_the_best_of_several_decides(void **state)
{
	struct special_conviction c[] = {
		conviction("", true, 0, 3, 0), conviction("", false, 2, 0, 0), conviction("theft", true, 0, 1, 0)};

	(void)state;
	decide_on(c, 1, today, SPECIAL_CONVICTION_SHORT, 0);
	decide_on(c, 2, today, SPECIAL_CONVICTION_UNINTENTIONAL, 1);
	decide_on(c, 3, today, SPECIAL_CONVICTION_LISTED, 2);
	decide_on(c, 0, today, SPECIAL_CONVICTION_NONE, 0);
}

static void test_the_catalogue_of_the_day_counts(void **state)
{
	struct special_conviction c = conviction("smuggling", true, 0, 1, 0);

	(void)state;
	decide_on(&c, 1, (struct date){2026, 12, 31}, SPECIAL_CONVICTION_LISTED, 0);
	decide_on(&c, 1, (struct date){2027, 1, 1}, SPECIAL_CONVICTION_BARRED, 0);
	decide_on(&c, 1, (struct date){1999, 12, 31}, SPECIAL_CONVICTION_SHORT, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_year_or_more_for_an_intentional_crime),
		cmocka_unit_test(test_a_listed_offence_with_any_length),
		cmocka_unit_test(test_a_bar_wins_over_everything),
		cmocka_unit_test(test_where_the_sentence_stands),
		cmocka_unit_test(test_the_best_of_several_decides),
		cmocka_unit_test(test_the_catalogue_of_the_day_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
