/* The registration record as the fold of its events: corrections undo what was wrong (D2). */
#include <string.h>

#include "registration_fixture.h"

enum { HISTORY_MAX = 400 };

/* A record with its whole history, as the store keeps it. */
struct life {
	struct registration_facts facts;
	struct registration_event events[HISTORY_MAX];
	size_t count;
	struct date today;
};

static struct registration_act acting(const struct life *life, enum registration_actor actor)
{
	return (struct registration_act){
		.actor = actor, .channel = REGISTRATION_WEB, .today = life->today, .months = MONTHS};
}

static void keep(struct life *life, const struct registration_change *change)
{
	for (int i = 0; i < change->event_count; i++) {
		assert_true(life->count < HISTORY_MAX);
		life->events[life->count++] = change->events[i];
	}
	life->facts = change->after;
}

static void assert_fold_is_the_record(struct life *life)
{
	struct registration_facts folded = {
		.has_education = life->facts.has_education, .has_occupation = life->facts.has_occupation};

	assert_true(registration_fold(life->events, life->count, &folded));
	assert_facts(&folded, &life->facts);
}

static void begin(struct life *life, struct date first_day)
{
	struct registration_change change;
	struct registration_act act;

	memset(life, 0, sizeof *life);
	life->today = first_day;
	act = acting(life, REGISTRATION_BY_CITIZEN);
	(void)registration_create(&act, &change);
	keep(life, &change);
	life->facts.has_education = true;
	life->facts.has_occupation = true;
}

/* One short story for the correction tests. Each step must succeed. */

static void wait_days(struct life *life, int days)
{
	life->today = date_add_days(life->today, days);
}

static void activate(struct life *life)
{
	struct registration_act act = acting(life, REGISTRATION_BY_CITIZEN);
	struct registration_change change;

	assert_int_equal(registration_activate(&life->facts, &act, &change), REGISTRATION_OK);
	keep(life, &change);
}

static void transact(struct life *life)
{
	struct registration_act act = acting(life, REGISTRATION_BY_CITIZEN);
	struct registration_change change;

	assert_int_equal(registration_transact(&life->facts, &act, REGISTRATION_CONFIRMATION, &change),
		REGISTRATION_OK);
	keep(life, &change);
}

static void passivate(struct life *life, enum registration_reason reason)
{
	struct registration_act act = acting(life, REGISTRATION_BY_STAFF);
	struct registration_change change;

	assert_int_equal(registration_passivate(&life->facts, &act, reason, &change), REGISTRATION_OK);
	keep(life, &change);
}

static enum registration_outcome reactivate(struct life *life, enum registration_actor actor, int days_back)
{
	struct registration_act act = acting(life, actor);
	struct registration_change change;
	enum registration_outcome outcome = registration_reactivate(
		&life->facts, &act, date_add_days(life->today, -days_back), BACK_DAYS, &change);

	keep(life, &change);
	return outcome;
}

static void expire(struct life *life)
{
	struct registration_change change;

	assert_int_equal(registration_expire(&life->facts, life->today, &change), REGISTRATION_OK);
	keep(life, &change);
}

static enum registration_outcome correct(struct life *life, uint32_t seq)
{
	struct registration_act act = acting(life, REGISTRATION_BY_STAFF);
	struct registration_change change;
	enum registration_outcome outcome =
		registration_correct(&life->facts, &act, life->events, life->count, seq, &change);

	if (outcome == REGISTRATION_OK) {
		assert_int_equal(change.event_count, 1);
		assert_int_equal(change.events[0].kind, REGISTRATION_EVENT_CORRECTED);
		assert_int_equal(change.events[0].corrects_seq, seq);
		assert_date(change.events[0].effective, life->today);
	} else {
		assert_int_equal(change.event_count, 0);
		assert_facts(&change.after, &life->facts);
	}
	keep(life, &change);
	assert_fold_is_the_record(life);
	return outcome;
}

static void assert_status(
	const struct life *life, enum registration_state state, enum registration_reason reason)
{
	struct registration_status status = registration_status_on(&life->facts, life->today);

	assert_int_equal(status.state, state);
	assert_int_equal(status.reason, reason);
}

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
	assert_int_equal(
		registration_transact(&life.facts, &act, REGISTRATION_CONTACT, &change), REGISTRATION_OK);
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
	broken.events[2].seq = 2;
	assert_false(registration_fold(broken.events, broken.count, &facts));
	broken = life;
	broken.events[2].kind = REGISTRATION_EVENT_CREATED;
	assert_false(registration_fold(broken.events, broken.count, &facts));
	for (uint32_t seq = 0; seq < 7; seq++) {
		broken = life;
		broken.events[3].corrects_seq = seq;
		assert_int_equal(
			registration_fold(broken.events, broken.count, &facts), seq == 2 || seq == 3);
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
		cmocka_unit_test(test_D2_a_reactivation_of_what_was_never_passive_extends),
		cmocka_unit_test(test_R25_a_later_figure_leaves_history_alone),
		cmocka_unit_test(test_D2_a_list_that_is_no_history_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
