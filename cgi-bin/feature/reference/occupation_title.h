/* Titles of occupations by code, kept in the process: pages name a few, and a JOIN for them costs more than
 * the page (performance.md). Read when a page first needs them; searching stays in the database
 * (feature/profile). */
#ifndef FEATURE_REFERENCE_OCCUPATION_TITLE_H
#define FEATURE_REFERENCE_OCCUPATION_TITLE_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"
#include "web/web.h"

struct occupation_titles;

extern struct db_table occupation_title_store;

/* Reads them all. The caller ends it with occupation_titles_destroy. */
bool occupation_titles_load(struct db *db, struct occupation_titles **out, struct err *e) ERR_MUST_CHECK;
void occupation_titles_destroy(struct occupation_titles *t);

/* NULL when there is none. */
const char *occupation_title(const struct occupation_titles *t, int64_t code, enum language language);

#endif
