#include "feature/startcode/startcode_auth.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/attempt/attempt.h"
#include "feature/signin/signin_enter.h"
#include "feature/signin/signin_lock.h"
#include "feature/signin/signin_new.h"
#include "feature/startcode/startcode_store.h"
#include "feature/submission/submission.h"

static const char path[] = "/giris/ilk-kod";

static bool show_form(struct web *w, int status)
{
	web_title(w, "startcode.title");
	page_put_text(w, w->page, "Long", "startcode.long", "min",
		arena_format(w->arena, "%d", app_rule(w, RULE_PASSWORD_LONG)), NULL);
	web_form(w, path);
	return web_page(w, status, "auth/startcode");
}

static bool show(struct web *w, struct err *e)
{
	(void)e;
	return show_form(w, 200);
}

struct starting {
	struct citizen_index number;
	char hash[PASSWORD_HASH_SIZE]; /* "" while the code has not been right */
	struct startcode code;
	enum startcode_outcome judged;
	instant until; /* when the limits let the next try begin; 0 = this one may */
	struct signin_tokens tokens;
};

/* Per number, whether anybody has it or not, and per address: the limits of recovery (D18). */
static bool count(struct web *w, struct starting *s, struct err *e)
{
	const struct attempt_limit number = {"start_number", app_rule(w, RULE_RECOVERY_PER_NUMBER_DAY), INSTANT_DAY};
	const struct attempt_limit address = {"start_ip", app_rule(w, RULE_RECOVERY_PER_IP_HOUR), INSTANT_HOUR};
	unsigned char subject[SECRET_DIGEST_BYTES];
	instant until = 0;

	secret_hmac(subject, SECRET_KEY_INDEX, "start.ip", w->ip, strlen(w->ip));
	if (!attempt_count(w->app->db, &number, s->number.newest, w->now.at, &s->until, e) ||
		!attempt_count(w->app->db, &address, subject, w->now.at, &until, e))
		return false;
	if (until > s->until)
		s->until = until;
	return true;
}

static bool judge(struct web *w, struct starting *s, bool lock, struct err *e)
{
	if (!startcode_store_find(w->app->db, &s->number, lock, &s->code, e))
		return false;
	s->judged = startcode_judge(&s->code, web_field(w, "code"), w->now.at, app_rule(w, RULE_START_CODE_TRIES));
	return true;
}

/* The password, everything of before ended, everybody told, and in (D17, D19, D20). */
static bool enter(struct web *w, struct starting *s, struct err *e)
{
	struct db *db = w->app->db;
	struct signin_person person;
	bool first, found;

	if (!startcode_store_use(db, s->code.id, w->now.at, e) ||
		!startcode_store_claim(db, s->code.citizen_id, w->now.at, &first, e) ||
		!signin_store_by_id(db, s->code.citizen_id, &person, &found, e))
		return false;
	if (!found)
		return err_set(e, ERR_DB, 0, "startcode: no credential");
	person.code_always = person.mobile[0] != '\0'; /* nowhere to send codes to: a long password does without */
	return signin_new_save(w, &person, s->hash, first ? "account_started" : "password_by_unit", "", e) &&
	       signin_store_forget_devices(db, person.id, w->now.at, e) &&
	       signin_lock_forget(w, SIGNIN_SCOPE_CITIZEN, person.number, e) &&
	       signin_enter(w, person.id, false, &s->tokens, e);
}

/* A wrong code is committed as well, since tries are counted; the handler then shows the form instead of the answer. */
static enum db_verdict start(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct starting *s = context;

	if (!count(w, s, e))
		return DB_FAIL;
	if (s->until != 0)
		return DB_ROLLBACK;
	if (!judge(w, s, true, e))
		return DB_FAIL;
	if (s->judged == STARTCODE_RIGHT && s->hash[0] != '\0')
		return enter(w, s, e) ? submission_answer(w, answer, "/menu", "") : DB_FAIL;
	if (s->judged == STARTCODE_WRONG) {
		bool open = startcode_is_open(&s->code, w->now.at, app_rule(w, RULE_START_CODE_TRIES));

		if (!startcode_store_try(w->app->db, open ? s->code.id : 0, e))
			return DB_FAIL;
	}
	return submission_answer(w, answer, path, "");
}

static bool refuse(struct web *w, const struct starting *s)
{
	static const char *const key[] = {[STARTCODE_RIGHT] = "startcode.error.wrong",
		[STARTCODE_WRONG] = "startcode.error.wrong",
		[STARTCODE_USED] = "startcode.error.used",
		[STARTCODE_VOID] = "startcode.error.void",
		[STARTCODE_EXPIRED] = "startcode.error.expired"};

	w->location[0] = '\0'; /* the stored answer leads whoever sends this again to the same form */
	if (s->until != 0)
		web_anchor_error(w, "form", "", "recovery.error.too_many", "time",
			web_time(w, s->until + INSTANT_MINUTE - 1), "date",
			web_date_long(w, clock_to_local(s->until).day), NULL);
	else
		web_field_error(w, "code", key[s->judged], NULL);
	return show_form(w, s->until != 0 ? 429 : 422);
}

/* The rule of passwords; and without a phone no code can be sent, so that only a long one lets in everywhere (D17). */
static bool judge_password(struct web *w, const struct startcode *code, bool *fine, struct err *e)
{
	if (!signin_new_judge(w, code->citizen_id, fine, e))
		return false;
	if (!*fine || code->has_mobile)
		return true;
	*fine = signin_new_is_long(w, web_field(w, "password"));
	if (!*fine)
		web_field_error(w, "password", "startcode.error.long", "min",
			arena_format(w->arena, "%d", app_rule(w, RULE_PASSWORD_LONG)), NULL);
	return true;
}

static bool check_fields(struct web *w, struct starting *s)
{
	char tckn[IDENTITY_TCKN_SIZE];
	bool fine = signin_check_number(w, tckn);

	if (text_is_empty(web_field(w, "code")))
		web_field_error(w, "code", "startcode.error.empty", NULL);
	if (text_is_empty(web_field(w, "password")))
		web_field_error(w, "password", "signup.error.password.empty", NULL);
	if (fine)
		citizen_tckn_indexes(&s->number, tckn);
	return w->error_count == 0;
}

static bool submit(struct web *w, struct err *e)
{
	struct starting s = {.judged = STARTCODE_WRONG};
	enum submission_outcome outcome;
	bool fine = true;

	if (!check_fields(w, &s))
		return show_form(w, 422);
	if (!judge(w, &s, false, e))
		return false;
	if (s.judged == STARTCODE_RIGHT) { /* hashing takes long: before the transaction */
		if (!judge_password(w, &s.code, &fine, e))
			return false;
		if (!fine)
			return show_form(w, 422);
		if (!password_hash(web_field(w, "password"), s.hash, e))
			return false;
	}
	if (!submission_run(w, start, &s, &outcome, e))
		return false;
	if (outcome == SUBMISSION_REPLAYED)
		return true;
	if (outcome == SUBMISSION_REFUSED || s.judged != STARTCODE_RIGHT || s.hash[0] == '\0')
		return refuse(w, &s);
	signin_welcome(w, &s.tokens);
	return true;
}

static const struct form_field fields[] = {{"tckn", false}, {"code", false}, {"password", false}};
static const struct form form = {fields, 3};

const struct route startcode_routes[] = {
	{METHOD_GET, "/giris/ilk-kod", ACCESS_VISITOR, NULL, show, WEB_COOKIE_SIGNIN},
	{METHOD_POST, "/giris/ilk-kod", ACCESS_VISITOR, &form, submit, WEB_COOKIE_SIGNIN},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
