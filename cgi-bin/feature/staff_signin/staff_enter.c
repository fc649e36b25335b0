#include "feature/staff_signin/staff_enter.h"

#include <string.h>

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"
#include "feature/credential/password_common.h"
#include "feature/credential/password_rule.h"
#include "feature/staff_signin/staff_browser.h"

bool staff_enter_username(struct web *w, char out[STAFF_USERNAME])
{
	const char *typed = web_field(w, "username");
	size_t n = 0;

	web_keep(w, "username", typed);
	if (text_is_empty(typed)) {
		web_field_error(w, "username", "staffauth.error.username_empty", NULL);
		return false;
	}
	for (; *typed != '\0' && n < STAFF_USERNAME - 1; typed++)
		out[n++] = *typed >= 'A' && *typed <= 'Z' ? (char)(*typed - 'A' + 'a') : *typed;
	out[n] = '\0';
	if (*typed == '\0' && strspn(out, "abcdefghijklmnopqrstuvwxyz0123456789.-") == n)
		return true;
	web_field_error(w, "username", "staffauth.error.username_form", NULL);
	return false;
}

bool staff_enter_open(struct web *w, int64_t staff_id, struct staff_tokens *out, struct err *e)
{
	return staff_signin_store_open(w, staff_id, out->session, e) &&
	       staff_browser_remember(w, staff_id, out->browser, e);
}

void staff_enter_welcome(struct web *w, const struct staff_tokens *tokens)
{
	web_set_cookie(w, WEB_COOKIE_STAFF, tokens->session, 0);
	staff_browser_give(w, tokens->browser);
	web_set_cookie(w, WEB_COOKIE_STAFF_SIGNIN, "", -1);
}

bool staff_enter_judge(struct web *w, const struct staff_person *person)
{
	static const char *const words[] = {
		[CREDENTIAL_PASSWORD_OK] = "",
		[CREDENTIAL_PASSWORD_NOT_TEXT] = "not_text",
		[CREDENTIAL_PASSWORD_TOO_SHORT] = "too_short",
		[CREDENTIAL_PASSWORD_TOO_LONG] = "too_long",
		[CREDENTIAL_PASSWORD_COMMON] = "common",
		[CREDENTIAL_PASSWORD_HOLDS_OWN_DATA] = "own_data",
		[CREDENTIAL_PASSWORD_TOO_WEAK] = "too_weak",
	};
	const char *typed = web_field(w, "password"), *word;
	int strength = 0;
	const struct credential_password_rule rule = {
		.min_chars = (unsigned)app_rule(w, RULE_STAFF_PASSWORD_MIN),
		.max_chars = (unsigned)app_rule(w, RULE_PASSWORD_MAX),
		.min_strength = app_rule(w, RULE_PASSWORD_STRENGTH_MIN),
		.is_common = password_common_has,
	};
	const struct credential_own_data own = {person->first_name, person->last_name, NULL, NULL, {0}};

	word = text_is_empty(typed) ? "empty" : words[credential_check_password(typed, &own, &rule, &strength)];
	if (word[0] == '\0')
		return true;
	web_field_error(w, "password", arena_format(w->arena, "signup.error.password.%s", word), "min",
		arena_format(w->arena, "%u", rule.min_chars), "max", arena_format(w->arena, "%u", rule.max_chars),
		"count", arena_format(w->arena, "%d", (int)turkish_length(typed)), "strength",
		arena_format(w->arena, "%d", strength), "least", arena_format(w->arena, "%d", rule.min_strength), NULL);
	return false;
}
