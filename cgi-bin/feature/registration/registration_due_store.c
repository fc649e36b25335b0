#include "feature/registration/registration_due_store.h"

#include <assert.h>
#include <string.h>

#include "base/text.h"

/* behind a place in the key: one range of the index */
#define BEHIND " WHERE r.state = 'active' AND r.active_until = ? AND r.citizen_id > ?"
#define ORDER_LIMIT " ORDER BY r.citizen_id LIMIT ?"
#define FACTS "r.citizen_id, r.since, r.last_transaction, r.active_until, r.version"

enum { S_DAY, S_LOCK, S_REACH, S_EVENT, S_UPDATE, S_UNWARNED, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_DAY] = {"SELECT MIN(active_until) FROM registration WHERE state = 'active' AND active_until > ?"
		   " AND active_until < ?",
		NULL},
	[S_LOCK] = {"SELECT " FACTS " FROM registration r" BEHIND ORDER_LIMIT " FOR UPDATE SKIP LOCKED", NULL},
	[S_REACH] = {"SELECT " FACTS ", NEXTVAL(outbox_seq), " NOTIFICATION_REACH_SELECT
		     " FROM registration r JOIN citizen c ON c.id = r.citizen_id" NOTIFICATION_REACH_JOIN BEHIND
		     " AND r.citizen_id <= ?" ORDER_LIMIT,
		NULL},
	[S_EVENT] = {"INSERT INTO registration_event (citizen_id, seq, kind, reason, actor, channel, "
		     "effective_on,"
		     " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		NULL},
	/* one statement for the batch: row by row cost three times as much. The newest events in short (latest) are left as they were: a
	 * row that grows costs as much again, and with a gap to the version they are not used (registration_latest.h). */
	[S_UPDATE] =
		{"UPDATE registration r JOIN JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$[0]',"
		 " version INT UNSIGNED PATH '$[1]')) j ON j.id = r.citizen_id SET r.state = ?, r.reason = ?, r.since = ?,"
		 " r.version = j.version + 1"
		 " WHERE r.version = j.version",
			NULL},
	[S_UNWARNED] = {"SELECT " FACTS ", NEXTVAL(outbox_seq), " NOTIFICATION_REACH_SELECT
			" FROM registration r JOIN citizen c ON c.id = r.citizen_id" NOTIFICATION_REACH_JOIN BEHIND
			" AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.purpose = ?"
			" AND o.cause = UNHEX(SHA2(CONCAT(r.citizen_id, ':', r.active_until), 256)))" ORDER_LIMIT,
		NULL},
};
struct db_table registration_due_store = {"registration/due", statement, S_COUNT};

enum { FACT_COLUMNS = 5, OTHER_COLUMNS = FACT_COLUMNS + 1 };

struct reading {
	struct registration_due row;
	int64_t version;
	struct registration_due *out;
	size_t count, max;
};

static void put_fact_columns(struct reading *r, struct db_out *out)
{
	struct registration_facts *facts = &r->row.facts;

	out[0] = db_out_int(&r->row.citizen_id);
	out[1] = db_out_date(&facts->since);
	out[2] = db_out_date(&facts->last_transaction);
	out[3] = db_out_date(&facts->active_until);
	out[4] = db_out_int(&r->version);
}

static void put_all_columns(struct reading *r, struct db_out *out)
{
	put_fact_columns(r, out);
	out[FACT_COLUMNS] = db_out_int(&r->row.message_id);
	notification_reach_columns(&r->row.reach, out + OTHER_COLUMNS);
}

static void finish_row(struct reading *r)
{
	r->row.facts.state = REGISTRATION_ACTIVE;
	r->row.facts.version = (uint32_t)r->version;
}

static bool take(void *context)
{
	struct reading *r = context;

	finish_row(r);
	r->out[r->count++] = r->row;
	return r->count < r->max;
}

bool registration_due_day(struct db *db, struct date after, struct date before, struct date *out, struct err *e)
{
	struct db_in in[] = {db_date(after), db_date(before)};
	struct db_out columns[] = {db_out_date(out)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_DAY], in, columns), &found, e);
}

bool registration_due_lock(struct db *db, const struct registration_place *after, struct registration_due *out,
	size_t max, size_t *count, struct err *e)
{
	struct reading r = {.out = out, .max = max};
	struct db_in in[] = {db_date(after->until), db_int(after->citizen_id), db_int((int64_t)max)};
	struct db_out columns[FACT_COLUMNS];

	put_fact_columns(&r, columns);
	if (!db_each(db, DB_QUERY(&statement[S_LOCK], in, columns), take, &r, e))
		return false;
	*count = r.count;
	return true;
}

/* Both lists run along the same key. */
struct merging {
	struct reading reading;
	struct registration_due *rows;
	size_t count, at, kept;
};

static bool merge(void *context)
{
	struct merging *m = context;
	struct registration_due *row = &m->reading.row;

	finish_row(&m->reading);
	while (m->at < m->count && m->rows[m->at].citizen_id < row->citizen_id)
		m->at++;
	if (m->at < m->count && m->rows[m->at].citizen_id == row->citizen_id) {
		m->rows[m->kept++] = *row;
		m->at++;
	}
	return m->at < m->count;
}

bool registration_due_reach(struct db *db, struct registration_due *rows, size_t *count, struct err *e)
{
	struct merging m = {.rows = rows, .count = *count};
	const struct registration_due *first = &rows[0], *last = &rows[*count - 1];
	struct db_in in[] = {db_date(first->facts.active_until), db_int(first->citizen_id - 1),
		db_int(last->citizen_id), db_int(2 * (int64_t)*count)};
	struct db_out columns[OTHER_COLUMNS + NOTIFICATION_REACH_COLUMNS];

	put_all_columns(&m.reading, columns);
	if (!db_each(db, DB_QUERY(&statement[S_REACH], in, columns), merge, &m, e))
		return false;
	*count = m.kept;
	return true;
}

enum { EVENT_VALUES = 8, ROW_BYTES = 40 };

static void put_event(struct db_in *in, int64_t citizen_id, const struct registration_event *event, instant now)
{
	const struct db_in values[EVENT_VALUES] = {
		db_int(citizen_id),
		db_int(event->seq),
		db_text(registration_event_kind_name(event->kind)),
		db_text(registration_reason_name(event->reason)),
		db_text(registration_actor_name(event->actor)),
		db_text(registration_channel_name(event->channel)),
		db_date(event->effective),
		db_instant(now),
	};

	memcpy(in, values, sizeof values);
}

/* The rows of a batch as JSON: [[id, version], …]. */
static void write_json(char *out, size_t size, const struct registration_due *rows, size_t count)
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		if (!text_format(out + n, size - n, "%c[%ld,%u]%s", i == 0 ? '[' : ',', (long)rows[i].citizen_id,
			    (unsigned)rows[i].facts.version, i + 1 == count ? "]" : ""))
			err_fatal("registration: a batch is too long");
		n += strlen(out + n);
	}
}

/* Every row becomes what the first one becomes (asserted by the caller), but for its number. */
static bool update(struct db *db, const struct registration_due *rows, const struct registration_change *change,
	size_t count, struct err *e)
{
	static char json[REGISTRATION_BATCH_MAX * ROW_BYTES];
	const struct registration_facts *after = &change->after;
	uint64_t affected;

	write_json(json, sizeof json, rows, count);
	struct db_in in[] = {
		db_text(json),
		db_text(registration_state_name(after->state)),
		db_text(registration_reason_name(after->reason)),
		db_date(after->since),
	};

	if (!db_run(db, DB_COMMAND(&statement[S_UPDATE], in), &affected, e))
		return false;
	return affected == count ? true : err_set(e, ERR_DB, 0, "registration: a locked record changed meanwhile");
}

bool registration_due_apply(struct db *db, const struct registration_due *rows,
	const struct registration_change *change, size_t count, instant now, struct err *e)
{
	static struct db_in event[REGISTRATION_BATCH_MAX * EVENT_VALUES];

	assert(count > 0 && count <= REGISTRATION_BATCH_MAX);
	for (size_t i = 0; i < count; i++) {
		/* rows of one day become the same (registration_due_lock) */
		assert(change[i].event_count == 1 && change[i].after.state == change[0].after.state &&
			change[i].after.reason == change[0].after.reason &&
			date_compare(change[i].after.since, change[0].after.since) == 0);
		put_event(event + i * EVENT_VALUES, rows[i].citizen_id, &change[i].events[0], now);
	}
	return db_run_rows(db, &statement[S_EVENT], event, EVENT_VALUES, count, NULL, e) &&
	       update(db, rows, change, count, e);
}

bool registration_due_unwarned(struct db *db, const struct registration_place *after, const char *purpose,
	struct registration_due *out, size_t max, size_t *count, struct err *e)
{
	struct reading r = {.out = out, .max = max};
	struct db_in in[] = {db_date(after->until), db_int(after->citizen_id), db_text(purpose), db_int((int64_t)max)};
	struct db_out columns[OTHER_COLUMNS + NOTIFICATION_REACH_COLUMNS];

	put_all_columns(&r, columns);
	if (!db_each(db, DB_QUERY(&statement[S_UNWARNED], in, columns), take, &r, e))
		return false;
	*count = r.count;
	return true;
}
