/* A person as staff see them (D25, D26): who may see whom, why, and the log row that is there before the page is.
 *
 * A page of another feature that shows or changes a person declares the field "no", begins with person_open(), and hangs itself into
 * the tables of person_part.c. */
#ifndef FEATURE_PERSON_PERSON_H
#define FEATURE_PERSON_PERSON_H

#include <stdint.h>

#include "base/clock.h"
#include "base/date.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/registration/registration.h"
#include "web/web.h"

struct person {
	int64_t id;
	char first_name[241], last_name[241], father_name[241];
	struct date birth_date;
	bool minor_at_signup;  /* D14 */
	bool is_from_registry; /* the identity is the registry's, not the person's word (D16) */
	bool identity_waits;   /* for staff, since the registry did not confirm it (D16) */
	char tckn[CITIZEN_TCKN_SIZE];
	char mobile[CITIZEN_MOBILE_SIZE]; /* "": registered without one (D13) */
	char preference[8];               /* "sms", "email", "post"; "" without contact data */
	char email[1017];
	int64_t province_code, district_id; /* where the person lives; 0 without contact data */
	char address[1601];
	struct registration_facts facts;
	struct registration_status status; /* today */
	char special[41];       /* what counts of the special statuses, and its last days (special_words.h; D24) */
	struct date created_on; /* of the registration */
	int64_t educations, occupations, provinces, experiences;
	/* the first few of each, comma between */
	char education_codes[81], occupation_codes[41], province_codes[21];
};

/* The number of the person in the address or form (field "no"); 0 when it is none. */
int64_t person_number(const struct web *w);

/* Reads the person when this session gave a reason within the last minutes of the rule; the look is in the audit log, committed,
 * before any page of this request is shown (D26). Otherwise `*open` is false and the answer is chosen: the page that asks for the
 * reason, or 404 for one that does not exist or may not be seen (D25). */
bool person_open(struct web *w, struct person *out, bool *open, struct err *e) ERR_MUST_CHECK;

/* "First Last"; and "no=1000001", for links and redirects to pages of the person. In the arena. */
const char *person_name(const struct web *w, const struct person *p);
const char *person_query(const struct web *w, const struct person *p);

/* Person.Number .Name .Tckn (masked) .Birth .Href (the person's page), for the head of pages that belong to a person. */
void person_put_head(struct web *w, const struct person *p);

#endif
