#include "feature/profile/profile_store.h"

#define TITLES "o.code, o.title_tr, o.title_en, g.title_tr, g.title_en"
#define MATCHING                                                                                 \
	" FROM occupation o JOIN isco_group g ON g.code = o.isco_code WHERE o.search_key LIKE ?" \
	" AND o.search_key LIKE ? AND o.search_key LIKE ? AND o.search_key LIKE ? AND o.search_key LIKE ?"

enum { S_LIST, S_SEARCH_TR, S_SEARCH_EN, S_KNOWN, S_COUNT_OTHERS, S_SAVE, S_REMOVE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_LIST] = {"SELECT " TITLES
		    ", x.years FROM citizen_occupation x JOIN occupation o ON o.code = x.occupation_code"
		    " JOIN isco_group g ON g.code = o.isco_code WHERE x.citizen_id = ?"
		    " ORDER BY x.created_at, o.code LIMIT ?",
		NULL},
	[S_SEARCH_TR] = {"SELECT " TITLES ", 0" MATCHING " ORDER BY o.title_tr, o.code LIMIT 2000", NULL},
	[S_SEARCH_EN] = {"SELECT " TITLES ", 0" MATCHING " ORDER BY o.title_en, o.code LIMIT 2000", NULL},
	[S_KNOWN] = {"SELECT code FROM occupation WHERE code = ? LIMIT 1", NULL},
	[S_COUNT_OTHERS] = {"SELECT COUNT(*) FROM citizen_occupation WHERE citizen_id = ? AND occupation_code <> ?",
		NULL},
	[S_SAVE] =
		{"INSERT INTO citizen_occupation (citizen_id, occupation_code, years, created_at) VALUES (?, ?, ?, ?)"
		 " ON DUPLICATE KEY UPDATE years = VALUES(years)",
			NULL},
	[S_REMOVE] = {"DELETE FROM citizen_occupation WHERE citizen_id = ? AND occupation_code = ?", NULL},
};
struct db_table profile_store_occupation = {"profile/occupation", statement, S_COUNT};

struct reading {
	struct profile_occupations *out;
	const struct profile_search *search; /* NULL: keep the order */
	enum language language;
	int rank[PROFILE_ROWS_MAX];
	struct profile_occupation row;
};

/* Puts the row behind those that are as good or better; what falls off the end is "more". */
static bool take(void *context)
{
	struct reading *r = context;
	struct profile_occupations *out = r->out;
	int rank = r->search ? profile_search_rank(r->search, r->row.title[r->language]) : 0;
	size_t at = out->count;

	while (at > 0 && r->rank[at - 1] > rank)
		at--;
	out->more = out->more || out->count == PROFILE_ROWS_MAX;
	if (at == PROFILE_ROWS_MAX)
		return true;
	if (out->count < PROFILE_ROWS_MAX)
		out->count++;
	for (size_t i = out->count - 1; i > at; i--) {
		out->item[i] = out->item[i - 1];
		r->rank[i] = r->rank[i - 1];
	}
	out->item[at] = r->row;
	r->rank[at] = rank;
	return true;
}

static bool read_rows(
	struct db *db, int which, const struct db_in *in, size_t in_count, struct reading *r, struct err *e)
{
	struct profile_occupation *row = &r->row;
	struct db_out columns[] = {
		db_out_int(&row->code),
		db_out_text(row->title[LANGUAGE_TR], sizeof row->title[LANGUAGE_TR]),
		db_out_text(row->title[LANGUAGE_EN], sizeof row->title[LANGUAGE_EN]),
		db_out_text(row->group[LANGUAGE_TR], sizeof row->group[LANGUAGE_TR]),
		db_out_text(row->group[LANGUAGE_EN], sizeof row->group[LANGUAGE_EN]),
		db_out_int(&row->years),
	};

	r->out->count = 0;
	r->out->more = false;
	return db_each(db, &(struct db_query){&statement[which], in, in_count, columns, 6}, take, r, e);
}

bool profile_store_occupations(struct db *db, int64_t citizen_id, struct profile_occupations *out, struct err *e)
{
	struct reading r = {.out = out};
	struct db_in in[] = {db_int(citizen_id), db_int(PROFILE_ROWS_MAX)};

	return read_rows(db, S_LIST, in, 2, &r, e);
}

bool profile_store_search(struct db *db, const struct profile_search *search, enum language language,
	struct profile_occupations *out, struct err *e)
{
	struct reading r = {.out = out, .search = search, .language = language};
	struct db_in in[PROFILE_SEARCH_WORDS];

	for (int i = 0; i < PROFILE_SEARCH_WORDS; i++)
		in[i] = db_text(search->pattern[i]);
	return read_rows(db, language == LANGUAGE_EN ? S_SEARCH_EN : S_SEARCH_TR, in, PROFILE_SEARCH_WORDS, &r, e);
}

enum profile_save profile_store_save_occupation(
	struct db *db, int64_t citizen_id, int64_t code, int64_t years, int rows_max, instant now, struct err *e)
{
	int64_t known, others;
	bool found;
	struct db_in look[] = {db_int(code)};
	struct db_out code_out[] = {db_out_int(&known)};
	struct db_in both[] = {db_int(citizen_id), db_int(code)};
	struct db_out count_out[] = {db_out_int(&others)};
	struct db_in in[] = {db_int(citizen_id), db_int(code), db_int(years), db_instant(now)};

	if (!db_one(db, DB_QUERY(&statement[S_KNOWN], look, code_out), &found, e))
		return PROFILE_SAVE_FAILED;
	if (!found)
		return PROFILE_NOT_FOUND;
	if (!db_one(db, DB_QUERY(&statement[S_COUNT_OTHERS], both, count_out), &found, e))
		return PROFILE_SAVE_FAILED;
	if (others >= rows_max)
		return PROFILE_FULL;
	return db_run(db, DB_COMMAND(&statement[S_SAVE], in), NULL, e) ? PROFILE_SAVED : PROFILE_SAVE_FAILED;
}

enum profile_save profile_store_remove_occupation(struct db *db, int64_t citizen_id, int64_t code, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_int(code)};
	uint64_t changed;

	if (!db_run(db, DB_COMMAND(&statement[S_REMOVE], in), &changed, e))
		return PROFILE_SAVE_FAILED;
	return changed == 1 ? PROFILE_SAVED : PROFILE_NOT_FOUND;
}
