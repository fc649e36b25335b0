/* What the tests of the registration record share: a day, an act, a record, and comparing. */
#ifndef TESTS_UNIT_REGISTRATION_FIXTURE_H
#define TESTS_UNIT_REGISTRATION_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feature/registration/registration.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

enum { MONTHS = 12, BACK_DAYS = 30 };

static const struct date today = {2027, 11, 23};

static inline struct registration_act act_of(enum registration_actor actor, enum registration_channel channel)
{
	return (struct registration_act){.actor = actor, .channel = channel, .today = today, .months = MONTHS};
}

static inline struct date days_ago(int days)
{
	return date_add_days(today, -days);
}

static inline void assert_date(struct date actual, struct date expected)
{
	char a[DATE_ISO_SIZE];
	char e[DATE_ISO_SIZE];

	date_format_iso(actual, a);
	date_format_iso(expected, e);
	assert_string_equal(a, e);
}

static inline void assert_facts(const struct registration_facts *actual, const struct registration_facts *expected)
{
	assert_int_equal(actual->state, expected->state);
	assert_int_equal(actual->reason, expected->reason);
	assert_date(actual->since, expected->since);
	assert_date(actual->last_transaction, expected->last_transaction);
	assert_date(actual->active_until, expected->active_until);
	assert_int_equal(actual->has_education, expected->has_education);
	assert_int_equal(actual->has_occupation, expected->has_occupation);
	assert_int_equal(actual->version, expected->version);
}

/* A record whose last transaction was `days` ago, in the state and for the reason given. */
static inline struct registration_facts record(enum registration_state state, enum registration_reason reason, int days)
{
	struct registration_facts facts = {.state = state, .reason = reason, .version = 7};

	facts.has_education = true;
	facts.has_occupation = true;
	facts.since = days_ago(days);
	if (state != REGISTRATION_DRAFT) {
		facts.last_transaction = days_ago(days);
		facts.active_until = date_add_months(days_ago(days), MONTHS);
	}
	if (reason == REGISTRATION_EXPIRED)
		facts.since = date_add_days(facts.active_until, 1);
	return facts;
}

/* An active record with this last active day. */
static inline struct registration_facts active_until(struct date until)
{
	struct registration_facts facts = record(REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE, 0);

	facts.active_until = until;
	facts.last_transaction = date_add_months(until, -MONTHS);
	facts.since = facts.last_transaction;
	return facts;
}

/* A record that has been passive for long. */
static inline struct registration_facts passive(enum registration_reason reason)
{
	return record(REGISTRATION_PASSIVE, reason, reason == REGISTRATION_EXPIRED ? 500 : 100);
}

#endif
