#include "feature/audit/audit.h"

#include <stddef.h>

#include "base/text.h"

static const char *const actor_name[AUDIT_ACTORS] = {
	[AUDIT_STAFF] = "staff",
	[AUDIT_CITIZEN] = "citizen",
	[AUDIT_SYSTEM] = "system",
	[AUDIT_OPERATOR] = "operator",
};

static const char *const action_name[AUDIT_ACTIONS] = {
	[AUDIT_STAFF_SIGN_IN] = "staff.sign_in",
	[AUDIT_STAFF_SIGN_IN_REFUSED] = "staff.sign_in_refused",
	[AUDIT_STAFF_SIGN_OUT] = "staff.sign_out",
	[AUDIT_STAFF_REAUTHENTICATE] = "staff.reauthenticate",
	[AUDIT_STAFF_ENROL] = "staff.enrol",
	[AUDIT_STAFF_CREATE] = "staff.create",
	[AUDIT_STAFF_INVITE] = "staff.invite",
	[AUDIT_STAFF_INVITE_ASK] = "staff.invite_ask",
	[AUDIT_STAFF_INVITE_DROP] = "staff.invite_drop",
	[AUDIT_STAFF_CHANGE] = "staff.change",
	[AUDIT_STAFF_SUSPEND] = "staff.suspend",
	[AUDIT_STAFF_RESUME] = "staff.resume",
	[AUDIT_STAFF_MOVE] = "staff.move",
	[AUDIT_ROLE_GRANT] = "role.grant",
	[AUDIT_ROLE_END] = "role.end",
	[AUDIT_UNIT_CHANGE] = "unit.change",
	[AUDIT_CITIZEN_SEARCH] = "citizen.search",
	[AUDIT_CITIZEN_LIST] = "citizen.list",
	[AUDIT_CITIZEN_LOOK] = "citizen.look",
	[AUDIT_CITIZEN_REGISTER] = "citizen.register",
	[AUDIT_CITIZEN_REACTIVATE] = "citizen.reactivate",
	[AUDIT_CITIZEN_PASSIVATE] = "citizen.passivate",
	[AUDIT_CITIZEN_CORRECT] = "citizen.correct",
	[AUDIT_CITIZEN_PROFILE] = "citizen.profile",
	[AUDIT_CITIZEN_CONTACT] = "citizen.contact",
	[AUDIT_CITIZEN_CONSENT] = "citizen.consent",
	[AUDIT_CITIZEN_UNLOCK] = "citizen.unlock",
	[AUDIT_CITIZEN_NOTE] = "citizen.note",
	[AUDIT_IDENTITY_CONFIRM] = "identity.confirm",
	[AUDIT_IDENTITY_CORRECT] = "identity.correct",
	[AUDIT_CLAIM_ENTER] = "claim.enter",
	[AUDIT_CLAIM_PAPER] = "claim.paper",
	[AUDIT_CLAIM_LOOK] = "claim.look",
	[AUDIT_CLAIM_APPROVE] = "claim.approve",
	[AUDIT_CLAIM_REFUSE] = "claim.refuse",
	[AUDIT_CLAIM_END] = "claim.end",
	[AUDIT_BULK_PREVIEW] = "bulk.preview",
	[AUDIT_BULK_DO] = "bulk.do",
	[AUDIT_BULK_UNDO] = "bulk.undo",
	[AUDIT_ALARM_RAISE] = "alarm.raise",
	[AUDIT_ALARM_CLOSE] = "alarm.close",
	[AUDIT_TEXT_PUBLISH] = "text.publish",
	[AUDIT_TEXT_DRAFT] = "text.draft",
	[AUDIT_TEXT_WITHDRAW] = "text.withdraw",
	[AUDIT_RULE_PUBLISH] = "rule.publish",
	[AUDIT_KEY_NEW] = "key.new",
	[AUDIT_KEY_ROTATE] = "key.rotate",
	[AUDIT_KEY_DROP] = "key.drop",
	[AUDIT_REFERENCE_LOAD] = "reference.load",
	[AUDIT_DEMO_ADD] = "demo.add",
	[AUDIT_LOG_LOOK] = "log.look",
	[AUDIT_LOG_EXPORT] = "log.export",
};

static const char *const reason_name[AUDIT_REASONS] = {
	[AUDIT_REASON_NONE] = "",
	[AUDIT_REASON_COUNTER] = "counter",
	[AUDIT_REASON_PHONE] = "phone",
	[AUDIT_REASON_LETTER] = "letter",
	[AUDIT_REASON_CLAIM] = "claim",
	[AUDIT_REASON_QUEUE] = "queue",
	[AUDIT_REASON_DATA_RIGHTS] = "data_rights",
	[AUDIT_REASON_OTHER] = "other",
};

const char *audit_actor_name(enum audit_actor actor)
{
	return actor_name[actor];
}

const char *audit_action_name(enum audit_action action)
{
	return action_name[action];
}

const char *audit_reason_name(enum audit_reason reason)
{
	return reason_name[reason];
}

/* The place of `name` among `count` names, or `count`. */
static size_t find(const char *const *names, size_t count, const char *name)
{
	size_t i = 0;

	while (i < count && !text_equal(names[i], name))
		i++;
	return i;
}

bool audit_action_parse(const char *name, enum audit_action *out)
{
	size_t i = find(action_name, AUDIT_ACTIONS, name);

	*out = i < AUDIT_ACTIONS ? (enum audit_action)i : 0;
	return i < AUDIT_ACTIONS;
}

bool audit_reason_parse(const char *name, enum audit_reason *out)
{
	size_t i = find(reason_name, AUDIT_REASONS, name);

	*out = i < AUDIT_REASONS ? (enum audit_reason)i : AUDIT_REASON_NONE;
	return i < AUDIT_REASONS;
}
