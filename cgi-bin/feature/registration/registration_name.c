#include "feature/registration/registration.h"

#include <assert.h>
#include <string.h>

/* Enum values to database strings: the place in the table is the value. */

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const char *const state_names[] = {
	[REGISTRATION_DRAFT] = "draft",
	[REGISTRATION_ACTIVE] = "active",
	[REGISTRATION_PASSIVE] = "passive",
};

static const char *const reason_names[] = {
	[REGISTRATION_REASON_NONE] = "none",
	[REGISTRATION_EXPIRED] = "expired",
	[REGISTRATION_CITIZEN_REQUEST] = "citizen_request",
	[REGISTRATION_STAFF_DECISION] = "staff_decision",
	[REGISTRATION_DECEASED] = "deceased",
	[REGISTRATION_DUPLICATE] = "duplicate",
};

static const char *const channel_names[] = {
	[REGISTRATION_WEB] = "web",
	[REGISTRATION_COUNTER] = "counter",
	[REGISTRATION_PHONE] = "phone",
	[REGISTRATION_FAX] = "fax",
	[REGISTRATION_EMAIL] = "email",
	[REGISTRATION_LETTER] = "letter",
	[REGISTRATION_CHANNEL_SYSTEM] = "system",
};

static const char *const actor_names[] = {
	[REGISTRATION_BY_CITIZEN] = "citizen",
	[REGISTRATION_BY_STAFF] = "staff",
	[REGISTRATION_BY_SYSTEM] = "system",
};

static const char *const event_kind_names[] = {
	[REGISTRATION_EVENT_CREATED] = "created",
	[REGISTRATION_EVENT_ACTIVATED] = "activated",
	[REGISTRATION_EVENT_REACTIVATED] = "reactivated",
	[REGISTRATION_EVENT_TRANSACTION] = "transaction",
	[REGISTRATION_EVENT_PASSIVATED] = "passivated",
	[REGISTRATION_EVENT_EXPIRED] = "expired",
	[REGISTRATION_EVENT_CORRECTED] = "corrected",
	[REGISTRATION_EVENT_ANONYMISED] = "anonymised",
};

static const char *const transaction_names[] = {
	[REGISTRATION_NO_TRANSACTION] = "none",
	[REGISTRATION_ACTIVATION] = "activation",
	[REGISTRATION_REACTIVATION] = "reactivation",
	[REGISTRATION_PROFILE_EDUCATION] = "profile_education",
	[REGISTRATION_PROFILE_OCCUPATION] = "profile_occupation",
	[REGISTRATION_PROFILE_EXPERIENCE] = "profile_experience",
	[REGISTRATION_PROFILE_LANGUAGE] = "profile_language",
	[REGISTRATION_PROFILE_LICENCE] = "profile_licence",
	[REGISTRATION_PROFILE_PREFERENCE] = "profile_preference",
	[REGISTRATION_CONTACT] = "contact",
	[REGISTRATION_CONFIRMATION] = "confirmation",
	[REGISTRATION_JOB_APPLICATION] = "job_application",
	[REGISTRATION_PROGRAMME_APPLICATION] = "programme_application",
	[REGISTRATION_REFERRAL] = "referral",
	[REGISTRATION_INTERVIEW] = "interview",
	[REGISTRATION_STAFF_PROCESSING] = "staff_processing",
};

static const char *const outcome_names[] = {
	[REGISTRATION_OK] = "ok",
	[REGISTRATION_NO_CHANGE] = "no_change",
	[REGISTRATION_ALREADY_ACTIVE] = "already_active",
	[REGISTRATION_ALREADY_PASSIVE] = "already_passive",
	[REGISTRATION_IS_DRAFT] = "is_draft",
	[REGISTRATION_MISSING_PROFILE] = "missing_profile",
	[REGISTRATION_NOT_ALLOWED_STAFF_DECISION] = "not_allowed_staff_decision",
	[REGISTRATION_CLOSED] = "closed",
	[REGISTRATION_DATE_FUTURE] = "date_future",
	[REGISTRATION_DATE_TOO_OLD] = "date_too_old",
	[REGISTRATION_DATE_BEFORE_LAST_EVENT] = "date_before_last_event",
	[REGISTRATION_NOT_CORRECTABLE] = "not_correctable",
};

static const char *name_of(const char *const *names, size_t count, size_t value)
{
	assert(value < count);
	return names[value];
}

/* The place of `name` in the table; false when it is not there. */
static bool find(const char *const *names, size_t count, const char *name, size_t *value)
{
	for (*value = 0; *value < count; (*value)++)
		if (strcmp(names[*value], name) == 0)
			return true;
	return false;
}

const char *registration_state_name(enum registration_state state)
{
	return name_of(state_names, COUNT(state_names), state);
}

bool registration_state_parse(const char *name, enum registration_state *out)
{
	size_t value;
	bool found = find(state_names, COUNT(state_names), name, &value);

	if (found)
		*out = (enum registration_state)value;
	return found;
}

const char *registration_reason_name(enum registration_reason reason)
{
	return name_of(reason_names, COUNT(reason_names), reason);
}

bool registration_reason_parse(const char *name, enum registration_reason *out)
{
	size_t value;
	bool found = find(reason_names, COUNT(reason_names), name, &value);

	if (found)
		*out = (enum registration_reason)value;
	return found;
}

const char *registration_channel_name(enum registration_channel channel)
{
	return name_of(channel_names, COUNT(channel_names), channel);
}

bool registration_channel_parse(const char *name, enum registration_channel *out)
{
	size_t value;
	bool found = find(channel_names, COUNT(channel_names), name, &value);

	if (found)
		*out = (enum registration_channel)value;
	return found;
}

const char *registration_actor_name(enum registration_actor actor)
{
	return name_of(actor_names, COUNT(actor_names), actor);
}

bool registration_actor_parse(const char *name, enum registration_actor *out)
{
	size_t value;
	bool found = find(actor_names, COUNT(actor_names), name, &value);

	if (found)
		*out = (enum registration_actor)value;
	return found;
}

const char *registration_event_kind_name(enum registration_event_kind kind)
{
	return name_of(event_kind_names, COUNT(event_kind_names), kind);
}

bool registration_event_kind_parse(const char *name, enum registration_event_kind *out)
{
	size_t value;
	bool found = find(event_kind_names, COUNT(event_kind_names), name, &value);

	if (found)
		*out = (enum registration_event_kind)value;
	return found;
}

const char *registration_transaction_name(enum registration_transaction kind)
{
	return name_of(transaction_names, COUNT(transaction_names), kind);
}

bool registration_transaction_parse(const char *name, enum registration_transaction *out)
{
	size_t value;
	bool found = find(transaction_names, COUNT(transaction_names), name, &value);

	if (found)
		*out = (enum registration_transaction)value;
	return found;
}

const char *registration_outcome_name(enum registration_outcome outcome)
{
	return name_of(outcome_names, COUNT(outcome_names), outcome);
}
