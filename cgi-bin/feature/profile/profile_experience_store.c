#include "feature/profile/profile_store.h"

enum { S_LIST, S_COUNT_ROWS, S_ADD, S_UPDATE, S_EXISTS, S_REMOVE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_LIST] =
		{"SELECT id, version, employer, job, start_year, start_month, end_year, end_month, description"
		 " FROM experience WHERE citizen_id = ? ORDER BY end_year IS NULL DESC, end_year DESC, end_month DESC,"
		 " start_year DESC, start_month DESC, id DESC LIMIT ?",
			NULL},
	[S_COUNT_ROWS] = {"SELECT COUNT(*) FROM experience WHERE citizen_id = ?", NULL},
	[S_ADD] = {"INSERT INTO experience (citizen_id, employer, job, start_year, start_month, end_year, end_month,"
		   " description, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		NULL},
	[S_UPDATE] = {"UPDATE experience SET employer = ?, job = ?, start_year = ?, start_month = ?, end_year = ?,"
		      " end_month = ?, description = ?, version = version + 1"
		      " WHERE id = ? AND citizen_id = ? AND version = ?",
		NULL},
	[S_EXISTS] = {"SELECT version FROM experience WHERE id = ? AND citizen_id = ? LIMIT 1", NULL},
	[S_REMOVE] = {"DELETE FROM experience WHERE id = ? AND citizen_id = ?", NULL},
};
struct db_table profile_store_experience = {"profile/experience", statement, S_COUNT};

struct reading {
	struct profile_experiences *out;
	struct profile_experience row;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->out->item[r->out->count++] = r->row;
	return r->out->count < PROFILE_ROWS_MAX;
}

bool profile_store_experiences(struct db *db, int64_t citizen_id, struct profile_experiences *out, struct err *e)
{
	struct reading r = {.out = out};
	struct profile_experience *row = &r.row;
	struct db_in in[] = {db_int(citizen_id), db_int(PROFILE_ROWS_MAX)};
	struct db_out columns[] = {
		db_out_int(&row->id),
		db_out_int(&row->version),
		db_out_text(row->employer, sizeof row->employer),
		db_out_text(row->job, sizeof row->job),
		db_out_int(&row->start_year),
		db_out_int(&row->start_month),
		db_out_int(&row->end_year),
		db_out_int(&row->end_month),
		db_out_text(row->description, sizeof row->description),
	};

	out->count = 0;
	return db_each(db, DB_QUERY(&statement[S_LIST], in, columns), take, &r, e);
}

static struct db_in or_null(int64_t v)
{
	return v == 0 ? db_null() : db_int(v);
}

static enum profile_save add(
	struct db *db, int64_t citizen_id, const struct profile_experience *x, int rows_max, instant now, struct err *e)
{
	int64_t rows;
	bool found;
	struct db_in owner[] = {db_int(citizen_id)};
	struct db_out count[] = {db_out_int(&rows)};
	struct db_in in[] = {
		db_int(citizen_id),
		db_text(x->employer),
		db_text(x->job),
		db_int(x->start_year),
		db_int(x->start_month),
		or_null(x->end_year),
		or_null(x->end_month),
		db_text(x->description),
		db_instant(now),
	};

	if (!db_one(db, DB_QUERY(&statement[S_COUNT_ROWS], owner, count), &found, e))
		return PROFILE_SAVE_FAILED;
	if (rows >= rows_max)
		return PROFILE_FULL;
	return db_run_one(db, DB_COMMAND(&statement[S_ADD], in), e) ? PROFILE_SAVED : PROFILE_SAVE_FAILED;
}

static enum profile_save update(struct db *db, int64_t citizen_id, const struct profile_experience *x, struct err *e)
{
	int64_t version;
	uint64_t changed;
	bool found;
	struct db_in in[] = {
		db_text(x->employer),
		db_text(x->job),
		db_int(x->start_year),
		db_int(x->start_month),
		or_null(x->end_year),
		or_null(x->end_month),
		db_text(x->description),
		db_int(x->id),
		db_int(citizen_id),
		db_int(x->version),
	};
	struct db_in own[] = {db_int(x->id), db_int(citizen_id)};
	struct db_out out[] = {db_out_int(&version)};

	if (!db_run(db, DB_COMMAND(&statement[S_UPDATE], in), &changed, e))
		return PROFILE_SAVE_FAILED;
	if (changed == 1)
		return PROFILE_SAVED;
	if (!db_one(db, DB_QUERY(&statement[S_EXISTS], own, out), &found, e))
		return PROFILE_SAVE_FAILED;
	return found ? PROFILE_STALE : PROFILE_NOT_FOUND;
}

enum profile_save profile_store_save_experience(
	struct db *db, int64_t citizen_id, const struct profile_experience *x, int rows_max, instant now, struct err *e)
{
	return x->id == 0 ? add(db, citizen_id, x, rows_max, now, e) : update(db, citizen_id, x, e);
}

enum profile_save profile_store_remove_experience(struct db *db, int64_t citizen_id, int64_t id, struct err *e)
{
	struct db_in in[] = {db_int(id), db_int(citizen_id)};
	uint64_t changed;

	if (!db_run(db, DB_COMMAND(&statement[S_REMOVE], in), &changed, e))
		return PROFILE_SAVE_FAILED;
	return changed == 1 ? PROFILE_SAVED : PROFILE_NOT_FOUND;
}
