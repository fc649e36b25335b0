/* What the registry's answers mean for a record: feature/identity_check/identity_check.[ch] (D16, R6). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "feature/identity_check/identity_check.h"

enum { NOW = 1000000 };

static void test_D16_an_answer_settles(void **state)
{
	struct identity_check_result r;

	(void)state;
	r = identity_check_after(REGISTRY_MATCH, 3, NOW);
	assert_int_equal(r.state, IDENTITY_CHECK_MATCHED);
	assert_int_equal(r.next_try_at, 0);
	assert_int_equal(r.tries, 3);
	assert_int_equal(r.checked_at, NOW);
	r = identity_check_after(REGISTRY_MISMATCH, 1, NOW);
	assert_int_equal(r.state, IDENTITY_CHECK_MISMATCH);
	assert_int_equal(r.reason, IDENTITY_CHECK_NONE);
	assert_int_equal(r.next_try_at, 0);
}

static void test_D16_no_answer_is_asked_again_with_its_reason(void **state)
{
	static const struct {
		enum registry_outcome outcome;
		const char *reason;
	} cases[] = {{REGISTRY_FAULT, "fault"}, {REGISTRY_UNREADABLE, "unreadable"}, {REGISTRY_TOO_LARGE, "too_large"},
		{REGISTRY_HTTP, "http"}, {REGISTRY_UNREACHABLE, "unreachable"}, {REGISTRY_TIMEOUT, "timeout"},
		{REGISTRY_UNTRUSTED, "untrusted"}};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct identity_check_result r = identity_check_after(cases[i].outcome, 1, NOW);

		assert_int_equal(r.state, IDENTITY_CHECK_UNAVAILABLE);
		assert_string_equal(identity_check_reason_name(r.reason), cases[i].reason);
		assert_int_equal(r.next_try_at, NOW + 15 * INSTANT_MINUTE);
	}
}

static void test_pauses_double_up_to_a_day_and_never_end(void **state)
{
	static const int minutes[] = {15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440};

	(void)state;
	for (int i = 0; i < 10; i++)
		assert_int_equal(identity_check_after(REGISTRY_TIMEOUT, i + 1, NOW).next_try_at,
			NOW + minutes[i] * INSTANT_MINUTE);
	assert_int_equal(identity_check_after(REGISTRY_TIMEOUT, 100000, NOW).next_try_at, NOW + INSTANT_DAY);
}

static void test_D11_foreigners_numbers_are_left_to_staff(void **state)
{
	struct identity_check_result r = identity_check_not_asked(IDENTITY_CHECK_FOREIGN, 1, NOW);

	(void)state;
	assert_true(identity_check_is_foreign("99000000012"));
	assert_false(identity_check_is_foreign("90900000012"));
	assert_string_equal(identity_check_state_name(r.state), "unavailable");
	assert_int_equal(r.next_try_at, 0);
	r = identity_check_not_asked(IDENTITY_CHECK_RECORD, 2, NOW);
	assert_int_equal(r.next_try_at, NOW + 30 * INSTANT_MINUTE);
}

static void test_D16_a_paper_settles_and_a_correction_is_asked_about_where_it_can_be(void **state)
{
	static const struct {
		bool corrected, is_on;
		const char *tckn;
		enum identity_check_state want;
	} cases[] = {{false, true, "10000000146", IDENTITY_CHECK_SETTLED},
		{true, true, "10000000146", IDENTITY_CHECK_PENDING},
		{true, false, "10000000146", IDENTITY_CHECK_SETTLED},
		{true, true, "99000000012", IDENTITY_CHECK_SETTLED},
		{false, false, "99000000012", IDENTITY_CHECK_SETTLED}};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			identity_check_after_paper(cases[i].corrected, cases[i].is_on, cases[i].tckn), cases[i].want);
	assert_string_equal(identity_check_state_name(IDENTITY_CHECK_SETTLED), "settled");
}

static struct config *config_of(const char *text)
{
	char path[] = "/tmp/esube-test-XXXXXX";
	int fd = mkstemp(path);
	FILE *f = fd >= 0 ? fdopen(fd, "w") : NULL;
	struct config *c = NULL;
	struct err e;

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
	assert_true(config_load(path, &c, &e));
	assert_int_equal(unlink(path), 0);
	return c;
}

/* a mistyped word must not switch the check off */
static void test_D16_mode_is_declaration_unless_said(void **state)
{
	static const struct {
		const char *text;
		bool ok, on;
	} cases[] = {{"a = b\n", true, false}, {"identity_check = declaration\n", true, false},
		{"identity_check = registry\n", true, true}, {"identity_check = registri\n", false, true},
		{"identity_check =\n", false, true}};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct config *c = config_of(cases[i].text);
		enum identity_check_mode mode = IDENTITY_CHECK_DECLARATION;
		struct err e = {.code = ERR_NONE};

		assert_int_equal(identity_check_mode(c, &mode, &e), cases[i].ok);
		assert_int_equal(e.code, cases[i].ok ? ERR_NONE : ERR_CONFIG);
		if (cases[i].ok)
			assert_int_equal(mode == IDENTITY_CHECK_REGISTRY, cases[i].on);
		assert_int_equal(identity_check_is_on(c), cases[i].on);
		config_destroy(c);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D16_an_answer_settles),
		cmocka_unit_test(test_D16_no_answer_is_asked_again_with_its_reason),
		cmocka_unit_test(test_pauses_double_up_to_a_day_and_never_end),
		cmocka_unit_test(test_D11_foreigners_numbers_are_left_to_staff),
		cmocka_unit_test(test_D16_a_paper_settles_and_a_correction_is_asked_about_where_it_can_be),
		cmocka_unit_test(test_D16_mode_is_declaration_unless_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
