#include "feature/signup/signup_identity.h"

#include "base/text.h"
#include "feature/app/app.h"

static bool check_birth(const struct web *w, const struct signup_draft *draft, struct signup_identity *out)
{
	const struct identity_birth_typed typed = {
		draft->value[SIGNUP_BIRTH_DAY], draft->value[SIGNUP_BIRTH_MONTH], draft->value[SIGNUP_BIRTH_YEAR]};
	const struct identity_birth_limits limits = {app_rule(w, RULE_MINIMUM_AGE), app_rule(w, RULE_MAXIMUM_YEARS)};

	out->birth_outcome = identity_check_birth(&typed, &limits, w->now.today, &out->birth, &out->bad_parts);
	return out->birth_outcome == IDENTITY_BIRTH_OK;
}

static bool check_name(const char *typed, char *out, enum identity_name_outcome *outcome)
{
	*outcome = identity_check_name(typed, out, IDENTITY_NAME_SIZE);
	return *outcome == IDENTITY_NAME_OK;
}

static bool check_all(const struct web *w, const struct signup_draft *draft, struct signup_identity *out)
{
	bool ok = check_birth(w, draft, out);

	out->tckn_outcome = identity_check_tckn(draft->value[SIGNUP_TCKN], out->tckn, &out->tckn_digits);
	out->mobile_outcome = identity_check_mobile(draft->value[SIGNUP_MOBILE], out->mobile);
	ok = check_name(draft->value[SIGNUP_FIRST_NAME], out->first_name, &out->first_outcome) && ok;
	ok = check_name(draft->value[SIGNUP_LAST_NAME], out->last_name, &out->last_outcome) && ok;
	ok = check_name(draft->value[SIGNUP_FATHER_NAME], out->father_name, &out->father_outcome) && ok;
	return ok && out->tckn_outcome == IDENTITY_TCKN_OK;
}

bool signup_identity_check(const struct web *w, const struct signup_draft *draft, struct signup_identity *out)
{
	return check_all(w, draft, out) && out->mobile_outcome == IDENTITY_MOBILE_OK;
}

bool signup_identity_check_at_unit(const struct web *w, const struct signup_draft *draft, struct signup_identity *out)
{
	bool ok = check_all(w, draft, out);

	if (out->mobile_outcome == IDENTITY_MOBILE_EMPTY) {
		out->mobile_outcome = IDENTITY_MOBILE_OK;
		out->mobile[0] = '\0';
	}
	return ok && out->mobile_outcome == IDENTITY_MOBILE_OK;
}

bool signup_is_minor(const struct web *w, const struct signup_draft *draft)
{
	struct signup_identity identity;

	return check_birth(w, draft, &identity) &&
	       identity_is_minor(identity.birth, w->now.today, app_rule(w, RULE_ADULT_AGE));
}

/* "signup.error.<field>.<outcome>" */
static const char *key_of(const struct web *w, const char *field, const char *outcome)
{
	return arena_format(w->arena, "signup.error.%s.%s", field, outcome);
}

static void tckn_error(struct web *w, const struct signup_identity *identity)
{
	static const char *const word[] = {
		[IDENTITY_TCKN_EMPTY] = "empty",
		[IDENTITY_TCKN_NOT_DIGITS] = "not_digits",
		[IDENTITY_TCKN_LENGTH] = "length",
		[IDENTITY_TCKN_FIRST_ZERO] = "first_zero",
		[IDENTITY_TCKN_CHECKSUM] = "checksum",
	};

	if (identity->tckn_outcome != IDENTITY_TCKN_OK)
		web_field_error(w, "tckn", key_of(w, "tckn", word[identity->tckn_outcome]), "count",
			arena_format(w->arena, "%d", identity->tckn_digits), NULL);
}

static void name_error(struct web *w, const char *field, enum identity_name_outcome outcome)
{
	static const char *const word[] = {
		[IDENTITY_NAME_EMPTY] = "empty",
		[IDENTITY_NAME_TOO_LONG] = "too_long",
		[IDENTITY_NAME_BAD_CHARACTER] = "bad_character",
		[IDENTITY_NAME_NO_LETTER] = "no_letter",
	};

	if (outcome != IDENTITY_NAME_OK)
		web_field_error(w, field, key_of(w, field, word[outcome]), "max",
			arena_format(w->arena, "%d", IDENTITY_NAME_MAX), NULL);
}

/* The message stands at the whole date; the summary leads to the first box that is wrong. */
static void birth_error(struct web *w, const struct signup_identity *identity)
{
	static const char *const word[] = {
		[IDENTITY_BIRTH_EMPTY] = "empty",
		[IDENTITY_BIRTH_PART_MISSING] = "part_missing",
		[IDENTITY_BIRTH_DAY] = "day",
		[IDENTITY_BIRTH_MONTH] = "month",
		[IDENTITY_BIRTH_YEAR] = "year",
		[IDENTITY_BIRTH_NOT_REAL] = "not_real",
		[IDENTITY_BIRTH_FUTURE] = "future",
		[IDENTITY_BIRTH_TOO_LONG_AGO] = "too_long_ago",
		[IDENTITY_BIRTH_TOO_YOUNG] = "too_young",
	};
	static const char *const box[] = {"birth_day", "birth_month", "birth_year"};
	const char *first = NULL;

	if (identity->birth_outcome == IDENTITY_BIRTH_OK)
		return;
	for (int i = 0; i < 3; i++)
		if (identity->bad_parts & 1u << i) {
			page_put(page_child(page_child(w->page, "Form"), box[i]), "Error", "1");
			first = first ? first : box[i];
		}
	web_anchor_error(w, "birth", first ? first : box[0], key_of(w, "birth", word[identity->birth_outcome]), "age",
		arena_format(w->arena, "%d", app_rule(w, RULE_MINIMUM_AGE)), "years",
		arena_format(w->arena, "%d", app_rule(w, RULE_MAXIMUM_YEARS)), NULL);
}

void signup_identity_mobile_error(struct web *w, enum identity_mobile_outcome outcome)
{
	static const char *const word[] = {
		[IDENTITY_MOBILE_EMPTY] = "empty",
		[IDENTITY_MOBILE_NOT_DIGITS] = "not_digits",
		[IDENTITY_MOBILE_NOT_MOBILE] = "not_mobile",
		[IDENTITY_MOBILE_LENGTH] = "length",
		[IDENTITY_MOBILE_512] = "not_mobile",
	};

	if (outcome != IDENTITY_MOBILE_OK)
		web_field_error(w, "mobile", key_of(w, "mobile", word[outcome]), NULL);
}

void signup_identity_errors(struct web *w, const struct signup_identity *identity)
{
	tckn_error(w, identity);
	name_error(w, "first_name", identity->first_outcome);
	name_error(w, "last_name", identity->last_outcome);
	name_error(w, "father_name", identity->father_outcome);
	birth_error(w, identity);
	signup_identity_mobile_error(w, identity->mobile_outcome);
}
