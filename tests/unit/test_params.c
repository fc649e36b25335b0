/* Bytes from outside: web/params.[ch]. Turkish letters are written as \u escapes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "web/params.h"

static int open_arena(void **state)
{
	*state = arena_create(1024 * 1024);
	return 0;
}

static int close_arena(void **state)
{
	arena_destroy(*state);
	return 0;
}

static enum params_outcome decode(void **state, const char *text, struct params *out)
{
	return params_decode(*state, text, strlen(text), PARAMS_VALUE_MAX, out);
}

static void test_plain_pairs(void **state)
{
	struct params p;

	assert_int_equal(decode(state, "tckn=10000000146&first_name=A%C5%9Fk%C4%B1n+Can&empty=&none", &p), PARAMS_OK);
	assert_int_equal(p.count, 4);
	assert_string_equal(params_find(&p, "tckn"), "10000000146");
	assert_string_equal(params_find(&p, "first_name"), "A\u015Fk\u0131n Can");
	assert_string_equal(params_find(&p, "empty"), "");
	assert_string_equal(params_find(&p, "none"), "");
	assert_null(params_find(&p, "other"));
}

static void test_values_are_tidied_and_composed(void **state)
{
	struct params p;

	assert_int_equal(decode(state, "a=++x+y%09z++&b=one%0D%0Atwo%0Dthree&c=c%CC%A7", &p), PARAMS_OK);
	assert_string_equal(params_find(&p, "a"), "x y z");
	assert_string_equal(params_find(&p, "b"), "one\ntwo\nthree");
	assert_string_equal(params_find(&p, "c"), "\u00E7");
}

static void test_broken_input_is_bad(void **state)
{
	static const char *const bad[] = {"a=%", "a=%4", "a=%zz", "a=%00", "=x", "A=1", "a-b=1", "a=1&&b=2", "a=%ff",
		"a=%C5", "a=%ED%A0%80", "a=%01", "a=%7f%C5%9F", "a b=1", "a%62=1"};
	struct params p;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (decode(state, bad[i], &p) != PARAMS_BAD)
			fail_msg("not refused: %s", bad[i]);
}

/* conventions.md 9: 64 fields, values of 2 000 bytes */
static void test_caps_hold_at_their_edges(void **state)
{
	static char text[PARAMS_VALUE_MAX * 4];
	struct params p;
	size_t n = 0;

	for (int i = 0; i < PARAMS_MAX; i++)
		n += (size_t)snprintf(text + n, sizeof text - n, "%sf%d=1", i ? "&" : "", i);
	assert_int_equal(decode(state, text, &p), PARAMS_OK);
	assert_int_equal(p.count, PARAMS_MAX);
	(void)snprintf(text + n, sizeof text - n, "&g=1");
	assert_int_equal(decode(state, text, &p), PARAMS_TOO_MANY);

	memset(text, 'x', sizeof text);
	memcpy(text, "a=", 2);
	assert_int_equal(params_decode(*state, text, 2 + PARAMS_VALUE_MAX, PARAMS_VALUE_MAX, &p), PARAMS_OK);
	assert_int_equal(params_decode(*state, text, 3 + PARAMS_VALUE_MAX, PARAMS_VALUE_MAX, &p), PARAMS_TOO_LONG);
}

static void test_cookie(void **state)
{
	assert_string_equal(params_cookie(*state, "a=1; __Host-oturum=abc-_9; b=2", "__Host-oturum"), "abc-_9");
	assert_string_equal(params_cookie(*state, "__Host-oturum=x", "__Host-oturum"), "x");
	assert_null(params_cookie(*state, "x__Host-oturum=abc", "__Host-oturum"));
	assert_null(params_cookie(*state, "__Host-oturumx=abc", "__Host-oturum"));
	assert_null(params_cookie(*state, "__Host-oturum=", "__Host-oturum"));
	assert_null(params_cookie(*state, "__Host-oturum=a b", "__Host-oturum"));
	assert_null(params_cookie(*state, NULL, "__Host-oturum"));
}

static void test_a_cookie_that_stands_twice_counts_as_absent(void **state)
{
	assert_null(params_cookie(*state, "k=a; k=b", "k"));
	assert_null(params_cookie(*state, "k=a; k=a", "k"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_plain_pairs, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(test_values_are_tidied_and_composed, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(test_broken_input_is_bad, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(test_caps_hold_at_their_edges, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(test_cookie, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(
			test_a_cookie_that_stands_twice_counts_as_absent, open_arena, close_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
