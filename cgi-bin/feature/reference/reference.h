/* Reference data that pages choose from, loaded once per process. Occupations are searched in the database
 * (feature/profile), since nobody scrolls through nine hundred; only their titles are here. */
#ifndef FEATURE_REFERENCE_REFERENCE_H
#define FEATURE_REFERENCE_REFERENCE_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"
#include "web/view.h"

struct province {
	int64_t code; /* plate code, 1-81 */
	char name[161];
	char unit[321]; /* its provincial directorate */
};

struct district {
	int64_t id;
	int64_t province_code;
	char name[241];
};

/* Education levels, licence classes, languages: a code with a title in each language. */
struct choice {
	char code[25];
	char title[2][321]; /* by enum language */
	bool flag;          /* education level: asks for a field of study */
};

struct choices {
	size_t count;
	struct choice item[80];
};

/* Titles of occupations, packed: pages name a person's few out of nine hundred. */
struct occupation_titles {
	size_t count;
	int64_t code[2000];
	uint32_t title[2][2000]; /* by enum language: place in the pool */
	size_t used;
	char pool[160 * 1024];
};

struct reference {
	size_t province_count;
	struct province province[81];
	size_t district_count;
	struct district district[1200];
	struct choices education_level;
	struct choices licence_class;
	struct choices language;
	struct occupation_titles occupation;
};

extern struct db_table reference_store;

bool reference_load(struct db *db, struct reference **out, struct err *e) ERR_MUST_CHECK;
void reference_destroy(struct reference *r);

/* Puts the fixed lists into the global data sets: Provinces, EducationLevels, LicenceClasses, Languages, each
 * `.N.Value` and `.N.Label`. */
void reference_publish(const struct reference *r, struct view *view);

/* NULL when there is none. */
const struct province *reference_province(const struct reference *r, int64_t code);
const struct district *reference_district(const struct reference *r, int64_t id);
const struct choice *reference_choice(const struct choices *c, const char *code);

/* The title of an occupation, or "" when there is none of that code. */
const char *reference_occupation(const struct reference *r, int64_t code, enum language language);

/* The districts of a province as `list.N.Value/.Label`. */
void reference_put_districts(const struct reference *r, int64_t province_code, page_node *list);

#endif
