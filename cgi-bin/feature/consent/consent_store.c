#include "feature/consent/consent_store.h"

#include <string.h>

#include "base/text.h"

#define INSERT_SQL                                                                                                      \
	"INSERT INTO consent_event (citizen_id, kind, version, language, sha256, act, channel, actor, ip, recorded_at)" \
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define ENTRY_COLUMNS "kind, version, language, sha256, act, channel, actor = 'staff', recorded_at"

enum { S_INSERT, S_HISTORY, S_LATEST, S_LOCK, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_INSERT] = {INSERT_SQL, NULL},
	[S_HISTORY] = {"SELECT " ENTRY_COLUMNS " FROM consent_event WHERE citizen_id = ? ORDER BY id DESC LIMIT ?",
		NULL},
	[S_LATEST] =
		{"SELECT " ENTRY_COLUMNS " FROM consent_event WHERE id IN"
		 " (SELECT MAX(id) FROM consent_event WHERE citizen_id = ? GROUP BY kind) ORDER BY id DESC LIMIT ?",
			NULL},
	[S_LOCK] = {"SELECT version FROM registration WHERE citizen_id = ? LIMIT 1 FOR UPDATE", NULL},
};
struct db_table consent_store = {"consent", statement, S_COUNT};

enum { S_ACCEPTED, S_UNIT, S_OWN_COUNT };
static struct db_statement own_statement[S_OWN_COUNT] = {
	[S_ACCEPTED] = {"UPDATE session SET must_accept = 0 WHERE citizen_id = ? AND must_accept", NULL},
	[S_UNIT] = {"SELECT p.name, p.phone FROM contact c JOIN service_point p ON p.province_code = c.province_code"
		    " WHERE c.citizen_id = ? LIMIT 1",
		NULL},
};
struct db_table consent_store_own = {"consent/own", own_statement, S_OWN_COUNT};

/* ---- reading ---- */

struct reading {
	struct consent_entry *out;
	struct consent_entry entry;
	size_t count;
	bool unknown;
	char kind[32], act[16];
	size_t hash_n;
};

static bool take_entry(void *context)
{
	struct reading *r = context;

	r->unknown = r->unknown || !legal_kind_parse(r->kind, &r->entry.event.kind) ||
		     !consent_act_parse(r->act, &r->entry.event.act);
	r->out[r->count++] = r->entry;
	return true;
}

static void turn_round(struct consent_entry *list, size_t count)
{
	for (size_t i = 0; i < count / 2; i++) {
		struct consent_entry one = list[i];

		list[i] = list[count - 1 - i];
		list[count - 1 - i] = one;
	}
}

static bool read_entries(struct db *db, int which, int64_t citizen_id, size_t max, struct consent_entry *out,
	size_t *count, struct err *e)
{
	struct reading r = {.out = out};
	struct db_in in[] = {db_int(citizen_id), db_int((int64_t)max)};
	struct db_out columns[] = {
		db_out_text(r.kind, sizeof r.kind),
		db_out_int(&r.entry.event.version),
		db_out_text(r.entry.language, sizeof r.entry.language),
		db_out_bytes(r.entry.sha256, sizeof r.entry.sha256, &r.hash_n),
		db_out_text(r.act, sizeof r.act),
		db_out_text(r.entry.channel, sizeof r.entry.channel),
		db_out_bool(&r.entry.event.at_unit),
		db_out_instant(&r.entry.recorded_at),
	};

	if (!db_each(db, DB_QUERY(&statement[which], in, columns), take_entry, &r, e))
		return false;
	if (r.unknown)
		return err_set(e, ERR_DB, 0, "consent: an act has an unknown word");
	turn_round(out, r.count);
	*count = r.count;
	return true;
}

bool consent_store_history(
	struct db *db, int64_t citizen_id, struct consent_entry *out, size_t max, size_t *count, struct err *e)
{
	return read_entries(db, S_HISTORY, citizen_id, max, out, count, e);
}

bool consent_store_latest(
	struct db *db, int64_t citizen_id, struct consent_entry out[LEGAL_KIND_COUNT], size_t *count, struct err *e)
{
	return read_entries(db, S_LATEST, citizen_id, LEGAL_KIND_COUNT, out, count, e);
}

struct consent_standing consent_store_stand(
	const struct consent_entry *entries, size_t count, enum legal_kind kind, struct consent_entry *entry)
{
	struct consent_event events[LEGAL_KIND_COUNT];

	memset(entry, 0, sizeof *entry);
	for (size_t i = 0; i < count; i++) {
		events[i] = entries[i].event;
		if (entries[i].event.kind == kind)
			*entry = entries[i];
	}
	return consent_stand(events, count, kind);
}

bool consent_store_standing(struct db *db, int64_t citizen_id, enum legal_kind kind, struct consent_standing *out,
	struct consent_entry *entry, struct err *e)
{
	struct consent_entry latest[LEGAL_KIND_COUNT];
	size_t count = 0;

	if (!consent_store_latest(db, citizen_id, latest, &count, e))
		return false;
	*out = consent_store_stand(latest, count, kind, entry);
	return true;
}

bool consent_store_unit(struct db *db, int64_t citizen_id, struct consent_unit *out, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id)};
	struct db_out columns[] = {
		db_out_text(out->name, sizeof out->name), db_out_text(out->phone, sizeof out->phone)};
	bool found;

	memset(out, 0, sizeof *out);
	return db_one(db, DB_QUERY(&own_statement[S_UNIT], in, columns), &found, e);
}

/* ---- writing ---- */

struct consent_entry consent_store_entry(
	const struct legal_text *text, enum language language, enum consent_act act, bool at_unit, instant now)
{
	struct consent_entry entry = {.event = {text->kind, text->version, act, at_unit}, .recorded_at = now};

	(void)text_copy(entry.language, sizeof entry.language, language == LANGUAGE_EN ? "en" : "tr");
	(void)text_copy(entry.channel, sizeof entry.channel, at_unit ? "counter" : "web");
	memcpy(entry.sha256, text->sha256, sizeof entry.sha256);
	return entry;
}

bool consent_store_lock(struct db *db, int64_t citizen_id, struct err *e)
{
	int64_t version;
	struct db_in in[] = {db_int(citizen_id)};
	struct db_out columns[] = {db_out_int(&version)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_LOCK], in, columns), &found, e);
}

bool consent_store_insert(
	struct db *db, int64_t citizen_id, const struct consent_entry *entry, const char *ip, struct err *e)
{
	struct db_in in[] = {
		db_int(citizen_id),
		db_text(legal_kind_name(entry->event.kind)),
		db_int(entry->event.version),
		db_text(entry->language),
		db_bytes(entry->sha256, sizeof entry->sha256),
		db_text(consent_act_name(entry->event.act)),
		db_text(entry->channel),
		db_text(entry->event.at_unit ? "staff" : "citizen"),
		db_text(ip),
		db_instant(entry->recorded_at),
	};

	return db_run_one(db, DB_COMMAND(&statement[S_INSERT], in), e);
}

bool consent_store_accepted(struct db *db, int64_t citizen_id, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id)};

	return db_run(db, DB_COMMAND(&own_statement[S_ACCEPTED], in), NULL, e);
}
