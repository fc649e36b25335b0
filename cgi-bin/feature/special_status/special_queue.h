/* How many open claims wait for the signed-in person: for the tiles of the staff's first page. */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_QUEUE_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_QUEUE_H

#include "web/web.h"

/* In the own province, for headquarters in all: whose paper nobody saw, those to decide, those handed up. (D21) */
bool special_queue_count_paper(struct web *w, int64_t *waiting, struct err *e) ERR_MUST_CHECK;
bool special_queue_count_decision(struct web *w, int64_t *waiting, struct err *e) ERR_MUST_CHECK;
bool special_queue_count_escalated(struct web *w, int64_t *waiting, struct err *e) ERR_MUST_CHECK;

#endif
