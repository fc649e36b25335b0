/* `/giris/parola`: a new password, and `/giris/kod-secimi`: whether phone codes are asked. Both ask for the
 * password that holds now (D17, D20). */
#include "feature/signin/signin_pages.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/signin/signin_enter.h"
#include "feature/signin/signin_new.h"
#include "feature/signin/signin_session.h"
#include "feature/signin/signin_try.h"
#include "feature/submission/submission.h"

static bool show_change(struct web *w, int status)
{
	web_title(w, "signin.change.title");
	web_form(w, "/giris/parola");
	return web_page(w, status, "auth/signin_change");
}

bool signin_change_show(struct web *w, struct err *e)
{
	(void)e;
	return show_change(w, 200);
}

struct changing {
	const struct signin_try *t;
	char hash[PASSWORD_HASH_SIZE];
	struct signin_tokens tokens;
};

struct settling {
	struct web *w;
	const struct signin_try *t;
};

static enum db_verdict settle(struct db *db, void *context, struct err *e)
{
	struct settling *s = context;

	(void)db;
	return signin_try_settle(s->w, s->t, e) ? DB_COMMIT : DB_FAIL;
}

/* The right password was only half of it: the count is given back all the same. */
static bool settle_alone(struct web *w, const struct signin_try *t, struct err *e)
{
	struct settling s = {w, t};

	return db_transact(w->app->db, settle, &s, e);
}

/* All sessions end, this one too; the person goes on under a new token, so that a copied one is worth
 * nothing. */
static enum db_verdict change(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct changing *c = context;
	struct session_opening opening = {c->t->person.id, false};

	if (!signin_try_settle(w, c->t, e) || !signin_new_save(w, &c->t->person, c->hash, "password_changed", "", e) ||
		!session_open(w, &opening, c->tokens.session, c->tokens.device, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/guvenlik", "sonuc=parola");
}

/* Tries the password typed in `field`; unless it is right, the message stands beside it and `*status` goes
 * with it. */
static bool try_current(struct web *w, const char *field, struct signin_try *t, int *status, struct err *e)
{
	*status = 422;
	t->outcome = SIGNIN_WRONG;
	if (text_is_empty(web_field(w, field))) {
		web_field_error(w, field, "signin.error.password_empty", NULL);
		return true;
	}
	if (!signin_try_person(w, signin_actor(w)->citizen_id, web_field(w, field), t, e))
		return false;
	if (t->outcome != SIGNIN_RIGHT) {
		signin_try_explain(w, t, field);
		*status = signin_try_status(t);
	}
	return true;
}

bool signin_change_submit(struct web *w, struct err *e)
{
	struct signin_try t = {0};
	struct changing c = {.t = &t};
	enum submission_outcome outcome;
	int status;
	bool fine;

	if (!try_current(w, "current_password", &t, &status, e) ||
		!signin_new_judge(w, signin_actor(w)->citizen_id, &fine, e))
		return false;
	if (t.outcome != SIGNIN_RIGHT)
		return show_change(w, status);
	if (!fine)
		return settle_alone(w, &t, e) && show_change(w, 422);
	if (!password_hash(web_field(w, "password"), c.hash, e) || !submission_run(w, change, &c, &outcome, e))
		return false;
	if (outcome == SUBMISSION_DONE)
		session_give_cookies(w, c.tokens.session, "");
	return true;
}

static bool show_choice(struct web *w, bool code_always, int status)
{
	page_put(w->page, "Signin.CodeAlways", code_always ? "1" : "");
	web_title(w, "signin.choice.title");
	web_form(w, "/giris/kod-secimi");
	return web_page(w, status, "auth/signin_choice");
}

/* What the page says of today's choice: the credential's, not the form's. */
static bool find_choice(struct web *w, bool *code_always, struct err *e)
{
	struct signin_person person;
	bool found;

	if (!signin_store_by_id(w->app->db, signin_actor(w)->citizen_id, &person, &found, e))
		return false;
	*code_always = !found || person.code_always;
	return true;
}

bool signin_choice_show(struct web *w, struct err *e)
{
	bool code_always;

	return find_choice(w, &code_always, e) && show_choice(w, code_always, 200);
}

static enum db_verdict choose(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct signin_try *t = context;
	bool code_always = !text_equal(web_field(w, "codes"), "off");

	if (!signin_try_settle(w, t, e) || !signin_store_set_code_always(w->app->db, t->person.id, code_always, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/guvenlik", "sonuc=kodayari");
}

bool signin_choice_submit(struct web *w, struct err *e)
{
	bool off = text_equal(web_field(w, "codes"), "off"), code_always;
	enum submission_outcome outcome;
	struct signin_try t = {0};
	int status;

	if (!find_choice(w, &code_always, e) || !try_current(w, "password", &t, &status, e))
		return false;
	if (t.outcome != SIGNIN_RIGHT)
		return show_choice(w, code_always, status);
	if (off && !signin_new_is_long(w, web_field(w, "password"))) {
		web_field_error(w, "password", "signin.error.not_long", "min",
			arena_format(w->arena, "%d", app_rule(w, RULE_PASSWORD_LONG)), NULL);
		return settle_alone(w, &t, e) && show_choice(w, code_always, 422);
	}
	return submission_run(w, choose, &t, &outcome, e);
}
