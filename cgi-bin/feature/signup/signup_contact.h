/* The last step's form checked (R34, R35): how to tell the person, and where they live. */
#ifndef FEATURE_SIGNUP_SIGNUP_CONTACT_H
#define FEATURE_SIGNUP_SIGNUP_CONTACT_H

#include "feature/signup/signup_draft.h"
#include "web/web.h"

enum { SIGNUP_EMAIL_MAX = 254, SIGNUP_ADDRESS_MIN = 10, SIGNUP_ADDRESS_MAX = 400 };

struct signup_contact {
	const char *preference; /* "sms", "email", "post" */
	const char *email;      /* may be "" unless preferred */
	int64_t province;
	int64_t district;
	const char *address; /* may be "" unless preferred */
};

/* What is wrong, as bits. */
enum {
	SIGNUP_NO_PREFERENCE = 1,
	SIGNUP_NO_EMAIL = 2,
	SIGNUP_BAD_EMAIL = 4,
	SIGNUP_NO_PROVINCE = 8,
	SIGNUP_NO_DISTRICT = 16,
	SIGNUP_NO_ADDRESS = 32,
	SIGNUP_SHORT_ADDRESS = 64,
	SIGNUP_LONG_ADDRESS = 128
};

/* Checks the five values of the draft; 0 when all are right. */
unsigned signup_contact_check(const struct web *w, const struct signup_draft *draft, struct signup_contact *out);

/* Messages beside the fields that are wrong; the choices of the preference as Signup.Preference.N.Value .Label .Hint. */
void signup_contact_errors(struct web *w, unsigned problems);
void signup_contact_choices(struct web *w);

/* Whether `email` looks like an address that mail can be sent to: one @, a name of 1 to 64 bytes, a domain of letters,
 * digits and hyphens with a dot, at most 254 bytes in all. */
bool signup_email_is_plausible(const char *email);

#endif
