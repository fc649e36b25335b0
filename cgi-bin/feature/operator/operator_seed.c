/* `ctl seed`: tab-separated files into reference tables, row by row, as often as one likes. */
#include "feature/operator/operator.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/turkish.h"
#include "feature/audit/audit_store.h"

enum { COLUMNS_MAX = 8, VALUE_BYTES = 500, KEY_BYTES = 900 };

enum {
	S_PROVINCE,
	S_DISTRICT,
	S_EDUCATION,
	S_LICENCE,
	S_LANGUAGE,
	S_ISCO,
	S_OCCUPATION,
	S_POINT,
	S_UNIT,
	S_RULE,
	S_PAPER,
	S_RIGHT,
	S_OFFENCE,
	S_COUNT
};
/* what a dated row of a list says anew when it is loaded again */
#define DATED_AGAIN                                                                          \
	" ON DUPLICATE KEY UPDATE valid_to = VALUES(valid_to), title_tr = VALUES(title_tr)," \
	" title_en = VALUES(title_en), source = VALUES(source), position = VALUES(position)"
static struct db_statement statement[S_COUNT] = {
	[S_PROVINCE] = {"INSERT INTO province (code, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)",
		NULL},
	[S_DISTRICT] = {"INSERT IGNORE INTO district (province_code, name) VALUES (?, ?)", NULL},
	[S_EDUCATION] = {"INSERT INTO education_level (code, title_tr, title_en, needs_field, position)"
			 " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE title_tr = VALUES(title_tr),"
			 " title_en = VALUES(title_en), needs_field = VALUES(needs_field), position = VALUES(position)",
		NULL},
	[S_LICENCE] = {"INSERT INTO licence_class (code, title_tr, title_en, position) VALUES (?, ?, ?, ?)"
		       " ON DUPLICATE KEY UPDATE title_tr = VALUES(title_tr), title_en = VALUES(title_en),"
		       " position = VALUES(position)",
		NULL},
	[S_LANGUAGE] = {"INSERT INTO language (code, title_tr, title_en) VALUES (?, ?, ?)"
			" ON DUPLICATE KEY UPDATE title_tr = VALUES(title_tr), title_en = VALUES(title_en)",
		NULL},
	[S_ISCO] = {"INSERT INTO isco_group (code, title_tr, title_en) VALUES (?, ?, ?)"
		    " ON DUPLICATE KEY UPDATE title_tr = VALUES(title_tr), title_en = VALUES(title_en)",
		NULL},
	[S_OCCUPATION] =
		{"INSERT INTO occupation (code, title_tr, title_en, isco_code, search_key)"
		 " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE title_tr = VALUES(title_tr),"
		 " title_en = VALUES(title_en), isco_code = VALUES(isco_code), search_key = VALUES(search_key)",
			NULL},
	[S_POINT] = {"INSERT INTO service_point (province_code, name, phone) VALUES (?, ?, ?)"
		     " ON DUPLICATE KEY UPDATE name = VALUES(name), phone = VALUES(phone)",
		NULL},
	/* what an administrator entered stays */
	[S_UNIT] = {"INSERT INTO unit (id, kind, province_code, district_id, address, phone, name) VALUES (?, ?, ?,"
		    " (SELECT d.id FROM district d WHERE d.province_code = ? AND d.name = ?), COALESCE(?, ''),"
		    " COALESCE(?, ''), ?) ON DUPLICATE KEY UPDATE kind = VALUES(kind),"
		    " province_code = VALUES(province_code), district_id = VALUES(district_id), name = VALUES(name)",
		NULL},
	[S_RULE] = {"INSERT INTO rule_value (name, valid_from, valid_to, value, unit, source) VALUES (?, ?, ?, ?, ?, ?)"
		    " ON DUPLICATE KEY UPDATE valid_to = VALUES(valid_to), value = VALUES(value), unit = VALUES(unit),"
		    " source = VALUES(source)",
		NULL},
	[S_PAPER] = {"INSERT INTO paper_type (code, valid_from, valid_to, kind, title_tr, title_en, source, position)"
		     " VALUES (?, ?, ?, ?, ?, ?, ?, ?)" DATED_AGAIN,
		NULL},
	[S_RIGHT] = {"INSERT INTO priority_right (code, valid_from, valid_to, title_tr, title_en, source, position)"
		     " VALUES (?, ?, ?, ?, ?, ?, ?)" DATED_AGAIN,
		NULL},
	[S_OFFENCE] = {"INSERT INTO offence (code, valid_from, valid_to, list, title_tr, title_en, source, position)"
		       " VALUES (?, ?, ?, ?, ?, ?, ?, ?)" DATED_AGAIN,
		NULL},
};
struct db_table operator_store_seed = {"operator/seed", statement, S_COUNT};

/* One file: the columns to take, in the statement's order; POSITION and SEARCH_KEY are computed. */
struct seed_file {
	const char *name;
	int statement;
	const char *column[COLUMNS_MAX];
};
#define POSITION "#position"
#define SEARCH_KEY "#search_key"

static const struct seed_file files[] = {
	{"province.tsv", S_PROVINCE, {"code", "name"}},
	{NULL, S_DISTRICT, {"province_code", "name"}}, /* made at build time: the second argument */
	{"education_level.tsv", S_EDUCATION, {"code", "title_tr", "title_en", "needs_field", POSITION}},
	{"licence_class.tsv", S_LICENCE, {"code", "title_tr", "title_en", POSITION}},
	{"language.tsv", S_LANGUAGE, {"code", "title_tr", "title_en"}},
	{"isco08.tsv", S_ISCO, {"code", "title_tr", "title_en"}},
	{"occupation.tsv", S_OCCUPATION, {"code", "title_tr", "title_en", "isco08", SEARCH_KEY}},
	{"service_point.tsv", S_POINT, {"province_code", "name", "phone"}},
	{"unit.tsv", S_UNIT, {"id", "kind", "province_code", "province_code", "district", "address", "phone", "name"}},
	{"rule_value.tsv", S_RULE, {"name", "valid_from", "valid_to", "value", "unit", "source"}},
	{"paper_type.tsv", S_PAPER,
		{"code", "valid_from", "valid_to", "kind", "title_tr", "title_en", "source", POSITION}},
	{"priority_right.tsv", S_RIGHT, {"code", "valid_from", "valid_to", "title_tr", "title_en", "source", POSITION}},
	{"offence.tsv", S_OFFENCE,
		{"code", "valid_from", "valid_to", "list", "title_tr", "title_en", "source", POSITION}},
};

struct row {
	int count;
	char *cell[COLUMNS_MAX];
};

static void split(char *line, struct row *row)
{
	row->count = 0;
	while (line && row->count < COLUMNS_MAX) {
		char *tab = strchr(line, '\t');

		if (tab)
			*tab = '\0';
		row->cell[row->count++] = line;
		line = tab ? tab + 1 : NULL;
	}
}

static const char *cell_of(const struct row *header, const struct row *row, const char *column)
{
	for (int i = 0; i < header->count && i < row->count; i++)
		if (text_equal(header->cell[i], column))
			return row->cell[i];
	return NULL;
}

/* Both titles and the extra words, folded, so that one LIKE finds them. */
static bool search_key(const struct row *header, const struct row *row, char *out, size_t size)
{
	char all[3 * VALUE_BYTES];
	const char *words = cell_of(header, row, "words");

	return text_format(all, sizeof all, "%s %s %s", cell_of(header, row, "title_tr"),
		       cell_of(header, row, "title_en"), words ? words : "") &&
	       turkish_fold_search(all, out, size);
}

/* `*changed`: whether the row was not there like this before. */
static bool put_row(struct db *db, const struct seed_file *f, const struct row *header, const struct row *row,
	int position, bool *changed, struct err *e)
{
	uint64_t affected;
	struct db_in in[COLUMNS_MAX];
	char key[KEY_BYTES];
	size_t n = 0;

	for (; n < COLUMNS_MAX && f->column[n]; n++) {
		const char *value;

		if (text_equal(f->column[n], POSITION)) {
			in[n] = db_int(position);
			continue;
		}
		if (text_equal(f->column[n], SEARCH_KEY))
			value = search_key(header, row, key, sizeof key) ? key : NULL;
		else
			value = cell_of(header, row, f->column[n]);
		if (!value)
			return err_set(e, ERR_INPUT, 0, "seed: row %d has no %s", position, f->column[n]);
		in[n] = value[0] != '\0' ? db_text(value) : db_null();
	}
	if (!db_run(db, &(struct db_query){&statement[f->statement], in, n, NULL, 0}, &affected, e))
		return false;
	*changed = affected > 0;
	return true;
}

struct loading {
	const struct seed_file *file;
	char *bytes;
	int rows, changed;
};

static enum db_verdict write_down(struct db *db, const struct loading *l, struct err *e)
{
	char note[AUDIT_NOTE_CHARACTERS];
	struct audit_event event = {.actor = AUDIT_OPERATOR,
		.action = audit_action_name(AUDIT_REFERENCE_LOAD),
		.subject = l->file->name ? l->file->name : "district.tsv",
		.note = note};

	(void)text_format(note, sizeof note, "%d rows new or changed", l->changed);
	return audit_store_add(db, &event, "", clock_read().at, e) ? DB_COMMIT : DB_FAIL;
}

static enum db_verdict load_rows(struct db *db, void *context, struct err *e)
{
	struct loading *l = context;
	struct row header = {0}, row;
	char *next = NULL;
	bool changed = false;

	l->rows = 0;
	l->changed = 0;
	for (char *line = l->bytes; line && *line != '\0'; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		if (text_starts(line, "# ") || line[0] == '\0')
			continue;
		if (header.count == 0) {
			split(line, &header);
			continue;
		}
		split(line, &row);
		if (!put_row(db, l->file, &header, &row, ++l->rows, &changed, e))
			return DB_FAIL;
		l->changed += changed;
	}
	return l->changed == 0 ? DB_COMMIT : write_down(db, l, e);
}

static bool load_file(struct app *app, const struct seed_file *f, const char *path, int *rows, struct err *e)
{
	struct loading l = {.file = f};
	size_t n;
	bool ok;

	if (!operator_read_file(path, &l.bytes, &n, e))
		return false;
	ok = db_transact(app->db, load_rows, &l, e);
	*rows += l.rows;
	free(l.bytes);
	return ok;
}

bool operator_seed(struct app *app, char **argument, struct err *e)
{
	char path[512], folder[400];
	struct operator_names texts;
	int rows = 0;
	bool ok = true;

	for (size_t i = 0; ok && i < sizeof files / sizeof *files; i++)
		ok = text_format(path, sizeof path, "%s%s%s", files[i].name ? argument[0] : argument[1],
			     files[i].name ? "/" : "", files[i].name ? files[i].name : "") &&
		     load_file(app, &files[i], path, &rows, e);
	if (!ok || !text_format(folder, sizeof folder, "%s/text", argument[0]) ||
		!operator_list(folder, ".txt", &texts, e))
		return false;
	(void)printf("seed: %d rows\n", rows);
	for (size_t i = 0; ok && i < texts.count; i++) {
		char *one[] = {path};

		ok = text_format(path, sizeof path, "%s/%s", folder, texts.name[i]) && operator_text(app, one, e);
	}
	operator_free_names(&texts);
	return ok;
}
