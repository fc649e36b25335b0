/* Waiting times: feature/credential/throttle.[ch] (D18). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feature/credential/throttle.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const struct throttle_sign_in_limits sign_in = {
	.first_waiting_failure = 5, .first_wait_seconds = 1, .longest_wait_seconds = 900, .recovery_failures = 100};

static const struct throttle_window codes[] = {{1, 60}, {3, 900}, {6, 86400}};

static void test_D18_waits_double_from_the_fifth_to_900_seconds(void **state)
{
	static const unsigned waits[] = {0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900};

	(void)state;
	for (unsigned failures = 0; failures < COUNT(waits); failures++)
		assert_int_equal(throttle_wait_seconds(&sign_in, failures), waits[failures]);
	assert_int_equal(throttle_wait_seconds(&sign_in, 100), 900);
	assert_int_equal(throttle_wait_seconds(&sign_in, UINT32_MAX), 900);
}

static void test_D18_limits_are_data(void **state)
{
	const struct throttle_sign_in_limits never = {1, 0, 900, 0};
	const struct throttle_sign_in_limits flat = {3, 10, 10, 4};
	const struct throttle_sign_in_limits capped = {1, 20, 10, 0};
	const struct throttle_sign_in_limits huge = {1, 3, UINT32_MAX, 0};

	(void)state;
	assert_int_equal(throttle_wait_seconds(&never, 50), 0);
	assert_int_equal(throttle_wait_seconds(&flat, 2), 0);
	assert_int_equal(throttle_wait_seconds(&flat, 3), 10);
	assert_int_equal(throttle_wait_seconds(&flat, 9), 10);
	assert_int_equal(throttle_wait_seconds(&capped, 1), 10);
	assert_int_equal(throttle_wait_seconds(&huge, 31), 3U << 30);
	assert_int_equal(throttle_wait_seconds(&huge, 32), UINT32_MAX);
	assert_false(throttle_is_recovery_only(&never, UINT32_MAX));
	assert_false(throttle_is_recovery_only(&flat, 3));
	assert_true(throttle_is_recovery_only(&flat, 4));
}

static void test_D18_D19_a_hundred_in_a_row_end_in_recovery(void **state)
{
	(void)state;
	assert_false(throttle_is_recovery_only(&sign_in, 0));
	assert_false(throttle_is_recovery_only(&sign_in, 99));
	assert_true(throttle_is_recovery_only(&sign_in, 100));
	assert_true(throttle_is_recovery_only(&sign_in, 101));
}

static void test_D18_next_try_is_an_instant(void **state)
{
	(void)state;
	assert_int_equal(throttle_next_try(&sign_in, 4, 1000), 1000);
	assert_int_equal(throttle_next_try(&sign_in, 5, 1000), 1001);
	assert_int_equal(throttle_next_try(&sign_in, 20, 1000), 1900);
}

static int64_t next_code(const int64_t *times, size_t count, int64_t now)
{
	return throttle_next_allowed(codes, COUNT(codes), times, count, now);
}

static void test_D18_codes_one_in_60_seconds(void **state)
{
	const int64_t times[] = {1000};

	(void)state;
	assert_int_equal(next_code(NULL, 0, 1000), 1000);
	assert_int_equal(next_code(times, 1, 1000), 1060);
	assert_int_equal(next_code(times, 1, 1059), 1060);
	assert_int_equal(next_code(times, 1, 1060), 1060);
	assert_int_equal(next_code(times, 1, 5000), 5000);
}

static void test_D18_codes_three_in_15_minutes(void **state)
{
	const int64_t times[] = {1200, 1100, 1000};

	(void)state;
	assert_int_equal(next_code(times, 3, 1300), 1900);
	assert_int_equal(next_code(times, 3, 1899), 1900);
	assert_int_equal(next_code(times, 3, 1900), 1900);
	assert_int_equal(next_code(times, 2, 1300), 1300);
}

static void test_D18_codes_six_in_a_day(void **state)
{
	const int64_t times[] = {60000, 50000, 40000, 30000, 20000, 10000, 5000};

	(void)state;
	assert_int_equal(next_code(times, 7, 70000), 96400);
	assert_int_equal(next_code(times, 6, 96399), 96400);
	assert_int_equal(next_code(times, 6, 96400), 96400);
	assert_int_equal(next_code(times, 5, 70000), 70000);
}

/* A clock that was set back must not open the gate: the instants are taken as they are. */
static void test_D18_codes_sent_in_the_future_still_count(void **state)
{
	const int64_t times[] = {2000};

	(void)state;
	assert_int_equal(next_code(times, 1, 1000), 2060);
}

static unsigned sent_within(const int64_t *times, size_t count, int64_t now, int64_t seconds)
{
	unsigned sent = 0;

	for (size_t i = 0; i < count; i++)
		sent += times[i] > now - seconds && times[i] <= now;
	return sent;
}

static bool all_windows_free(const int64_t *times, size_t count, int64_t now)
{
	for (size_t w = 0; w < COUNT(codes); w++)
		if (sent_within(times, count, now, codes[w].seconds) >= codes[w].count)
			return false;
	return true;
}

/* Someone who asks at random, often too early: the answer is the first second at which every window is free.
 */
static void test_D18_codes_against_counting(void **state)
{
	int64_t times[64] = {0};
	size_t count = 0;
	int64_t now = 1000000;
	unsigned seed = 99;

	(void)state;
	while (count < COUNT(times)) {
		int64_t next;

		seed = seed * 1103515245U + 12345U;
		now += (seed >> 16) % 2000;
		next = next_code(times, count, now);
		assert_true(next >= now);
		assert_true(all_windows_free(times, count, next));
		if (next > now)
			assert_false(all_windows_free(times, count, next - 1));
		if (next > now && seed % 3 != 0)
			continue;
		now = next;
		for (size_t i = count; i > 0; i--)
			times[i] = times[i - 1];
		times[0] = now;
		count++;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D18_waits_double_from_the_fifth_to_900_seconds),
		cmocka_unit_test(test_D18_limits_are_data),
		cmocka_unit_test(test_D18_D19_a_hundred_in_a_row_end_in_recovery),
		cmocka_unit_test(test_D18_next_try_is_an_instant),
		cmocka_unit_test(test_D18_codes_one_in_60_seconds),
		cmocka_unit_test(test_D18_codes_three_in_15_minutes),
		cmocka_unit_test(test_D18_codes_six_in_a_day),
		cmocka_unit_test(test_D18_codes_sent_in_the_future_still_count),
		cmocka_unit_test(test_D18_codes_against_counting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
