/* What headquarters may publish as a legal text, and from when (D9). Pure. */
#ifndef FEATURE_LEGAL_DRAFT_LEGAL_DRAFT_H
#define FEATURE_LEGAL_DRAFT_LEGAL_DRAFT_H

#include "base/date.h"

enum {
	LEGAL_DRAFT_TITLE_CHARACTERS = 160,
	LEGAL_DRAFT_BODY_BYTES = 48 * 1024,
	LEGAL_DRAFT_FORM_BYTES = 160 * 1024, /* such a body urlencoded, with the rest of its form; equals nginx's */
};

/* NULL, or the word of the message below legal.error: title_empty, title_long, title_line; body_empty, body_long. */
const char *legal_draft_title_fault(const char *title);
const char *legal_draft_body_fault(const char *body);

enum legal_day_outcome {
	LEGAL_DAY_OK,
	LEGAL_DAY_PAST,          /* before today: nobody can have read it then */
	LEGAL_DAY_BEFORE_NEWEST, /* before the first day of the newest version: the newest must be the one that holds */
};

/* `newest`: first day of the newest version that was not withdrawn; none when there is none. */
enum legal_day_outcome legal_draft_day(struct date from, struct date newest, struct date today);

#endif
