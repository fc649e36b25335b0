/* The registration record as the fold of its events: corrections undo what was wrong (D2). */
#include "registration_life.h"

static void test_D2_a_wrong_passivation_is_undone(void **state)
{
	struct life life;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life); /* seq 2 */
	wait_days(&life, 10);
	passivate(&life, REGISTRATION_DECEASED); /* seq 3 */
	wait_days(&life, 1);
	assert_int_equal(correct(&life, 3), REGISTRATION_OK);
	assert_status(&life, REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE);
	assert_date(life.facts.since, (struct date){2027, 1, 1});
	assert_date(life.facts.active_until, (struct date){2028, 1, 1});
	assert_int_equal(life.facts.version, 4);
	assert_int_equal(life.events[2].corrected_by, 4);
	assert_int_equal(life.events[3].corrected_by, 0);
}

static void test_D2_a_wrong_transaction_is_undone(void **state)
{
	struct life life;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	wait_days(&life, 100);
	transact(&life); /* seq 3 */
	assert_date(life.facts.active_until, (struct date){2028, 4, 11});
	assert_int_equal(correct(&life, 3), REGISTRATION_OK);
	assert_date(life.facts.active_until, (struct date){2028, 1, 1});
	assert_date(life.facts.last_transaction, (struct date){2027, 1, 1});
}

static void test_D2_D5_a_wrong_reactivation_is_undone_and_entered_again(void **state)
{
	struct life life;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	wait_days(&life, 10);
	passivate(&life, REGISTRATION_STAFF_DECISION);
	wait_days(&life, 20);
	assert_int_equal(reactivate(&life, REGISTRATION_BY_STAFF, 0), REGISTRATION_OK); /* seq 4 */
	wait_days(&life, 1);
	assert_int_equal(correct(&life, 4), REGISTRATION_OK);
	assert_status(&life, REGISTRATION_PASSIVE, REGISTRATION_STAFF_DECISION);
	assert_date(life.facts.since, (struct date){2027, 1, 11});
	/* neither the correction nor what it undid keeps the right date from being entered */
	assert_int_equal(reactivate(&life, REGISTRATION_BY_STAFF, 15), REGISTRATION_OK);
	assert_date(life.facts.last_transaction, (struct date){2027, 1, 17});
	assert_fold_is_the_record(&life);
}

static void test_D2_a_correction_can_be_undone(void **state)
{
	struct life life;
	struct registration_facts before;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	wait_days(&life, 10);
	passivate(&life, REGISTRATION_CITIZEN_REQUEST); /* seq 3 */
	before = life.facts;
	assert_int_equal(correct(&life, 3), REGISTRATION_OK); /* seq 4 */
	assert_int_equal(correct(&life, 4), REGISTRATION_OK); /* seq 5 */
	before.version = 5;
	assert_facts(&life.facts, &before);
	assert_int_equal(life.events[2].corrected_by, 0);
	assert_int_equal(life.events[3].corrected_by, 5);
	assert_int_equal(correct(&life, 5), REGISTRATION_OK);
	assert_status(&life, REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE);
}

static void test_D2_what_cannot_be_corrected(void **state)
{
	struct life life;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	passivate(&life, REGISTRATION_CITIZEN_REQUEST);
	assert_int_equal(correct(&life, 1), REGISTRATION_NOT_CORRECTABLE);
	assert_int_equal(correct(&life, 0), REGISTRATION_NOT_CORRECTABLE);
	assert_int_equal(correct(&life, 4), REGISTRATION_NOT_CORRECTABLE);
	assert_int_equal(correct(&life, 3), REGISTRATION_OK);
	assert_int_equal(correct(&life, 3), REGISTRATION_NOT_CORRECTABLE);
	assert_int_equal(life.count, 4);
}

/* Without the transaction the record lapsed before it was written as lapsed: the earlier day counts. */
static void test_D2_D4_a_lapse_moves_with_the_transaction_undone(void **state)
{
	struct life life;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	wait_days(&life, 100);
	transact(&life); /* seq 3 */
	wait_days(&life, 400);
	expire(&life); /* seq 4 */
	assert_date(life.facts.since, (struct date){2028, 4, 12});
	assert_int_equal(correct(&life, 3), REGISTRATION_OK);
	assert_status(&life, REGISTRATION_PASSIVE, REGISTRATION_EXPIRED);
	assert_date(life.facts.since, (struct date){2028, 1, 2});
	assert_int_equal(life.facts.state, REGISTRATION_PASSIVE);
}

static void test_D2_D4_a_restored_transaction_voids_the_lapse(void **state)
{
	struct life life;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	wait_days(&life, 100);
	transact(&life);                                      /* seq 3 */
	assert_int_equal(correct(&life, 3), REGISTRATION_OK); /* seq 4 */
	wait_days(&life, 270);
	expire(&life); /* seq 5 */
	assert_status(&life, REGISTRATION_PASSIVE, REGISTRATION_EXPIRED);
	assert_int_equal(correct(&life, 4), REGISTRATION_OK);
	assert_status(&life, REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE);
	assert_date(life.facts.active_until, (struct date){2028, 4, 11});
}

/* Without the first transaction the record was passive on the day of the second one, which then extends
 * nothing. */
static void test_R28_D2_a_transaction_left_on_a_passive_record_counts_for_nothing(void **state)
{
	struct life life;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	wait_days(&life, 300);
	transact(&life); /* seq 3 */
	wait_days(&life, 100);
	transact(&life); /* seq 4 */
	assert_int_equal(correct(&life, 3), REGISTRATION_OK);
	assert_status(&life, REGISTRATION_PASSIVE, REGISTRATION_EXPIRED);
	assert_date(registration_status_on(&life.facts, life.today).since, (struct date){2028, 1, 2});
	expire(&life);
	assert_fold_is_the_record(&life);
}

static void test_D2_D7_a_citizen_does_not_lift_what_only_staff_can(void **state)
{
	struct life life;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	passivate(&life, REGISTRATION_STAFF_DECISION); /* seq 3 */
	wait_days(&life, 1);
	assert_int_equal(reactivate(&life, REGISTRATION_BY_STAFF, 0), REGISTRATION_OK); /* seq 4 */
	wait_days(&life, 1);
	passivate(&life, REGISTRATION_CITIZEN_REQUEST);
	wait_days(&life, 1);
	assert_int_equal(reactivate(&life, REGISTRATION_BY_CITIZEN, 0), REGISTRATION_OK);
	assert_status(&life, REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE);
	assert_int_equal(correct(&life, 4), REGISTRATION_OK);
	assert_status(&life, REGISTRATION_PASSIVE, REGISTRATION_STAFF_DECISION);
	assert_date(life.facts.since, (struct date){2027, 1, 1});
}

static void test_D2_a_closed_record_is_not_opened_by_what_came_later(void **state)
{
	struct life life;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	passivate(&life, REGISTRATION_DECEASED); /* seq 3 */
	wait_days(&life, 1);
	assert_int_equal(correct(&life, 3), REGISTRATION_OK); /* seq 4 */
	passivate(&life, REGISTRATION_CITIZEN_REQUEST);
	wait_days(&life, 1);
	assert_int_equal(reactivate(&life, REGISTRATION_BY_STAFF, 0), REGISTRATION_OK);
	assert_status(&life, REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE);
	assert_int_equal(correct(&life, 4), REGISTRATION_OK);
	assert_status(&life, REGISTRATION_PASSIVE, REGISTRATION_DECEASED);
	assert_date(life.facts.since, (struct date){2027, 1, 1});
}

static void test_D2_a_reactivation_of_what_was_never_passive_extends(void **state)
{
	struct life life;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	wait_days(&life, 5);
	passivate(&life, REGISTRATION_STAFF_DECISION); /* seq 3 */
	wait_days(&life, 5);
	assert_int_equal(reactivate(&life, REGISTRATION_BY_STAFF, 0), REGISTRATION_OK);
	assert_date(life.facts.since, (struct date){2027, 1, 11});
	assert_int_equal(correct(&life, 3), REGISTRATION_OK);
	assert_date(life.facts.since, (struct date){2027, 1, 1});
	assert_date(life.facts.active_until, (struct date){2028, 1, 11});
}

/* The months of R25 are dated data: events made under an older figure keep what they reached. */
static void test_R25_a_later_figure_leaves_history_alone(void **state)
{
	struct life life;
	struct registration_act act;
	struct registration_change change;

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	wait_days(&life, 100);
	act = acting(&life, REGISTRATION_BY_CITIZEN);
	act.months = 6;
	assert_int_equal(registration_transact(&life.facts, &act, REGISTRATION_CONTACT, &change), REGISTRATION_OK);
	keep(&life, &change);
	assert_date(life.facts.active_until, (struct date){2028, 1, 1});
	assert_fold_is_the_record(&life);
}

static void test_D2_a_list_that_is_no_history_is_refused(void **state)
{
	struct life life;
	struct life broken;
	struct registration_facts facts = {.version = 99};

	(void)state;
	begin(&life, (struct date){2027, 1, 1});
	activate(&life);
	passivate(&life, REGISTRATION_CITIZEN_REQUEST);
	assert_int_equal(correct(&life, 3), REGISTRATION_OK);
	assert_false(registration_fold(life.events, 0, &facts));
	assert_false(registration_fold(life.events + 1, life.count - 1, &facts));
	broken = life;
	broken.events[1].seq = 3;
	assert_false(registration_fold(broken.events, broken.count, &facts));
	broken = life;
	broken.events[2].kind = REGISTRATION_EVENT_CREATED;
	assert_false(registration_fold(broken.events, broken.count, &facts));
	for (uint32_t seq = 0; seq < 7; seq++) {
		broken = life;
		broken.events[3].corrects_seq = seq;
		assert_int_equal(registration_fold(broken.events, broken.count, &facts), seq == 2 || seq == 3);
		if (seq != 2 && seq != 3) {
			assert_int_equal(correct(&life, 1), REGISTRATION_NOT_CORRECTABLE);
			facts.version = 99;
			assert_false(registration_fold(broken.events, broken.count, &facts));
			assert_int_equal(facts.version, 99);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D2_a_wrong_passivation_is_undone),
		cmocka_unit_test(test_D2_a_wrong_transaction_is_undone),
		cmocka_unit_test(test_D2_D5_a_wrong_reactivation_is_undone_and_entered_again),
		cmocka_unit_test(test_D2_a_correction_can_be_undone),
		cmocka_unit_test(test_D2_what_cannot_be_corrected),
		cmocka_unit_test(test_D2_D4_a_lapse_moves_with_the_transaction_undone),
		cmocka_unit_test(test_D2_D4_a_restored_transaction_voids_the_lapse),
		cmocka_unit_test(test_R28_D2_a_transaction_left_on_a_passive_record_counts_for_nothing),
		cmocka_unit_test(test_D2_D7_a_citizen_does_not_lift_what_only_staff_can),
		cmocka_unit_test(test_D2_a_closed_record_is_not_opened_by_what_came_later),
		cmocka_unit_test(test_D2_a_reactivation_of_what_was_never_passive_extends),
		cmocka_unit_test(test_R25_a_later_figure_leaves_history_alone),
		cmocka_unit_test(test_D2_a_list_that_is_no_history_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
