#include "feature/special_status/special_option_store.h"

#include "base/text.h"

#define HOLDS_ON " valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY position, code LIMIT ?"

enum { S_PAPERS, S_RIGHTS, S_UNIT, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_PAPERS] = {"SELECT code, title_tr, title_en FROM paper_type WHERE kind = ? AND" HOLDS_ON, NULL},
	[S_RIGHTS] = {"SELECT code, title_tr, title_en FROM priority_right WHERE" HOLDS_ON, NULL},
	[S_UNIT] = {"SELECT name, address, phone FROM unit WHERE province_code = ? AND kind = 'directorate' LIMIT 1",
		NULL},
};
struct db_table special_option_store = {"special_status/option", statement, S_COUNT};

struct reading {
	struct special_options *out;
	char code[33], title[2][641];
};

static bool take(void *context)
{
	struct reading *r = context;
	size_t i = r->out->count++;

	(void)text_copy(r->out->item[i].code, sizeof r->out->item[i].code, r->code);
	for (int l = 0; l < 2; l++)
		(void)text_copy(r->out->item[i].title[l], sizeof r->out->item[i].title[l], r->title[l]);
	return r->out->count < SPECIAL_OPTIONS_MAX;
}

static bool read_options(
	struct db *db, int which, const struct db_in *in, size_t n, struct special_options *out, struct err *e)
{
	struct reading r = {.out = out};
	struct db_out columns[] = {
		db_out_text(r.code, sizeof r.code),
		db_out_text(r.title[0], sizeof r.title[0]),
		db_out_text(r.title[1], sizeof r.title[1]),
	};

	out->count = 0;
	return db_each(db, &(struct db_query){&statement[which], in, n, columns, 3}, take, &r, e);
}

bool special_option_papers(
	struct db *db, enum special_kind kind, struct date day, struct special_options *out, struct err *e)
{
	struct db_in in[] = {db_text(special_kind_name(kind)), db_date(day), db_date(day), db_int(SPECIAL_OPTIONS_MAX)};

	return read_options(db, S_PAPERS, in, 4, out, e);
}

bool special_option_rights(struct db *db, struct date day, struct special_options *out, struct err *e)
{
	struct db_in in[] = {db_date(day), db_date(day), db_int(SPECIAL_OPTIONS_MAX)};

	return read_options(db, S_RIGHTS, in, 3, out, e);
}

bool special_option_unit(struct db *db, int64_t province_code, struct special_unit *out, struct err *e)
{
	struct db_in in[] = {db_int(province_code)};
	struct db_out columns[] = {
		db_out_text(out->name, sizeof out->name),
		db_out_text(out->address, sizeof out->address),
		db_out_text(out->phone, sizeof out->phone),
	};
	bool found;

	*out = (struct special_unit){.name = ""};
	return db_one(db, DB_QUERY(&statement[S_UNIT], in, columns), &found, e);
}
