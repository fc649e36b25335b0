/* How a person is reached: preference, e-mail, place and address (R34, R35). Pure checks. */
#ifndef FEATURE_CONTACT_CONTACT_H
#define FEATURE_CONTACT_CONTACT_H

#include <stdbool.h>

enum {
	CONTACT_EMAIL_MAX = 254,   /* bytes, as mail itself allows */
	CONTACT_ADDRESS_MAX = 400, /* characters */
};

enum contact_email_outcome {
	CONTACT_EMAIL_OK,
	CONTACT_EMAIL_EMPTY,
	CONTACT_EMAIL_TOO_LONG,
	CONTACT_EMAIL_SPACE,     /* a space in it */
	CONTACT_EMAIL_NO_AT,     /* no @, or more than one */
	CONTACT_EMAIL_NOT_ASCII, /* letters that mail addresses do not have, such as dotless i */
	CONTACT_EMAIL_BAD_PART,  /* nothing before the @, or no name with a dot after it */
};

/* Whether mail could be sent to `typed`. Whether it arrives only a message can tell. (R34, R37) */
enum contact_email_outcome contact_check_email(const char *typed);

/* "sms", "email" or "post", as stored. */
bool contact_is_preference(const char *name);

#endif
