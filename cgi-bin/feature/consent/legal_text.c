#include "feature/consent/legal_text.h"

#include <string.h>

#include "base/text.h"

enum { BODY_BYTES = 64 * 1024 };

enum { S_CURRENT, S_VERSION, S_VERSIONS, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_CURRENT] = {"SELECT version, valid_from, title, sha256, body FROM legal_text WHERE kind = ? AND language = ?"
		       " AND valid_from <= ? AND withdrawn_at IS NULL ORDER BY version DESC LIMIT 1",
		NULL},
	[S_VERSION] = {"SELECT version, valid_from, title, sha256, body FROM legal_text WHERE kind = ? AND language = ?"
		       " AND version = ? LIMIT 1",
		NULL},
	[S_VERSIONS] = {"SELECT version, valid_from FROM legal_text WHERE kind = ? AND language = ? AND valid_from <= ?"
			" AND withdrawn_at IS NULL ORDER BY version DESC LIMIT ?",
		NULL},
};
struct db_table legal_text_store = {"consent/legal_text", statement, S_COUNT};

static const char *const kind_name[LEGAL_KIND_COUNT] = {
	[LEGAL_AGREEMENT] = "membership_agreement",
	[LEGAL_NOTICE] = "privacy_notice",
	[LEGAL_CONSENT] = "explicit_consent",
};

const char *legal_kind_name(enum legal_kind kind)
{
	return kind_name[kind];
}

bool legal_kind_parse(const char *name, enum legal_kind *out)
{
	for (int i = 0; i < LEGAL_KIND_COUNT; i++)
		if (text_equal(kind_name[i], name)) {
			*out = (enum legal_kind)i;
			return true;
		}
	return false;
}

static bool read_text(struct db *db, struct arena *arena, struct db_statement *st, const struct db_in in[3],
	struct legal_text *out, bool *found, struct err *e)
{
	size_t hash_n;
	struct db_out columns[] = {
		db_out_int(&out->version),
		db_out_date(&out->valid_from),
		db_out_text(out->title, sizeof out->title),
		db_out_bytes(out->sha256, sizeof out->sha256, &hash_n),
		db_out_text(arena_alloc(arena, BODY_BYTES), BODY_BYTES),
	};

	out->body = columns[4].to;
	return db_one(db, &(struct db_query){st, in, 3, columns, 5}, found, e);
}

bool legal_text_current(struct db *db, struct arena *arena, enum legal_kind kind, enum language language,
	struct date day, struct legal_text *out, bool *found, struct err *e)
{
	struct db_in in[3] = {db_text(kind_name[kind]), db_text(language == LANGUAGE_EN ? "en" : "tr"), db_date(day)};

	out->kind = kind;
	return read_text(db, arena, &statement[S_CURRENT], in, out, found, e);
}

bool legal_text_version(struct db *db, struct arena *arena, enum legal_kind kind, enum language language,
	int64_t version, struct legal_text *out, bool *found, struct err *e)
{
	struct db_in in[3] = {
		db_text(kind_name[kind]), db_text(language == LANGUAGE_EN ? "en" : "tr"), db_int(version)};

	out->kind = kind;
	return read_text(db, arena, &statement[S_VERSION], in, out, found, e);
}

struct listing {
	struct legal_version *out;
	struct legal_version row;
	size_t count;
};

static bool add_version(void *context)
{
	struct listing *l = context;

	l->out[l->count++] = l->row;
	return true;
}

bool legal_text_versions(struct db *db, enum legal_kind kind, enum language language, struct date day,
	struct legal_version *out, size_t max, size_t *count, struct err *e)
{
	struct listing l = {.out = out};
	struct db_in in[] = {db_text(kind_name[kind]), db_text(language == LANGUAGE_EN ? "en" : "tr"), db_date(day),
		db_int((int64_t)max)};
	struct db_out columns[] = {db_out_int(&l.row.version), db_out_date(&l.row.valid_from)};

	if (!db_each(db, DB_QUERY(&statement[S_VERSIONS], in, columns), add_version, &l, e))
		return false;
	*count = l.count;
	return true;
}

void legal_text_digest(
	struct arena *arena, const char *title, const char *body, unsigned char sha256[SECRET_DIGEST_BYTES])
{
	const char *all = arena_format(arena, "%s\n%s", title, body);

	secret_sha256(sha256, all, strlen(all));
}

static void put_blocks(struct arena *arena, const char *body, page_node *list)
{
	page_node *item = NULL;
	bool in_list = false;
	size_t n = 0;

	while (*body != '\0') {
		size_t len = strcspn(body, "\n");
		char *line = arena_copy_n(arena, body, len);
		bool is_item = text_starts(line, "- ");

		body += len + (body[len] == '\n');
		if (in_list && !is_item)
			page_put(item, "Last", "1");
		if (len > 0) {
			item = page_item(list, n++);
			if (is_item && !in_list)
				page_put(item, "First", "1");
			if (is_item)
				page_put(item, "Item", line + 2);
			else if (text_starts(line, "# "))
				page_put(item, "Heading", line + 2);
			else
				page_put(item, "Text", line);
		}
		in_list = is_item;
	}
	if (in_list)
		page_put(item, "Last", "1");
}

void legal_text_put(const struct web *w, const struct legal_text *text, page_node *node)
{
	char hex[2 * SECRET_DIGEST_BYTES + 1];

	text_hex(hex, text->sha256, sizeof text->sha256);
	page_put(node, "Title", text->title);
	page_put_int(node, "Version", (long)text->version);
	page_put(node, "ValidFrom", web_date_long(w, text->valid_from));
	page_put(node, "Sha256", hex);
	put_blocks(w->arena, text->body, page_child(node, "Block"));
}
