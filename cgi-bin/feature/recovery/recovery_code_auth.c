/* `/sifremi-unuttum/kod` and `/sifremi-unuttum/parola`: the phone code, then the new password (D19). */
#include "feature/recovery/recovery_pages.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/phonecode/phonecode.h"
#include "feature/recovery/recovery_undo.h"
#include "feature/signin/signin_enter.h"
#include "feature/signin/signin_lock.h"
#include "feature/signin/signin_new.h"
#include "feature/submission/submission.h"

bool recovery_find(struct web *w, bool verified, struct recovery *out, bool *alive, struct err *e)
{
	bool found;

	if (!recovery_store_find(w->app->db, w->visitor_hash, out, &found, e))
		return false;
	*alive = found && out->used_at == 0 && w->now.at < out->expires_at && (out->verified_at != 0) == verified;
	return true;
}

/* ---- the code ---- */

static bool show_code(struct web *w, int status)
{
	web_title(w, "recovery.code.title");
	web_form(w, "/sifremi-unuttum/kod");
	return web_page(w, status, "auth/recovery_code");
}

bool recovery_code_show(struct web *w, struct err *e)
{
	static const char *const notices[] = {"kodistegi", NULL};
	struct recovery r;
	bool alive;

	if (!recovery_find(w, false, &r, &alive, e))
		return false;
	if (!alive)
		return recovery_start_again(w);
	web_notice(w, notices);
	return show_code(w, 200);
}

struct checking {
	bool alive;
	enum phonecode_checked checked;
};

/* Wrong codes are committed as well, since tries are counted; the handler then shows the form instead of the
 * answer. */
static enum db_verdict check(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct checking *c = context;
	instant end = w->now.at + app_rule(w, RULE_SIGNIN_STEP_MINUTES) * INSTANT_MINUTE;
	struct recovery r;

	if (!recovery_find(w, false, &r, &c->alive, e))
		return DB_FAIL;
	if (!c->alive)
		return submission_answer(w, answer, "/sifremi-unuttum", "sebep=sure");
	if (!phonecode_check(w, PHONECODE_RECOVERY, w->visitor_hash, web_field(w, "code"), &c->checked, e))
		return DB_FAIL;
	if (c->checked == PHONECODE_RIGHT && r.citizen_id == 0)
		c->checked = PHONECODE_WRONG;
	if (c->checked != PHONECODE_RIGHT)
		return signin_store_event(w, r.citizen_id, SIGNIN_EVENT_WRONG_CODE, e)
			       ? submission_answer(w, answer, "/sifremi-unuttum/kod", "")
			       : DB_FAIL;
	return recovery_store_verify(w->app->db, w->visitor_hash, w->now.at, end, e)
		       ? submission_answer(w, answer, "/sifremi-unuttum/parola", "")
		       : DB_FAIL;
}

static bool check_code(struct web *w, struct err *e)
{
	static const char *const key[] = {
		[PHONECODE_WRONG] = "signin.error.code_wrong",
		[PHONECODE_EXPIRED] = "signin.error.code_expired",
		[PHONECODE_TOO_MANY] = "signin.error.code_too_many",
	};
	struct checking c = {0};
	enum submission_outcome outcome;

	if (!submission_run(w, check, &c, &outcome, e))
		return false;
	if (outcome != SUBMISSION_DONE || !c.alive || c.checked == PHONECODE_RIGHT)
		return true;
	w->location[0] = '\0'; /* the stored answer leads whoever sends this again to the same form */
	web_field_error(w, "code", key[c.checked], NULL);
	return show_code(w, 422);
}

/* Always the same answer: whether a code could go out now says something about the phone (D18). */
static enum db_verdict send_again(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct signin_person person = {0};
	struct recovery r;
	bool alive, found;

	(void)context;
	if (!recovery_find(w, false, &r, &alive, e))
		return DB_FAIL;
	if (!alive)
		return submission_answer(w, answer, "/sifremi-unuttum", "sebep=sure");
	if (!signin_store_by_id(w->app->db, r.citizen_id, &person, &found, e) ||
		!recovery_send(w, &r, person.mobile, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/sifremi-unuttum/kod", "sonuc=kodistegi");
}

bool recovery_code_submit(struct web *w, struct err *e)
{
	enum submission_outcome outcome;

	if (web_field(w, "send")[0] != '\0')
		return submission_run(w, send_again, NULL, &outcome, e);
	if (!text_is_empty(web_field(w, "code")))
		return check_code(w, e);
	web_field_error(w, "code", "signin.error.code_empty", NULL);
	return show_code(w, 422);
}

/* ---- the password ---- */

static bool show_password(struct web *w, int status)
{
	web_title(w, "recovery.password.title");
	web_form(w, "/sifremi-unuttum/parola");
	return web_page(w, status, "auth/recovery_password");
}

bool recovery_password_show(struct web *w, struct err *e)
{
	struct recovery r;
	bool alive;

	if (!recovery_find(w, true, &r, &alive, e))
		return false;
	return alive ? show_password(w, 200) : recovery_start_again(w);
}

struct setting {
	char hash[PASSWORD_HASH_SIZE];
	struct signin_tokens tokens;
	bool entered;
};

/* All sessions and remembered devices end, waits begin anew, codes are asked again, and every known channel
 * is told. */
static enum db_verdict set(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct setting *s = context;
	struct signin_person person;
	struct recovery r;
	const char *link;
	bool found;

	if (!recovery_find(w, true, &r, &s->entered, e))
		return DB_FAIL;
	if (!s->entered)
		return submission_answer(w, answer, "/sifremi-unuttum", "sebep=sure");
	if (!signin_store_by_id(w->app->db, r.citizen_id, &person, &found, e) ||
		(!found && !err_set(e, ERR_DB, 0, "recovery: no credential")))
		return DB_FAIL;
	person.code_always = true;
	if (!recovery_store_use(w->app->db, w->visitor_hash, w->now.at, e) ||
		!recovery_undo_offer(w, person.id, &link, e) ||
		!signin_new_save(w, &person, s->hash, "password_recovered", link, e) ||
		!signin_store_forget_devices(w->app->db, person.id, w->now.at, e) ||
		!signin_lock_forget(w, SIGNIN_SCOPE_CITIZEN, person.number, e) ||
		!signin_enter(w, person.id, false, &s->tokens, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/menu", "");
}

bool recovery_password_submit(struct web *w, struct err *e)
{
	struct setting s = {0};
	enum submission_outcome outcome;
	struct recovery r;
	bool alive, fine;

	if (!recovery_find(w, true, &r, &alive, e))
		return false;
	if (!alive)
		return recovery_start_again(w);
	if (!signin_new_judge(w, r.citizen_id, &fine, e))
		return false;
	if (!fine)
		return show_password(w, 422);
	if (!password_hash(web_field(w, "password"), s.hash, e) || !submission_run(w, set, &s, &outcome, e))
		return false;
	if (outcome == SUBMISSION_DONE && s.entered)
		signin_welcome(w, &s.tokens);
	return true;
}
