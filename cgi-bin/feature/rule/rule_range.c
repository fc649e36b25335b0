/* What a rule may be set to, so that nobody ends every record by a typing error (registration_months 0). What must stay in
 * order of size has ranges that do not overlap: the three warnings, the shortest and the longest password. */
#include "feature/rule/rule_range.h"

static const struct {
	int min, max;
} range[RULE_COUNT] = {
	[RULE_REGISTRATION_MONTHS] = {1, 60},
	[RULE_APPLICATION_BACK_DAYS] = {0, 90},
	[RULE_WARNING_DAYS_FIRST] = {15, 180},
	[RULE_WARNING_DAYS_SECOND] = {3, 14},
	[RULE_WARNING_DAYS_LAST] = {1, 2},
	[RULE_MINIMUM_AGE] = {14, 18},
	[RULE_MAXIMUM_YEARS] = {100, 150},
	[RULE_ADULT_AGE] = {18, 21},
	[RULE_PEOPLE_PER_PHONE] = {1, 20},
	[RULE_SIGNUP_HOURS] = {1, 168},
	[RULE_SIGNUP_PER_NUMBER_DAY] = {3, 100},
	[RULE_SIGNUP_PER_IP_HOUR] = {20, 100000},
	[RULE_PICTURE_MINUTES] = {2, 60},
	[RULE_PICTURE_WRONG_MAX] = {3, 50},
	[RULE_PICTURE_BLOCK_MINUTES] = {1, 120},
	[RULE_CODE_MINUTES] = {2, 60},
	[RULE_CODE_TRIES] = {3, 10},
	[RULE_CODE_GAP_SECONDS] = {10, 600},
	[RULE_CODE_PER_QUARTER_HOUR] = {1, 10},
	[RULE_CODE_PER_DAY] = {2, 50},
	[RULE_CODE_PER_MINUTE_ALL] = {10, 100000},
	[RULE_PASSWORD_MIN] = {8, 20},
	[RULE_PASSWORD_MAX] = {64, 1024},
	[RULE_PASSWORD_STRENGTH_MIN] = {1, 4},
	[RULE_PASSWORD_LONG] = {12, 64},
	[RULE_SIGNIN_FIRST_WAIT] = {3, 10},
	[RULE_SIGNIN_FIRST_WAIT_SECONDS] = {1, 60},
	[RULE_SIGNIN_LONGEST_WAIT_SECONDS] = {60, 86400},
	[RULE_SIGNIN_TELL_SECONDS] = {1, 3600},
	[RULE_SIGNIN_RECOVERY_AT] = {20, 1000},
	[RULE_SIGNIN_PER_IP] = {10, 100000},
	[RULE_SIGNIN_IP_MINUTES] = {1, 60},
	[RULE_SIGNIN_STEP_MINUTES] = {2, 60},
	[RULE_RECOVERY_PER_NUMBER_DAY] = {1, 50},
	[RULE_RECOVERY_PER_IP_HOUR] = {5, 100000},
	[RULE_SESSION_IDLE_MINUTES] = {5, 60},
	[RULE_SESSION_HOURS] = {1, 24},
	[RULE_REAUTH_MINUTES] = {1, 30},
	[RULE_DEVICE_DAYS] = {1, 365},
	[RULE_EXPIRY_BATCH] = {10, 5000},
	[RULE_PROFILE_ROWS] = {1, 100},
	[RULE_PREFERRED_PROVINCES] = {1, 81},
	[RULE_GRADUATION_YEARS_AHEAD] = {0, 15},
	[RULE_SEND_TRIES] = {1, 50},
	[RULE_RETENTION_DAYS] = {1, 3650},
	[RULE_STAFF_PASSWORD_MIN] = {15, 64},
	[RULE_STAFF_IDLE_MINUTES] = {5, 60},
	[RULE_STAFF_SESSION_HOURS] = {1, 12},
	[RULE_STAFF_INVITATION_DAYS] = {1, 30},
	[RULE_STAFF_CODE_CLOSED_AT] = {5, 100},
	[RULE_STAFF_LOOK_MINUTES] = {1, 120},
	[RULE_STAFF_LOOK_PEOPLE] = {1, 10000},
	[RULE_START_CODE_DAYS] = {1, 90},
	[RULE_START_CODE_TRIES] = {1, 20},
	[RULE_RECOVERY_UNDO_HOURS] = {1, 168},
	[RULE_ACCESS_LOG_MONTHS] = {6, 120},
	[RULE_IDENTITY_SEEN_MONTHS] = {6, 120},
	[RULE_ANONYMISE_YEARS] = {5, 30},
	[RULE_ANONYMISE_NOTICE_DAYS] = {14, 180},
	[RULE_DISABILITY_DEGREE_MIN] = {1, 100},
	[RULE_CONVICTION_YEARS_MIN] = {1, 20},
	[RULE_CLAIM_WARNING_DAYS_FIRST] = {31, 180},
	[RULE_CLAIM_WARNING_DAYS_SECOND] = {1, 30},
	[RULE_CLAIM_REMINDER_DAYS_FIRST] = {1, 14},
	[RULE_CLAIM_REMINDER_DAYS_SECOND] = {15, 25},
	[RULE_CLAIM_ESCALATION_DAYS] = {26, 180},
	[RULE_CLAIMS_PER_DAY] = {1, 50},
};

bool rule_range(enum rule_name name, int *min, int *max)
{
	*min = range[name].min;
	*max = range[name].max;
	return *max > 0;
}

enum rule_set_outcome rule_set_check(
	enum rule_name name, int64_t value, struct date from, bool today_is_meant, struct date today)
{
	if (value < range[name].min || value > range[name].max)
		return RULE_SET_RANGE;
	if (date_compare(from, today) < 0)
		return RULE_SET_PAST;
	return date_compare(from, today) == 0 && !today_is_meant ? RULE_SET_TODAY : RULE_SET_OK;
}
