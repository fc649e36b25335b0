/* What the stores of numbered rows (schools, jobs) have in common: listing into an array, adding under the rule's limit, updating the row
 * that still has its version, removing. Each store brings its statements and its columns. */
#ifndef FEATURE_PROFILE_PROFILE_ROW_STORE_H
#define FEATURE_PROFILE_PROFILE_ROW_STORE_H

#include "feature/profile/profile_store.h"

/* The places of a store's statements, with what each takes:
 *   LIST citizen, limit · COUNT_ROWS citizen · ADD citizen, values, now · UPDATE values, id, citizen, version ·
 *   EXISTS id, citizen: the version · REMOVE id, citizen */
enum {
	PROFILE_ROW_LIST,
	PROFILE_ROW_COUNT_ROWS,
	PROFILE_ROW_ADD,
	PROFILE_ROW_UPDATE,
	PROFILE_ROW_EXISTS,
	PROFILE_ROW_REMOVE,
	PROFILE_ROW_STATEMENTS,
};

enum { PROFILE_ROW_VALUES_MAX = 8 };

/* Where a list goes: the columns fill `row`, which is copied to the next of PROFILE_ROWS_MAX items. */
struct profile_row_list {
	const void *row;
	void *item;
	size_t size; /* bytes of a row */
	size_t *count;
};

/* The rows of a person, in the order of the statement. */
bool profile_row_store_list(struct db *db, struct db_statement *statement, int64_t citizen_id,
	const struct db_out *columns, size_t columns_n, struct profile_row_list *into, struct err *e) ERR_MUST_CHECK;

/* A new row when `row->id` is 0 (FULL from `rows_max` on), else the row that still has `row->version` (STALE, NOT_FOUND). `values`: at most
 * PROFILE_ROW_VALUES_MAX, in the order of the statements. */
enum profile_save profile_row_store_save(struct db *db, struct db_statement *statement, int64_t citizen_id,
	const struct profile_row *row, const struct db_in *values, size_t values_n, int rows_max, instant now,
	struct err *e) ERR_MUST_CHECK;

enum profile_save profile_row_store_remove(
	struct db *db, struct db_statement *statement, int64_t citizen_id, int64_t id, struct err *e) ERR_MUST_CHECK;

#endif
