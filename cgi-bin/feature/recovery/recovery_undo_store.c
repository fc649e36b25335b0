#include "feature/recovery/recovery_undo_store.h"

enum { S_ADD, S_FIND, S_LOCK, S_USE, S_CLOSE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_ADD] = {"INSERT INTO recovery_undo (token_hash, citizen_id, expires_at) VALUES (?, ?, ?)", NULL},
	[S_FIND] = {"SELECT citizen_id FROM recovery_undo WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?"
		    " LIMIT 1",
		NULL},
	[S_LOCK] = {"SELECT citizen_id FROM recovery_undo WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?"
		    " LIMIT 1 FOR UPDATE",
		NULL},
	[S_USE] = {"UPDATE recovery_undo SET used_at = ? WHERE token_hash = ? AND used_at IS NULL", NULL},
	[S_CLOSE] = {"UPDATE credential SET locked_at = ? WHERE citizen_id = ?", NULL},
};
struct db_table recovery_undo_store = {"recovery/undo", statement, S_COUNT};

bool recovery_undo_store_add(
	struct db *db, const unsigned char hash[SECRET_DIGEST_BYTES], int64_t citizen_id, instant end, struct err *e)
{
	struct db_in in[] = {db_bytes(hash, SECRET_DIGEST_BYTES), db_int(citizen_id), db_instant(end)};

	return db_run_one(db, DB_COMMAND(&statement[S_ADD], in), e);
}

bool recovery_undo_store_find(struct db *db, const unsigned char hash[SECRET_DIGEST_BYTES], instant now, bool lock,
	int64_t *citizen_id, struct err *e)
{
	struct db_in in[] = {db_bytes(hash, SECRET_DIGEST_BYTES), db_instant(now)};
	struct db_out out[] = {db_out_int(citizen_id)};
	bool found;

	*citizen_id = 0;
	return db_one(db, DB_QUERY(&statement[lock ? S_LOCK : S_FIND], in, out), &found, e);
}

bool recovery_undo_store_use(struct db *db, const unsigned char hash[SECRET_DIGEST_BYTES], instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_bytes(hash, SECRET_DIGEST_BYTES)};

	return db_run_one(db, DB_COMMAND(&statement[S_USE], in), e);
}

bool recovery_undo_store_close(struct db *db, int64_t citizen_id, instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(citizen_id)};

	return db_run_one(db, DB_COMMAND(&statement[S_CLOSE], in), e);
}
