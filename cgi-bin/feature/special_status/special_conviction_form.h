/* The convictions of an ex-convict claim, typed by staff from the paper (R17-R19, D23). Texts below T.specialstaff. */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_CONVICTION_FORM_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_CONVICTION_FORM_H

#include "feature/special_status/special_detail.h"
#include "feature/special_status/special_queue_store.h"
#include "web/web.h"

enum { SPECIAL_FORM_CONVICTIONS = 3 }; /* blocks of the form; the first is required */

#define SPECIAL_CONVICTION_FIELDS_OF(n)                                                                    \
	{"offence_" #n, false}, {"intentional_" #n, false}, {"pardoned_" #n, false}, {"years_" #n, false}, \
		{"months_" #n, false}, {"days_" #n, false},                                                \
	{                                                                                                  \
		"state_" #n, false                                                                         \
	}
#define SPECIAL_CONVICTION_FIELDS \
	SPECIAL_CONVICTION_FIELDS_OF(1), SPECIAL_CONVICTION_FIELDS_OF(2), SPECIAL_CONVICTION_FIELDS_OF(3)

/* Puts Convictions.N: .Number, and the names, values and messages of its fields; Offences as options. */
void special_conviction_form_put(struct web *w, const struct special_catalogue *catalogue);

/* Reads and keeps them, with a message for each that is wrong, into `out`. A block without an offence is left out. */
void special_conviction_form_read(struct web *w, const struct special_catalogue *catalogue, struct special_detail *out);

#endif
