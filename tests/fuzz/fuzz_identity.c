/* feature/citizen/identity: an accepted number, name, date or phone has the form it promises, and is accepted again as it came out. */
#include "fuzz.h"

#include "feature/citizen/identity.h"

static void number(const char *typed)
{
	char out[IDENTITY_TCKN_SIZE], again[IDENTITY_TCKN_SIZE], mask[IDENTITY_TCKN_MASK_SIZE];
	int digits;

	if (identity_check_tckn(typed, out, &digits) != IDENTITY_TCKN_OK) {
		fuzz_expect(out[0] == '\0');
		return;
	}
	fuzz_expect(strlen(out) == 11 && strspn(out, "0123456789") == 11 && out[0] != '0' && digits == 11);
	fuzz_expect(identity_check_tckn(out, again, NULL) == IDENTITY_TCKN_OK && strcmp(out, again) == 0);
	identity_mask_tckn(out, mask);
	fuzz_expect(strlen(mask) == 11);
}

static void name(const char *typed)
{
	char out[IDENTITY_NAME_SIZE], again[IDENTITY_NAME_SIZE];

	if (identity_check_name(typed, out, sizeof out) != IDENTITY_NAME_OK)
		return;
	fuzz_expect(out[0] != '\0' && out[0] != ' ' && out[strlen(out) - 1] != ' ' && !strstr(out, "  "));
	fuzz_expect(identity_check_name(out, again, sizeof again) == IDENTITY_NAME_OK && strcmp(out, again) == 0);
}

static void phone(const char *typed)
{
	char out[IDENTITY_MOBILE_SIZE], again[IDENTITY_MOBILE_SIZE], text[IDENTITY_MOBILE_TEXT_SIZE],
		mask[IDENTITY_MOBILE_MASK_SIZE];

	if (identity_check_mobile(typed, out) != IDENTITY_MOBILE_OK)
		return;
	fuzz_expect(strlen(out) == 10 && strspn(out, "0123456789") == 10 && out[0] == '5');
	identity_format_mobile(out, text);
	fuzz_expect(identity_check_mobile(text, again) == IDENTITY_MOBILE_OK && strcmp(out, again) == 0);
	identity_mask_mobile(out, mask);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const struct identity_birth_limits limits = {.minimum_age = 14, .maximum_years = 120};
	static const struct date today = {2027, 3, 1};
	char *part[5];
	struct date born;
	unsigned bad;

	for (int i = 0; i < 5; i++)
		part[i] = fuzz_text(&bytes, &n);
	number(part[0]);
	name(part[0]);
	phone(part[1]);
	name(part[1]);
	if (identity_check_birth(&(struct identity_birth_typed){part[2], part[3], part[4]}, &limits, today, &born,
		    &bad) == IDENTITY_BIRTH_OK)
		fuzz_expect(date_is_valid(born) && date_compare(born, today) < 0 && bad == 0);
	else
		fuzz_expect(date_is_none(born));
	for (int i = 0; i < 5; i++)
		free(part[i]);
	return 0;
}
