/* The one-shot jobs (`bin/job`): each run is idempotent, prints one summary line and ends (architecture.md,
 * "Jobs and outbox"). */
#ifndef FEATURE_JOB_JOB_H
#define FEATURE_JOB_JOB_H

#include "base/err.h"
#include "feature/app/app.h"
#include "feature/job/lease.h"
#include "web/web.h"

enum { JOB_SUMMARY_MAX = 800 };

/* What a step is given, and where it writes what it did. */
struct job {
	struct app *app;
	struct clock_now now;
	struct arena *arena; /* reset by the step between batches */
	struct lease lease;
	bool dry_run;
	char summary[JOB_SUMMARY_MAX];
};

struct job_step {
	const char *name;
	const char *what;
	bool (*run)(struct job *job, struct err *e);
	bool takes_dry_run;
};

/* main() of the job program: `job <step> [--dry-run]`. 0 done (or another run is at it), 1 failed, 64 wrong
 * use. */
int job_main(const struct job_step *steps, size_t count, struct db_table *const *tables, int argc, char **argv);

/* The texts in a language, as pages have them (web/web.h): for messages. */
struct web job_words(const struct job *job, enum language language);

#endif
