/* `/uyarilar`: alarms about staff who looked at more people in a day than is usual, for the head of the unit and headquarters. */
#ifndef FEATURE_PERSON_ALARM_H
#define FEATURE_PERSON_ALARM_H

#include "web/web.h"

/* Whose alarms the signed-in person sees: the own unit, or 0 for all (headquarters). */
int64_t alarm_scope(const struct web *w);

extern const struct route alarm_routes[];

#endif
