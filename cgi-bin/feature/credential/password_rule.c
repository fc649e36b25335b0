#include "feature/credential/password_rule.h"

#include "base/secret.h"
#include "base/turkish.h"

#include <assert.h>
#include <string.h>

#include <unistr.h>
#include <zxcvbn.h>

enum {
	ESTIMATE_BYTES = 64,  /* libzxcvbn is slow on long inputs, and 64 bytes are strong or patterned */
	OWN_WORD_LETTERS = 3, /* shorter words of a name are in too many passwords by accident */
	OWN_TEXT_SIZE = 512   /* folded name; identity.h allows 60 characters */
};

/* A password in the forms it is judged in. Wiped after use. */
struct forms {
	char composed[CREDENTIAL_PASSWORD_SIZE]; /* NFC, as it will be hashed */
	char key[CREDENTIAL_PASSWORD_SIZE];      /* credential_common_key() */
	char digits[CREDENTIAL_PASSWORD_SIZE];   /* its digits alone */
};

bool credential_common_key(const char *password, char *out, size_t size)
{
	return turkish_fold_letters(password, out, size);
}

static void keep_digits(const char *text, char *out)
{
	for (; *text != '\0'; text++)
		if (*text >= '0' && *text <= '9')
			*out++ = *text;
	*out = '\0';
}

/* Any word of 3 or more characters of the name in the key. Words are divided by space, hyphen, apostrophe and
 * dot. */
static bool holds_name(const char *key, const char *name)
{
	char folded[OWN_TEXT_SIZE];
	char *word = folded;

	if (name == NULL || !turkish_fold_search(name, folded, sizeof folded))
		return false;
	while (*word != '\0') {
		size_t length = strcspn(word, " ");
		char *next = word + length + (word[length] == ' ' ? 1 : 0);

		word[length] = '\0';
		if (turkish_length(word) >= OWN_WORD_LETTERS && strstr(key, word) != NULL)
			return true;
		word = next;
	}
	return false;
}

static bool holds_number(const char *digits, const char *number)
{
	return number != NULL && number[0] != '\0' && strstr(digits, number) != NULL;
}

static void put_two_digits(char *out, int value)
{
	out[0] = (char)('0' + value / 10 % 10);
	out[1] = (char)('0' + value % 10);
}

/*
 * The year stands in every writing with four digits (ddmmyyyy, dd.mm.yyyy, yyyy-mm-dd, yyyy), so it is looked
 * for as typed; among the digits alone it would be found by accident. The short writings are ddmmyy with any
 * separators.
 */
static bool holds_birth(const struct forms *forms, struct date birth)
{
	char year[] = "yyyy";
	char short_date[] = "ddmmyy";

	if (!date_is_valid(birth))
		return false;
	put_two_digits(year, birth.year / 100);
	put_two_digits(year + 2, birth.year % 100);
	put_two_digits(short_date, birth.day);
	put_two_digits(short_date + 2, birth.month);
	put_two_digits(short_date + 4, birth.year % 100);
	return strstr(forms->key, year) != NULL || strstr(forms->digits, short_date) != NULL;
}

static bool holds_own_data(const struct forms *forms, const struct credential_own_data *own)
{
	if (own == NULL)
		return false;
	return holds_name(forms->key, own->first_name) || holds_name(forms->key, own->last_name) ||
	       holds_number(forms->digits, own->tckn) || holds_number(forms->digits, own->mobile) ||
	       holds_birth(forms, own->birth);
}

/* The scale of zxcvbn: 10^3, 10^6, 10^8 and 10^10 guesses, in bits. */
static int strength_of_bits(double bits)
{
	static const double least_bits[CREDENTIAL_STRENGTH_MAX] = {9.966, 19.932, 26.575, 33.219};
	int strength = 0;

	while (strength < CREDENTIAL_STRENGTH_MAX && bits >= least_bits[strength])
		strength++;
	return strength;
}

/* The library reads bytes, so a character cut in half does no harm. */
static int estimate(const char *composed)
{
	char start[ESTIMATE_BYTES + 1] = "";
	size_t length = strlen(composed);
	double bits;

	memcpy(start, composed, length < ESTIMATE_BYTES ? length : ESTIMATE_BYTES);
	bits = start[0] != '\0' ? ZxcvbnMatch(start, NULL, NULL) : 0;
	secret_wipe(start, sizeof start);
	return strength_of_bits(bits);
}

int credential_password_strength(const char *password)
{
	char composed[CREDENTIAL_PASSWORD_SIZE];
	int strength = 0;

	if (turkish_normalise(password, composed, sizeof composed))
		strength = estimate(composed);
	secret_wipe(composed, sizeof composed);
	return strength;
}

/*
 * Composes and counts. Composing makes a text at most three times as long, so one of a third of the buffer
 * fits; 128 characters taken apart as far as they go are still shorter than that.
 */
static enum credential_password_outcome judge_length(
	const char *password, const struct credential_password_rule *rule, struct forms *forms)
{
	size_t characters;

	if (u8_check((const uint8_t *)password, strlen(password)) != NULL)
		return CREDENTIAL_PASSWORD_NOT_TEXT;
	if (strlen(password) >= sizeof forms->composed / 3)
		return CREDENTIAL_PASSWORD_TOO_LONG;
	if (!turkish_normalise(password, forms->composed, sizeof forms->composed))
		return CREDENTIAL_PASSWORD_NOT_TEXT;
	characters = turkish_length(forms->composed);
	if (characters < rule->min_chars)
		return CREDENTIAL_PASSWORD_TOO_SHORT;
	return characters > rule->max_chars ? CREDENTIAL_PASSWORD_TOO_LONG : CREDENTIAL_PASSWORD_OK;
}

static enum credential_password_outcome judge_content(
	struct forms *forms, const struct credential_own_data *own, const struct credential_password_rule *rule)
{
	if (!credential_common_key(forms->composed, forms->key, sizeof forms->key))
		return CREDENTIAL_PASSWORD_TOO_LONG;
	keep_digits(forms->key, forms->digits);
	if (rule->is_common != NULL && rule->is_common(forms->key, rule->context))
		return CREDENTIAL_PASSWORD_COMMON;
	return holds_own_data(forms, own) ? CREDENTIAL_PASSWORD_HOLDS_OWN_DATA : CREDENTIAL_PASSWORD_OK;
}

enum credential_password_outcome credential_check_password(const char *password, const struct credential_own_data *own,
	const struct credential_password_rule *rule, int *strength)
{
	struct forms forms;
	enum credential_password_outcome outcome;
	int estimated = 0;

	assert(rule->max_chars <= CREDENTIAL_PASSWORD_MAX_CHARS);
	memset(&forms, 0, sizeof forms);
	outcome = judge_length(password, rule, &forms);
	if (outcome == CREDENTIAL_PASSWORD_OK)
		outcome = judge_content(&forms, own, rule);
	if (outcome != CREDENTIAL_PASSWORD_COMMON && outcome != CREDENTIAL_PASSWORD_HOLDS_OWN_DATA)
		estimated = estimate(forms.composed);
	if (outcome == CREDENTIAL_PASSWORD_OK && estimated < rule->min_strength)
		outcome = CREDENTIAL_PASSWORD_TOO_WEAK;
	if (strength != NULL)
		*strength = estimated;
	secret_wipe(&forms, sizeof forms);
	return outcome;
}
