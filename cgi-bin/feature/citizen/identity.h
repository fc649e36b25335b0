#ifndef FEATURE_CITIZEN_IDENTITY_H
#define FEATURE_CITIZEN_IDENTITY_H

#include "base/date.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * The six fields of the sign-up form (R29, D11-D14) as pure checks: typed text in, clean value and outcome
 * out. Every `out` is "" (or the none date) unless the outcome is OK. White space of any kind, and the
 * invisible marks that telephones and web pages copy along, are ignored inside numbers.
 */

enum {
	IDENTITY_TCKN_SIZE = 12,
	IDENTITY_TCKN_MASK_SIZE = 12,
	IDENTITY_NAME_MAX = 60,                         /* characters, D12 */
	IDENTITY_NAME_SIZE = IDENTITY_NAME_MAX * 4 + 1, /* bytes that always hold a name */
	IDENTITY_MOBILE_SIZE = 11,
	IDENTITY_MOBILE_TEXT_SIZE = 14,
	IDENTITY_MOBILE_MASK_SIZE = 28
};

/* T.C. identity number */

enum identity_tckn_outcome {
	IDENTITY_TCKN_OK,
	IDENTITY_TCKN_EMPTY,
	IDENTITY_TCKN_NOT_DIGITS,
	IDENTITY_TCKN_LENGTH,
	IDENTITY_TCKN_FIRST_ZERO,
	IDENTITY_TCKN_CHECKSUM
};

/*
 * Checks a T.C. number: 11 digits 0-9, the first not 0, both check digits right; foreigners' numbers (99...)
 * pass the same check. `*digits` (may be NULL) tells how many digits were typed, for the message. (R29, D11)
 */
enum identity_tckn_outcome identity_check_tckn(const char *typed, char out[IDENTITY_TCKN_SIZE], int *digits);

/* Writes "123*****901" for a checked number of 11 digits (asserted). (D11) */
void identity_mask_tckn(const char *tckn, char out[IDENTITY_TCKN_MASK_SIZE]);

/* Names */

enum identity_name_outcome {
	IDENTITY_NAME_OK,
	IDENTITY_NAME_EMPTY,
	IDENTITY_NAME_TOO_LONG,
	IDENTITY_NAME_BAD_CHARACTER,
	IDENTITY_NAME_NO_LETTER
};

/*
 * Checks a first, last or father's name: letters of any script with their combining marks, space, hyphen,
 * apostrophe (straight or curly) and dot; at least one letter; 1 to IDENTITY_NAME_MAX characters after
 * composing (NFC) and dropping outer and doubled spaces; otherwise kept as typed. Text that is not UTF-8 or
 * holds control characters is BAD_CHARACTER. `size` must be at least IDENTITY_NAME_SIZE (asserted). (R29,
 * D12)
 */
enum identity_name_outcome identity_check_name(const char *typed, char *out, size_t size);

/* Birth date */

enum identity_birth_outcome {
	IDENTITY_BIRTH_OK,
	IDENTITY_BIRTH_EMPTY,        /* all three boxes */
	IDENTITY_BIRTH_PART_MISSING, /* one or two boxes */
	IDENTITY_BIRTH_DAY,          /* not a number from 1 to 31 */
	IDENTITY_BIRTH_MONTH,        /* neither 1 to 12 nor the name of a month */
	IDENTITY_BIRTH_YEAR,         /* not four digits */
	IDENTITY_BIRTH_NOT_REAL,     /* 31 April */
	IDENTITY_BIRTH_FUTURE,
	IDENTITY_BIRTH_TOO_LONG_AGO,
	IDENTITY_BIRTH_TOO_YOUNG
};

/* Bits of `bad_parts`: the boxes to mark. */
enum { IDENTITY_PART_DAY = 1, IDENTITY_PART_MONTH = 2, IDENTITY_PART_YEAR = 4, IDENTITY_PART_ALL = 7 };

/* The three boxes as typed; none may be NULL. */
struct identity_birth_typed {
	const char *day;
	const char *month;
	const char *year;
};

/* Rule data: completed years demanded (R5: 14), and how many years back a birth may lie (D12: 120). */
struct identity_birth_limits {
	int minimum_age;
	int maximum_years;
};

/*
 * Checks the three birth boxes on the day `today` (Europe/Istanbul). The outcome is the first problem in the
 * order of the enum; `*bad_parts` (may be NULL) has a bit for every box that is wrong, all three where the
 * date as a whole is wrong. Exactly `maximum_years` back is still accepted. `*out` is the date when OK and
 * none otherwise. (R5, R29, D12)
 */
enum identity_birth_outcome identity_check_birth(const struct identity_birth_typed *typed,
	const struct identity_birth_limits *limits, struct date today, struct date *out, unsigned *bad_parts);

/* True until the day on which `adult_age` (rule data: 18) years are completed. Dates must be valid. (D14) */
bool identity_is_minor(struct date birth, struct date today, int adult_age);

/* Mobile number */

enum identity_mobile_outcome {
	IDENTITY_MOBILE_OK,
	IDENTITY_MOBILE_EMPTY,
	IDENTITY_MOBILE_NOT_DIGITS, /* something else than digits and + ( ) - . / */
	IDENTITY_MOBILE_NOT_MOBILE, /* a landline, or another country */
	IDENTITY_MOBILE_LENGTH,
	IDENTITY_MOBILE_512
};

/*
 * Checks a Turkish mobile number typed with or without 0, 90, +90 or 0090, spaces, brackets, dashes, dots and
 * slashes. Writes its ten digits, 5 first. No list of operator prefixes; only 512 is refused. (R29, D13)
 */
enum identity_mobile_outcome identity_check_mobile(const char *typed, char out[IDENTITY_MOBILE_SIZE]);

/* Writes "5XX XXX XX XX" for a checked number of ten digits (asserted). (D13) */
void identity_format_mobile(const char *mobile, char out[IDENTITY_MOBILE_TEXT_SIZE]);

/* Writes the same shape with bullets (U+2022) for all digits but the first and the last two. (D13) */
void identity_mask_mobile(const char *mobile, char out[IDENTITY_MOBILE_MASK_SIZE]);

#endif
