#include "feature/session/session_shown.h"

#include "base/text.h"
#include "feature/citizen/citizen_shown.h"

static bool number(const char *text, int64_t *out)
{
	return text_parse_int(text, 0, UINT16_MAX, out);
}

bool session_shown_read(char *text, struct session_actor *out)
{
	const char *part[SHOWN_PARTS];
	int64_t minor, educations;

	if (!citizen_shown_split(text, part) || !number(part[SHOWN_MINOR_AT_SIGNUP], &minor) ||
		!number(part[SHOWN_EDUCATIONS], &educations))
		return false;
	out->minor_at_signup = minor != 0;
	out->facts.has_education = educations > 0;
	out->birth_date = date_none();
	if (part[SHOWN_BIRTH_DATE][0] != '\0' && !date_parse_iso(part[SHOWN_BIRTH_DATE], &out->birth_date))
		return false;
	if (!number(part[SHOWN_OCCUPATIONS], &out->occupations) ||
		!number(part[SHOWN_PROVINCES], &out->preferred_provinces) ||
		!number(part[SHOWN_EXPERIENCES], &out->experiences) ||
		!number(part[SHOWN_PROVINCE_CODE], &out->province_code))
		return false;
	out->facts.has_occupation = out->occupations > 0;
	return text_copy(out->first_name, sizeof out->first_name, part[SHOWN_FIRST_NAME]) &&
	       text_copy(out->last_name, sizeof out->last_name, part[SHOWN_LAST_NAME]) &&
	       text_copy(out->education_codes, sizeof out->education_codes, part[SHOWN_EDUCATION_CODES]) &&
	       text_copy(out->occupation_codes, sizeof out->occupation_codes, part[SHOWN_OCCUPATION_CODES]) &&
	       text_copy(out->province_codes, sizeof out->province_codes, part[SHOWN_PROVINCE_CODES]) &&
	       text_copy(out->preference, sizeof out->preference, part[SHOWN_PREFERENCE]) &&
	       text_copy(out->email, sizeof out->email, part[SHOWN_EMAIL]);
}
