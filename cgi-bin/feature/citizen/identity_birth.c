#include "feature/citizen/identity.h"

#include "feature/citizen/identity_digits.h"

#include <assert.h>
#include <string.h>

enum { MONTHS_PER_YEAR = 12, DAY_MAX = 31, YEAR_DIGITS = 4 };

/* Value of 1 to `max_digits` digits, -1 for anything else. */
static int parse_number(const char *digits, size_t length, size_t max_digits)
{
	int value = 0;

	if (length == 0 || length > max_digits || !identity_all_digits(digits))
		return -1;
	for (size_t i = 0; i < length; i++)
		value = value * 10 + (digits[i] - '0');
	return value;
}

static bool is_empty(const char *typed)
{
	char text[8];

	return identity_keep_ascii(typed, "", text, sizeof text) == 0;
}

static bool parse_day(const char *typed, int *day)
{
	char text[8];
	size_t length = identity_keep_ascii(typed, "", text, sizeof text);

	*day = parse_number(text, length, 2);
	return *day >= 1 && *day <= DAY_MAX;
}

static bool parse_year(const char *typed, int *year)
{
	char text[8];
	size_t length = identity_keep_ascii(typed, "", text, sizeof text);

	*year = parse_number(text, length, YEAR_DIGITS);
	return length == YEAR_DIGITS && *year >= 0;
}

static unsigned empty_parts(const struct identity_birth_typed *typed)
{
	return (is_empty(typed->day) ? IDENTITY_PART_DAY : 0U) | (is_empty(typed->month) ? IDENTITY_PART_MONTH : 0U) |
	       (is_empty(typed->year) ? IDENTITY_PART_YEAR : 0U);
}

static unsigned parse_parts(const struct identity_birth_typed *typed, struct date *date)
{
	unsigned bad = 0;

	if (!parse_day(typed->day, &date->day))
		bad |= IDENTITY_PART_DAY;
	if (!date_parse_month_word(typed->month, &date->month))
		bad |= IDENTITY_PART_MONTH;
	if (!parse_year(typed->year, &date->year))
		bad |= IDENTITY_PART_YEAR;
	return bad;
}

/* Boxes: empty ones are told first, the others wrong in themselves are marked with them. */
static enum identity_birth_outcome judge_parts(unsigned empty, unsigned bad)
{
	if (empty == IDENTITY_PART_ALL)
		return IDENTITY_BIRTH_EMPTY;
	if (empty != 0)
		return IDENTITY_BIRTH_PART_MISSING;
	if (bad & IDENTITY_PART_DAY)
		return IDENTITY_BIRTH_DAY;
	if (bad & IDENTITY_PART_MONTH)
		return IDENTITY_BIRTH_MONTH;
	return bad & IDENTITY_PART_YEAR ? IDENTITY_BIRTH_YEAR : IDENTITY_BIRTH_OK;
}

static enum identity_birth_outcome judge_date(
	struct date birth, struct date today, const struct identity_birth_limits *limits)
{
	if (!date_is_valid(birth))
		return IDENTITY_BIRTH_NOT_REAL;
	if (date_compare(birth, today) > 0)
		return IDENTITY_BIRTH_FUTURE;
	if (date_compare(birth, date_add_months(today, -MONTHS_PER_YEAR * limits->maximum_years)) < 0)
		return IDENTITY_BIRTH_TOO_LONG_AGO;
	if (date_age_completed(birth, today) < limits->minimum_age)
		return IDENTITY_BIRTH_TOO_YOUNG;
	return IDENTITY_BIRTH_OK;
}

enum identity_birth_outcome identity_check_birth(const struct identity_birth_typed *typed,
	const struct identity_birth_limits *limits, struct date today, struct date *out, unsigned *bad_parts)
{
	struct date birth = date_none();
	unsigned bad = parse_parts(typed, &birth);
	enum identity_birth_outcome outcome = judge_parts(empty_parts(typed), bad);

	assert(date_is_valid(today));
	*out = date_none();
	if (outcome == IDENTITY_BIRTH_OK) {
		outcome = judge_date(birth, today, limits);
		bad = outcome == IDENTITY_BIRTH_OK ? 0 : IDENTITY_PART_ALL;
	}
	if (outcome == IDENTITY_BIRTH_OK)
		*out = birth;
	if (bad_parts != NULL)
		*bad_parts = bad;
	return outcome;
}
