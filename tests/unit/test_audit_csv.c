/* Cells that no spreadsheet runs (security.md, Requests; feature/audit/audit_csv.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feature/audit/audit_csv.h"

static void assert_cell(const char *text, const char *expected)
{
	char out[64];
	size_t n = 0;

	assert_true(audit_csv_cell(out, sizeof out, &n, true, text));
	assert_int_equal(n, strlen(expected));
	assert_memory_equal(out, expected, n);
}

static void test_plain_cells_stand_in_quotes(void **state)
{
	(void)state;
	assert_cell("", "\"\"");
	assert_cell("Çankaya", "\"Çankaya\"");
	assert_cell("a,b", "\"a,b\"");
	assert_cell("said \"no\"", "\"said \"\"no\"\"\"");
	assert_cell("two\nlines", "\"two\nlines\"");
}

static void test_what_begins_a_formula_is_text(void **state)
{
	(void)state;
	assert_cell("=1+1", "\"'=1+1\"");
	assert_cell("+905", "\"'+905\"");
	assert_cell("-2", "\"'-2\"");
	assert_cell("@SUM(A1)", "\"'@SUM(A1)\"");
	assert_cell("\t=1", "\"'\t=1\"");
	assert_cell("\r=1", "\"'\r=1\"");
	assert_cell("=\"x\"", "\"'=\"\"x\"\"\"");
	/* not at the beginning: nothing to run */
	assert_cell("a=1", "\"a=1\"");
	assert_cell("2026-11-22", "\"2026-11-22\"");
	assert_cell("'=1", "\"'=1\"");
}

static void test_lines(void **state)
{
	char out[64];
	size_t n = 0;

	(void)state;
	assert_true(audit_csv_cell(out, sizeof out, &n, true, "a"));
	assert_true(audit_csv_cell(out, sizeof out, &n, false, "b"));
	assert_true(audit_csv_end(out, sizeof out, &n));
	assert_int_equal(n, 9);
	assert_memory_equal(out, "\"a\",\"b\"\r\n", n);
}

static void test_what_does_not_fit_is_not_begun(void **state)
{
	char out[8];
	size_t n = 0;

	(void)state;
	assert_true(audit_csv_cell(out, sizeof out, &n, true, "ab"));
	assert_int_equal(n, 4);
	assert_false(audit_csv_cell(out, sizeof out, &n, false, "cd"));
	assert_int_equal(n, 4);
	assert_true(audit_csv_cell(out, sizeof out, &n, false, "c"));
	assert_int_equal(n, 8);
	assert_false(audit_csv_end(out, sizeof out, &n));
	assert_int_equal(n, 8);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain_cells_stand_in_quotes),
		cmocka_unit_test(test_what_begins_a_formula_is_text),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_what_does_not_fit_is_not_begun),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
