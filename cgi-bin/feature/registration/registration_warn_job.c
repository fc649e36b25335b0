/* `job warn` (D6). */
#include <stdlib.h>

#include "base/text.h"
#include "feature/registration/registration_due_store.h"
#include "feature/registration/registration_job.h"
#include "feature/registration/registration_message.h"

struct warning {
	struct job *job;
	const char *purpose;
	struct registration_place at;
	size_t read, queued; /* of this batch */
	struct registration_due row[REGISTRATION_BATCH_MAX];
	struct notification message[REGISTRATION_BATCH_MAX];
	struct notification_address to[REGISTRATION_BATCH_MAX];
	int64_t message_id[REGISTRATION_BATCH_MAX];
};

/* The first moment after a day in Istanbul. */
static instant end_of(struct date day)
{
	return clock_from_local((struct clock_local){.day = date_add_days(day, 1)});
}

static bool write_message(struct warning *x, const struct registration_due *row, struct err *e)
{
	struct date until = row->facts.active_until;
	struct notification *n = &x->message[x->queued];
	struct notification_address *to = &x->to[x->queued];
	char day[DATE_ISO_SIZE];
	enum language language;
	struct web words;

	if (!notification_reach_choose(&row->reach, row->citizen_id, to, &language, e))
		return false;
	if (to->to[0] == '\0')
		return true;
	words = job_words(x->job, language);
	registration_message_write(
		&words, x->purpose, to, until, date_to_days(until) - date_to_days(x->job->now.today), n);
	date_format_iso(until, day);
	n->citizen_id = row->citizen_id;
	n->cause = arena_format(x->job->arena, "%ld:%s", (long)row->citizen_id, day);
	n->useless_after = end_of(until);
	n->recheck_on = until;
	x->message_id[x->queued++] = row->message_id;
	return true;
}

static enum db_verdict warn_batch(struct db *db, void *context, struct err *e)
{
	struct warning *x = context;

	arena_reset(x->job->arena);
	x->queued = 0;
	if (!registration_due_unwarned(db, &x->at, x->purpose, x->row, REGISTRATION_BATCH_MAX, &x->read, e))
		return DB_FAIL;
	for (size_t i = 0; i < x->read; i++)
		if (!write_message(x, &x->row[i], e))
			return DB_FAIL;
	if (!notification_queue_many(db, x->message, x->message_id, x->queued, x->job->now.at, e) ||
		!lease_renew(db, &x->job->lease, e))
		return DB_FAIL;
	return DB_COMMIT;
}

/* All whose last active day is `day`. */
static bool warn_day(struct warning *x, struct date day, size_t *total, struct err *e)
{
	x->at = (struct registration_place){.until = day};
	do {
		if (!db_transact(x->job->app->db, warn_batch, x, e))
			return false;
		*total += x->queued;
		if (x->read > 0)
			x->at.citizen_id = x->row[x->read - 1].citizen_id;
	} while (x->read == REGISTRATION_BATCH_MAX);
	return true;
}

bool registration_job_warn(struct job *job, struct err *e)
{
	static const struct {
		enum rule_name days;
		const char *purpose;
	} stage[] = {
		{RULE_WARNING_DAYS_LAST, "warning_last"},
		{RULE_WARNING_DAYS_SECOND, "warning_second"},
		{RULE_WARNING_DAYS_FIRST, "warning_first"},
	};
	struct warning *x = calloc(1, sizeof *x);
	int from = 0; /* days to the end */
	size_t total = 0;
	bool ok = true;

	if (!x)
		err_fatal("warn: no memory");
	x->job = job;
	for (size_t i = 0; ok && i < sizeof stage / sizeof *stage; i++) {
		int last = rule_value(job->app->rules, stage[i].days, job->now.today);

		x->purpose = stage[i].purpose;
		for (; ok && from <= last; from++)
			ok = warn_day(x, date_add_days(job->now.today, from), &total, e);
	}
	free(x);
	return ok && text_format(job->summary, sizeof job->summary, "%lu warnings queued", (unsigned long)total);
}
