#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Calendar dates without a clock and without a time zone: the caller says what day it is (Europe/Istanbul).
 * Proleptic Gregorian, years 1 to 9999, which is also what a DATE column holds. {0, 0, 0} means "no date".
 */
struct date {
	int year;
	int month;
	int day;
};

/* Bytes for "2027-11-23" and its NUL. */
enum { DATE_ISO_SIZE = 11 };

/* True when `date` is a day that exists, years 1 to 9999. The none date is not valid. */
bool date_is_valid(struct date date);

/* True for {0, 0, 0}, the value of an empty column. */
bool date_is_none(struct date date);

/* The none date {0, 0, 0}. */
struct date date_none(void);

/* Negative, 0 or positive as `a` is before, equal to or after `b`. None comes before every valid date. */
int date_compare(struct date a, struct date b);

/* The later one of the two; none loses against every valid date. */
struct date date_later(struct date a, struct date b);

/* Civil days since 1970-01-01 (negative before it). `date` must be valid (asserted). */
int32_t date_to_days(struct date date);

/* The date `days` civil days after 1970-01-01; none when that lies outside the years 1 to 9999. */
struct date date_from_days(int32_t days);

/* `date` moved by `days` (may be negative). None stays none; none when the result leaves the years 1 to 9999.
 */
struct date date_add_days(struct date date, int32_t days);

/*
 * `date` moved by `months` calendar months (may be negative): the same day number, or the month's last day
 * where it has none (2028-02-29 + 12 months = 2029-02-28). None stays none; none when the result leaves the
 * years 1 to 9999. (D4)
 */
struct date date_add_months(struct date date, int months);

/* Reads exactly "YYYY-MM-DD" of a day that exists. False, and none in `*out`, for anything else. */
bool date_parse_iso(const char *text, struct date *out);

/* Writes "YYYY-MM-DD" and a NUL into `out`; an empty string for a date that is not valid. */
void date_format_iso(struct date date, char out[DATE_ISO_SIZE]);

/*
 * Years of age completed on the day `on`. Someone born on 29 February completes a year on 1 March in common
 * years. Negative when `on` is before `birth`. Both must be valid (asserted). (R5, D12)
 */
int date_age_completed(struct date birth, struct date on);

/*
 * Reads what people type in a month box: "3", "03", or the full Turkish or English name in any case, with or
 * without Turkish letters, outer spaces allowed. Writes 1 to 12. False, and 0 in `*month`, for anything else.
 * (D12)
 */
bool date_parse_month_word(const char *word, int *month);

#endif
