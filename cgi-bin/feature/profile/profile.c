#include "feature/profile/profile.h"

#include <assert.h>
#include <string.h>

#include "base/text.h"
#include "base/turkish.h"

enum profile_text_outcome profile_check_text(const char *typed, size_t max, bool lines)
{
	if (typed[0] == '\0')
		return PROFILE_TEXT_EMPTY;
	if (turkish_length(typed) > max)
		return PROFILE_TEXT_TOO_LONG;
	return lines || !strchr(typed, '\n') ? PROFILE_TEXT_OK : PROFILE_TEXT_MANY_LINES;
}

enum profile_year_outcome profile_check_year(const char *typed, int from, int to, int *out)
{
	int64_t year;

	*out = 0;
	if (typed[0] == '\0')
		return PROFILE_YEAR_EMPTY;
	if (strlen(typed) != 4 || !text_parse_int(typed, 1000, 9999, &year))
		return PROFILE_YEAR_NOT_A_YEAR;
	if (year < from)
		return PROFILE_YEAR_TOO_EARLY;
	if (year > to)
		return PROFILE_YEAR_TOO_LATE;
	*out = (int)year;
	return PROFILE_YEAR_OK;
}

/* The place of `name` in a list of names, or -1. */
static int place_of(const char *const *names, int count, const char *name)
{
	for (int i = 0; i < count; i++)
		if (text_equal(names[i], name))
			return i;
	return -1;
}

static const char *const schooling_names[] = {"graduated", "attending", "left"};

const char *profile_schooling_name(enum profile_schooling schooling)
{
	return schooling_names[schooling];
}

bool profile_schooling_parse(const char *name, enum profile_schooling *out)
{
	int i = place_of(schooling_names, 3, name);

	*out = i < 0 ? PROFILE_GRADUATED : (enum profile_schooling)i;
	return i >= 0;
}

struct profile_years profile_school_years(
	enum profile_schooling schooling, int birth_year, struct date today, int ahead)
{
	if (schooling == PROFILE_ATTENDING)
		return (struct profile_years){today.year, today.year + ahead};
	return (struct profile_years){birth_year, today.year};
}

bool profile_level_has_school(const char *level_code)
{
	return !text_equal(level_code, "illiterate") && !text_equal(level_code, "literate");
}

static int months_of(int year, int month)
{
	assert(month >= 1 && month <= 12);
	return year * 12 + month;
}

enum profile_span_outcome profile_check_span(const struct profile_span *span, struct date today)
{
	int now = months_of(today.year, today.month);
	int start = months_of(span->start_year, span->start_month);

	if (start > now)
		return PROFILE_SPAN_STARTS_LATER;
	if (span->end_year == 0)
		return PROFILE_SPAN_OK;
	if (months_of(span->end_year, span->end_month) > now)
		return PROFILE_SPAN_ENDS_LATER;
	return months_of(span->end_year, span->end_month) < start ? PROFILE_SPAN_ENDS_FIRST : PROFILE_SPAN_OK;
}

bool profile_is_language_level(const char *level)
{
	static const char *const levels[] = {"a1", "a2", "b1", "b2", "c1", "c2", "native"};

	return place_of(levels, 7, level) >= 0;
}

static const char *const preference_names[PROFILE_PREFERENCES] = {
	"full_time", "part_time", "shifts", "remote", "seasonal"};

const char *profile_preference_name(int preference)
{
	assert(preference >= 0 && preference < PROFILE_PREFERENCES);
	return preference_names[preference];
}
