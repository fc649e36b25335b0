/* `job expire` (R25, R28, D4). */
#include <stdlib.h>
#include <time.h>

#include "base/text.h"
#include "feature/registration/registration_due_store.h"
#include "feature/registration/registration_job.h"
#include "feature/registration/registration_message.h"

enum { USELESS_AFTER_DAYS = 30, PASSES_MAX = 3, CAUSE_BYTES = 48 };

struct expiry {
	struct job *job;
	size_t batch;
	struct registration_place at;
	size_t locked, done; /* of this batch */
	struct registration_due row[REGISTRATION_BATCH_MAX];
	struct registration_change change[REGISTRATION_BATCH_MAX];
	struct notification message[REGISTRATION_BATCH_MAX];
	struct notification_address to[REGISTRATION_BATCH_MAX];
	int64_t message_id[REGISTRATION_BATCH_MAX];
};

/* Told once a lapse; useless when the person came back before it was sent. */
static bool write_message(struct expiry *x, size_t i, size_t slot, struct err *e)
{
	const struct registration_due *row = &x->row[i];
	const struct registration_facts *after = &x->change[i].after;
	enum language language;
	struct notification *n = &x->message[slot];
	struct web words;

	if (!notification_reach_choose(&row->reach, row->citizen_id, &x->to[slot], &language, e))
		return false;
	words = job_words(x->job, language);
	registration_message_write(&words, "expired", &x->to[slot], after->since, 0, n);
	n->citizen_id = row->citizen_id;
	n->cause = arena_format(x->job->arena, "%ld:%u", (long)row->citizen_id, (unsigned)after->version);
	n->useless_after = x->job->now.at + USELESS_AFTER_DAYS * INSTANT_DAY;
	n->recheck_on = after->active_until;
	x->message_id[slot] = row->message_id;
	return true;
}

static bool queue_messages(struct expiry *x, struct db *db, struct err *e)
{
	size_t n = 0;

	for (size_t i = 0; i < x->done; i++) {
		if (!write_message(x, i, n, e))
			return false;
		n += x->to[n].to[0] != '\0'; /* nobody is written to who left no address */
	}
	return notification_queue_many(db, x->message, x->message_id, n, x->job->now.at, e);
}

static enum db_verdict expire_batch(struct db *db, void *context, struct err *e)
{
	struct expiry *x = context;
	struct date today = x->job->now.today;

	arena_reset(x->job->arena);
	x->done = 0;
	if (!registration_due_lock(db, &x->at, x->row, x->batch, &x->locked, e))
		return DB_FAIL;
	if (x->locked == 0)
		return DB_ROLLBACK;
	x->done = x->locked;
	if (!registration_due_reach(db, x->row, &x->done, e))
		return DB_FAIL;
	if (x->done == 0)
		return DB_ROLLBACK;
	for (size_t i = 0; i < x->done; i++)
		if (registration_expire(&x->row[i].facts, today, &x->change[i]) != REGISTRATION_OK) {
			(void)err_set(e, ERR_INTERNAL, 0, "expire: a record was read that is not due");
			return DB_FAIL;
		}
	if (!registration_due_apply(db, x->row, x->change, x->done, x->job->now.at, e) || !queue_messages(x, db, e) ||
		!lease_renew(db, &x->job->lease, e))
		return DB_FAIL;
	return DB_COMMIT;
}

static double ms_since(const struct timespec *from)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - from->tv_sec) * 1e3 + (double)(now.tv_nsec - from->tv_nsec) / 1e6;
}

/* All batches of the day x->at. */
static bool expire_day(struct expiry *x, size_t *total, double *longest, struct err *e)
{
	for (;;) {
		struct timespec from;
		double ms;

		(void)clock_gettime(CLOCK_MONOTONIC, &from);
		if (!db_transact(x->job->app->db, expire_batch, x, e))
			return false;
		ms = ms_since(&from);
		*longest = ms > *longest ? ms : *longest;
		*total += x->done;
		if (x->done == 0)
			return true;
		x->at.citizen_id = x->row[x->done - 1].citizen_id;
	}
}

static bool expire_pass(struct expiry *x, size_t *total, double *longest, struct err *e)
{
	struct date day = {1, 1, 1};

	for (;;) {
		if (!registration_due_day(x->job->app->db, day, x->job->now.today, &day, e))
			return false;
		if (date_is_none(day))
			return true;
		x->at = (struct registration_place){.until = day};
		if (!expire_day(x, total, longest, e))
			return false;
	}
}

bool registration_job_expire(struct job *job, struct err *e)
{
	struct expiry *x = calloc(1, sizeof *x);
	int batch = rule_value(job->app->rules, RULE_EXPIRY_BATCH, job->now.today);
	size_t total = 0, before = 0;
	double longest = 0;
	bool ok = true;

	if (!x)
		err_fatal("expire: no memory");
	x->job = job;
	x->batch = batch < REGISTRATION_BATCH_MAX ? (size_t)batch : REGISTRATION_BATCH_MAX;
	/* once more for those that somebody held */
	for (int pass = 0; ok && pass < PASSES_MAX && (pass == 0 || total > before); pass++) {
		before = total;
		ok = expire_pass(x, &total, &longest, e);
	}
	free(x);
	return ok && text_format(job->summary, sizeof job->summary, "%lu records became passive, longest batch %.1f ms",
			     (unsigned long)total, longest);
}
