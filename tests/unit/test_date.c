/* Dates: base/date.[ch], and the twelve months of R25 and D4 against the C library's calendar. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include "base/date.h"
#include "feature/registration/registration.h"

static struct date day(int year, int month, int number)
{
	return (struct date){year, month, number};
}

static void assert_date(struct date actual, struct date expected)
{
	char a[DATE_ISO_SIZE];
	char e[DATE_ISO_SIZE];

	date_format_iso(actual, a);
	date_format_iso(expected, e);
	assert_string_equal(a, e);
}

/* The C library's calendar, at noon so that no time zone matters. Fields out of range are carried over. */
static struct date by_library(int year, int month, int number)
{
	struct tm tm = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = number, .tm_hour = 12, .tm_isdst = -1};

	assert_true(mktime(&tm) != (time_t)-1);
	return day(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
}

/* Twelve months on, by the library alone: if the day number was carried into the next month, that month's day
 * 0. */
static struct date year_later_by_library(struct date date)
{
	struct date later = by_library(date.year, date.month + 12, date.day);

	return later.day == date.day ? later : by_library(date.year, date.month + 13, 0);
}

static void test_days_of_the_calendar_exist_or_not(void **state)
{
	(void)state;
	assert_true(date_is_valid(day(2028, 2, 29)));
	assert_true(date_is_valid(day(2000, 2, 29)));
	assert_false(date_is_valid(day(1900, 2, 29)));
	assert_false(date_is_valid(day(2027, 2, 29)));
	assert_false(date_is_valid(day(2027, 4, 31)));
	assert_false(date_is_valid(day(2027, 13, 1)));
	assert_false(date_is_valid(day(2027, 0, 1)));
	assert_false(date_is_valid(day(2027, 1, 0)));
	assert_false(date_is_valid(day(2027, 1, 32)));
	assert_false(date_is_valid(day(0, 1, 1)));
	assert_false(date_is_valid(day(10000, 1, 1)));
	assert_true(date_is_valid(day(1, 1, 1)));
	assert_true(date_is_valid(day(9999, 12, 31)));
}

static void test_none_is_no_day(void **state)
{
	(void)state;
	assert_true(date_is_none(date_none()));
	assert_false(date_is_valid(date_none()));
	assert_false(date_is_none(day(1, 1, 1)));
	assert_true(date_compare(date_none(), day(1, 1, 1)) < 0);
	assert_date(date_later(date_none(), day(2027, 1, 1)), day(2027, 1, 1));
	assert_true(date_is_none(date_add_days(date_none(), 5)));
	assert_true(date_is_none(date_add_months(date_none(), 12)));
}

static void test_compare_by_year_month_day(void **state)
{
	(void)state;
	assert_true(date_compare(day(2026, 12, 31), day(2027, 1, 1)) < 0);
	assert_true(date_compare(day(2027, 2, 1), day(2027, 1, 31)) > 0);
	assert_true(date_compare(day(2027, 2, 2), day(2027, 2, 1)) > 0);
	assert_true(date_compare(day(2027, 2, 1), day(2027, 2, 2)) < 0);
	assert_int_equal(date_compare(day(2027, 2, 2), day(2027, 2, 2)), 0);
}

static void test_day_numbers_of_known_days(void **state)
{
	(void)state;
	assert_int_equal(date_to_days(day(1970, 1, 1)), 0);
	assert_int_equal(date_to_days(day(1969, 12, 31)), -1);
	assert_int_equal(date_to_days(day(2000, 3, 1)), 11017);
	assert_int_equal(date_to_days(day(2027, 11, 23)), 21145);
	assert_int_equal(date_to_days(day(1, 1, 1)), -719162);
	assert_int_equal(date_to_days(day(9999, 12, 31)), 2932896);
}

static void test_every_day_follows_the_one_before(void **state)
{
	struct date before = date_from_days(-719163);

	(void)state;
	assert_true(date_is_none(before));
	before = day(0, 12, 31);
	for (int32_t days = -719162; days <= 2932896; days++) {
		struct date date = date_from_days(days);

		if (!date_is_valid(date) || date_to_days(date) != days || date_compare(before, date) >= 0)
			fail_msg("day %d", (int)days);
		before = date;
	}
	assert_true(date_is_none(date_from_days(2932897)));
}

static void test_adding_days_stays_in_range(void **state)
{
	(void)state;
	assert_date(date_add_days(day(2027, 12, 31), 1), day(2028, 1, 1));
	assert_date(date_add_days(day(2028, 3, 1), -1), day(2028, 2, 29));
	assert_true(date_is_none(date_add_days(day(9999, 12, 31), 1)));
	assert_true(date_is_none(date_add_days(day(1, 1, 1), INT32_MIN)));
	assert_true(date_is_none(date_add_days(day(9999, 12, 31), INT32_MAX)));
}

static void test_D4_months_keep_the_day_or_take_the_last(void **state)
{
	(void)state;
	assert_date(date_add_months(day(2028, 2, 29), 12), day(2029, 2, 28));
	assert_date(date_add_months(day(2027, 2, 28), 12), day(2028, 2, 28));
	assert_date(date_add_months(day(2024, 2, 29), 48), day(2028, 2, 29));
	assert_date(date_add_months(day(2027, 1, 31), 1), day(2027, 2, 28));
	assert_date(date_add_months(day(2028, 1, 31), 1), day(2028, 2, 29));
	assert_date(date_add_months(day(2027, 8, 31), 1), day(2027, 9, 30));
	assert_date(date_add_months(day(2027, 12, 15), 1), day(2028, 1, 15));
	assert_date(date_add_months(day(2027, 3, 31), -1), day(2027, 2, 28));
	assert_date(date_add_months(day(2027, 1, 15), -1), day(2026, 12, 15));
	assert_date(date_add_months(day(2027, 1, 15), -13), day(2025, 12, 15));
	assert_date(date_add_months(day(2027, 5, 5), 0), day(2027, 5, 5));
}

static void test_adding_months_stays_in_range(void **state)
{
	(void)state;
	assert_date(date_add_months(day(9998, 12, 31), 12), day(9999, 12, 31));
	assert_true(date_is_none(date_add_months(day(9999, 12, 31), 1)));
	assert_date(date_add_months(day(1, 2, 1), -1), day(1, 1, 1));
	assert_true(date_is_none(date_add_months(day(1, 1, 1), -1)));
	assert_true(date_is_none(date_add_months(day(2027, 1, 1), INT32_MAX)));
	assert_true(date_is_none(date_add_months(day(2027, 1, 1), INT32_MIN)));
}

static void test_R25_D4_every_day_of_ten_years_against_the_library(void **state)
{
	int checked = 0;

	(void)state;
	for (struct date date = day(2023, 1, 1); date.year <= 2032; date = date_add_days(date, 1)) {
		struct date until = registration_active_until(date, 12);
		struct registration_facts facts = {.state = REGISTRATION_ACTIVE, .active_until = until};
		struct date after = by_library(until.year, until.month, until.day + 1);
		struct date before = by_library(until.year, until.month, until.day - 1);

		assert_date(date, by_library(2023, 1, 1 + checked));
		assert_date(until, year_later_by_library(date));
		assert_date(date_add_days(until, 1), after);
		assert_int_equal(registration_status_on(&facts, before).state, REGISTRATION_ACTIVE);
		assert_int_equal(registration_status_on(&facts, until).state, REGISTRATION_ACTIVE);
		assert_int_equal(registration_status_on(&facts, after).state, REGISTRATION_PASSIVE);
		checked++;
	}
	assert_int_equal(checked, 3653);
}

static void test_iso_reads_what_it_writes(void **state)
{
	char text[DATE_ISO_SIZE];
	struct date date;

	(void)state;
	for (struct date each = day(1903, 2, 27); each.year < 1905; each = date_add_days(each, 1)) {
		date_format_iso(each, text);
		assert_true(date_parse_iso(text, &date));
		assert_int_equal(date_compare(date, each), 0);
	}
	date_format_iso(day(7, 8, 9), text);
	assert_string_equal(text, "0007-08-09");
	date_format_iso(date_none(), text);
	assert_string_equal(text, "");
	date_format_iso(day(2027, 2, 29), text);
	assert_string_equal(text, "");
}

static void test_iso_refuses_everything_else(void **state)
{
	static const char *const bad[] = {"", "2027", "2027-11-2", "2027-11-233", "2027/11/23", "2027/11-23",
		"2027-11/23", "2027-11-2x", "2027-02-29", "2027-13-01", "2027-00-01", "0000-00-00", " 2027-11-23",
		"+027-11-23", "23.11.2027", "2027-1--23", "-027-11-23"};
	struct date date;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		date = day(1, 1, 1);
		assert_false(date_parse_iso(bad[i], &date));
		assert_true(date_is_none(date));
	}
}

static void test_R5_D12_age_around_the_birthday(void **state)
{
	(void)state;
	assert_int_equal(date_age_completed(day(2010, 6, 15), day(2024, 6, 14)), 13);
	assert_int_equal(date_age_completed(day(2010, 6, 15), day(2024, 6, 15)), 14);
	assert_int_equal(date_age_completed(day(2010, 6, 15), day(2024, 6, 16)), 14);
	assert_int_equal(date_age_completed(day(2010, 6, 15), day(2024, 7, 1)), 14);
	assert_int_equal(date_age_completed(day(2010, 6, 15), day(2024, 5, 30)), 13);
	assert_int_equal(date_age_completed(day(2010, 12, 31), day(2025, 1, 1)), 14);
	assert_int_equal(date_age_completed(day(2010, 1, 1), day(2023, 12, 31)), 13);
	assert_int_equal(date_age_completed(day(2024, 1, 1), day(2024, 1, 1)), 0);
	assert_true(date_age_completed(day(2024, 1, 2), day(2024, 1, 1)) < 0);
}

static void test_D12_leap_day_birthdays_complete_on_1_march(void **state)
{
	(void)state;
	assert_int_equal(date_age_completed(day(2012, 2, 29), day(2026, 2, 28)), 13);
	assert_int_equal(date_age_completed(day(2012, 2, 29), day(2026, 3, 1)), 14);
	assert_int_equal(date_age_completed(day(2012, 2, 29), day(2028, 2, 28)), 15);
	assert_int_equal(date_age_completed(day(2012, 2, 29), day(2028, 2, 29)), 16);
	assert_int_equal(date_age_completed(day(2012, 3, 1), day(2026, 2, 28)), 13);
	assert_int_equal(date_age_completed(day(2012, 3, 1), day(2026, 3, 1)), 14);
}

static void test_D12_months_are_numbers_or_names(void **state)
{
	static const struct {
		const char *typed;
		int month;
	} table[] = {{"3", 3}, {"03", 3}, {" 3 ", 3}, {"12", 12}, {"01", 1}, {"Mart", 3}, {"mart", 3}, {"MART", 3},
		{"March", 3}, {"MARCH", 3}, {"mArT ", 3}, {"Mart.", 3}, {"Ocak", 1}, {"\u015Eubat", 2},
		{"\u015FUBAT", 2}, {"subat", 2}, {"NISAN", 4}, {"N\u0130SAN", 4}, {"nisan", 4}, {"May\u0131s", 5},
		{"MAYIS", 5}, {"mayis", 5}, {"Haziran", 6}, {"HAZ\u0130RAN", 6}, {"Temmuz", 7}, {"A\u011Fustos", 8},
		{"AGUSTOS", 8}, {"Eyl\u00FCl", 9}, {"Eylul", 9}, {"Ekim", 10}, {"EK\u0130M", 10}, {"Kas\u0131m", 11},
		{"KASIM", 11}, {"Aral\u0131k", 12}, {"aralik", 12}, {"January", 1}, {"february", 2}, {"April", 4},
		{"APRIL", 4}, {"May", 5}, {"June", 6}, {"July", 7}, {"august", 8}, {"September", 9}, {"October", 10},
		{"November", 11}, {"December", 12}, {"s\u0327ubat", 2}, {"", 0}, {"0", 0}, {"00", 0}, {"13", 0},
		{"003", 0}, {"-3", 3}, {"3.5", 0}, {"Ma", 0}, {"Mar t", 0}, {"Marten", 0}, {"x", 0}, {"3x", 0},
		{"\xFF", 0}, {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0}};
	int month;

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		month = 99;
		if (date_parse_month_word(table[i].typed, &month) != (table[i].month > 0) || month != table[i].month)
			fail_msg("'%s' gave %d", table[i].typed, month);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_days_of_the_calendar_exist_or_not),
		cmocka_unit_test(test_none_is_no_day),
		cmocka_unit_test(test_compare_by_year_month_day),
		cmocka_unit_test(test_day_numbers_of_known_days),
		cmocka_unit_test(test_every_day_follows_the_one_before),
		cmocka_unit_test(test_adding_days_stays_in_range),
		cmocka_unit_test(test_D4_months_keep_the_day_or_take_the_last),
		cmocka_unit_test(test_adding_months_stays_in_range),
		cmocka_unit_test(test_R25_D4_every_day_of_ten_years_against_the_library),
		cmocka_unit_test(test_iso_reads_what_it_writes),
		cmocka_unit_test(test_iso_refuses_everything_else),
		cmocka_unit_test(test_R5_D12_age_around_the_birthday),
		cmocka_unit_test(test_D12_leap_day_birthdays_complete_on_1_march),
		cmocka_unit_test(test_D12_months_are_numbers_or_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
