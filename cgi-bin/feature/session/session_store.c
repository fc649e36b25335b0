#include "feature/session/session_store.h"

#include "base/text.h"
#include "feature/citizen/citizen_shown.h"
#include "feature/session/session_shown.h"

enum { S_FIND, S_TOUCH, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] =
		{"SELECT s.citizen_id, s.must_accept, s.last_seen_at, s.expires_at, s.ended_at, s.password_at,"
		 " r.state, r.reason, r.since, r.last_transaction, r.active_until, r.created_on, r.version, r.latest,"
		 " r.special, r.tckn_sealed, r.shown"
		 " FROM session s JOIN registration r ON r.citizen_id = s.citizen_id"
		 " WHERE s.token_hash = ? LIMIT 1",
			NULL},
	[S_TOUCH] = {"UPDATE session SET last_seen_at = ? WHERE token_hash = ? AND ended_at IS NULL", NULL},
};
struct db_table session_store_citizen = {"session/citizen", statement, S_COUNT};

bool session_store_find(struct db *db, const unsigned char token_hash[SECRET_DIGEST_BYTES], struct session_actor *out,
	bool *found, struct err *e)
{
	char state[16], reason[24], shown[CITIZEN_SHOWN_SIZE];
	int64_t version;
	struct registration_facts *facts = &out->facts;
	struct db_in in[] = {db_bytes(token_hash, SECRET_DIGEST_BYTES)};
	struct db_out columns[] = {
		db_out_int(&out->citizen_id),
		db_out_bool(&out->must_accept),
		db_out_instant(&out->times.last_seen_at),
		db_out_instant(&out->times.expires_at),
		db_out_instant(&out->times.ended_at),
		db_out_instant(&out->times.password_at),
		db_out_text(state, sizeof state),
		db_out_text(reason, sizeof reason),
		db_out_date(&facts->since),
		db_out_date(&facts->last_transaction),
		db_out_date(&facts->active_until),
		db_out_date(&out->created_on),
		db_out_int(&version),
		db_out_text(out->latest, sizeof out->latest),
		db_out_text(out->special, sizeof out->special),
		db_out_bytes(out->tckn_sealed, sizeof out->tckn_sealed, &out->tckn_sealed_n),
		db_out_text(shown, sizeof shown),
	};

	if (!db_one(db, DB_QUERY(&statement[S_FIND], in, columns), found, e))
		return false;
	*found = *found && shown[0] != '\0'; /* '': anonymised, and leads to nobody (D28) */
	if (!*found)
		return true;
	facts->version = (uint32_t)version;
	if (!registration_state_parse(state, &facts->state) || !registration_reason_parse(reason, &facts->reason) ||
		!session_shown_read(shown, out))
		return err_set(e, ERR_DB, 0, "session: a state, a reason or a digest that is not known");
	return true;
}

bool session_store_touch(struct db *db, const unsigned char token_hash[SECRET_DIGEST_BYTES], instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_bytes(token_hash, SECRET_DIGEST_BYTES)};

	return db_run(db, DB_COMMAND(&statement[S_TOUCH], in), NULL, e);
}
