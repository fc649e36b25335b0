/* What pages and lists show of a person, as profile_digest and the record hold it in one column (sql/migration/0031 and 0033). */
#ifndef FEATURE_CITIZEN_CITIZEN_SHOWN_H
#define FEATURE_CITIZEN_CITIZEN_SHOWN_H

#include <stdbool.h>

/* Bytes with the NUL: a thousand characters of UTF-8. */
enum { CITIZEN_SHOWN_SIZE = 4 * 1000 + 1 };

/* The parts in the order of the column. */
enum citizen_shown {
	SHOWN_FIRST_NAME,
	SHOWN_LAST_NAME,
	SHOWN_BIRTH_DATE, /* YYYY-MM-DD or "" */
	SHOWN_MINOR_AT_SIGNUP,
	SHOWN_EDUCATIONS, /* this and the next three: how many */
	SHOWN_OCCUPATIONS,
	SHOWN_PROVINCES,
	SHOWN_EXPERIENCES,
	SHOWN_EDUCATION_CODES, /* this and the next two: the first few, comma between */
	SHOWN_OCCUPATION_CODES,
	SHOWN_PROVINCE_CODES,
	SHOWN_PREFERENCE,
	SHOWN_EMAIL,
	SHOWN_PROVINCE_CODE, /* where the person lives, 0 without contact data */
	SHOWN_PARTS
};

/* Splits `text`, which is changed and which the parts point into. False when it has not exactly these parts. */
bool citizen_shown_split(char *text, const char *part[SHOWN_PARTS]);

#endif
