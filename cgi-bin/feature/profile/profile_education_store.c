#include "feature/profile/profile_row_store.h"

static struct db_statement statement[PROFILE_ROW_STATEMENTS] = {
	[PROFILE_ROW_LIST] =
		{"SELECT x.id, x.version, x.level_code, x.school, x.field, x.status, x.end_year FROM education x"
		 " JOIN education_level l ON l.code = x.level_code WHERE x.citizen_id = ?"
		 " ORDER BY l.position DESC, x.end_year DESC, x.id DESC LIMIT ?",
			NULL},
	[PROFILE_ROW_COUNT_ROWS] = {"SELECT COUNT(*) FROM education WHERE citizen_id = ?", NULL},
	[PROFILE_ROW_ADD] =
		{"INSERT INTO education (citizen_id, level_code, school, field, status, end_year, created_at)"
		 " VALUES (?, ?, ?, ?, ?, ?, ?)",
			NULL},
	[PROFILE_ROW_UPDATE] = {"UPDATE education SET level_code = ?, school = ?, field = ?, status = ?, end_year = ?,"
				" version = version + 1 WHERE id = ? AND citizen_id = ? AND version = ?",
		NULL},
	[PROFILE_ROW_EXISTS] = {"SELECT version FROM education WHERE id = ? AND citizen_id = ? LIMIT 1", NULL},
	[PROFILE_ROW_REMOVE] = {"DELETE FROM education WHERE id = ? AND citizen_id = ?", NULL},
};
struct db_table profile_store_education = {"profile/education", statement, PROFILE_ROW_STATEMENTS};

bool profile_store_educations(struct db *db, int64_t citizen_id, struct profile_educations *out, struct err *e)
{
	struct profile_education x;
	struct profile_row_list into = {&x, out->item, sizeof x, &out->count};
	struct db_out columns[] = {
		db_out_int(&x.row.id),
		db_out_int(&x.row.version),
		db_out_text(x.level, sizeof x.level),
		db_out_text(x.school, sizeof x.school),
		db_out_text(x.field, sizeof x.field),
		db_out_text(x.schooling, sizeof x.schooling),
		db_out_int(&x.end_year),
	};

	return profile_row_store_list(db, statement, citizen_id, columns, sizeof columns / sizeof *columns, &into, e);
}

static struct db_in year_or_null(int64_t year)
{
	return year == 0 ? db_null() : db_int(year);
}

enum profile_save profile_store_save_education(
	struct db *db, int64_t citizen_id, const struct profile_education *x, int rows_max, instant now, struct err *e)
{
	struct db_in values[] = {
		db_text(x->level),
		db_text(x->school),
		db_text(x->field),
		db_text(x->schooling),
		year_or_null(x->end_year),
	};

	return profile_row_store_save(
		db, statement, citizen_id, &x->row, values, sizeof values / sizeof *values, rows_max, now, e);
}

enum profile_save profile_store_remove_education(struct db *db, int64_t citizen_id, int64_t id, struct err *e)
{
	return profile_row_store_remove(db, statement, citizen_id, id, e);
}
