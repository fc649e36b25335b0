#include "feature/registration/registration_store.h"

#include "feature/registration/registration_latest.h"

enum { S_LOCK, S_EVENT, S_UPDATE, S_WRITE_COUNT };
static struct db_statement write_statement[S_WRITE_COUNT] = {
	[S_LOCK] = {"SELECT r.state, r.reason, r.since, r.last_transaction, r.active_until, r.version,"
		    " EXISTS (SELECT 1 FROM education x WHERE x.citizen_id = r.citizen_id),"
		    " EXISTS (SELECT 1 FROM citizen_occupation x WHERE x.citizen_id = r.citizen_id)"
		    " FROM registration r WHERE r.citizen_id = ? LIMIT 1 FOR UPDATE",
		NULL},
	[S_EVENT] = {"INSERT INTO registration_event (citizen_id, seq, kind, cause, reason, actor, actor_id, "
		     "channel,"
		     " effective_on, active_until, recorded_at, corrects_seq, note)"
		     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		NULL},
	[S_UPDATE] = {"UPDATE registration SET state = ?, reason = ?, since = ?, last_transaction = ?, "
		      "active_until = ?,"
		      " version = ?, " REGISTRATION_LATEST_SET " WHERE citizen_id = ? AND version = ?",
		NULL},
};
struct db_table registration_store_write = {"registration/write", write_statement, S_WRITE_COUNT};

enum { S_CREATE, S_CREATE_EVENT, S_CREATE_COUNT };
static struct db_statement create_statement[S_CREATE_COUNT] = {
	[S_CREATE] = {"INSERT INTO registration (citizen_id, state, reason, since, created_on, version, latest)"
		      " VALUES (?, ?, ?, ?, ?, ?, ?)",
		NULL},
	[S_CREATE_EVENT] = {"INSERT INTO registration_event (citizen_id, seq, kind, cause, reason, actor, "
			    "actor_id, channel,"
			    " effective_on, active_until, recorded_at, corrects_seq, note)"
			    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		NULL},
};
struct db_table registration_store_create = {"registration/create", create_statement, S_CREATE_COUNT};

enum { S_EVENTS, S_READ_COUNT };
static struct db_statement read_statement[S_READ_COUNT] = {
	[S_EVENTS] = {"SELECT " REGISTRATION_ENTRY_SELECT " FROM registration_event e WHERE e.citizen_id = ?"
		      " ORDER BY e.seq DESC LIMIT ?",
		NULL},
};
struct db_table registration_store_read = {"registration/read", read_statement, S_READ_COUNT};

bool registration_store_lock(
	struct db *db, int64_t citizen_id, struct registration_facts *out, bool *found, struct err *e)
{
	char state[16], reason[24];
	int64_t version;
	struct db_in in[] = {db_int(citizen_id)};
	struct db_out columns[] = {
		db_out_text(state, sizeof state),
		db_out_text(reason, sizeof reason),
		db_out_date(&out->since),
		db_out_date(&out->last_transaction),
		db_out_date(&out->active_until),
		db_out_int(&version),
		db_out_bool(&out->has_education),
		db_out_bool(&out->has_occupation),
	};

	if (!db_one(db, DB_QUERY(&write_statement[S_LOCK], in, columns), found, e))
		return false;
	if (!*found)
		return true;
	out->version = (uint32_t)version;
	if (!registration_state_parse(state, &out->state) || !registration_reason_parse(reason, &out->reason))
		return err_set(e, ERR_DB, 0, "registration: unknown state or reason");
	return true;
}

struct adding {
	int64_t citizen_id;
	int64_t actor_id;
	const char *note;
	instant now;
};

static bool add_event(struct db *db, struct db_statement *st, const struct adding *a,
	const struct registration_event *event, struct err *e)
{
	struct db_in in[] = {
		db_int(a->citizen_id),
		db_int(event->seq),
		db_text(registration_event_kind_name(event->kind)),
		db_text(registration_transaction_name(event->transaction)),
		db_text(registration_reason_name(event->reason)),
		db_text(registration_actor_name(event->actor)),
		a->actor_id && event->actor != REGISTRATION_BY_SYSTEM ? db_int(a->actor_id) : db_null(),
		db_text(registration_channel_name(event->channel)),
		db_date(event->effective),
		db_date(event->extends_to),
		db_instant(a->now),
		event->corrects_seq ? db_int(event->corrects_seq) : db_null(),
		db_text(a->note),
	};

	return db_run_one(db, DB_COMMAND(st, in), e);
}

static bool update(struct db *db, int64_t citizen_id, const struct registration_facts *before,
	const struct registration_change *change, const char *latest, struct err *e)
{
	const struct registration_facts *after = &change->after;
	struct db_in in[] = {
		db_text(registration_state_name(after->state)),
		db_text(registration_reason_name(after->reason)),
		db_date(after->since),
		db_date(after->last_transaction),
		db_date(after->active_until),
		db_int(after->version),
		db_text(latest),
		db_int(citizen_id),
		db_int(before->version),
	};

	return db_run_one(db, DB_COMMAND(&write_statement[S_UPDATE], in), e);
}

bool registration_store_apply(struct db *db, int64_t citizen_id, const struct registration_facts *before,
	const struct registration_change *change, int64_t actor_id, const char *note, instant now, struct err *e)
{
	struct adding adding = {citizen_id, actor_id, note, now};
	char latest[REGISTRATION_LATEST_NEW];

	if (change->event_count == 0)
		return true;
	for (int i = 0; i < change->event_count; i++)
		if (!add_event(db, &write_statement[S_EVENT], &adding, &change->events[i], e))
			return false;
	registration_latest_write(change, latest);
	return update(db, citizen_id, before, change, latest, e);
}

static bool insert(
	struct db *db, int64_t citizen_id, const struct registration_change *change, const char *latest, struct err *e)
{
	const struct registration_facts *after = &change->after;
	struct db_in in[] = {
		db_int(citizen_id),
		db_text(registration_state_name(after->state)),
		db_text(registration_reason_name(after->reason)),
		db_date(after->since),
		db_date(change->events[0].effective),
		db_int(after->version),
		db_text(latest),
	};

	return db_run_one(db, DB_COMMAND(&create_statement[S_CREATE], in), e);
}

bool registration_store_create_record(struct db *db, int64_t citizen_id, const struct registration_change *change,
	int64_t actor_id, instant now, struct err *e)
{
	struct adding adding = {citizen_id, actor_id, "", now};
	char latest[REGISTRATION_LATEST_NEW];

	registration_latest_write(change, latest);
	return insert(db, citizen_id, change, latest, e) &&
	       add_event(db, &create_statement[S_CREATE_EVENT], &adding, &change->events[0], e);
}

bool registration_store_events(
	struct db *db, int64_t citizen_id, struct registration_entry *out, size_t max, size_t *count, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_int((int64_t)max)};

	return registration_entry_read(db, DB_COMMAND(&read_statement[S_EVENTS], in), out, max, count, e);
}
