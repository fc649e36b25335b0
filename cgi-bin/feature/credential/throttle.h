#ifndef FEATURE_CREDENTIAL_THROTTLE_H
#define FEATURE_CREDENTIAL_THROTTLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * When the next try is allowed (D18). Pure: instants are UTC seconds since 1970 and come from the caller,
 * limits are rule data. The same function answers for known and unknown T.C. numbers.
 */

/* Wrong passwords in a row, per account or per IP: security.md says 5, 1 s, 900 s, 100. */
struct throttle_sign_in_limits {
	unsigned first_waiting_failure; /* this failure is the first that makes one wait; at least 1 */
	unsigned first_wait_seconds;    /* doubles with each further failure */
	unsigned longest_wait_seconds;
	unsigned recovery_failures; /* from here on only recovery helps; 0 = never */
};

/* Seconds to wait after `failures` wrong passwords in a row: 0 below the first waiting one, then 1, 2, 4 ...
 * (D18) */
unsigned throttle_wait_seconds(const struct throttle_sign_in_limits *limits, unsigned failures);

/* True when so many failures in a row leave recovery as the only way. (D18, D19) */
bool throttle_is_recovery_only(const struct throttle_sign_in_limits *limits, unsigned failures);

/* The first instant at which a password is looked at again; `last_failure` when there is no wait. (D18) */
int64_t throttle_next_try(const struct throttle_sign_in_limits *limits, unsigned failures, int64_t last_failure);

/* At most `count` (at least 1) within any `seconds` (at least 1) seconds. */
struct throttle_window {
	unsigned count;
	int64_t seconds;
};

/*
 * The first instant, `now` or later, at which one more is allowed by every window: a code to a phone is 1 per
 * 60 s, 3 per 900 s, 6 per 86 400 s. `times` are the earlier instants, newest first (asserted); those older
 * than the longest window may be left out. An instant exactly `seconds` ago no longer counts. (D18)
 */
int64_t throttle_next_allowed(const struct throttle_window *windows, size_t window_count, const int64_t *times,
	size_t time_count, int64_t now);

#endif
