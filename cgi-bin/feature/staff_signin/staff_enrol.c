/* `/giris/ilk`: the first sign-in, with an invitation: a password, then the telephone (security.md, Staff). The seed
 * follows from the visitor's cookie and the invitation, so that nothing is stored before the first right code. */
#include "feature/staff_signin/staff_signin_pages.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/staff_signin/staff_enrol_store.h"
#include "feature/staff_signin/staff_enter.h"
#include "feature/staff_signin/staff_qr.h"
#include "feature/staff_signin/staff_recovery.h"
#include "feature/staff_signin/staff_signin_try.h"
#include "feature/submission/submission.h"

static bool show_form(struct web *w, int status)
{
	web_title(w, "staffauth.enrol.title");
	page_put_int(w->page, "Signin.Min", app_rule(w, RULE_STAFF_PASSWORD_MIN));
	web_form(w, "/giris/ilk");
	return web_page(w, status, "staff_auth/enrol");
}

bool staff_enrol_show(struct web *w, struct err *e)
{
	(void)e;
	if (text_equal(web_field(w, "sebep"), "sure"))
		page_put_text(w, w->page, "Signin.Reason", "staffauth.enrol.over", NULL);
	return show_form(w, 200);
}

/* One counted try at the code; the same work whether anybody is invited under the name or not. */
static bool try_invitation(
	struct web *w, const char *username, struct staff_invitation *invitation, struct staff_try *t, struct err *e)
{
	char typed[STAFF_CODE_TEXT], want[STAFF_CODE_TEXT];
	bool found, fits;

	memset(t, 0, sizeof *t);
	memset(invitation, 0, sizeof *invitation);
	t->scope = SIGNIN_SCOPE_STAFF_INVITATION;
	t->outcome = STAFF_TRY_LOCKED;
	staff_try_subject(t->subject, username, NULL);
	if (!signin_lock_take(w, t->scope, t->subject, &t->lock, e))
		return false;
	if (t->lock.kind != SIGNIN_OPEN)
		return true;
	if (!staff_enrol_store_by_name(w, username, invitation, &found, e))
		return false;
	staff_code_invitation(want, invitation->nonce);
	fits = staff_code_read(web_field(w, "invitation"), typed) && secret_equal(typed, want, STAFF_CODE_TEXT);
	t->outcome = found && fits ? STAFF_TRY_RIGHT : STAFF_TRY_WRONG;
	return t->outcome == STAFF_TRY_RIGHT ||
	       staff_try_write_down(w, t, found ? &invitation->person : NULL, username, e);
}

struct choosing {
	const struct staff_invitation *invitation;
	const struct staff_try *t;
	char hash[PASSWORD_HASH_SIZE];
};

static enum db_verdict choose(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct choosing *c = context;

	return staff_try_settle(w, c->t, e) && staff_enrol_store_choose(w, c->invitation->id, c->hash, e)
		       ? submission_answer(w, answer, "/giris/ilk/telefon", "")
		       : DB_FAIL;
}

struct settling {
	struct web *w;
	const struct staff_try *t;
};

static enum db_verdict settle(struct db *db, void *context, struct err *e)
{
	struct settling *s = context;

	(void)db;
	return staff_try_settle(s->w, s->t, e) ? DB_COMMIT : DB_FAIL;
}

/* The right code was only half of it: the count is given back all the same. */
static bool settle_alone(struct web *w, const struct staff_try *t, struct err *e)
{
	struct settling s = {w, t};

	return db_transact(w->app->db, settle, &s, e);
}

bool staff_enrol_submit(struct web *w, struct err *e)
{
	struct staff_invitation invitation;
	struct staff_try t;
	struct choosing c = {.invitation = &invitation, .t = &t};
	enum submission_outcome outcome;
	char username[STAFF_USERNAME];
	bool fine = staff_enter_username(w, username);

	web_keep(w, "invitation", web_field(w, "invitation"));
	if (text_is_empty(web_field(w, "invitation"))) {
		web_field_error(w, "invitation", "staffauth.error.invitation_empty", NULL);
		fine = false;
	}
	if (!fine)
		return show_form(w, 422);
	if (!try_invitation(w, username, &invitation, &t, e))
		return false;
	if (t.outcome != STAFF_TRY_RIGHT)
		return show_form(w, staff_try_explain(w, &t, "invitation"));
	if (!staff_enter_judge(w, &invitation.person))
		return settle_alone(w, &t, e) && show_form(w, 422);
	return password_hash(web_field(w, "password"), c.hash, e) && submission_run(w, choose, &c, &outcome, e);
}

static void seed_of(const struct web *w, const struct staff_invitation *invitation, unsigned char seed[STAFF_TOTP_SEED])
{
	unsigned char digest[SECRET_DIGEST_BYTES];
	char place[SECRET_TOKEN_TEXT + 24];

	if (!text_format(place, sizeof place, "%s:%lld", w->visitor, (long long)invitation->id))
		err_fatal("enrol: a token is too long");
	secret_hmac(digest, SECRET_KEY_CODE, "staff.totp", place, strlen(place));
	memcpy(seed, digest, STAFF_TOTP_SEED);
	secret_wipe(digest, sizeof digest);
	secret_wipe(place, sizeof place);
}

static bool show_phone(struct web *w, const struct staff_invitation *invitation, int status)
{
	unsigned char seed[STAFF_TOTP_SEED];
	char text[STAFF_TOTP_TEXT], *spaced = arena_alloc(w->arena, STAFF_TOTP_TEXT + STAFF_TOTP_TEXT / 4);
	size_t n = 0;

	seed_of(w, invitation, seed);
	staff_totp_text(seed, text);
	for (size_t i = 0; text[i] != '\0'; i++) {
		if (i > 0 && i % 4 == 0)
			spaced[n++] = ' ';
		spaced[n++] = text[i];
	}
	page_put(w->page, "Signin.Seed", spaced);
	page_put(w->page, "Signin.Username", invitation->person.username);
	page_put(w->page, "Signin.Picture", web_path(w, "/giris/ilk/kare.svg"));
	web_title(w, "staffauth.phone.title");
	web_form(w, "/giris/ilk/telefon");
	return web_page(w, status, "staff_auth/phone");
}

bool staff_enrol_phone_show(struct web *w, struct err *e)
{
	struct staff_invitation invitation;
	bool found;

	if (!staff_enrol_store_by_owner(w, &invitation, &found, e))
		return false;
	return found ? show_phone(w, &invitation, 200) : web_redirect(w, "/giris/ilk", "sebep=sure");
}

bool staff_enrol_picture(struct web *w, struct err *e)
{
	struct staff_invitation invitation;
	unsigned char seed[STAFF_TOTP_SEED];
	char uri[STAFF_TOTP_URI];
	const char *svg;
	bool found;

	if (!staff_enrol_store_by_owner(w, &invitation, &found, e))
		return false;
	if (!found)
		return web_refuse(w, 404);
	seed_of(w, &invitation, seed);
	staff_totp_uri(seed, invitation.person.username, uri);
	return staff_qr_svg(w->arena, uri, &svg, e) && web_bytes(w, "image/svg+xml", svg, strlen(svg));
}

struct finishing {
	struct staff_invitation invitation;
	unsigned char seed[STAFF_TOTP_SEED];
	int64_t step;
	struct staff_tokens tokens;
};

static enum db_verdict finish(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct finishing *f = context;
	const struct staff_person *person = &f->invitation.person;

	if (!staff_enrol_store_finish(w, &f->invitation, f->seed, f->step, e) ||
		!staff_signin_store_end_all(w->app->db, person->id, w->now.at, e) ||
		!staff_browser_forget_all(w, person->id, e) || !staff_enter_open(w, person->id, &f->tokens, e) ||
		!staff_recovery_make(w, person->id, f->tokens.session, e) ||
		!staff_try_forget(w, person->username, e) || !staff_try_audit(w, AUDIT_STAFF_ENROL, person, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/hesabim/kurtarma", "");
}

bool staff_enrol_phone_submit(struct web *w, struct err *e)
{
	struct finishing f = {.step = 0};
	enum submission_outcome outcome;
	bool found;

	if (!staff_enrol_store_by_owner(w, &f.invitation, &found, e))
		return false;
	if (!found)
		return web_redirect(w, "/giris/ilk", "sebep=sure");
	seed_of(w, &f.invitation, f.seed);
	if (staff_totp_check(f.seed, web_field(w, "code"), w->now.at, 0, &f.step) != STAFF_TOTP_RIGHT) {
		web_field_error(w, "code",
			text_is_empty(web_field(w, "code")) ? "staffauth.error.code_empty"
							    : "staffauth.error.code_first",
			NULL);
		return show_phone(w, &f.invitation, 422);
	}
	if (!submission_run(w, finish, &f, &outcome, e))
		return false;
	if (outcome == SUBMISSION_DONE)
		staff_enter_welcome(w, &f.tokens);
	return true;
}
