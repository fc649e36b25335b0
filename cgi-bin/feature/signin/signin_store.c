#include "feature/signin/signin_store.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/session/session_open.h"

#define PERSON                                                                                     \
	"SELECT c.id, c.language, c.tckn_index, c.mobile_sealed, p.password_hash, p.code_always, " \
	"p.changed_at"                                                                             \
	" FROM citizen c JOIN credential p ON p.citizen_id = c.id "

enum {
	S_BY_NUMBER,
	S_BY_ID,
	S_EVENT,
	S_EVENT_BY_NUMBER,
	S_EVENT_OUT,
	S_REHASH,
	S_SET_PASSWORD,
	S_SET_CODE,
	S_STEP_BEGIN,
	S_STEP,
	S_STEP_USE,
	S_END,
	S_END_ALL,
	S_TYPED,
	S_FORGET_DEVICES,
	S_COUNT
};
static struct db_statement statement[S_COUNT] = {
	[S_BY_NUMBER] = {PERSON "WHERE c.tckn_index IN (?, ?) AND p.locked_at IS NULL LIMIT 1", NULL},
	[S_BY_ID] = {PERSON "WHERE c.id = ? LIMIT 1", NULL},
	[S_EVENT] = {"INSERT INTO sign_in_event (citizen_id, outcome, label, ip, recorded_at)"
		     " SELECT id, ?, ?, ?, ? FROM citizen WHERE id = ?",
		NULL},
	[S_EVENT_BY_NUMBER] = {"INSERT INTO sign_in_event (citizen_id, outcome, label, ip, recorded_at)"
			       " SELECT id, ?, ?, ?, ? FROM citizen WHERE tckn_index IN (?, ?)",
		NULL},
	[S_EVENT_OUT] = {"INSERT INTO sign_in_event (citizen_id, outcome, label, ip, recorded_at)"
			 " SELECT citizen_id, ?, ?, ?, ? FROM session WHERE token_hash = ? AND ended_at IS NULL",
		NULL},
	[S_REHASH] = {"UPDATE credential SET password_hash = ? WHERE citizen_id = ? AND password_hash = ?", NULL},
	[S_SET_PASSWORD] = {"UPDATE credential SET password_hash = ?, code_always = ?, changed_at = ?"
			    " WHERE citizen_id = ?",
		NULL},
	[S_SET_CODE] = {"UPDATE credential SET code_always = ? WHERE citizen_id = ?", NULL},
	[S_STEP_BEGIN] = {"INSERT INTO sign_in (token_hash, citizen_id, created_at, expires_at) VALUES (?, ?, ?, ?)"
			  " ON DUPLICATE KEY UPDATE citizen_id = VALUES(citizen_id), created_at = VALUES(created_at),"
			  " expires_at = VALUES(expires_at), used_at = NULL",
		NULL},
	[S_STEP] = {"SELECT citizen_id, expires_at, used_at FROM sign_in WHERE token_hash = ? LIMIT 1", NULL},
	[S_STEP_USE] = {"UPDATE sign_in SET used_at = ? WHERE token_hash = ? AND used_at IS NULL", NULL},
	[S_END] = {"UPDATE session SET ended_at = ? WHERE token_hash = ? AND ended_at IS NULL", NULL},
	[S_END_ALL] = {"UPDATE session SET ended_at = ? WHERE citizen_id = ? AND ended_at IS NULL", NULL},
	[S_TYPED] = {"UPDATE session SET password_at = ? WHERE token_hash = ? AND citizen_id = ?", NULL},
	[S_FORGET_DEVICES] = {"UPDATE device SET revoked_at = ? WHERE citizen_id = ? AND revoked_at IS NULL", NULL},
};
struct db_table signin_store = {"signin", statement, S_COUNT};

static bool find_person(struct db *db, struct db_statement *st, const struct db_in *in, size_t in_count,
	struct signin_person *out, bool *found, struct err *e)
{
	unsigned char sealed[CITIZEN_SEALED_MAX];
	size_t sealed_n, number_n;
	char language[3];
	struct db_out columns[] = {
		db_out_int(&out->id),
		db_out_text(language, sizeof language),
		db_out_bytes(out->number, sizeof out->number, &number_n),
		db_out_bytes(sealed, sizeof sealed, &sealed_n),
		db_out_text(out->password_hash, sizeof out->password_hash),
		db_out_bool(&out->code_always),
		db_out_instant(&out->changed_at),
	};

	if (!db_one(db, &(struct db_query){st, in, in_count, columns, sizeof columns / sizeof *columns}, found, e))
		return false;
	if (!*found)
		return true;
	out->language = text_equal(language, "en") ? LANGUAGE_EN : LANGUAGE_TR;
	return citizen_mobile_unseal(out->mobile, sealed, sealed_n, out->id, e);
}

bool signin_store_by_number(
	struct db *db, const struct citizen_index *number, struct signin_person *out, bool *found, struct err *e)
{
	struct db_in in[] = {
		db_bytes(number->newest, SECRET_DIGEST_BYTES), db_bytes(number->oldest, SECRET_DIGEST_BYTES)};

	return find_person(db, &statement[S_BY_NUMBER], in, 2, out, found, e);
}

bool signin_store_by_id(struct db *db, int64_t citizen_id, struct signin_person *out, bool *found, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id)};

	return find_person(db, &statement[S_BY_ID], in, 1, out, found, e);
}

static const char *const event_name[] = {
	[SIGNIN_EVENT_IN] = "signed_in",
	[SIGNIN_EVENT_WRONG_PASSWORD] = "wrong_password",
	[SIGNIN_EVENT_WRONG_CODE] = "wrong_code",
	[SIGNIN_EVENT_BLOCKED] = "blocked",
	[SIGNIN_EVENT_OUT] = "signed_out",
};

/* `who`: one value, or for S_EVENT_BY_NUMBER two. */
static bool add_event(struct web *w, int which, const struct db_in *who, enum signin_event event, struct err *e)
{
	size_t count = which == S_EVENT_BY_NUMBER ? 6 : 5;
	char label[81] = "";
	struct db_in in[6] = {db_text(event_name[event]), db_null(), db_text(w->ip), db_instant(w->now.at), who[0]};

	session_label(w, label, sizeof label);
	in[1] = db_text(label);
	if (which == S_EVENT_BY_NUMBER)
		in[5] = who[1];
	return db_run(w->app->db, &(struct db_query){&statement[which], in, count, NULL, 0}, NULL, e);
}

bool signin_store_event(struct web *w, int64_t citizen_id, enum signin_event event, struct err *e)
{
	struct db_in who[] = {db_int(citizen_id)};

	return add_event(w, S_EVENT, who, event, e);
}

bool signin_store_event_by_number(
	struct web *w, const struct citizen_index *number, enum signin_event event, struct err *e)
{
	struct db_in who[] = {
		db_bytes(number->newest, SECRET_DIGEST_BYTES), db_bytes(number->oldest, SECRET_DIGEST_BYTES)};

	return add_event(w, S_EVENT_BY_NUMBER, who, event, e);
}

bool signin_store_event_out(struct web *w, struct err *e)
{
	struct db_in who[] = {db_bytes(w->visitor_hash, sizeof w->visitor_hash)};

	return add_event(w, S_EVENT_OUT, who, SIGNIN_EVENT_OUT, e);
}

bool signin_store_rehash(struct db *db, const struct signin_person *person, const char *hash, struct err *e)
{
	struct db_in in[] = {db_text(hash), db_int(person->id), db_text(person->password_hash)};

	return db_run(db, DB_COMMAND(&statement[S_REHASH], in), NULL, e);
}

bool signin_store_set_password(
	struct db *db, int64_t citizen_id, const char *hash, bool code_always, instant now, struct err *e)
{
	struct db_in in[] = {db_text(hash), db_int(code_always), db_instant(now), db_int(citizen_id)};

	return db_run_one(db, DB_COMMAND(&statement[S_SET_PASSWORD], in), e);
}

bool signin_store_set_code_always(struct db *db, int64_t citizen_id, bool code_always, struct err *e)
{
	struct db_in in[] = {db_int(code_always), db_int(citizen_id)};

	return db_run(db, DB_COMMAND(&statement[S_SET_CODE], in), NULL, e);
}

bool signin_store_step_begin(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], int64_t citizen_id,
	instant now, instant end, struct err *e)
{
	struct db_in in[] = {
		db_bytes(owner, SECRET_DIGEST_BYTES), db_int(citizen_id), db_instant(now), db_instant(end)};

	return db_run(db, DB_COMMAND(&statement[S_STEP_BEGIN], in), NULL, e);
}

bool signin_store_step(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], struct signin_step *out,
	bool *found, struct err *e)
{
	struct db_in in[] = {db_bytes(owner, SECRET_DIGEST_BYTES)};
	struct db_out columns[] = {
		db_out_int(&out->citizen_id), db_out_instant(&out->expires_at), db_out_instant(&out->used_at)};

	return db_one(db, DB_QUERY(&statement[S_STEP], in, columns), found, e);
}

bool signin_store_step_use(struct db *db, const unsigned char owner[SECRET_DIGEST_BYTES], instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_bytes(owner, SECRET_DIGEST_BYTES)};

	return db_run_one(db, DB_COMMAND(&statement[S_STEP_USE], in), e);
}

bool signin_store_end(struct db *db, const unsigned char token_hash[SECRET_DIGEST_BYTES], instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_bytes(token_hash, SECRET_DIGEST_BYTES)};

	return db_run(db, DB_COMMAND(&statement[S_END], in), NULL, e);
}

bool signin_store_end_all(struct db *db, int64_t citizen_id, instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(citizen_id)};

	return db_run(db, DB_COMMAND(&statement[S_END_ALL], in), NULL, e);
}

bool signin_store_password_typed(struct db *db, int64_t citizen_id, const unsigned char token_hash[SECRET_DIGEST_BYTES],
	instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_bytes(token_hash, SECRET_DIGEST_BYTES), db_int(citizen_id)};

	return db_run(db, DB_COMMAND(&statement[S_TYPED], in), NULL, e);
}

bool signin_store_forget_devices(struct db *db, int64_t citizen_id, instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(citizen_id)};

	return db_run(db, DB_COMMAND(&statement[S_FORGET_DEVICES], in), NULL, e);
}
