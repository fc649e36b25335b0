/* `/tekrar`: password and code asked again before exports and role changes; `/cikis` (security.md, Staff). */
#include "feature/staff_signin/staff_signin_pages.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/staff/staff_session.h"
#include "feature/staff_signin/staff_signin_try.h"

/* Where one may go on to; the word stands in the address, never the address itself. */
struct goal {
	const char *word;
	const char *path;
};
static const struct goal goals[] = {
	{"hesabim", "/hesabim"},
	{"parola", "/hesabim/parola"},
	{"kurtarma", "/hesabim/kurtarma"},
	{"kisi", "/hesaplar/kisi"},
	{"gorev", "/hesaplar/gorev"},
	{"denetim", "/denetim"},
	{"metinler", "/metinler"},
	{"metin", "/metinler/yayim"},
	{"kural", "/kurallar/deger"},
};

static const struct goal *goal_of(const struct web *w)
{
	for (size_t i = 0; i < sizeof goals / sizeof *goals; i++)
		if (text_equal(goals[i].word, web_field(w, "yer")))
			return &goals[i];
	return &goals[0];
}

/* "no=12", or "" */
static const char *query_of(const struct web *w)
{
	int64_t number;

	if (!text_parse_int(web_field(w, "no"), 1, INT64_MAX, &number))
		return "";
	return arena_format(w->arena, "no=%lld", (long long)number);
}

static bool show_form(struct web *w, int status)
{
	const char *query = query_of(w);

	page_put(w->page, "Signin.Goal", goal_of(w)->word);
	page_put(w->page, "Signin.Number", query[0] != '\0' ? query + 3 : "");
	page_put(w->page, "Signin.Back",
		arena_format(
			w->arena, "%s%s%s%s", web_prefix(w), goal_of(w)->path, query[0] != '\0' ? "?" : "", query));
	web_title(w, "staffauth.again.title");
	web_form(w, "/tekrar");
	return web_page(w, status, "staff_auth/again");
}

bool staff_signin_again_show(struct web *w, struct err *e)
{
	(void)e;
	return show_form(w, 200);
}

struct confirming {
	struct web *w;
	const struct staff_try *password;
	struct staff_try code;
	char token[SECRET_TOKEN_TEXT];
};

static enum db_verdict confirm(struct db *db, void *context, struct err *e)
{
	struct confirming *c = context;
	struct web *w = c->w;

	(void)db;
	if (!staff_try_code(w, web_field(w, "code"), &c->code, e))
		return DB_FAIL;
	if (c->code.outcome != STAFF_TRY_RIGHT)
		return DB_ROLLBACK;
	return staff_try_settle(w, c->password, e) && staff_signin_store_typed(w, c->token, e) &&
			       staff_try_audit(w, AUDIT_STAFF_REAUTHENTICATE, &c->code.person, e)
		       ? DB_COMMIT
		       : DB_FAIL;
}

static bool fields_are_there(struct web *w)
{
	if (text_is_empty(web_field(w, "password")))
		web_field_error(w, "password", "staffauth.error.password_empty", NULL);
	if (text_is_empty(web_field(w, "code")))
		web_field_error(w, "code", "staffauth.error.code_empty", NULL);
	return w->error_count == 0;
}

/* Sent again it does the same again: no idempotency key (and a wrong try counts each time, D18). */
bool staff_signin_again_submit(struct web *w, struct err *e)
{
	const struct staff_browser browser = staff_browser_of_session(w);
	struct staff_try t;
	struct confirming c = {.w = w, .password = &t};

	if (!fields_are_there(w))
		return show_form(w, 422);
	if (!staff_try_password(w, staff_actor(w)->username, web_field(w, "password"), &browser, &t, e))
		return false;
	if (t.outcome != STAFF_TRY_RIGHT)
		return show_form(w, staff_try_explain(w, &t, "password"));
	if (!staff_try_count_code(w, &t.person, &browser, &c.code, e))
		return false;
	if (c.code.outcome != STAFF_TRY_LOCKED && !db_transact(w->app->db, confirm, &c, e))
		return false;
	if (c.code.outcome == STAFF_TRY_RIGHT) {
		web_set_cookie(w, WEB_COOKIE_STAFF, c.token, 0);
		return web_redirect(w, goal_of(w)->path, query_of(w));
	}
	return (c.code.outcome == STAFF_TRY_LOCKED ||
		       staff_try_write_down(w, &c.code, &t.person, t.person.username, e)) &&
	       show_form(w, staff_try_explain(w, &c.code, "code"));
}

static enum db_verdict end_session(struct db *db, void *context, struct err *e)
{
	struct web *w = context;
	struct staff_person person;
	int64_t staff_id;
	bool found;

	if (!staff_signin_store_end(w, w->visitor_hash, &staff_id, e))
		return DB_FAIL;
	if (staff_id == 0)
		return DB_COMMIT;
	if (!staff_signin_store_by_id(db, staff_id, &person, &found, e))
		return DB_FAIL;
	return !found || staff_try_audit(w, AUDIT_STAFF_SIGN_OUT, &person, e) ? DB_COMMIT : DB_FAIL;
}

/* Signing out works for a session that has ended as well; doing it again is harmless. */
bool staff_signin_out(struct web *w, struct err *e)
{
	if (!db_transact(w->app->db, end_session, w, e))
		return false;
	web_set_cookie(w, WEB_COOKIE_STAFF, "", -1);
	w->clear_site_data = true;
	return web_redirect(w, "/giris", "sebep=cikis");
}
