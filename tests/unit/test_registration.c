/* The registration record: dates, transactions, events and database strings (R4, R25-R28, D2-D7). */
#include "registration_fixture.h"

static void test_R2_D2_a_new_record_is_a_draft(void **state)
{
	struct registration_act act = act_of(REGISTRATION_BY_STAFF, REGISTRATION_COUNTER);
	struct registration_change change;

	(void)state;
	assert_int_equal(registration_create(&act, &change), REGISTRATION_OK);
	assert_int_equal(change.event_count, 1);
	assert_int_equal(change.events[0].kind, REGISTRATION_EVENT_CREATED);
	assert_int_equal(change.events[0].seq, 1);
	assert_int_equal(change.events[0].actor, REGISTRATION_BY_STAFF);
	assert_int_equal(change.events[0].channel, REGISTRATION_COUNTER);
	assert_date(change.events[0].effective, today);
	assert_int_equal(change.after.state, REGISTRATION_DRAFT);
	assert_int_equal(change.after.version, 1);
	assert_date(change.after.since, today);
	assert_true(date_is_none(change.after.active_until));
}

static void test_R25_D4_day_before_and_after(void **state)
{
	struct registration_facts facts = active_until(today);
	struct registration_status status = registration_status_on(&facts, days_ago(1));

	(void)state;
	assert_int_equal(status.state, REGISTRATION_ACTIVE);
	assert_int_equal(status.reason, REGISTRATION_REASON_NONE);
	assert_date(status.since, facts.since);
	assert_false(registration_is_due(&facts, days_ago(1)));
	assert_int_equal(registration_status_on(&facts, today).state, REGISTRATION_ACTIVE);
	assert_false(registration_is_due(&facts, today));
	status = registration_status_on(&facts, days_ago(-1));
	assert_int_equal(status.state, REGISTRATION_PASSIVE);
	assert_int_equal(status.reason, REGISTRATION_EXPIRED);
	assert_date(status.since, days_ago(-1));
	assert_true(registration_is_due(&facts, days_ago(-1)));
	status = registration_status_on(&facts, days_ago(-400));
	assert_date(status.since, days_ago(-1));
}

/* R27, D5: which application dates staff may give, on a record that expired `lapsed` days ago. */
static enum registration_outcome apply_on(
	struct registration_facts facts, struct date application, struct registration_change *change)
{
	struct registration_act staff = act_of(REGISTRATION_BY_STAFF, REGISTRATION_FAX);

	return registration_reactivate(&facts, &staff, application, BACK_DAYS, change);
}

static void test_R27_D5_the_application_date_counts(void **state)
{
	struct registration_change change;

	(void)state;
	assert_int_equal(apply_on(passive(REGISTRATION_EXPIRED), days_ago(3), &change), REGISTRATION_OK);
	assert_int_equal(change.event_count, 1);
	assert_int_equal(change.events[0].kind, REGISTRATION_EVENT_REACTIVATED);
	assert_int_equal(change.events[0].actor, REGISTRATION_BY_STAFF);
	assert_int_equal(change.events[0].channel, REGISTRATION_FAX);
	assert_int_equal(change.events[0].transaction, REGISTRATION_REACTIVATION);
	assert_date(change.events[0].effective, (struct date){2027, 11, 20});
	assert_date(change.events[0].extends_to, (struct date){2028, 11, 20});
	assert_date(change.after.since, (struct date){2027, 11, 20});
	assert_date(change.after.last_transaction, (struct date){2027, 11, 20});
	assert_date(change.after.active_until, (struct date){2028, 11, 20});
}

static void test_R27_D5_thirty_days_back_none_ahead(void **state)
{
	struct registration_facts facts = passive(REGISTRATION_EXPIRED);
	struct registration_change change;

	(void)state;
	assert_int_equal(apply_on(facts, today, &change), REGISTRATION_OK);
	assert_int_equal(apply_on(facts, days_ago(30), &change), REGISTRATION_OK);
	assert_int_equal(apply_on(facts, days_ago(31), &change), REGISTRATION_DATE_TOO_OLD);
	assert_int_equal(change.event_count, 0);
	assert_int_equal(apply_on(facts, days_ago(-1), &change), REGISTRATION_DATE_FUTURE);
	assert_int_equal(apply_on(facts, date_none(), &change), REGISTRATION_DATE_TOO_OLD);
}

static void test_D5_never_before_the_last_event(void **state)
{
	struct registration_facts facts = record(REGISTRATION_PASSIVE, REGISTRATION_CITIZEN_REQUEST, 200);
	struct registration_change change;

	(void)state;
	facts.since = days_ago(10);
	assert_int_equal(apply_on(facts, days_ago(10), &change), REGISTRATION_OK);
	assert_int_equal(apply_on(facts, days_ago(11), &change), REGISTRATION_DATE_BEFORE_LAST_EVENT);
	facts.last_transaction = days_ago(5);
	assert_int_equal(apply_on(facts, days_ago(6), &change), REGISTRATION_DATE_BEFORE_LAST_EVENT);
	assert_int_equal(apply_on(facts, days_ago(5), &change), REGISTRATION_OK);
}

/* The lapse is an event whether the job has written it or not. */
static void test_D5_never_before_a_lapse_the_job_has_not_written(void **state)
{
	struct registration_facts facts = active_until(days_ago(4));
	struct registration_change change;

	(void)state;
	assert_int_equal(apply_on(facts, days_ago(4), &change), REGISTRATION_DATE_BEFORE_LAST_EVENT);
	assert_int_equal(change.event_count, 0);
	assert_int_equal(apply_on(facts, days_ago(3), &change), REGISTRATION_OK);
	assert_int_equal(change.event_count, 2);
	assert_date(change.events[0].effective, days_ago(3));
	assert_date(change.events[1].effective, days_ago(3));
	assert_int_equal(change.events[1].kind, REGISTRATION_EVENT_REACTIVATED);
}

static void test_D5_how_far_back_is_data(void **state)
{
	struct registration_facts facts = passive(REGISTRATION_EXPIRED);
	struct registration_act staff = act_of(REGISTRATION_BY_STAFF, REGISTRATION_PHONE);
	struct registration_change change;

	(void)state;
	assert_int_equal(registration_reactivate(&facts, &staff, days_ago(7), 7, &change), REGISTRATION_OK);
	assert_int_equal(registration_reactivate(&facts, &staff, days_ago(8), 7, &change), REGISTRATION_DATE_TOO_OLD);
	staff.months = 6;
	assert_int_equal(registration_reactivate(&facts, &staff, today, 7, &change), REGISTRATION_OK);
	assert_date(change.after.active_until, (struct date){2028, 5, 23});
}

static void test_R26_a_citizen_reactivates_today_whatever_date_is_given(void **state)
{
	struct registration_facts facts = passive(REGISTRATION_EXPIRED);
	struct registration_act citizen = act_of(REGISTRATION_BY_CITIZEN, REGISTRATION_WEB);
	struct registration_change change;

	(void)state;
	assert_int_equal(registration_reactivate(&facts, &citizen, days_ago(20), BACK_DAYS, &change), REGISTRATION_OK);
	assert_date(change.events[0].effective, today);
	assert_int_equal(change.events[0].actor, REGISTRATION_BY_CITIZEN);
	assert_int_equal(change.events[0].channel, REGISTRATION_WEB);
}

static void test_R25_D3_every_kind_of_transaction_extends(void **state)
{
	struct registration_facts facts = active_until(today);
	struct registration_act act = act_of(REGISTRATION_BY_CITIZEN, REGISTRATION_WEB);

	(void)state;
	for (int kind = REGISTRATION_PROFILE_EDUCATION; kind <= REGISTRATION_STAFF_PROCESSING; kind++) {
		struct registration_change change;

		assert_int_equal(registration_transact(&facts, &act, (enum registration_transaction)kind, &change),
			REGISTRATION_OK);
		assert_int_equal(change.event_count, 1);
		assert_int_equal(change.events[0].kind, REGISTRATION_EVENT_TRANSACTION);
		assert_int_equal(change.events[0].transaction, kind);
		assert_date(change.events[0].extends_to, (struct date){2028, 11, 23});
		assert_date(change.after.active_until, (struct date){2028, 11, 23});
	}
}

static void test_R25_D3_activation_counts_as_a_transaction(void **state)
{
	struct registration_facts facts = record(REGISTRATION_DRAFT, REGISTRATION_REASON_NONE, 100);
	struct registration_act act = act_of(REGISTRATION_BY_CITIZEN, REGISTRATION_WEB);
	struct registration_change change;

	(void)state;
	assert_int_equal(registration_activate(&facts, &act, &change), REGISTRATION_OK);
	assert_int_equal(change.events[0].kind, REGISTRATION_EVENT_ACTIVATED);
	assert_int_equal(change.events[0].transaction, REGISTRATION_ACTIVATION);
	assert_date(change.events[0].extends_to, (struct date){2028, 11, 23});
	assert_int_equal(
		registration_transact(&change.after, &act, REGISTRATION_CONTACT, &change), REGISTRATION_NO_CHANGE);
}

static void test_R25_D3_a_transaction_never_shortens(void **state)
{
	struct registration_facts facts = record(REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE, 100);
	struct registration_act act = act_of(REGISTRATION_BY_CITIZEN, REGISTRATION_WEB);
	struct registration_change change;

	(void)state;
	/* the institution shortened the period: the transaction counts, the end stays */
	act.months = 3;
	assert_int_equal(registration_transact(&facts, &act, REGISTRATION_CONTACT, &change), REGISTRATION_OK);
	assert_date(change.after.active_until, facts.active_until);
	assert_date(change.after.last_transaction, today);
	assert_date(change.events[0].extends_to, (struct date){2028, 2, 23});
	/* the institution lengthened it: a second transaction of the day reaches further */
	act.months = 24;
	assert_int_equal(registration_transact(&change.after, &act, REGISTRATION_CONTACT, &change), REGISTRATION_OK);
	assert_date(change.after.active_until, (struct date){2029, 11, 23});
	/* a clock that was set back takes nothing away */
	act.months = MONTHS;
	act.today = days_ago(1);
	assert_int_equal(
		registration_transact(&change.after, &act, REGISTRATION_CONTACT, &change), REGISTRATION_NO_CHANGE);
}

static void test_D2_D7_events_carry_reason_actor_and_channel(void **state)
{
	struct registration_facts facts = record(REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE, 100);
	struct registration_act system = act_of(REGISTRATION_BY_SYSTEM, REGISTRATION_CHANNEL_SYSTEM);
	struct registration_change change;

	(void)state;
	assert_int_equal(registration_passivate(&facts, &system, REGISTRATION_DECEASED, &change), REGISTRATION_OK);
	assert_int_equal(change.events[0].kind, REGISTRATION_EVENT_PASSIVATED);
	assert_int_equal(change.events[0].reason, REGISTRATION_DECEASED);
	assert_int_equal(change.events[0].actor, REGISTRATION_BY_SYSTEM);
	assert_int_equal(change.events[0].channel, REGISTRATION_CHANNEL_SYSTEM);
	assert_int_equal(change.events[0].transaction, REGISTRATION_NO_TRANSACTION);
	assert_true(date_is_none(change.events[0].extends_to));
	assert_date(change.events[0].effective, today);
}

static void test_R4_an_active_record_keeps_education_and_occupation(void **state)
{
	(void)state;
	assert_true(registration_can_remove(REGISTRATION_ACTIVE, true, true));
	assert_false(registration_can_remove(REGISTRATION_ACTIVE, false, true));
	assert_false(registration_can_remove(REGISTRATION_ACTIVE, true, false));
	assert_false(registration_can_remove(REGISTRATION_ACTIVE, false, false));
	assert_true(registration_can_remove(REGISTRATION_DRAFT, false, false));
	assert_true(registration_can_remove(REGISTRATION_PASSIVE, false, false));
}

/* Names: every value has one, no two share one, and it reads back. */
#define ASSERT_NAMES(type, last, name, parse)                      \
	for (int value = 0; value <= (int)(last); value++) {       \
		enum type back;                                    \
                                                                   \
		assert_true(parse(name((enum type)value), &back)); \
		assert_int_equal(back, value);                     \
		assert_false(parse("", &back));                    \
		assert_false(parse("Active", &back));              \
		assert_int_equal(back, value);                     \
	}

static void test_D2_names_read_back(void **state)
{
	(void)state;
	ASSERT_NAMES(registration_state, REGISTRATION_PASSIVE, registration_state_name, registration_state_parse)
	ASSERT_NAMES(registration_reason, REGISTRATION_DUPLICATE, registration_reason_name, registration_reason_parse)
	ASSERT_NAMES(registration_channel, REGISTRATION_CHANNEL_SYSTEM, registration_channel_name,
		registration_channel_parse)
	ASSERT_NAMES(registration_actor, REGISTRATION_BY_SYSTEM, registration_actor_name, registration_actor_parse)
	ASSERT_NAMES(registration_event_kind, REGISTRATION_EVENT_CORRECTED, registration_event_kind_name,
		registration_event_kind_parse)
	ASSERT_NAMES(registration_transaction, REGISTRATION_STAFF_PROCESSING, registration_transaction_name,
		registration_transaction_parse)
	for (int value = 0; value <= REGISTRATION_NOT_CORRECTABLE; value++)
		assert_non_null(registration_outcome_name((enum registration_outcome)value));
}

/* The strings that D2 prints, and that the database checks. */
static void test_D2_names_are_those_of_the_decision(void **state)
{
	static const char *const states[] = {"draft", "active", "passive"};
	static const char *const reasons[] = {
		"none", "expired", "citizen_request", "staff_decision", "deceased", "duplicate"};
	static const char *const channels[] = {"web", "counter", "phone", "fax", "email", "letter", "system"};

	(void)state;
	for (size_t i = 0; i < COUNT(states); i++)
		assert_string_equal(registration_state_name((enum registration_state)i), states[i]);
	for (size_t i = 0; i < COUNT(reasons); i++)
		assert_string_equal(registration_reason_name((enum registration_reason)i), reasons[i]);
	for (size_t i = 0; i < COUNT(channels); i++)
		assert_string_equal(registration_channel_name((enum registration_channel)i), channels[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_R2_D2_a_new_record_is_a_draft),
		cmocka_unit_test(test_R25_D4_day_before_and_after),
		cmocka_unit_test(test_R27_D5_the_application_date_counts),
		cmocka_unit_test(test_R27_D5_thirty_days_back_none_ahead),
		cmocka_unit_test(test_D5_never_before_the_last_event),
		cmocka_unit_test(test_D5_never_before_a_lapse_the_job_has_not_written),
		cmocka_unit_test(test_D5_how_far_back_is_data),
		cmocka_unit_test(test_R26_a_citizen_reactivates_today_whatever_date_is_given),
		cmocka_unit_test(test_R25_D3_every_kind_of_transaction_extends),
		cmocka_unit_test(test_R25_D3_activation_counts_as_a_transaction),
		cmocka_unit_test(test_R25_D3_a_transaction_never_shortens),
		cmocka_unit_test(test_D2_D7_events_carry_reason_actor_and_channel),
		cmocka_unit_test(test_R4_an_active_record_keeps_education_and_occupation),
		cmocka_unit_test(test_D2_names_read_back),
		cmocka_unit_test(test_D2_names_are_those_of_the_decision),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
