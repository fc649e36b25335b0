/* What a CV holds, and what is accepted into it (R3): pure checks of typed text. Values come in as the edge left them:
 * UTF-8, composed, outer space dropped (web/params.h). */
#ifndef FEATURE_PROFILE_PROFILE_H
#define FEATURE_PROFILE_PROFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"

/* Widths of the columns, in characters; figures that an institution may change are rule data. */
enum {
	PROFILE_SCHOOL_MAX = 120,
	PROFILE_FIELD_MAX = 120,
	PROFILE_EMPLOYER_MAX = 120,
	PROFILE_JOB_MAX = 120,
	PROFILE_DESCRIPTION_MAX = 1000,
	PROFILE_PRACTICE_MAX = 60, /* years of practice in an occupation */
};

enum profile_text_outcome {
	PROFILE_TEXT_OK,
	PROFILE_TEXT_EMPTY,
	PROFILE_TEXT_TOO_LONG,
	PROFILE_TEXT_MANY_LINES, /* a line feed where one line is asked for */
};

/* Whether `typed` has 1 to `max` characters and, unless `lines`, stands on one line. (R3) */
enum profile_text_outcome profile_check_text(const char *typed, size_t max, bool lines);

enum profile_year_outcome {
	PROFILE_YEAR_OK,
	PROFILE_YEAR_EMPTY,
	PROFILE_YEAR_NOT_A_YEAR, /* not four digits */
	PROFILE_YEAR_TOO_EARLY,
	PROFILE_YEAR_TOO_LATE,
};

/* A year of four digits within from..to. `*out` is the year when OK and 0 otherwise. (R3) */
enum profile_year_outcome profile_check_year(const char *typed, int from, int to, int *out);

enum profile_schooling { PROFILE_GRADUATED, PROFILE_ATTENDING, PROFILE_LEFT };

const char *profile_schooling_name(enum profile_schooling schooling);
bool profile_schooling_parse(const char *name, enum profile_schooling *out);

/* The years that an end of school may have on `today`: from the year of birth; to this year for what is over, to
 * `ahead` years from now for what goes on, which also cannot have ended before this year. */
struct profile_years {
	int from, to;
};
struct profile_years profile_school_years(
	enum profile_schooling schooling, int birth_year, struct date today, int ahead);

/* Levels below a first school: there is no school, field or year to ask for. */
bool profile_level_has_school(const char *level_code);

/* A time of work in months. `end_year` 0: still there. */
struct profile_span {
	int start_year, start_month, end_year, end_month;
};

enum profile_span_outcome {
	PROFILE_SPAN_OK,
	PROFILE_SPAN_STARTS_LATER, /* begins after this month */
	PROFILE_SPAN_ENDS_LATER,   /* ends after this month */
	PROFILE_SPAN_ENDS_FIRST,   /* ends before it begins */
};

/* Whether a time of work could be so on `today`. All months 1-12 (asserted). (R3) */
enum profile_span_outcome profile_check_span(const struct profile_span *span, struct date today);

/* CEFR levels and "native", as stored: "a1" … "c2", "native". */
bool profile_is_language_level(const char *level);

/* The ways of working: 0 full_time, 1 part_time, 2 shifts, 3 remote, 4 seasonal. */
enum { PROFILE_PREFERENCES = 5 };
const char *profile_preference_name(int preference);

#endif
