/* `ctl text`: publishing one version of a legal text, which from then on never changes (D9). */
#include "feature/operator/operator.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "feature/audit/audit_store.h"
#include "feature/consent/legal_text.h"

enum { ARENA_SPARE = 1024 };

enum { S_FIND, S_INSERT, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] = {"SELECT LOWER(HEX(sha256)) FROM legal_text WHERE kind = ? AND version = ? AND language = ? LIMIT 1",
		NULL},
	[S_INSERT] = {"INSERT INTO legal_text (kind, version, language, valid_from, title, body, sha256)"
		      " VALUES (?, ?, ?, ?, ?, ?, ?)",
		NULL},
};
struct db_table operator_store_text = {"operator/text", statement, S_COUNT};

struct legal_file {
	char kind[32];
	char language[3];
	int version;
	struct date valid_from;
	char *title;
	char *body;
	unsigned char sha256[SECRET_DIGEST_BYTES];
};

/* "privacy_notice.1.tr.txt" */
static bool read_name(const char *path, struct legal_file *f)
{
	const char *name = strrchr(path, '/');

	name = name ? name + 1 : path;
	/* NOLINTNEXTLINE(cert-err34-c): width-limited, and the range is checked on the next line */
	return sscanf(name, "%31[a-z_].%4d.%2[a-z].txt", f->kind, &f->version, f->language) == 3 && f->version > 0;
}

/* `title: …`, `valid_from: …`, an empty line, the body. */
static bool read_head(char *bytes, struct legal_file *f)
{
	char *line = bytes, *next = strchr(bytes, '\n'), *blank;

	if (!text_starts(line, "title: ") || !next)
		return false;
	*next++ = '\0';
	f->title = line + strlen("title: ");
	line = next;
	if (!text_starts(line, "valid_from: ") || !(next = strchr(line, '\n')))
		return false;
	*next++ = '\0';
	if (!date_parse_iso(line + strlen("valid_from: "), &f->valid_from))
		return false;
	blank = next;
	f->body = blank + strspn(blank, "\n");
	return f->body > blank && f->body[0] != '\0';
}

static enum db_verdict insert(struct db *db, void *context, struct err *e)
{
	struct legal_file *f = context;
	struct db_in in[] = {db_text(f->kind), db_int(f->version), db_text(f->language), db_date(f->valid_from),
		db_text(f->title), db_text(f->body), db_bytes(f->sha256, sizeof f->sha256)};

	char subject[AUDIT_SUBJECT_CHARACTERS];
	struct audit_event event = {
		.actor = AUDIT_OPERATOR, .action = audit_action_name(AUDIT_TEXT_PUBLISH), .subject = subject};

	(void)text_format(subject, sizeof subject, "%s %d %s", f->kind, f->version, f->language);
	return db_run_one(db, DB_COMMAND(&statement[S_INSERT], in), e) &&
			       audit_store_add(db, &event, "", clock_read().at, e)
		       ? DB_COMMIT
		       : DB_FAIL;
}

static bool publish(struct app *app, struct legal_file *f, struct err *e)
{
	struct arena *arena = arena_create(strlen(f->title) + strlen(f->body) + ARENA_SPARE);
	char known[2 * SECRET_DIGEST_BYTES + 1] = "", mine[2 * SECRET_DIGEST_BYTES + 1];
	struct db_in in[] = {db_text(f->kind), db_int(f->version), db_text(f->language)};
	struct db_out out[] = {db_out_text(known, sizeof known)};
	bool found;

	legal_text_digest(arena, f->title, f->body, f->sha256);
	arena_destroy(arena);
	text_hex(mine, f->sha256, sizeof f->sha256);
	if (!db_one(app->db, DB_QUERY(&statement[S_FIND], in, out), &found, e))
		return false;
	if (found && !text_equal(known, mine))
		return err_set(e, ERR_INPUT, 0, "text: %s version %d (%s) is published and cannot change", f->kind,
			f->version, f->language);
	if (!found && !db_transact(app->db, insert, f, e))
		return false;
	(void)printf("text: %s version %d (%s) %s\n", f->kind, f->version, f->language,
		found ? "was published before" : "published");
	return true;
}

bool operator_text(struct app *app, char **argument, struct err *e)
{
	struct legal_file f = {.version = 0};
	char *bytes;
	size_t n;
	bool ok;

	if (!read_name(argument[0], &f))
		return err_set(e, ERR_INPUT, 0, "text: a file is named <kind>.<version>.<tr|en>.txt");
	if (!operator_read_file(argument[0], &bytes, &n, e))
		return false;
	ok = read_head(bytes, &f)
		     ? publish(app, &f, e)
		     : err_set(e, ERR_INPUT, 0, "text: %.150s has no title, valid_from and body", argument[0]);
	free(bytes);
	return ok;
}
