#include "feature/job/job.h"

#include <stdio.h>
#include <time.h>

#include "base/log.h"
#include "base/text.h"

enum { EXIT_USE = 64, EXIT_CONFIG = 78, ARENA_BYTES = 2 * 1024 * 1024, STATEMENT_SECONDS = 20 };

struct web job_words(const struct job *job, enum language language)
{
	return (struct web){.arena = job->arena, .view = job->app->view, .language = language, .now = job->now};
}

static int help(const struct job_step *steps, size_t count)
{
	for (size_t i = 0; i < count; i++)
		(void)printf("job %-8s %-12s %s\n", steps[i].name, steps[i].takes_dry_run ? "[--dry-run]" : "",
			steps[i].what);
	return 0;
}

static bool open_all(struct app *app, struct db_table *const *tables, struct err *e)
{
	static const char *const no_folders[] = {NULL};
	const char *templates;

	return app_open(app, "job", 1u << SECRET_KEY_COLUMN | 1u << SECRET_KEY_AUDIT, tables, STATEMENT_SECONDS, e) &&
	       config_need_text(app->config, "templates", &templates, e) &&
	       view_open(templates, NULL, no_folders, &app->view, e) && db_ready(app->db, e) &&
	       rules_load(app->db, &app->rules, e);
}

static bool run_under_lease(struct job *job, const struct job_step *step, struct err *e)
{
	struct err later = {0};
	bool taken, ok;

	if (!lease_take(job->app->db, &job->lease, step->name, job->now.at, &taken, e))
		return false;
	if (!taken)
		return text_copy(job->summary, sizeof job->summary, "another run is at work");
	ok = step->run(job, e);
	/* a lease that is not given back ends by itself */
	if (!lease_release(job->app->db, &job->lease, &later))
		log_error("job", step->name, &later);
	return ok;
}

static int run(const struct job_step *step, struct db_table *const *tables, bool dry_run)
{
	struct app app = {0};
	struct err e = {0};
	struct job job = {.app = &app, .dry_run = dry_run};
	struct timespec from, to;
	bool ok;

	(void)clock_gettime(CLOCK_MONOTONIC, &from);
	ok = open_all(&app, tables, &e);
	if (ok) {
		job.now = clock_read();
		job.arena = arena_create(ARENA_BYTES);
		ok = run_under_lease(&job, step, &e);
		arena_destroy(job.arena);
	}
	app_close(&app);
	(void)clock_gettime(CLOCK_MONOTONIC, &to);
	if (ok)
		(void)printf("%s: %s (%.2f s)\n", step->name, job.summary,
			(double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9);
	else
		(void)printf("%s: failed: %s\n", step->name, e.text);
	return ok ? 0 : e.code == ERR_CONFIG ? EXIT_CONFIG : 1;
}

int job_main(const struct job_step *steps, size_t count, struct db_table *const *tables, int argc, char **argv)
{
	bool dry_run = argc == 3 && text_equal(argv[2], "--dry-run");

	for (size_t i = 0; argc > 1 && i < count; i++)
		if (text_equal(argv[1], steps[i].name) && (argc == 2 || (dry_run && steps[i].takes_dry_run)))
			return run(&steps[i], tables, dry_run);
	(void)help(steps, count);
	return argc == 2 && text_equal(argv[1], "help") ? 0 : EXIT_USE;
}
