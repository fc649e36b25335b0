/* The record's life, event by event, each allowed by the rules on its own day (D2-D7): nothing is written that the
 * programs themselves could not have written. */
#include "feature/demo/demo.h"
#include "feature/registration/registration_store.h"

instant demo_noon(struct date day)
{
	return clock_from_local((struct clock_local){day, 12, 0, 0});
}

static struct registration_act act_on(
	const struct demo_making *m, enum registration_actor actor, enum registration_channel channel, struct date day)
{
	return (struct registration_act){actor, channel, day, rule_value(m->rules, RULE_REGISTRATION_MONTHS, day)};
}

/* Saves one transition; the rules must have allowed it. */
static bool step(struct demo_making *m, struct db *db, enum registration_outcome outcome,
	const struct registration_change *change, struct date day, struct err *e)
{
	enum registration_actor actor = change->events[change->event_count - 1].actor;
	bool by_person = actor == REGISTRATION_BY_CITIZEN;
	const char *note = actor == REGISTRATION_BY_STAFF ? demo_pick(&m->person->dice, m->words, DEMO_NOTE) : "";

	if (outcome != REGISTRATION_OK)
		return err_set(e, ERR_INTERNAL, 0, "demo: person %d: the rules say %s", m->person->index,
			registration_outcome_name(outcome));
	if (!registration_store_apply(db, m->id, &m->facts, change, by_person ? m->id : 0, note, demo_noon(day), e))
		return false;
	m->facts = change->after;
	return true;
}

static bool create(struct demo_making *m, struct db *db, struct err *e)
{
	struct registration_act act = act_on(m, REGISTRATION_BY_CITIZEN, REGISTRATION_WEB, m->life.created);
	bool education = m->facts.has_education, occupation = m->facts.has_occupation;
	struct registration_change change;

	(void)registration_create(&act, &change);
	m->facts = change.after;
	m->facts.has_education = education;
	m->facts.has_occupation = occupation;
	return registration_store_create_record(db, m->id, &change, m->id, demo_noon(m->life.created), e);
}

static bool activate(struct demo_making *m, struct db *db, struct err *e)
{
	struct registration_act act = act_on(m, REGISTRATION_BY_CITIZEN, REGISTRATION_WEB, m->life.activated);
	struct registration_change change;

	return step(m, db, registration_activate(&m->facts, &act, &change), &change, act.today, e);
}

static bool transact(struct demo_making *m, struct db *db, struct err *e)
{
	static const enum registration_transaction kinds[] = {REGISTRATION_PROFILE_EDUCATION,
		REGISTRATION_PROFILE_OCCUPATION, REGISTRATION_PROFILE_EXPERIENCE, REGISTRATION_CONTACT,
		REGISTRATION_CONFIRMATION};
	struct registration_act act = act_on(m, REGISTRATION_BY_CITIZEN, REGISTRATION_WEB, m->life.transaction);
	enum registration_transaction kind = kinds[demo_below(&m->person->dice, 5)];
	struct registration_change change;

	if (date_is_none(m->life.transaction))
		return true;
	return step(m, db, registration_transact(&m->facts, &act, kind, &change), &change, act.today, e);
}

static bool expire(struct demo_making *m, struct db *db, struct err *e)
{
	struct date day = date_add_days(m->facts.active_until, 1);
	struct registration_change change;

	return step(m, db, registration_expire(&m->facts, day, &change), &change, day, e);
}

/* By the person on the web, or by staff on a telephone call of that day (R26, R27). */
static bool reactivate(struct demo_making *m, struct db *db, struct err *e)
{
	bool web = demo_below(&m->person->dice, 2) == 0;
	struct registration_act act = act_on(m, web ? REGISTRATION_BY_CITIZEN : REGISTRATION_BY_STAFF,
		web ? REGISTRATION_WEB : REGISTRATION_PHONE, m->life.again);
	int back = rule_value(m->rules, RULE_APPLICATION_BACK_DAYS, act.today);
	struct registration_change change;

	return step(m, db, registration_reactivate(&m->facts, &act, act.today, back, &change), &change, act.today, e);
}

static bool passivate(struct demo_making *m, struct db *db, enum registration_reason reason, struct err *e)
{
	bool own = reason == REGISTRATION_CITIZEN_REQUEST;
	struct date day = date_add_days(m->now.today, -m->person->days);
	struct registration_act act = act_on(m, own ? REGISTRATION_BY_CITIZEN : REGISTRATION_BY_STAFF,
		own ? REGISTRATION_WEB : REGISTRATION_COUNTER, day);
	struct registration_change change;

	return step(m, db, registration_passivate(&m->facts, &act, reason, &change), &change, day, e);
}

bool demo_record(struct demo_making *m, struct db *db, struct err *e)
{
	if (!create(m, db, e))
		return false;
	if (date_is_none(m->life.activated))
		return true;
	if (!activate(m, db, e) || !transact(m, db, e))
		return false;
	switch (m->person->state) {
	case DEMO_REACTIVATED:
		return expire(m, db, e) && reactivate(m, db, e);
	case DEMO_EXPIRED:
		return expire(m, db, e);
	case DEMO_REQUEST:
		return passivate(m, db, REGISTRATION_CITIZEN_REQUEST, e);
	case DEMO_STAFF:
		return passivate(m, db, REGISTRATION_STAFF_DECISION, e);
	case DEMO_DECEASED:
		return passivate(m, db, REGISTRATION_DECEASED, e);
	case DEMO_DUPLICATE:
		return passivate(m, db, REGISTRATION_DUPLICATE, e);
	default:
		return true;
	}
}
