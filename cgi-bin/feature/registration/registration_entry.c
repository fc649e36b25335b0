#include "feature/registration/registration_entry.h"

#include <assert.h>

enum { ENTRY_COLUMNS = 11, OTHER_COLUMNS_MAX = 16 };

struct reading {
	struct registration_entry *out;
	size_t max;
	size_t count;
	bool unknown;
	struct registration_entry entry; /* the row while it is read */
	int64_t seq, corrects;
	char kind[24], cause[32], reason[24], actor[16], channel[16];
};

static void put_columns(struct reading *r, struct db_out *out)
{
	const struct db_out columns[ENTRY_COLUMNS] = {
		db_out_int(&r->seq),
		db_out_text(r->kind, sizeof r->kind),
		db_out_text(r->cause, sizeof r->cause),
		db_out_text(r->reason, sizeof r->reason),
		db_out_text(r->actor, sizeof r->actor),
		db_out_text(r->channel, sizeof r->channel),
		db_out_date(&r->entry.event.effective),
		db_out_date(&r->entry.event.extends_to),
		db_out_instant(&r->entry.recorded_at),
		db_out_int(&r->corrects),
		db_out_text(r->entry.note, sizeof r->entry.note),
	};

	for (int i = 0; i < ENTRY_COLUMNS; i++)
		out[i] = columns[i];
}

static bool take(void *context)
{
	struct reading *r = context;
	struct registration_event *event = &r->entry.event;

	event->seq = (uint32_t)r->seq;
	event->corrects_seq = (uint32_t)r->corrects;
	event->corrected_by = 0;
	r->unknown = r->unknown || !registration_event_kind_parse(r->kind, &event->kind) ||
		     !registration_transaction_parse(r->cause, &event->transaction) ||
		     !registration_reason_parse(r->reason, &event->reason) ||
		     !registration_actor_parse(r->actor, &event->actor) ||
		     !registration_channel_parse(r->channel, &event->channel);
	r->out[r->count++] = r->entry;
	return r->count < r->max;
}

bool registration_entry_read(struct db *db, const struct db_query *q, struct registration_entry *out, size_t max,
	size_t *count, struct err *e)
{
	struct reading r = {.out = out, .max = max};
	struct db_out columns[OTHER_COLUMNS_MAX + ENTRY_COLUMNS];
	struct db_query whole = {q->statement, q->in, q->in_count, columns, q->out_count + ENTRY_COLUMNS};

	assert(q->out_count <= OTHER_COLUMNS_MAX);
	for (size_t i = 0; i < q->out_count; i++)
		columns[i] = q->out[i];
	put_columns(&r, columns + q->out_count);
	if (!db_each(db, &whole, take, &r, e))
		return false;
	*count = r.count;
	return r.unknown ? err_set(e, ERR_DB, 0, "registration: an event has an unknown word") : true;
}
