/* `/hesabim/parola` and `/hesabim/kurtarma`: a new password and new recovery codes of the signed-in person; both ask for
 * password and code again when those are some minutes old. */
#include "feature/staff_signin/staff_signin_pages.h"

#include "feature/app/app.h"
#include "feature/staff/staff_session.h"
#include "feature/staff_signin/staff_enter.h"
#include "feature/staff_signin/staff_recovery.h"
#include "feature/staff_signin/staff_signin_try.h"
#include "feature/submission/submission.h"

static bool show_password(struct web *w, int status)
{
	web_title(w, "staffauth.password.title");
	page_put(w->page, "Page.Nav", "own");
	page_put_int(w->page, "Signin.Min", app_rule(w, RULE_STAFF_PASSWORD_MIN));
	web_form(w, "/hesabim/parola");
	return web_page(w, status, "staff_auth/password");
}

bool staff_password_show(struct web *w, struct err *e)
{
	(void)e;
	return staff_is_fresh(w) ? show_password(w, 200) : staff_ask_again(w, "parola", 0);
}

struct changing {
	char hash[PASSWORD_HASH_SIZE];
	char token[SECRET_TOKEN_TEXT];
};

/* All sessions end, this one too; the person goes on under a new token, so that a copied one is worth nothing. Whoever tried
 * codes with the old password begins anew, before the new one. */
static enum db_verdict change(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct changing *c = context;
	int64_t id = staff_actor(w)->staff_id;

	if (!staff_signin_store_set_password(w->app->db, id, c->hash, w->now.at, e) ||
		!staff_signin_store_end_all(w->app->db, id, w->now.at, e) ||
		!staff_signin_store_open(w, id, c->token, e) || !staff_try_forget(w, staff_actor(w)->username, e) ||
		!staff_audit(w, AUDIT_STAFF_CHANGE, 0, NULL, "password", e))
		return DB_FAIL;
	return submission_answer(w, answer, "/hesabim", "sonuc=personelparola");
}

bool staff_password_submit(struct web *w, struct err *e)
{
	enum submission_outcome outcome;
	struct staff_person person;
	struct changing c;
	bool found;

	if (!staff_is_fresh(w))
		return staff_ask_again(w, "parola", 0);
	if (!staff_signin_store_by_id(w->app->db, staff_actor(w)->staff_id, &person, &found, e))
		return false;
	if (!found || !staff_enter_judge(w, &person))
		return show_password(w, 422);
	if (!password_hash(web_field(w, "password"), c.hash, e) || !submission_run(w, change, &c, &outcome, e))
		return false;
	if (outcome == SUBMISSION_DONE)
		web_set_cookie(w, WEB_COOKIE_STAFF, c.token, 0);
	return true;
}

bool staff_recovery_show(struct web *w, struct err *e)
{
	page_node *list = page_child(w->page, "Code");
	struct staff_recovery_state state;
	char code[STAFF_CODE_TEXT];

	if (!staff_recovery_look(w, staff_actor(w)->staff_id, &state, e))
		return false;
	for (unsigned i = 0; state.may_read && i < STAFF_RECOVERY_CODES; i++) {
		staff_recovery_code(code, w->visitor, state.made_at, i);
		page_put(page_item(list, i), "Text", code);
	}
	web_title(w, "staffauth.recovery.title");
	page_put(w->page, "Page.Nav", "own");
	page_put_text(w, w->page, "Left", "staffauth.recovery.left", "count",
		arena_format(w->arena, "%d", (int)state.left), NULL);
	web_form(w, "/hesabim/kurtarma");
	return web_page(w, 200, "staff_auth/recovery");
}

static enum db_verdict renew(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	(void)context;
	return staff_recovery_make(w, staff_actor(w)->staff_id, w->visitor, e) &&
			       staff_audit(w, AUDIT_STAFF_CHANGE, 0, NULL, "recovery codes", e)
		       ? submission_answer(w, answer, "/hesabim/kurtarma", "")
		       : DB_FAIL;
}

bool staff_recovery_submit(struct web *w, struct err *e)
{
	enum submission_outcome outcome;

	if (!staff_is_fresh(w))
		return staff_ask_again(w, "kurtarma", 0);
	return submission_run(w, renew, NULL, &outcome, e);
}
