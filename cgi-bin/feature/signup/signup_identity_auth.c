/* Step 1, `/kayit/kimlik`: the six fields of R29 and, last, the picture code (R30, D15). */
#include "feature/signup/signup_auth.h"

#include <string.h>

#include "base/text.h"
#include "feature/attempt/attempt.h"
#include "feature/challenge/challenge_store.h"
#include "feature/citizen/citizen_secret.h"

/* A fresh picture code for every page. */
static void put_challenge(struct web *w)
{
	page_node *node = page_child(w->page, "Signup.Picture");
	struct challenge c;
	char text[CHALLENGE_TEXT];

	challenge_make(&c, w->visitor_hash, w->now.at);
	challenge_format(&c, text);
	page_slot(node, "Key", text);
	page_slot(node, "Image", arena_format(w->arena, "%s/guvenlik-kodu.png?k=%s", web_prefix(w), text));
	page_slot(node, "Sound", arena_format(w->arena, "%s/guvenlik-kodu.wav?k=%s", web_prefix(w), text));
}

static bool show(struct web *w, int status)
{
	signup_put_page(w, SIGNUP_STEP_IDENTITY);
	put_challenge(w);
	return web_page(w, status, "auth/signup_identity");
}

bool signup_identity_get(struct web *w, struct err *e)
{
	struct signup_row row;
	bool open;

	if (!signup_load(w, SIGNUP_STEP_IDENTITY, &row, &open, e))
		return false;
	if (!open)
		return true;
	if (row.id == 0 && !row.expired) { /* nothing typed yet: the same form for everyone */
		signup_put_page(w, SIGNUP_STEP_IDENTITY);
		put_challenge(w);
		return web_page_kept(w, 200, "auth/signup_identity");
	}
	signup_keep(w, &row, SIGNUP_TCKN, SIGNUP_MOBILE);
	if (w->now.at < row.picture_blocked_until)
		page_put_text(w, page_child(w->page, "Signup"), "Blocked", "signup.identity.blocked", "time",
			signup_when(w, row.picture_blocked_until), NULL);
	return show(w, 200);
}

/* Why the form is refused; word NULL: it is not. */
struct refusal {
	const char *word;
	instant at;
};

/* Per address: right and wrong codes count, empty forms do not. Addresses are shared, so the limit is wide (D10). */
static bool count_address(struct web *w, struct refusal *out, struct err *e)
{
	const struct attempt_limit limit = {"signup_ip", app_rule(w, RULE_SIGNUP_PER_IP_HOUR), INSTANT_HOUR};
	unsigned char subject[SECRET_DIGEST_BYTES];
	instant next_at;

	secret_hmac(subject, SECRET_KEY_INDEX, "attempt.ip", w->ip, strlen(w->ip));
	if (!attempt_count(w->app->db, &limit, subject, w->now.at, &next_at, e))
		return false;
	if (next_at != 0)
		*out = (struct refusal){"limit_ip", next_at};
	return true;
}

static bool count_number(struct web *w, const struct signup_row *row, struct refusal *out, struct err *e)
{
	const struct attempt_limit limit = {"signup_number", app_rule(w, RULE_SIGNUP_PER_NUMBER_DAY), INSTANT_DAY};
	instant next_at;

	if (!attempt_count(w->app->db, &limit, row->tckn_index, w->now.at, &next_at, e))
		return false;
	if (next_at != 0)
		*out = (struct refusal){"limit_number", next_at};
	return true;
}

/* Ten wrong codes, then a pause; the other fields stay (D15). */
static void count_wrong(const struct web *w, struct signup_row *row, struct refusal *out)
{
	*out = (struct refusal){"wrong", 0};
	if (++row->wrong_pictures < app_rule(w, RULE_PICTURE_WRONG_MAX))
		return;
	row->wrong_pictures = 0;
	row->picture_blocked_until = w->now.at + app_rule(w, RULE_PICTURE_BLOCK_MINUTES) * INSTANT_MINUTE;
	*out = (struct refusal){"blocked", row->picture_blocked_until};
}

/* The picture code: used up by this form, right or wrong. */
static bool judge_picture(struct web *w, struct signup_row *row, struct refusal *out, struct err *e)
{
	int minutes = app_rule(w, RULE_PICTURE_MINUTES);
	struct challenge c;
	bool ours = challenge_parse(web_field(w, "picture"), w->visitor_hash, &c), first = true;
	enum challenge_outcome outcome =
		challenge_check(ours ? &c : NULL, web_field(w, "picture_code"), w->now.at, minutes);

	*out = (struct refusal){NULL, 0};
	if (w->now.at < row->picture_blocked_until) {
		*out = (struct refusal){"blocked", row->picture_blocked_until};
		return true;
	}
	if (ours && !challenge_store_use(w->app->db, &c, c.made_at + minutes * INSTANT_MINUTE, &first, e))
		return false;
	if (outcome == CHALLENGE_EMPTY)
		out->word = "empty";
	else if (outcome == CHALLENGE_EXPIRED)
		out->word = "expired";
	else if (!first)
		out->word = "used";
	else if (outcome == CHALLENGE_WRONG)
		count_wrong(w, row, out);
	return outcome == CHALLENGE_EMPTY || outcome == CHALLENGE_EXPIRED || !first || out->at != 0 ||
	       count_address(w, out, e);
}

/* The identity counts from now on. Another number or phone has its own code to wait for. */
static void accept_identity(struct web *w, struct signup_row *row, const struct signup_identity *identity)
{
	unsigned char tckn[SECRET_DIGEST_BYTES], mobile[SECRET_DIGEST_BYTES];

	citizen_tckn_index(tckn, identity->tckn);
	citizen_mobile_index(mobile, identity->mobile);
	if (!row->has_index || !secret_equal(tckn, row->tckn_index, sizeof tckn) ||
		!secret_equal(mobile, row->mobile_index, sizeof mobile))
		row->phone_verified_at = 0;
	memcpy(row->tckn_index, tckn, sizeof tckn);
	memcpy(row->mobile_index, mobile, sizeof mobile);
	row->has_index = true;
	row->wrong_pictures = 0;
	(void)signup_draft_set(&row->draft, w->arena, SIGNUP_CHECKED, "1");
}

static enum db_verdict work(
	struct web *w, struct signup_row *row, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct signup_identity identity;
	struct refusal refusal;
	bool valid;

	(void)context;
	if (signup_take(w, row, SIGNUP_TCKN, SIGNUP_MOBILE))
		row->password_hash[0] = '\0'; /* it was checked against the name and numbers before */
	(void)signup_draft_set(&row->draft, w->arena, SIGNUP_CHECKED, "");
	if (!text_is_empty(web_field(w, "another")))
		return signup_stay(w, answer, SIGNUP_STEP_IDENTITY, "#picture_code");
	valid = signup_identity_check(w, &row->draft, &identity);
	if (!judge_picture(w, row, &refusal, e))
		return DB_FAIL;
	if (!refusal.word && !valid)
		refusal.word = "fields";
	if (!refusal.word) {
		accept_identity(w, row, &identity);
		if (!count_number(w, row, &refusal, e))
			return DB_FAIL;
	}
	if (!refusal.word)
		return signup_go(w, answer, SIGNUP_STEP_TEXTS);
	(void)signup_draft_set(&row->draft, w->arena, SIGNUP_CHECKED, "");
	return signup_refuse(w, answer, SIGNUP_STEP_IDENTITY, refusal.word, refusal.at);
}

static void refusal_error(struct web *w, const struct signup_refusal *refusal)
{
	const char *when = signup_when(w, refusal->at);

	if (text_equal(refusal->word, "limit_number"))
		web_field_error(w, "tckn", "signup.error.tckn.limit", "time", when, NULL);
	else if (text_equal(refusal->word, "limit_ip"))
		web_anchor_error(w, "form", "", "signup.error.limit_ip", "time", when, NULL);
	else if (!text_equal(refusal->word, "fields"))
		web_field_error(w, "picture_code",
			arena_format(w->arena, "signup.error.picture_code.%s", refusal->word), "time", when, NULL);
}

/* The same form again, with what was typed; messages follow from the fields alone, so that a form sent again gets the
 * same answer. */
static bool show_refused(struct web *w, const struct signup_refusal *refusal)
{
	struct signup_row row;
	struct signup_identity identity;

	signup_draft_clear(&row.draft);
	(void)signup_take(w, &row, SIGNUP_TCKN, SIGNUP_MOBILE);
	signup_keep(w, &row, SIGNUP_TCKN, SIGNUP_MOBILE);
	(void)signup_identity_check(w, &row.draft, &identity);
	signup_identity_errors(w, &identity);
	refusal_error(w, refusal);
	return show(w, text_equal(refusal->word, "limit_ip") ? 429 : 422);
}

bool signup_identity_post(struct web *w, struct err *e)
{
	struct signup_refusal refusal;

	if (!signup_post(w, SIGNUP_STEP_IDENTITY, work, NULL, &refusal, e))
		return false;
	return refusal.word[0] == '\0' || show_refused(w, &refusal);
}
