/* Random lives of a record: each step against a plain model, each fold against the record (R4, R25-R28,
 * D1-D7). */
#include <string.h>

#include "registration_fixture.h"

enum { HISTORY_MAX = 300, STEPS = 120, LIVES = 300 };

static unsigned seed;

static int random_below(int below)
{
	seed = seed * 1103515245U + 12345U;
	return (int)((seed >> 16) % (unsigned)below);
}

static struct registration_facts facts;
static struct registration_event events[HISTORY_MAX];
static size_t count;
static struct date now;

/*
 * The model knows no events. It is told of every day that passes, so a lapse simply happens to it;
 * `unwritten` says that nobody has written that lapse down yet.
 */
static struct {
	enum registration_state state;
	enum registration_reason reason;
	struct date since;
	struct date last;
	struct date until;
	bool unwritten;
	int lapses;
} model;

static void model_passes_a_day(void)
{
	now = date_add_days(now, 1);
	if (model.state == REGISTRATION_ACTIVE && date_compare(now, model.until) > 0) {
		model.state = REGISTRATION_PASSIVE;
		model.reason = REGISTRATION_EXPIRED;
		model.since = now;
		model.unwritten = true;
		model.lapses++;
	}
}

static void model_becomes_active(struct date on)
{
	model.state = REGISTRATION_ACTIVE;
	model.reason = REGISTRATION_REASON_NONE;
	model.since = on;
	model.last = on;
	model.until = date_add_months(on, MONTHS);
}

static bool has_profile(void)
{
	return facts.has_education && facts.has_occupation;
}

static bool is_closed(void)
{
	return model.reason == REGISTRATION_DECEASED || model.reason == REGISTRATION_DUPLICATE;
}

static enum registration_outcome model_activate(void)
{
	if (is_closed())
		return REGISTRATION_CLOSED;
	if (model.state != REGISTRATION_DRAFT)
		return model.state == REGISTRATION_ACTIVE ? REGISTRATION_ALREADY_ACTIVE : REGISTRATION_ALREADY_PASSIVE;
	if (!has_profile())
		return REGISTRATION_MISSING_PROFILE;
	model_becomes_active(now);
	return REGISTRATION_OK;
}

static enum registration_outcome model_reactivate(bool staff, int back)
{
	struct date on = staff ? date_add_days(now, -back) : now;

	if (is_closed())
		return REGISTRATION_CLOSED;
	if (model.state != REGISTRATION_PASSIVE)
		return model.state == REGISTRATION_DRAFT ? REGISTRATION_IS_DRAFT : REGISTRATION_ALREADY_ACTIVE;
	if (model.reason == REGISTRATION_STAFF_DECISION && !staff)
		return REGISTRATION_NOT_ALLOWED_STAFF_DECISION;
	if (!has_profile())
		return REGISTRATION_MISSING_PROFILE;
	if (staff && back < 0)
		return REGISTRATION_DATE_FUTURE;
	if (staff && back > BACK_DAYS)
		return REGISTRATION_DATE_TOO_OLD;
	if (date_compare(on, model.since) < 0 || date_compare(on, model.last) < 0)
		return REGISTRATION_DATE_BEFORE_LAST_EVENT;
	model_becomes_active(on);
	return REGISTRATION_OK;
}

static enum registration_outcome model_passivate(enum registration_reason reason)
{
	bool closing = reason == REGISTRATION_DECEASED || reason == REGISTRATION_DUPLICATE;

	if (model.state == REGISTRATION_DRAFT && !closing)
		return REGISTRATION_IS_DRAFT;
	if (model.state == REGISTRATION_PASSIVE && (reason == REGISTRATION_CITIZEN_REQUEST || is_closed() ||
							   (model.reason == REGISTRATION_STAFF_DECISION && !closing)))
		return REGISTRATION_ALREADY_PASSIVE;
	model.state = REGISTRATION_PASSIVE;
	model.reason = reason;
	model.since = now;
	return REGISTRATION_OK;
}

static enum registration_outcome model_transact(void)
{
	if (model.state != REGISTRATION_ACTIVE || date_compare(model.last, now) == 0)
		return REGISTRATION_NO_CHANGE;
	model.last = now;
	model.until = date_add_months(now, MONTHS);
	return REGISTRATION_OK;
}

static enum registration_outcome model_expire(void)
{
	return model.unwritten ? REGISTRATION_OK : REGISTRATION_NO_CHANGE;
}

static void keep(const struct registration_change *change)
{
	for (int i = 0; i < change->event_count; i++) {
		assert_true(count < HISTORY_MAX);
		events[count++] = change->events[i];
	}
	facts = change->after;
}

static void assert_fold_is_the_record(void)
{
	struct registration_facts folded = {
		.has_education = facts.has_education, .has_occupation = facts.has_occupation};

	assert_true(registration_fold(events, count, &folded));
	assert_facts(&folded, &facts);
}

static void assert_model_is_the_record(void)
{
	struct registration_status status = registration_status_on(&facts, now);

	assert_int_equal(status.state, model.state);
	assert_int_equal(status.reason, model.reason);
	assert_date(status.since, model.since);
	assert_date(facts.last_transaction, model.last);
	assert_date(facts.active_until, model.until);
	assert_int_equal(registration_is_due(&facts, now), model.unwritten);
}

static void begin_life(unsigned life)
{
	struct registration_change change;
	struct registration_act act = act_of(REGISTRATION_BY_CITIZEN, REGISTRATION_WEB);

	seed = life;
	now = (struct date){2023 + random_below(10), 1 + random_below(12), 1 + random_below(28)};
	act.today = now;
	memset(&model, 0, sizeof model);
	model.since = now;
	count = 0;
	assert_int_equal(registration_create(&act, &change), REGISTRATION_OK);
	keep(&change);
}

/* Mostly days and weeks, now and then about a year, so that lapses happen on, before and long after the day.
 */
static void let_time_pass(void)
{
	static const int most[] = {1, 2, 10, 40, 120, 400};
	int days = random_below(most[random_below((int)COUNT(most))]);

	if (model.state == REGISTRATION_ACTIVE && random_below(6) == 0)
		days = date_to_days(model.until) - date_to_days(now) + random_below(3);
	while (days-- > 0)
		model_passes_a_day();
}

static void change_profile(void)
{
	enum registration_state state = registration_status_on(&facts, now).state;
	bool education = random_below(4) > 0;
	bool occupation = random_below(4) > 0;

	if (!registration_can_remove(state, education, occupation))
		return;
	facts.has_education = education;
	facts.has_occupation = occupation;
}

/* One random act on model and record. */
static void step(void)
{
	static const enum registration_reason reasons[] = {REGISTRATION_CITIZEN_REQUEST, REGISTRATION_CITIZEN_REQUEST,
		REGISTRATION_STAFF_DECISION, REGISTRATION_STAFF_DECISION, REGISTRATION_DECEASED,
		REGISTRATION_DUPLICATE};
	struct registration_act act = {.channel = REGISTRATION_COUNTER, .today = now, .months = MONTHS};
	struct registration_change change;
	enum registration_outcome wanted;
	enum registration_outcome outcome;
	bool was_unwritten = model.unwritten;
	int back = random_below(36) - 2;
	int choice = random_below(100);
	bool job = false;

	act.actor = random_below(2) == 0 ? REGISTRATION_BY_CITIZEN : REGISTRATION_BY_STAFF;
	if (choice < 15) {
		wanted = model_activate();
		outcome = registration_activate(&facts, &act, &change);
	} else if (choice < 45) {
		wanted = model_reactivate(act.actor == REGISTRATION_BY_STAFF, back);
		outcome = registration_reactivate(&facts, &act, date_add_days(now, -back), BACK_DAYS, &change);
	} else if (choice < 60) {
		/* closing ones seldom */
		enum registration_reason reason = reasons[random_below(random_below(30) == 0 ? 6 : 4)];

		if (reason != REGISTRATION_CITIZEN_REQUEST)
			act.actor = REGISTRATION_BY_STAFF;
		wanted = model_passivate(reason);
		outcome = registration_passivate(&facts, &act, reason, &change);
	} else if (choice < 85) {
		wanted = model_transact();
		outcome = registration_transact(&facts, &act, REGISTRATION_JOB_APPLICATION, &change);
	} else {
		job = true;
		wanted = model_expire();
		outcome = registration_expire(&facts, now, &change);
	}
	assert_int_equal(outcome, wanted);
	assert_int_equal(change.event_count, outcome != REGISTRATION_OK ? 0 : was_unwritten && !job ? 2 : 1);
	if (outcome == REGISTRATION_OK)
		model.unwritten = false;
	keep(&change);
}

static int count_lapses(void)
{
	int lapses = 0;

	for (size_t i = 0; i < count; i++)
		lapses += events[i].kind == REGISTRATION_EVENT_EXPIRED;
	return lapses;
}

static void test_R25_D2_D4_random_lives_follow_the_model_and_their_fold(void **state)
{
	int lapses = 0;
	size_t written = 0;

	(void)state;
	for (unsigned life = 0; life < LIVES; life++) {
		begin_life(life);
		for (int i = 0; i < STEPS; i++) {
			let_time_pass();
			change_profile();
			step();
			assert_model_is_the_record();
			assert_fold_is_the_record();
			assert_int_equal(facts.version, count);
			/* each lapse has exactly one event, as soon as anyone has looked */
			assert_int_equal(count_lapses(), model.lapses - model.unwritten);
		}
		lapses += model.lapses;
		written += count;
	}
	assert_true(lapses > LIVES && written > (size_t)LIVES * 10);
}

/* Standing corrections against each event, kept step by step; who begins or ceases to stand tells its target.
 */
static int against[HISTORY_MAX + 1];

static void speak(uint32_t seq, int more)
{
	bool turned = true;

	while (turned) {
		bool stood = against[seq] == 0;

		against[seq] += more;
		turned = events[seq - 1].kind == REGISTRATION_EVENT_CORRECTED && stood != (against[seq] == 0);
		more = stood ? -1 : 1;
		seq = events[seq - 1].corrects_seq;
	}
}

/* The fold of a history from which everything undone, and the corrections themselves, were simply left out.
 */
static void assert_fold_of_what_stands_is_the_record(void)
{
	struct registration_event standing[HISTORY_MAX];
	struct registration_facts folded = {
		.has_education = facts.has_education, .has_occupation = facts.has_occupation};
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (against[i + 1] == 0 && events[i].kind != REGISTRATION_EVENT_CORRECTED)
			standing[kept++] = events[i];
	assert_true(registration_fold(standing, kept, &folded));
	folded.version = facts.version;
	assert_facts(&folded, &facts);
}

static void correct_at_random(int *corrections)
{
	uint32_t seq = (uint32_t)random_below((int)count + 2);
	bool possible = seq > 1 && seq <= count && against[seq] == 0;
	struct registration_act act = {.actor = REGISTRATION_BY_STAFF, .today = now, .months = MONTHS};
	struct registration_change change;
	enum registration_outcome outcome = registration_correct(&facts, &act, events, count, seq, &change);

	assert_int_equal(outcome, possible ? REGISTRATION_OK : REGISTRATION_NOT_CORRECTABLE);
	keep(&change);
	if (outcome == REGISTRATION_OK) {
		against[count] = 0;
		speak(seq, 1);
		(*corrections)++;
	}
}

/* Here only the fold judges; the outcomes are asserted by the walk above. */
static void act_at_random(void)
{
	struct registration_act act = {
		.actor = (enum registration_actor)random_below(2), .today = now, .months = MONTHS};
	struct registration_change change;
	size_t before = count;

	switch (random_below(5)) {
	case 0:
		(void)registration_activate(&facts, &act, &change);
		break;
	case 1:
		(void)registration_reactivate(&facts, &act, date_add_days(now, -random_below(5)), BACK_DAYS, &change);
		break;
	case 2:
		act.actor = REGISTRATION_BY_STAFF;
		(void)registration_passivate(&facts, &act,
			(enum registration_reason)(REGISTRATION_CITIZEN_REQUEST + random_below(3)), &change);
		break;
	case 3:
		(void)registration_transact(&facts, &act, REGISTRATION_CONTACT, &change);
		break;
	default:
		(void)registration_expire(&facts, now, &change);
		break;
	}
	keep(&change);
	for (size_t i = before; i < count; i++)
		against[i + 1] = 0;
}

static void test_D2_corrected_lives_are_as_if_it_had_not_happened(void **state)
{
	int corrections = 0;

	(void)state;
	for (unsigned life = 1000; life < 1000 + LIVES; life++) {
		begin_life(life);
		facts.has_education = true;
		facts.has_occupation = true;
		against[1] = 0;
		for (int i = 0; i < STEPS; i++) {
			now = date_add_days(now, random_below(random_below(4) == 0 ? 200 : 10));
			if (random_below(4) == 0)
				correct_at_random(&corrections);
			else
				act_at_random();
			assert_fold_is_the_record();
			assert_fold_of_what_stands_is_the_record();
			for (size_t e = 0; e < count; e++)
				assert_int_equal(events[e].corrected_by == 0, against[e + 1] == 0);
		}
	}
	assert_true(corrections > LIVES * 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_R25_D2_D4_random_lives_follow_the_model_and_their_fold),
		cmocka_unit_test(test_D2_corrected_lives_are_as_if_it_had_not_happened),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
