#include "feature/counter/counter_store.h"

#include "feature/citizen/citizen_secret.h"

enum { S_LOOK, S_PERSON, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_LOOK] = {"SELECT id FROM audit_event WHERE citizen_id = ? AND action = 'citizen.look' AND actor = 'staff'"
		    " AND actor_id = ? AND at >= ? ORDER BY id DESC LIMIT 1",
		NULL},
	[S_PERSON] = {"SELECT c.first_name, c.last_name, c.tckn_sealed, r.state, r.reason, r.since, r.last_transaction,"
		      " r.active_until, r.version,"
		      " EXISTS (SELECT 1 FROM education x WHERE x.citizen_id = c.id),"
		      " EXISTS (SELECT 1 FROM citizen_occupation x WHERE x.citizen_id = c.id)"
		      " FROM citizen c JOIN registration r ON r.citizen_id = c.id WHERE c.id = ? LIMIT 1",
		NULL},
};
struct db_table counter_store = {"counter", statement, S_COUNT};

bool counter_store_has_looked(
	struct db *db, int64_t citizen_id, int64_t staff_id, instant since, bool *looked, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_int(staff_id), db_instant(since)};
	int64_t id;
	struct db_out out[] = {db_out_int(&id)};

	return db_one(db, DB_QUERY(&statement[S_LOOK], in, out), looked, e);
}

/* The words of the columns, and the number as staff see it (D11). */
static bool complete(struct counter_person *out, const char *state, const char *reason, const char *tckn)
{
	identity_mask_tckn(tckn, out->tckn);
	return registration_state_parse(state, &out->facts.state) &&
	       registration_reason_parse(reason, &out->facts.reason);
}

bool counter_store_person(struct db *db, int64_t citizen_id, struct counter_person *out, bool *found, struct err *e)
{
	char state[16], reason[24], tckn[CITIZEN_TCKN_SIZE];
	unsigned char sealed[CITIZEN_SEALED_MAX];
	size_t sealed_n;
	int64_t version;
	struct db_in in[] = {db_int(citizen_id)};
	struct db_out columns[] = {
		db_out_text(out->first_name, sizeof out->first_name),
		db_out_text(out->last_name, sizeof out->last_name),
		db_out_bytes(sealed, sizeof sealed, &sealed_n),
		db_out_text(state, sizeof state),
		db_out_text(reason, sizeof reason),
		db_out_date(&out->facts.since),
		db_out_date(&out->facts.last_transaction),
		db_out_date(&out->facts.active_until),
		db_out_int(&version),
		db_out_bool(&out->facts.has_education),
		db_out_bool(&out->facts.has_occupation),
	};

	if (!db_one(db, DB_QUERY(&statement[S_PERSON], in, columns), found, e))
		return false;
	if (!*found)
		return true;
	out->id = citizen_id;
	out->facts.version = (uint32_t)version;
	return citizen_tckn_unseal(tckn, sealed, sealed_n, citizen_id, e) &&
	       (complete(out, state, reason, tckn) || err_set(e, ERR_DB, 0, "counter: unknown state or reason"));
}
