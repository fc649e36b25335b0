/* The part of `job sweep` that tells and anonymises (D28): keys are read in batches, each person is done in a transaction of its own,
 * looked at again under the lock of the record, so that somebody who comes back meanwhile is either seen or waits. */
#include "base/text.h"
#include "feature/notification/notification_address.h"
#include "feature/registration/registration_message.h"
#include "feature/registration/registration_store.h"
#include "feature/retention/retention_idle_store.h"
#include "feature/retention/retention_job.h"

struct idling {
	struct job *job;
	int years;
	instant signed_in; /* who signed in since then is not gone */
	int64_t citizen_id;
	enum retention_act act; /* that was done, or would be */
};

static const char purpose[] = "retention_notice";

/* Nobody is written to about a death: the phone is a relative's now. */
static bool write_message(
	struct idling *x, struct db *db, const struct registration_facts *facts, struct date due_on, struct err *e)
{
	struct date last = date_add_days(due_on, -1);
	struct notification_address *to = arena_alloc(x->job->arena, sizeof *to);
	struct notification n = {
		.citizen_id = x->citizen_id, .useless_after = clock_from_local((struct clock_local){.day = due_on})};
	enum language language;
	struct web words;
	char day[DATE_ISO_SIZE];

	if (facts->reason == REGISTRATION_DECEASED)
		return true;
	if (!notification_address(db, x->citizen_id, to, &language, e))
		return false;
	if (to->to[0] == '\0')
		return true;
	words = job_words(x->job, language);
	registration_message_write(&words, purpose, to, last, x->years, &n);
	date_format_iso(due_on, day);
	n.cause = arena_format(x->job->arena, "%ld:%s", (long)x->citizen_id, day);
	return notification_queue(db, &n, x->job->now.at, e);
}

static bool tell(struct idling *x, struct db *db, const struct registration_facts *facts,
	const struct retention_idle *r, struct err *e)
{
	struct date due_on = date_add_days(
		x->job->now.today, rule_value(x->job->app->rules, RULE_ANONYMISE_NOTICE_DAYS, x->job->now.today));

	return retention_idle_tell(db, x->citizen_id, r, due_on, x->job->now.at, e) &&
	       write_message(x, db, facts, due_on, e);
}

static bool anonymise(struct idling *x, struct db *db, const struct registration_facts *facts, struct err *e)
{
	struct registration_change change;

	registration_anonymise(facts, x->job->now.today, &change);
	return registration_store_apply(db, x->citizen_id, facts, &change, 0, "", x->job->now.at, e) &&
	       retention_wipe(db, x->citizen_id, &x->job->now, e);
}

static enum db_verdict do_one(struct db *db, void *context, struct err *e)
{
	struct idling *x = context;
	struct registration_facts facts;
	struct retention_idle r;
	bool found, ok = true;

	x->act = RETENTION_KEEP;
	arena_reset(x->job->arena);
	if (!registration_store_lock(db, x->citizen_id, &facts, &found, e))
		return DB_FAIL;
	if (!found)
		return DB_ROLLBACK;
	if (!retention_idle_facts(db, x->citizen_id, x->signed_in, &r, e))
		return DB_FAIL;
	x->act = retention_idle_act(&r, x->years, x->job->now.today);
	if (x->act == RETENTION_KEEP || x->job->dry_run)
		return DB_ROLLBACK;
	if (x->act == RETENTION_TELL)
		ok = tell(x, db, &facts, &r, e);
	else if (x->act == RETENTION_RETURNED)
		ok = retention_idle_drop(db, x->citizen_id, e);
	else
		ok = anonymise(x, db, &facts, e);
	return ok && lease_renew(db, &x->job->lease, e) ? DB_COMMIT : DB_FAIL;
}

static bool do_batch(struct idling *x, const struct retention_place *row, size_t count, int64_t done[], struct err *e)
{
	for (size_t i = 0; i < count; i++) {
		x->citizen_id = row[i].citizen_id;
		if (!db_transact(x->job->app->db, do_one, x, e))
			return false;
		done[x->act]++;
	}
	return true;
}

bool retention_job_idle(struct job *job, instant signed_in, int64_t *told, int64_t *anonymised, struct err *e)
{
	struct idling x = {.job = job,
		.years = rule_value(job->app->rules, RULE_ANONYMISE_YEARS, job->now.today),
		.signed_in = signed_in};
	const struct retention_place first = {.day = {1, 1, 1}};
	struct retention_place row[RETENTION_IDLE_BATCH], after = first;
	int64_t done[RETENTION_ANONYMISE + 1] = {0};
	struct date limit = retention_idle_limit(x.years, job->now.today);
	size_t count;

	do {
		if (!retention_idle_due(job->app->db, &after, job->now.today, row, &count, e) ||
			!do_batch(&x, row, count, done, e))
			return false;
		after = count > 0 ? row[count - 1] : after;
	} while (count == RETENTION_IDLE_BATCH);
	after = first;
	do {
		if (!retention_idle_late(job->app->db, &after, limit, signed_in, row, &count, e) ||
			!do_batch(&x, row, count, done, e))
			return false;
		after = count > 0 ? row[count - 1] : after;
	} while (count == RETENTION_IDLE_BATCH);
	*told = done[RETENTION_TELL];
	*anonymised = done[RETENTION_ANONYMISE];
	return true;
}
