#include "feature/person/person_list_store.h"

#define NOTE                                                                                                  \
	"SELECT n.id, n.text, CONCAT_WS(' ', s.first_name, NULLIF(s.last_name, '')), u.name, n.written_at,"   \
	" m.written_at FROM citizen_note n JOIN staff s ON s.id = n.staff_id JOIN unit u ON u.id = n.unit_id" \
	" LEFT JOIN citizen_note m ON m.supersedes = n.id WHERE n.citizen_id = ?"

enum { S_CONSENTS, S_MESSAGES, S_NOTES, S_NOTE, S_WRITE_NOTE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_CONSENTS] = {"SELECT c.kind, c.act, c.channel, c.version, c.recorded_at, r.name, r.relation, r.document"
			" FROM consent_event c LEFT JOIN consent_representative r ON r.event_id = c.id"
			" WHERE c.citizen_id = ? ORDER BY c.id DESC LIMIT ?",
		NULL},
	[S_MESSAGES] = {"SELECT purpose, channel, state, created_at, sent_at FROM outbox WHERE citizen_id = ?"
			" ORDER BY id DESC LIMIT ?",
		NULL},
	[S_NOTES] = {NOTE " AND n.id < ? ORDER BY n.id DESC LIMIT ?", NULL},
	[S_NOTE] = {NOTE " AND n.id = ? AND m.id IS NULL LIMIT 1", NULL},
	[S_WRITE_NOTE] = {"INSERT INTO citizen_note (citizen_id, supersedes, text, staff_id, unit_id, written_at)"
			  " VALUES (?, ?, ?, ?, ?, ?)",
		NULL},
};
struct db_table person_list_store = {"person/list", statement, S_COUNT};

struct reading {
	struct person_consent *consent, one_consent;
	struct person_message *message, one_message;
	size_t count;
};

static bool take_consent(void *context)
{
	struct reading *r = context;

	r->consent[r->count++] = r->one_consent;
	return r->count < PERSON_LIST_MAX;
}

bool person_store_consents(
	struct db *db, int64_t citizen_id, struct person_consent out[PERSON_LIST_MAX], size_t *count, struct err *e)
{
	struct reading r = {.consent = out};
	struct person_consent *one = &r.one_consent;
	struct db_in in[] = {db_int(citizen_id), db_int(PERSON_LIST_MAX)};
	struct db_out columns[] = {db_out_text(one->kind, sizeof one->kind), db_out_text(one->act, sizeof one->act),
		db_out_text(one->channel, sizeof one->channel), db_out_int(&one->version), db_out_instant(&one->at),
		db_out_text(one->name, sizeof one->name), db_out_text(one->relation, sizeof one->relation),
		db_out_text(one->document, sizeof one->document)};
	bool ok = db_each(db, DB_QUERY(&statement[S_CONSENTS], in, columns), take_consent, &r, e);

	*count = r.count;
	return ok;
}

static bool take_message(void *context)
{
	struct reading *r = context;

	r->message[r->count++] = r->one_message;
	return r->count < PERSON_LIST_MAX;
}

bool person_store_messages(
	struct db *db, int64_t citizen_id, struct person_message out[PERSON_LIST_MAX], size_t *count, struct err *e)
{
	struct reading r = {.message = out};
	struct person_message *one = &r.one_message;
	struct db_in in[] = {db_int(citizen_id), db_int(PERSON_LIST_MAX)};
	struct db_out columns[] = {db_out_text(one->purpose, sizeof one->purpose),
		db_out_text(one->channel, sizeof one->channel), db_out_text(one->state, sizeof one->state),
		db_out_instant(&one->created_at), db_out_instant(&one->sent_at)};
	bool ok = db_each(db, DB_QUERY(&statement[S_MESSAGES], in, columns), take_message, &r, e);

	*count = r.count;
	return ok;
}

enum { NOTE_COLUMNS = 6 };

static void bind_note(struct person_note *one, struct db_out columns[NOTE_COLUMNS])
{
	columns[0] = db_out_int(&one->id);
	columns[1] = db_out_text(one->text, sizeof one->text);
	columns[2] = db_out_text(one->writer, sizeof one->writer);
	columns[3] = db_out_text(one->unit, sizeof one->unit);
	columns[4] = db_out_instant(&one->at);
	columns[5] = db_out_instant(&one->superseded_at);
}

struct giving {
	struct person_note note;
	void (*put)(void *context, const struct person_note *note);
	void *context;
};

static bool give_note(void *context)
{
	struct giving *g = context;

	g->put(g->context, &g->note);
	return true;
}

bool person_store_notes(struct db *db, int64_t citizen_id, int64_t before, size_t max,
	void (*put)(void *context, const struct person_note *note), void *context, struct err *e)
{
	struct giving g = {.put = put, .context = context};
	struct db_in in[] = {db_int(citizen_id), db_int(before != 0 ? before : INT64_MAX), db_int((int64_t)max)};
	struct db_out columns[NOTE_COLUMNS];

	bind_note(&g.note, columns);
	return db_each(db, DB_QUERY(&statement[S_NOTES], in, columns), give_note, &g, e);
}

bool person_store_note(
	struct db *db, int64_t citizen_id, int64_t id, struct person_note *out, bool *found, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_int(id)};
	struct db_out columns[NOTE_COLUMNS];

	bind_note(out, columns);
	return db_one(db, DB_QUERY(&statement[S_NOTE], in, columns), found, e);
}

bool person_store_write_note(struct db *db, int64_t citizen_id, int64_t supersedes, const char *text, int64_t staff_id,
	int64_t unit_id, instant now, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), supersedes != 0 ? db_int(supersedes) : db_null(), db_text(text),
		db_int(staff_id), db_int(unit_id), db_instant(now)};

	return db_run_one(db, DB_COMMAND(&statement[S_WRITE_NOTE], in), e);
}
