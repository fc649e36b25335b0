/* What the audit log knows (D26; security.md, "Audit and event tables"): closed lists of actors, actions and reasons.
 * Pure. Who adds something to do adds its action here, with a sentence, and to the names in audit.c. */
#ifndef FEATURE_AUDIT_AUDIT_H
#define FEATURE_AUDIT_AUDIT_H

#include <stdbool.h>

enum audit_actor {
	AUDIT_STAFF,    /* actor_id is the staff member */
	AUDIT_CITIZEN,  /* actor_id is the citizen */
	AUDIT_SYSTEM,   /* a job; actor_id 0 */
	AUDIT_OPERATOR, /* `bin/ctl`; actor_id 0 */
	AUDIT_ACTORS
};

enum audit_action {
	AUDIT_STAFF_SIGN_IN,         /* a staff member signed in with password and second step */
	AUDIT_STAFF_SIGN_IN_REFUSED, /* a password, code or recovery code of an account was wrong, or it was locked */
	AUDIT_STAFF_SIGN_OUT,        /* a staff member signed out */
	AUDIT_STAFF_REAUTHENTICATE,  /* a staff member gave the password and code again, for an export or role change */
	AUDIT_STAFF_ENROL,           /* an invited staff member chose a password and a second step */
	AUDIT_STAFF_CREATE,          /* an account was made and an invitation given out */
	AUDIT_STAFF_INVITE,          /* a new invitation: the old password and second step no longer count */
	AUDIT_STAFF_INVITE_ASK,  /* an administrator wants to invite an account in use anew; another one has to agree */
	AUDIT_STAFF_INVITE_DROP, /* such a request was taken back */
	AUDIT_STAFF_CHANGE,      /* name or other data of an account changed */
	AUDIT_STAFF_SUSPEND,     /* an account was closed for signing in */
	AUDIT_STAFF_RESUME,      /* a suspended account was opened again */
	AUDIT_STAFF_MOVE,        /* a staff member's roles went to another unit */
	AUDIT_ROLE_GRANT,        /* a role at a unit from a day on, perhaps until a day */
	AUDIT_ROLE_END,          /* a role was ended */
	AUDIT_UNIT_CHANGE,       /* address, phone or name of a unit changed */
	AUDIT_CITIZEN_SEARCH,    /* people were searched for; the note says by what, never the number itself */
	AUDIT_CITIZEN_LIST, /* a page of people was shown: results of a search, or a queue; the note says how many */
	AUDIT_CITIZEN_LOOK, /* a person's page was opened, for the reason given; the person sees this one */
	AUDIT_CITIZEN_REGISTER,   /* a person was registered at the counter */
	AUDIT_CITIZEN_REACTIVATE, /* a passive record was made active again at the person's request */
	AUDIT_CITIZEN_PASSIVATE,  /* a record was made passive by staff */
	AUDIT_CITIZEN_CORRECT,    /* an entry of a record's history was undone by a correction that shows (D2) */
	AUDIT_CITIZEN_PROFILE,    /* profile data changed at the person's request */
	AUDIT_CITIZEN_CONTACT,    /* phone or address changed at the counter, identity seen */
	AUDIT_CITIZEN_CONSENT,    /* a minor's legal representative decided on the explicit consent, at a unit (D14) */
	AUDIT_CITIZEN_UNLOCK,     /* a locked account was opened, or its recovery begun, at the counter (D19) */
	AUDIT_CITIZEN_NOTE,       /* a note was put on a record, or put in the place of an earlier one */
	AUDIT_IDENTITY_CONFIRM,   /* a paper says what the registry did not confirm (D16) */
	AUDIT_IDENTITY_CORRECT,   /* names or birth date were corrected from a paper (D16) */
	AUDIT_CLAIM_ENTER,        /* a claim to a special status was entered or completed */
	AUDIT_CLAIM_PAPER,        /* the paper of a claim was seen */
	AUDIT_CLAIM_LOOK,         /* the sealed details of a claim were opened by the deciding role */
	AUDIT_CLAIM_APPROVE,      /* a claim was approved */
	AUDIT_CLAIM_REFUSE,       /* a claim was refused */
	AUDIT_CLAIM_END,          /* a special status was ended by staff */
	AUDIT_BULK_PREVIEW,       /* the people of a bulk act were counted */
	AUDIT_BULK_DO,            /* a bulk act was done (R16) */
	AUDIT_BULK_UNDO,          /* a bulk act was undone */
	AUDIT_ALARM_RAISE,        /* somebody looked at more people in a day than is usual */
	AUDIT_ALARM_CLOSE,        /* a unit head closed an alarm */
	AUDIT_TEXT_PUBLISH,       /* a version of a legal text was published */
	AUDIT_TEXT_DRAFT,         /* a draft of a legal text was kept */
	AUDIT_TEXT_WITHDRAW,      /* a version was withdrawn before its first day */
	AUDIT_RULE_PUBLISH,       /* a value of a rule was published, valid from a day */
	AUDIT_KEY_NEW,            /* a new generation of a key was made */
	AUDIT_KEY_ROTATE,         /* rows were brought under the newest generation of a key */
	AUDIT_KEY_DROP,           /* an older generation of a key was removed */
	AUDIT_REFERENCE_LOAD,     /* reference data and rule values were loaded from files */
	AUDIT_DEMO_ADD,           /* invented people were added */
	AUDIT_LOG_LOOK,           /* an auditor read the audit log; the note is the filter */
	AUDIT_LOG_EXPORT,         /* an auditor took rows of the audit log away; the note is the filter */
	AUDIT_ACTIONS
};

/* Why somebody looked at or changed a record. The person reads it in words. */
enum audit_reason {
	AUDIT_REASON_NONE,        /* the action needs none */
	AUDIT_REASON_COUNTER,     /* an application at the counter */
	AUDIT_REASON_PHONE,       /* a phone call */
	AUDIT_REASON_LETTER,      /* e-mail, fax or letter */
	AUDIT_REASON_CLAIM,       /* a claim to a special status */
	AUDIT_REASON_QUEUE,       /* a task from a queue */
	AUDIT_REASON_DATA_RIGHTS, /* a request about personal data */
	AUDIT_REASON_OTHER,       /* told in the note */
	AUDIT_REASONS
};

/* The words of the columns actor, action and reason; NONE is "". */
const char *audit_actor_name(enum audit_actor actor);
const char *audit_action_name(enum audit_action action);
const char *audit_reason_name(enum audit_reason reason);

/* The action or reason of a name; false when there is none such. */
bool audit_action_parse(const char *name, enum audit_action *out);
bool audit_reason_parse(const char *name, enum audit_reason *out);

#endif
