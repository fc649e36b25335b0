#include "feature/profile/profile_store.h"

enum {
	S_LANGUAGES,
	S_LANGUAGE_OTHERS,
	S_LANGUAGE_SAVE,
	S_LANGUAGE_REMOVE,
	S_LICENCES,
	S_LICENCE_CLEAR,
	S_LICENCE_ADD,
	S_PROVINCES,
	S_PROVINCE_CLEAR,
	S_PROVINCE_ADD,
	S_WAYS,
	S_WAYS_SAVE,
	S_COUNT
};
static struct db_statement statement[S_COUNT] = {
	[S_LANGUAGES] = {"SELECT language_code, level FROM citizen_language WHERE citizen_id = ?"
			 " ORDER BY level DESC, language_code LIMIT ?",
		NULL},
	[S_LANGUAGE_OTHERS] = {"SELECT COUNT(*) FROM citizen_language WHERE citizen_id = ? AND language_code <> ?",
		NULL},
	[S_LANGUAGE_SAVE] = {"INSERT INTO citizen_language (citizen_id, language_code, level, created_at)"
			     " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE level = VALUES(level)",
		NULL},
	[S_LANGUAGE_REMOVE] = {"DELETE FROM citizen_language WHERE citizen_id = ? AND language_code = ?", NULL},
	[S_LICENCES] =
		{"SELECT x.licence_code, '' FROM citizen_licence x JOIN licence_class l ON l.code = x.licence_code"
		 " WHERE x.citizen_id = ? ORDER BY l.position LIMIT ?",
			NULL},
	[S_LICENCE_CLEAR] = {"DELETE FROM citizen_licence WHERE citizen_id = ?", NULL},
	[S_LICENCE_ADD] = {"INSERT INTO citizen_licence (citizen_id, licence_code, created_at) VALUES (?, ?, ?)", NULL},
	[S_PROVINCES] = {"SELECT x.province_code FROM preferred_province x JOIN province p ON p.code = x.province_code"
			 " WHERE x.citizen_id = ? ORDER BY p.name LIMIT ?",
		NULL},
	[S_PROVINCE_CLEAR] = {"DELETE FROM preferred_province WHERE citizen_id = ?", NULL},
	[S_PROVINCE_ADD] = {"INSERT INTO preferred_province (citizen_id, province_code) VALUES (?, ?)", NULL},
	[S_WAYS] = {"SELECT full_time, part_time, shifts, remote, seasonal FROM working_preference WHERE citizen_id = ?"
		    " LIMIT 1",
		NULL},
	[S_WAYS_SAVE] = {"INSERT INTO working_preference (citizen_id, full_time, part_time, shifts, remote, seasonal,"
			 " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
			 " full_time = VALUES(full_time), part_time = VALUES(part_time), shifts = VALUES(shifts),"
			 " remote = VALUES(remote), seasonal = VALUES(seasonal), updated_at = VALUES(updated_at)",
		NULL},
};
struct db_table profile_store_choice = {"profile/choice", statement, S_COUNT};

struct reading {
	struct profile_choices *out;
	struct profile_choice row;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->out->item[r->out->count++] = r->row;
	return r->out->count < PROFILE_ROWS_MAX;
}

static bool read_choices(struct db *db, int which, int64_t citizen_id, struct profile_choices *out, struct err *e)
{
	struct reading r = {.out = out};
	struct db_in in[] = {db_int(citizen_id), db_int(PROFILE_ROWS_MAX)};
	struct db_out columns[] = {
		db_out_text(r.row.code, sizeof r.row.code),
		db_out_text(r.row.level, sizeof r.row.level),
	};

	out->count = 0;
	return db_each(db, DB_QUERY(&statement[which], in, columns), take, &r, e);
}

bool profile_store_languages(struct db *db, int64_t citizen_id, struct profile_choices *out, struct err *e)
{
	return read_choices(db, S_LANGUAGES, citizen_id, out, e);
}

enum profile_save profile_store_save_language(
	struct db *db, int64_t citizen_id, const struct profile_choice *x, int rows_max, instant now, struct err *e)
{
	int64_t others;
	bool found;
	struct db_in both[] = {db_int(citizen_id), db_text(x->code)};
	struct db_out count[] = {db_out_int(&others)};
	struct db_in in[] = {db_int(citizen_id), db_text(x->code), db_text(x->level), db_instant(now)};

	if (!db_one(db, DB_QUERY(&statement[S_LANGUAGE_OTHERS], both, count), &found, e))
		return PROFILE_SAVE_FAILED;
	if (others >= rows_max)
		return PROFILE_FULL;
	return db_run(db, DB_COMMAND(&statement[S_LANGUAGE_SAVE], in), NULL, e) ? PROFILE_SAVED : PROFILE_SAVE_FAILED;
}

enum profile_save profile_store_remove_language(struct db *db, int64_t citizen_id, const char *code, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_text(code)};
	uint64_t changed;

	if (!db_run(db, DB_COMMAND(&statement[S_LANGUAGE_REMOVE], in), &changed, e))
		return PROFILE_SAVE_FAILED;
	return changed == 1 ? PROFILE_SAVED : PROFILE_NOT_FOUND;
}

bool profile_store_licences(struct db *db, int64_t citizen_id, struct profile_choices *out, struct err *e)
{
	return read_choices(db, S_LICENCES, citizen_id, out, e);
}

bool profile_store_save_licences(
	struct db *db, int64_t citizen_id, const struct profile_choices *x, instant now, struct err *e)
{
	struct db_in owner[] = {db_int(citizen_id)};

	if (!db_run(db, DB_COMMAND(&statement[S_LICENCE_CLEAR], owner), NULL, e))
		return false;
	for (size_t i = 0; i < x->count; i++) {
		struct db_in in[] = {db_int(citizen_id), db_text(x->item[i].code), db_instant(now)};

		if (!db_run_one(db, DB_COMMAND(&statement[S_LICENCE_ADD], in), e))
			return false;
	}
	return true;
}

struct reading_wish {
	struct profile_wish *out;
	int64_t province;
};

static bool take_province(void *context)
{
	struct reading_wish *r = context;

	r->out->province[r->out->count++] = r->province;
	return r->out->count < PROFILE_ROWS_MAX;
}

bool profile_store_wish(struct db *db, int64_t citizen_id, struct profile_wish *out, struct err *e)
{
	struct reading_wish r = {.out = out};
	bool found;
	struct db_in in[] = {db_int(citizen_id), db_int(PROFILE_ROWS_MAX)};
	struct db_in owner[] = {db_int(citizen_id)};
	struct db_out province[] = {db_out_int(&r.province)};
	struct db_out ways[PROFILE_PREFERENCES];

	*out = (struct profile_wish){0};
	for (int i = 0; i < PROFILE_PREFERENCES; i++)
		ways[i] = db_out_bool(&out->way[i]);
	return db_each(db, DB_QUERY(&statement[S_PROVINCES], in, province), take_province, &r, e) &&
	       db_one(db, DB_QUERY(&statement[S_WAYS], owner, ways), &found, e);
}

bool profile_store_save_wish(
	struct db *db, int64_t citizen_id, const struct profile_wish *x, instant now, struct err *e)
{
	struct db_in owner[] = {db_int(citizen_id)};
	struct db_in ways[PROFILE_PREFERENCES + 2];

	ways[0] = db_int(citizen_id);
	for (int i = 0; i < PROFILE_PREFERENCES; i++)
		ways[i + 1] = db_int(x->way[i]);
	ways[PROFILE_PREFERENCES + 1] = db_instant(now);
	if (!db_run(db, DB_COMMAND(&statement[S_PROVINCE_CLEAR], owner), NULL, e))
		return false;
	for (size_t i = 0; i < x->count; i++) {
		struct db_in in[] = {db_int(citizen_id), db_int(x->province[i])};

		if (!db_run_one(db, DB_COMMAND(&statement[S_PROVINCE_ADD], in), e))
			return false;
	}
	return db_run(db, DB_COMMAND(&statement[S_WAYS_SAVE], ways), NULL, e);
}
