/* Step 4, `/kayit/sifre`: the password (R38, D17). It is never kept; its hash waits in the sign-up's row. */
#include "feature/signup/signup_auth.h"

#include "base/text.h"
#include "base/turkish.h"
#include "feature/credential/password_common.h"
#include "feature/credential/password_rule.h"

static bool show(struct web *w, int status)
{
	signup_put_page(w, SIGNUP_STEP_PASSWORD);
	return web_page(w, status, "auth/signup_password");
}

bool signup_password_get(struct web *w, struct err *e)
{
	struct signup_row row;
	bool open;

	if (!signup_load(w, SIGNUP_STEP_PASSWORD, &row, &open, e))
		return false;
	return !open || show(w, 200);
}

static const char *const outcome_word[] = {
	[CREDENTIAL_PASSWORD_OK] = "",
	[CREDENTIAL_PASSWORD_NOT_TEXT] = "not_text",
	[CREDENTIAL_PASSWORD_TOO_SHORT] = "too_short",
	[CREDENTIAL_PASSWORD_TOO_LONG] = "too_long",
	[CREDENTIAL_PASSWORD_COMMON] = "common",
	[CREDENTIAL_PASSWORD_HOLDS_OWN_DATA] = "own_data",
	[CREDENTIAL_PASSWORD_TOO_WEAK] = "too_weak",
};

/* The word of the refusal, "" when the password may be used. */
static const char *judge(const struct web *w, const struct signup_row *row, const char *password, int *strength)
{
	const struct credential_password_rule rule = {
		.min_chars = (unsigned)app_rule(w, RULE_PASSWORD_MIN),
		.max_chars = (unsigned)app_rule(w, RULE_PASSWORD_MAX),
		.min_strength = app_rule(w, RULE_PASSWORD_STRENGTH_MIN),
		.is_common = password_common_has,
	};
	struct signup_identity identity;
	struct credential_own_data own;

	*strength = 0;
	if (text_is_empty(password))
		return "empty";
	(void)signup_identity_check(w, &row->draft, &identity);
	own = (struct credential_own_data){
		identity.first_name, identity.last_name, identity.tckn, identity.mobile, identity.birth};
	return outcome_word[credential_check_password(password, &own, &rule, strength)];
}

static enum db_verdict work(
	struct web *w, struct signup_row *row, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const char *password = web_field(w, "password"), *word;
	int strength;

	(void)context;
	word = judge(w, row, password, &strength);
	if (word[0] != '\0')
		return signup_refuse(w, answer, SIGNUP_STEP_PASSWORD, word, strength);
	if (!password_hash(password, row->password_hash, e))
		return DB_FAIL;
	return signup_go(w, answer, SIGNUP_STEP_CONTACT);
}

bool signup_password_post(struct web *w, struct err *e)
{
	struct signup_refusal refusal;
	const char *typed = web_field(w, "password");

	if (!signup_post(w, SIGNUP_STEP_PASSWORD, work, NULL, &refusal, e))
		return false;
	if (refusal.word[0] == '\0')
		return true;
	web_field_error(w, "password", arena_format(w->arena, "signup.error.password.%s", refusal.word), "min",
		arena_format(w->arena, "%d", app_rule(w, RULE_PASSWORD_MIN)), "max",
		arena_format(w->arena, "%d", app_rule(w, RULE_PASSWORD_MAX)), "count",
		arena_format(w->arena, "%d", (int)turkish_length(typed)), "strength",
		arena_format(w->arena, "%d", (int)refusal.at), "least",
		arena_format(w->arena, "%d", app_rule(w, RULE_PASSWORD_STRENGTH_MIN)), NULL);
	return show(w, 422);
}
