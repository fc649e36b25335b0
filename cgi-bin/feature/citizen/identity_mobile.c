#include "feature/citizen/identity.h"

#include "feature/citizen/identity_digits.h"

#include <assert.h>
#include <string.h>

enum { MOBILE_DIGITS = IDENTITY_MOBILE_SIZE - 1 };

#define BULLET "\xE2\x80\xA2"

static bool starts_with(const char *text, const char *prefix)
{
	return strncmp(text, prefix, strlen(prefix)) == 0;
}

/*
 * The national number without country code and trunk 0. NULL for a number of another country. A bare 90 is
 * taken for the country code before a 5 only: 900 is an area code of its own.
 */
static const char *national_part(const char *number)
{
	if (starts_with(number, "+90"))
		number += 3;
	else if (starts_with(number, "0090"))
		number += 4;
	else if (number[0] == '+' || starts_with(number, "00"))
		return NULL;
	else if (starts_with(number, "905"))
		number += 2;
	return number[0] == '0' ? number + 1 : number;
}

static bool is_number(const char *number)
{
	const char *digits = number[0] == '+' ? number + 1 : number;

	return digits[0] != '\0' && identity_all_digits(digits);
}

enum identity_mobile_outcome identity_check_mobile(const char *typed, char out[IDENTITY_MOBILE_SIZE])
{
	char number[64];
	const char *national;

	out[0] = '\0';
	if (identity_keep_ascii(typed, "", number, sizeof number) == 0)
		return IDENTITY_MOBILE_EMPTY;
	(void)identity_keep_ascii(typed, "()-./", number, sizeof number);
	if (!is_number(number))
		return IDENTITY_MOBILE_NOT_DIGITS;
	national = national_part(number);
	if (national == NULL || (national[0] != '5' && national[0] != '\0'))
		return IDENTITY_MOBILE_NOT_MOBILE;
	if (strlen(national) != MOBILE_DIGITS)
		return IDENTITY_MOBILE_LENGTH;
	if (starts_with(national, "512"))
		return IDENTITY_MOBILE_512;
	memcpy(out, national, IDENTITY_MOBILE_SIZE);
	return IDENTITY_MOBILE_OK;
}

/* Puts a space before the 4th, 7th and 9th digit. */
static bool begins_group(int place)
{
	return place == 3 || place == 6 || place == 8;
}

void identity_format_mobile(const char *mobile, char out[IDENTITY_MOBILE_TEXT_SIZE])
{
	char *at = out;

	assert(strlen(mobile) == MOBILE_DIGITS);
	for (int i = 0; i < MOBILE_DIGITS; i++) {
		if (begins_group(i))
			*at++ = ' ';
		*at++ = mobile[i];
	}
	*at = '\0';
}

void identity_mask_mobile(const char *mobile, char out[IDENTITY_MOBILE_MASK_SIZE])
{
	const size_t bullet = sizeof BULLET - 1;
	char *at = out;

	assert(strlen(mobile) == MOBILE_DIGITS);
	for (int i = 0; i < MOBILE_DIGITS; i++) {
		if (begins_group(i))
			*at++ = ' ';
		if (i == 0 || i >= MOBILE_DIGITS - 2) {
			*at++ = mobile[i];
		} else {
			memcpy(at, BULLET, bullet);
			at += bullet;
		}
	}
	*at = '\0';
}
