#include "feature/staff/staff_date.h"

#include "base/text.h"

enum { YEAR_MIN = 1900, YEAR_MAX = 2199 };

static const char *box(const struct web *w, const char *field, const char *part)
{
	return arena_format(w->arena, "%s_%s", field, part);
}

/* Under the whole name of the box, as form.cs asks for it. */
static const char *take(struct web *w, const char *field, const char *part)
{
	const char *name = box(w, field, part), *typed = web_field(w, name);

	web_keep(w, name, typed);
	return typed;
}

enum staff_date_outcome staff_date_read(struct web *w, const char *field, struct date *out)
{
	const char *day = take(w, field, "day"), *month = take(w, field, "month"), *year = take(w, field, "year");
	int64_t d, y;
	int m;

	*out = date_none();
	if (text_is_empty(day) && text_is_empty(month) && text_is_empty(year))
		return STAFF_DATE_EMPTY;
	if (!text_parse_int(day, 1, 31, &d) || !date_parse_month_word(month, &m) ||
		!text_parse_int(year, YEAR_MIN, YEAR_MAX, &y) || !date_is_valid((struct date){(int)y, m, (int)d}))
		return STAFF_DATE_BAD;
	*out = (struct date){(int)y, m, (int)d};
	return STAFF_DATE_OK;
}

void staff_date_keep(struct web *w, const char *field, struct date day)
{
	web_keep(w, box(w, field, "day"), arena_format(w->arena, "%d", day.day));
	web_keep(w, box(w, field, "month"), arena_format(w->arena, "%d", day.month));
	web_keep(w, box(w, field, "year"), arena_format(w->arena, "%d", day.year));
}
