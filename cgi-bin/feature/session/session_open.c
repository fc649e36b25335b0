#include "feature/session/session_open.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"

enum { LABEL_BYTES = 81 };

enum { S_NEW_AGREEMENT, S_DEVICE_FIND, S_DEVICE_INSERT, S_DEVICE_TOUCH, S_INSERT, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_NEW_AGREEMENT] =
		{"SELECT COALESCE((SELECT MAX(t.version) FROM legal_text t"
		 " WHERE t.kind = 'membership_agreement' AND t.valid_from <= ? AND t.withdrawn_at IS NULL), 0)"
		 " > COALESCE((SELECT MAX(x.version) FROM consent_event x WHERE x.citizen_id = ?"
		 " AND x.kind = 'membership_agreement' AND x.act = 'accepted'), 0)",
			NULL},
	[S_DEVICE_FIND] = {"SELECT 1 FROM device WHERE token_hash = ? AND citizen_id = ? AND expires_at > ?"
			   " AND revoked_at IS NULL LIMIT 1",
		NULL},
	[S_DEVICE_INSERT] = {"INSERT INTO device (token_hash, citizen_id, label, created_at, last_used_at, expires_at)"
			     " VALUES (?, ?, ?, ?, ?, ?)",
		NULL},
	[S_DEVICE_TOUCH] = {"UPDATE device SET last_used_at = ? WHERE token_hash = ? AND citizen_id = ?", NULL},
	[S_INSERT] = {"INSERT INTO session (token_hash, citizen_id, device_hash, label, created_at, last_seen_at,"
		      " expires_at, password_at, must_accept) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		NULL},
};
struct db_table session_store_auth = {"session/auth", statement, S_COUNT};

/* Whether an agreement newer than the accepted one holds today (D9). */
static bool find_new_agreement(struct web *w, int64_t citizen_id, bool *waits, struct err *e)
{
	struct db_in in[] = {db_date(w->now.today), db_int(citizen_id)};
	struct db_out out[] = {db_out_bool(waits)};
	bool found;

	return db_one(w->app->db, DB_QUERY(&statement[S_NEW_AGREEMENT], in, out), &found, e);
}

bool session_device(
	struct web *w, int64_t citizen_id, unsigned char hash[SECRET_DIGEST_BYTES], bool *remembered, struct err *e)
{
	const char *token = params_cookie(w->arena, w->cookie_header, WEB_COOKIE_DEVICE);
	int64_t one;
	struct db_in in[] = {db_bytes(hash, SECRET_DIGEST_BYTES), db_int(citizen_id), db_instant(w->now.at)};
	struct db_out out[] = {db_out_int(&one)};

	if (!token)
		token = ""; /* nobody's: the same statement runs, and finds nothing */
	secret_sha256(hash, token, strlen(token));
	return db_one(w->app->db, DB_QUERY(&statement[S_DEVICE_FIND], in, out), remembered, e);
}

/* Remembers this device from now on: a fresh token, never one that the browser brought along (D17). */
static bool add_device(struct web *w, int64_t citizen_id, const char *label, unsigned char hash[SECRET_DIGEST_BYTES],
	char token[SECRET_TOKEN_TEXT], struct err *e)
{
	instant end = w->now.at + app_rule(w, RULE_DEVICE_DAYS) * INSTANT_DAY;
	struct db_in in[] = {db_bytes(hash, SECRET_DIGEST_BYTES), db_int(citizen_id), db_text(label),
		db_instant(w->now.at), db_instant(w->now.at), db_instant(end)};

	secret_token(token);
	secret_sha256(hash, token, strlen(token));
	return db_run_one(w->app->db, DB_COMMAND(&statement[S_DEVICE_INSERT], in), e);
}

static bool touch_device(
	struct web *w, int64_t citizen_id, const unsigned char hash[SECRET_DIGEST_BYTES], struct err *e)
{
	struct db_in in[] = {db_instant(w->now.at), db_bytes(hash, SECRET_DIGEST_BYTES), db_int(citizen_id)};

	return db_run(w->app->db, DB_COMMAND(&statement[S_DEVICE_TOUCH], in), NULL, e);
}

/* The device this session belongs to: one remembered now, one remembered before, or none. */
static bool settle_device(struct web *w, const struct session_opening *o, const char *label,
	unsigned char hash[SECRET_DIGEST_BYTES], char token[SECRET_TOKEN_TEXT], bool *known, struct err *e)
{
	token[0] = '\0';
	if (!session_device(w, o->citizen_id, hash, known, e))
		return false;
	if (*known)
		return touch_device(w, o->citizen_id, hash, e);
	*known = o->remember_device;
	return !o->remember_device || add_device(w, o->citizen_id, label, hash, token, e);
}

bool session_open(struct web *w, const struct session_opening *opening, char token[SECRET_TOKEN_TEXT],
	char device_token[SECRET_TOKEN_TEXT], struct err *e)
{
	instant now = w->now.at, end = now + app_rule(w, RULE_SESSION_HOURS) * INSTANT_HOUR;
	unsigned char hash[SECRET_DIGEST_BYTES], device[SECRET_DIGEST_BYTES];
	char label[LABEL_BYTES];
	bool must_accept, has_device;

	session_label(w, label, sizeof label);
	if (!find_new_agreement(w, opening->citizen_id, &must_accept, e) ||
		!settle_device(w, opening, label, device, device_token, &has_device, e))
		return false;
	secret_token(token);
	secret_sha256(hash, token, strlen(token));
	struct db_in in[] = {
		db_bytes(hash, sizeof hash),
		db_int(opening->citizen_id),
		has_device ? db_bytes(device, sizeof device) : db_null(),
		db_text(label),
		db_instant(now),
		db_instant(now),
		db_instant(end),
		db_instant(now),
		db_int(must_accept),
	};
	return db_run_one(w->app->db, DB_COMMAND(&statement[S_INSERT], in), e);
}

void session_give_cookies(struct web *w, const char *token, const char *device_token)
{
	web_set_cookie(w, WEB_COOKIE_SESSION, token, 0);
	if (device_token[0] != '\0')
		web_set_cookie(w, WEB_COOKIE_DEVICE, device_token, (long)app_rule(w, RULE_DEVICE_DAYS) * 24 * 3600);
}
