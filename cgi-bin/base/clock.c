#include "base/clock.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"

static char today_path[512];

bool clock_open(const char *today_file, struct err *e)
{
	struct clock_local noon = {{2024, 7, 1}, 12, 0, 0};

	if (setenv("TZ", "Europe/Istanbul", 1) != 0)
		return err_set(e, ERR_CONFIG, 0, "clock: cannot set TZ");
	tzset();
	if (clock_from_local(noon) != INT64_C(1719824400000))
		return err_set(e, ERR_CONFIG, 0, "clock: no Europe/Istanbul; is tzdata installed?");
	if (!text_copy(today_path, sizeof today_path, today_file ? today_file : ""))
		return err_set(e, ERR_CONFIG, 0, "clock: path of the today file is too long");
	return true;
}

/* The instant the today file names, or false when it is absent or not readable as a date. A date without
 * a time keeps the real time of day, so that codes still expire and limits still pass. */
static bool read_today(instant real, instant *out)
{
	char line[32] = "", day[11];
	struct clock_local local = clock_to_local(real);
	int file = open(today_path, O_RDONLY | O_CLOEXEC);
	int hour, minute;
	ssize_t n;

	if (file < 0)
		return false;
	n = read(file, line, sizeof line - 1);
	(void)close(file);
	if (n < 10)
		return false;
	memcpy(day, line, 10);
	day[10] = '\0';
	if (!date_parse_iso(day, &local.day))
		return false;
	if (sscanf(line + 10, " %2d:%2d", &hour, &minute) == 2) { /* NOLINT(cert-err34-c): range checked below */
		if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
			return false;
		local.hour = hour;
		local.minute = minute;
	}
	*out = clock_from_local(local) + real % INSTANT_SECOND;
	return true;
}

struct clock_now clock_read(void)
{
	struct timespec ts;
	struct clock_now now;

	(void)clock_gettime(CLOCK_REALTIME, &ts);
	now.at = (instant)ts.tv_sec * INSTANT_SECOND + ts.tv_nsec / 1000000;
	if (today_path[0] != '\0')
		(void)read_today(now.at, &now.at);
	now.today = clock_to_local(now.at).day;
	return now;
}

struct clock_local clock_to_local(instant at)
{
	instant whole = at >= 0 ? at / INSTANT_SECOND : (at - INSTANT_SECOND + 1) / INSTANT_SECOND;
	time_t seconds = (time_t)whole;
	struct tm tm;

	(void)localtime_r(&seconds, &tm);
	return (struct clock_local){{tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday}, tm.tm_hour, tm.tm_min, tm.tm_sec};
}

instant clock_from_local(struct clock_local local)
{
	struct tm tm = {
		.tm_year = local.day.year - 1900,
		.tm_mon = local.day.month - 1,
		.tm_mday = local.day.day,
		.tm_hour = local.hour,
		.tm_min = local.minute,
		.tm_sec = local.second,
		.tm_isdst = -1,
	};

	return (instant)mktime(&tm) * INSTANT_SECOND;
}
