/* `/hesabim`: the signed-in person's own account: unit, roles, sessions, ways to a new password and recovery codes. */
#ifndef FEATURE_STAFF_STAFF_OWN_H
#define FEATURE_STAFF_STAFF_OWN_H

#include "web/web.h"

extern const struct route staff_own_routes[];

/* What happened to the signed-in person's account in the last `days`: `Alarm.N.Text`, newest first (D18, D25). */
bool staff_own_put_alarms(struct web *w, int days, struct err *e) ERR_MUST_CHECK;

#endif
