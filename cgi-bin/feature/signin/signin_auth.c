/* `/giris`: T.C. number and password (D17, D18). */
#include "feature/signin/signin_pages.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/phonecode/phonecode.h"
#include "feature/signin/signin_enter.h"
#include "feature/signin/signin_try.h"

/* Why the reader is here, as the redirects of the house say it. */
static const char *const reasons[] = {"oturum", "cikis", "sure", "parola"};

static bool show_form(struct web *w, int status)
{
	web_title(w, "signin.title");
	web_form(w, "/giris");
	return web_page(w, status, "auth/signin");
}

bool signin_show(struct web *w, struct err *e)
{
	const char *reason = web_field(w, "sebep");

	(void)e;
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (text_equal(reasons[i], reason))
			page_put_text(
				w, w->page, "Signin.Reason", arena_format(w->arena, "signin.reason.%s", reason), NULL);
	return show_form(w, 200);
}

static bool check_fields(struct web *w, char tckn[IDENTITY_TCKN_SIZE])
{
	bool ok = signin_check_number(w, tckn);

	if (!text_is_empty(web_field(w, "password")))
		return ok;
	web_field_error(w, "password", "signin.error.password_empty", NULL);
	return false;
}

struct entering {
	struct web *w;
	const struct signin_try *t;
	struct signin_tokens tokens;
	bool entered; /* else the phone code comes next */
	enum phonecode_sent sent;
};

/* The step between password and code, and the code on its way. One without a mobile reads on the next page
 * what to do. */
static bool ask_code(struct entering *n, struct db *db, struct err *e)
{
	struct web *w = n->w;
	const struct signin_person *person = &n->t->person;
	struct phonecode_request request = {PHONECODE_SIGNIN, w->visitor_hash, person->mobile, person->id, false};
	instant end = w->now.at + app_rule(w, RULE_SIGNIN_STEP_MINUTES) * INSTANT_MINUTE, next_at;
	char prefix[PHONECODE_PREFIX];

	n->sent = PHONECODE_SENT;
	return signin_store_step_begin(db, w->visitor_hash, person->id, w->now.at, end, e) &&
	       (person->mobile[0] == '\0' || phonecode_send(w, &request, prefix, &next_at, &n->sent, e));
}

/* The password was right: in on a remembered device, else on to the phone code (D17). */
static enum db_verdict enter(struct db *db, void *context, struct err *e)
{
	struct entering *n = context;
	unsigned char device[SECRET_DIGEST_BYTES];
	bool remembered;

	if (!signin_try_settle(n->w, n->t, e) || !session_device(n->w, n->t->person.id, device, &remembered, e))
		return DB_FAIL;
	n->entered = remembered || !n->t->person.code_always;
	if (n->entered ? !signin_enter(n->w, n->t->person.id, false, &n->tokens, e) : !ask_code(n, db, e))
		return DB_FAIL;
	return DB_COMMIT;
}

/* No idempotency key here: a password sent again is looked at again, and a wrong one must count each time,
 * lest one key serve for a thousand guesses. */
bool signin_submit(struct web *w, struct err *e)
{
	char tckn[IDENTITY_TCKN_SIZE];
	struct signin_try t;
	struct entering n = {.w = w, .t = &t};

	if (!check_fields(w, tckn))
		return show_form(w, 422);
	if (!signin_try_number(w, tckn, web_field(w, "password"), &t, e))
		return false;
	if (t.outcome != SIGNIN_RIGHT) {
		signin_try_explain(w, &t, "password");
		return show_form(w, signin_try_status(&t));
	}
	if (!db_transact(w->app->db, enter, &n, e))
		return false;
	if (!n.entered)
		return web_redirect(w, "/giris/kod", n.sent == PHONECODE_TOO_SOON ? "sonuc=bekle" : "");
	signin_welcome(w, &n.tokens);
	return web_redirect(w, "/menu", "");
}
