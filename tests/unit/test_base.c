/* The small helpers: base/{text,clock,config,arena}.[ch]. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/config.h"
#include "base/text.h"

static char file[] = "/tmp/esube-test-XXXXXX";

static int make_file(void **state)
{
	int fd = mkstemp(file);

	(void)state;
	return fd >= 0 ? close(fd) : -1;
}

static int remove_file(void **state)
{
	(void)state;
	return unlink(file);
}

static void write_file(const char *text)
{
	FILE *f = fopen(file, "we");

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

static void test_text_that_does_not_fit_is_refused(void **state)
{
	char small[4];

	(void)state;
	assert_true(text_copy(small, sizeof small, "abc"));
	assert_false(text_copy(small, sizeof small, "abcd"));
	assert_string_equal(small, "");
	assert_false(text_format(small, sizeof small, "%d", 12345));
	assert_string_equal(small, "");
}

static void test_numbers_are_whole_and_in_range(void **state)
{
	static const char *const bad[] = {"", " 1", "1 ", "+1", "1.5", "0x1", "9223372036854775808", "one", "-", "101"};
	int64_t v;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(text_parse_int(bad[i], -100, 100, &v));
	assert_true(text_parse_int("100", -100, 100, &v) && v == 100);
	assert_true(text_parse_int("-100", -100, 100, &v) && v == -100);
	assert_false(text_parse_int("-101", -100, 100, &v));
}

/* D4: the day changes at 00:00 in Istanbul, which is 21:00 UTC */
static void test_D4_midnight_is_that_of_istanbul(void **state)
{
	struct err e;
	struct clock_local before, after;

	(void)state;
	assert_true(clock_open(NULL, &e));
	before = clock_to_local(INT64_C(1735678799999)); /* 2024-12-31T20:59:59.999Z */
	after = clock_to_local(INT64_C(1735678800000));
	assert_int_equal(before.day.year, 2024);
	assert_int_equal(before.day.day, 31);
	assert_int_equal(after.day.year, 2025);
	assert_int_equal(after.day.month, 1);
	assert_int_equal(after.hour, 0);
	assert_int_equal(clock_from_local(after), INT64_C(1735678800000));
}

static void test_the_today_file_is_the_clock(void **state)
{
	struct err e;
	struct clock_now now;

	(void)state;
	assert_true(clock_open(file, &e));
	write_file("2027-11-23\n");
	now = clock_read();
	assert_true(now.today.year == 2027 && now.today.month == 11 && now.today.day == 23);
	write_file("2028-02-29 23:59\n");
	now = clock_read();
	assert_int_equal(clock_to_local(now.at).hour, 23);
	assert_int_equal(clock_to_local(now.at).minute, 59);
	assert_true(now.today.month == 2 && now.today.day == 29);
	write_file("2027-02-29\n"); /* no such day: the real clock */
	assert_true(clock_read().today.year != 2027 || clock_read().today.month != 3);
	write_file("");
	assert_true(clock_read().at > INT64_C(1700000000000));
}

static void test_configuration(void **state)
{
	struct config *c;
	struct err e;
	const char *text;
	int64_t n;

	(void)state;
	write_file("# comment\n\nname = a value \nnumber=12\n");
	assert_true(config_load(file, &c, &e));
	assert_true(config_need_text(c, "name", &text, &e));
	assert_string_equal(text, "a value");
	assert_true(config_need_int(c, "number", 1, 20, &n, &e) && n == 12);
	assert_false(config_need_int(c, "number", 1, 11, &n, &e));
	assert_false(config_need_text(c, "absent", &text, &e));
	config_destroy(c);
	write_file("name = 1\nname = 2\n");
	assert_false(config_load(file, &c, &e));
	write_file("no equals sign\n");
	assert_false(config_load(file, &c, &e));
	assert_false(config_load("/nonexistent/file", &c, &e));
	assert_int_equal(e.code, ERR_CONFIG);
}

static void test_the_arena_gives_zeroed_memory_again_after_reset(void **state)
{
	struct arena *a = arena_create(4096);
	char *first = arena_copy(a, "secret"), *second;

	(void)state;
	arena_reset(a);
	second = arena_alloc(a, 64);
	assert_ptr_equal(first, second);
	for (int i = 0; i < 64; i++)
		assert_int_equal(second[i], 0);
	assert_string_equal(arena_format(a, "%s-%d", "x", 5), "x-5");
	arena_destroy(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_that_does_not_fit_is_refused),
		cmocka_unit_test(test_numbers_are_whole_and_in_range),
		cmocka_unit_test(test_D4_midnight_is_that_of_istanbul),
		cmocka_unit_test(test_the_today_file_is_the_clock),
		cmocka_unit_test(test_configuration),
		cmocka_unit_test(test_the_arena_gives_zeroed_memory_again_after_reset),
	};

	return cmocka_run_group_tests(tests, make_file, remove_file);
}
