/* Step 3, `/kayit/kod`: the code sent to the phone. A number that is registered already gets the same page, the same
 * status and the same work; only the messages differ, and no code is ever right (D10). So does a phone that serves
 * as many people as it may (D13). */
#include "feature/signup/signup_auth.h"

#include <string.h>

#include "base/text.h"
#include "feature/notification/notification.h"
#include "feature/phonecode/phonecode.h"
#include "feature/signup/signup_citizen_store.h"
#include "web/view.h"

/* Codes belong to visitor, number and phone together: changing one makes the old codes worthless. */
static void code_owner(const struct web *w, const struct signup_row *row, unsigned char out[SECRET_DIGEST_BYTES])
{
	unsigned char bytes[3 * SECRET_DIGEST_BYTES];

	memcpy(bytes, w->visitor_hash, SECRET_DIGEST_BYTES);
	memcpy(bytes + SECRET_DIGEST_BYTES, row->tckn_index, SECRET_DIGEST_BYTES);
	memcpy(bytes + (size_t)2 * SECRET_DIGEST_BYTES, row->mobile_index, SECRET_DIGEST_BYTES);
	secret_sha256(out, bytes, sizeof bytes);
}

/* Tells the registered phone that someone tried, once a day. Where there is nobody to tell, a message is written that
 * is useless from the start: the same work, and nobody hears of it (D10). */
static bool tell_holder(struct web *w, const struct signup_holder *holder, const char *typed_mobile, struct err *e)
{
	char registered[CITIZEN_MOBILE_SIZE] = "", day[DATE_ISO_SIZE];
	enum language language = holder->id ? holder->language : w->language;
	struct notification n = {.channel = NOTIFICATION_SMS,
		.purpose = "signup_attempt",
		.to = registered,
		.subject = "",
		.text = view_text(w->view, language, "message.signup_attempt.text"),
		.citizen_id = holder->id,
		.useless_after = w->now.at + INSTANT_DAY};

	if (!citizen_mobile_unseal(registered, holder->mobile_sealed, holder->mobile_n, holder->id, e))
		return false;
	date_format_iso(w->now.today, day);
	n.cause = arena_format(w->arena, "attempt:%lld:%s", (long long)holder->id, day);
	if (registered[0] == '\0') {
		n.to = typed_mobile;
		n.cause = arena_format(w->arena, "nobody:%s:%lld", w->visitor, (long long)w->now.at);
		n.useless_after = w->now.at - INSTANT_MINUTE;
	}
	return notification_queue(w->app->db, &n, w->now.at, e);
}

bool signup_send_code(struct web *w, const struct signup_row *row, bool again, instant *next_at, struct err *e)
{
	unsigned char owner[SECRET_DIGEST_BYTES];
	struct signup_identity identity;
	struct signup_holder holder;
	struct phonecode_request request = {.purpose = PHONECODE_SIGNUP, .owner = owner, .mobile = identity.mobile};
	enum phonecode_sent outcome;
	char prefix[PHONECODE_PREFIX];
	instant sent_at;
	int64_t served;

	*next_at = 0;
	code_owner(w, row, owner);
	if (!signup_identity_check(w, &row->draft, &identity))
		return err_set(e, ERR_INTERNAL, 0, "signup: a code for an identity that is not right");
	if (!phonecode_latest(w, PHONECODE_SIGNUP, owner, prefix, &sent_at, e))
		return false;
	if (!again && sent_at != 0)
		return true;
	if (!signup_citizen_store_holder(w->app->db, identity.tckn, &holder, e) ||
		!signup_citizen_store_count_phone(w->app->db, identity.mobile, &served, e))
		return false;
	request.decoy = holder.id != 0 || served >= app_rule(w, RULE_PEOPLE_PER_PHONE);
	if (!phonecode_send(w, &request, prefix, next_at, &outcome, e))
		return false;
	if (outcome == PHONECODE_TOO_SOON)
		return true;
	*next_at = 0;
	return tell_holder(w, &holder, identity.mobile, e);
}

/* The phone, and where the newest code stands; "" when none is on its way. */
static bool show(struct web *w, const struct signup_row *row, int status, struct err *e)
{
	page_node *node = page_child(w->page, "Signup");
	unsigned char owner[SECRET_DIGEST_BYTES];
	struct signup_identity identity;
	char prefix[PHONECODE_PREFIX], mobile[IDENTITY_MOBILE_TEXT_SIZE];
	instant sent_at;

	code_owner(w, row, owner);
	if (!phonecode_latest(w, PHONECODE_SIGNUP, owner, prefix, &sent_at, e))
		return false;
	if (signup_identity_check(w, &row->draft, &identity)) {
		identity_format_mobile(identity.mobile, mobile);
		page_put(node, "Mobile", mobile);
	}
	if (sent_at != 0) {
		page_put(node, "Prefix", prefix);
		page_put_text(w, node, "Sent", "signup.code.sent", "sent", web_time(w, sent_at), "end",
			web_time(w, sent_at + app_rule(w, RULE_CODE_MINUTES) * INSTANT_MINUTE), NULL);
	}
	signup_put_page(w, SIGNUP_STEP_CODE);
	return web_page(w, status, "auth/signup_code");
}

bool signup_code_get(struct web *w, struct err *e)
{
	struct signup_row row;
	bool open;

	if (!signup_load(w, SIGNUP_STEP_CODE, &row, &open, e))
		return false;
	return !open || show(w, &row, 200, e);
}

static bool is_six_digits(const char *typed)
{
	size_t digits = 0;

	for (; *typed != '\0'; typed++) {
		if (*typed == ' ')
			continue;
		if (*typed < '0' || *typed > '9')
			return false;
		digits++;
	}
	return digits == 6;
}

static enum db_verdict resend(struct web *w, const struct signup_row *row, char *answer, struct err *e)
{
	instant next_at;

	if (!signup_send_code(w, row, true, &next_at, e))
		return DB_FAIL;
	if (next_at != 0)
		return signup_refuse(w, answer, SIGNUP_STEP_CODE, "soon", next_at);
	return signup_stay(w, answer, SIGNUP_STEP_CODE, "");
}

static enum db_verdict work(
	struct web *w, struct signup_row *row, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	static const char *const word[] = {[PHONECODE_RIGHT] = "",
		[PHONECODE_WRONG] = "wrong",
		[PHONECODE_EXPIRED] = "expired",
		[PHONECODE_TOO_MANY] = "too_many"};
	const char *typed = web_field(w, "code");
	unsigned char owner[SECRET_DIGEST_BYTES];
	enum phonecode_checked outcome;

	(void)context;
	if (!text_is_empty(web_field(w, "resend")))
		return resend(w, row, answer, e);
	if (text_is_empty(typed) || !is_six_digits(typed))
		return signup_refuse(w, answer, SIGNUP_STEP_CODE, text_is_empty(typed) ? "empty" : "format", 0);
	code_owner(w, row, owner);
	if (!phonecode_check(w, PHONECODE_SIGNUP, owner, typed, &outcome, e))
		return DB_FAIL;
	if (outcome != PHONECODE_RIGHT)
		return signup_refuse(w, answer, SIGNUP_STEP_CODE, word[outcome], 0);
	row->phone_verified_at = w->now.at;
	return signup_go(w, answer, SIGNUP_STEP_PASSWORD);
}

bool signup_code_post(struct web *w, struct err *e)
{
	struct signup_refusal refusal;
	struct signup_row row;
	bool open;

	if (!signup_post(w, SIGNUP_STEP_CODE, work, NULL, &refusal, e))
		return false;
	if (refusal.word[0] == '\0')
		return true;
	if (!signup_load(w, SIGNUP_STEP_CODE, &row, &open, e))
		return false;
	if (!open)
		return true;
	web_field_error(w, "code", arena_format(w->arena, "signup.error.code.%s", refusal.word), "time",
		signup_when(w, refusal.at), "count", arena_format(w->arena, "%d", app_rule(w, RULE_CODE_TRIES)), NULL);
	return show(w, &row, 422, e);
}
