/* The rules of consents: where somebody stands after a row of acts, and what may follow (D9, D14). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feature/consent/consent.h"

static const struct date birth = {2000, 2, 29};

static void test_standing_is_the_newest_act_on_that_text(void **state)
{
	const struct consent_event events[] = {
		{LEGAL_AGREEMENT, 1, CONSENT_ACCEPTED, false},
		{LEGAL_NOTICE, 1, CONSENT_READ, false},
		{LEGAL_CONSENT, 1, CONSENT_REFUSED, false},
		{LEGAL_CONSENT, 1, CONSENT_GIVEN, false},
		{LEGAL_AGREEMENT, 2, CONSENT_ACCEPTED, false},
		{LEGAL_CONSENT, 1, CONSENT_WITHDRAWN, false},
	};
	static const enum consent_act after[] = {CONSENT_REFUSED, CONSENT_GIVEN, CONSENT_GIVEN, CONSENT_WITHDRAWN};

	(void)state;
	assert_false(consent_stand(events, 0, LEGAL_CONSENT).known);
	assert_false(consent_stand(events, 2, LEGAL_CONSENT).known);
	for (size_t n = 3; n <= 6; n++)
		assert_int_equal(consent_stand(events, n, LEGAL_CONSENT).act, after[n - 3]);
	assert_int_equal(consent_stand(events, 4, LEGAL_AGREEMENT).version, 1);
	assert_int_equal(consent_stand(events, 6, LEGAL_AGREEMENT).version, 2);
	assert_int_equal(consent_stand(events, 6, LEGAL_NOTICE).act, CONSENT_READ);
}

static void test_an_act_belongs_to_its_text(void **state)
{
	(void)state;
	for (int act = CONSENT_ACCEPTED; act <= CONSENT_WITHDRAWN; act++) {
		const struct consent_event odd = {LEGAL_CONSENT, 1, (enum consent_act)act, false};

		assert_int_equal(consent_act_fits(LEGAL_AGREEMENT, (enum consent_act)act), act == CONSENT_ACCEPTED);
		assert_int_equal(consent_act_fits(LEGAL_NOTICE, (enum consent_act)act), act == CONSENT_READ);
		assert_int_equal(consent_act_fits(LEGAL_CONSENT, (enum consent_act)act), act >= CONSENT_GIVEN);
		assert_int_equal(consent_stand(&odd, 1, LEGAL_CONSENT).known, act >= CONSENT_GIVEN);
	}
}

static void test_minor_until_the_eighteenth_birthday(void **state)
{
	(void)state;
	assert_true(consent_is_minor(birth, (struct date){2018, 2, 28}, 18)); /* 29 February: 1 March in common years */
	assert_false(consent_is_minor(birth, (struct date){2018, 3, 1}, 18));
	assert_true(consent_is_minor((struct date){2008, 11, 23}, (struct date){2026, 11, 22}, 18));
	assert_false(consent_is_minor((struct date){2008, 11, 22}, (struct date){2026, 11, 22}, 18));
}

static void test_giving_and_withdrawing(void **state)
{
	const struct consent_standing none = {.known = false}, refused = {true, CONSENT_REFUSED, 1, false},
				      given = {true, CONSENT_GIVEN, 1, false},
				      withdrawn = {true, CONSENT_WITHDRAWN, 1, false};

	(void)state;
	assert_int_equal(consent_judge_give(&none, 1, false), CONSENT_OK);
	assert_int_equal(consent_judge_give(&refused, 1, false), CONSENT_OK);
	assert_int_equal(consent_judge_give(&withdrawn, 1, false), CONSENT_OK);
	assert_int_equal(consent_judge_give(&given, 1, false), CONSENT_ALREADY);
	assert_int_equal(consent_judge_give(&given, 2, false), CONSENT_OK); /* a new version may be given too */
	assert_int_equal(consent_judge_give(&none, 1, true), CONSENT_MINOR);
	assert_int_equal(consent_judge_give(&given, 1, true), CONSENT_MINOR);
	assert_int_equal(consent_judge_withdraw(&given), CONSENT_OK);
	assert_int_equal(consent_judge_withdraw(&none), CONSENT_NOT_GIVEN);
	assert_int_equal(consent_judge_withdraw(&refused), CONSENT_NOT_GIVEN);
	assert_int_equal(consent_judge_withdraw(&withdrawn), CONSENT_NOT_GIVEN);
}

/* D14: at a unit the legal representative decides for a minor, and for nobody else; what a minor typed does not count. */
static void test_the_representative_of_a_minor_decides(void **state)
{
	const struct consent_standing none = {.known = false}, online = {true, CONSENT_GIVEN, 1, false},
				      given = {true, CONSENT_GIVEN, 1, true},
				      refused = {true, CONSENT_REFUSED, 1, true},
				      withdrawn = {true, CONSENT_WITHDRAWN, 1, true};
	static const enum consent_act acts[] = {CONSENT_GIVEN, CONSENT_REFUSED, CONSENT_WITHDRAWN};

	(void)state;
	for (int i = 0; i < 3; i++)
		assert_int_equal(consent_judge_represented(&given, acts[i], 2, false), CONSENT_ADULT);
	assert_int_equal(consent_judge_represented(&none, CONSENT_GIVEN, 1, true), CONSENT_OK);
	assert_int_equal(consent_judge_represented(&online, CONSENT_GIVEN, 1, true), CONSENT_OK);
	assert_int_equal(consent_judge_represented(&given, CONSENT_GIVEN, 1, true), CONSENT_ALREADY);
	assert_int_equal(consent_judge_represented(&given, CONSENT_GIVEN, 2, true), CONSENT_OK);
	assert_int_equal(consent_judge_represented(&withdrawn, CONSENT_GIVEN, 1, true), CONSENT_OK);
	assert_int_equal(consent_judge_represented(&none, CONSENT_REFUSED, 1, true), CONSENT_OK);
	assert_int_equal(consent_judge_represented(&refused, CONSENT_REFUSED, 1, true), CONSENT_ALREADY);
	assert_int_equal(consent_judge_represented(&given, CONSENT_REFUSED, 2, true), CONSENT_STANDS);
	assert_int_equal(consent_judge_represented(&given, CONSENT_WITHDRAWN, 2, true), CONSENT_OK);
	assert_int_equal(consent_judge_represented(&none, CONSENT_WITHDRAWN, 1, true), CONSENT_NOT_GIVEN);
	assert_int_equal(consent_judge_represented(&withdrawn, CONSENT_WITHDRAWN, 1, true), CONSENT_NOT_GIVEN);
}

static void test_who_did_it(void **state)
{
	const struct consent_event at_unit = {LEGAL_CONSENT, 1, CONSENT_GIVEN, true},
				   online = {LEGAL_CONSENT, 1, CONSENT_WITHDRAWN, false},
				   agreement = {LEGAL_AGREEMENT, 1, CONSENT_ACCEPTED, true};

	(void)state;
	assert_true(consent_is_represented(&at_unit, true));
	assert_false(consent_is_represented(&at_unit, false)); /* an adult's own, signed at the counter */
	assert_false(consent_is_represented(&online, true));
	assert_false(consent_is_represented(&agreement, true)); /* the minor's own (D14) */
}

static void test_candidate_pool_is_off_unless_given(void **state)
{
	(void)state;
	for (int act = CONSENT_ACCEPTED; act <= CONSENT_WITHDRAWN; act++) {
		const struct consent_standing online = {true, (enum consent_act)act, 1, false},
					      at_unit = {true, (enum consent_act)act, 1, true},
					      none = {false, (enum consent_act)act, 1, true};

		assert_int_equal(consent_in_candidate_pool(&online, false), act == CONSENT_GIVEN);
		assert_false(consent_in_candidate_pool(&online, true)); /* D14: a minor's own word opens nothing */
		assert_int_equal(consent_in_candidate_pool(&at_unit, true), act == CONSENT_GIVEN);
		assert_false(consent_in_candidate_pool(&none, false));
	}
}

static void test_a_new_agreement_waits(void **state)
{
	const struct consent_standing none = {.known = false}, first = {true, CONSENT_ACCEPTED, 1, false};

	(void)state;
	assert_true(consent_must_accept(&none, 1));
	assert_false(consent_must_accept(&first, 1));
	assert_true(consent_must_accept(&first, 2));
}

static void test_words_of_the_database(void **state)
{
	enum consent_act act;

	(void)state;
	for (int i = CONSENT_ACCEPTED; i <= CONSENT_WITHDRAWN; i++) {
		assert_true(consent_act_parse(consent_act_name((enum consent_act)i), &act));
		assert_int_equal(act, i);
	}
	assert_false(consent_act_parse("", &act));
	assert_false(consent_act_parse("Given", &act));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_standing_is_the_newest_act_on_that_text),
		cmocka_unit_test(test_an_act_belongs_to_its_text),
		cmocka_unit_test(test_minor_until_the_eighteenth_birthday),
		cmocka_unit_test(test_giving_and_withdrawing),
		cmocka_unit_test(test_the_representative_of_a_minor_decides),
		cmocka_unit_test(test_who_did_it),
		cmocka_unit_test(test_candidate_pool_is_off_unless_given),
		cmocka_unit_test(test_a_new_agreement_waits),
		cmocka_unit_test(test_words_of_the_database),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
