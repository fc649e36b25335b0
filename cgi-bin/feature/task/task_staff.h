/* `/isler`: what waits for staff, by age. */
#ifndef FEATURE_TASK_TASK_STAFF_H
#define FEATURE_TASK_TASK_STAFF_H

#include "web/web.h"

extern const struct route task_routes[];

#endif
