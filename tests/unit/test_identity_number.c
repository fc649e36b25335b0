/* T.C. number and mobile number: feature/citizen/identity.[ch] (R29, D11, D13). All numbers are made up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feature/citizen/identity.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

enum { DIGITS = 11 };

static void test_D11_table(void **state)
{
	static const struct {
		const char *typed;
		enum identity_tckn_outcome outcome;
		int digits;
	} table[] = {
		{"10000000146", IDENTITY_TCKN_OK, 11},
		{"12345678950", IDENTITY_TCKN_OK, 11},
		{"98765432150", IDENTITY_TCKN_OK, 11},
		{"11111111110", IDENTITY_TCKN_OK, 11},
		{"99000000110", IDENTITY_TCKN_OK, 11},
		{"99999999990", IDENTITY_TCKN_OK, 11},
		{"99012345698", IDENTITY_TCKN_OK, 11},
		{"10909090996", IDENTITY_TCKN_OK, 11},
		{"19090909018", IDENTITY_TCKN_OK, 11},
		{"20000000046", IDENTITY_TCKN_OK, 11},
		{"31415926562", IDENTITY_TCKN_OK, 11},
		{"123 456 789 50", IDENTITY_TCKN_OK, 11},
		{"  12345678950  ", IDENTITY_TCKN_OK, 11},
		{"123\u00A0456\u2009789\u300050", IDENTITY_TCKN_OK, 11},
		{"\uFEFF12345678950\u200B", IDENTITY_TCKN_OK, 11},
		{"\u202A12345678950\u202C", IDENTITY_TCKN_OK, 11},
		{"", IDENTITY_TCKN_EMPTY, 0},
		{"   ", IDENTITY_TCKN_EMPTY, 0},
		{"\u3000\u00A0", IDENTITY_TCKN_EMPTY, 0},
		{"1234567895", IDENTITY_TCKN_LENGTH, 10},
		{"123456789501", IDENTITY_TCKN_LENGTH, 12},
		{"1", IDENTITY_TCKN_LENGTH, 1},
		{"0", IDENTITY_TCKN_LENGTH, 1},
		{"00000000000", IDENTITY_TCKN_FIRST_ZERO, 11},
		{"01234567890", IDENTITY_TCKN_FIRST_ZERO, 11},
		{"02345678982", IDENTITY_TCKN_FIRST_ZERO, 11},
		{"12345678951", IDENTITY_TCKN_CHECKSUM, 11},
		{"12345678940", IDENTITY_TCKN_CHECKSUM, 11},
		{"12345678901", IDENTITY_TCKN_CHECKSUM, 11},
		{"11111111111", IDENTITY_TCKN_CHECKSUM, 11},
		{"10000000000", IDENTITY_TCKN_CHECKSUM, 11},
		{"99999999999", IDENTITY_TCKN_CHECKSUM, 11},
		{"1234567895O", IDENTITY_TCKN_NOT_DIGITS, 0},
		{"123456789-50", IDENTITY_TCKN_NOT_DIGITS, 0},
		{"+12345678950", IDENTITY_TCKN_NOT_DIGITS, 0},
		{"abc", IDENTITY_TCKN_NOT_DIGITS, 0},
		{"1234567895\uFF10", IDENTITY_TCKN_NOT_DIGITS, 0},
		{"1234567895\xFF", IDENTITY_TCKN_NOT_DIGITS, 0},
		{"\xFF", IDENTITY_TCKN_NOT_DIGITS, 0},
	};
	char out[IDENTITY_TCKN_SIZE];
	int digits;

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		enum identity_tckn_outcome outcome;

		memset(out, 'x', sizeof out);
		digits = -1;
		outcome = identity_check_tckn(table[i].typed, out, &digits);
		if (outcome != table[i].outcome || digits != table[i].digits)
			fail_msg("'%s': outcome %d, digits %d", table[i].typed, (int)outcome, digits);
		assert_int_equal(strlen(out), outcome == IDENTITY_TCKN_OK ? DIGITS : 0);
		assert_int_equal(identity_check_tckn(table[i].typed, out, NULL), outcome);
	}
	assert_int_equal(identity_check_tckn(" 123 456 789 50 ", out, NULL), IDENTITY_TCKN_OK);
	assert_string_equal(out, "12345678950");
}

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1103515245U + 12345U;
	return *seed >> 16;
}

/* A valid number, by the textbook form of the rule: 7 * odd - even, brought back above zero. */
static void make_number(unsigned *seed, char number[DIGITS + 1])
{
	int odd = 0;
	int even = 0;
	int tenth;

	for (int i = 0; i < 9; i++) {
		int digit = (int)(next_random(seed) % 10);

		if (i == 0 && digit == 0)
			digit = 9;
		number[i] = (char)('0' + digit);
		if (i % 2 == 0)
			odd += digit;
		else
			even += digit;
	}
	tenth = ((7 * odd - even) % 10 + 10) % 10;
	number[9] = (char)('0' + tenth);
	number[10] = (char)('0' + (odd + even + tenth) % 10);
	number[DIGITS] = '\0';
}

static enum identity_tckn_outcome check(const char *number)
{
	char out[IDENTITY_TCKN_SIZE];

	return identity_check_tckn(number, out, NULL);
}

static void test_D11_numbers_made_by_the_textbook_pass(void **state)
{
	char number[DIGITS + 1];
	char out[IDENTITY_TCKN_SIZE];
	unsigned seed = 1;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		make_number(&seed, number);
		assert_int_equal(identity_check_tckn(number, out, NULL), IDENTITY_TCKN_OK);
		assert_string_equal(out, number);
	}
}

/* Of the hundred endings of nine digits exactly one is right. */
static void test_D11_one_ending_in_a_hundred(void **state)
{
	char number[DIGITS + 1];
	unsigned seed = 2;

	(void)state;
	for (int i = 0; i < 500; i++) {
		int right = 0;

		make_number(&seed, number);
		for (int ending = 0; ending < 100; ending++) {
			number[9] = (char)('0' + ending / 10);
			number[10] = (char)('0' + ending % 10);
			right += check(number) == IDENTITY_TCKN_OK;
		}
		assert_int_equal(right, 1);
	}
}

/* The eleventh digit is a plain sum: a single wrong digit is always found. */
static void test_D11_every_single_wrong_digit_is_found(void **state)
{
	char number[DIGITS + 1];
	unsigned seed = 3;

	(void)state;
	for (int i = 0; i < 2000; i++) {
		make_number(&seed, number);
		for (int place = 0; place < DIGITS; place++) {
			char right = number[place];

			for (int digit = 0; digit < 10; digit++) {
				char wrong = (char)('0' + digit);

				number[place] = wrong;
				if (wrong != right)
					assert_int_equal(check(number), place == 0 && wrong == '0'
										? IDENTITY_TCKN_FIRST_ZERO
										: IDENTITY_TCKN_CHECKSUM);
			}
			number[place] = right;
		}
	}
}

/*
 * Two neighbours swapped leave the sum alone; the tenth digit finds them unless they differ by 5, where 2 * 5
 * and 8 * 5 vanish modulo 10. The last two are always found.
 */
static void test_D11_swapped_neighbours_are_found_unless_5_apart(void **state)
{
	char number[DIGITS + 1];
	unsigned seed = 4;
	int missed = 0;

	(void)state;
	for (int i = 0; i < 5000; i++) {
		make_number(&seed, number);
		for (int place = 0; place + 1 < DIGITS; place++) {
			char a = number[place];
			char b = number[place + 1];
			bool hidden = place < 9 && (a - b == 5 || b - a == 5);

			if (a == b || (place == 0 && b == '0'))
				continue;
			number[place] = b;
			number[place + 1] = a;
			assert_int_equal(check(number), hidden ? IDENTITY_TCKN_OK : IDENTITY_TCKN_CHECKSUM);
			missed += hidden;
			number[place] = a;
			number[place + 1] = b;
		}
	}
	assert_true(missed > 0);
}

static void test_D11_mask(void **state)
{
	char out[IDENTITY_TCKN_MASK_SIZE];

	(void)state;
	identity_mask_tckn("12345678901", out);
	assert_string_equal(out, "123*****901");
}

static void test_D13_mobile_writings(void **state)
{
	static const struct {
		const char *typed;
		enum identity_mobile_outcome outcome;
	} table[] = {
		{"5321234567", IDENTITY_MOBILE_OK},
		{"05321234567", IDENTITY_MOBILE_OK},
		{"+905321234567", IDENTITY_MOBILE_OK},
		{"00905321234567", IDENTITY_MOBILE_OK},
		{"905321234567", IDENTITY_MOBILE_OK},
		{"532 123 45 67", IDENTITY_MOBILE_OK},
		{"0 (532) 123 45 67", IDENTITY_MOBILE_OK},
		{"+90 (532) 123-45-67", IDENTITY_MOBILE_OK},
		{"+90 (0) 532 123 45 67", IDENTITY_MOBILE_OK},
		{"(+90) 532.123.45.67", IDENTITY_MOBILE_OK},
		{"0532/123 45 67", IDENTITY_MOBILE_OK},
		{"0532\u2013123\u201345\u201167", IDENTITY_MOBILE_OK},
		{"0532\u00A0123\u300045 67", IDENTITY_MOBILE_OK},
		{"\u202A+90 532 123 45 67\u202C", IDENTITY_MOBILE_OK},
		{" 5321234567 ", IDENTITY_MOBILE_OK},
		{"", IDENTITY_MOBILE_EMPTY},
		{"  ", IDENTITY_MOBILE_EMPTY},
		{"\u200E", IDENTITY_MOBILE_EMPTY},
		{"532x1234567", IDENTITY_MOBILE_NOT_DIGITS},
		{"telefonum yok", IDENTITY_MOBILE_NOT_DIGITS},
		{"5321234567 d:2", IDENTITY_MOBILE_NOT_DIGITS},
		{"532+1234567", IDENTITY_MOBILE_NOT_DIGITS},
		{"++905321234567", IDENTITY_MOBILE_NOT_DIGITS},
		{"-", IDENTITY_MOBILE_NOT_DIGITS},
		{"+", IDENTITY_MOBILE_NOT_DIGITS},
		{"532123456\u0667", IDENTITY_MOBILE_NOT_DIGITS},
		{"532123456\xFF", IDENTITY_MOBILE_NOT_DIGITS},
		{"03121234567", IDENTITY_MOBILE_NOT_MOBILE},
		{"0 212 123 45 67", IDENTITY_MOBILE_NOT_MOBILE},
		{"+90 312 123 45 67", IDENTITY_MOBILE_NOT_MOBILE},
		{"8501234567", IDENTITY_MOBILE_NOT_MOBILE},
		{"9001234567", IDENTITY_MOBILE_NOT_MOBILE},
		{"444 1 170", IDENTITY_MOBILE_NOT_MOBILE},
		{"+49 151 12345678", IDENTITY_MOBILE_NOT_MOBILE},
		{"0049 151 12345678", IDENTITY_MOBILE_NOT_MOBILE},
		{"+5321234567", IDENTITY_MOBILE_NOT_MOBILE},
		{"005321234567", IDENTITY_MOBILE_NOT_MOBILE},
		{"532123456", IDENTITY_MOBILE_LENGTH},
		{"53212345678", IDENTITY_MOBILE_LENGTH},
		{"0532123456", IDENTITY_MOBILE_LENGTH},
		{"+90532123456", IDENTITY_MOBILE_LENGTH},
		{"90532123456", IDENTITY_MOBILE_LENGTH},
		{"+90", IDENTITY_MOBILE_LENGTH},
		{"0", IDENTITY_MOBILE_LENGTH},
		{"5", IDENTITY_MOBILE_LENGTH},
		{"5121234567", IDENTITY_MOBILE_512},
		{"+90 512 123 45 67", IDENTITY_MOBILE_512},
	};
	char out[IDENTITY_MOBILE_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		enum identity_mobile_outcome outcome;

		memset(out, 'x', sizeof out);
		outcome = identity_check_mobile(table[i].typed, out);
		if (outcome != table[i].outcome)
			fail_msg("'%s': outcome %d", table[i].typed, (int)outcome);
		assert_string_equal(out, outcome == IDENTITY_MOBILE_OK ? "5321234567" : "");
	}
}

/* No list of operator prefixes: of all 5xx only 512 is refused. */
static void test_D13_every_prefix_but_512(void **state)
{
	char number[] = "5001234567";
	char out[IDENTITY_MOBILE_SIZE];

	(void)state;
	for (int prefix = 0; prefix < 100; prefix++) {
		number[1] = (char)('0' + prefix / 10);
		number[2] = (char)('0' + prefix % 10);
		assert_int_equal(
			identity_check_mobile(number, out), prefix == 12 ? IDENTITY_MOBILE_512 : IDENTITY_MOBILE_OK);
	}
}

static void test_D11_D13_very_long_input(void **state)
{
	char typed[3000];
	char out[IDENTITY_TCKN_SIZE];
	int digits;

	(void)state;
	memset(typed, '5', sizeof typed);
	typed[sizeof typed - 1] = '\0';
	assert_int_equal(identity_check_tckn(typed, out, &digits), IDENTITY_TCKN_LENGTH);
	assert_int_equal(digits, 2999);
	assert_int_equal(identity_check_mobile(typed, out), IDENTITY_MOBILE_LENGTH);
	memset(typed, ' ', sizeof typed - 1);
	memcpy(typed + 2900, "12345678950", DIGITS);
	assert_int_equal(identity_check_tckn(typed, out, &digits), IDENTITY_TCKN_OK);
}

static void test_D13_shown_in_groups_and_masked(void **state)
{
	char text[IDENTITY_MOBILE_TEXT_SIZE];
	char mask[IDENTITY_MOBILE_MASK_SIZE];

	(void)state;
	identity_format_mobile("5321234542", text);
	assert_string_equal(text, "532 123 45 42");
	identity_mask_mobile("5321234542", mask);
	assert_string_equal(mask, "5\u2022\u2022 \u2022\u2022\u2022 \u2022\u2022 42");
	assert_int_equal(strlen(mask), IDENTITY_MOBILE_MASK_SIZE - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D11_table),
		cmocka_unit_test(test_D11_numbers_made_by_the_textbook_pass),
		cmocka_unit_test(test_D11_one_ending_in_a_hundred),
		cmocka_unit_test(test_D11_every_single_wrong_digit_is_found),
		cmocka_unit_test(test_D11_swapped_neighbours_are_found_unless_5_apart),
		cmocka_unit_test(test_D11_mask),
		cmocka_unit_test(test_D13_mobile_writings),
		cmocka_unit_test(test_D13_every_prefix_but_512),
		cmocka_unit_test(test_D11_D13_very_long_input),
		cmocka_unit_test(test_D13_shown_in_groups_and_masked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
