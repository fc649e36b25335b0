#include "feature/staff_signin/staff_enrol_store.h"

#include "feature/app/app.h"

#define OPEN                                                                                                     \
	"SELECT i.id, i.nonce, i.password_hash, s.id, s.unit_id, s.username, s.first_name, s.last_name"          \
	" FROM staff_invitation i JOIN staff s ON s.id = i.staff_id WHERE s.state = 'invited' AND i.used_at IS " \
	"NULL AND NOT i.waits AND i.expires_at > ? AND "

enum { S_BY_NAME, S_BY_OWNER, S_CHOOSE, S_ACTIVATE, S_USE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_BY_NAME] = {OPEN "s.username = ? ORDER BY i.id DESC LIMIT 1", NULL},
	[S_BY_OWNER] = {OPEN "i.owner = ? ORDER BY i.id DESC LIMIT 1", NULL},
	[S_CHOOSE] = {"UPDATE staff_invitation SET owner = ?, password_hash = ? WHERE id = ? AND used_at IS NULL",
		NULL},
	[S_ACTIVATE] = {"UPDATE staff SET state = 'active', password_hash = ?, password_at = ?, totp_sealed = ?,"
			" totp_step_used = ?, version = version + 1 WHERE id = ? AND state = 'invited'",
		NULL},
	[S_USE] = {"UPDATE staff_invitation SET used_at = ?, password_hash = '' WHERE id = ? AND used_at IS NULL",
		NULL},
};
struct db_table staff_enrol_store = {"staff_signin/enrol", statement, S_COUNT};

static bool find(struct web *w, struct db_statement *st, struct db_in who, struct staff_invitation *out, bool *found,
	struct err *e)
{
	size_t n;
	struct db_in in[] = {db_instant(w->now.at), who};
	struct db_out columns[] = {
		db_out_int(&out->id),
		db_out_bytes(out->nonce, sizeof out->nonce, &n),
		db_out_text(out->person.password_hash, sizeof out->person.password_hash),
		db_out_int(&out->person.id),
		db_out_int(&out->person.unit_id),
		db_out_text(out->person.username, sizeof out->person.username),
		db_out_text(out->person.first_name, sizeof out->person.first_name),
		db_out_text(out->person.last_name, sizeof out->person.last_name),
	};

	return db_one(w->app->db, DB_QUERY(st, in, columns), found, e);
}

bool staff_enrol_store_by_name(
	struct web *w, const char *username, struct staff_invitation *out, bool *found, struct err *e)
{
	return find(w, &statement[S_BY_NAME], db_text(username), out, found, e);
}

bool staff_enrol_store_by_owner(struct web *w, struct staff_invitation *out, bool *found, struct err *e)
{
	return find(w, &statement[S_BY_OWNER], db_bytes(w->visitor_hash, sizeof w->visitor_hash), out, found, e);
}

bool staff_enrol_store_choose(struct web *w, int64_t id, const char *hash, struct err *e)
{
	struct db_in in[] = {db_bytes(w->visitor_hash, sizeof w->visitor_hash), db_text(hash), db_int(id)};

	return db_run_one(w->app->db, DB_COMMAND(&statement[S_CHOOSE], in), e);
}

bool staff_enrol_store_finish(struct web *w, const struct staff_invitation *invitation,
	const unsigned char seed[STAFF_TOTP_SEED], int64_t step, struct err *e)
{
	unsigned char sealed[STAFF_TOTP_SEALED];
	struct db_in in[] = {db_text(invitation->person.password_hash), db_instant(w->now.at),
		db_bytes(sealed, sizeof sealed), db_int(step), db_int(invitation->person.id)};
	struct db_in use[] = {db_instant(w->now.at), db_int(invitation->id)};

	staff_totp_seal(sealed, seed, invitation->person.id);
	return db_run_one(w->app->db, DB_COMMAND(&statement[S_ACTIVATE], in), e) &&
	       db_run_one(w->app->db, DB_COMMAND(&statement[S_USE], use), e);
}
