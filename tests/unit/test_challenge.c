/* The picture code: feature/challenge/challenge*.[ch] (R30, D15). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/text.h"
#include "feature/challenge/challenge.h"
#include "feature/challenge/challenge_sound.h"

enum { MINUTES = 10, ROUNDS = 4000 };

static const instant noon = INT64_C(1795348800000);
static const unsigned char me[SECRET_DIGEST_BYTES] = {1}, other[SECRET_DIGEST_BYTES] = {2};
static char folder[] = "/tmp/challenge-XXXXXX";

/* A key folder of its own: one fixed key, so that one code can be compared with what was computed elsewhere. */
static int open_keys(void **state)
{
	struct err e;
	char path[64];
	FILE *f;

	(void)state;
	if (!mkdtemp(folder) || !text_format(path, sizeof path, "%s/form.key", folder) || !(f = fopen(path, "w")))
		return -1;
	for (int i = 0; i < SECRET_KEY_BYTES; i++)
		(void)fputc(i, f);
	(void)fclose(f);
	(void)chmod(path, 0600);
	return secret_open(folder, 1u << SECRET_KEY_FORM, &e) ? 0 : -1;
}

static int remove_keys(void **state)
{
	char path[64];

	(void)state;
	(void)text_format(path, sizeof path, "%s/form.key", folder);
	(void)unlink(path);
	return rmdir(folder);
}

static void test_D15_text_and_back(void **state)
{
	struct challenge c, back;
	char text[CHALLENGE_TEXT], digits[CHALLENGE_DIGITS_SIZE], again[CHALLENGE_DIGITS_SIZE];

	(void)state;
	challenge_make(&c, me, noon + 123);
	challenge_format(&c, text);
	assert_int_equal(strlen(text), CHALLENGE_TEXT - 1);
	assert_true(challenge_parse(text, me, &back));
	assert_int_equal(back.made_at, noon);
	challenge_digits(&c, digits);
	challenge_digits(&back, again);
	assert_string_equal(digits, again);
}

static void test_D15_only_for_its_visitor_and_unchanged(void **state)
{
	struct challenge c, back;
	char text[CHALLENGE_TEXT];

	(void)state;
	challenge_make(&c, me, noon);
	challenge_format(&c, text);
	assert_false(challenge_parse(text, other, &back));
	for (size_t i = 0; i < sizeof text - 1; i++) {
		char was = text[i];

		text[i] = was == 'A' ? 'B' : 'A';
		assert_false(challenge_parse(text, me, &back));
		text[i] = was;
	}
	text[sizeof text - 2] = '\0';
	assert_false(challenge_parse(text, me, &back));
	assert_false(challenge_parse("", me, &back));
}

static void test_R30_four_digits_spread_evenly(void **state)
{
	int count[10] = {0};

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		struct challenge c;
		char digits[CHALLENGE_DIGITS_SIZE];

		challenge_make(&c, me, noon);
		challenge_digits(&c, digits);
		assert_int_equal(strlen(digits), CHALLENGE_DIGITS);
		for (int k = 0; k < CHALLENGE_DIGITS; k++) {
			assert_in_range(digits[k], '0', '9');
			count[digits[k] - '0']++;
		}
	}
	for (int i = 0; i < 10; i++) /* 1600 expected, standard deviation 38 */
		assert_in_range(count[i], 1600 - 6 * 38, 1600 + 6 * 38);
}

/* Computed with another implementation of HMAC-SHA-256 for key 00..1f, owner 01 00.., id 00.., time 1795348800. */
static void test_D15_digits_of_a_known_challenge(void **state)
{
	struct challenge c = {.made_at = noon};
	char digits[CHALLENGE_DIGITS_SIZE];

	(void)state;
	memcpy(c.owner, me, sizeof me);
	challenge_digits(&c, digits);
	assert_string_equal(digits, "6101");
}

static void test_D15_right_wrong_empty_expired(void **state)
{
	struct challenge c;
	char right[CHALLENGE_DIGITS_SIZE], wrong[CHALLENGE_DIGITS_SIZE], spaced[12], longer[8];
	instant end = noon + MINUTES * INSTANT_MINUTE;

	(void)state;
	challenge_make(&c, me, noon);
	challenge_digits(&c, right);
	(void)text_copy(wrong, sizeof wrong, right);
	wrong[3] = wrong[3] == '9' ? '0' : (char)(wrong[3] + 1);
	(void)text_format(spaced, sizeof spaced, "%c %c  %c%c", right[0], right[1], right[2], right[3]);
	(void)text_format(longer, sizeof longer, "%s0", right);
	assert_int_equal(challenge_check(&c, right, noon, MINUTES), CHALLENGE_RIGHT);
	assert_int_equal(challenge_check(&c, spaced, end - 1, MINUTES), CHALLENGE_RIGHT);
	assert_int_equal(challenge_check(&c, wrong, noon, MINUTES), CHALLENGE_WRONG);
	assert_int_equal(challenge_check(&c, longer, noon, MINUTES), CHALLENGE_WRONG);
	assert_int_equal(challenge_check(&c, "12a4", noon, MINUTES), CHALLENGE_WRONG);
	assert_int_equal(challenge_check(&c, "", noon, MINUTES), CHALLENGE_EMPTY);
	assert_int_equal(challenge_check(&c, right, end, MINUTES), CHALLENGE_EXPIRED);
	assert_int_equal(challenge_check(&c, right, noon - 1, MINUTES), CHALLENGE_EXPIRED);
	assert_int_equal(challenge_check(NULL, right, noon, MINUTES), CHALLENGE_EXPIRED);
}

static void test_D15_drawing_is_not_the_digits(void **state)
{
	struct challenge c;
	unsigned char one[SECRET_DIGEST_BYTES], two[SECRET_DIGEST_BYTES];

	(void)state;
	challenge_make(&c, me, noon);
	challenge_drawing_seed(&c, one);
	challenge_drawing_seed(&c, two);
	assert_memory_equal(one, two, sizeof one);
	challenge_make(&c, me, noon);
	challenge_drawing_seed(&c, two);
	assert_memory_not_equal(one, two, sizeof one);
}

static uint32_t little(const unsigned char *bytes, int n)
{
	uint32_t value = 0;

	while (n-- > 0)
		value = value << 8 | bytes[n];
	return value;
}

static void test_D15_wav_header(void **state)
{
	unsigned char h[CHALLENGE_WAV_HEADER];

	(void)state;
	challenge_wav_header(h, 50000);
	assert_memory_equal(h, "RIFF", 4);
	assert_int_equal(little(h + 4, 4), 50036);
	assert_memory_equal(h + 8, "WAVEfmt ", 8);
	assert_int_equal(little(h + 16, 4), 16);
	assert_int_equal(little(h + 20, 2), 1);
	assert_int_equal(little(h + 22, 2), 1);
	assert_int_equal(little(h + 24, 4), 8000);
	assert_int_equal(little(h + 28, 4), 16000);
	assert_int_equal(little(h + 32, 2), 2);
	assert_int_equal(little(h + 34, 2), 16);
	assert_memory_equal(h + 36, "data", 4);
	assert_int_equal(little(h + 40, 4), 50000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D15_text_and_back),
		cmocka_unit_test(test_D15_only_for_its_visitor_and_unchanged),
		cmocka_unit_test(test_R30_four_digits_spread_evenly),
		cmocka_unit_test(test_D15_digits_of_a_known_challenge),
		cmocka_unit_test(test_D15_right_wrong_empty_expired),
		cmocka_unit_test(test_D15_drawing_is_not_the_digits),
		cmocka_unit_test(test_D15_wav_header),
	};

	return cmocka_run_group_tests(tests, open_keys, remove_keys);
}
