/* What a CV accepts and how occupations are searched: feature/profile/profile*.[ch], feature/contact/contact.[ch]. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feature/contact/contact.h"
#include "feature/profile/profile.h"
#include "feature/profile/profile_search.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const struct date today = {2026, 11, 22};

static void test_R3_texts_are_counted_in_characters(void **state)
{
	(void)state;
	assert_int_equal(profile_check_text("", 3, false), PROFILE_TEXT_EMPTY);
	assert_int_equal(profile_check_text("\xC4\x9F\xC4\x9F\xC4\x9F", 3, false), PROFILE_TEXT_OK);
	assert_int_equal(profile_check_text("\xC4\x9F\xC4\x9F\xC4\x9F\xC4\x9F", 3, false), PROFILE_TEXT_TOO_LONG);
	assert_int_equal(profile_check_text("a\nb", 3, false), PROFILE_TEXT_MANY_LINES);
	assert_int_equal(profile_check_text("a\nb", 3, true), PROFILE_TEXT_OK);
}

static void test_R3_years_are_four_digits_within_a_range(void **state)
{
	static const struct {
		const char *typed;
		enum profile_year_outcome outcome;
	} table[] = {
		{"", PROFILE_YEAR_EMPTY},
		{"08", PROFILE_YEAR_NOT_A_YEAR},
		{"0990", PROFILE_YEAR_NOT_A_YEAR},
		{"19990", PROFILE_YEAR_NOT_A_YEAR},
		{"-199", PROFILE_YEAR_NOT_A_YEAR},
		{"199x", PROFILE_YEAR_NOT_A_YEAR},
		{"1989", PROFILE_YEAR_TOO_EARLY},
		{"1990", PROFILE_YEAR_OK},
		{"2026", PROFILE_YEAR_OK},
		{"2027", PROFILE_YEAR_TOO_LATE},
	};
	int year;

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		assert_int_equal(profile_check_year(table[i].typed, 1990, 2026, &year), table[i].outcome);
		assert_int_equal(year != 0, table[i].outcome == PROFILE_YEAR_OK);
	}
}

static void test_R3_school_years_follow_the_state(void **state)
{
	struct profile_years years = profile_school_years(PROFILE_GRADUATED, 1990, today, 7);

	(void)state;
	assert_int_equal(years.from, 1990);
	assert_int_equal(years.to, 2026);
	years = profile_school_years(PROFILE_ATTENDING, 1990, today, 7);
	assert_int_equal(years.from, 2026);
	assert_int_equal(years.to, 2033);
	assert_int_equal(profile_school_years(PROFILE_LEFT, 1990, today, 7).to, 2026);
	assert_false(profile_level_has_school("literate"));
	assert_true(profile_level_has_school("primary_school"));
}

static void test_R3_work_ends_after_it_begins_and_not_in_the_future(void **state)
{
	static const struct {
		struct profile_span span;
		enum profile_span_outcome outcome;
	} table[] = {
		{{2026, 11, 0, 0}, PROFILE_SPAN_OK},
		{{2026, 12, 0, 0}, PROFILE_SPAN_STARTS_LATER},
		{{2020, 5, 2020, 5}, PROFILE_SPAN_OK},
		{{2020, 5, 2020, 4}, PROFILE_SPAN_ENDS_FIRST},
		{{2020, 12, 2021, 1}, PROFILE_SPAN_OK},
		{{2020, 5, 2026, 11}, PROFILE_SPAN_OK},
		{{2020, 5, 2026, 12}, PROFILE_SPAN_ENDS_LATER},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++)
		assert_int_equal(profile_check_span(&table[i].span, today), table[i].outcome);
}

static void test_a_search_is_folded_split_and_never_special(void **state)
{
	struct profile_search search;

	(void)state;
	assert_int_equal(profile_search_parse("\xC3\xA7"
					      "a\xC4\x9Fr\xC4\xB1  merkezi",
				 &search),
		PROFILE_SEARCH_OK);
	assert_string_equal(search.first, "CAGRI");
	assert_string_equal(search.pattern[0], "%CAGRI%");
	assert_string_equal(search.pattern[1], "%MERKEZI%");
	assert_string_equal(search.pattern[2], "%");
	assert_string_equal(search.pattern[4], "%");
	assert_int_equal(profile_search_parse("a%b_c\\d e f g h", &search), PROFILE_SEARCH_OK);
	for (int i = 0; i < PROFILE_SEARCH_WORDS; i++) {
		assert_null(strpbrk(search.pattern[i], "_\\"));
		assert_int_equal(strspn(search.pattern[i] + 1, "ABCDEFGH") + 2, strlen(search.pattern[i]));
	}
	assert_int_equal(profile_search_parse("%%__", &search), PROFILE_SEARCH_TOO_SHORT);
	assert_int_equal(profile_search_parse("a", &search), PROFILE_SEARCH_TOO_SHORT);
	assert_int_equal(profile_search_parse("\xD0\xBE\xD1\x84", &search), PROFILE_SEARCH_NOTHING);
}

static void test_titles_that_start_with_the_word_come_first(void **state)
{
	struct profile_search search;

	(void)state;
	assert_int_equal(profile_search_parse("kaynak", &search), PROFILE_SEARCH_OK);
	assert_int_equal(profile_search_rank(&search, "Kaynak\xC3\xA7\xC4\xB1"), 0);
	assert_int_equal(profile_search_rank(&search, "\xC4\xB0nsan Kaynaklar\xC4\xB1"), 1);
	assert_int_equal(profile_search_rank(&search, "A\xC3\xA7\xC4\xB1kkaynak"), 2);
}

static void test_R34_email_addresses(void **state)
{
	static const struct {
		const char *typed;
		enum contact_email_outcome outcome;
	} table[] = {
		{"", CONTACT_EMAIL_EMPTY},
		{"ad@ornek.com", CONTACT_EMAIL_OK},
		{"a.b+c_d'e@x-y.com.tr", CONTACT_EMAIL_OK},
		{"ad", CONTACT_EMAIL_NO_AT},
		{"a@b@c.com", CONTACT_EMAIL_NO_AT},
		{"a b@c.com", CONTACT_EMAIL_SPACE},
		{"a\nb@c.com", CONTACT_EMAIL_SPACE},
		{"\xC4\xB1@c.com", CONTACT_EMAIL_NOT_ASCII},
		{"@c.com", CONTACT_EMAIL_BAD_PART},
		{".a@c.com", CONTACT_EMAIL_BAD_PART},
		{"a.@c.com", CONTACT_EMAIL_BAD_PART},
		{"a..b@c.com", CONTACT_EMAIL_BAD_PART},
		{"a(b)@c.com", CONTACT_EMAIL_BAD_PART},
		{"a@c", CONTACT_EMAIL_BAD_PART},
		{"a@c.", CONTACT_EMAIL_BAD_PART},
		{"a@.com", CONTACT_EMAIL_BAD_PART},
		{"a@-c.com", CONTACT_EMAIL_BAD_PART},
		{"a@c.c", CONTACT_EMAIL_BAD_PART},
		{"a@c_d.com", CONTACT_EMAIL_BAD_PART},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++)
		assert_int_equal(contact_check_email(table[i].typed), table[i].outcome);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_R3_texts_are_counted_in_characters),
		cmocka_unit_test(test_R3_years_are_four_digits_within_a_range),
		cmocka_unit_test(test_R3_school_years_follow_the_state),
		cmocka_unit_test(test_R3_work_ends_after_it_begins_and_not_in_the_future),
		cmocka_unit_test(test_a_search_is_folded_split_and_never_special),
		cmocka_unit_test(test_titles_that_start_with_the_word_come_first),
		cmocka_unit_test(test_R34_email_addresses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
