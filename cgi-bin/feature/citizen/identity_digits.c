#include "feature/citizen/identity_digits.h"

#include <stdint.h>
#include <string.h>

#include <unictype.h>
#include <unistr.h>

static bool is_ignored(ucs4_t uc)
{
	return uc_is_property_white_space(uc) || uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_Cf);
}

/* The ASCII character that stands for `uc`. */
static char ascii_of(ucs4_t uc)
{
	if (uc < 0x80)
		return (char)uc;
	return uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_Pd) ? '-' : '?';
}

size_t identity_keep_ascii(const char *typed, const char *also, char *out, size_t size)
{
	const uint8_t *at = (const uint8_t *)typed;
	size_t left = strlen(typed);
	size_t length = 0;
	ucs4_t uc;

	while (left > 0) {
		int n = u8_mbtouc(&uc, at, left);
		char c = ascii_of(uc);

		at += n;
		left -= (size_t)n;
		if (is_ignored(uc) || strchr(also, c) != NULL)
			continue;
		if (length + 1 < size)
			out[length] = c;
		length++;
	}
	out[length < size ? length : size - 1] = '\0';
	return length;
}

bool identity_all_digits(const char *text)
{
	return text[strspn(text, "0123456789")] == '\0';
}
