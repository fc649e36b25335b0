#include "feature/registration/registration_page_store.h"

enum { S_PAGE, S_HISTORY, S_CORRECTIONS, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	/* one row for each of the latest events; along the primary key, however many there are */
	[S_PAGE] = {"SELECT c.tckn_sealed, k.preference, k.email, s.name, " REGISTRATION_ENTRY_SELECT
		    " FROM citizen c LEFT JOIN contact k ON k.citizen_id = c.id"
		    " LEFT JOIN service_point s ON s.province_code = k.province_code"
		    " JOIN registration_event e FORCE INDEX (PRIMARY) ON e.citizen_id = c.id"
		    " WHERE c.id = ? ORDER BY e.seq DESC LIMIT 3",
		NULL},
	[S_HISTORY] = {"SELECT " REGISTRATION_ENTRY_SELECT " FROM registration_event e"
		       " WHERE e.citizen_id = ? AND e.seq < ? ORDER BY e.seq DESC LIMIT ?",
		NULL},
	[S_CORRECTIONS] =
		{"SELECT " REGISTRATION_ENTRY_SELECT " FROM registration_event e"
		 " WHERE e.citizen_id = ? AND e.corrects_seq IS NOT NULL ORDER BY e.seq DESC LIMIT ?",
			NULL},
};
struct db_table registration_page_store = {"registration/page", statement, S_COUNT};

bool registration_page_load(struct db *db, int64_t citizen_id, struct registration_page *out, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id)};
	struct db_out columns[] = {
		db_out_bytes(out->tckn_sealed, sizeof out->tckn_sealed, &out->tckn_sealed_n),
		db_out_text(out->preference, sizeof out->preference),
		db_out_text(out->email, sizeof out->email),
		db_out_text(out->unit, sizeof out->unit),
	};

	return registration_entry_read(db, DB_QUERY(&statement[S_PAGE], in, columns), out->event,
		REGISTRATION_LATEST, &out->event_count, e);
}

bool registration_page_history(struct db *db, int64_t citizen_id, uint32_t before,
	struct registration_entry *out, size_t max, size_t *count, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_int(before), db_int((int64_t)max)};

	return registration_entry_read(db, DB_COMMAND(&statement[S_HISTORY], in), out, max, count, e);
}

bool registration_page_corrections(struct db *db, int64_t citizen_id, struct registration_entry *out,
	size_t max, size_t *count, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_int((int64_t)max)};

	return registration_entry_read(db, DB_COMMAND(&statement[S_CORRECTIONS], in), out, max, count, e);
}
