/* `/isler`: what waits for staff, by age. */
#ifndef FEATURE_TASK_TASK_STAFF_H
#define FEATURE_TASK_TASK_STAFF_H

#include "web/web.h"

/* How many tasks the signed-in person sees: of the own province. */
bool task_staff_count(struct web *w, int64_t *waiting, struct err *e) ERR_MUST_CHECK;

extern const struct route task_routes[];

#endif
