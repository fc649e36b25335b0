#include "feature/session/session_times.h"

/* The first instant at which the session is over should nothing more come. */
static instant end_of(const struct session_times *t, int idle_minutes)
{
	instant idle = t->last_seen_at + idle_minutes * INSTANT_MINUTE;

	return idle < t->expires_at ? idle : t->expires_at;
}

bool session_is_alive(const struct session_times *t, instant now, int idle_minutes)
{
	return t->ended_at == 0 && now < end_of(t, idle_minutes);
}

long session_idle_seconds(const struct session_times *t, instant now, int idle_minutes)
{
	instant left = end_of(t, idle_minutes) - now;

	return left > 0 ? (long)(left / INSTANT_SECOND) : 0;
}
