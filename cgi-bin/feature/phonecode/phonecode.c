#include "feature/phonecode/phonecode.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/attempt/attempt.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/credential/throttle.h"
#include "feature/notification/notification.h"
#include "feature/phonecode/phonecode_store.h"

enum { CODE_DIGITS = 6, CODE_SIZE = CODE_DIGITS + 1, CODE_LIMIT = 1000000, TYPED_MAX = 40 };

/* A code counts only for its owner and purpose. */
static void digest_code(unsigned char out[SECRET_DIGEST_BYTES], const struct phonecode_owner *owner, const char *code)
{
	unsigned char bytes[SECRET_DIGEST_BYTES + CODE_DIGITS];

	memcpy(bytes, owner->owner, SECRET_DIGEST_BYTES);
	memcpy(bytes + SECRET_DIGEST_BYTES, code, CODE_DIGITS);
	secret_hmac(out, SECRET_KEY_CODE, phonecode_purpose_name(owner->purpose), bytes, sizeof bytes);
	secret_wipe(bytes, sizeof bytes);
}

/* Consonants alone, so that no word comes out. */
static void draw_prefix(char out[PHONECODE_PREFIX])
{
	static const char letters[] = "BCDFGHJKLMNPRSTVYZ";

	for (int i = 0; i < PHONECODE_PREFIX - 1; i++)
		out[i] = letters[secret_random_below(sizeof letters - 1)];
	out[PHONECODE_PREFIX - 1] = '\0';
}

/* The limits of one phone (security.md): 1 per 60 s, 3 per 15 min, 6 per day. */
static bool find_next(struct web *w, const unsigned char *mobile_index, instant *next_at, struct err *e)
{
	const struct throttle_window windows[] = {
		{1, app_rule(w, RULE_CODE_GAP_SECONDS) * INSTANT_SECOND},
		{(unsigned)app_rule(w, RULE_CODE_PER_QUARTER_HOUR), 15 * INSTANT_MINUTE},
		{(unsigned)app_rule(w, RULE_CODE_PER_DAY), INSTANT_DAY},
	};
	instant times[PHONECODE_SENT_MAX];
	size_t count;

	if (!phonecode_store_sent(w->app->db, mobile_index, w->now.at - INSTANT_DAY, times, &count, e))
		return false;
	*next_at = throttle_next_allowed(windows, sizeof windows / sizeof *windows, times, count, w->now.at);
	return true;
}

/* `*next_at` is when a code may go to this phone; now, when it may go now. The counted row makes two that ask at the
 * same moment wait for each other, and the second one see the first. */
static bool check_limits(struct web *w, const unsigned char *mobile_index, instant *next_at, struct err *e)
{
	const struct attempt_limit gap = {"phone_code", 1, app_rule(w, RULE_CODE_GAP_SECONDS) * INSTANT_SECOND};
	instant gap_end;
	int64_t to_all;

	if (!find_next(w, mobile_index, next_at, e))
		return false;
	if (*next_at > w->now.at)
		return true;
	if (!phonecode_store_sent_to_all(w->app->db, w->now.at - INSTANT_MINUTE, &to_all, e) ||
		!attempt_count(w->app->db, &gap, mobile_index, w->now.at, &gap_end, e))
		return false;
	if (to_all >= app_rule(w, RULE_CODE_PER_MINUTE_ALL))
		*next_at = w->now.at + INSTANT_MINUTE;
	else if (gap_end > w->now.at)
		*next_at = gap_end;
	return true;
}

/* A code to the phone, or for a decoy the word that sign-up cannot be completed online, and where to go (D10). */
static bool queue_message(struct web *w, const struct phonecode_request *request, const struct phonecode_row *row,
	const char *code, struct err *e)
{
	bool nobody = request->purpose == PHONECODE_RECOVERY && request->citizen_id == 0;
	char purpose[32], key[64];
	struct notification n = {.citizen_id = request->citizen_id,
		.channel = NOTIFICATION_SMS,
		.purpose = purpose,
		.cause = arena_format(w->arena, "code:%lld", (long long)row->id),
		.to = request->mobile,
		.subject = "",
		.useless_after = nobody ? row->created_at - INSTANT_SECOND : row->expires_at};

	(void)text_format(purpose, sizeof purpose, "%s_%s", phonecode_purpose_name(request->purpose),
		request->decoy ? "elsewhere" : "code");
	(void)text_format(key, sizeof key, "message.%s.text", purpose);
	n.text = web_text(w, key, "prefix", row->prefix, "code", code, "time", web_time(w, row->expires_at), NULL);
	return notification_queue(w->app->db, &n, w->now.at, e);
}

bool phonecode_send(struct web *w, const struct phonecode_request *request, char prefix[PHONECODE_PREFIX],
	instant *next_at, enum phonecode_sent *outcome, struct err *e)
{
	const struct phonecode_owner owner = {request->purpose, request->owner};
	unsigned char mobile_index[SECRET_DIGEST_BYTES];
	struct phonecode_row row = {.created_at = w->now.at};
	char code[CODE_SIZE];
	bool ok;

	prefix[0] = '\0';
	*outcome = PHONECODE_TOO_SOON;
	citizen_mobile_index(mobile_index, request->mobile);
	if (!check_limits(w, mobile_index, next_at, e))
		return false;
	if (*next_at > w->now.at)
		return true;
	row.expires_at = w->now.at + app_rule(w, RULE_CODE_MINUTES) * INSTANT_MINUTE;
	draw_prefix(row.prefix);
	(void)text_format(code, sizeof code, "%06u", secret_random_below(CODE_LIMIT));
	digest_code(row.code_hmac, &owner, code);
	if (request->decoy)
		secret_random(row.code_hmac, sizeof row.code_hmac); /* no code is ever right */
	ok = phonecode_store_insert(w->app->db, &owner, &row, &row.id, e) &&
	     phonecode_store_note_sent(w->app->db, mobile_index, w->now.at, e) &&
	     queue_message(w, request, &row, code, e);
	secret_wipe(code, sizeof code);
	(void)text_copy(prefix, PHONECODE_PREFIX, row.prefix);
	*outcome = PHONECODE_SENT;
	return ok;
}

/* Keeps six digits; spaces between them are people's. Anything else is no code. */
static bool take_digits(const char *typed, char out[CODE_SIZE])
{
	size_t n = 0;

	for (; *typed != '\0'; typed++) {
		if (*typed == ' ')
			continue;
		if (*typed < '0' || *typed > '9' || n == CODE_DIGITS)
			return false;
		out[n++] = *typed;
	}
	out[n] = '\0';
	return n == CODE_DIGITS;
}

static bool is_live(const struct phonecode_row *row, instant now)
{
	return row->used_at == 0 && now < row->expires_at;
}

/* The typed code against every code that still counts. A right one uses up all of them. */
static bool try_codes(struct web *w, const struct phonecode_row *row, size_t count, const unsigned char *typed,
	enum phonecode_checked *outcome, struct err *e)
{
	int tries_max = app_rule(w, RULE_CODE_TRIES);
	bool right = false;

	*outcome = PHONECODE_EXPIRED;
	for (size_t i = 0; i < count; i++) {
		if (!is_live(&row[i], w->now.at))
			continue;
		if (row[i].tries >= tries_max) {
			if (*outcome == PHONECODE_EXPIRED)
				*outcome = PHONECODE_TOO_MANY;
			continue;
		}
		*outcome = PHONECODE_WRONG;
		right = secret_equal(row[i].code_hmac, typed, SECRET_DIGEST_BYTES) || right;
	}
	for (size_t i = 0; i < count && *outcome == PHONECODE_WRONG; i++)
		if (is_live(&row[i], w->now.at) &&
			!(right ? phonecode_store_mark_used(w->app->db, row[i].id, w->now.at, e)
				: row[i].tries >= tries_max || phonecode_store_count_try(w->app->db, row[i].id, e)))
			return false;
	if (right)
		*outcome = PHONECODE_RIGHT;
	return true;
}

bool phonecode_check(struct web *w, enum phonecode_purpose purpose, const unsigned char *owner, const char *typed,
	enum phonecode_checked *outcome, struct err *e)
{
	const struct phonecode_owner of = {purpose, owner};
	struct phonecode_row row[PHONECODE_LIVE_MAX];
	unsigned char want[SECRET_DIGEST_BYTES];
	char code[CODE_SIZE];
	size_t count;

	if (!phonecode_store_list(w->app->db, &of, true, row, &count, e))
		return false;
	if (take_digits(typed, code))
		digest_code(want, &of, code);
	else
		secret_random(want, sizeof want); /* counts as a try all the same */
	secret_wipe(code, sizeof code);
	return try_codes(w, row, count, want, outcome, e);
}

bool phonecode_latest(struct web *w, enum phonecode_purpose purpose, const unsigned char *owner,
	char prefix[PHONECODE_PREFIX], instant *sent_at, struct err *e)
{
	const struct phonecode_owner of = {purpose, owner};
	struct phonecode_row row[PHONECODE_LIVE_MAX];
	size_t count;

	prefix[0] = '\0';
	*sent_at = 0;
	if (!phonecode_store_list(w->app->db, &of, false, row, &count, e))
		return false;
	if (count > 0 && is_live(&row[0], w->now.at)) {
		(void)text_copy(prefix, PHONECODE_PREFIX, row[0].prefix);
		*sent_at = row[0].created_at;
	}
	return true;
}
