#include "feature/identity_check/identity_check_job.h"

#include <string.h>
#include <time.h>

#include "base/log.h"
#include "base/text.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/identity_check/identity_check_due_store.h"
#include "feature/identity_check/registry_client.h"

enum { RUN_MAX = 500, RUN_SECONDS = 240, VAIN_MAX = 5 };

/* One run: what it may still spend, and what it found. */
struct run {
	struct job *job;
	struct registry_client *client;
	int matched, mismatched, unavailable;
	int64_t people_left, end_ms;
	int vain; /* questions without an answer since the last one with */
	enum identity_check_reason vain_reason;
};

static bool optional_int(
	const struct config *c, const char *name, int64_t fallback, int64_t max, int64_t *out, struct err *e)
{
	*out = fallback;
	return !config_text(c, name, NULL) || config_need_int(c, name, 1, max, out, e);
}

/* Time that passes, whatever the house's clock says. */
static int64_t passing_ms(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static bool may_go_on(const struct run *run)
{
	return run->people_left > 0 && run->vain < VAIN_MAX && passing_ms() < run->end_ms;
}

static struct identity_check_result ask(const struct run *run, const struct identity_check_row *row, const char *tckn)
{
	struct registry_person person = {tckn, row->first_name, row->last_name, row->birth_date.year};
	char question[REGISTRY_REQUEST_SIZE];
	int tries = (int)row->tries + 1;
	enum registry_outcome outcome;

	if (!registry_message_build(registry_client_soap(run->client), &person, question, sizeof question))
		return identity_check_not_asked(IDENTITY_CHECK_RECORD, tries, clock_read().at);
	outcome = registry_client_ask(run->client, question);
	secret_wipe(question, sizeof question);
	return identity_check_after(outcome, tries, clock_read().at);
}

static struct identity_check_result check(const struct run *run, const struct identity_check_row *row)
{
	char tckn[CITIZEN_TCKN_SIZE];
	struct identity_check_result result;
	int tries = (int)row->tries + 1;

	if (!citizen_tckn_unseal(tckn, row->tckn_sealed, row->tckn_n, row->citizen_id, NULL))
		result = identity_check_not_asked(IDENTITY_CHECK_RECORD, tries, clock_read().at);
	else if (identity_check_is_foreign(tckn))
		result = identity_check_not_asked(IDENTITY_CHECK_FOREIGN, tries, clock_read().at);
	else
		result = ask(run, row, tckn);
	secret_wipe(tckn, sizeof tckn);
	return result;
}

static void count(struct run *run, const struct identity_check_result *result)
{
	run->matched += result->state == IDENTITY_CHECK_MATCHED;
	run->mismatched += result->state == IDENTITY_CHECK_MISMATCH;
	run->unavailable += result->state == IDENTITY_CHECK_UNAVAILABLE;
}

/* A foreigner's number says nothing about the registry; everything else without an answer counts towards
 * giving up. */
static void watch(struct run *run, const struct identity_check_result *result)
{
	if (result->reason == IDENTITY_CHECK_NONE)
		run->vain = 0;
	else if (result->reason != IDENTITY_CHECK_FOREIGN)
		run->vain++;
	run->vain_reason = result->reason;
}

static bool work_off(struct run *run, const struct identity_check_row *row, struct err *e)
{
	struct identity_check_result result = check(run, row);
	bool written;

	run->people_left--;
	watch(run, &result);
	if (!identity_check_due_save(run->job->app->db, &run->job->lease, row, &result, &written, e))
		return false;
	if (written)
		count(run, &result);
	return true;
}

static bool work_off_all(struct run *run, struct err *e)
{
	struct identity_check_row row[IDENTITY_CHECK_BATCH], after = {.citizen_id = 0};
	instant due = clock_read().at;
	size_t n = 0;
	bool ok = true;

	for (bool more = true; ok && more && may_go_on(run); more = n == IDENTITY_CHECK_BATCH) {
		ok = identity_check_due_read(run->job->app->db, &after, due, row, &n, e);
		for (size_t i = 0; ok && i < n && may_go_on(run); i++)
			ok = work_off(run, &row[i], e);
		if (n > 0)
			after = row[n - 1];
	}
	secret_wipe(row, sizeof row);
	secret_wipe(&after, sizeof after);
	return ok;
}

static bool open_run(struct run *run, struct err *e)
{
	const struct config *c = run->job->app->config;
	int64_t seconds;

	if (!optional_int(c, "registry_run_seconds", RUN_SECONDS, 3600, &seconds, e) ||
		!optional_int(c, "registry_run_max", RUN_MAX, 100000, &run->people_left, e) ||
		!registry_client_open(c, &run->client, e))
		return false;
	run->end_ms = passing_ms() + seconds * 1000;
	return true;
}

static bool ask_registry(struct run *run, struct err *e)
{
	bool ok = open_run(run, e) && work_off_all(run, e);

	if (run->vain == VAIN_MAX)
		log_note("job", "identity: stopped, the registry gives no answer: %s",
			identity_check_reason_name(run->vain_reason));
	registry_client_close(run->client);
	return ok;
}

bool identity_check_job(struct job *job, struct err *e)
{
	struct run run = {.job = job};
	enum identity_check_mode mode;

	if (!identity_check_mode(job->app->config, &mode, e) ||
		(mode == IDENTITY_CHECK_REGISTRY && !ask_registry(&run, e)))
		return false;
	return text_format(job->summary, sizeof job->summary, "%d matched, %d mismatched, %d unavailable", run.matched,
		run.mismatched, run.unavailable);
}
