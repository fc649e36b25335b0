#include "feature/staff_signin/staff_browser.h"

#include <string.h>

#include "feature/app/app.h"

enum { S_FIND, S_RENAME, S_ADD, S_FORGET_ALL, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] = {"SELECT b.staff_id FROM staff_browser b JOIN staff s ON s.id = b.staff_id"
		    " WHERE b.token_hash = ? AND s.username = ? AND b.expires_at > ? LIMIT 1",
		NULL},
	[S_RENAME] = {"UPDATE staff_browser SET token_hash = ? WHERE token_hash = ?", NULL},
	[S_ADD] = {"INSERT INTO staff_browser (token_hash, staff_id, expires_at) VALUES (?, ?, ?)"
		   " ON DUPLICATE KEY UPDATE expires_at = VALUES(expires_at)",
		NULL},
	[S_FORGET_ALL] = {"DELETE FROM staff_browser WHERE staff_id = ?", NULL},
};
struct db_table staff_browser_store = {"staff_signin/browser", statement, S_COUNT};

/* Of the cookie, or of "" without one: nobody's. */
static void hash_of_cookie(const struct web *w, unsigned char out[SECRET_DIGEST_BYTES])
{
	const char *token = params_cookie(w->arena, w->cookie_header, WEB_COOKIE_STAFF_BROWSER);

	if (!token)
		token = "";
	secret_sha256(out, token, strlen(token));
}

bool staff_browser_of(struct web *w, const char *username, struct staff_browser *out, struct err *e)
{
	int64_t staff_id;
	struct db_in in[] = {db_bytes(out->hash, sizeof out->hash), db_text(username), db_instant(w->now.at)};
	struct db_out columns[] = {db_out_int(&staff_id)};

	hash_of_cookie(w, out->hash);
	return db_one(w->app->db, DB_QUERY(&statement[S_FIND], in, columns), &out->known, e);
}

struct staff_browser staff_browser_of_session(const struct web *w)
{
	struct staff_browser out = {.known = true};

	memcpy(out.hash, w->visitor_hash, sizeof out.hash);
	return out;
}

bool staff_browser_remember(struct web *w, int64_t staff_id, char token[SECRET_TOKEN_TEXT], struct err *e)
{
	unsigned char old[SECRET_DIGEST_BYTES], hash[SECRET_DIGEST_BYTES];
	instant end = w->now.at + app_rule(w, RULE_DEVICE_DAYS) * INSTANT_DAY;
	struct db_in rename[] = {db_bytes(hash, sizeof hash), db_bytes(old, sizeof old)};
	struct db_in in[] = {db_bytes(hash, sizeof hash), db_int(staff_id), db_instant(end)};

	secret_token(token);
	secret_sha256(hash, token, strlen(token));
	hash_of_cookie(w, old);
	return db_run(w->app->db, DB_COMMAND(&statement[S_RENAME], rename), NULL, e) &&
	       db_run(w->app->db, DB_COMMAND(&statement[S_ADD], in), NULL, e);
}

void staff_browser_give(struct web *w, const char *token)
{
	web_set_cookie(w, WEB_COOKIE_STAFF_BROWSER, token, (long)app_rule(w, RULE_DEVICE_DAYS) * 24 * 3600);
}

bool staff_browser_forget_all(struct web *w, int64_t staff_id, struct err *e)
{
	struct db_in in[] = {db_int(staff_id)};

	return db_run(w->app->db, DB_COMMAND(&statement[S_FORGET_ALL], in), NULL, e);
}
