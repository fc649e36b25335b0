#include "feature/rule/rule.h"

#include <stdlib.h>

#include "base/text.h"

enum { ROWS_MAX = 4000 };

struct row {
	int name;
	struct date from;
	struct date to;
	int value;
	int order;
};

struct rules {
	int count;
	int first[RULE_COUNT + 1]; /* where the rows of a name begin; those of one name stand together */
	struct row row[ROWS_MAX];
};

static const char *const names[RULE_COUNT] = {
	[RULE_REGISTRATION_MONTHS] = "registration_months",
	[RULE_APPLICATION_BACK_DAYS] = "application_back_days",
	[RULE_WARNING_DAYS_FIRST] = "warning_days_first",
	[RULE_WARNING_DAYS_SECOND] = "warning_days_second",
	[RULE_WARNING_DAYS_LAST] = "warning_days_last",
	[RULE_MINIMUM_AGE] = "minimum_age",
	[RULE_MAXIMUM_YEARS] = "maximum_years",
	[RULE_ADULT_AGE] = "adult_age",
	[RULE_PEOPLE_PER_PHONE] = "people_per_phone",
	[RULE_SIGNUP_HOURS] = "signup_hours",
	[RULE_SIGNUP_PER_NUMBER_DAY] = "signup_per_number_day",
	[RULE_SIGNUP_PER_IP_HOUR] = "signup_per_ip_hour",
	[RULE_PICTURE_MINUTES] = "picture_minutes",
	[RULE_PICTURE_WRONG_MAX] = "picture_wrong_max",
	[RULE_PICTURE_BLOCK_MINUTES] = "picture_block_minutes",
	[RULE_CODE_MINUTES] = "code_minutes",
	[RULE_CODE_TRIES] = "code_tries",
	[RULE_CODE_GAP_SECONDS] = "code_gap_seconds",
	[RULE_CODE_PER_QUARTER_HOUR] = "code_per_quarter_hour",
	[RULE_CODE_PER_DAY] = "code_per_day",
	[RULE_CODE_PER_MINUTE_ALL] = "code_per_minute_all",
	[RULE_PASSWORD_MIN] = "password_min",
	[RULE_PASSWORD_MAX] = "password_max",
	[RULE_PASSWORD_STRENGTH_MIN] = "password_strength_min",
	[RULE_PASSWORD_LONG] = "password_long",
	[RULE_SIGNIN_FIRST_WAIT] = "signin_first_wait",
	[RULE_SIGNIN_FIRST_WAIT_SECONDS] = "signin_first_wait_seconds",
	[RULE_SIGNIN_LONGEST_WAIT_SECONDS] = "signin_longest_wait_seconds",
	[RULE_SIGNIN_TELL_SECONDS] = "signin_tell_seconds",
	[RULE_SIGNIN_RECOVERY_AT] = "signin_recovery_at",
	[RULE_SIGNIN_PER_IP] = "signin_per_ip",
	[RULE_SIGNIN_IP_MINUTES] = "signin_ip_minutes",
	[RULE_SIGNIN_STEP_MINUTES] = "signin_step_minutes",
	[RULE_RECOVERY_PER_NUMBER_DAY] = "recovery_per_number_day",
	[RULE_RECOVERY_PER_IP_HOUR] = "recovery_per_ip_hour",
	[RULE_SESSION_IDLE_MINUTES] = "session_idle_minutes",
	[RULE_SESSION_HOURS] = "session_hours",
	[RULE_REAUTH_MINUTES] = "reauth_minutes",
	[RULE_DEVICE_DAYS] = "device_days",
	[RULE_EXPIRY_BATCH] = "expiry_batch",
	[RULE_PROFILE_ROWS] = "profile_rows",
	[RULE_PREFERRED_PROVINCES] = "preferred_provinces",
	[RULE_GRADUATION_YEARS_AHEAD] = "graduation_years_ahead",
	[RULE_SEND_TRIES] = "send_tries",
	[RULE_RETENTION_DAYS] = "retention_days",
	[RULE_STAFF_PASSWORD_MIN] = "staff_password_min",
	[RULE_STAFF_IDLE_MINUTES] = "staff_idle_minutes",
	[RULE_STAFF_SESSION_HOURS] = "staff_session_hours",
	[RULE_STAFF_INVITATION_DAYS] = "staff_invitation_days",
	[RULE_STAFF_CODE_CLOSED_AT] = "staff_code_closed_at",
	[RULE_STAFF_LOOK_MINUTES] = "staff_look_minutes",
	[RULE_STAFF_LOOK_PEOPLE] = "staff_look_people",
	[RULE_DISABILITY_DEGREE_MIN] = "disability_degree_min",
	[RULE_CONVICTION_YEARS_MIN] = "conviction_years_min",
	[RULE_CLAIM_WARNING_DAYS_FIRST] = "claim_warning_days_first",
	[RULE_CLAIM_WARNING_DAYS_SECOND] = "claim_warning_days_second",
	[RULE_CLAIM_REMINDER_DAYS_FIRST] = "claim_reminder_days_first",
	[RULE_CLAIM_REMINDER_DAYS_SECOND] = "claim_reminder_days_second",
	[RULE_CLAIM_ESCALATION_DAYS] = "claim_escalation_days",
	[RULE_CLAIMS_PER_DAY] = "claims_per_day",
	[RULE_START_CODE_DAYS] = "start_code_days",
	[RULE_START_CODE_TRIES] = "start_code_tries",
	[RULE_RECOVERY_UNDO_HOURS] = "recovery_undo_hours",
	[RULE_ACCESS_LOG_MONTHS] = "access_log_months",
	[RULE_IDENTITY_SEEN_MONTHS] = "identity_seen_months",
	[RULE_ANONYMISE_YEARS] = "anonymise_years",
	[RULE_ANONYMISE_NOTICE_DAYS] = "anonymise_notice_days",
};

enum { S_ALL };
static struct db_statement statement[] = {
	[S_ALL] = {"SELECT name, valid_from, valid_to, value FROM rule_value ORDER BY name, valid_from, version"
		   " LIMIT 4000",
		NULL},
};
struct db_table rule_store = {"rule", statement, 1};

struct reading {
	struct rules *rules;
	char name[49];
	struct row row;
	int64_t value;
};

const char *rule_name_text(enum rule_name name)
{
	return names[name];
}

static bool add_row(void *context)
{
	struct reading *r = context;

	r->row.value = (int)r->value;
	for (r->row.name = 0; r->row.name < RULE_COUNT; r->row.name++)
		if (text_equal(names[r->row.name], r->name)) {
			r->rules->row[r->rules->count++] = r->row;
			break;
		}
	return r->rules->count < ROWS_MAX;
}

static int by_name(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->name != y->name)
		return x->name < y->name ? -1 : 1;
	return x->order < y->order ? -1 : 1;
}

/* In the order of the names; within one, as they were read. */
static bool put_in_order(struct rules *rules, struct err *e)
{
	int at = 0;

	for (int i = 0; i < rules->count; i++)
		rules->row[i].order = i;
	qsort(rules->row, (size_t)rules->count, sizeof *rules->row, by_name);
	for (int n = 0; n <= RULE_COUNT; n++) {
		rules->first[n] = at;
		while (at < rules->count && rules->row[at].name == n)
			at++;
	}
	for (int n = 0; n < RULE_COUNT; n++)
		if (rules->first[n] == rules->first[n + 1])
			return err_set(e, ERR_CONFIG, 0, "rule_value has no row '%s'", names[n]);
	return true;
}

bool rules_load(struct db *db, struct rules **out, struct err *e)
{
	struct reading r = {.rules = calloc(1, sizeof *r.rules)};
	struct db_out columns[] = {
		db_out_text(r.name, sizeof r.name),
		db_out_date(&r.row.from),
		db_out_date(&r.row.to),
		db_out_int(&r.value),
	};

	if (!r.rules)
		err_fatal("rule: no memory");
	if (!db_each(db, &(struct db_query){&statement[S_ALL], NULL, 0, columns, 4}, add_row, &r, e) ||
		!put_in_order(r.rules, e)) {
		rules_destroy(r.rules);
		return false;
	}
	*out = r.rules;
	return true;
}

void rules_destroy(struct rules *rules)
{
	free(rules);
}

int rule_value(const struct rules *rules, enum rule_name name, struct date day)
{
	const struct row *best = NULL;

	for (int i = rules->first[name]; i < rules->first[name + 1]; i++) {
		const struct row *row = &rules->row[i];
		bool holds =
			date_compare(row->from, day) <= 0 && (date_is_none(row->to) || date_compare(day, row->to) <= 0);

		if (holds || !best)
			best = row;
	}
	if (!best)
		err_fatal("rule: no row of '%s'", names[name]); /* rules_load refuses such a table */
	return best->value;
}
