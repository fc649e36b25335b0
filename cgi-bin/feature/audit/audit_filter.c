#include "feature/audit/audit_filter.h"

#include <string.h>

#include "base/err.h"
#include "base/text.h"

enum { TYPED_MAX = 32 };

static bool read_parts(char *typed, struct date *out)
{
	int64_t part[3];
	char *rest = typed;

	for (int i = 0; i < 3; i++) {
		const char *word = strsep(&rest, "./");

		if (!word || (i < 2) != (rest != NULL) || !text_parse_int(word, 1, 9999, &part[i]))
			return false;
	}
	*out = (struct date){(int)part[2], (int)part[1], (int)part[0]};
	return part[2] >= 1000 && date_is_valid(*out);
}

bool audit_filter_day(const char *typed, struct date *out)
{
	char copy[TYPED_MAX];

	*out = date_none();
	if (text_is_empty(typed) || date_parse_iso(typed, out))
		return true;
	if (text_copy(copy, sizeof copy, typed) && read_parts(copy, out))
		return true;
	*out = date_none();
	return false;
}

static void add(char out[AUDIT_FILTER_QUERY], const char *name, const char *value)
{
	size_t n = strlen(out);

	if (!text_is_empty(value) &&
		!text_format(out + n, AUDIT_FILTER_QUERY - n, "%s%s=%s", n > 0 ? "&" : "", name, value))
		err_fatal("audit: a filter is too long");
}

static void add_day(char out[AUDIT_FILTER_QUERY], const char *name, struct date day)
{
	char text[DATE_ISO_SIZE] = "";

	if (!date_is_none(day))
		date_format_iso(day, text);
	add(out, name, text);
}

static void add_number(char out[AUDIT_FILTER_QUERY], const char *name, int64_t number)
{
	char text[24] = "";

	if (number != 0)
		(void)text_format(text, sizeof text, "%ld", (long)number);
	add(out, name, text);
}

void audit_filter_query(const struct audit_filter *f, char out[AUDIT_FILTER_QUERY])
{
	out[0] = '\0';
	add_day(out, "ilk", f->from);
	add_day(out, "son", f->to);
	add(out, "islem", f->action);
	add(out, "personel", f->username);
	add_number(out, "birim", f->unit_id);
	add_number(out, "kisi", f->citizen_id);
}
