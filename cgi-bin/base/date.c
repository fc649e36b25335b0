#include "base/date.h"

#include "base/turkish.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

enum { YEAR_MIN = 1, YEAR_MAX = 9999, MONTHS_PER_YEAR = 12 };

/* Civil days of 0001-01-01 and 9999-12-31. */
enum { DAYS_MIN = -719162, DAYS_MAX = 2932896 };

/* Days of the Gregorian cycle of 400 years, and from 0000-03-01 to 1970-01-01. */
enum { DAYS_PER_ERA = 146097, DAYS_TO_EPOCH = 719468 };

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
	static const int days[MONTHS_PER_YEAR] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool date_is_valid(struct date date)
{
	return date.year >= YEAR_MIN && date.year <= YEAR_MAX && date.month >= 1 && date.month <= MONTHS_PER_YEAR &&
	       date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

bool date_is_none(struct date date)
{
	return date.year == 0 && date.month == 0 && date.day == 0;
}

struct date date_none(void)
{
	return (struct date){0, 0, 0};
}

int date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

struct date date_later(struct date a, struct date b)
{
	return date_compare(a, b) >= 0 ? a : b;
}

/* Years are counted from 1 March, so that the leap day is a year's last one and month lengths follow one
 * line. */
int32_t date_to_days(struct date date)
{
	int year = date.month <= 2 ? date.year - 1 : date.year;
	int era = year / 400;
	int year_of_era = year - era * 400;
	int month_from_march = (date.month + 9) % MONTHS_PER_YEAR;
	int day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

	assert(date_is_valid(date));
	return era * DAYS_PER_ERA + day_of_era - DAYS_TO_EPOCH;
}

struct date date_from_days(int32_t days)
{
	struct date date;
	int era;
	int day_of_era;
	int year_of_era;
	int day_of_year;
	int month_from_march;

	if (days < DAYS_MIN || days > DAYS_MAX)
		return date_none();
	era = (days + DAYS_TO_EPOCH) / DAYS_PER_ERA;
	day_of_era = days + DAYS_TO_EPOCH - era * DAYS_PER_ERA;
	year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (DAYS_PER_ERA - 1)) / 365;
	day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	month_from_march = (5 * day_of_year + 2) / 153;
	date.day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
	date.month = (month_from_march + 2) % MONTHS_PER_YEAR + 1;
	date.year = era * 400 + year_of_era + (date.month <= 2 ? 1 : 0);
	return date;
}

struct date date_add_days(struct date date, int32_t days)
{
	int64_t sum;

	if (date_is_none(date))
		return date;
	sum = (int64_t)date_to_days(date) + days;
	if (sum < DAYS_MIN || sum > DAYS_MAX)
		return date_none();
	return date_from_days((int32_t)sum);
}

struct date date_add_months(struct date date, int months)
{
	int64_t count;
	int last;

	if (date_is_none(date))
		return date;
	assert(date_is_valid(date));
	count = (int64_t)date.year * MONTHS_PER_YEAR + (date.month - 1) + months;
	if (count / MONTHS_PER_YEAR < YEAR_MIN || count / MONTHS_PER_YEAR > YEAR_MAX)
		return date_none();
	date.year = (int)(count / MONTHS_PER_YEAR);
	date.month = (int)(count % MONTHS_PER_YEAR) + 1;
	last = days_in_month(date.year, date.month);
	if (date.day > last)
		date.day = last;
	return date;
}

/* Reads exactly `count` digits at `text`; -1 when one of them is something else (the NUL too). */
static int parse_digits(const char *text, int count)
{
	int value = 0;

	for (int i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	return value;
}

bool date_parse_iso(const char *text, struct date *out)
{
	struct date date;

	*out = date_none();
	if (strlen(text) != DATE_ISO_SIZE - 1 || text[4] != '-' || text[7] != '-')
		return false;
	date.year = parse_digits(text, 4);
	date.month = parse_digits(text + 5, 2);
	date.day = parse_digits(text + 8, 2);
	if (!date_is_valid(date))
		return false;
	*out = date;
	return true;
}

static void put_digits(char *out, int count, int value)
{
	while (count-- > 0) {
		out[count] = (char)('0' + value % 10);
		value /= 10;
	}
}

void date_format_iso(struct date date, char out[DATE_ISO_SIZE])
{
	out[0] = '\0';
	if (!date_is_valid(date))
		return;
	put_digits(out, 4, date.year);
	out[4] = '-';
	put_digits(out + 5, 2, date.month);
	out[7] = '-';
	put_digits(out + 8, 2, date.day);
	out[10] = '\0';
}

int date_age_completed(struct date birth, struct date on)
{
	int years = on.year - birth.year;

	assert(date_is_valid(birth) && date_is_valid(on));
	if (on.month < birth.month || (on.month == birth.month && on.day < birth.day))
		years--;
	return years;
}

/* The names in the form of turkish_fold_search(), which has no Turkish letters left. */
static int month_of_name(const char *key)
{
	static const char *const names[MONTHS_PER_YEAR][2] = {
		{"OCAK", "JANUARY"},
		{"SUBAT", "FEBRUARY"},
		{"MART", "MARCH"},
		{"NISAN", "APRIL"},
		{"MAYIS", "MAY"},
		{"HAZIRAN", "JUNE"},
		{"TEMMUZ", "JULY"},
		{"AGUSTOS", "AUGUST"},
		{"EYLUL", "SEPTEMBER"},
		{"EKIM", "OCTOBER"},
		{"KASIM", "NOVEMBER"},
		{"ARALIK", "DECEMBER"},
	};

	for (int i = 0; i < MONTHS_PER_YEAR; i++)
		if (strcmp(key, names[i][0]) == 0 || strcmp(key, names[i][1]) == 0)
			return i + 1;
	return 0;
}

bool date_parse_month_word(const char *word, int *month)
{
	char key[32];
	size_t length;
	int value;

	*month = 0;
	if (!turkish_fold_search(word, key, sizeof key))
		return false;
	length = strlen(key);
	value = length == 1 || length == 2 ? parse_digits(key, (int)length) : month_of_name(key);
	if (value < 1 || value > MONTHS_PER_YEAR)
		return false;
	*month = value;
	return true;
}
