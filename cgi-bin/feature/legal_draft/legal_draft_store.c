#include "feature/legal_draft/legal_draft_store.h"

#include "base/text.h"
#include "feature/legal_draft/legal_draft.h"

enum { S_FIND, S_ADD, S_CHANGE, S_REMOVE, S_NEWEST, S_PUBLISH, S_WITHDRAW, S_HISTORY, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] =
		{"SELECT d.title, d.body, d.version, d.updated_at, CONCAT(s.first_name, ' ', s.last_name)"
		 " FROM legal_draft d JOIN staff s ON s.id = d.updated_by WHERE d.kind = ? AND d.language = ? LIMIT 1",
			NULL},
	[S_ADD] = {"INSERT IGNORE INTO legal_draft (kind, language, title, body, updated_by, updated_at)"
		   " VALUES (?, ?, ?, ?, ?, ?)",
		NULL},
	[S_CHANGE] = {"UPDATE legal_draft SET title = ?, body = ?, updated_by = ?, updated_at = ?,"
		      " version = version + 1 WHERE kind = ? AND language = ? AND version = ?",
		NULL},
	[S_REMOVE] = {"DELETE FROM legal_draft WHERE kind = ? AND language = ? AND version = ?", NULL},
	[S_NEWEST] = {"SELECT COALESCE(MAX(version), 0), MAX(IF(withdrawn_at IS NULL, valid_from, NULL))"
		      " FROM legal_text WHERE kind = ?",
		NULL},
	[S_PUBLISH] = {"INSERT INTO legal_text (kind, version, language, valid_from, title, body, sha256, published_by,"
		       " published_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		NULL},
	[S_WITHDRAW] = {"UPDATE legal_text SET withdrawn_by = ?, withdrawn_at = ? WHERE kind = ? AND version = ?"
			" AND valid_from > ? AND withdrawn_at IS NULL",
		NULL},
	[S_HISTORY] = {"SELECT t.version, t.valid_from, t.withdrawn_at IS NOT NULL, LOWER(HEX(t.sha256)),"
		       " LOWER(HEX(x.sha256)) FROM legal_text t LEFT JOIN legal_text x ON x.kind = t.kind AND"
		       " x.version = t.version AND x.language = 'en' WHERE t.kind = ? AND t.language = 'tr'"
		       " ORDER BY t.version DESC LIMIT ?",
		NULL},
};
struct db_table legal_draft_store = {"legal_draft", statement, S_COUNT};

static struct db_in language_in(enum language language)
{
	return db_text(language == LANGUAGE_EN ? "en" : "tr");
}

bool legal_draft_find(struct db *db, struct arena *arena, enum legal_kind kind, enum language language,
	struct legal_draft *out, bool *found, struct err *e)
{
	char *body = arena_alloc(arena, LEGAL_DRAFT_BODY_BYTES + 1);
	struct db_in in[] = {db_text(legal_kind_name(kind)), language_in(language)};
	struct db_out columns[] = {
		db_out_text(out->title, sizeof out->title),
		db_out_text(body, LEGAL_DRAFT_BODY_BYTES + 1),
		db_out_int(&out->version),
		db_out_instant(&out->updated_at),
		db_out_text(out->updated_by, sizeof out->updated_by),
	};

	*out = (struct legal_draft){.kind = kind, .language = language, .body = body};
	body[0] = '\0';
	return db_one(db, DB_QUERY(&statement[S_FIND], in, columns), found, e);
}

bool legal_draft_save(
	struct db *db, const struct legal_draft *draft, int64_t staff_id, instant now, bool *done, struct err *e)
{
	struct db_in add[] = {db_text(legal_kind_name(draft->kind)), language_in(draft->language),
		db_text(draft->title), db_text(draft->body), db_int(staff_id), db_instant(now)};
	struct db_in change[] = {db_text(draft->title), db_text(draft->body), db_int(staff_id), db_instant(now),
		db_text(legal_kind_name(draft->kind)), language_in(draft->language), db_int(draft->version)};
	uint64_t rows = 0;
	bool ok = draft->version == 0 ? db_run(db, DB_COMMAND(&statement[S_ADD], add), &rows, e)
				      : db_run(db, DB_COMMAND(&statement[S_CHANGE], change), &rows, e);

	*done = rows == 1;
	return ok;
}

bool legal_draft_remove(struct db *db, const struct legal_draft *draft, bool *done, struct err *e)
{
	struct db_in in[] = {
		db_text(legal_kind_name(draft->kind)), language_in(draft->language), db_int(draft->version)};
	uint64_t rows = 0;
	bool ok = db_run(db, DB_COMMAND(&statement[S_REMOVE], in), &rows, e);

	*done = rows == 1;
	return ok;
}

bool legal_draft_newest(struct db *db, enum legal_kind kind, int64_t *version, struct date *from, struct err *e)
{
	struct db_in in[] = {db_text(legal_kind_name(kind))};
	struct db_out out[] = {db_out_int(version), db_out_date(from)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_NEWEST], in, out), &found, e);
}

bool legal_draft_publish(struct db *db, struct arena *arena, const struct legal_draft *draft, int64_t version,
	struct date from, int64_t staff_id, instant now, struct err *e)
{
	unsigned char sha256[SECRET_DIGEST_BYTES];
	struct db_in in[] = {db_text(legal_kind_name(draft->kind)), db_int(version), language_in(draft->language),
		db_date(from), db_text(draft->title), db_text(draft->body), db_bytes(sha256, sizeof sha256),
		db_int(staff_id), db_instant(now)};

	legal_text_digest(arena, draft->title, draft->body, sha256);
	return db_run_one(db, DB_COMMAND(&statement[S_PUBLISH], in), e);
}

bool legal_draft_withdraw(struct db *db, enum legal_kind kind, int64_t version, struct date today, int64_t staff_id,
	instant now, bool *done, struct err *e)
{
	struct db_in in[] = {
		db_int(staff_id), db_instant(now), db_text(legal_kind_name(kind)), db_int(version), db_date(today)};
	uint64_t rows = 0;
	bool ok = db_run(db, DB_COMMAND(&statement[S_WITHDRAW], in), &rows, e);

	*done = rows > 0;
	return ok;
}

struct reading {
	struct legal_history *out, one;
	size_t count;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->out[r->count++] = r->one;
	return true;
}

bool legal_draft_history(struct db *db, enum legal_kind kind, struct legal_history *out, size_t *count, struct err *e)
{
	struct reading r = {.out = out};
	struct db_in in[] = {db_text(legal_kind_name(kind)), db_int(LEGAL_HISTORY_MAX)};
	struct db_out columns[] = {
		db_out_int(&r.one.version),
		db_out_date(&r.one.from),
		db_out_bool(&r.one.withdrawn),
		db_out_text(r.one.sha_tr, sizeof r.one.sha_tr),
		db_out_text(r.one.sha_en, sizeof r.one.sha_en),
	};

	if (!db_each(db, DB_QUERY(&statement[S_HISTORY], in, columns), take, &r, e))
		return false;
	*count = r.count;
	return true;
}
