/* How long a session lives (D20): pure, for every zone that looks at one. */
#ifndef FEATURE_SESSION_SESSION_TIMES_H
#define FEATURE_SESSION_SESSION_TIMES_H

#include <stdbool.h>

#include "base/clock.h"

struct session_times {
	instant created_at;
	instant last_seen_at;
	instant expires_at; /* absolute end */
	instant ended_at;
	instant password_at; /* last time the password was typed */
};

/* Whether a session lives at `now`: not ended, within its absolute end and `idle_minutes` after the last
 * request. */
bool session_is_alive(const struct session_times *t, instant now, int idle_minutes);

/* Seconds from `now` until the session ends should nothing more come: what the page's warning counts by.
 * "Last seen" is written at most once a minute, so this may be less than the idle time by up to one. Never
 * negative. */
long session_idle_seconds(const struct session_times *t, instant now, int idle_minutes);

#endif
