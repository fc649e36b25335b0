/* `/giris` and `/giris/kod` of staff: username and password, then the code of the telephone or a recovery code
 * (security.md, Staff). */
#include "feature/staff_signin/staff_signin_pages.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/staff_signin/staff_enter.h"
#include "feature/staff_signin/staff_signin_try.h"
#include "feature/submission/submission.h"

enum { AGAIN_MINUTES = 2 }; /* how long the same form, sent again, still opens a session */

/* Why the reader is here, as the redirects of the house say it. */
static const char *const reasons[] = {"oturum", "cikis", "sure", "parola"};

static bool show_form(struct web *w, int status)
{
	web_title(w, "staffauth.title");
	web_form(w, "/giris");
	return web_page(w, status, "staff_auth/signin");
}

bool staff_signin_show(struct web *w, struct err *e)
{
	(void)e;
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (text_equal(reasons[i], web_field(w, "sebep")))
			page_put_text(w, w->page, "Signin.Reason",
				arena_format(w->arena, "staffauth.reason.%s", reasons[i]), NULL);
	return show_form(w, 200);
}

struct beginning {
	struct web *w;
	const struct staff_try *t;
};

static enum db_verdict begin_step(struct db *db, void *context, struct err *e)
{
	struct beginning *b = context;
	struct web *w = b->w;
	instant end = w->now.at + app_rule(w, RULE_SIGNIN_STEP_MINUTES) * INSTANT_MINUTE;

	return staff_try_settle(w, b->t, e) &&
			       staff_signin_store_step_begin(db, w->visitor_hash, b->t->person.id, end, e)
		       ? DB_COMMIT
		       : DB_FAIL;
}

/* Sent again it does the same again: no idempotency key (and a wrong password counts each time, D18). */
bool staff_signin_submit(struct web *w, struct err *e)
{
	char username[STAFF_USERNAME];
	struct staff_browser browser;
	struct staff_try t;
	struct beginning b = {w, &t};
	bool fine = staff_enter_username(w, username);

	if (text_is_empty(web_field(w, "password"))) {
		web_field_error(w, "password", "staffauth.error.password_empty", NULL);
		fine = false;
	}
	if (!fine)
		return show_form(w, 422);
	if (!staff_browser_of(w, username, &browser, e) ||
		!staff_try_password(w, username, web_field(w, "password"), &browser, &t, e))
		return false;
	if (t.outcome != STAFF_TRY_RIGHT)
		return show_form(w, staff_try_explain(w, &t, "password"));
	return db_transact(w->app->db, begin_step, &b, e) && web_redirect(w, "/giris/kod", "");
}

/* The step this browser stands at, and its person; `*alive` false when it is used, over, or the account is closed. */
static bool find_step(struct web *w, struct staff_step *step, struct staff_person *person, bool *alive, struct err *e)
{
	bool found;

	*alive = false;
	if (!staff_signin_store_step(w->app->db, w->visitor_hash, step, &found, e))
		return false;
	if (!found || w->now.at >= step->expires_at)
		return true;
	if (!staff_signin_store_by_id(w->app->db, step->staff_id, person, &found, e))
		return false;
	*alive = found;
	return true;
}

static bool show_code(struct web *w, int status)
{
	web_title(w, "staffauth.code.title");
	web_form(w, "/giris/kod");
	return web_page(w, status, "staff_auth/code");
}

bool staff_signin_code_show(struct web *w, struct err *e)
{
	struct staff_step step;
	struct staff_person person;
	bool alive;

	if (!find_step(w, &step, &person, &alive, e))
		return false;
	return alive && step.used_at == 0 ? show_code(w, 200) : web_redirect(w, "/giris", "sebep=sure");
}

struct checking {
	struct staff_try t;
	struct staff_tokens tokens;
};

static enum db_verdict check(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct checking *c = context;
	struct staff_step step;
	bool found, active;

	c->tokens.session[0] = '\0';
	if (!staff_signin_store_step(w->app->db, w->visitor_hash, &step, &found, e))
		return DB_FAIL;
	if (found && !staff_signin_store_lock_active(w->app->db, step.staff_id, &active, e))
		return DB_FAIL;
	if (!found || step.used_at != 0 || !active)
		return submission_answer(w, answer, "/giris", "sebep=sure");
	if (!staff_try_code(w, web_field(w, "code"), &c->t, e))
		return DB_FAIL;
	if (c->t.outcome != STAFF_TRY_RIGHT)
		return DB_ROLLBACK;
	if (!staff_signin_store_step_use(w->app->db, w->visitor_hash, w->now.at, e) ||
		!staff_enter_open(w, c->t.person.id, &c->tokens, e) ||
		!staff_try_audit(w, AUDIT_STAFF_SIGN_IN, &c->t.person, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/", "");
}

struct entering {
	struct web *w;
	const struct staff_person *person;
	bool active;
	struct staff_tokens tokens;
};

static enum db_verdict open_again(struct db *db, void *context, struct err *e)
{
	struct entering *n = context;

	if (!staff_signin_store_lock_active(db, n->person->id, &n->active, e))
		return DB_FAIL;
	if (!n->active)
		return DB_ROLLBACK;
	return staff_enter_open(n->w, n->person->id, &n->tokens, e) &&
			       staff_try_audit(n->w, AUDIT_STAFF_SIGN_IN, n->person, e)
		       ? DB_COMMIT
		       : DB_FAIL;
}

/* The first answer was lost on the way, and the new cookie with it. */
static bool enter_again(struct web *w, const struct staff_step *step, const struct staff_person *person, struct err *e)
{
	struct entering n = {.w = w, .person = person};

	if (step->used_at == 0 || w->now.at >= step->used_at + AGAIN_MINUTES * INSTANT_MINUTE)
		return true;
	if (!db_transact(w->app->db, open_again, &n, e))
		return false;
	if (!n.active)
		return web_redirect(w, "/giris", "sebep=sure");
	staff_enter_welcome(w, &n.tokens);
	return true;
}

bool staff_signin_code_submit(struct web *w, struct err *e)
{
	struct staff_step step;
	struct staff_person person;
	struct staff_browser browser;
	struct checking c = {0};
	enum submission_outcome outcome;
	bool alive;

	if (!find_step(w, &step, &person, &alive, e))
		return false;
	if (!alive)
		return web_redirect(w, "/giris", "sebep=sure");
	if (text_is_empty(web_field(w, "code"))) {
		web_field_error(w, "code", "staffauth.error.code_empty", NULL);
		return show_code(w, 422);
	}
	if (step.used_at == 0 && (!staff_browser_of(w, person.username, &browser, e) ||
					 !staff_try_count_code(w, &person, &browser, &c.t, e)))
		return false;
	c.t.person = person;
	if (c.t.outcome == STAFF_TRY_LOCKED)
		return show_code(w, staff_try_explain(w, &c.t, "code"));
	if (!submission_run(w, check, &c, &outcome, e))
		return false;
	if (outcome == SUBMISSION_REPLAYED)
		return enter_again(w, &step, &person, e);
	if (outcome == SUBMISSION_REFUSED)
		return staff_try_write_down(w, &c.t, &person, person.username, e) &&
		       show_code(w, staff_try_explain(w, &c.t, "code"));
	if (c.tokens.session[0] != '\0')
		staff_enter_welcome(w, &c.tokens);
	return true;
}
