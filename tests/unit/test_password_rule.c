/* Passwords: feature/credential/password_rule.[ch] (R38, D17). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "feature/credential/password_rule.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* A list of common passwords in the form of credential_common_key(). */
static bool in_list(const char *key, void *context)
{
	const char *const *word = context;

	for (; *word != NULL; word++)
		if (strcmp(*word, key) == 0)
			return true;
	return false;
}

static const char *common[] = {"PAROLA123", "SIFRE1234", "QWERTY-1234", "GALATASARAY1905", NULL};

static const struct credential_password_rule rule = {
	.min_chars = 8, .max_chars = 128, .min_strength = 3, .is_common = in_list, .context = common};

static const struct credential_own_data own = {
	.first_name = "I\u015F\u0131l Su",
	.last_name = "\u00C7elik-\u00D6zt\u00FCrk",
	.tckn = "12345678950",
	.mobile = "5321234567",
	.birth = {1990, 9, 3},
};

static enum credential_password_outcome check(const char *password)
{
	return credential_check_password(password, &own, &rule, NULL);
}

static void test_D17_table(void **state)
{
	static const struct {
		const char *password;
		enum credential_password_outcome outcome;
	} table[] = {
		{"mor zebra tavanda uyur", CREDENTIAL_PASSWORD_OK},
		{"   bosluk da olur   ", CREDENTIAL_PASSWORD_OK},
		{"kjT7w!vbQ2", CREDENTIAL_PASSWORD_OK},
		{"\u00FCz\u00FCmb\u00FClb\u00FCl\u00FC\u011F\u00FCn", CREDENTIAL_PASSWORD_OK},
		{"\u5F20\u4F1F\u7684\u5BC6\u7801\u5F88\u957F\u5427", CREDENTIAL_PASSWORD_OK},
		{"\U0001F600\U0001F431\U0001F680\U0001F340\U0001F4A1\U0001F3B2\U0001F9E9\U0001F511",
			CREDENTIAL_PASSWORD_OK},
		{"", CREDENTIAL_PASSWORD_TOO_SHORT},
		{"kjT7w!v", CREDENTIAL_PASSWORD_TOO_SHORT},
		{"\u00E7\u011F\u0131\u00F6\u015F\u00FC1", CREDENTIAL_PASSWORD_TOO_SHORT},
		{"c\u0327g\u0306s\u0327u\u0308o\u030812", CREDENTIAL_PASSWORD_TOO_SHORT},
		{"parola123", CREDENTIAL_PASSWORD_COMMON},
		{"Parola123", CREDENTIAL_PASSWORD_COMMON},
		{"PAROLA123", CREDENTIAL_PASSWORD_COMMON},
		{"\u015Fifre1234", CREDENTIAL_PASSWORD_COMMON},
		{"\u015E\u0130FRE1234", CREDENTIAL_PASSWORD_COMMON},
		{"s\u0327ifre1234", CREDENTIAL_PASSWORD_COMMON},
		{"qwerty-1234", CREDENTIAL_PASSWORD_COMMON},
		{"I\u015F\u0131l zebra tavanda", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"isil zebra tavanda", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"zebraI\u015EILtavanda", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"tavanda_celik_zebra", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"tavandac\u0327elikzebra", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"OZTURK tavanda zebra", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"zebra 12345678950 tavan", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"zebra 123 456 789 50 tavan", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"zebra5321234567tavan", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"zebra 0532 123 45 67 tavan", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"zebra03091990tavan", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"zebra03.09.1990tavan", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"zebra1990-09-03tavan", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"zebra1990tavanda", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"zebra030990tavanda", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"zebra03.09.90tavanda", CREDENTIAL_PASSWORD_HOLDS_OWN_DATA},
		{"su kenarinda mor zebra", CREDENTIAL_PASSWORD_OK},
		{"zebra 19 tavan 90 mor", CREDENTIAL_PASSWORD_OK},
		{"zebra0309tavanda kos", CREDENTIAL_PASSWORD_OK},
		{"aaaaaaaaaaaa", CREDENTIAL_PASSWORD_TOO_WEAK},
		{"abcdefghijkl", CREDENTIAL_PASSWORD_TOO_WEAK},
		{"password2024", CREDENTIAL_PASSWORD_TOO_WEAK},
		{"qwertyuiop", CREDENTIAL_PASSWORD_TOO_WEAK},
		{"kjT7w!v\tbQ2", CREDENTIAL_PASSWORD_NOT_TEXT},
		{"kjT7w!vbQ2\xFF", CREDENTIAL_PASSWORD_NOT_TEXT},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		enum credential_password_outcome outcome = check(table[i].password);

		if (outcome != table[i].outcome)
			fail_msg("row %zu '%s': outcome %d", i, table[i].password, (int)outcome);
	}
}

/* Letters that no dictionary and no pattern knows, `count` characters of `bytes` bytes each. */
static const char *random_letters(size_t count, const char *letters, size_t bytes)
{
	static char text[8192];
	unsigned seed = 5;

	assert_true(count * bytes < sizeof text);
	for (size_t i = 0; i < count; i++) {
		seed = seed * 1103515245U + 12345U;
		memcpy(text + i * bytes, letters + (seed >> 16) % (strlen(letters) / bytes) * bytes, bytes);
	}
	text[count * bytes] = '\0';
	return text;
}

static const char ascii[] = "bdfhjkmnpqrtvwxz23567!?";

static void test_D17_length_in_characters(void **state)
{
	(void)state;
	assert_int_equal(check(random_letters(8, ascii, 1)), CREDENTIAL_PASSWORD_OK);
	assert_int_equal(check(random_letters(7, ascii, 1)), CREDENTIAL_PASSWORD_TOO_SHORT);
	assert_int_equal(check(random_letters(128, ascii, 1)), CREDENTIAL_PASSWORD_OK);
	assert_int_equal(check(random_letters(129, ascii, 1)), CREDENTIAL_PASSWORD_TOO_LONG);
	assert_int_equal(check(random_letters(128, "\u00E7\u011F\u0131\u00F6\u015F\u00FC", 2)), CREDENTIAL_PASSWORD_OK);
	assert_int_equal(check(random_letters(128, "\U0001F600\U0001F431\U0001F680", 4)), CREDENTIAL_PASSWORD_OK);
	assert_int_equal(check(random_letters(129, "\U0001F600\U0001F431\U0001F680", 4)), CREDENTIAL_PASSWORD_TOO_LONG);
	/* one character each once composed: two code points of three bytes, three code points of nine bytes
	 */
	assert_int_equal(check(random_letters(128, "s\u0327g\u0306", 3)), CREDENTIAL_PASSWORD_OK);
	assert_int_equal(check(random_letters(128, "\u1112\u1161\u11AB\u1100\u1161\u11A8", 9)), CREDENTIAL_PASSWORD_OK);
	assert_int_equal(check(random_letters(129, "s\u0327g\u0306", 3)), CREDENTIAL_PASSWORD_TOO_LONG);
	assert_int_equal(check(random_letters(8000, ascii, 1)), CREDENTIAL_PASSWORD_TOO_LONG);
}

static void test_D17_lengths_and_strength_are_data(void **state)
{
	struct credential_password_rule other = {.min_chars = 4, .max_chars = 6, .min_strength = 0};

	(void)state;
	assert_int_equal(credential_check_password("abc", NULL, &other, NULL), CREDENTIAL_PASSWORD_TOO_SHORT);
	assert_int_equal(credential_check_password("abcd", NULL, &other, NULL), CREDENTIAL_PASSWORD_OK);
	assert_int_equal(credential_check_password("abcdefg", NULL, &other, NULL), CREDENTIAL_PASSWORD_TOO_LONG);
	other.min_strength = 1;
	assert_int_equal(credential_check_password("abcd", NULL, &other, NULL), CREDENTIAL_PASSWORD_TOO_WEAK);
}

static void test_D17_own_data_may_be_missing(void **state)
{
	const struct credential_own_data empty = {.first_name = "", .tckn = "", .mobile = ""};
	const struct credential_own_data nothing = {.first_name = NULL};

	(void)state;
	assert_int_equal(
		credential_check_password("mor zebra tavanda uyur", NULL, &rule, NULL), CREDENTIAL_PASSWORD_OK);
	assert_int_equal(
		credential_check_password("mor zebra tavanda uyur", &empty, &rule, NULL), CREDENTIAL_PASSWORD_OK);
	assert_int_equal(
		credential_check_password("mor zebra tavanda uyur", &nothing, &rule, NULL), CREDENTIAL_PASSWORD_OK);
}

static void test_D17_names_of_other_scripts(void **state)
{
	const struct credential_own_data other = {
		.first_name = "\u041C\u0438\u0445\u0430\u0438\u043B", .last_name = "\u0645\u062D\u0645\u062F"};

	(void)state;
	assert_int_equal(
		credential_check_password("zebra \u041C\u0418\u0425\u0410\u0418\u041B tavanda", &other, &rule, NULL),
		CREDENTIAL_PASSWORD_HOLDS_OWN_DATA);
	assert_int_equal(credential_check_password("zebra \u0645\u062D\u0645\u062F tavanda", &other, &rule, NULL),
		CREDENTIAL_PASSWORD_HOLDS_OWN_DATA);
}

static void test_D17_strength_is_told(void **state)
{
	int strength = -1;

	(void)state;
	assert_int_equal(
		credential_check_password("mor zebra tavanda uyur", &own, &rule, &strength), CREDENTIAL_PASSWORD_OK);
	assert_int_equal(strength, CREDENTIAL_STRENGTH_MAX);
	assert_int_equal(credential_check_password("parola123", &own, &rule, &strength), CREDENTIAL_PASSWORD_COMMON);
	assert_int_equal(strength, 0);
	assert_int_equal(credential_check_password("I\u015F\u0131l mor zebra tavanda", &own, &rule, &strength),
		CREDENTIAL_PASSWORD_HOLDS_OWN_DATA);
	assert_int_equal(strength, 0);
	assert_int_equal(credential_check_password("\xFF", &own, &rule, &strength), CREDENTIAL_PASSWORD_NOT_TEXT);
	assert_int_equal(strength, 0);
	assert_int_equal(credential_password_strength(""), 0);
	assert_int_equal(credential_password_strength("\xFF"), 0);
	assert_int_equal(credential_password_strength("password"), 0);
	assert_int_equal(credential_password_strength(random_letters(30, ascii, 1)), 4);
}

/* More random characters are never weaker, and every step of the scale occurs. */
static void test_D17_strength_grows_with_length(void **state)
{
	unsigned seen = 0;
	int before = 0;

	(void)state;
	for (size_t count = 0; count < 40; count++) {
		int strength = credential_password_strength(random_letters(count, ascii, 1));

		assert_in_range(strength, before, CREDENTIAL_STRENGTH_MAX);
		seen |= 1U << strength;
		before = strength;
	}
	assert_int_equal(seen, 0x1F);
}

/*
 * The estimate sees 64 bytes: what comes after them changes nothing. The longest password must not take long
 * (D17; 1000 of them in well under 10 s).
 */
static void test_D17_long_passwords_are_cheap(void **state)
{
	char text[129];
	clock_t start = clock();

	(void)state;
	memset(text, 'a', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	memcpy(text + 64, random_letters(64, ascii, 1), 64);
	assert_int_equal(check(text), CREDENTIAL_PASSWORD_TOO_WEAK);
	for (int i = 0; i < 1000; i++)
		(void)credential_password_strength(random_letters(128, ascii, 1));
	assert_true(clock() - start < 10 * CLOCKS_PER_SEC);
}

static void test_D17_common_key_is_one_for_all_writings(void **state)
{
	char key[64];

	(void)state;
	assert_true(credential_common_key("\u015Eifre-123", key, sizeof key));
	assert_string_equal(key, "SIFRE-123");
	assert_true(credential_common_key("s\u0327\u0130FRE-123", key, sizeof key));
	assert_string_equal(key, "SIFRE-123");
	assert_false(credential_common_key("12345678", key, 8));
	assert_false(credential_common_key("\xFF", key, sizeof key));
}

/* Bytes of every kind: only answers, no harm (run under the sanitizers). */
static void test_D17_any_bytes_are_survived(void **state)
{
	char text[200];
	unsigned seed = 77;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		size_t length = (size_t)round % sizeof text;

		for (size_t i = 0; i < length; i++) {
			seed = seed * 1103515245U + 12345U;
			text[i] = (char)(1 + (seed >> 16) % (round % 2 == 0 ? 255 : 126));
		}
		text[length < sizeof text ? length : sizeof text - 1] = '\0';
		assert_in_range(check(text), CREDENTIAL_PASSWORD_OK, CREDENTIAL_PASSWORD_TOO_WEAK);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D17_table),
		cmocka_unit_test(test_D17_length_in_characters),
		cmocka_unit_test(test_D17_lengths_and_strength_are_data),
		cmocka_unit_test(test_D17_own_data_may_be_missing),
		cmocka_unit_test(test_D17_names_of_other_scripts),
		cmocka_unit_test(test_D17_strength_is_told),
		cmocka_unit_test(test_D17_strength_grows_with_length),
		cmocka_unit_test(test_D17_long_passwords_are_cheap),
		cmocka_unit_test(test_D17_common_key_is_one_for_all_writings),
		cmocka_unit_test(test_D17_any_bytes_are_survived),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
