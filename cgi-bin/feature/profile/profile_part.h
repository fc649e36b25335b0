/* The parts of a CV that have a page: one implementation for the citizen and for staff (R3, R4). A zone has the routes: `base` and the
 * path of a part, with the fields of the form below and its own. Lists of rows are a struct profile_row_page each. */
#ifndef FEATURE_PROFILE_PROFILE_PART_H
#define FEATURE_PROFILE_PROFILE_PART_H

#include "feature/profile/profile_subject.h"

/* A page that is no list of rows. */
struct profile_part {
	const char *path; /* below the base: "/ehliyet" */
	bool (*get)(struct web *w, struct profile_subject *s, struct err *e);
	bool (*post)(struct web *w, struct profile_subject *s, struct err *e);
};

/* Serves the part that the request's address names: its page on a GET, the change on a POST. Messages that the zone has put beside its
 * own fields refuse the change like those of the part. */
bool profile_part_serve(struct web *w, struct profile_subject *s, struct err *e) ERR_MUST_CHECK;

/* The overview: Check, as in layout/status_card.cs, and the next step. Returns how many parts it has, 0 for a surprise. */
size_t profile_part_overview(struct web *w, struct profile_subject *s, struct err *e);

/* One row of the overview. `state`: "ok", "missing", or "info" for a part that may stay empty. */
void profile_part_put(struct web *w, const struct profile_subject *s, size_t place, const char *part, const char *href,
	const char *text, const char *state);

extern const struct profile_part profile_part_licence, profile_part_preference;

/* ---- the fields that the parts' forms post ---- */

/* clang-format off */
#define PROFILE_EDUCATION_FIELDS \
	{"id", false}, {"version", false}, {"level", false}, {"school", false}, {"field", false}, {"schooling", false}, \
	{"end_year", false}
#define PROFILE_OCCUPATION_FIELDS {"ara", false}, {"occupation", false}, {"years", false}
#define PROFILE_EXPERIENCE_FIELDS \
	{"id", false}, {"version", false}, {"employer", false}, {"job", false}, {"start_month", false}, \
	{"start_year", false}, {"end_month", false}, {"end_year", false}, {"still", false}, {"description", false}
#define PROFILE_LANGUAGE_FIELDS {"language", false}, {"level", false}
#define PROFILE_REMOVE_FIELDS {"id", false}
/* One box for each class, `licence_` and its code in small letters. A class added to the data needs its box here. */
#define PROFILE_LICENCE_FIELDS \
	{"licence_m", false}, {"licence_a1", false}, {"licence_a2", false}, {"licence_a", false}, {"licence_b1", false}, \
	{"licence_b", false}, {"licence_be", false}, {"licence_c1", false}, {"licence_c1e", false}, {"licence_c", false}, \
	{"licence_ce", false}, {"licence_d1", false}, {"licence_d1e", false}, {"licence_d", false}, {"licence_de", false}, \
	{"licence_f", false}, {"licence_g", false}, {"shown", false}
/* One box for each way of working and each plate code, with the value 1. */
#define PROFILE_PROVINCE(n) {"province_" #n, false}
#define PROFILE_PROVINCES(d) \
	PROFILE_PROVINCE(d##0), PROFILE_PROVINCE(d##1), PROFILE_PROVINCE(d##2), PROFILE_PROVINCE(d##3), \
	PROFILE_PROVINCE(d##4), PROFILE_PROVINCE(d##5), PROFILE_PROVINCE(d##6), PROFILE_PROVINCE(d##7), \
	PROFILE_PROVINCE(d##8), PROFILE_PROVINCE(d##9)
#define PROFILE_PREFERENCE_FIELDS \
	{"way_full_time", false}, {"way_part_time", false}, {"way_shifts", false}, {"way_remote", false}, \
	{"way_seasonal", false}, {"shown", false}, PROFILE_PROVINCE(1), PROFILE_PROVINCE(2), PROFILE_PROVINCE(3), \
	PROFILE_PROVINCE(4), PROFILE_PROVINCE(5), PROFILE_PROVINCE(6), PROFILE_PROVINCE(7), PROFILE_PROVINCE(8), \
	PROFILE_PROVINCE(9), PROFILE_PROVINCES(1), PROFILE_PROVINCES(2), PROFILE_PROVINCES(3), PROFILE_PROVINCES(4), \
	PROFILE_PROVINCES(5), PROFILE_PROVINCES(6), PROFILE_PROVINCES(7), PROFILE_PROVINCE(80), PROFILE_PROVINCE(81)
/* clang-format on */

#endif
