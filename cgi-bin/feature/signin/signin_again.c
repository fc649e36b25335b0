/* `/giris/onay`: the password asked again before a sensitive act, and `/cikis` (D20). */
#include "feature/signin/signin_pages.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/signin/signin_session.h"
#include "feature/signin/signin_try.h"

/* Where one may go on to; the word stands in the address, never the address itself. */
struct goal {
	const char *word;
	const char *path;
};
static const struct goal goals[] = {
	{"guvenlik", "/guvenlik"},
	{"rizalar", "/rizalar"},
	{"iletisim", "/iletisim"},
};

static const struct goal *goal_of(const struct web *w)
{
	for (size_t i = 0; i < sizeof goals / sizeof *goals; i++)
		if (text_equal(goals[i].word, web_field(w, "yer")))
			return &goals[i];
	return &goals[0];
}

static bool show_form(struct web *w, int status)
{
	page_put(w->page, "Signin.Goal", goal_of(w)->word);
	page_put(w->page, "Signin.Back", web_path(w, goal_of(w)->path));
	web_title(w, "signin.again.title");
	web_form(w, "/giris/onay");
	return web_page(w, status, "auth/signin_again");
}

bool signin_again_show(struct web *w, struct err *e)
{
	(void)e;
	return show_form(w, 200);
}

struct confirming {
	struct web *w;
	const struct signin_try *t;
};

static enum db_verdict confirm(struct db *db, void *context, struct err *e)
{
	struct confirming *c = context;
	struct web *w = c->w;

	if (!signin_try_settle(w, c->t, e) ||
		!signin_store_password_typed(db, c->t->person.id, w->visitor_hash, w->now.at, e))
		return DB_FAIL;
	return DB_COMMIT;
}

/* Sent again it does the same again: no idempotency key (and a wrong password counts each time, D18). */
bool signin_again_submit(struct web *w, struct err *e)
{
	struct signin_try t;
	struct confirming c = {w, &t};

	if (text_is_empty(web_field(w, "password"))) {
		web_field_error(w, "password", "signin.error.password_empty", NULL);
		return show_form(w, 422);
	}
	if (!signin_try_person(w, signin_actor(w)->citizen_id, web_field(w, "password"), &t, e))
		return false;
	if (t.outcome != SIGNIN_RIGHT) {
		signin_try_explain(w, &t, "password");
		return show_form(w, signin_try_status(&t));
	}
	return db_transact(w->app->db, confirm, &c, e) && web_redirect(w, goal_of(w)->path, "");
}

static enum db_verdict end_session(struct db *db, void *context, struct err *e)
{
	struct web *w = context;

	return signin_store_event_out(w, e) && signin_store_end(db, w->visitor_hash, w->now.at, e) ? DB_COMMIT
												   : DB_FAIL;
}

/* Signing out works for a session that has ended as well; doing it again is harmless. */
bool signin_out(struct web *w, struct err *e)
{
	if (!db_transact(w->app->db, end_session, w, e))
		return false;
	web_set_cookie(w, WEB_COOKIE_SESSION, "", -1);
	w->clear_site_data = true;
	return web_redirect(w, "/giris", "sebep=cikis");
}
