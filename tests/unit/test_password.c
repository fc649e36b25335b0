/* Stored passwords: feature/credential/password.[ch], session labels and lives (D17, D18, D20). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <argon2.h>
#include <cmocka.h>

#include "feature/credential/password.h"
#include "feature/session/session_open.h"
#include "feature/session/session_times.h"
#include "key_fixture.h"

static void test_D17_a_hash_knows_its_password_alone(void **state)
{
	char one[PASSWORD_HASH_SIZE], two[PASSWORD_HASH_SIZE];
	bool right, outdated;
	struct err e;

	(void)state;
	assert_true(password_hash("tekir kedi 58", one, &e));
	assert_true(password_hash("tekir kedi 58", two, &e));
	assert_string_not_equal(one, two);
	assert_memory_equal(one, "$argon2id$v=19$m=19456,t=2,p=1$", 31);
	assert_true(password_verify(one, "tekir kedi 58", &right, &outdated, &e));
	assert_true(right);
	assert_false(outdated);
	assert_true(password_verify(one, "tekir kedi 59", &right, &outdated, &e));
	assert_false(right);
	assert_true(password_verify(one, "", &right, &outdated, &e));
	assert_false(right);
}

static void test_D17_composed_and_decomposed_letters_are_one_password(void **state)
{
	char hash[PASSWORD_HASH_SIZE];
	bool right, outdated;
	struct err e;

	(void)state;
	assert_true(password_hash("G\xc3\xbcne\xc5\x9fli 84", hash, &e)); /* u diaeresis, s cedilla */
	assert_true(password_verify(hash, "Gu\xcc\x88nes\xcc\xa7li 84", &right, &outdated, &e));
	assert_true(right);
}

static void test_what_is_no_text_is_wrong_not_a_fault(void **state)
{
	char hash[PASSWORD_HASH_SIZE], typed[2001];
	bool right, outdated;
	struct err e;

	(void)state;
	assert_true(password_hash("tekir kedi 58", hash, &e));
	memset(typed, 'x', sizeof typed);
	typed[2000] = '\0';
	assert_true(password_verify(hash, typed, &right, &outdated, &e));
	assert_false(right);
	assert_true(password_verify(hash, "a\nb", &right, &outdated, &e));
	assert_false(right);
	assert_true(password_verify(hash, "\xff\xfe", &right, &outdated, &e));
	assert_false(right);
}

/* The hash that weaker parameters of earlier years would have left. */
static void hash_with(const char *password, uint32_t passes, uint32_t kib, char out[PASSWORD_HASH_SIZE])
{
	unsigned char peppered[SECRET_DIGEST_BYTES], salt[16] = "0123456789abcde";

	secret_hmac(peppered, SECRET_KEY_PEPPER, "password", password, strlen(password));
	assert_int_equal(argon2id_hash_encoded(passes, kib, 1, peppered, sizeof peppered, salt, sizeof salt, 32, out,
				 PASSWORD_HASH_SIZE),
		ARGON2_OK);
}

static void test_D17_weaker_parameters_are_outdated_stronger_are_not(void **state)
{
	static const struct {
		uint32_t passes, kib;
		bool outdated;
	} cases[] = {{1, 8192, true}, {2, 19455, true}, {1, 19456, true}, {2, 19456, false}, {3, 32768, false}};
	char hash[PASSWORD_HASH_SIZE];
	bool right, outdated;
	struct err e;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hash_with("tekir kedi 58", cases[i].passes, cases[i].kib, hash);
		assert_true(password_verify(hash, "tekir kedi 58", &right, &outdated, &e));
		assert_true(right);
		assert_int_equal(outdated, cases[i].outdated);
	}
}

static void test_planted_hashes_are_refused_before_any_work(void **state)
{
	static const char *const planted[] = {
		"",
		"x",
		"$argon2id$v=19$",
		"$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g",
		"$argon2id$v=19$m=2097152,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g",
		"$argon2id$v=19$m=19456,t=4000000,p=1$c2FsdHNhbHQ$aGFzaGhhc2g",
		"$argon2id$v=19$m=19456,t=2,p=200$c2FsdHNhbHQ$aGFzaGhhc2g",
		"$argon2id$v=19$m=0,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g",
		"$argon2id$v=19$m=19456,t=2,p=1,m=2097152$c2FsdHNhbHQ$aGFzaGhhc2g",
		"$argon2id$v=19$m=99999999999999999999,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g",
		"$argon2id$v=16$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g",
	};
	bool right, outdated;
	struct err e;

	(void)state;
	for (size_t i = 0; i < sizeof planted / sizeof *planted; i++) {
		assert_false(password_verify(planted[i], "tekir", &right, &outdated, &e));
		assert_int_equal(e.code, ERR_INTERNAL);
		assert_false(right);
	}
}

static void test_D18_nobody_costs_work_and_has_no_password(void **state)
{
	struct err e;

	(void)state;
	assert_true(password_verify_nobody("tekir kedi 58", &e));
	assert_true(password_verify_nobody("", &e));
}

static void test_D20_a_session_lives_until_the_nearer_end(void **state)
{
	struct session_times t = {.created_at = INSTANT_HOUR,
		.last_seen_at = INSTANT_HOUR,
		.expires_at = 13 * INSTANT_HOUR,
		.password_at = INSTANT_HOUR};
	instant idle = INSTANT_HOUR + 20 * INSTANT_MINUTE;

	(void)state;
	assert_true(session_is_alive(&t, idle - 1, 20));
	assert_false(session_is_alive(&t, idle, 20));
	assert_int_equal(session_idle_seconds(&t, INSTANT_HOUR, 20), 1200);
	assert_int_equal(session_idle_seconds(&t, INSTANT_HOUR + 59 * INSTANT_SECOND, 20), 1141);
	assert_int_equal(session_idle_seconds(&t, idle, 20), 0);
	assert_int_equal(session_idle_seconds(&t, idle + INSTANT_DAY, 20), 0);
	t.last_seen_at = t.expires_at - INSTANT_MINUTE;
	assert_true(session_is_alive(&t, t.expires_at - 1, 20));
	assert_false(session_is_alive(&t, t.expires_at, 20));
	assert_int_equal(session_idle_seconds(&t, t.last_seen_at, 20), 60);
	t.ended_at = t.last_seen_at;
	assert_false(session_is_alive(&t, t.last_seen_at, 20));
}

static void test_D20_labels_name_browser_and_system(void **state)
{
	static const char *const cases[][2] = {
		{"Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36",
			"Chrome, Android"},
		{"Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0",
			"Edge, Windows"},
		{"Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1", "Safari, iPhone"},
		{"Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox, Linux"},
		{"curl/8.0", ""},
		{"", ""},
		{"<script>Firefox/</script>", "Firefox"},
	};
	char label[81];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct web w = {.user_agent = cases[i][0]};

		session_label(&w, label, sizeof label);
		assert_string_equal(label, cases[i][1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D17_a_hash_knows_its_password_alone),
		cmocka_unit_test(test_D17_composed_and_decomposed_letters_are_one_password),
		cmocka_unit_test(test_what_is_no_text_is_wrong_not_a_fault),
		cmocka_unit_test(test_D17_weaker_parameters_are_outdated_stronger_are_not),
		cmocka_unit_test(test_planted_hashes_are_refused_before_any_work),
		cmocka_unit_test(test_D18_nobody_costs_work_and_has_no_password),
		cmocka_unit_test(test_D20_a_session_lives_until_the_nearer_end),
		cmocka_unit_test(test_D20_labels_name_browser_and_system),
	};

	return cmocka_run_group_tests(tests, make_keys, remove_keys);
}
