/* `/uyarilar`: alarms about staff who looked at more people in a day than is usual, for the head of the unit and headquarters. */
#ifndef FEATURE_PERSON_ALARM_H
#define FEATURE_PERSON_ALARM_H

#include "web/web.h"

extern const struct route alarm_routes[];

#endif
