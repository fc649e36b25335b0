/* Printed start codes (D13, D19): what is right, what counts as a try, and that only the right code is told more. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feature/startcode/startcode.h"
#include "key_fixture.h"

enum { TRIES = 5 };

static struct startcode fresh(void)
{
	struct startcode code = {.id = 7, .citizen_id = 1000001, .created_at = 1000, .expires_at = 2000};

	memset(code.nonce, 9, sizeof code.nonce);
	return code;
}

static void test_D13_a_code_is_right_until_it_is_used_spent_or_over(void **state)
{
	struct startcode code = fresh();
	char text[STAFF_CODE_TEXT];

	(void)state;
	startcode_text(text, &code);
	assert_int_equal(startcode_judge(&code, text, 1999, TRIES), STARTCODE_RIGHT);
	assert_int_equal(startcode_judge(&code, text, 2000, TRIES), STARTCODE_EXPIRED);
	code.tries = TRIES - 1;
	assert_int_equal(startcode_judge(&code, text, 1999, TRIES), STARTCODE_RIGHT);
	code.tries = TRIES;
	assert_int_equal(startcode_judge(&code, text, 1999, TRIES), STARTCODE_VOID);
	code.used_at = 1500;
	assert_int_equal(startcode_judge(&code, text, 1999, TRIES), STARTCODE_USED);
}

static void test_D13_a_code_is_typed_in_any_case_with_spaces(void **state)
{
	struct startcode code = fresh();
	char text[STAFF_CODE_TEXT], typed[64];
	size_t n = 0;

	(void)state;
	startcode_text(text, &code);
	for (size_t i = 0; text[i] != '\0'; i++)
		typed[n++] = text[i] == '-' ? ' ' : (char)(text[i] >= 'A' ? text[i] + 'a' - 'A' : text[i]);
	typed[n] = '\0';
	assert_int_equal(startcode_judge(&code, typed, 1500, TRIES), STARTCODE_RIGHT);
}

static void test_D10_another_code_is_only_wrong_whatever_became_of_it(void **state)
{
	struct startcode code = fresh(), other = fresh(), none = {.id = 0};
	char text[STAFF_CODE_TEXT];

	(void)state;
	other.nonce[0] ^= 1;
	startcode_text(text, &other);
	code.used_at = 1500;
	assert_int_equal(startcode_judge(&code, text, 1999, TRIES), STARTCODE_WRONG);
	assert_int_equal(startcode_judge(&code, "", 1999, TRIES), STARTCODE_WRONG);
	startcode_text(text, &none);
	assert_int_equal(startcode_judge(&none, text, 0, TRIES), STARTCODE_WRONG);
}

static void test_a_code_belongs_to_its_person(void **state)
{
	struct startcode code = fresh(), other = fresh();
	char text[STAFF_CODE_TEXT];

	(void)state;
	other.citizen_id++;
	startcode_text(text, &code);
	assert_int_equal(startcode_judge(&other, text, 1500, TRIES), STARTCODE_WRONG);
}

static void test_D13_a_wrong_try_counts_while_the_code_is_open(void **state)
{
	struct startcode code = fresh(), none = {.id = 0, .expires_at = 2000};

	(void)state;
	assert_true(startcode_is_open(&code, 1999, TRIES));
	assert_false(startcode_is_open(&code, 2000, TRIES));
	assert_false(startcode_is_open(&none, 1999, TRIES));
	code.tries = TRIES;
	assert_false(startcode_is_open(&code, 1999, TRIES));
	code = fresh();
	code.used_at = 1;
	assert_false(startcode_is_open(&code, 1999, TRIES));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D13_a_code_is_right_until_it_is_used_spent_or_over),
		cmocka_unit_test(test_D13_a_code_is_typed_in_any_case_with_spaces),
		cmocka_unit_test(test_D10_another_code_is_only_wrong_whatever_became_of_it),
		cmocka_unit_test(test_a_code_belongs_to_its_person),
		cmocka_unit_test(test_D13_a_wrong_try_counts_while_the_code_is_open),
	};

	return cmocka_run_group_tests(tests, make_keys, remove_keys);
}
