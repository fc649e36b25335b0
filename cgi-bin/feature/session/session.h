/* The signed-in person: a random token in a cookie, its hash in a row, and what every signed-in page shows,
 * read in one JOIN (D20; performance.md). */
#ifndef FEATURE_SESSION_SESSION_H
#define FEATURE_SESSION_SESSION_H

#include <stdint.h>

#include "base/clock.h"
#include "base/err.h"
#include "db/db.h"
#include "feature/registration/registration_latest.h"
#include "feature/session/session_times.h"
#include "web/worker.h"

extern struct db_table session_store_citizen; /* find, touch, end own */

struct session_actor {
	int64_t citizen_id;
	char first_name[241];
	char last_name[241];
	struct date birth_date;
	bool minor_at_signup;
	bool must_accept; /* a new agreement waits (D9) */
	struct session_times times;
	struct date created_on; /* of the registration */
	struct registration_facts facts;
	struct registration_status status;     /* today */
	char latest[REGISTRATION_LATEST_SIZE]; /* newest events as read with the record (registration_latest.h) */
	int64_t occupations;
	int64_t preferred_provinces; /* how many */
	int64_t experiences;
	/* the first few of each, comma between (sql/migration/0009) */
	char education_codes[81];
	char occupation_codes[41];
	char province_codes[21];
	/* for the owner's own pages */
	unsigned char tckn_sealed[64];
	size_t tckn_sealed_n;
	char preference[8]; /* "sms", "email", "post"; "" without contact data */
	char email[1017];
	int64_t province_code; /* where the person lives, 0 without contact data */
	char special[41];      /* digest of the special statuses (feature/special_status) */
};

/* The signed-in person of an ACCESS_CITIZEN route. */
const struct session_actor *session_actor(const struct web *w);

/* The record was read anew under its lock: what the rest of this request shows. */
void session_renew_facts(struct web *w, const struct registration_facts *facts);

/* Hooks of the citizen zone (web/worker.h). Admission also notes "last seen", at most once a minute. While a new
 * agreement waits, every page but /rizalar/sozlesme leads there. */
bool session_admit(struct web *w, enum admission *out, struct err *e);

/* Name, navigation and the "active until" line of every signed-in page. */
void session_decorate(struct web *w);

/* True when the password was typed within the last minutes of the rule (D20). */
bool session_is_fresh(const struct web *w);

#endif
