#include "feature/certificate/certificate_check_store.h"

enum { S_SHOWN, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_SHOWN] = {"SELECT name, state, since, active_until, issued_on, withdrawn_at, newer_on, record_state,"
		     " record_active_until FROM certificate_shown WHERE code_hash = ? AND expires_at > ? LIMIT 1",
		NULL},
};
struct db_table certificate_check_store = {"certificate/check", statement, S_COUNT};

bool certificate_check_store_find(struct db *db, const char code[CERTIFICATE_CODE_TEXT], instant now,
	struct certificate_shown *out, bool *found, struct err *e)
{
	unsigned char digest[SECRET_DIGEST_BYTES];
	char state[16], record_state[16];
	struct db_out columns[] = {
		db_out_text(out->name, sizeof out->name),
		db_out_text(state, sizeof state),
		db_out_date(&out->since),
		db_out_date(&out->active_until),
		db_out_date(&out->issued_on),
		db_out_instant(&out->withdrawn_at),
		db_out_date(&out->newer_on),
		db_out_text(record_state, sizeof record_state),
		db_out_date(&out->record.active_until),
	};

	*out = (struct certificate_shown){.name = ""};
	certificate_code_digest(digest, code);
	struct db_in in[] = {db_bytes(digest, sizeof digest), db_instant(now)};
	if (!db_one(db, DB_QUERY(&statement[S_SHOWN], in, columns), found, e))
		return false;
	return !*found || out->withdrawn_at != 0 ||
	       (registration_state_parse(state, &out->state) &&
		       registration_state_parse(record_state, &out->record.state)) ||
	       err_set(e, ERR_DB, 0, "certificate: unknown state");
}
