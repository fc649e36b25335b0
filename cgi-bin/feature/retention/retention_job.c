#include "feature/retention/retention_job.h"

#include "base/text.h"
#include "feature/retention/retention_store.h"

/* From when on a row goes: its own end, or the rule's days or months after it (D28). The audit log is none of these: it is
 * evidence, only ever added to, and names records by number alone (README.md, Decisions). */
enum period { AT_ONCE, DAYS, ACCESS_LOG, IDENTITY_SEEN };

static const struct {
	const char *what;
	enum period period;
} kinds[RETENTION_KINDS] = {
	[RETENTION_SIGNUP] = {"sign-ups", AT_ONCE},
	[RETENTION_PICTURE] = {"pictures", AT_ONCE},
	[RETENTION_CODE] = {"codes", DAYS},
	[RETENTION_CODE_SENT] = {"code counts", DAYS},
	[RETENTION_SESSION] = {"sessions", DAYS},
	[RETENTION_SIGN_IN] = {"sign-in steps", DAYS},
	[RETENTION_RECOVERY] = {"recoveries", DAYS},
	[RETENTION_ATTEMPT] = {"attempts", DAYS},
	[RETENTION_SUBMISSION] = {"form answers", DAYS},
	[RETENTION_SEARCH] = {"searches", AT_ONCE},
	[RETENTION_LOOK] = {"reasons", AT_ONCE},
	[RETENTION_LOOK_PERSON] = {"people looked at", DAYS},
	[RETENTION_STAFF_SESSION] = {"staff sessions", DAYS},
	[RETENTION_STAFF_SIGN_IN] = {"staff sign-in steps", DAYS},
	[RETENTION_STAFF_INVITATION] = {"staff invitations", DAYS},
	[RETENTION_START_CODE] = {"start codes", DAYS},
	[RETENTION_UNDO] = {"recovery links", DAYS},
	[RETENTION_DEVICE] = {"devices", DAYS},
	[RETENTION_STAFF_BROWSER] = {"staff browsers", DAYS},
	[RETENTION_SIGN_IN_EVENT] = {"sign-ins", ACCESS_LOG},
	[RETENTION_LOOK_DAY] = {"counts of looks", ACCESS_LOG},
	[RETENTION_ALARM] = {"alarms", ACCESS_LOG},
	[RETENTION_IDENTITY_SEEN] = {"earlier identities", IDENTITY_SEEN},
};

static instant months_ago(const struct job *job, enum rule_name months)
{
	struct date day = date_add_months(job->now.today, -rule_value(job->app->rules, months, job->now.today));

	return clock_from_local((struct clock_local){.day = day});
}

/* Rows that ended before it go. */
static instant before(const struct job *job, enum period period)
{
	switch (period) {
	case AT_ONCE:
		break;
	case DAYS:
		return job->now.at - rule_value(job->app->rules, RULE_RETENTION_DAYS, job->now.today) * INSTANT_DAY;
	case ACCESS_LOG:
		return months_ago(job, RULE_ACCESS_LOG_MONTHS);
	case IDENTITY_SEEN:
		return months_ago(job, RULE_IDENTITY_SEEN_MONTHS);
	}
	return job->now.at;
}

struct sweeping {
	struct job *job;
	enum retention_kind kind;
	instant before;
	uint64_t removed; /* by this batch */
};

static enum db_verdict sweep_batch(struct db *db, void *context, struct err *e)
{
	struct sweeping *s = context;

	return retention_store_remove(db, s->kind, s->before, &s->removed, e) && lease_renew(db, &s->job->lease, e)
		       ? DB_COMMIT
		       : DB_FAIL;
}

static bool sweep_kind(struct sweeping *s, int64_t *total, struct err *e)
{
	*total = 0;
	if (s->job->dry_run)
		return retention_store_count(s->job->app->db, s->kind, s->before, total, e);
	do {
		if (!db_transact(s->job->app->db, sweep_batch, s, e))
			return false;
		*total += (int64_t)s->removed;
	} while (s->removed == RETENTION_BATCH);
	return true;
}

/* "3 sign-ups, 0 pictures …" */
static bool add_to_summary(struct job *job, enum retention_kind kind, int64_t total)
{
	char line[JOB_SUMMARY_MAX];

	return text_format(line, sizeof line, "%s%s%ld %s", job->summary, kind > 0 ? ", " : "", (long)total,
		       kinds[kind].what) &&
	       text_copy(job->summary, sizeof job->summary, line);
}

static bool sweep_rows(struct job *job, struct err *e)
{
	struct sweeping s = {.job = job};
	int64_t total;

	for (int k = 0; k < RETENTION_KINDS; k++) {
		s.kind = (enum retention_kind)k;
		s.before = before(job, kinds[k].period);
		if (!sweep_kind(&s, &total, e))
			return false;
		if (!add_to_summary(job, s.kind, total))
			return err_set(e, ERR_INTERNAL, 0, "sweep: the summary is too long");
	}
	return true;
}

/* People before rows: who signed in within the time that sign-ins are kept is not gone. */
bool retention_job_sweep(struct job *job, struct err *e)
{
	char line[JOB_SUMMARY_MAX];
	int64_t told, anonymised;

	if (!retention_job_idle(job, before(job, ACCESS_LOG), &told, &anonymised, e) || !sweep_rows(job, e))
		return false;
	return text_format(line, sizeof line,
		       job->dry_run ? "%s would go; %ld people would be told, %ld records anonymised"
				    : "%s removed; %ld people told, %ld records anonymised",
		       job->summary, (long)told, (long)anonymised) &&
	       text_copy(job->summary, sizeof job->summary, line);
}
