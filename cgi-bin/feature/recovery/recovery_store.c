#include "feature/recovery/recovery_store.h"

enum { S_PERSON, S_BEGIN, S_FIND, S_VERIFY, S_USE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_PERSON] = {"SELECT c.id, c.mobile_sealed FROM citizen c JOIN credential p ON p.citizen_id = c.id "
		      "WHERE c.tckn_index IN (?, ?)"
		      " AND c.birth_date = ? AND p.locked_at IS NULL LIMIT 1",
		NULL},
	[S_BEGIN] = {"INSERT INTO recovery (token_hash, citizen_id, number_index, created_at, expires_at) "
		     "VALUES (?, ?, ?, ?, ?)"
		     " ON DUPLICATE KEY UPDATE citizen_id = VALUES(citizen_id),"
		     " number_index = VALUES(number_index), created_at = VALUES(created_at),"
		     " expires_at = VALUES(expires_at), verified_at = NULL, used_at = NULL",
		NULL},
	[S_FIND] = {"SELECT citizen_id, number_index, expires_at, verified_at, used_at FROM recovery WHERE "
		    "token_hash = ? LIMIT 1",
		NULL},
	[S_VERIFY] = {"UPDATE recovery SET verified_at = ?, expires_at = ? WHERE token_hash = ? AND "
		      "verified_at IS NULL",
		NULL},
	[S_USE] = {"UPDATE recovery SET used_at = ? WHERE token_hash = ? AND verified_at IS NOT NULL AND "
		   "used_at IS NULL",
		NULL},
};
struct db_table recovery_store = {"recovery", statement, S_COUNT};

bool recovery_store_find_person(struct db *db, const struct citizen_index *number, struct date birth,
	int64_t *citizen_id, char mobile[CITIZEN_MOBILE_SIZE], struct err *e)
{
	unsigned char sealed[CITIZEN_SEALED_MAX];
	size_t sealed_n = 0;
	struct db_in in[] = {db_bytes(number->newest, SECRET_DIGEST_BYTES),
		db_bytes(number->oldest, SECRET_DIGEST_BYTES), db_date(birth)};
	struct db_out out[] = {db_out_int(citizen_id), db_out_bytes(sealed, sizeof sealed, &sealed_n)};
	bool found;

	*citizen_id = 0;
	return db_one(db, DB_QUERY(&statement[S_PERSON], in, out), &found, e) &&
	       citizen_mobile_unseal(mobile, sealed, sealed_n, *citizen_id, e);
}

bool recovery_store_begin(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], const struct recovery *r,
	instant now, struct err *e)
{
	struct db_in in[] = {db_bytes(owner, SECRET_DIGEST_BYTES), r->citizen_id ? db_int(r->citizen_id) : db_null(),
		db_bytes(r->number, sizeof r->number), db_instant(now), db_instant(r->expires_at)};

	return db_run(db, DB_COMMAND(&statement[S_BEGIN], in), NULL, e);
}

bool recovery_store_find(
	struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], struct recovery *out, bool *found, struct err *e)
{
	struct db_in in[] = {db_bytes(owner, SECRET_DIGEST_BYTES)};
	size_t number_n;
	struct db_out columns[] = {
		db_out_int(&out->citizen_id),
		db_out_bytes(out->number, sizeof out->number, &number_n),
		db_out_instant(&out->expires_at),
		db_out_instant(&out->verified_at),
		db_out_instant(&out->used_at),
	};

	return db_one(db, DB_QUERY(&statement[S_FIND], in, columns), found, e);
}

bool recovery_store_verify(
	struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], instant now, instant end, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_instant(end), db_bytes(owner, SECRET_DIGEST_BYTES)};

	return db_run_one(db, DB_COMMAND(&statement[S_VERIFY], in), e);
}

bool recovery_store_use(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_bytes(owner, SECRET_DIGEST_BYTES)};

	return db_run_one(db, DB_COMMAND(&statement[S_USE], in), e);
}
