#include "feature/profile/profile_row_store.h"

#include <assert.h>
#include <string.h>

static bool take(void *context)
{
	struct profile_row_list *into = context;

	memcpy((char *)into->item + *into->count * into->size, into->row, into->size);
	return ++*into->count < PROFILE_ROWS_MAX;
}

bool profile_row_store_list(struct db *db, struct db_statement *statement, int64_t citizen_id,
	const struct db_out *columns, size_t columns_n, struct profile_row_list *into, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_int(PROFILE_ROWS_MAX)};

	*into->count = 0;
	return db_each(db, &(struct db_query){&statement[PROFILE_ROW_LIST], in, 2, columns, columns_n}, take, into, e);
}

static enum profile_save add(struct db *db, struct db_statement *statement, int64_t citizen_id,
	const struct db_in *values, size_t n, int rows_max, instant now, struct err *e)
{
	int64_t rows;
	bool found;
	struct db_in in[PROFILE_ROW_VALUES_MAX + 2] = {db_int(citizen_id)};
	struct db_in owner[] = {db_int(citizen_id)};
	struct db_out count[] = {db_out_int(&rows)};

	memcpy(in + 1, values, n * sizeof *values);
	in[n + 1] = db_instant(now);
	if (!db_one(db, DB_QUERY(&statement[PROFILE_ROW_COUNT_ROWS], owner, count), &found, e))
		return PROFILE_SAVE_FAILED;
	if (rows >= rows_max)
		return PROFILE_FULL;
	return db_run_one(db, &(struct db_query){&statement[PROFILE_ROW_ADD], in, n + 2, NULL, 0}, e)
		       ? PROFILE_SAVED
		       : PROFILE_SAVE_FAILED;
}

static enum profile_save update(struct db *db, struct db_statement *statement, int64_t citizen_id,
	const struct profile_row *row, const struct db_in *values, size_t n, struct err *e)
{
	int64_t version;
	uint64_t changed;
	bool found;
	struct db_in in[PROFILE_ROW_VALUES_MAX + 3];
	struct db_in own[] = {db_int(row->id), db_int(citizen_id)};
	struct db_out out[] = {db_out_int(&version)};

	memcpy(in, values, n * sizeof *values);
	in[n] = own[0];
	in[n + 1] = own[1];
	in[n + 2] = db_int(row->version);
	if (!db_run(db, &(struct db_query){&statement[PROFILE_ROW_UPDATE], in, n + 3, NULL, 0}, &changed, e))
		return PROFILE_SAVE_FAILED;
	if (changed == 1)
		return PROFILE_SAVED;
	if (!db_one(db, DB_QUERY(&statement[PROFILE_ROW_EXISTS], own, out), &found, e))
		return PROFILE_SAVE_FAILED;
	return found ? PROFILE_STALE : PROFILE_NOT_FOUND;
}

enum profile_save profile_row_store_save(struct db *db, struct db_statement *statement, int64_t citizen_id,
	const struct profile_row *row, const struct db_in *values, size_t values_n, int rows_max, instant now,
	struct err *e)
{
	assert(values_n <= PROFILE_ROW_VALUES_MAX);
	return row->id == 0 ? add(db, statement, citizen_id, values, values_n, rows_max, now, e)
			    : update(db, statement, citizen_id, row, values, values_n, e);
}

enum profile_save profile_row_store_remove(
	struct db *db, struct db_statement *statement, int64_t citizen_id, int64_t id, struct err *e)
{
	struct db_in in[] = {db_int(id), db_int(citizen_id)};
	uint64_t changed;

	if (!db_run(db, DB_COMMAND(&statement[PROFILE_ROW_REMOVE], in), &changed, e))
		return PROFILE_SAVE_FAILED;
	return changed == 1 ? PROFILE_SAVED : PROFILE_NOT_FOUND;
}
