#include "feature/signup/signup_auth.h"

#include <string.h>

#include "base/text.h"
#include "web/request.h"

enum { COOKIE_SECONDS = 24 * 3600 };

static const char refusal_mark[] = "?hata=";

/* The empty first form needs no database: only an answer of ours to a POST, or /kayit, tells the browser that something was begun.
 * Who lost that answer finds the draft again through /kayit, where every link to sign-up leads. */
static bool has_begun(const struct web *w)
{
	return w->method == METHOD_POST || !text_equal(w->path, signup_step_path(SIGNUP_STEP_IDENTITY)) ||
	       params_cookie(w->arena, w->cookie_header, WEB_COOKIE_DRAFT) != NULL;
}

static bool find_living(struct web *w, struct signup_row *row, struct err *e)
{
	bool found;

	if (w->visitor_is_new || !has_begun(w)) {
		memset(row, 0, sizeof *row);
		signup_draft_clear(&row->draft);
		return true;
	}
	if (!signup_store_find(w->app->db, w->arena, w->visitor_hash, row, &found, e))
		return false;
	if (found && w->now.at >= row->expires_at) {
		memset(row, 0, sizeof *row);
		signup_draft_clear(&row->draft);
		row->expired = true;
		page_put(page_child(w->page, "Signup"), "Expired", "1"); /* D8: 24 hours */
	}
	return true;
}

/* Where this sign-up goes on. One that ended without a record leads to the page that says so. */
static const char *next_path(const struct signup_row *row, bool minor)
{
	if (row->done && row->citizen_id == 0)
		return SIGNUP_ELSEWHERE_PATH;
	return signup_step_path(signup_next_step(row, minor));
}

bool signup_load(struct web *w, enum signup_step step, struct signup_row *row, bool *open, struct err *e)
{
	bool minor;

	if (!find_living(w, row, e))
		return false;
	minor = signup_is_minor(w, &row->draft);
	*open = signup_step_is_open(row, minor, step);
	if (!*open) /* a new sign-up after one that is done begins at /kayit, with a new cookie */
		(void)web_redirect(w, row->done && step == SIGNUP_STEP_IDENTITY ? "/kayit" : next_path(row, minor), "");
	return true;
}

/* A sign-up that is done leaves its cookie behind; whoever starts again gets a new one. */
static bool start(struct web *w, struct err *e)
{
	struct signup_row row;

	if (!find_living(w, &row, e))
		return false;
	if (row.id != 0)
		web_set_cookie(w, WEB_COOKIE_DRAFT, "1", COOKIE_SECONDS);
	if (row.done) {
		request_give_cookie(w, WEB_COOKIE_SIGNUP, COOKIE_SECONDS);
		return web_redirect(w, signup_step_path(SIGNUP_STEP_IDENTITY), "");
	}
	return web_redirect(w, signup_step_path(signup_next_step(&row, signup_is_minor(w, &row.draft))), "");
}

void signup_put_page(struct web *w, enum signup_step step)
{
	page_node *steps = page_child(w->page, "Steps");
	char key[48];

	for (int i = 0; i < SIGNUP_STEP_DONE; i++) {
		(void)text_format(key, sizeof key, "signup.step.%s", signup_step_name((enum signup_step)i));
		page_put_text(w, page_item(steps, (size_t)i), "Title", key, NULL);
	}
	page_put_int(steps, "Current", step);
	(void)text_format(key, sizeof key, "signup.%s.page_title", signup_step_name(step));
	web_title(w, key);
	web_form(w, signup_step_path(step));
}

void signup_keep(struct web *w, const struct signup_row *row, enum signup_field from, enum signup_field to)
{
	for (int i = (int)from; i <= (int)to; i++)
		web_keep(w, signup_field_name((enum signup_field)i), row->draft.value[i]);
}

bool signup_take(struct web *w, struct signup_row *row, enum signup_field from, enum signup_field to)
{
	bool changed = false;

	for (int i = (int)from; i <= (int)to; i++)
		changed = signup_draft_set(&row->draft, w->arena, (enum signup_field)i,
				  web_field(w, signup_field_name((enum signup_field)i))) ||
			  changed;
	return changed;
}

struct posting {
	enum signup_step step;
	signup_work work;
	void *context;
};

/* Lock, see whether it is this step's turn, work, save. */
static enum db_verdict body(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct posting *p = context;
	bool begins = p->step == SIGNUP_STEP_IDENTITY;
	instant end = begins ? w->now.at + app_rule(w, RULE_SIGNUP_HOURS) * INSTANT_HOUR : 0;
	struct signup_row row;
	enum db_verdict verdict;
	bool minor;

	if (!signup_store_lock(w->app->db, w->arena, w->visitor_hash, w->now.at, end, &row, e))
		return DB_FAIL;
	minor = signup_is_minor(w, &row.draft);
	if (!signup_step_is_open(&row, minor, p->step))
		return submission_answer(w, answer, next_path(&row, minor), "");
	verdict = p->work(w, &row, p->context, answer, e);
	if (verdict != DB_COMMIT)
		return verdict;
	minor = signup_is_minor(w, &row.draft);
	return signup_store_save(w->app->db, &row, signup_next_step(&row, minor), e) ? DB_COMMIT : DB_FAIL;
}

/* "…?hata=wrong.1795344000000": the word and its time. */
static void read_refusal(struct web *w, struct signup_refusal *out)
{
	const char *mark = strstr(w->location, refusal_mark), *dot;
	char word[40];

	out->word[0] = '\0';
	out->at = 0;
	if (!mark || !text_copy(word, sizeof word, mark + sizeof refusal_mark - 1))
		return;
	dot = strchr(word, '.');
	if (!dot || !text_parse_int(dot + 1, 0, INT64_MAX, &out->at))
		return;
	word[dot - word] = '\0';
	(void)text_copy(out->word, sizeof out->word, word);
	w->location[0] = '\0'; /* the form is shown instead */
}

bool signup_post(struct web *w, enum signup_step step, signup_work work, void *context, struct signup_refusal *refusal,
	struct err *e)
{
	struct posting posting = {step, work, context};
	enum submission_outcome outcome;

	if (!submission_run(w, body, &posting, &outcome, e))
		return false;
	if (outcome == SUBMISSION_REFUSED)
		return err_set(e, ERR_INTERNAL, 0, "signup: %s rolled back", signup_step_name(step));
	read_refusal(w, refusal);
	web_set_cookie(w, WEB_COOKIE_DRAFT, "1", COOKIE_SECONDS);
	return true;
}

enum db_verdict signup_go(const struct web *w, char answer[SUBMISSION_ANSWER_MAX], enum signup_step to)
{
	return submission_answer(w, answer, signup_step_path(to), "");
}

enum db_verdict signup_stay(
	const struct web *w, char answer[SUBMISSION_ANSWER_MAX], enum signup_step step, const char *anchor)
{
	return submission_answer(w, answer, arena_format(w->arena, "%s%s", signup_step_path(step), anchor), "");
}

enum db_verdict signup_refuse(
	const struct web *w, char answer[SUBMISSION_ANSWER_MAX], enum signup_step step, const char *word, instant at)
{
	return submission_answer(w, answer, signup_step_path(step),
		arena_format(w->arena, "%s%s.%lld", refusal_mark + 1, word, (long long)at));
}

const char *signup_when(const struct web *w, instant at)
{
	struct date day = clock_to_local(at).day;

	if (date_compare(day, w->now.today) == 0)
		return web_time(w, at);
	return arena_format(w->arena, "%s, %s", web_date_long(w, day), web_time(w, at));
}

bool signup_elsewhere_get(struct web *w, struct err *e)
{
	(void)e;
	web_title(w, "signup.elsewhere.title");
	return web_page(w, 200, "auth/signup_elsewhere");
}

static const struct form_field identity_field[] = {{"tckn", false}, {"first_name", false}, {"last_name", false},
	{"father_name", false}, {"birth_day", false}, {"birth_month", false}, {"birth_year", false}, {"mobile", false},
	{"picture_code", false}, {"picture", false}, {"another", false}};
static const struct form_field texts_field[] = {{"membership_agreement", false}, {"privacy_notice", false},
	{"explicit_consent", false}, {"text_versions", false}};
static const struct form_field code_field[] = {{"code", false}, {"resend", false}};
static const struct form_field password_field[] = {{"password", false}};
static const struct form_field contact_field[] = {{"contact_preference", false}, {"email", false}, {"province", false},
	{"district", false}, {"address", false}, {"show_districts", false}};

#define FORM(name) static const struct form name##_form = {name##_field, sizeof name##_field / sizeof *name##_field}
FORM(identity);
FORM(texts);
FORM(code);
FORM(password);
FORM(contact);

const struct route signup_routes[] = {
	{METHOD_GET, "/kayit", ACCESS_VISITOR, NULL, start, WEB_COOKIE_SIGNUP},
	{METHOD_GET, "/kayit/kimlik", ACCESS_VISITOR, NULL, signup_identity_get, WEB_COOKIE_SIGNUP},
	{METHOD_POST, "/kayit/kimlik", ACCESS_VISITOR, &identity_form, signup_identity_post, WEB_COOKIE_SIGNUP},
	{METHOD_GET, "/kayit/metinler", ACCESS_VISITOR, NULL, signup_texts_get, WEB_COOKIE_SIGNUP},
	{METHOD_POST, "/kayit/metinler", ACCESS_VISITOR, &texts_form, signup_texts_post, WEB_COOKIE_SIGNUP},
	{METHOD_GET, "/kayit/kod", ACCESS_VISITOR, NULL, signup_code_get, WEB_COOKIE_SIGNUP},
	{METHOD_POST, "/kayit/kod", ACCESS_VISITOR, &code_form, signup_code_post, WEB_COOKIE_SIGNUP},
	{METHOD_GET, "/kayit/sifre", ACCESS_VISITOR, NULL, signup_password_get, WEB_COOKIE_SIGNUP},
	{METHOD_POST, "/kayit/sifre", ACCESS_VISITOR, &password_form, signup_password_post, WEB_COOKIE_SIGNUP},
	{METHOD_GET, "/kayit/iletisim", ACCESS_VISITOR, NULL, signup_contact_get, WEB_COOKIE_SIGNUP},
	{METHOD_POST, "/kayit/iletisim", ACCESS_VISITOR, &contact_form, signup_contact_post, WEB_COOKIE_SIGNUP},
	{METHOD_GET, SIGNUP_ELSEWHERE_PATH, ACCESS_VISITOR, NULL, signup_elsewhere_get, WEB_COOKIE_SIGNUP},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
