#include "feature/profile/profile_row_store.h"

static struct db_statement statement[PROFILE_ROW_STATEMENTS] = {
	[PROFILE_ROW_LIST] =
		{"SELECT id, version, employer, job, start_year, start_month, end_year, end_month, description"
		 " FROM experience WHERE citizen_id = ? ORDER BY end_year IS NULL DESC, end_year DESC, end_month DESC,"
		 " start_year DESC, start_month DESC, id DESC LIMIT ?",
			NULL},
	[PROFILE_ROW_COUNT_ROWS] = {"SELECT COUNT(*) FROM experience WHERE citizen_id = ?", NULL},
	[PROFILE_ROW_ADD] =
		{"INSERT INTO experience (citizen_id, employer, job, start_year, start_month, end_year, end_month,"
		 " description, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
			NULL},
	[PROFILE_ROW_UPDATE] =
		{"UPDATE experience SET employer = ?, job = ?, start_year = ?, start_month = ?, end_year = ?,"
		 " end_month = ?, description = ?, version = version + 1"
		 " WHERE id = ? AND citizen_id = ? AND version = ?",
			NULL},
	[PROFILE_ROW_EXISTS] = {"SELECT version FROM experience WHERE id = ? AND citizen_id = ? LIMIT 1", NULL},
	[PROFILE_ROW_REMOVE] = {"DELETE FROM experience WHERE id = ? AND citizen_id = ?", NULL},
};
struct db_table profile_store_experience = {"profile/experience", statement, PROFILE_ROW_STATEMENTS};

bool profile_store_experiences(struct db *db, int64_t citizen_id, struct profile_experiences *out, struct err *e)
{
	struct profile_experience x;
	struct profile_row_list into = {&x, out->item, sizeof x, &out->count};
	struct db_out columns[] = {
		db_out_int(&x.row.id),
		db_out_int(&x.row.version),
		db_out_text(x.employer, sizeof x.employer),
		db_out_text(x.job, sizeof x.job),
		db_out_int(&x.start_year),
		db_out_int(&x.start_month),
		db_out_int(&x.end_year),
		db_out_int(&x.end_month),
		db_out_text(x.description, sizeof x.description),
	};

	return profile_row_store_list(db, statement, citizen_id, columns, sizeof columns / sizeof *columns, &into, e);
}

static struct db_in or_null(int64_t v)
{
	return v == 0 ? db_null() : db_int(v);
}

enum profile_save profile_store_save_experience(
	struct db *db, int64_t citizen_id, const struct profile_experience *x, int rows_max, instant now, struct err *e)
{
	struct db_in values[] = {
		db_text(x->employer),
		db_text(x->job),
		db_int(x->start_year),
		db_int(x->start_month),
		or_null(x->end_year),
		or_null(x->end_month),
		db_text(x->description),
	};

	return profile_row_store_save(
		db, statement, citizen_id, &x->row, values, sizeof values / sizeof *values, rows_max, now, e);
}

enum profile_save profile_store_remove_experience(struct db *db, int64_t citizen_id, int64_t id, struct err *e)
{
	return profile_row_store_remove(db, statement, citizen_id, id, e);
}
