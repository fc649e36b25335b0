/* One record with its whole history, told step by step: for the tests of corrections. */
#ifndef TESTS_UNIT_REGISTRATION_LIFE_H
#define TESTS_UNIT_REGISTRATION_LIFE_H

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

static inline struct registration_act acting(const struct life *life, enum registration_actor actor)
{
	return (struct registration_act){
		.actor = actor, .channel = REGISTRATION_WEB, .today = life->today, .months = MONTHS};
}

static inline void keep(struct life *life, const struct registration_change *change)
{
	for (int i = 0; i < change->event_count; i++) {
		assert_true(life->count < HISTORY_MAX);
		life->events[life->count++] = change->events[i];
	}
	life->facts = change->after;
}

static inline void assert_fold_is_the_record(struct life *life)
{
	struct registration_facts folded = {
		.has_education = life->facts.has_education, .has_occupation = life->facts.has_occupation};

	assert_true(registration_fold(life->events, life->count, &folded));
	assert_facts(&folded, &life->facts);
}

static inline void begin(struct life *life, struct date first_day)
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

static inline void wait_days(struct life *life, int days)
{
	life->today = date_add_days(life->today, days);
}

static inline void activate(struct life *life)
{
	struct registration_act act = acting(life, REGISTRATION_BY_CITIZEN);
	struct registration_change change;

	assert_int_equal(registration_activate(&life->facts, &act, &change), REGISTRATION_OK);
	keep(life, &change);
}

static inline void transact(struct life *life)
{
	struct registration_act act = acting(life, REGISTRATION_BY_CITIZEN);
	struct registration_change change;

	assert_int_equal(
		registration_transact(&life->facts, &act, REGISTRATION_CONFIRMATION, &change), REGISTRATION_OK);
	keep(life, &change);
}

static inline void passivate(struct life *life, enum registration_reason reason)
{
	struct registration_act act = acting(life, REGISTRATION_BY_STAFF);
	struct registration_change change;

	assert_int_equal(registration_passivate(&life->facts, &act, reason, &change), REGISTRATION_OK);
	keep(life, &change);
}

static inline enum registration_outcome reactivate(struct life *life, enum registration_actor actor, int days_back)
{
	struct registration_act act = acting(life, actor);
	struct registration_change change;
	enum registration_outcome outcome =
		registration_reactivate(&life->facts, &act, date_add_days(life->today, -days_back), BACK_DAYS, &change);

	keep(life, &change);
	return outcome;
}

static inline void expire(struct life *life)
{
	struct registration_change change;

	assert_int_equal(registration_expire(&life->facts, life->today, &change), REGISTRATION_OK);
	keep(life, &change);
}

static inline enum registration_outcome correct(struct life *life, uint32_t seq)
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

static inline void assert_status(
	const struct life *life, enum registration_state state, enum registration_reason reason)
{
	struct registration_status status = registration_status_on(&life->facts, life->today);

	assert_int_equal(status.state, state);
	assert_int_equal(status.reason, reason);
}

#endif
