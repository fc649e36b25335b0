/* Browser and system as a person would say them, for lists of sessions and devices (D20). */
#include "feature/session/session_open.h"

#include <string.h>

#include "base/text.h"

struct mark {
	const char *in_header;
	const char *name;
};

/* The first mark that the header holds; many browsers name others too, so order matters. */
static const struct mark browsers[] = {
	{"Edg", "Edge"},
	{"OPR/", "Opera"},
	{"SamsungBrowser/", "Samsung Internet"},
	{"YaBrowser/", "Yandex"},
	{"Firefox/", "Firefox"},
	{"FxiOS/", "Firefox"},
	{"CriOS/", "Chrome"},
	{"Chrome/", "Chrome"},
	{"Safari/", "Safari"},
};
static const struct mark systems[] = {
	{"Android", "Android"},
	{"iPhone", "iPhone"},
	{"iPad", "iPad"},
	{"Windows", "Windows"},
	{"Mac OS X", "macOS"},
	{"CrOS", "ChromeOS"},
	{"Linux", "Linux"},
};

static const char *find_mark(const struct mark *marks, size_t count, const char *header)
{
	for (size_t i = 0; i < count; i++)
		if (strstr(header, marks[i].in_header))
			return marks[i].name;
	return "";
}

void session_label(const struct web *w, char *out, size_t size)
{
	const char *browser = find_mark(browsers, sizeof browsers / sizeof *browsers, w->user_agent);
	const char *system = find_mark(systems, sizeof systems / sizeof *systems, w->user_agent);
	const char *between = browser[0] != '\0' && system[0] != '\0' ? ", " : "";

	if (!text_format(out, size, "%s%s%s", browser, between, system))
		err_fatal("session: a label is too long");
}
