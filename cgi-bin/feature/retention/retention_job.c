#include "feature/retention/retention_job.h"

#include "base/text.h"

/* Each pair counts and removes rows of one table that end before a moment. */
enum { SWEEP_BATCH = 500 };
#define SWEEP(table, column)                                                                                 \
	{"SELECT COUNT(*) FROM " table " WHERE " column " < ?", NULL},                                       \
	{                                                                                                    \
		"DELETE FROM " table " WHERE " column " < ? ORDER BY " column " LIMIT 500", NULL             \
	}

static struct db_statement statement[] = {
	SWEEP("signup", "expires_at"),
	SWEEP("picture_used", "expires_at"),
	SWEEP("phone_code", "expires_at"),
	SWEEP("phone_code_sent", "sent_at"),
	SWEEP("session", "expires_at"),
	SWEEP("sign_in", "expires_at"),
	SWEEP("recovery", "expires_at"),
	SWEEP("attempt", "window_start"),
	SWEEP("submission", "created_at"),
};
struct db_table retention_store = {"retention", statement, sizeof statement / sizeof *statement};

/* In the order of the statements. `at_once`: from its own end on, not after the days of D28. */
static const struct {
	const char *what;
	bool at_once;
} kind[] = {{"sign-ups", true}, {"pictures", true}, {"codes", false}, {"code counts", false}, {"sessions", false},
	{"sign-in steps", false}, {"recoveries", false}, {"attempts", false}, {"form answers", false}};
_Static_assert(sizeof statement / sizeof *statement == 2 * sizeof kind / sizeof *kind, "a pair for each kind");

struct sweeping {
	struct job *job;
	size_t kind;
	instant before;
	uint64_t removed; /* by this batch */
};

static enum db_verdict sweep_batch(struct db *db, void *context, struct err *e)
{
	struct sweeping *s = context;
	struct db_in in[] = {db_instant(s->before)};

	return db_run(db, DB_COMMAND(&statement[2 * s->kind + 1], in), &s->removed, e) &&
			       lease_renew(db, &s->job->lease, e)
		       ? DB_COMMIT
		       : DB_FAIL;
}

static bool sweep_kind(struct sweeping *s, uint64_t *total, struct err *e)
{
	int64_t count = 0;
	struct db_in in[] = {db_instant(s->before)};
	struct db_out out[] = {db_out_int(&count)};
	bool found;

	*total = 0;
	if (s->job->dry_run) {
		if (!db_one(s->job->app->db, DB_QUERY(&statement[2 * s->kind], in, out), &found, e))
			return false;
		*total = (uint64_t)count;
		return true;
	}
	do {
		if (!db_transact(s->job->app->db, sweep_batch, s, e))
			return false;
		*total += s->removed;
	} while (s->removed == SWEEP_BATCH);
	return true;
}

bool retention_job_sweep(struct job *job, struct err *e)
{
	struct sweeping s = {.job = job};
	instant days = rule_value(job->app->rules, RULE_RETENTION_DAYS, job->now.today);
	char line[JOB_SUMMARY_MAX] = "";
	uint64_t total;

	for (s.kind = 0; s.kind < sizeof kind / sizeof *kind; s.kind++) {
		s.before = job->now.at - (kind[s.kind].at_once ? 0 : days * INSTANT_DAY);
		if (!sweep_kind(&s, &total, e))
			return false;
		if (!text_format(line, sizeof line, "%s%s%lu %s", job->summary, s.kind ? ", " : "",
			    (unsigned long)total, kind[s.kind].what) ||
			!text_copy(job->summary, sizeof job->summary, line))
			return err_set(e, ERR_INTERNAL, 0, "sweep: the summary is too long");
	}
	return text_format(line, sizeof line, "%s %s", job->summary, job->dry_run ? "would go" : "removed") &&
	       text_copy(job->summary, sizeof job->summary, line);
}
