#include "feature/audit/audit_csv.h"

#include <string.h>

static bool put(char *out, size_t size, size_t *n, char c)
{
	if (*n + 1 > size)
		return false;
	out[(*n)++] = c;
	return true;
}

static bool begins_formula(const char *text)
{
	return text[0] != '\0' && strchr("=+-@\t\r", text[0]);
}

bool audit_csv_cell(char *out, size_t size, size_t *n, bool first, const char *text)
{
	size_t start = *n;
	bool ok = (first || put(out, size, n, ',')) && put(out, size, n, '"') &&
		  (!begins_formula(text) || put(out, size, n, '\''));

	for (; ok && *text != '\0'; text++)
		ok = (*text != '"' || put(out, size, n, '"')) && put(out, size, n, *text);
	ok = ok && put(out, size, n, '"');
	if (!ok)
		*n = start;
	return ok;
}

bool audit_csv_end(char *out, size_t size, size_t *n)
{
	size_t start = *n;

	if (put(out, size, n, '\r') && put(out, size, n, '\n'))
		return true;
	*n = start;
	return false;
}
