/* Keys, tokens, sealed columns and form tokens: base/secret.[ch], web/csrf.[ch]. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "web/csrf.h"
#include "key_fixture.h"

static void test_keys_are_made_once(void **state)
{
	struct err e;
	int made = -1;

	(void)state;
	assert_true(secret_make_keys(key_dir, &made, &e));
	assert_int_equal(made, 0);
}

static void test_a_key_open_to_others_is_refused(void **state)
{
	struct err e;
	char path[128];

	(void)state;
	(void)snprintf(path, sizeof path, "%s/form.key", key_dir);
	assert_int_equal(chmod(path, 0644), 0);
	assert_false(secret_open(key_dir, 1u << SECRET_KEY_FORM, &e));
	assert_int_equal(e.code, ERR_CONFIG);
	assert_int_equal(chmod(path, 0600), 0);
	assert_true(secret_open(key_dir, 1u << SECRET_KEY_FORM, &e));
}

static void test_a_sealed_value_opens_only_in_its_place(void **state)
{
	unsigned char sealed[64];
	char open[64];
	struct err e;
	size_t n = 11 + SECRET_SEAL_OVERHEAD;

	(void)state;
	secret_seal(sealed, "10000000146", 11, "citizen.tckn", 7);
	assert_true(secret_unseal(open, sizeof open, sealed, n, "citizen.tckn", 7, &e));
	assert_string_equal(open, "10000000146");
	assert_false(secret_unseal(open, sizeof open, sealed, n, "citizen.tckn", 8, &e));
	assert_false(secret_unseal(open, sizeof open, sealed, n, "citizen.mobile", 7, &e));
	assert_false(secret_unseal(open, sizeof open, sealed, n - 1, "citizen.tckn", 7, &e));
	assert_false(secret_unseal(open, 11, sealed, n, "citizen.tckn", 7, &e));
	sealed[20] ^= 1;
	assert_false(secret_unseal(open, sizeof open, sealed, n, "citizen.tckn", 7, &e));
}

static void test_the_same_value_seals_differently_each_time(void **state)
{
	unsigned char a[64], b[64];

	(void)state;
	secret_seal(a, "5321234567", 10, "citizen.mobile", 1);
	secret_seal(b, "5321234567", 10, "citizen.mobile", 1);
	assert_memory_not_equal(a, b, 10 + SECRET_SEAL_OVERHEAD);
}

static void test_an_index_is_stable_and_bound_to_its_purpose(void **state)
{
	unsigned char a[32], b[32], c[32];

	(void)state;
	secret_hmac(a, SECRET_KEY_INDEX, "tckn", "10000000146", 11);
	secret_hmac(b, SECRET_KEY_INDEX, "tckn", "10000000146", 11);
	secret_hmac(c, SECRET_KEY_INDEX, "mobile", "10000000146", 11);
	assert_memory_equal(a, b, 32);
	assert_memory_not_equal(a, c, 32);
}

static void test_a_form_token_is_bound_to_owner_and_path(void **state)
{
	unsigned char mine[32] = {1}, other[32] = {2};
	char token[CSRF_TEXT], again[CSRF_TEXT];

	(void)state;
	csrf_make(token, mine, "/durum/aktif");
	csrf_make(again, mine, "/durum/aktif");
	assert_string_not_equal(token, again); /* masked afresh */
	assert_true(csrf_check(token, mine, "/durum/aktif"));
	assert_true(csrf_check(again, mine, "/durum/aktif"));
	assert_false(csrf_check(token, other, "/durum/aktif"));
	assert_false(csrf_check(token, mine, "/durum/pasif"));
	token[5] = token[5] == 'A' ? 'B' : 'A';
	assert_false(csrf_check(token, mine, "/durum/aktif"));
	assert_false(csrf_check("", mine, "/durum/aktif"));
}

/* `ctl key-new`, `key-drop`: the newest seals, both open, a removed one opens nothing. */
static void test_a_key_is_renewed_while_the_program_runs(void **state)
{
	unsigned char old[64], fresh[64], newest[32], oldest[32], again[32];
	size_t n = 11 + SECRET_SEAL_OVERHEAD;
	struct secret_generations there;
	unsigned number;
	char open[64];
	struct err e;

	(void)state;
	assert_true(secret_open(key_dir, (1u << SECRET_KEY_COUNT) - 1, &e));
	secret_seal(old, "10000000146", 11, "citizen.tckn", 7);
	secret_hmac_pair(newest, oldest, SECRET_KEY_INDEX, "tckn", "10000000146", 11);
	assert_memory_equal(newest, oldest, 32);
	assert_false(secret_key_drop(key_dir, SECRET_KEY_COLUMN, &number, &e));
	assert_int_equal(e.code, ERR_INPUT);

	assert_true(secret_key_new(key_dir, SECRET_KEY_COLUMN, &number, &e));
	assert_int_equal(number, 2);
	assert_true(secret_key_new(key_dir, SECRET_KEY_INDEX, &number, &e));
	assert_false(secret_key_new(key_dir, SECRET_KEY_COLUMN, &number, &e));
	secret_seal(fresh, "10000000146", 11, "citizen.tckn", 7);
	assert_int_equal(old[0], 1);
	assert_int_equal(fresh[0], 2);
	assert_true(secret_unseal(open, sizeof open, old, n, "citizen.tckn", 7, &e));
	assert_true(secret_unseal(open, sizeof open, fresh, n, "citizen.tckn", 7, &e));
	secret_hmac_pair(again, oldest, SECRET_KEY_INDEX, "tckn", "10000000146", 11);
	assert_memory_equal(oldest, newest, 32);
	assert_memory_not_equal(again, newest, 32);
	assert_true(secret_key_list(key_dir, SECRET_KEY_COLUMN, &there, &e));
	assert_int_equal(there.count, 2);

	assert_true(secret_key_drop(key_dir, SECRET_KEY_COLUMN, &number, &e));
	assert_int_equal(number, 1);
	assert_false(secret_unseal(open, sizeof open, old, n, "citizen.tckn", 7, &e));
	assert_true(secret_unseal(open, sizeof open, fresh, n, "citizen.tckn", 7, &e));
	fresh[0] = 1; /* the number is no way around */
	assert_false(secret_unseal(open, sizeof open, fresh, n, "citizen.tckn", 7, &e));
}

static void test_boxes_are_renewed_in_pairs(void **state)
{
	unsigned char old[64], fresh[64];
	size_t n = 4 + SECRET_BOX_OVERHEAD;
	unsigned number;
	char open[64];
	struct err e;

	(void)state;
	secret_box_seal(old, "abcd", 4);
	assert_true(secret_key_new(key_dir, SECRET_KEY_BOX_SECRET, &number, &e));
	secret_box_seal(fresh, "abcd", 4);
	assert_int_equal(fresh[0], 2);
	assert_true(secret_box_open(open, sizeof open, old, n, &e));
	assert_true(secret_box_open(open, sizeof open, fresh, n, &e));
	assert_true(secret_key_drop(key_dir, SECRET_KEY_BOX_SECRET, &number, &e));
	assert_false(secret_box_open(open, sizeof open, old, n, &e));
	assert_true(secret_box_open(open, sizeof open, fresh, n, &e));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys_are_made_once),
		cmocka_unit_test(test_a_key_open_to_others_is_refused),
		cmocka_unit_test(test_a_sealed_value_opens_only_in_its_place),
		cmocka_unit_test(test_the_same_value_seals_differently_each_time),
		cmocka_unit_test(test_an_index_is_stable_and_bound_to_its_purpose),
		cmocka_unit_test(test_a_form_token_is_bound_to_owner_and_path),
		cmocka_unit_test(test_a_key_is_renewed_while_the_program_runs),
		cmocka_unit_test(test_boxes_are_renewed_in_pairs),
	};

	return cmocka_run_group_tests(tests, make_keys, remove_keys);
}
