/* One-time codes of the telephone (security.md, Staff): the vectors of RFC 6238, the window, and that none is good twice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feature/staff_signin/staff_qr.h"
#include "feature/staff_signin/staff_totp.h"

static const unsigned char seed[STAFF_TOTP_SEED] = {
	'1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0'};

static void test_vectors_of_the_standard(void **state)
{
	static const struct {
		int64_t second;
		const char *code;
	} vector[] = {{59, "287082"}, {1111111109, "081804"}, {1111111111, "050471"}, {1234567890, "005924"},
		{2000000000, "279037"}, {20000000000, "353130"}};
	int64_t step;

	(void)state;
	for (size_t i = 0; i < sizeof vector / sizeof *vector; i++) {
		assert_int_equal(
			staff_totp_check(seed, vector[i].code, vector[i].second * 1000, 0, &step), STAFF_TOTP_RIGHT);
		assert_int_equal(step, vector[i].second / 30);
	}
}

static void test_one_step_either_way(void **state)
{
	static const char code[] = "050471"; /* of the step that begins at 1111111110 */
	const instant begin = INT64_C(1111111110) * 1000;
	int64_t step;

	(void)state;
	assert_int_equal(staff_totp_check(seed, code, begin - 30001, 0, &step), STAFF_TOTP_WRONG);
	assert_int_equal(staff_totp_check(seed, code, begin - 30000, 0, &step), STAFF_TOTP_RIGHT);
	assert_int_equal(staff_totp_check(seed, code, begin + 59999, 0, &step), STAFF_TOTP_RIGHT);
	assert_int_equal(staff_totp_check(seed, code, begin + 60000, 0, &step), STAFF_TOTP_WRONG);
}

static void test_no_code_is_good_twice(void **state)
{
	const instant now = INT64_C(1111111111) * 1000;
	int64_t step;

	(void)state;
	assert_int_equal(staff_totp_check(seed, "050471", now, 0, &step), STAFF_TOTP_RIGHT);
	assert_int_equal(staff_totp_check(seed, "050471", now, step, &step), STAFF_TOTP_USED);
	assert_int_equal(staff_totp_check(seed, "081804", now, step, &step), STAFF_TOTP_USED); /* an earlier one too */
}

static void test_what_is_typed(void **state)
{
	static const char *const wrong[] = {"", "05047", "0504711", "05047a", "050-471", "050472", "-50471"};
	const instant now = INT64_C(1111111111) * 1000;
	int64_t step;

	(void)state;
	assert_int_equal(staff_totp_check(seed, " 050 471 ", now, 0, &step), STAFF_TOTP_RIGHT);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_int_equal(staff_totp_check(seed, wrong[i], now, 0, &step), STAFF_TOTP_WRONG);
}

static void test_seed_as_text(void **state)
{
	unsigned char back[STAFF_TOTP_SEED];
	char text[STAFF_TOTP_TEXT], uri[STAFF_TOTP_URI];

	(void)state;
	staff_totp_text(seed, text);
	assert_string_equal(text, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
	assert_true(staff_totp_parse(text, back));
	assert_memory_equal(back, seed, sizeof seed);
	assert_false(staff_totp_parse("GEZDGNBV", back));
	staff_totp_uri(seed, "memur", uri);
	assert_non_null(strstr(uri, "secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&"));
	assert_non_null(strstr(uri, "/e-Sube:memur?"));
}

static void test_picture_has_finders_and_a_quiet_zone(void **state)
{
	struct arena *arena = arena_create(256 * 1024);
	struct err e = {0};
	const char *svg;

	(void)state;
	assert_true(staff_qr_svg(arena, "otpauth://totp/x?secret=GEZDGNBV", &svg, &e));
	assert_non_null(strstr(svg, "M4 4h7v1h-7z")); /* the upper edge of the first finder */
	assert_null(strstr(svg, "M3 "));
	assert_null(strstr(svg, "style"));
	arena_destroy(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_vectors_of_the_standard),
		cmocka_unit_test(test_one_step_either_way),
		cmocka_unit_test(test_no_code_is_good_twice),
		cmocka_unit_test(test_what_is_typed),
		cmocka_unit_test(test_seed_as_text),
		cmocka_unit_test(test_picture_has_finders_and_a_quiet_zone),
	};
	struct err e = {0};

	return staff_totp_open(&e) ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
