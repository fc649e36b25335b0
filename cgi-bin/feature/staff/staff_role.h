/* Roles of staff (D25): their names, their days, and which of them nobody may hold together. Pure. */
#ifndef FEATURE_STAFF_STAFF_ROLE_H
#define FEATURE_STAFF_STAFF_ROLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"

/* In the order of the column staff_role.role. */
enum staff_role {
	STAFF_CLERK,     /* search, view, counter registration, reactivation, claim entry; own province */
	STAFF_APPROVER,  /* decides claims, never one they entered */
	STAFF_UNIT_HEAD, /* queues, escalations, alarms, unit reports */
	STAFF_HQ,        /* texts, rule data, bulk acts; all provinces */
	STAFF_AUDITOR,   /* the audit log alone */
	STAFF_ADMIN,     /* accounts and units; no citizen data */
	STAFF_ROLES
};

/* Sets of roles, as route tables state them (web/web.h). */
#define STAFF_BIT(role) (UINT32_C(1) << (role))
#define STAFF_ANY ((UINT32_C(1) << STAFF_ROLES) - 1)
#define STAFF_SEES_CITIZENS \
	(STAFF_BIT(STAFF_CLERK) | STAFF_BIT(STAFF_APPROVER) | STAFF_BIT(STAFF_UNIT_HEAD) | STAFF_BIT(STAFF_HQ))

/* The words of the column and of `ctl staff add`, by enum staff_role; NULL last. */
extern const char *const staff_role_names[STAFF_ROLES + 1];

/* False when there is no role of that name. */
bool staff_role_parse(const char *name, enum staff_role *out);

/* A role that somebody was given. */
struct staff_role_held {
	int64_t id;
	enum staff_role role;
	struct date from; /* first day it counts */
	struct date to;   /* last day it counts; none = open */
	bool ended;       /* taken away: it counts on no day */
};

/* Whether the role counts on `day`. (D25) */
bool staff_role_holds_on(const struct staff_role_held *held, struct date day);

/* The roles that count on `day`, as a set. */
uint32_t staff_roles_on(const struct staff_role_held *held, size_t count, struct date day);

enum staff_role_outcome {
	STAFF_ROLE_OK,
	STAFF_ROLE_BACKWARDS, /* the last day is before the first */
	STAFF_ROLE_OVER,      /* the last day is past: it would never count */
	STAFF_ROLE_TWICE,     /* the same role on some of these days already */
	STAFF_ROLE_CONFLICT,  /* auditor or admin on the days of a role that sees citizens, or the other way round */
};

/* Whether `wanted` may be added to what somebody holds: nobody is auditor or admin together with a role that sees
 * citizens, on any day from `today` on; roles that follow each other are fine. (D25) */
enum staff_role_outcome staff_role_check(
	const struct staff_role_held *held, size_t count, const struct staff_role_held *wanted, struct date today);

#endif
