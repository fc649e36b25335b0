#include "feature/registration/registration_apply.h"

#include <stddef.h>

bool registration_is_closing(enum registration_reason reason)
{
	return reason == REGISTRATION_DECEASED || reason == REGISTRATION_DUPLICATE;
}

bool registration_may_lift(enum registration_reason reason, enum registration_actor actor)
{
	if (registration_is_closing(reason))
		return false;
	return reason != REGISTRATION_STAFF_DECISION || actor == REGISTRATION_BY_STAFF;
}

/* The heavier reason stays the one that is told and decides who may lift it. */
static int weight(enum registration_reason reason)
{
	switch (reason) {
	case REGISTRATION_REASON_NONE:
	case REGISTRATION_EXPIRED:
	case REGISTRATION_CITIZEN_REQUEST:
		return 0;
	case REGISTRATION_STAFF_DECISION:
		return 1;
	case REGISTRATION_DECEASED:
	case REGISTRATION_DUPLICATE:
		break;
	}
	return 2;
}

bool registration_may_passivate(const struct registration_status *status, enum registration_reason reason)
{
	switch (status->state) {
	case REGISTRATION_DRAFT:
		return registration_is_closing(reason);
	case REGISTRATION_ACTIVE:
		return true;
	case REGISTRATION_PASSIVE:
		break;
	}
	return weight(reason) > weight(status->reason);
}

static void set_state(struct registration_facts *facts, enum registration_state state, enum registration_reason reason,
	struct date since)
{
	facts->state = state;
	facts->reason = reason;
	facts->since = since;
}

/* A transaction extends and never shortens. (R25) */
static void extend(struct registration_facts *facts, const struct registration_event *event)
{
	facts->last_transaction = date_later(facts->last_transaction, event->effective);
	facts->active_until = date_later(facts->active_until, event->extends_to);
}

static void apply_activation(struct registration_facts *facts, const struct registration_event *event,
	const struct registration_status *status)
{
	if (status->state == REGISTRATION_ACTIVE) {
		extend(facts, event);
		return;
	}
	if (status->state == REGISTRATION_PASSIVE && !registration_may_lift(status->reason, event->actor))
		return;
	set_state(facts, REGISTRATION_ACTIVE, REGISTRATION_REASON_NONE, event->effective);
	facts->last_transaction = event->effective;
	facts->active_until = event->extends_to;
}

static void apply_passivation(struct registration_facts *facts, const struct registration_event *event,
	const struct registration_status *status)
{
	if (registration_may_passivate(status, event->reason))
		set_state(facts, REGISTRATION_PASSIVE, event->reason, event->effective);
}

/* The stored record takes on the lapse that its dates already say; a lapse that a restored transaction denies
 * is void. */
static void apply_expiry(struct registration_facts *facts, const struct registration_event *event)
{
	if (registration_is_due(facts, event->effective))
		set_state(facts, REGISTRATION_PASSIVE, REGISTRATION_EXPIRED, date_add_days(facts->active_until, 1));
}

void registration_apply(struct registration_facts *facts, const struct registration_event *event)
{
	struct registration_status status = registration_status_on(facts, event->effective);

	switch (event->kind) {
	case REGISTRATION_EVENT_CREATED:
		set_state(facts, REGISTRATION_DRAFT, REGISTRATION_REASON_NONE, event->effective);
		break;
	case REGISTRATION_EVENT_ACTIVATED:
	case REGISTRATION_EVENT_REACTIVATED:
		apply_activation(facts, event, &status);
		break;
	case REGISTRATION_EVENT_TRANSACTION:
		if (status.state == REGISTRATION_ACTIVE)
			extend(facts, event);
		break;
	case REGISTRATION_EVENT_PASSIVATED:
		apply_passivation(facts, event, &status);
		break;
	case REGISTRATION_EVENT_EXPIRED:
		apply_expiry(facts, event);
		break;
	case REGISTRATION_EVENT_CORRECTED:
	case REGISTRATION_EVENT_ANONYMISED:
		break;
	}
	facts->version = event->seq;
}

static struct registration_event *find(struct registration_event *events, size_t count, uint32_t seq)
{
	for (size_t i = 0; i < count; i++)
		if (events[i].seq == seq)
			return &events[i];
	return NULL;
}

static bool is_history(struct registration_event *events, size_t count)
{
	if (count == 0 || events[0].kind != REGISTRATION_EVENT_CREATED || events[0].seq == 0)
		return false;
	for (size_t i = 1; i < count; i++) {
		if (events[i].seq <= events[i - 1].seq || events[i].kind == REGISTRATION_EVENT_CREATED)
			return false;
		if (events[i].kind != REGISTRATION_EVENT_CORRECTED)
			continue;
		/* What began the record and what came later cannot be undone by this one. */
		if (events[i].corrects_seq == events[0].seq || find(events, i, events[i].corrects_seq) == NULL)
			return false;
	}
	return true;
}

/* Newest first, so that a correction that was itself undone is known before it could undo anything. */
static void mark_corrections(struct registration_event *events, size_t count, const struct registration_event *next)
{
	for (size_t i = 0; i < count; i++)
		events[i].corrected_by = 0;
	if (next != NULL)
		find(events, count, next->corrects_seq)->corrected_by = next->seq;
	for (size_t i = count; i-- > 0;)
		if (events[i].kind == REGISTRATION_EVENT_CORRECTED && events[i].corrected_by == 0)
			find(events, i, events[i].corrects_seq)->corrected_by = events[i].seq;
}

bool registration_fold_with(struct registration_event *events, size_t count, const struct registration_event *next,
	struct registration_facts *facts)
{
	struct registration_facts folded = {
		.has_education = facts->has_education, .has_occupation = facts->has_occupation};

	if (!is_history(events, count))
		return false;
	mark_corrections(events, count, next);
	for (size_t i = 0; i < count; i++)
		if (events[i].corrected_by == 0)
			registration_apply(&folded, &events[i]);
	folded.version = next != NULL ? next->seq : events[count - 1].seq;
	*facts = folded;
	return true;
}

bool registration_fold(struct registration_event *events, size_t count, struct registration_facts *facts)
{
	return registration_fold_with(events, count, NULL, facts);
}
