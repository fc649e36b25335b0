/* The SQL of the CV. Every statement carries the owner: a foreign id finds nothing. */
#ifndef FEATURE_PROFILE_PROFILE_STORE_H
#define FEATURE_PROFILE_PROFILE_STORE_H

#include "base/clock.h"
#include "base/err.h"
#include "db/db.h"
#include "feature/profile/profile.h"
#include "feature/profile/profile_search.h"
#include "web/web.h"

extern struct db_table profile_store_education;
extern struct db_table profile_store_occupation;
extern struct db_table profile_store_experience;
extern struct db_table profile_store_choice; /* languages, licences, provinces, ways of working */

/* All of them, for a program's list. */
#define PROFILE_STORES \
	&profile_store_education, &profile_store_occupation, &profile_store_experience, &profile_store_choice

/* What a write met. FAILED: `e` tells. */
enum profile_save {
	PROFILE_SAVED,
	PROFILE_SAVE_FAILED,
	PROFILE_NOT_FOUND, /* not the person's own row, or gone */
	PROFILE_STALE,     /* changed elsewhere since the form was shown */
	PROFILE_FULL,      /* as many rows as the rule allows */
	PROFILE_LAST_ONE,  /* an active record keeps at least one (R4); set by profile_change */
};

enum { PROFILE_ROWS_MAX = 20 }; /* of one part; the rule profile_rows may allow fewer */

/* A numbered row of a person; the first member of each kind. */
struct profile_row {
	int64_t id; /* 0 = new */
	int64_t version;
};

struct profile_education {
	struct profile_row row;
	char level[25];
	char school[PROFILE_SCHOOL_MAX * 4 + 1];
	char field[PROFILE_FIELD_MAX * 4 + 1];
	char schooling[12];
	int64_t end_year; /* 0 = none */
};

struct profile_educations {
	size_t count;
	struct profile_education item[PROFILE_ROWS_MAX];
};

bool profile_store_educations(
	struct db *db, int64_t citizen_id, struct profile_educations *out, struct err *e) ERR_MUST_CHECK;

/* Inserts when `x->row.id` is 0 (at most `rows_max` rows), else updates the row that still has `x->row.version`. */
enum profile_save profile_store_save_education(struct db *db, int64_t citizen_id, const struct profile_education *x,
	int rows_max, instant now, struct err *e) ERR_MUST_CHECK;
enum profile_save profile_store_remove_education(
	struct db *db, int64_t citizen_id, int64_t id, struct err *e) ERR_MUST_CHECK;

struct profile_occupation {
	int64_t code;
	char title[2][481]; /* by enum language */
	char group[2][641]; /* of its ISCO-08 group */
	int64_t years;      /* of practice */
};

struct profile_occupations {
	size_t count;
	bool more; /* of a search: there are others */
	struct profile_occupation item[PROFILE_ROWS_MAX];
};

bool profile_store_occupations(
	struct db *db, int64_t citizen_id, struct profile_occupations *out, struct err *e) ERR_MUST_CHECK;

/* The best PROFILE_ROWS_MAX results: by profile_search_rank, then by title in `language`. */
bool profile_store_search(struct db *db, const struct profile_search *search, enum language language,
	struct profile_occupations *out, struct err *e) ERR_MUST_CHECK;

/* Adds an occupation; one that is there already gets the new years. NOT_FOUND: no such occupation. */
enum profile_save profile_store_save_occupation(struct db *db, int64_t citizen_id, int64_t code, int64_t years,
	int rows_max, instant now, struct err *e) ERR_MUST_CHECK;
enum profile_save profile_store_remove_occupation(
	struct db *db, int64_t citizen_id, int64_t code, struct err *e) ERR_MUST_CHECK;

struct profile_experience {
	struct profile_row row;
	char employer[PROFILE_EMPLOYER_MAX * 4 + 1];
	char job[PROFILE_JOB_MAX * 4 + 1];
	int64_t start_year, start_month;
	int64_t end_year, end_month; /* 0 = still there */
	char description[PROFILE_DESCRIPTION_MAX * 4 + 1];
};

struct profile_experiences {
	size_t count;
	struct profile_experience item[PROFILE_ROWS_MAX];
};

bool profile_store_experiences(
	struct db *db, int64_t citizen_id, struct profile_experiences *out, struct err *e) ERR_MUST_CHECK;
enum profile_save profile_store_save_experience(struct db *db, int64_t citizen_id, const struct profile_experience *x,
	int rows_max, instant now, struct err *e) ERR_MUST_CHECK;
enum profile_save profile_store_remove_experience(
	struct db *db, int64_t citizen_id, int64_t id, struct err *e) ERR_MUST_CHECK;

/* A language with its level ("a1" … "native"), or a licence class (no level). */
struct profile_choice {
	char code[5];
	char level[8];
};

struct profile_choices {
	size_t count;
	struct profile_choice item[PROFILE_ROWS_MAX];
};

bool profile_store_languages(
	struct db *db, int64_t citizen_id, struct profile_choices *out, struct err *e) ERR_MUST_CHECK;

/* Adds a language; one that is there already gets the new level. */
enum profile_save profile_store_save_language(struct db *db, int64_t citizen_id, const struct profile_choice *x,
	int rows_max, instant now, struct err *e) ERR_MUST_CHECK;
enum profile_save profile_store_remove_language(
	struct db *db, int64_t citizen_id, const char *code, struct err *e) ERR_MUST_CHECK;

bool profile_store_licences(
	struct db *db, int64_t citizen_id, struct profile_choices *out, struct err *e) ERR_MUST_CHECK;

/* Replaces the person's licence classes by these. */
bool profile_store_save_licences(
	struct db *db, int64_t citizen_id, const struct profile_choices *x, instant now, struct err *e) ERR_MUST_CHECK;

/* Where and how a person wants to work. */
struct profile_wish {
	size_t count;
	int64_t province[PROFILE_ROWS_MAX];
	bool way[PROFILE_PREFERENCES]; /* by profile_preference_name */
};

bool profile_store_wish(struct db *db, int64_t citizen_id, struct profile_wish *out, struct err *e) ERR_MUST_CHECK;
bool profile_store_save_wish(
	struct db *db, int64_t citizen_id, const struct profile_wish *x, instant now, struct err *e) ERR_MUST_CHECK;

#endif
