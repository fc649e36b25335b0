/* The clock, read once per request: UTC instants for what happened, local dates for what the law counts. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "base/err.h"

/* Milliseconds since 1970-01-01T00:00:00Z; 0 = none. */
typedef int64_t instant;

#define INSTANT_SECOND INT64_C(1000)
#define INSTANT_MINUTE (60 * INSTANT_SECOND)
#define INSTANT_HOUR (60 * INSTANT_MINUTE)
#define INSTANT_DAY (24 * INSTANT_HOUR)

struct clock_now {
	instant at;        /* UTC */
	struct date today; /* the day in Europe/Istanbul (D4) */
};

struct clock_local {
	struct date day;
	int hour, minute, second;
};

/* Sets the zone to Europe/Istanbul. `today_file` (may be NULL: production has no such switch) is read at
 * every clock_read: one line `2027-11-23`, or `2027-11-23 14:30`, stands for the clock (interface.md). */
bool clock_open(const char *today_file, struct err *e) ERR_MUST_CHECK;

struct clock_now clock_read(void);

/* An instant as wall-clock time in Europe/Istanbul, and back (the earlier one where it is ambiguous). */
struct clock_local clock_to_local(instant at);
instant clock_from_local(struct clock_local local);

#endif
