/* Limits and periods: dated rows of the table rule_value, never constants in code (decisions.md, first lines). */
#ifndef FEATURE_RULE_RULE_H
#define FEATURE_RULE_RULE_H

#include "base/date.h"
#include "base/err.h"
#include "db/db.h"

/* Names, units and sources stand in sql/seed/rule_value.tsv, in this order. */
enum rule_name {
	RULE_REGISTRATION_MONTHS,
	RULE_APPLICATION_BACK_DAYS,
	RULE_WARNING_DAYS_FIRST,
	RULE_WARNING_DAYS_SECOND,
	RULE_WARNING_DAYS_LAST,
	RULE_MINIMUM_AGE,
	RULE_MAXIMUM_YEARS,
	RULE_ADULT_AGE,
	RULE_PEOPLE_PER_PHONE,
	RULE_SIGNUP_HOURS,
	RULE_SIGNUP_PER_NUMBER_DAY,
	RULE_SIGNUP_PER_IP_HOUR,
	RULE_PICTURE_MINUTES,
	RULE_PICTURE_WRONG_MAX,
	RULE_PICTURE_BLOCK_MINUTES,
	RULE_CODE_MINUTES,
	RULE_CODE_TRIES,
	RULE_CODE_GAP_SECONDS,
	RULE_CODE_PER_QUARTER_HOUR,
	RULE_CODE_PER_DAY,
	RULE_CODE_PER_MINUTE_ALL,
	RULE_PASSWORD_MIN,
	RULE_PASSWORD_MAX,
	RULE_PASSWORD_STRENGTH_MIN,
	RULE_PASSWORD_LONG,
	RULE_SIGNIN_FIRST_WAIT,
	RULE_SIGNIN_FIRST_WAIT_SECONDS,
	RULE_SIGNIN_LONGEST_WAIT_SECONDS,
	RULE_SIGNIN_TELL_SECONDS,
	RULE_SIGNIN_RECOVERY_AT,
	RULE_SIGNIN_PER_IP,
	RULE_SIGNIN_IP_MINUTES,
	RULE_SIGNIN_STEP_MINUTES,
	RULE_RECOVERY_PER_NUMBER_DAY,
	RULE_RECOVERY_PER_IP_HOUR,
	RULE_SESSION_IDLE_MINUTES,
	RULE_SESSION_HOURS,
	RULE_REAUTH_MINUTES,
	RULE_DEVICE_DAYS,
	RULE_EXPIRY_BATCH,
	RULE_PROFILE_ROWS,
	RULE_PREFERRED_PROVINCES,
	RULE_GRADUATION_YEARS_AHEAD,
	RULE_SEND_TRIES,
	RULE_RETENTION_DAYS,
	RULE_STAFF_PASSWORD_MIN,
	RULE_STAFF_IDLE_MINUTES,
	RULE_STAFF_SESSION_HOURS,
	RULE_STAFF_INVITATION_DAYS,
	RULE_STAFF_CODE_CLOSED_AT, /* so many wrong codes in a row after the right password */
	RULE_STAFF_LOOK_MINUTES,   /* how long a reason given for a person is carried */
	RULE_STAFF_LOOK_PEOPLE,    /* so many different people in a day are usual */
	RULE_DISABILITY_DEGREE_MIN,
	RULE_CONVICTION_YEARS_MIN,
	RULE_CLAIM_WARNING_DAYS_FIRST,
	RULE_CLAIM_WARNING_DAYS_SECOND,
	RULE_CLAIM_REMINDER_DAYS_FIRST,
	RULE_CLAIM_REMINDER_DAYS_SECOND,
	RULE_CLAIM_ESCALATION_DAYS,
	RULE_CLAIMS_PER_DAY,
	RULE_START_CODE_DAYS,
	RULE_START_CODE_TRIES,
	RULE_RECOVERY_UNDO_HOURS,
	RULE_ACCESS_LOG_MONTHS,
	RULE_IDENTITY_SEEN_MONTHS,
	RULE_ANONYMISE_YEARS,
	RULE_ANONYMISE_NOTICE_DAYS,
	RULE_COUNT
};

struct rules;

extern struct db_table rule_store;

/* Reads all rows. ERR_CONFIG when a name has no row at all. The caller ends it with rules_destroy. */
bool rules_load(struct db *db, struct rules **out, struct err *e) ERR_MUST_CHECK;
void rules_destroy(struct rules *rules);

/* The value that holds on `day`: of the rows valid then, the latest; before the first row, the first. */
int rule_value(const struct rules *rules, enum rule_name name, struct date day);

/* The database name, "registration_months". */
const char *rule_name_text(enum rule_name name);

#endif
