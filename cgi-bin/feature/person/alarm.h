/* `/uyarilar`: alarms about staff, for the head of the unit and headquarters: more people looked at in a day than is usual, tries
 * at an account, an account invited anew. */
#ifndef FEATURE_PERSON_ALARM_H
#define FEATURE_PERSON_ALARM_H

#include "web/web.h"

extern const struct route alarm_routes[];

#endif
