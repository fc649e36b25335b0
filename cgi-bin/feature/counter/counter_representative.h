/* The legal representative of a minor, who decides on the explicit consent at a unit (D14): fields of a form, and the SQL. */
#ifndef FEATURE_COUNTER_COUNTER_REPRESENTATIVE_H
#define FEATURE_COUNTER_COUNTER_REPRESENTATIVE_H

#include "base/clock.h"
#include "db/db.h"
#include "web/web.h"

extern struct db_table counter_representative_store;

struct counter_representative {
	const char *name;     /* "": nobody decided */
	const char *relation; /* "mother", "father", "guardian" */
	const char *document; /* what shows it */
};

/* The choices as Relation.N.Value .Label. */
void counter_representative_put(struct web *w);

/* Reads and keeps the fields representative, relation and document. `needed`: messages beside what is missing; else `out` is empty. */
void counter_representative_take(struct web *w, bool needed, struct counter_representative *out);

/* Adds who decided the person's newest act on the explicit consent, and who saw the document. Within the caller's transaction. */
bool counter_representative_store_add(struct db *db, int64_t citizen_id, const struct counter_representative *x,
	int64_t staff_id, int64_t unit_id, instant now, struct err *e) ERR_MUST_CHECK;

#endif
