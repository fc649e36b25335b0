/* Step 5, `/kayit/iletisim`: how to tell the person (R34, R35), province and district; then the record. */
#include "feature/signup/signup_auth.h"

#include "base/text.h"
#include "feature/session/session_open.h"
#include "feature/signup/signup_finish.h"

static bool show(struct web *w, const struct signup_row *row, int status)
{
	int64_t province;

	signup_keep(w, row, SIGNUP_PREFERENCE, SIGNUP_ADDRESS);
	signup_contact_choices(w);
	if (text_parse_int(row->draft.value[SIGNUP_PROVINCE], 1, 81, &province))
		reference_put_districts(w->app->reference, province, page_child(w->page, "Signup.Districts"));
	signup_put_page(w, SIGNUP_STEP_CONTACT);
	return web_page(w, status, "auth/signup_contact");
}

bool signup_contact_get(struct web *w, struct err *e)
{
	struct signup_row row;
	bool open;

	if (!signup_load(w, SIGNUP_STEP_CONTACT, &row, &open, e))
		return false;
	return !open || show(w, &row, 200);
}

struct finishing {
	bool finished;
	char token[SECRET_TOKEN_TEXT];
	char device_token[SECRET_TOKEN_TEXT];
};

static enum db_verdict work(
	struct web *w, struct signup_row *row, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct finishing *f = context;
	struct signup_contact contact;
	enum signup_finished outcome;

	f->finished = false;
	(void)signup_take(w, row, SIGNUP_PREFERENCE, SIGNUP_ADDRESS);
	if (!text_is_empty(web_field(w, "show_districts")))
		return signup_stay(w, answer, SIGNUP_STEP_CONTACT, "#district");
	if (signup_next_step(row, signup_is_minor(w, &row->draft)) != SIGNUP_STEP_CONTACT)
		return signup_go(w, answer, signup_next_step(row, signup_is_minor(w, &row->draft)));
	if (signup_contact_check(w, &row->draft, &contact) != 0)
		return signup_refuse(w, answer, SIGNUP_STEP_CONTACT, "fields", 0);
	if (!signup_finish(w, row, &contact, f->token, f->device_token, &outcome, e))
		return DB_FAIL;
	if (outcome == SIGNUP_TEXTS_RENEWED)
		return signup_go(w, answer, SIGNUP_STEP_TEXTS);
	f->finished = outcome == SIGNUP_FINISHED;
	return f->finished ? submission_answer(w, answer, signup_step_path(SIGNUP_STEP_DONE), "sonuc=welcome")
			   : submission_answer(w, answer, SIGNUP_ELSEWHERE_PATH, "");
}

bool signup_contact_post(struct web *w, struct err *e)
{
	struct finishing finishing = {0}; /* its work does not run when the step is not to be done */
	struct signup_refusal refusal;
	struct signup_contact contact;
	struct signup_row row;

	if (!signup_post(w, SIGNUP_STEP_CONTACT, work, &finishing, &refusal, e))
		return false;
	if (refusal.word[0] == '\0') {
		/* a form sent again has no session of its own: the first answer brought it, or the person signs in */
		if (text_equal(w->outcome, "done") && finishing.finished)
			session_give_cookies(w, finishing.token, finishing.device_token);
		secret_wipe(&finishing, sizeof finishing);
		return true;
	}
	signup_draft_clear(&row.draft);
	(void)signup_take(w, &row, SIGNUP_PREFERENCE, SIGNUP_ADDRESS);
	signup_contact_errors(w, signup_contact_check(w, &row.draft, &contact));
	return show(w, &row, 422);
}
