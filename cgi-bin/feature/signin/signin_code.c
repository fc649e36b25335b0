/* `/giris/kod`: the code sent to the phone, on a device that is not remembered (D17). */
#include "feature/signin/signin_pages.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/phonecode/phonecode.h"
#include "feature/signin/signin_enter.h"
#include "feature/signin/signin_store.h"
#include "feature/submission/submission.h"

enum { AGAIN_MINUTES = 2 }; /* how long the same form, sent again, still opens a session */

static const char place[] = "/giris/kod";

/* The step this browser stands at, and its person; `*alive` false when it is used or over. */
static bool find_step(struct web *w, struct signin_step *step, struct signin_person *person, bool *alive, struct err *e)
{
	bool found;

	if (!signin_store_step(w->app->db, w->visitor_hash, step, &found, e))
		return false;
	*alive = found && step->used_at == 0 && w->now.at < step->expires_at;
	return !found || (signin_store_by_id(w->app->db, step->citizen_id, person, &found, e) &&
				 (found || err_set(e, ERR_DB, 0, "signin: a step without a credential")));
}

static bool show_form(struct web *w, const struct signin_person *person, int status, struct err *e)
{
	char mobile[IDENTITY_MOBILE_MASK_SIZE], prefix[PHONECODE_PREFIX];
	page_node *page = page_child(w->page, "Signin");
	instant sent_at;

	web_title(w, "signin.code.title");
	if (person->mobile[0] == '\0')
		return web_page(w, status, "auth/signin_code");
	if (!phonecode_latest(w, PHONECODE_SIGNIN, w->visitor_hash, prefix, &sent_at, e))
		return false;
	identity_mask_mobile(person->mobile, mobile);
	page_put(page, "Mobile", mobile);
	if (prefix[0] != '\0') {
		page_put(page, "Prefix", prefix);
		page_put_text(w, page, "Sent", "signin.code.sent", "mobile", mobile, "time", web_time(w, sent_at),
			"prefix", prefix, NULL);
	}
	web_form(w, place);
	return web_page(w, status, "auth/signin_code");
}

bool signin_code_show(struct web *w, struct err *e)
{
	static const char *const notices[] = {"kod", NULL};
	struct signin_step step;
	struct signin_person person;
	bool alive;

	if (!find_step(w, &step, &person, &alive, e))
		return false;
	if (!alive)
		return web_redirect(w, "/giris", "sebep=sure");
	web_notice(w, notices);
	if (text_equal(web_field(w, "sonuc"), "bekle"))
		page_put(w->page, "Signin.Wait", "1");
	return show_form(w, &person, 200, e);
}

struct checking {
	enum phonecode_checked checked;
	bool alive;
	struct signin_person person;
	struct signin_tokens tokens;
};

/* Wrong codes are committed as well, since tries are counted; the handler then shows the form instead of the
 * answer. */
static enum db_verdict check(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct checking *c = context;
	struct signin_step step;

	if (!find_step(w, &step, &c->person, &c->alive, e))
		return DB_FAIL;
	if (!c->alive)
		return submission_answer(w, answer, "/giris", "sebep=sure");
	if (!phonecode_check(w, PHONECODE_SIGNIN, w->visitor_hash, web_field(w, "code"), &c->checked, e))
		return DB_FAIL;
	if (c->checked != PHONECODE_RIGHT)
		return signin_store_event(w, step.citizen_id, SIGNIN_EVENT_WRONG_CODE, e)
			       ? submission_answer(w, answer, place, "")
			       : DB_FAIL;
	if (!signin_store_step_use(w->app->db, w->visitor_hash, w->now.at, e) ||
		!signin_enter(w, step.citizen_id, web_field(w, "remember")[0] != '\0', &c->tokens, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/menu", "");
}

static enum db_verdict enter_again(struct db *db, void *context, struct err *e)
{
	struct web *w = context;
	struct signin_tokens *tokens = arena_alloc(w->arena, sizeof *tokens);
	struct signin_step step;
	bool found;

	if (!signin_store_step(db, w->visitor_hash, &step, &found, e))
		return DB_FAIL;
	if (!found || step.used_at == 0 || w->now.at >= step.used_at + AGAIN_MINUTES * INSTANT_MINUTE)
		return DB_ROLLBACK;
	if (!signin_enter(w, step.citizen_id, web_field(w, "remember")[0] != '\0', tokens, e))
		return DB_FAIL;
	signin_welcome(w, tokens);
	return DB_COMMIT;
}

static bool refuse_code(struct web *w, const struct checking *c, struct err *e)
{
	static const char *const key[] = {
		[PHONECODE_WRONG] = "signin.error.code_wrong",
		[PHONECODE_EXPIRED] = "signin.error.code_expired",
		[PHONECODE_TOO_MANY] = "signin.error.code_too_many",
	};

	w->location[0] = '\0'; /* the stored answer leads whoever sends this again to the same form */
	web_field_error(w, "code", key[c->checked], NULL);
	web_keep(w, "remember", web_field(w, "remember"));
	return show_form(w, &c->person, 422, e);
}

static bool check_code(struct web *w, struct err *e)
{
	struct checking c = {0};
	enum submission_outcome outcome;

	if (!submission_run(w, check, &c, &outcome, e))
		return false;
	if (outcome == SUBMISSION_REPLAYED) /* its first answer was lost on the way, and the new cookies with it */
		return db_transact(w->app->db, enter_again, w, e);
	if (c.alive && c.checked != PHONECODE_RIGHT)
		return refuse_code(w, &c, e);
	if (c.alive)
		signin_welcome(w, &c.tokens);
	return true;
}

struct sending {
	struct signin_person person;
	instant next_at;
};

static enum db_verdict send(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct sending *s = context;
	struct signin_step step;
	struct phonecode_request request = {PHONECODE_SIGNIN, w->visitor_hash, s->person.mobile, 0, false};
	enum phonecode_sent sent;
	char prefix[PHONECODE_PREFIX];
	bool alive;

	if (!find_step(w, &step, &s->person, &alive, e))
		return DB_FAIL;
	if (!alive || s->person.mobile[0] == '\0')
		return submission_answer(w, answer, "/giris", "sebep=sure");
	request.citizen_id = step.citizen_id;
	if (!phonecode_send(w, &request, prefix, &s->next_at, &sent, e))
		return DB_FAIL;
	return sent == PHONECODE_TOO_SOON ? DB_ROLLBACK : submission_answer(w, answer, place, "sonuc=kod");
}

static bool send_again(struct web *w, struct err *e)
{
	struct sending s = {0};
	enum submission_outcome outcome;

	if (!submission_run(w, send, &s, &outcome, e))
		return false;
	if (outcome != SUBMISSION_REFUSED)
		return true;
	web_field_error(w, "code", "signin.error.code_too_soon", "time", web_time(w, s.next_at + INSTANT_MINUTE - 1),
		"date", web_date_long(w, clock_to_local(s.next_at).day), NULL);
	web_keep(w, "remember", web_field(w, "remember"));
	return show_form(w, &s.person, 429, e);
}

/* An empty box costs no try. */
static bool ask_for_code(struct web *w, struct err *e)
{
	struct signin_step step;
	struct signin_person person;
	bool alive;

	if (!find_step(w, &step, &person, &alive, e))
		return false;
	if (!alive)
		return web_redirect(w, "/giris", "sebep=sure");
	web_field_error(w, "code", "signin.error.code_empty", NULL);
	web_keep(w, "remember", web_field(w, "remember"));
	return show_form(w, &person, 422, e);
}

bool signin_code_submit(struct web *w, struct err *e)
{
	if (web_field(w, "send")[0] != '\0')
		return send_again(w, e);
	return text_is_empty(web_field(w, "code")) ? ask_for_code(w, e) : check_code(w, e);
}
