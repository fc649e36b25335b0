#include "feature/delivery/delivery_store.h"

enum { S_DUE, S_CLAIM, S_FACTS, S_SENT, S_USELESS, S_RETRY, S_DEAD, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_DUE] = {"SELECT id, channel, purpose, content_sealed, created_at, useless_after, tries, recheck_on, "
		   "citizen_id"
		   " FROM outbox WHERE state = 'waiting' AND next_try_at <= ? ORDER BY next_try_at, id LIMIT ?"
		   " FOR UPDATE SKIP LOCKED",
		NULL},
	[S_CLAIM] = {"UPDATE outbox SET next_try_at = ?, tries = tries + 1 WHERE id = ?", NULL},
	[S_FACTS] = {"SELECT state, reason, since, last_transaction, active_until, version, special FROM"
		     " registration"
		     " WHERE citizen_id = ? LIMIT 1",
		NULL},
	[S_SENT] = {"UPDATE outbox SET state = 'sent', sent_at = ?, content_sealed = NULL, failure = ''"
		    " WHERE id = ? AND state = 'waiting'",
		NULL},
	[S_USELESS] = {"UPDATE outbox SET state = 'useless', content_sealed = NULL WHERE id = ? AND state = "
		       "'waiting'",
		NULL},
	[S_RETRY] = {"UPDATE outbox SET next_try_at = ?, failure = ? WHERE id = ? AND state = 'waiting'", NULL},
	[S_DEAD] = {"UPDATE outbox SET state = 'failed', failure = ? WHERE id = ? AND state = 'waiting'", NULL},
};
struct db_table delivery_store = {"delivery", statement, S_COUNT};

struct reading {
	struct delivery_row row;
	struct delivery_row *out;
	size_t count, max;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->out[r->count++] = r->row;
	return r->count < r->max;
}

static bool read_due(struct db *db, instant now, struct reading *r, struct err *e)
{
	struct delivery_row *row = &r->row;
	struct db_in in[] = {db_instant(now), db_int((int64_t)r->max)};
	struct db_out out[] = {
		db_out_int(&row->id),
		db_out_text(row->channel, sizeof row->channel),
		db_out_text(row->purpose, sizeof row->purpose),
		db_out_bytes(row->content_sealed, sizeof row->content_sealed, &row->content_sealed_n),
		db_out_instant(&row->created_at),
		db_out_instant(&row->useless_after),
		db_out_int(&row->tries),
		db_out_date(&row->recheck_on),
		db_out_int(&row->citizen_id),
	};

	return db_each(db, DB_QUERY(&statement[S_DUE], in, out), take, r, e);
}

static bool read_facts(struct db *db, struct delivery_row *row, struct err *e)
{
	char state[16], reason[24];
	int64_t version;
	struct registration_facts *f = &row->facts;
	struct db_in in[] = {db_int(row->citizen_id)};
	struct db_out out[] = {
		db_out_text(state, sizeof state),
		db_out_text(reason, sizeof reason),
		db_out_date(&f->since),
		db_out_date(&f->last_transaction),
		db_out_date(&f->active_until),
		db_out_int(&version),
		db_out_text(row->special, sizeof row->special),
	};

	if (!db_one(db, DB_QUERY(&statement[S_FACTS], in, out), &row->has_record, e))
		return false;
	row->has_record = row->has_record && registration_state_parse(state, &f->state) &&
			  registration_reason_parse(reason, &f->reason);
	return true;
}

bool delivery_store_claim(struct db *db, instant now, instant claimed_until, struct delivery_row *out, size_t max,
	size_t *count, struct err *e)
{
	struct reading r = {.out = out, .max = max};

	if (!read_due(db, now, &r, e))
		return false;
	for (size_t i = 0; i < r.count; i++) {
		struct db_in in[] = {db_instant(claimed_until), db_int(out[i].id)};

		if (!db_run_one(db, DB_COMMAND(&statement[S_CLAIM], in), e) ||
			(!date_is_none(out[i].recheck_on) && !read_facts(db, &out[i], e)))
			return false;
		out[i].tries++;
	}
	*count = r.count;
	return true;
}

bool delivery_store_sent(struct db *db, int64_t id, instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(id)};

	return db_run(db, DB_COMMAND(&statement[S_SENT], in), NULL, e);
}

bool delivery_store_useless(struct db *db, int64_t id, struct err *e)
{
	struct db_in in[] = {db_int(id)};

	return db_run(db, DB_COMMAND(&statement[S_USELESS], in), NULL, e);
}

bool delivery_store_retry(struct db *db, int64_t id, instant next, const char *failure, struct err *e)
{
	struct db_in in[] = {db_instant(next), db_text(failure), db_int(id)};

	return db_run(db, DB_COMMAND(&statement[S_RETRY], in), NULL, e);
}

bool delivery_store_dead(struct db *db, int64_t id, const char *failure, struct err *e)
{
	struct db_in in[] = {db_text(failure), db_int(id)};

	return db_run(db, DB_COMMAND(&statement[S_DEAD], in), NULL, e);
}
