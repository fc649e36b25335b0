#include "feature/retention/retention_job.h"

#include "base/text.h"
#include "feature/retention/retention_store.h"

/* `at_once`: from its own end on, not after the days of D28. */
static const struct {
	const char *what;
	bool at_once;
} kinds[RETENTION_KINDS] = {
	[RETENTION_SIGNUP] = {"sign-ups", true},
	[RETENTION_PICTURE] = {"pictures", true},
	[RETENTION_CODE] = {"codes", false},
	[RETENTION_CODE_SENT] = {"code counts", false},
	[RETENTION_SESSION] = {"sessions", false},
	[RETENTION_SIGN_IN] = {"sign-in steps", false},
	[RETENTION_RECOVERY] = {"recoveries", false},
	[RETENTION_ATTEMPT] = {"attempts", false},
	[RETENTION_SUBMISSION] = {"form answers", false},
	[RETENTION_SEARCH] = {"searches", true},
	[RETENTION_LOOK] = {"reasons", true},
	[RETENTION_LOOK_PERSON] = {"people looked at", false},
	[RETENTION_STAFF_SESSION] = {"staff sessions", false},
	[RETENTION_STAFF_SIGN_IN] = {"staff sign-in steps", false},
	[RETENTION_STAFF_INVITATION] = {"staff invitations", false},
	[RETENTION_START_CODE] = {"start codes", false},
	[RETENTION_UNDO] = {"recovery links", false},
	[RETENTION_CERTIFICATE] = {"certificates", true},
};

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

bool retention_job_sweep(struct job *job, struct err *e)
{
	struct sweeping s = {.job = job};
	instant days = rule_value(job->app->rules, RULE_RETENTION_DAYS, job->now.today);
	char line[JOB_SUMMARY_MAX];
	int64_t total;

	for (int k = 0; k < RETENTION_KINDS; k++) {
		s.kind = (enum retention_kind)k;
		s.before = job->now.at - (kinds[k].at_once ? 0 : days * INSTANT_DAY);
		if (!sweep_kind(&s, &total, e))
			return false;
		if (!add_to_summary(job, s.kind, total))
			return err_set(e, ERR_INTERNAL, 0, "sweep: the summary is too long");
	}
	return text_format(line, sizeof line, "%s %s", job->summary, job->dry_run ? "would go" : "removed") &&
	       text_copy(job->summary, sizeof job->summary, line);
}
