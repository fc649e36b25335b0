#include "feature/session/session_shown.h"

#include <string.h>

#include "base/text.h"

/* The parts in the order of the column. */
enum part {
	FIRST_NAME,
	LAST_NAME,
	BIRTH_DATE,
	MINOR_AT_SIGNUP,
	EDUCATIONS,
	OCCUPATIONS,
	PROVINCES,
	EXPERIENCES,
	EDUCATION_CODES,
	OCCUPATION_CODES,
	PROVINCE_CODES,
	PREFERENCE,
	EMAIL,
	PROVINCE_CODE,
	PARTS
};

static bool split(char *text, const char *part[PARTS])
{
	size_t n = 0;

	while (text && n < PARTS) {
		part[n++] = text;
		text = strchr(text, '\t');
		if (text)
			*text++ = '\0';
	}
	return n == PARTS && !text;
}

static bool number(const char *text, int64_t *out)
{
	return text_parse_int(text, 0, UINT16_MAX, out);
}

bool session_shown_read(char *text, struct session_actor *out)
{
	const char *part[PARTS];
	int64_t minor, educations;

	if (!split(text, part) || !number(part[MINOR_AT_SIGNUP], &minor) || !number(part[EDUCATIONS], &educations))
		return false;
	out->minor_at_signup = minor != 0;
	out->facts.has_education = educations > 0;
	out->birth_date = date_none();
	if (part[BIRTH_DATE][0] != '\0' && !date_parse_iso(part[BIRTH_DATE], &out->birth_date))
		return false;
	if (!number(part[OCCUPATIONS], &out->occupations) || !number(part[PROVINCES], &out->preferred_provinces) ||
		!number(part[EXPERIENCES], &out->experiences) || !number(part[PROVINCE_CODE], &out->province_code))
		return false;
	out->facts.has_occupation = out->occupations > 0;
	return text_copy(out->first_name, sizeof out->first_name, part[FIRST_NAME]) &&
	       text_copy(out->last_name, sizeof out->last_name, part[LAST_NAME]) &&
	       text_copy(out->education_codes, sizeof out->education_codes, part[EDUCATION_CODES]) &&
	       text_copy(out->occupation_codes, sizeof out->occupation_codes, part[OCCUPATION_CODES]) &&
	       text_copy(out->province_codes, sizeof out->province_codes, part[PROVINCE_CODES]) &&
	       text_copy(out->preference, sizeof out->preference, part[PREFERENCE]) &&
	       text_copy(out->email, sizeof out->email, part[EMAIL]);
}
