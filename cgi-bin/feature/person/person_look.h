/* The look itself, between the pages of the person and the store. */
#ifndef FEATURE_PERSON_PERSON_LOOK_H
#define FEATURE_PERSON_PERSON_LOOK_H

#include "feature/audit/audit.h"
#include "feature/person/person_store.h"

enum person_access {
	PERSON_HIDDEN, /* there is none of that number, or another province's without a search by exact number or certificate (D25) */
	PERSON_ASK,  /* may be seen once a reason is given */
	PERSON_OPEN, /* a reason is carried */
};

/* Reads the person of the number `id` (0: nobody) and what the session may do, judged by the unit and roles of this request;
 * `reason` is filled when OPEN. The search in the field "arama", if the route has it, opens another province's person that it found
 * by exact number or certificate. (D25) */
bool person_look_access(struct web *w, int64_t id, struct person *out, struct person_reason *reason,
	enum person_access *access, struct err *e) ERR_MUST_CHECK;

/* Gives a reason for the person, for the minutes of the rule, within the caller's transaction. */
bool person_look_give(struct web *w, int64_t id, const struct person_reason *reason, struct err *e) ERR_MUST_CHECK;

/* The reason of a code, without words. */
struct person_reason person_look_reason(enum audit_reason reason);

/* The one place where a look is written down and counted: audit row about `subject`, people of the day, alarm past the usual number;
 * committed before the page that the handler chooses is made, whether it was asked for or shows a form again. An answer that shows
 * nothing (a redirect, a refusal) is no look. (D26) */
void person_look_plan(struct web *w, int64_t id, const char *subject, const struct person_reason *reason);

/* Writes down, committed too, that a page of `rows` people of a list is about to be shown (none for 0 rows): of which list, a word
 * like "name" or "queue", and behind which number of a record or claim it begins (0: the first page). Never what was typed. (D26) */
bool person_look_list(struct web *w, const char *what, int64_t after, size_t rows, struct err *e) ERR_MUST_CHECK;

/* Puts Look, the sentence that tells the reader of a page why it opened and that this is in the log. */
void person_look_put(struct web *w, const struct person_reason *reason);

#endif
