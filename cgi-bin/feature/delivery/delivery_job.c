#include "feature/delivery/delivery_job.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "feature/delivery/delivery_store.h"
#include "feature/delivery/delivery_rule.h"
#include "feature/delivery/delivery_sink.h"

enum { CLAIM_ROWS = 50, CLAIM_MS = 60 * 1000, FAILURE_BYTES = 121 };

struct sending {
	struct job *job;
	struct delivery_sink sink;
	instant now; /* of this batch */
	size_t count, at;
	struct delivery_row row[CLAIM_ROWS];
	char failure[FAILURE_BYTES]; /* of the row at `at`; "" = out */
	unsigned long sent, useless, later, dead;
};

static enum db_verdict claim(struct db *db, void *context, struct err *e)
{
	struct sending *s = context;

	s->now = clock_read().at;
	if (!delivery_store_claim(db, s->now, s->now + CLAIM_MS, s->row, CLAIM_ROWS, &s->count, e) ||
		!lease_renew(db, &s->job->lease, e))
		return DB_FAIL;
	return DB_COMMIT;
}

/* To, subject and text, each ended by a NUL (notification.c). */
static bool open_content(
	const struct delivery_row *row, char content[DELIVERY_SEALED_MAX], struct delivery *d, struct err *e)
{
	size_t n = row->content_sealed_n;
	const char *end = content + n - SECRET_SEAL_OVERHEAD;

	if (n < SECRET_SEAL_OVERHEAD + 3)
		return err_set(e, ERR_INTERNAL, 0, "the content is gone");
	if (!secret_unseal(
		    content, DELIVERY_SEALED_MAX, row->content_sealed, n, "outbox.content", (uint64_t)row->id, e))
		return false;
	d->to = content;
	d->subject = d->to + strlen(d->to) + 1;
	if (d->subject >= end)
		return err_set(e, ERR_INTERNAL, 0, "the content is broken");
	d->text = d->subject + strlen(d->subject) + 1;
	return d->text < end ? true : err_set(e, ERR_INTERNAL, 0, "the content is broken");
}

static void deliver(struct sending *s, const struct delivery_row *row)
{
	char content[DELIVERY_SEALED_MAX];
	struct delivery d = {
		.id = row->id, .created_at = row->created_at, .channel = row->channel, .purpose = row->purpose};
	struct err why = {0};

	s->failure[0] = '\0';
	if (!open_content(row, content, &d, &why) || !s->sink.deliver(&s->sink, &d, &why))
		(void)text_format(s->failure, sizeof s->failure, "%.110s", why.text);
	secret_wipe(content, sizeof content);
}

static bool is_useless(const struct sending *s, const struct delivery_row *row)
{
	struct date today = s->job->now.today;

	if (s->now > row->useless_after)
		return true;
	if (!date_is_none(row->recheck_on) && text_starts(row->purpose, "special_"))
		return !delivery_special_still_true(row->purpose, row->recheck_on, row->special, today);
	return !delivery_still_true(row->purpose, row->recheck_on, row->has_record ? &row->facts : NULL, today);
}

/* In a transaction of its own, so that nothing sent is forgotten with what came after. */
static enum db_verdict note(struct db *db, void *context, struct err *e)
{
	struct sending *s = context;
	const struct delivery_row *row = &s->row[s->at];
	int tries_max = rule_value(s->job->app->rules, RULE_SEND_TRIES, s->job->now.today);
	bool ok;

	if (is_useless(s, row))
		ok = delivery_store_useless(db, row->id, e);
	else if (s->failure[0] == '\0')
		ok = delivery_store_sent(db, row->id, s->now, e);
	else if (row->tries >= tries_max)
		ok = delivery_store_dead(db, row->id, s->failure, e);
	else
		ok = delivery_store_retry(db, row->id, s->now + delivery_pause((int)row->tries), s->failure, e);
	return ok ? DB_COMMIT : DB_FAIL;
}

static void count_up(struct sending *s, const struct delivery_row *row)
{
	if (is_useless(s, row))
		s->useless++;
	else if (s->failure[0] == '\0')
		s->sent++;
	else if (row->tries >= rule_value(s->job->app->rules, RULE_SEND_TRIES, s->job->now.today))
		s->dead++;
	else
		s->later++;
}

static bool send_batch(struct sending *s, struct err *e)
{
	for (s->at = 0; s->at < s->count; s->at++) {
		const struct delivery_row *row = &s->row[s->at];

		if (!is_useless(s, row))
			deliver(s, row);
		if (!db_transact(s->job->app->db, note, s, e))
			return false;
		count_up(s, row);
	}
	return true;
}

bool delivery_job_send(struct job *job, struct err *e)
{
	struct sending *s = calloc(1, sizeof *s);
	bool ok;

	if (!s)
		err_fatal("send: no memory");
	s->job = job;
	ok = delivery_sink_open(job->app->config, &s->sink, e);
	do
		ok = ok && db_transact(job->app->db, claim, s, e) && send_batch(s, e);
	while (ok && s->count == CLAIM_ROWS);
	ok = ok && text_format(job->summary, sizeof job->summary,
			   "%lu sent, %lu useless, %lu to be tried again, %lu given up", s->sent, s->useless, s->later,
			   s->dead);
	secret_wipe(s, sizeof *s);
	free(s);
	return ok;
}
