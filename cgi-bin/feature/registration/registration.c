#include "feature/registration/registration.h"

#include "feature/registration/registration_apply.h"

#include <assert.h>

struct date registration_active_until(struct date transaction_date, int months)
{
	return date_add_months(transaction_date, months);
}

bool registration_is_due(const struct registration_facts *facts, struct date today)
{
	return facts->state == REGISTRATION_ACTIVE && date_compare(facts->active_until, today) < 0;
}

struct registration_status registration_status_on(const struct registration_facts *facts, struct date today)
{
	struct registration_status status = {facts->state, facts->reason, facts->since};

	if (registration_is_due(facts, today)) {
		status.state = REGISTRATION_PASSIVE;
		status.reason = REGISTRATION_EXPIRED;
		status.since = date_add_days(facts->active_until, 1);
	}
	return status;
}

/* Nothing happens: no events, the facts as they are. */
static void begin(struct registration_change *change, const struct registration_facts *facts)
{
	*change = (struct registration_change){.after = *facts};
}

/* Gives the event its number, lets it take effect and adds it to the change. */
static void append(struct registration_change *change, struct registration_event event)
{
	assert(change->event_count < 2);
	event.seq = change->after.version + 1;
	registration_apply(&change->after, &event);
	change->events[change->event_count++] = event;
}

static struct registration_event event_of(
	const struct registration_act *act, enum registration_event_kind kind, struct date effective)
{
	return (struct registration_event){
		.kind = kind, .actor = act->actor, .channel = act->channel, .effective = effective};
}

/* An event that is a transaction, with the day it alone reaches. */
static struct registration_event transaction_of(const struct registration_act *act, enum registration_event_kind kind,
	enum registration_transaction transaction, struct date effective)
{
	struct registration_event event = event_of(act, kind, effective);

	event.transaction = transaction;
	event.extends_to = registration_active_until(effective, act->months);
	return event;
}

/* The lapse is the system's doing whoever brings it to light. */
static void append_expiry_if_due(struct registration_change *change, struct date today)
{
	struct registration_event event = {
		.kind = REGISTRATION_EVENT_EXPIRED,
		.actor = REGISTRATION_BY_SYSTEM,
		.channel = REGISTRATION_CHANNEL_SYSTEM,
		.reason = REGISTRATION_EXPIRED,
	};

	if (!registration_is_due(&change->after, today))
		return;
	event.effective = date_add_days(change->after.active_until, 1);
	append(change, event);
}

enum registration_outcome registration_create(const struct registration_act *act, struct registration_change *change)
{
	struct registration_facts nothing = {.state = REGISTRATION_DRAFT};

	begin(change, &nothing);
	append(change, event_of(act, REGISTRATION_EVENT_CREATED, act->today));
	return REGISTRATION_OK;
}

static bool has_profile(const struct registration_facts *facts)
{
	return facts->has_education && facts->has_occupation;
}

enum registration_outcome registration_activate(
	const struct registration_facts *facts, const struct registration_act *act, struct registration_change *change)
{
	struct registration_status status = registration_status_on(facts, act->today);

	begin(change, facts);
	if (registration_is_closing(status.reason))
		return REGISTRATION_CLOSED;
	if (status.state == REGISTRATION_ACTIVE)
		return REGISTRATION_ALREADY_ACTIVE;
	if (status.state == REGISTRATION_PASSIVE)
		return REGISTRATION_ALREADY_PASSIVE;
	if (!has_profile(facts))
		return REGISTRATION_MISSING_PROFILE;
	append(change, transaction_of(act, REGISTRATION_EVENT_ACTIVATED, REGISTRATION_ACTIVATION, act->today));
	return REGISTRATION_OK;
}

/* Whether the record may be made active again at all, whatever the date. */
static enum registration_outcome judge_lifting(
	const struct registration_facts *facts, const struct registration_act *act)
{
	struct registration_status status = registration_status_on(facts, act->today);

	if (registration_is_closing(status.reason))
		return REGISTRATION_CLOSED;
	if (status.state == REGISTRATION_DRAFT)
		return REGISTRATION_IS_DRAFT;
	if (status.state == REGISTRATION_ACTIVE)
		return REGISTRATION_ALREADY_ACTIVE;
	if (!registration_may_lift(status.reason, act->actor))
		return REGISTRATION_NOT_ALLOWED_STAFF_DECISION;
	return has_profile(facts) ? REGISTRATION_OK : REGISTRATION_MISSING_PROFILE;
}

/* The lapse counts as an event whether the job has written it or not, so that the answer never depends on the
 * job. */
static enum registration_outcome judge_application(
	const struct registration_facts *facts, struct date application, struct date today, int back_days)
{
	struct date last_event = date_later(registration_status_on(facts, today).since, facts->last_transaction);

	if (date_compare(application, today) > 0)
		return REGISTRATION_DATE_FUTURE;
	if (date_compare(application, date_add_days(today, -back_days)) < 0)
		return REGISTRATION_DATE_TOO_OLD;
	if (date_compare(application, last_event) < 0)
		return REGISTRATION_DATE_BEFORE_LAST_EVENT;
	return REGISTRATION_OK;
}

enum registration_outcome registration_reactivate(const struct registration_facts *facts,
	const struct registration_act *act, struct date application_date, int back_days,
	struct registration_change *change)
{
	enum registration_outcome outcome = judge_lifting(facts, act);
	struct date effective = act->today;

	assert(act->actor != REGISTRATION_BY_SYSTEM);
	begin(change, facts);
	if (outcome == REGISTRATION_OK && act->actor == REGISTRATION_BY_STAFF) {
		outcome = judge_application(facts, application_date, act->today, back_days);
		effective = application_date;
	}
	if (outcome != REGISTRATION_OK)
		return outcome;
	append_expiry_if_due(change, act->today);
	append(change, transaction_of(act, REGISTRATION_EVENT_REACTIVATED, REGISTRATION_REACTIVATION, effective));
	return REGISTRATION_OK;
}

enum registration_outcome registration_passivate(const struct registration_facts *facts,
	const struct registration_act *act, enum registration_reason reason, struct registration_change *change)
{
	struct registration_status status = registration_status_on(facts, act->today);
	struct registration_event event = event_of(act, REGISTRATION_EVENT_PASSIVATED, act->today);

	assert(reason != REGISTRATION_REASON_NONE && reason != REGISTRATION_EXPIRED);
	assert(reason == REGISTRATION_CITIZEN_REQUEST || act->actor != REGISTRATION_BY_CITIZEN);
	begin(change, facts);
	if (!registration_may_passivate(&status, reason))
		return status.state == REGISTRATION_DRAFT ? REGISTRATION_IS_DRAFT : REGISTRATION_ALREADY_PASSIVE;
	append_expiry_if_due(change, act->today);
	event.reason = reason;
	append(change, event);
	return REGISTRATION_OK;
}

enum registration_outcome registration_transact(const struct registration_facts *facts,
	const struct registration_act *act, enum registration_transaction kind, struct registration_change *change)
{
	struct date until = registration_active_until(act->today, act->months);

	assert(kind > REGISTRATION_REACTIVATION && kind <= REGISTRATION_STAFF_PROCESSING);
	begin(change, facts);
	if (registration_status_on(facts, act->today).state != REGISTRATION_ACTIVE)
		return REGISTRATION_NO_CHANGE;
	if (date_compare(act->today, facts->last_transaction) <= 0 && date_compare(until, facts->active_until) <= 0)
		return REGISTRATION_NO_CHANGE;
	append(change, transaction_of(act, REGISTRATION_EVENT_TRANSACTION, kind, act->today));
	return REGISTRATION_OK;
}

enum registration_outcome registration_expire(
	const struct registration_facts *facts, struct date today, struct registration_change *change)
{
	begin(change, facts);
	append_expiry_if_due(change, today);
	return change->event_count > 0 ? REGISTRATION_OK : REGISTRATION_NO_CHANGE;
}

void registration_anonymise(
	const struct registration_facts *facts, struct date today, struct registration_change *change)
{
	struct registration_event event = {
		.kind = REGISTRATION_EVENT_ANONYMISED,
		.actor = REGISTRATION_BY_SYSTEM,
		.channel = REGISTRATION_CHANNEL_SYSTEM,
		.effective = today,
	};

	begin(change, facts);
	append(change, event);
}

/* Only an event that exists, still stands and is neither the beginning nor the end. The fold has marked which ones stand. */
static bool is_correctable(const struct registration_event *events, size_t count, uint32_t seq)
{
	for (size_t i = 1; i < count; i++)
		if (events[i].seq == seq)
			return events[i].corrected_by == 0 && events[i].kind != REGISTRATION_EVENT_ANONYMISED;
	return false;
}

enum registration_outcome registration_correct(const struct registration_facts *facts,
	const struct registration_act *act, struct registration_event *events, size_t count, uint32_t seq,
	struct registration_change *change)
{
	struct registration_event event = event_of(act, REGISTRATION_EVENT_CORRECTED, act->today);

	begin(change, facts);
	if (!registration_fold(events, count, &change->after) || !is_correctable(events, count, seq)) {
		begin(change, facts);
		return REGISTRATION_NOT_CORRECTABLE;
	}
	event.seq = events[count - 1].seq + 1;
	event.corrects_seq = seq;
	(void)registration_fold_with(events, count, &event, &change->after);
	change->events[change->event_count++] = event;
	return REGISTRATION_OK;
}

bool registration_can_remove(enum registration_state state, bool has_education_after, bool has_occupation_after)
{
	return state != REGISTRATION_ACTIVE || (has_education_after && has_occupation_after);
}
