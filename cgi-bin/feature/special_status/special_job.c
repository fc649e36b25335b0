/* `job special` (R13, D21). */
#include "feature/special_status/special_job.h"

#include <stdlib.h>

#include "base/text.h"
#include "feature/notification/notification_address.h"
#include "feature/registration/registration_message.h"
#include "feature/special_status/special_due_store.h"

enum { USELESS_AFTER_DAYS = 30 };

struct run {
	struct job *job;
	const char *purpose; /* of the warning */
	struct special_due_span span;
	int64_t after;
	size_t read, queued;
	struct special_due row[SPECIAL_BATCH_MAX];
	unsigned long ended, warned, reminded;
};

static int rule_of(const struct run *r, enum rule_name name)
{
	return rule_value(r->job->app->rules, name, r->job->now.today);
}

/* {date} and {days} of the text; the message is useless after `useless_after` or once the status ends on another day. */
static bool tell(struct run *r, struct db *db, const struct special_due *due, const char *purpose, struct date date,
	instant useless_after, struct err *e)
{
	struct notification n = {
		.citizen_id = due->citizen_id, .recheck_on = due->until, .useless_after = useless_after};
	struct notification_address *to = arena_alloc(r->job->arena, sizeof *to);
	enum language language;
	char until[DATE_ISO_SIZE];
	struct web words;

	if (!notification_address(db, due->citizen_id, to, &language, e))
		return false;
	if (to->to[0] == '\0')
		return true;
	words = job_words(r->job, language);
	registration_message_write(
		&words, purpose, to, date, date_to_days(due->until) - date_to_days(r->job->now.today), &n);
	date_format_iso(due->until, until);
	n.cause = arena_format(r->job->arena, "%ld:%s:%s", (long)due->citizen_id, special_kind_name(due->kind), until);
	r->queued++;
	return notification_queue(db, &n, r->job->now.at, e);
}

static enum db_verdict end_batch(struct db *db, void *context, struct err *e)
{
	struct run *r = context;
	instant useless = r->job->now.at + USELESS_AFTER_DAYS * INSTANT_DAY;
	bool done;

	arena_reset(r->job->arena);
	if (!special_due_ended(db, r->job->now.today, r->row, SPECIAL_BATCH_MAX, &r->read, e))
		return DB_FAIL;
	for (size_t i = 0; i < r->read; i++) {
		const struct special_due *due = &r->row[i];

		if (!special_due_end(db, due, r->job->now.at, &done, e))
			return DB_FAIL;
		if (done && due->speaks && !tell(r, db, due, "special_ended", date_add_days(due->until, 1), useless, e))
			return DB_FAIL;
	}
	return lease_renew(db, &r->job->lease, e) ? DB_COMMIT : DB_FAIL;
}

static bool end_all(struct run *r, struct err *e)
{
	do {
		if (!db_transact(r->job->app->db, end_batch, r, e))
			return false;
		r->ended += r->read;
	} while (r->read == SPECIAL_BATCH_MAX);
	return true;
}

static enum db_verdict warn_batch(struct db *db, void *context, struct err *e)
{
	struct run *r = context;

	arena_reset(r->job->arena);
	r->queued = 0;
	if (!special_due_unwarned(db, r->purpose, r->span, r->after, r->row, SPECIAL_BATCH_MAX, &r->read, e))
		return DB_FAIL;
	for (size_t i = 0; i < r->read; i++) {
		const struct special_due *due = &r->row[i];
		instant end = clock_from_local((struct clock_local){.day = date_add_days(due->until, 1)});

		if (due->speaks && !tell(r, db, due, r->purpose, due->until, end, e))
			return DB_FAIL;
	}
	return lease_renew(db, &r->job->lease, e) ? DB_COMMIT : DB_FAIL;
}

/* Each end within `from` to `to` days; a late run sends the warning that is due, not the one that is over. */
static bool warn_stage(struct run *r, const char *purpose, int from, int to, struct err *e)
{
	struct date today = r->job->now.today;

	r->purpose = purpose;
	r->span = (struct special_due_span){date_add_days(today, from), date_add_days(today, to)};
	r->after = 0;
	do {
		if (!db_transact(r->job->app->db, warn_batch, r, e))
			return false;
		r->warned += r->queued;
		if (r->read > 0)
			r->after = r->row[r->read - 1].id;
	} while (r->read == SPECIAL_BATCH_MAX);
	return true;
}

static bool warn_all(struct run *r, struct err *e)
{
	int second = rule_of(r, RULE_CLAIM_WARNING_DAYS_SECOND), first = rule_of(r, RULE_CLAIM_WARNING_DAYS_FIRST);

	return warn_stage(r, "special_warning_second", 0, second, e) &&
	       warn_stage(r, "special_warning_first", second + 1, first, e);
}

static enum db_verdict remind(struct db *db, void *context, struct err *e)
{
	static const struct {
		const char *kind;
		enum rule_name days;
	} mark[] = {
		{"reminder_first", RULE_CLAIM_REMINDER_DAYS_FIRST},
		{"reminder_second", RULE_CLAIM_REMINDER_DAYS_SECOND},
		{"escalated", RULE_CLAIM_ESCALATION_DAYS},
	};
	struct run *r = context;
	uint64_t marked;

	r->reminded = 0;
	for (size_t i = 0; i < sizeof mark / sizeof *mark; i++) {
		if (!special_due_remind(
			    db, mark[i].kind, rule_of(r, mark[i].days), r->job->now.today, r->job->now.at, &marked, e))
			return DB_FAIL;
		r->reminded += (unsigned long)marked;
	}
	return DB_COMMIT;
}

bool special_job(struct job *job, struct err *e)
{
	struct run *r = calloc(1, sizeof *r);
	bool ok;

	if (!r)
		err_fatal("special: no memory");
	r->job = job;
	ok = end_all(r, e) && warn_all(r, e) && db_transact(job->app->db, remind, r, e) &&
	     text_format(job->summary, sizeof job->summary,
		     "%lu ends noted, %lu warnings queued, %lu marks on waiting claims", r->ended, r->warned,
		     r->reminded);
	free(r);
	return ok;
}
