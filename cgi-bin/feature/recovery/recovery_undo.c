#include "feature/recovery/recovery_undo.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/recovery/recovery_undo_store.h"
#include "feature/signin/signin_tell.h"
#include "feature/submission/submission.h"
#include "feature/task/task_store.h"

static const char path[] = "/giris/geri-al";

bool recovery_undo_offer(struct web *w, int64_t citizen_id, const char **link, struct err *e)
{
	char token[SECRET_TOKEN_TEXT];
	unsigned char hash[SECRET_DIGEST_BYTES];
	instant end = w->now.at + app_rule(w, RULE_RECOVERY_UNDO_HOURS) * INSTANT_HOUR;
	const char *site;

	if (!config_need_text(w->app->config, "site_url", &site, e))
		return false;
	secret_token(token);
	secret_sha256(hash, token, strlen(token));
	*link = arena_format(w->arena, "%s%s?k=%s", site, path, token);
	secret_wipe(token, sizeof token);
	return recovery_undo_store_add(w->app->db, hash, citizen_id, end, e);
}

/* What is stored of the token in the field `k`. */
static void hash_of(const struct web *w, unsigned char hash[SECRET_DIGEST_BYTES])
{
	const char *token = web_field(w, "k");

	secret_sha256(hash, token, strlen(token));
}

static bool find(struct web *w, bool lock, int64_t *citizen_id, struct err *e)
{
	unsigned char hash[SECRET_DIGEST_BYTES];

	hash_of(w, hash);
	return recovery_undo_store_find(w->app->db, hash, w->now.at, lock, citizen_id, e);
}

static bool show_page(struct web *w, const char *state, int status)
{
	page_put(w->page, "Undo.State", state);
	page_put(w->page, "Undo.Token", web_field(w, "k"));
	web_title(w, arena_format(w->arena, "undo.%s.title", state));
	web_form(w, path);
	return web_page(w, status, "auth/recovery_undo");
}

static bool show(struct web *w, struct err *e)
{
	int64_t citizen_id;

	if (text_equal(web_field(w, "sonuc"), "kapandi"))
		return show_page(w, "done", 200);
	if (!find(w, false, &citizen_id, e))
		return false;
	return show_page(w, citizen_id != 0 ? "ask" : "over", citizen_id != 0 ? 200 : 404);
}

/* Nobody signs in or recovers any more, everything that is open ends, and the unit has something to do. */
static bool close_account(struct web *w, int64_t citizen_id, struct err *e)
{
	struct db *db = w->app->db;
	struct signin_person person;
	bool found;

	if (!signin_store_by_id(db, citizen_id, &person, &found, e))
		return false;
	return found && recovery_undo_store_close(db, citizen_id, w->now.at, e) &&
	       signin_store_end_all(db, citizen_id, w->now.at, e) &&
	       signin_store_forget_devices(db, citizen_id, w->now.at, e) &&
	       task_store_add(db, "account_locked", citizen_id, w->now.at, e) &&
	       signin_tell_everywhere(w, &person, "account_locked", "", e);
}

static enum db_verdict undo(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	unsigned char hash[SECRET_DIGEST_BYTES];
	int64_t citizen_id;

	(void)context;
	hash_of(w, hash);
	if (!find(w, true, &citizen_id, e))
		return DB_FAIL;
	if (citizen_id == 0)
		return DB_ROLLBACK;
	if (!recovery_undo_store_use(w->app->db, hash, w->now.at, e) || !close_account(w, citizen_id, e))
		return DB_FAIL;
	return submission_answer(w, answer, path, "sonuc=kapandi");
}

static bool submit(struct web *w, struct err *e)
{
	enum submission_outcome outcome;

	if (!submission_run(w, undo, NULL, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || show_page(w, "over", 404);
}

static const struct form_field show_fields[] = {{"k", false}, {"sonuc", false}};
static const struct form show_form = {show_fields, 2};
static const struct form_field undo_fields[] = {{"k", false}};
static const struct form undo_form = {undo_fields, 1};

const struct route recovery_undo_routes[] = {
	{METHOD_GET, "/giris/geri-al", ACCESS_VISITOR, &show_form, show, WEB_COOKIE_SIGNIN},
	{METHOD_POST, "/giris/geri-al", ACCESS_VISITOR, &undo_form, submit, WEB_COOKIE_SIGNIN},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
