/* A day in three boxes `<field>_day`, `_month`, `_year`, as staff pages take them: "3", "03", "Mart". */
#ifndef FEATURE_STAFF_STAFF_DATE_H
#define FEATURE_STAFF_STAFF_DATE_H

#include "base/date.h"
#include "web/web.h"

enum staff_date_outcome {
	STAFF_DATE_OK,
	STAFF_DATE_EMPTY, /* all three boxes: `*out` is none */
	STAFF_DATE_BAD,   /* one box missing, or no such day, or not in 1900 to 2199 */
};

/* Reads and keeps the boxes. The message is the caller's: web_anchor_error(w, field, "<field>_day", …). */
enum staff_date_outcome staff_date_read(struct web *w, const char *field, struct date *out);

/* Fills the boxes. */
void staff_date_keep(struct web *w, const char *field, struct date day);

#endif
