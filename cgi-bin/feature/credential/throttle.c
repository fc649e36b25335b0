#include "feature/credential/throttle.h"

#include <assert.h>

unsigned throttle_wait_seconds(const struct throttle_sign_in_limits *limits, unsigned failures)
{
	unsigned wait = limits->first_wait_seconds;

	assert(limits->first_waiting_failure > 0);
	if (failures < limits->first_waiting_failure || wait == 0)
		return 0;
	/* Stops at the longest wait, before doubling could overflow. */
	for (unsigned i = limits->first_waiting_failure; i < failures && wait < limits->longest_wait_seconds; i++)
		wait = wait > limits->longest_wait_seconds / 2 ? limits->longest_wait_seconds : wait * 2;
	return wait < limits->longest_wait_seconds ? wait : limits->longest_wait_seconds;
}

bool throttle_is_recovery_only(const struct throttle_sign_in_limits *limits, unsigned failures)
{
	return limits->recovery_failures > 0 && failures >= limits->recovery_failures;
}

int64_t throttle_next_try(const struct throttle_sign_in_limits *limits, unsigned failures, int64_t last_failure)
{
	return last_failure + throttle_wait_seconds(limits, failures);
}

/*
 * The window is free again once the count-th newest instant has left it: then fewer than `count` are inside.
 * Times are newest first, so that one is at a known place.
 */
static int64_t free_at(const struct throttle_window *window, const int64_t *times, size_t time_count)
{
	assert(window->count > 0 && window->seconds > 0);
	if (time_count < window->count)
		return INT64_MIN;
	return times[window->count - 1] + window->seconds;
}

int64_t throttle_next_allowed(const struct throttle_window *windows, size_t window_count, const int64_t *times,
	size_t time_count, int64_t now)
{
	int64_t next = now;

	for (size_t i = 1; i < time_count; i++)
		assert(times[i - 1] >= times[i]);
	for (size_t i = 0; i < window_count; i++) {
		int64_t at = free_at(&windows[i], times, time_count);

		if (at > next)
			next = at;
	}
	return next;
}
