#include "feature/status/status_store.h"

enum { S_HISTORY, S_CORRECTIONS, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_HISTORY] = {"SELECT " REGISTRATION_ENTRY_SELECT " FROM registration_event e"
		       " WHERE e.citizen_id = ? AND e.seq < ? ORDER BY e.seq DESC LIMIT ?",
		NULL},
	[S_CORRECTIONS] = {"WITH RECURSIVE k AS (SELECT c.seq FROM registration_event c WHERE c.citizen_id = ?"
			   " AND c.corrects_seq BETWEEN ? AND ? UNION SELECT c.seq FROM k"
			   " JOIN registration_event c ON c.citizen_id = ? AND c.corrects_seq = k.seq)"
			   " SELECT " REGISTRATION_ENTRY_SELECT " FROM k JOIN registration_event e"
			   " ON e.citizen_id = ? AND e.seq = k.seq ORDER BY e.seq DESC LIMIT ?",
		NULL},
};
struct db_table status_store = {"status", statement, S_COUNT};

bool status_store_history(struct db *db, int64_t citizen_id, uint32_t before, struct registration_entry *out,
	size_t max, size_t *count, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_int(before ? before : UINT32_MAX), db_int((int64_t)max)};

	return registration_entry_read(db, DB_COMMAND(&statement[S_HISTORY], in), out, max, count, e);
}

bool status_store_corrections(struct db *db, int64_t citizen_id, uint32_t from, uint32_t to,
	struct registration_entry *out, size_t max, size_t *count, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_int(from), db_int(to), db_int(citizen_id), db_int(citizen_id),
		db_int((int64_t)max)};

	return registration_entry_read(db, DB_COMMAND(&statement[S_CORRECTIONS], in), out, max, count, e);
}
