/* An unfinished sign-up: feature/signup/signup_draft.[ch], signup_contact.[ch] (D8, D14, R34). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "feature/signup/signup_contact.h"
#include "feature/signup/signup_draft.h"

static int make_arena(void **state)
{
	*state = arena_create(256 * 1024);
	return 0;
}

static int end_arena(void **state)
{
	arena_destroy(*state);
	return 0;
}

static void test_D8_draft_comes_back_as_it_was(void **state)
{
	struct signup_draft draft, back;
	char bytes[SIGNUP_SEALED_MAX];
	size_t n;

	signup_draft_clear(&draft);
	assert_true(signup_draft_set(&draft, *state, SIGNUP_TCKN, "1000000014x"));
	assert_false(signup_draft_set(&draft, *state, SIGNUP_TCKN, "1000000014x"));
	assert_true(signup_draft_set(&draft, *state, SIGNUP_ADDRESS, "a\nb"));
	assert_true(signup_draft_set(&draft, *state, SIGNUP_TEXT_LANGUAGE, "en"));
	n = signup_draft_encode(&draft, bytes);
	signup_draft_decode(&back, *state, bytes, n);
	for (int i = 0; i < SIGNUP_FIELD_COUNT; i++)
		assert_string_equal(draft.value[i], back.value[i]);
	signup_draft_decode(&back, *state, bytes, 5);
	assert_string_equal(back.value[SIGNUP_TCKN], "10000");
	assert_string_equal(back.value[SIGNUP_ADDRESS], "");
	signup_draft_decode(&back, *state, bytes, 0);
	assert_string_equal(back.value[SIGNUP_TCKN], "");
}

static void test_D8_longest_values_fit_and_no_character_is_cut(void **state)
{
	struct signup_draft draft;
	char bytes[SIGNUP_SEALED_MAX], longest[2001];

	for (int i = 0; i < 1000; i++)
		memcpy(longest + 2 * i, "\xc4\x9f", 2); /* a letter of two bytes */
	longest[2000] = '\0';
	signup_draft_clear(&draft);
	for (int i = 0; i < SIGNUP_FIELD_COUNT; i++) {
		(void)signup_draft_set(&draft, *state, (enum signup_field)i, longest);
		assert_int_equal(strlen(draft.value[i]) % 2, 0);
		assert_true(i == SIGNUP_CHECKED || strlen(draft.value[i]) > 0);
	}
	assert_true(signup_draft_encode(&draft, bytes) <= SIGNUP_SEALED_MAX - SECRET_SEAL_OVERHEAD);
}

static void test_D8_steps_follow_each_other(void **state)
{
	struct signup_row row = {.id = 1};

	signup_draft_clear(&row.draft);
	assert_int_equal(signup_next_step(&row, false), SIGNUP_STEP_IDENTITY);
	(void)signup_draft_set(&row.draft, *state, SIGNUP_CHECKED, "1");
	assert_int_equal(signup_next_step(&row, false), SIGNUP_STEP_TEXTS);
	(void)signup_draft_set(&row.draft, *state, SIGNUP_AGREEMENT, "accept");
	(void)signup_draft_set(&row.draft, *state, SIGNUP_NOTICE, "read");
	assert_int_equal(signup_next_step(&row, false), SIGNUP_STEP_TEXTS);
	assert_int_equal(signup_next_step(&row, true), SIGNUP_STEP_CODE); /* D14 */
	(void)signup_draft_set(&row.draft, *state, SIGNUP_CONSENT, "refuse");
	assert_int_equal(signup_next_step(&row, false), SIGNUP_STEP_CODE);
	row.phone_verified_at = 1;
	assert_int_equal(signup_next_step(&row, false), SIGNUP_STEP_PASSWORD);
	assert_false(signup_step_is_open(&row, false, SIGNUP_STEP_CODE));
	assert_true(signup_step_is_open(&row, false, SIGNUP_STEP_TEXTS));
	assert_false(signup_step_is_open(&row, false, SIGNUP_STEP_CONTACT));
	(void)text_copy(row.password_hash, sizeof row.password_hash, "x");
	assert_int_equal(signup_next_step(&row, false), SIGNUP_STEP_CONTACT);
	(void)signup_draft_set(&row.draft, *state, SIGNUP_CHECKED, "");
	assert_int_equal(signup_next_step(&row, false), SIGNUP_STEP_IDENTITY);
	row.done = true;
	assert_int_equal(signup_next_step(&row, false), SIGNUP_STEP_DONE);
	assert_false(signup_step_is_open(&row, false, SIGNUP_STEP_IDENTITY));
}

static void test_R34_email(void **state)
{
	static const char *const good[] = {"a@b.co", "isil.ipek+is@posta.example.com.tr", "o'neil@x-y.org"};
	static const char *const bad[] = {"", "a", "a@", "@b.co", "a@b", "a b@c.de", "a@b..co", "a@-b.co", "a@b-.co",
		".a@b.co", "a.@b.co", "a@b@c.de", "\xc4\xb1@b.co", "a@b.c", "a\"@b.co", "a@b.co,"};

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(signup_email_is_plausible(good[i]));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(signup_email_is_plausible(bad[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D8_draft_comes_back_as_it_was),
		cmocka_unit_test(test_D8_longest_values_fit_and_no_character_is_cut),
		cmocka_unit_test(test_D8_steps_follow_each_other),
		cmocka_unit_test(test_R34_email),
	};

	return cmocka_run_group_tests(tests, make_arena, end_arena);
}
