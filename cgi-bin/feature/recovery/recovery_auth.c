/* `/sifremi-unuttum`: number and birth date (D19). */
#include "feature/recovery/recovery.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/attempt/attempt.h"
#include "feature/phonecode/phonecode.h"
#include "feature/recovery/recovery_pages.h"
#include "feature/signin/signin_enter.h"
#include "feature/submission/submission.h"

static bool show_form(struct web *w, int status)
{
	web_title(w, "recovery.title");
	web_form(w, "/sifremi-unuttum");
	return web_page(w, status, "auth/recovery");
}

bool recovery_show(struct web *w, struct err *e)
{
	(void)e;
	if (text_equal(web_field(w, "sebep"), "sure"))
		page_put_text(w, w->page, "Recovery.Reason", "recovery.reason.sure", NULL);
	return show_form(w, 200);
}

bool recovery_start_again(struct web *w)
{
	return web_redirect(w, "/sifremi-unuttum", "sebep=sure");
}

/* A date that is nobody's is told at once, as a number is; it says nothing about who is registered. */
static bool check_birth(struct web *w, struct date *birth)
{
	static const char *const box[] = {"birth_day", "birth_month", "birth_year"};
	const struct identity_birth_typed typed = {web_field(w, box[0]), web_field(w, box[1]), web_field(w, box[2])};
	const struct identity_birth_limits limits = {app_rule(w, RULE_MINIMUM_AGE), app_rule(w, RULE_MAXIMUM_YEARS)};
	enum identity_birth_outcome outcome;
	unsigned bad = 0;
	int first = 0;

	for (int i = 0; i < 3; i++)
		web_keep(w, box[i], web_field(w, box[i]));
	outcome = identity_check_birth(&typed, &limits, w->now.today, birth, &bad);
	if (outcome == IDENTITY_BIRTH_OK)
		return true;
	while (first < 2 && !(bad & (1u << first)))
		first++;
	web_anchor_error(w, "birth", box[first],
		outcome == IDENTITY_BIRTH_EMPTY || outcome == IDENTITY_BIRTH_PART_MISSING
			? "recovery.error.birth_missing"
			: "recovery.error.birth_not_real",
		NULL);
	return false;
}

struct beginning {
	struct recovery r;
	struct citizen_index index;
	struct date birth;
	instant until; /* when the limits let the next one begin; 0 = this one may */
};

/* The limits per number and per address; the keyed index stands for the number, whether anybody has it or
 * not. */
static bool count(struct web *w, struct beginning *b, struct err *e)
{
	const struct attempt_limit number = {"recovery_number", app_rule(w, RULE_RECOVERY_PER_NUMBER_DAY), INSTANT_DAY};
	const struct attempt_limit address = {"recovery_ip", app_rule(w, RULE_RECOVERY_PER_IP_HOUR), INSTANT_HOUR};
	unsigned char subject[SECRET_DIGEST_BYTES];
	instant until = 0;

	secret_hmac(subject, SECRET_KEY_INDEX, "recovery.ip", w->ip, strlen(w->ip));
	if (!attempt_count(w->app->db, &number, b->r.number, w->now.at, &b->until, e) ||
		!attempt_count(w->app->db, &address, subject, w->now.at, &until, e))
		return false;
	if (until > b->until)
		b->until = until;
	return true;
}

static enum db_verdict begin(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct beginning *b = context;
	char mobile[CITIZEN_MOBILE_SIZE];

	if (!count(w, b, e))
		return DB_FAIL;
	if (b->until != 0)
		return DB_ROLLBACK;
	if (!recovery_store_find_person(w->app->db, &b->index, b->birth, &b->r.citizen_id, mobile, e))
		return DB_FAIL;
	if (mobile[0] == '\0') /* without a phone there is only the unit (D19) */
		b->r.citizen_id = 0;
	b->r.expires_at = w->now.at + app_rule(w, RULE_SIGNIN_STEP_MINUTES) * INSTANT_MINUTE;
	if (!recovery_store_begin(w->app->db, w->visitor_hash, &b->r, w->now.at, e) ||
		!recovery_send(w, &b->r, mobile, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/sifremi-unuttum/kod", "");
}

bool recovery_submit(struct web *w, struct err *e)
{
	struct beginning b = {0};
	enum submission_outcome outcome;
	char tckn[IDENTITY_TCKN_SIZE];
	bool ok = signin_check_number(w, tckn);

	if (!check_birth(w, &b.birth) || !ok)
		return show_form(w, 422);
	citizen_tckn_indexes(&b.index, tckn);
	memcpy(b.r.number, b.index.newest, sizeof b.r.number);
	if (!submission_run(w, begin, &b, &outcome, e))
		return false;
	if (outcome != SUBMISSION_REFUSED)
		return true;
	web_field_error(w, "tckn", "recovery.error.too_many", "date", web_date_long(w, clock_to_local(b.until).day),
		"time", web_time(w, b.until + INSTANT_MINUTE - 1), NULL);
	return show_form(w, 429);
}

/* Ten digits from the number's index that are no phone: mobiles begin with 5. */
static void place_of_nobody(char out[CITIZEN_MOBILE_SIZE], const unsigned char number[SECRET_DIGEST_BYTES])
{
	for (int i = 0; i < CITIZEN_MOBILE_SIZE - 1; i++)
		out[i] = i == 0 ? '0' : (char)('0' + number[i] % 10);
	out[CITIZEN_MOBILE_SIZE - 1] = '\0';
}

bool recovery_send(struct web *w, const struct recovery *r, const char *mobile, struct err *e)
{
	char nobody[CITIZEN_MOBILE_SIZE], prefix[PHONECODE_PREFIX];
	struct phonecode_request request = {
		.purpose = PHONECODE_RECOVERY, .owner = w->visitor_hash, .mobile = mobile, .citizen_id = r->citizen_id};
	enum phonecode_sent sent;
	instant next_at;

	place_of_nobody(nobody, r->number);
	if (r->citizen_id == 0)
		request.mobile = nobody;
	return phonecode_send(w, &request, prefix, &next_at, &sent, e);
}

static const struct form_field reason[] = {{"sebep", false}};
static const struct form_field identity[] = {
	{"tckn", false}, {"birth_day", false}, {"birth_month", false}, {"birth_year", false}};
static const struct form_field notice[] = {{"sonuc", false}};
static const struct form_field code[] = {{"code", false}, {"send", false}};
static const struct form_field password[] = {{"password", false}};

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})

const struct route recovery_routes[] = {
	{METHOD_GET, "/sifremi-unuttum", ACCESS_VISITOR, FORM(reason), recovery_show, WEB_COOKIE_SIGNIN},
	{METHOD_POST, "/sifremi-unuttum", ACCESS_VISITOR, FORM(identity), recovery_submit, WEB_COOKIE_SIGNIN},
	{METHOD_GET, "/sifremi-unuttum/kod", ACCESS_VISITOR, FORM(notice), recovery_code_show, WEB_COOKIE_SIGNIN},
	{METHOD_POST, "/sifremi-unuttum/kod", ACCESS_VISITOR, FORM(code), recovery_code_submit, WEB_COOKIE_SIGNIN},
	{METHOD_GET, "/sifremi-unuttum/parola", ACCESS_VISITOR, NULL, recovery_password_show, WEB_COOKIE_SIGNIN},
	{METHOD_POST, "/sifremi-unuttum/parola", ACCESS_VISITOR, FORM(password), recovery_password_submit,
		WEB_COOKIE_SIGNIN},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
