#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { LINE_MAX_BYTES = 1024 };

/* `text` inside a JSON string: quotes, backslashes and control characters become '_'. */
static void plain(char *out, size_t size, const char *text)
{
	size_t i = 0;

	for (; text[i] != '\0' && i + 1 < size; i++) {
		unsigned char c = (unsigned char)text[i];

		out[i] = (char)(c < 0x20 || c == '"' || c == '\\' || c == 0x7f ? '_' : c);
	}
	out[i] = '\0';
}

/* Many lines fall into one second: its text is made once. */
static void stamp(char out[32], instant at)
{
	static time_t made = -1;
	static char whole[24];
	time_t seconds = (time_t)(at / INSTANT_SECOND);
	struct tm tm;

	if (seconds != made) {
		(void)gmtime_r(&seconds, &tm);
		(void)strftime(whole, sizeof whole, "%Y-%m-%dT%H:%M:%S", &tm);
		made = seconds;
	}
	(void)snprintf(out, 32, "%s.%03dZ", whole, (int)(at % INSTANT_SECOND));
}

/* One write(2) per line keeps lines whole when workers share the file. */
static void put(const char *line, int n)
{
	if (n > 0 && write(STDERR_FILENO, line, n < LINE_MAX_BYTES ? (size_t)n : LINE_MAX_BYTES - 1) < 0)
		return; /* nowhere left to tell it */
}

void log_request(const struct log_request *r)
{
	char line[LINE_MAX_BYTES], time[32];

	stamp(time, r->at);
	put(line, snprintf(line, sizeof line,
			  "{\"time\":\"%s\",\"id\":\"%s\",\"zone\":\"%s\",\"route\":\"%s\",\"status\":%d,\"ms\":%.1f,"
			  "\"outcome\":\"%s\"}\n",
			  time, r->id, r->zone, r->route, r->status, r->ms, r->outcome));
}

void log_error(const char *zone, const char *id, const struct err *e)
{
	char line[LINE_MAX_BYTES], time[32], text[sizeof e->text];

	stamp(time, clock_read().at);
	plain(text, sizeof text, e->text);
	put(line,
		snprintf(line, sizeof line,
			"{\"time\":\"%s\",\"id\":\"%s\",\"zone\":\"%s\",\"error\":%d,\"detail\":%d,\"text\":\"%s\"}\n",
			time, id, zone, (int)e->code, e->detail, text));
}

void log_note(const char *zone, const char *format, ...)
{
	char line[LINE_MAX_BYTES], time[32], raw[512], text[512];
	va_list ap;

	va_start(ap, format);
	(void)vsnprintf(raw, sizeof raw, format, ap);
	va_end(ap);
	stamp(time, clock_read().at);
	plain(text, sizeof text, raw);
	put(line, snprintf(line, sizeof line, "{\"time\":\"%s\",\"zone\":\"%s\",\"note\":\"%s\"}\n", time, zone, text));
}
