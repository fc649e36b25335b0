/* What a unit looks at: the paper that shows who somebody is. */
#ifndef FEATURE_COUNTER_COUNTER_PAPER_H
#define FEATURE_COUNTER_COUNTER_PAPER_H

#include "web/web.h"

/* The choices as Paper.N.Value .Label. */
void counter_paper_put(struct web *w);

/* Reads and keeps the field `paper`: which identity paper was seen. NULL, with the message beside it, when none was. */
const char *counter_paper_take(struct web *w);

#endif
