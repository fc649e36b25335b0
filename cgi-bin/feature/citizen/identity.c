#include "feature/citizen/identity.h"

#include "feature/citizen/identity_digits.h"

#include <assert.h>
#include <string.h>

enum { TCKN_DIGITS = IDENTITY_TCKN_SIZE - 1 };

/*
 * Both check digits of D11. The tenth is (7 * odd places - even places) mod 10; 9 * even is the same modulo
 * 10 and never goes negative.
 */
static bool tckn_checks(const char *digits)
{
	int odd = 0;
	int even = 0;
	int d10 = digits[9] - '0';
	int d11 = digits[10] - '0';

	for (int i = 0; i < 9; i++) {
		if (i % 2 == 0)
			odd += digits[i] - '0';
		else
			even += digits[i] - '0';
	}
	return (7 * odd + 9 * even) % 10 == d10 && (odd + even + d10) % 10 == d11;
}

enum identity_tckn_outcome identity_check_tckn(const char *typed, char out[IDENTITY_TCKN_SIZE], int *digits)
{
	char number[64];
	size_t length = identity_keep_ascii(typed, "", number, sizeof number);

	out[0] = '\0';
	if (digits != NULL)
		*digits = 0;
	if (length == 0)
		return IDENTITY_TCKN_EMPTY;
	if (!identity_all_digits(number))
		return IDENTITY_TCKN_NOT_DIGITS;
	if (digits != NULL)
		*digits = (int)length;
	if (length != TCKN_DIGITS)
		return IDENTITY_TCKN_LENGTH;
	if (number[0] == '0')
		return IDENTITY_TCKN_FIRST_ZERO;
	if (!tckn_checks(number))
		return IDENTITY_TCKN_CHECKSUM;
	memcpy(out, number, IDENTITY_TCKN_SIZE);
	return IDENTITY_TCKN_OK;
}

void identity_mask_tckn(const char *tckn, char out[IDENTITY_TCKN_MASK_SIZE])
{
	assert(strlen(tckn) == TCKN_DIGITS);
	memcpy(out, tckn, IDENTITY_TCKN_SIZE);
	memset(out + 3, '*', 5);
}

bool identity_is_minor(struct date birth, struct date today, int adult_age)
{
	return date_age_completed(birth, today) < adult_age;
}
