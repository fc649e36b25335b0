/* What headquarters may publish: legal_draft.h, legal_diff.h (D9), rule_range.h ("What is a figure is a row of dated data"). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "feature/legal_draft/legal_diff.h"
#include "feature/legal_draft/legal_draft.h"
#include "feature/rule/rule_range.h"

static const struct date today = {2026, 11, 22}, yesterday = {2026, 11, 21}, tomorrow = {2026, 11, 23};

static void test_a_version_begins_today_or_later_and_not_before_the_newest(void **state)
{
	(void)state;
	assert_int_equal(legal_draft_day(yesterday, date_none(), today), LEGAL_DAY_PAST);
	assert_int_equal(legal_draft_day(today, date_none(), today), LEGAL_DAY_OK);
	assert_int_equal(legal_draft_day(today, yesterday, today), LEGAL_DAY_OK);
	assert_int_equal(legal_draft_day(today, tomorrow, today), LEGAL_DAY_BEFORE_NEWEST);
	assert_int_equal(legal_draft_day(tomorrow, tomorrow, today), LEGAL_DAY_OK);
}

static void test_titles_and_bodies_have_their_lengths(void **state)
{
	static char body[LEGAL_DRAFT_BODY_BYTES + 2];
	char title[2 * LEGAL_DRAFT_TITLE_CHARACTERS + 3] = "";

	(void)state;
	memset(body, 'a', LEGAL_DRAFT_BODY_BYTES);
	assert_null(legal_draft_body_fault(body));
	body[LEGAL_DRAFT_BODY_BYTES] = 'a';
	assert_string_equal(legal_draft_body_fault(body), "body_long");
	assert_string_equal(legal_draft_body_fault(""), "body_empty");
	for (int i = 0; i < LEGAL_DRAFT_TITLE_CHARACTERS; i++)
		memcpy(title + strlen(title), "\xc5\x9f", 3);
	assert_null(legal_draft_title_fault(title));
	memcpy(title + strlen(title), "a", 2);
	assert_string_equal(legal_draft_title_fault(title), "title_long");
	assert_string_equal(legal_draft_title_fault(""), "title_empty");
	assert_string_equal(legal_draft_title_fault("a\nb"), "title_line");
}

/* "=" stayed, "-" removed, "+" added, each before its line. */
static void assert_diff(const char *before, const char *after, const char *expected)
{
	struct arena *arena = arena_create((size_t)256 * 1024);
	struct legal_diff_line *line;
	size_t count = legal_diff(arena, before, after, &line);
	char got[400] = "";

	for (size_t i = 0; i < count; i++) {
		size_t n = strlen(got);

		(void)snprintf(got + n, sizeof got - n, "%c%s ", "=-+"[line[i].kind], line[i].text);
	}
	assert_string_equal(got, expected);
	arena_destroy(arena);
}

static void test_differences_are_told_line_by_line(void **state)
{
	(void)state;
	assert_diff("a\nb\nc", "a\nb\nc", "=a =b =c ");
	assert_diff("a\nb\nc", "a\nx\nc", "=a -b +x =c ");
	assert_diff("a\n\nb", "a\nb\n", "=a =b ");
	assert_diff("", "a", "+a ");
	assert_diff("a\nb", "", "-a -b ");
	assert_diff("a\nb\nc\nd", "b\nd\ne", "-a =b -c =d +e ");
}

static void test_a_text_of_too_many_lines_is_still_whole(void **state)
{
	struct arena *arena = arena_create((size_t)1024 * 1024);
	char *many = calloc(1, 2 * 2000 + 1);
	struct legal_diff_line *line;
	size_t count;

	(void)state;
	for (size_t i = 0; i < 2000; i++)
		memcpy(many + 2 * i, "a\n", 2);
	count = legal_diff(arena, many, "a", &line);
	assert_int_equal(count, LEGAL_DIFF_LINES);
	free(many);
	arena_destroy(arena);
}

static void test_every_rule_has_a_range_that_its_first_value_is_in(void **state)
{
	FILE *f = fopen("sql/seed/rule_value.tsv", "re");
	char text[300], name[49];
	int seen = 0;

	(void)state;
	assert_non_null(f);
	while (fgets(text, sizeof text, f)) {
		int value, min, max;

		/* NOLINTNEXTLINE(cert-err34-c): a file of ours */
		if (sscanf(text, "%48s 2000-01-01 %d", name, &value) != 2)
			continue;
		assert_string_equal(rule_name_text((enum rule_name)seen), name);
		if (!rule_range((enum rule_name)seen, &min, &max) || value < min || value > max)
			fail_msg("%s: %d is not in its range", name, value);
		seen++;
	}
	(void)fclose(f);
	assert_int_equal(seen, RULE_COUNT);
}

static void test_a_value_is_in_its_range_and_begins_tomorrow_unless_today_is_meant(void **state)
{
	(void)state;
	assert_int_equal(rule_set_check(RULE_REGISTRATION_MONTHS, 0, tomorrow, false, today), RULE_SET_RANGE);
	assert_int_equal(rule_set_check(RULE_REGISTRATION_MONTHS, 1, tomorrow, false, today), RULE_SET_OK);
	assert_int_equal(rule_set_check(RULE_REGISTRATION_MONTHS, 60, tomorrow, false, today), RULE_SET_OK);
	assert_int_equal(rule_set_check(RULE_REGISTRATION_MONTHS, 61, tomorrow, false, today), RULE_SET_RANGE);
	assert_int_equal(rule_set_check(RULE_REGISTRATION_MONTHS, 12, yesterday, true, today), RULE_SET_PAST);
	assert_int_equal(rule_set_check(RULE_REGISTRATION_MONTHS, 12, today, false, today), RULE_SET_TODAY);
	assert_int_equal(rule_set_check(RULE_REGISTRATION_MONTHS, 12, today, true, today), RULE_SET_OK);
}

static void test_what_must_stay_in_order_has_ranges_apart(void **state)
{
	static const enum rule_name order[][2] = {{RULE_WARNING_DAYS_LAST, RULE_WARNING_DAYS_SECOND},
		{RULE_WARNING_DAYS_SECOND, RULE_WARNING_DAYS_FIRST}, {RULE_PASSWORD_MIN, RULE_PASSWORD_MAX}};

	(void)state;
	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		int low, high, min, max;

		assert_true(rule_range(order[i][0], &low, &high));
		assert_true(rule_range(order[i][1], &min, &max));
		assert_true(high < min);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_version_begins_today_or_later_and_not_before_the_newest),
		cmocka_unit_test(test_titles_and_bodies_have_their_lengths),
		cmocka_unit_test(test_differences_are_told_line_by_line),
		cmocka_unit_test(test_a_text_of_too_many_lines_is_still_whole),
		cmocka_unit_test(test_every_rule_has_a_range_that_its_first_value_is_in),
		cmocka_unit_test(test_a_value_is_in_its_range_and_begins_tomorrow_unless_today_is_meant),
		cmocka_unit_test(test_what_must_stay_in_order_has_ranges_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
