#include "feature/staff_signin/staff_recovery.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"

enum { READ_MINUTES = 10 };

enum { S_REMOVE, S_ADD, S_USE, S_LOOK, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_REMOVE] = {"DELETE FROM staff_recovery_code WHERE staff_id = ?", NULL},
	[S_ADD] = {"INSERT INTO staff_recovery_code (code_hash, staff_id, owner, created_at) VALUES (?, ?, ?, ?)",
		NULL},
	[S_USE] =
		{"UPDATE staff_recovery_code SET used_at = ? WHERE code_hash = ? AND staff_id = ? AND used_at IS NULL",
			NULL},
	[S_LOOK] = {"SELECT COUNT(*) - COUNT(used_at), MAX(created_at), COALESCE(SUM(owner = ?), 0) > 0"
		    " FROM staff_recovery_code WHERE staff_id = ?",
		NULL},
};
struct db_table staff_recovery_store = {"staff_signin/recovery", statement, S_COUNT};

static void digest(unsigned char out[SECRET_DIGEST_BYTES], const char code[STAFF_CODE_TEXT])
{
	secret_hmac(out, SECRET_KEY_CODE, "staff.recovery.stored", code, strlen(code));
}

void staff_recovery_code(char out[STAFF_CODE_TEXT], const char *token, instant made_at, unsigned i)
{
	char place[SECRET_TOKEN_TEXT + 40];

	if (!text_format(place, sizeof place, "%s:%lld:%u", token, (long long)made_at, i))
		err_fatal("recovery: a token is too long");
	staff_code_derive(out, "staff.recovery", place, strlen(place));
	secret_wipe(place, sizeof place);
}

bool staff_recovery_make(struct web *w, int64_t staff_id, const char *token, struct err *e)
{
	struct db_in who[] = {db_int(staff_id)};
	unsigned char owner[SECRET_DIGEST_BYTES], hash[SECRET_DIGEST_BYTES];

	secret_sha256(owner, token, strlen(token));
	if (!db_run(w->app->db, DB_COMMAND(&statement[S_REMOVE], who), NULL, e))
		return false;
	for (unsigned i = 0; i < STAFF_RECOVERY_CODES; i++) {
		struct db_in in[] = {db_bytes(hash, sizeof hash), db_int(staff_id), db_bytes(owner, sizeof owner),
			db_instant(w->now.at)};
		char code[STAFF_CODE_TEXT];

		staff_recovery_code(code, token, w->now.at, i);
		digest(hash, code);
		if (!db_run_one(w->app->db, DB_COMMAND(&statement[S_ADD], in), e))
			return false;
	}
	return true;
}

bool staff_recovery_use(struct web *w, int64_t staff_id, const char code[STAFF_CODE_TEXT], bool *right, struct err *e)
{
	unsigned char hash[SECRET_DIGEST_BYTES];
	struct db_in in[] = {db_instant(w->now.at), db_bytes(hash, sizeof hash), db_int(staff_id)};
	uint64_t changed = 0;

	digest(hash, code);
	if (!db_run(w->app->db, DB_COMMAND(&statement[S_USE], in), &changed, e))
		return false;
	*right = changed == 1;
	return true;
}

bool staff_recovery_look(struct web *w, int64_t staff_id, struct staff_recovery_state *out, struct err *e)
{
	struct db_in in[] = {db_bytes(w->visitor_hash, sizeof w->visitor_hash), db_int(staff_id)};
	struct db_out columns[] = {db_out_int(&out->left), db_out_instant(&out->made_at), db_out_bool(&out->may_read)};
	bool found;

	if (!db_one(w->app->db, DB_QUERY(&statement[S_LOOK], in, columns), &found, e))
		return false;
	out->may_read = out->may_read && w->now.at < out->made_at + READ_MINUTES * INSTANT_MINUTE;
	return true;
}
