/* `/giris`: T.C. number and password (D17, D18). */
#include "feature/signin/signin_pages.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/phonecode/phonecode.h"
#include "feature/signin/signin_try.h"
#include "feature/signup/identity.h"

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
			page_put_text(w, w->page, "Signin.Reason", arena_format(w->arena, "signin.reason.%s", reason), NULL);
	return show_form(w, 200);
}

/* A number that cannot be anyone's is told at once: it says nothing about who is registered (D11). */
static bool check_fields(struct web *w, char tckn[IDENTITY_TCKN_SIZE])
{
	int digits;
	enum identity_tckn_outcome outcome = identity_check_tckn(web_field(w, "tckn"), tckn, &digits);

	web_keep(w, "tckn", web_field(w, "tckn"));
	switch (outcome) {
	case IDENTITY_TCKN_OK:
		break;
	case IDENTITY_TCKN_EMPTY:
		web_field_error(w, "tckn", "signin.error.tckn_empty", NULL);
		break;
	case IDENTITY_TCKN_NOT_DIGITS:
		web_field_error(w, "tckn", "signin.error.tckn_not_digits", NULL);
		break;
	case IDENTITY_TCKN_LENGTH:
		web_field_error(w, "tckn", "signin.error.tckn_length", "digits", arena_format(w->arena, "%d", digits), NULL);
		break;
	case IDENTITY_TCKN_FIRST_ZERO:
	case IDENTITY_TCKN_CHECKSUM:
		web_field_error(w, "tckn", "signin.error.tckn_not_real", NULL);
		break;
	}
	if (text_is_empty(web_field(w, "password")))
		web_field_error(w, "password", "signin.error.password_empty", NULL);
	return w->error_count == 0;
}

struct entering {
	struct web *w;
	const struct signin_try *t;
	struct signin_tokens tokens;
	bool entered; /* else the phone code comes next */
	enum phonecode_sent sent;
};

/* The step between password and code, and the code on its way. One without a mobile reads on the next page what to do. */
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

/* No idempotency key here: a password sent again is looked at again, and a wrong one must count each time, lest one
 * key serve for a thousand guesses. */
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

bool signin_enter(struct web *w, int64_t citizen_id, bool remember, struct signin_tokens *out, struct err *e)
{
	const char *old = params_cookie(w->arena, w->cookie_header, WEB_COOKIE_SESSION);
	struct session_opening opening = {citizen_id, remember};
	unsigned char hash[SECRET_DIGEST_BYTES];

	if (old) {
		secret_sha256(hash, old, strlen(old));
		if (!signin_store_end(w->app->db, hash, w->now.at, e))
			return false;
	}
	return session_open(w, &opening, out->session, out->device, e) &&
	       signin_store_event(w, citizen_id, SIGNIN_EVENT_IN, e);
}

void signin_welcome(struct web *w, const struct signin_tokens *tokens)
{
	session_give_cookies(w, tokens->session, tokens->device);
	web_set_cookie(w, WEB_COOKIE_SIGNIN, "", -1);
}
