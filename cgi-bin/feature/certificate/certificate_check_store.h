/* The SQL of the check by code (public). It reads a view that holds what the page shows and no more: the name in first letters, never
 * the person (sql/migration/0025_certificate.sql). */
#ifndef FEATURE_CERTIFICATE_CERTIFICATE_CHECK_STORE_H
#define FEATURE_CERTIFICATE_CERTIFICATE_CHECK_STORE_H

#include "db/db.h"
#include "feature/certificate/certificate.h"

extern struct db_table certificate_check_store;

/* What anybody learns by a code; of a withdrawn one only the days of issue and withdrawal. */
struct certificate_shown {
	char name[520];                /* "A*** Y***" */
	enum registration_state state; /* as stated on issued_on */
	struct date since, active_until, issued_on;
	instant withdrawn_at; /* 0: it stands */
	struct date newer_on; /* the day of the person's newest later certificate; none */
	/* state and active_until of the record as it is: registration_status_on() tells what it is today */
	struct registration_facts record;
};

/* Not found: a code that was never given, or one whose time is over. */
bool certificate_check_store_find(struct db *db, const char code[CERTIFICATE_CODE_TEXT], instant now,
	struct certificate_shown *out, bool *found, struct err *e) ERR_MUST_CHECK;

#endif
