/* Names and birth dates: feature/citizen/identity.[ch] (R5, R29, D12, D14). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feature/citizen/identity.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static void test_D12_names_of_many_scripts(void **state)
{
	static const struct {
		const char *typed;
		enum identity_name_outcome outcome;
		const char *clean;
	} table[] = {
		{"Ay\u015Fe", IDENTITY_NAME_OK, "Ay\u015Fe"},
		{"\u00C7a\u011Fr\u0131 \u00D6z\u00FCm", IDENTITY_NAME_OK, "\u00C7a\u011Fr\u0131 \u00D6z\u00FCm"},
		{"i", IDENTITY_NAME_OK, "i"},
		{"  Mehmet   Ali  ", IDENTITY_NAME_OK, "Mehmet Ali"},
		{"Mehmet\u00A0\u3000Ali", IDENTITY_NAME_OK, "Mehmet Ali"},
		{"mEHMET", IDENTITY_NAME_OK, "mEHMET"},
		{"Ay\u015Fe-Nur", IDENTITY_NAME_OK, "Ay\u015Fe-Nur"},
		{"O'Neil", IDENTITY_NAME_OK, "O'Neil"},
		{"O\u2019Neil", IDENTITY_NAME_OK, "O\u2019Neil"},
		{"A. B.", IDENTITY_NAME_OK, "A. B."},
		{"\u0645\u062D\u0645\u062F", IDENTITY_NAME_OK, "\u0645\u062D\u0645\u062F"},
		{"\u0645\u064F\u062D\u064E\u0645\u0651\u062F", IDENTITY_NAME_OK,
			"\u0645\u064F\u062D\u064E\u0645\u0651\u062F"},
		{"\u041C\u0438\u0445\u0430\u0438\u043B", IDENTITY_NAME_OK, "\u041C\u0438\u0445\u0430\u0438\u043B"},
		{"\u5F20\u4F1F", IDENTITY_NAME_OK, "\u5F20\u4F1F"},
		{"\u0930\u093E\u0939\u0941\u0932", IDENTITY_NAME_OK, "\u0930\u093E\u0939\u0941\u0932"},
		{"C\u0327ag\u0306la", IDENTITY_NAME_OK, "\u00C7a\u011Fla"},
		{"x\u0302y", IDENTITY_NAME_OK, "x\u0302y"},
		{"", IDENTITY_NAME_EMPTY, ""},
		{"   ", IDENTITY_NAME_EMPTY, ""},
		{"\u3000", IDENTITY_NAME_EMPTY, ""},
		{"-", IDENTITY_NAME_NO_LETTER, ""},
		{". ' -", IDENTITY_NAME_NO_LETTER, ""},
		{"Ali1", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"Ali,", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"Ali@x", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"<b>", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"Ali\u0663", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"Ali\U0001F600", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"Ali\u202E\u202C", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"Ali\u200B", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"Ali\u2028", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"\u0302Ali", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"Ali \u0302", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"-\u0302Ali", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"Ali\tVeli", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"Ali\n", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"Ali\xFF", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"_", IDENTITY_NAME_BAD_CHARACTER, ""},
		{"`", IDENTITY_NAME_BAD_CHARACTER, ""},
	};
	char out[IDENTITY_NAME_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		enum identity_name_outcome outcome;

		memset(out, 'x', sizeof out);
		outcome = identity_check_name(table[i].typed, out, sizeof out);
		if (outcome != table[i].outcome)
			fail_msg("row %zu '%s': outcome %d", i, table[i].typed, (int)outcome);
		assert_string_equal(out, table[i].clean);
	}
}

/* `count` times `letter`, then `end`. */
static const char *repeated(const char *letter, size_t count, const char *end)
{
	static char text[8192];
	size_t length = strlen(letter);

	assert_true(length * count + strlen(end) < sizeof text);
	for (size_t i = 0; i < count; i++)
		memcpy(text + i * length, letter, length);
	memcpy(text + count * length, end, strlen(end) + 1);
	return text;
}

static void test_D12_names_have_at_most_60_characters(void **state)
{
	char out[IDENTITY_NAME_SIZE];

	(void)state;
	assert_int_equal(identity_check_name(repeated("a", 60, ""), out, sizeof out), IDENTITY_NAME_OK);
	assert_int_equal(strlen(out), 60);
	assert_int_equal(identity_check_name(repeated("a", 61, ""), out, sizeof out), IDENTITY_NAME_TOO_LONG);
	assert_string_equal(out, "");
	assert_int_equal(identity_check_name(repeated("\u015F", 60, ""), out, sizeof out), IDENTITY_NAME_OK);
	assert_int_equal(strlen(out), 120);
	assert_int_equal(identity_check_name(repeated("\u015F", 61, ""), out, sizeof out), IDENTITY_NAME_TOO_LONG);
	assert_int_equal(identity_check_name(repeated("\U00020000", 60, ""), out, sizeof out), IDENTITY_NAME_OK);
	assert_int_equal(strlen(out), IDENTITY_NAME_SIZE - 1);
	/* counted after composing, and without spaces that are dropped */
	assert_int_equal(identity_check_name(repeated("s\u0327", 60, ""), out, sizeof out), IDENTITY_NAME_OK);
	assert_int_equal(identity_check_name(repeated(" ", 900, "Ali   Veli  "), out, sizeof out), IDENTITY_NAME_OK);
	assert_string_equal(out, "Ali Veli");
	assert_int_equal(identity_check_name(repeated("a", 60, "   "), out, sizeof out), IDENTITY_NAME_OK);
	assert_int_equal(identity_check_name(repeated("a", 60, " b"), out, sizeof out), IDENTITY_NAME_TOO_LONG);
	/* what cannot be written is told before the length */
	assert_int_equal(identity_check_name(repeated("a", 70, "1"), out, sizeof out), IDENTITY_NAME_BAD_CHARACTER);
	assert_int_equal(identity_check_name(repeated("a", 8000, ""), out, sizeof out), IDENTITY_NAME_TOO_LONG);
}

/* Checking a checked name changes nothing. */
static void test_D12_a_clean_name_stays(void **state)
{
	static const char *const names[] = {
		" C\u0327a  g\u0306 ", "O\u2019 Neil -x.", "\u0645\u064F\u062D", "I\u0307 i"};
	char once[IDENTITY_NAME_SIZE];
	char twice[IDENTITY_NAME_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		assert_int_equal(identity_check_name(names[i], once, sizeof once), IDENTITY_NAME_OK);
		assert_int_equal(identity_check_name(once, twice, sizeof twice), IDENTITY_NAME_OK);
		assert_string_equal(once, twice);
	}
}

static const struct identity_birth_limits limits = {.minimum_age = 14, .maximum_years = 120};

static enum identity_birth_outcome birth(
	const char *day, const char *month, const char *year, struct date today, struct date *out, unsigned *bad)
{
	struct identity_birth_typed typed = {day, month, year};

	return identity_check_birth(&typed, &limits, today, out, bad);
}

static void test_D12_birth_boxes(void **state)
{
	enum { D = IDENTITY_PART_DAY, M = IDENTITY_PART_MONTH, Y = IDENTITY_PART_YEAR, ALL = IDENTITY_PART_ALL };
	static const struct {
		const char *day;
		const char *month;
		const char *year;
		enum identity_birth_outcome outcome;
		unsigned bad;
	} table[] = {
		{"3", "9", "1990", IDENTITY_BIRTH_OK, 0},
		{"03", "09", "1990", IDENTITY_BIRTH_OK, 0},
		{" 3 ", "Eyl\u00FCl", "1990 ", IDENTITY_BIRTH_OK, 0},
		{"3", "eylul", "1990", IDENTITY_BIRTH_OK, 0},
		{"3", "September", "1990", IDENTITY_BIRTH_OK, 0},
		{"\u00A03", "9", "1990\u200B", IDENTITY_BIRTH_OK, 0},
		{"", "", "", IDENTITY_BIRTH_EMPTY, ALL},
		{" ", " ", "\u00A0", IDENTITY_BIRTH_EMPTY, ALL},
		{"", "9", "1990", IDENTITY_BIRTH_PART_MISSING, D},
		{"3", "", "1990", IDENTITY_BIRTH_PART_MISSING, M},
		{"3", "9", "", IDENTITY_BIRTH_PART_MISSING, Y},
		{"", "", "1990", IDENTITY_BIRTH_PART_MISSING, D | M},
		{"", "9", "90", IDENTITY_BIRTH_PART_MISSING, D | Y},
		{"0", "9", "1990", IDENTITY_BIRTH_DAY, D},
		{"32", "9", "1990", IDENTITY_BIRTH_DAY, D},
		{"003", "9", "1990", IDENTITY_BIRTH_DAY, D},
		{"x", "9", "1990", IDENTITY_BIRTH_DAY, D},
		{"-3", "9", "1990", IDENTITY_BIRTH_DAY, D},
		{"3.", "9", "1990", IDENTITY_BIRTH_DAY, D},
		{"x", "13", "90", IDENTITY_BIRTH_DAY, ALL},
		{"3", "13", "1990", IDENTITY_BIRTH_MONTH, M},
		{"3", "0", "1990", IDENTITY_BIRTH_MONTH, M},
		{"3", "Martt", "1990", IDENTITY_BIRTH_MONTH, M},
		{"3", "...", "1990", IDENTITY_BIRTH_MONTH, M},
		{"3", "\xFF", "1990", IDENTITY_BIRTH_MONTH, M},
		{"3", "13", "90", IDENTITY_BIRTH_MONTH, M | Y},
		{"3", "9", "90", IDENTITY_BIRTH_YEAR, Y},
		{"3", "9", "19900", IDENTITY_BIRTH_YEAR, Y},
		{"3", "9", "199O", IDENTITY_BIRTH_YEAR, Y},
		{"3", "9", "+990", IDENTITY_BIRTH_YEAR, Y},
		{"31", "4", "1990", IDENTITY_BIRTH_NOT_REAL, ALL},
		{"29", "2", "1990", IDENTITY_BIRTH_NOT_REAL, ALL},
		{"29", "2", "1900", IDENTITY_BIRTH_NOT_REAL, ALL},
		{"1", "1", "0000", IDENTITY_BIRTH_NOT_REAL, ALL},
		{"29", "2", "1992", IDENTITY_BIRTH_OK, 0},
		{"1", "1", "0001", IDENTITY_BIRTH_TOO_LONG_AGO, ALL},
		{"1", "1", "9999", IDENTITY_BIRTH_FUTURE, ALL},
	};
	const struct date today = {2027, 11, 23};

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		struct date out = {1, 1, 1};
		unsigned bad = 99;
		enum identity_birth_outcome outcome =
			birth(table[i].day, table[i].month, table[i].year, today, &out, &bad);

		if (outcome != table[i].outcome || bad != table[i].bad)
			fail_msg("row %zu: outcome %d, bad %u", i, (int)outcome, bad);
		assert_int_equal(date_is_none(out), outcome != IDENTITY_BIRTH_OK);
		assert_int_equal(birth(table[i].day, table[i].month, table[i].year, today, &out, NULL), outcome);
	}
}

static void test_D12_birth_is_what_was_typed(void **state)
{
	struct date out;

	(void)state;
	assert_int_equal(birth("3", "Eyl\u00FCl", "1990", (struct date){2027, 11, 23}, &out, NULL), IDENTITY_BIRTH_OK);
	assert_int_equal(date_compare(out, (struct date){1990, 9, 3}), 0);
}

static void test_D12_birth_not_in_the_future_nor_beyond_120_years(void **state)
{
	const struct date today = {2027, 11, 23};
	struct date out;

	(void)state;
	assert_int_equal(birth("24", "11", "2027", today, &out, NULL), IDENTITY_BIRTH_FUTURE);
	assert_int_equal(birth("23", "11", "2027", today, &out, NULL), IDENTITY_BIRTH_TOO_YOUNG);
	assert_int_equal(birth("23", "11", "1907", today, &out, NULL), IDENTITY_BIRTH_OK);
	assert_int_equal(birth("22", "11", "1907", today, &out, NULL), IDENTITY_BIRTH_TOO_LONG_AGO);
}

static void test_R5_D12_fourteen_on_the_day(void **state)
{
	struct date out;

	(void)state;
	assert_int_equal(birth("23", "11", "2013", (struct date){2027, 11, 22}, &out, NULL), IDENTITY_BIRTH_TOO_YOUNG);
	assert_int_equal(birth("23", "11", "2013", (struct date){2027, 11, 23}, &out, NULL), IDENTITY_BIRTH_OK);
	assert_int_equal(birth("29", "2", "2012", (struct date){2026, 2, 28}, &out, NULL), IDENTITY_BIRTH_TOO_YOUNG);
	assert_int_equal(birth("29", "2", "2012", (struct date){2026, 3, 1}, &out, NULL), IDENTITY_BIRTH_OK);
}

static void test_R5_the_limits_are_data(void **state)
{
	const struct identity_birth_typed typed = {"1", "1", "2010"};
	const struct date today = {2027, 1, 1};
	struct date out;

	(void)state;
	assert_int_equal(identity_check_birth(&typed, &(struct identity_birth_limits){17, 120}, today, &out, NULL),
		IDENTITY_BIRTH_OK);
	assert_int_equal(identity_check_birth(&typed, &(struct identity_birth_limits){18, 120}, today, &out, NULL),
		IDENTITY_BIRTH_TOO_YOUNG);
	assert_int_equal(identity_check_birth(&typed, &(struct identity_birth_limits){14, 17}, today, &out, NULL),
		IDENTITY_BIRTH_OK);
	assert_int_equal(identity_check_birth(&typed, &(struct identity_birth_limits){14, 16}, today, &out, NULL),
		IDENTITY_BIRTH_TOO_LONG_AGO);
}

static void test_D14_minor_until_the_eighteenth_birthday(void **state)
{
	const struct date born = {2010, 6, 15};
	const struct date leap = {2012, 2, 29};

	(void)state;
	assert_true(identity_is_minor(born, (struct date){2028, 6, 14}, 18));
	assert_false(identity_is_minor(born, (struct date){2028, 6, 15}, 18));
	assert_true(identity_is_minor(leap, (struct date){2030, 2, 28}, 18));
	assert_false(identity_is_minor(leap, (struct date){2030, 3, 1}, 18));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D12_names_of_many_scripts),
		cmocka_unit_test(test_D12_names_have_at_most_60_characters),
		cmocka_unit_test(test_D12_a_clean_name_stays),
		cmocka_unit_test(test_D12_birth_boxes),
		cmocka_unit_test(test_D12_birth_is_what_was_typed),
		cmocka_unit_test(test_D12_birth_not_in_the_future_nor_beyond_120_years),
		cmocka_unit_test(test_R5_D12_fourteen_on_the_day),
		cmocka_unit_test(test_R5_the_limits_are_data),
		cmocka_unit_test(test_D14_minor_until_the_eighteenth_birthday),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
