#include "feature/legal_draft/legal_draft.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"
#include "base/turkish.h"

const char *legal_draft_title_fault(const char *title)
{
	if (text_is_empty(title))
		return "title_empty";
	if (strchr(title, '\n'))
		return "title_line";
	return turkish_length(title) > LEGAL_DRAFT_TITLE_CHARACTERS ? "title_long" : NULL;
}

const char *legal_draft_body_fault(const char *body)
{
	if (text_is_empty(body))
		return "body_empty";
	return strlen(body) > LEGAL_DRAFT_BODY_BYTES ? "body_long" : NULL;
}

enum legal_day_outcome legal_draft_day(struct date from, struct date newest, struct date today)
{
	if (date_compare(from, today) < 0)
		return LEGAL_DAY_PAST;
	return !date_is_none(newest) && date_compare(from, newest) < 0 ? LEGAL_DAY_BEFORE_NEWEST : LEGAL_DAY_OK;
}
