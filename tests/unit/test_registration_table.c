/* The registration record: every transition in every situation (R4, R25-R28, D1-D7). */
#include <string.h>

#include "registration_fixture.h"

/* The situations a record can be in: state x reason x profile x day. */

enum situation {
	DRAFT_EMPTY,
	DRAFT_EDUCATION,
	DRAFT_OCCUPATION,
	DRAFT_READY,
	ACTIVE_FRESH,
	ACTIVE_SINCE_TODAY,
	ACTIVE_LAST_DAY,
	ACTIVE_LAPSED_YESTERDAY,
	ACTIVE_LAPSED_LONG,
	ACTIVE_LAPSED_NO_PROFILE,
	PASSIVE_EXPIRED,
	PASSIVE_REQUEST,
	PASSIVE_STAFF,
	PASSIVE_DECEASED,
	PASSIVE_DUPLICATE,
	PASSIVE_NO_EDUCATION,
	PASSIVE_NO_OCCUPATION,
	PASSIVE_STAFF_NO_PROFILE,
	SITUATIONS
};

static struct registration_facts draft(bool education, bool occupation)
{
	struct registration_facts facts = record(REGISTRATION_DRAFT, REGISTRATION_REASON_NONE, 100);

	facts.has_education = education;
	facts.has_occupation = occupation;
	return facts;
}

static struct registration_facts without(struct registration_facts facts, bool education, bool occupation)
{
	facts.has_education = education;
	facts.has_occupation = occupation;
	return facts;
}

static struct registration_facts facts_of(enum situation situation)
{
	switch (situation) {
	case DRAFT_EMPTY:
		return draft(false, false);
	case DRAFT_EDUCATION:
		return draft(true, false);
	case DRAFT_OCCUPATION:
		return draft(false, true);
	case DRAFT_READY:
		return draft(true, true);
	case ACTIVE_FRESH:
		return record(REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE, 100);
	case ACTIVE_SINCE_TODAY:
		return record(REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE, 0);
	case ACTIVE_LAST_DAY:
		return active_until(today);
	case ACTIVE_LAPSED_YESTERDAY:
		return active_until(days_ago(1));
	case ACTIVE_LAPSED_LONG:
		return active_until(days_ago(60));
	case ACTIVE_LAPSED_NO_PROFILE:
		return without(active_until(days_ago(60)), false, false);
	case PASSIVE_EXPIRED:
		return passive(REGISTRATION_EXPIRED);
	case PASSIVE_REQUEST:
		return passive(REGISTRATION_CITIZEN_REQUEST);
	case PASSIVE_STAFF:
		return passive(REGISTRATION_STAFF_DECISION);
	case PASSIVE_DECEASED:
		return passive(REGISTRATION_DECEASED);
	case PASSIVE_DUPLICATE:
		return passive(REGISTRATION_DUPLICATE);
	case PASSIVE_NO_EDUCATION:
		return without(passive(REGISTRATION_EXPIRED), false, true);
	case PASSIVE_NO_OCCUPATION:
		return without(passive(REGISTRATION_CITIZEN_REQUEST), true, false);
	case PASSIVE_STAFF_NO_PROFILE:
		return without(passive(REGISTRATION_STAFF_DECISION), false, false);
	case SITUATIONS:
		break;
	}
	fail_msg("no such situation");
	return draft(false, false);
}

/* The transitions, each as the columns of the table below. */

enum transition {
	ACTIVATE,
	REACTIVATE_CITIZEN,
	REACTIVATE_STAFF,
	REQUEST_PASSIVE,
	STAFF_PASSIVE,
	DECEASED,
	DUPLICATE,
	TRANSACT,
	EXPIRE,
	TRANSITIONS
};

static enum registration_outcome run(
	enum transition transition, const struct registration_facts *facts, struct registration_change *change)
{
	struct registration_act citizen = act_of(REGISTRATION_BY_CITIZEN, REGISTRATION_WEB);
	struct registration_act staff = act_of(REGISTRATION_BY_STAFF, REGISTRATION_COUNTER);

	switch (transition) {
	case ACTIVATE:
		return registration_activate(facts, &citizen, change);
	case REACTIVATE_CITIZEN:
		return registration_reactivate(facts, &citizen, date_none(), BACK_DAYS, change);
	case REACTIVATE_STAFF:
		return registration_reactivate(facts, &staff, today, BACK_DAYS, change);
	case REQUEST_PASSIVE:
		return registration_passivate(facts, &citizen, REGISTRATION_CITIZEN_REQUEST, change);
	case STAFF_PASSIVE:
		return registration_passivate(facts, &staff, REGISTRATION_STAFF_DECISION, change);
	case DECEASED:
		return registration_passivate(facts, &staff, REGISTRATION_DECEASED, change);
	case DUPLICATE:
		return registration_passivate(facts, &staff, REGISTRATION_DUPLICATE, change);
	case TRANSACT:
		return registration_transact(facts, &citizen, REGISTRATION_CONFIRMATION, change);
	case EXPIRE:
		return registration_expire(facts, today, change);
	case TRANSITIONS:
		break;
	}
	fail_msg("no such transition");
	return REGISTRATION_OK;
}

/* Short names so that the table reads as one. Ok1 and Ok2: done, with one event, or with the lapse before it.
 */
enum cell { Ok1, Ok2, Same, Actv, Pasv, Drft, Miss, Stff, Clsd };

static enum registration_outcome outcome_of(enum cell cell)
{
	static const enum registration_outcome outcomes[] = {
		[Ok1] = REGISTRATION_OK,
		[Ok2] = REGISTRATION_OK,
		[Same] = REGISTRATION_NO_CHANGE,
		[Actv] = REGISTRATION_ALREADY_ACTIVE,
		[Pasv] = REGISTRATION_ALREADY_PASSIVE,
		[Drft] = REGISTRATION_IS_DRAFT,
		[Miss] = REGISTRATION_MISSING_PROFILE,
		[Stff] = REGISTRATION_NOT_ALLOWED_STAFF_DECISION,
		[Clsd] = REGISTRATION_CLOSED,
	};

	return outcomes[cell];
}

/* clang-format off */
static const enum cell expected[SITUATIONS][TRANSITIONS] = {
	/*                         activate reactivate:       passivate:                          transact expire */
	/*                                  citizen  staff    request  staff    deceased double */
	[DRAFT_EMPTY] =             {Miss,    Drft,    Drft,    Drft,    Drft,    Ok1,     Ok1,     Same,    Same},
	[DRAFT_EDUCATION] =         {Miss,    Drft,    Drft,    Drft,    Drft,    Ok1,     Ok1,     Same,    Same},
	[DRAFT_OCCUPATION] =        {Miss,    Drft,    Drft,    Drft,    Drft,    Ok1,     Ok1,     Same,    Same},
	[DRAFT_READY] =             {Ok1,     Drft,    Drft,    Drft,    Drft,    Ok1,     Ok1,     Same,    Same},
	[ACTIVE_FRESH] =            {Actv,    Actv,    Actv,    Ok1,     Ok1,     Ok1,     Ok1,     Ok1,     Same},
	[ACTIVE_SINCE_TODAY] =      {Actv,    Actv,    Actv,    Ok1,     Ok1,     Ok1,     Ok1,     Same,    Same},
	[ACTIVE_LAST_DAY] =         {Actv,    Actv,    Actv,    Ok1,     Ok1,     Ok1,     Ok1,     Ok1,     Same},
	[ACTIVE_LAPSED_YESTERDAY] = {Pasv,    Ok2,     Ok2,     Pasv,    Ok2,     Ok2,     Ok2,     Same,    Ok1},
	[ACTIVE_LAPSED_LONG] =      {Pasv,    Ok2,     Ok2,     Pasv,    Ok2,     Ok2,     Ok2,     Same,    Ok1},
	[ACTIVE_LAPSED_NO_PROFILE] ={Pasv,    Miss,    Miss,    Pasv,    Ok2,     Ok2,     Ok2,     Same,    Ok1},
	[PASSIVE_EXPIRED] =         {Pasv,    Ok1,     Ok1,     Pasv,    Ok1,     Ok1,     Ok1,     Same,    Same},
	[PASSIVE_REQUEST] =         {Pasv,    Ok1,     Ok1,     Pasv,    Ok1,     Ok1,     Ok1,     Same,    Same},
	[PASSIVE_STAFF] =           {Pasv,    Stff,    Ok1,     Pasv,    Pasv,    Ok1,     Ok1,     Same,    Same},
	[PASSIVE_DECEASED] =        {Clsd,    Clsd,    Clsd,    Pasv,    Pasv,    Pasv,    Pasv,    Same,    Same},
	[PASSIVE_DUPLICATE] =       {Clsd,    Clsd,    Clsd,    Pasv,    Pasv,    Pasv,    Pasv,    Same,    Same},
	[PASSIVE_NO_EDUCATION] =    {Pasv,    Miss,    Miss,    Pasv,    Ok1,     Ok1,     Ok1,     Same,    Same},
	[PASSIVE_NO_OCCUPATION] =   {Pasv,    Miss,    Miss,    Pasv,    Ok1,     Ok1,     Ok1,     Same,    Same},
	[PASSIVE_STAFF_NO_PROFILE] ={Pasv,    Stff,    Miss,    Pasv,    Pasv,    Ok1,     Ok1,     Same,    Same},
};
/* clang-format on */

static bool makes_active(enum transition transition)
{
	return transition == ACTIVATE || transition == REACTIVATE_CITIZEN || transition == REACTIVATE_STAFF ||
	       transition == TRANSACT;
}

/* A record that became or stayed active today runs twelve months from today; one made passive keeps its
 * dates. */
static void assert_after(
	enum transition transition, const struct registration_facts *before, const struct registration_facts *after)
{
	static const enum registration_reason reasons[TRANSITIONS] = {
		[REQUEST_PASSIVE] = REGISTRATION_CITIZEN_REQUEST,
		[STAFF_PASSIVE] = REGISTRATION_STAFF_DECISION,
		[DECEASED] = REGISTRATION_DECEASED,
		[DUPLICATE] = REGISTRATION_DUPLICATE,
		[EXPIRE] = REGISTRATION_EXPIRED,
	};

	assert_int_equal(after->reason, reasons[transition]);
	assert_int_equal(after->has_education, before->has_education);
	assert_int_equal(after->has_occupation, before->has_occupation);
	if (makes_active(transition)) {
		assert_int_equal(after->state, REGISTRATION_ACTIVE);
		assert_date(after->last_transaction, today);
		assert_date(after->active_until, (struct date){2028, 11, 23});
		assert_date(after->since, transition == TRANSACT ? before->since : today);
	} else {
		assert_int_equal(after->state, REGISTRATION_PASSIVE);
		assert_date(after->last_transaction, before->last_transaction);
		assert_date(after->active_until, before->active_until);
		assert_date(after->since, transition == EXPIRE ? date_add_days(before->active_until, 1) : today);
	}
}

static void assert_lapse(const struct registration_event *event, const struct registration_facts *before)
{
	assert_int_equal(event->kind, REGISTRATION_EVENT_EXPIRED);
	assert_int_equal(event->actor, REGISTRATION_BY_SYSTEM);
	assert_int_equal(event->channel, REGISTRATION_CHANNEL_SYSTEM);
	assert_int_equal(event->reason, REGISTRATION_EXPIRED);
	assert_date(event->effective, date_add_days(before->active_until, 1));
	assert_true(date_is_none(event->extends_to));
}

static void assert_cell(enum situation situation, enum transition transition)
{
	enum cell cell = expected[situation][transition];
	struct registration_facts facts = facts_of(situation);
	struct registration_facts before = facts;
	struct registration_change change;
	enum registration_outcome outcome;
	int events = cell == Ok1 ? 1 : cell == Ok2 ? 2 : 0;

	memset(&change, 0x5A, sizeof change);
	outcome = run(transition, &facts, &change);
	if (outcome != outcome_of(cell) || change.event_count != events)
		fail_msg("situation %d, transition %d: %s, %d events", (int)situation, (int)transition,
			registration_outcome_name(outcome), change.event_count);
	assert_facts(&facts, &before);
	assert_int_equal(change.after.version, before.version + (uint32_t)events);
	for (int i = 0; i < events; i++)
		assert_int_equal(change.events[i].seq, before.version + 1 + (uint32_t)i);
	if (events == 0)
		assert_facts(&change.after, &before);
	else
		assert_after(transition, &before, &change.after);
	if (events == 2 || transition == EXPIRE)
		if (events > 0)
			assert_lapse(&change.events[0], &before);
}

static void test_R4_R25_R28_D7_every_transition_in_every_situation(void **state)
{
	(void)state;
	for (int situation = 0; situation < SITUATIONS; situation++)
		for (int transition = 0; transition < TRANSITIONS; transition++)
			assert_cell((enum situation)situation, (enum transition)transition);
}

static void test_D4_the_answer_never_depends_on_the_job(void **state)
{
	(void)state;
	for (int situation = ACTIVE_LAPSED_YESTERDAY; situation <= ACTIVE_LAPSED_NO_PROFILE; situation++) {
		for (int transition = 0; transition < EXPIRE; transition++) {
			struct registration_facts facts = facts_of((enum situation)situation);
			struct registration_change job;
			struct registration_change before_job;
			struct registration_change after_job;

			assert_int_equal(registration_expire(&facts, today, &job), REGISTRATION_OK);
			assert_int_equal(run((enum transition)transition, &facts, &before_job),
				run((enum transition)transition, &job.after, &after_job));
			if (before_job.event_count > 0)
				assert_facts(&before_job.after, &after_job.after);
		}
	}
}

static void test_D4_only_active_records_are_due(void **state)
{
	(void)state;
	for (int situation = 0; situation < SITUATIONS; situation++) {
		struct registration_facts facts = facts_of((enum situation)situation);
		struct registration_status status = registration_status_on(&facts, days_ago(-5000));

		assert_int_equal(registration_is_due(&facts, days_ago(-5000)), facts.state == REGISTRATION_ACTIVE);
		if (facts.state != REGISTRATION_ACTIVE) {
			assert_int_equal(status.state, facts.state);
			assert_int_equal(status.reason, facts.reason);
			assert_date(status.since, facts.since);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_R4_R25_R28_D7_every_transition_in_every_situation),
		cmocka_unit_test(test_D4_the_answer_never_depends_on_the_job),
		cmocka_unit_test(test_D4_only_active_records_are_due),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
