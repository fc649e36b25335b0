/* What is done with a due message: still true? how long to wait? (D6; feature/delivery/delivery_rule.h) */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feature/delivery/delivery_rule.h"

static const struct date end = {2027, 3, 15}, other = {2028, 3, 15};

static struct registration_facts facts_of(
	enum registration_state state, enum registration_reason reason, struct date active_until)
{
	return (struct registration_facts){.state = state, .reason = reason, .active_until = active_until};
}

static void test_without_a_day_it_is_true(void **state)
{
	(void)state;
	assert_true(delivery_still_true("reactivated", date_none(), NULL, end));
}

static void test_a_warning_holds_while_the_record_ends_on_that_day(void **state)
{
	struct registration_facts active = facts_of(REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE, end);
	struct registration_facts renewed = facts_of(REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE, other);
	struct registration_facts passive = facts_of(REGISTRATION_PASSIVE, REGISTRATION_CITIZEN_REQUEST, end);

	(void)state;
	assert_true(delivery_still_true("warning_first", end, &active, date_add_days(end, -30)));
	assert_true(delivery_still_true("warning_last", end, &active, end)); /* through the end of the day (D4) */
	assert_false(delivery_still_true("warning_last", end, &active, date_add_days(end, 1)));
	assert_false(delivery_still_true("warning_first", end, &renewed, date_add_days(end, -30)));
	assert_false(delivery_still_true("warning_first", end, &passive, date_add_days(end, -30)));
	assert_false(delivery_still_true("warning_first", end, NULL, date_add_days(end, -30)));
}

static void test_a_lapse_is_told_while_it_lasts(void **state)
{
	struct registration_facts lapsed = facts_of(REGISTRATION_PASSIVE, REGISTRATION_EXPIRED, end);
	struct registration_facts back = facts_of(REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE, other);
	struct registration_facts closed = facts_of(REGISTRATION_PASSIVE, REGISTRATION_DECEASED, end);
	struct date today = date_add_days(end, 3);

	(void)state;
	assert_true(delivery_still_true("expired", end, &lapsed, today));
	assert_false(delivery_still_true("expired", end, &back, today));
	assert_false(delivery_still_true("expired", end, &closed, today));
}

static void test_a_special_status_is_told_of_while_it_ends_on_that_day(void **state)
{
	struct date before = date_add_days(end, -30), after = date_add_days(end, 1);

	(void)state;
	assert_true(delivery_special_still_true("special_warning_first", end, "d2027-03-15,p-", before));
	assert_true(delivery_special_still_true("special_warning_second", end, "p2027-03-15", end));
	assert_false(delivery_special_still_true("special_warning_second", end, "d2027-03-15", after));
	assert_false(
		delivery_special_still_true("special_warning_first", end, "d2028-03-15", before)); /* renewed (R14) */
	assert_false(delivery_special_still_true("special_warning_first", end, "d-", before));
	assert_false(delivery_special_still_true("special_warning_first", end, "", before));
	assert_true(delivery_special_still_true("special_ended", end, "d2027-03-15", after));
	assert_false(delivery_special_still_true("special_ended", end, "d2028-03-15", after));
	assert_false(delivery_special_still_true("special_ended", end, "d2027-03-15", end));
}

static void test_pauses_double_up_to_an_hour(void **state)
{
	(void)state;
	assert_int_equal(delivery_pause(0), 10 * INSTANT_SECOND);
	assert_int_equal(delivery_pause(1), 10 * INSTANT_SECOND);
	assert_int_equal(delivery_pause(2), 20 * INSTANT_SECOND);
	assert_int_equal(delivery_pause(9), 2560 * INSTANT_SECOND);
	assert_int_equal(delivery_pause(10), INSTANT_HOUR);
	assert_int_equal(delivery_pause(1000), INSTANT_HOUR);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_without_a_day_it_is_true),
		cmocka_unit_test(test_a_warning_holds_while_the_record_ends_on_that_day),
		cmocka_unit_test(test_a_lapse_is_told_while_it_lasts),
		cmocka_unit_test(test_a_special_status_is_told_of_while_it_ends_on_that_day),
		cmocka_unit_test(test_pauses_double_up_to_an_hour),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
