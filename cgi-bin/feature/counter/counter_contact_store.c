#include "feature/counter/counter_contact_store.h"

#include "feature/citizen/citizen_secret.h"

static struct db_statement statement[] = {
	{"UPDATE citizen SET mobile_sealed = ?, mobile_index = ?, version = version + 1 WHERE id = ?", NULL},
};
struct db_table counter_contact_store = {"counter/contact", statement, 1};

bool counter_contact_store_mobile(struct db *db, int64_t citizen_id, const char *mobile, struct err *e)
{
	unsigned char sealed[CITIZEN_SEALED_MAX];
	struct citizen_index index = {0};
	bool reachable = mobile[0] != '\0';
	size_t n = reachable ? citizen_mobile_seal(sealed, mobile, citizen_id) : 0;
	struct db_in in[] = {reachable ? db_bytes(sealed, n) : db_null(),
		reachable ? db_bytes(index.newest, sizeof index.newest) : db_null(), db_int(citizen_id)};

	if (reachable)
		citizen_mobile_indexes(&index, mobile);
	return db_run_one(db, DB_COMMAND(&statement[0], in), e);
}
