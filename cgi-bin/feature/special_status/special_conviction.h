/* Who counts as an ex-convict, by the offence catalogue of a day (R17-R20, D23). Pure. */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_CONVICTION_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_CONVICTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"

enum special_offence_list { SPECIAL_OFFENCE_UNLISTED, SPECIAL_OFFENCE_BARRING, SPECIAL_OFFENCE_QUALIFYING };

/* One row of the catalogue: an offence, and the days on which its row holds. */
struct special_offence {
	char code[33];
	enum special_offence_list list;
	struct date valid_from;
	struct date valid_to; /* last day; none = open */
};

/* Where the sentence stands (R19). */
enum special_sentence_state {
	SPECIAL_SENTENCE_COMPLETED,
	SPECIAL_SENTENCE_SUSPENDED,
	SPECIAL_SENTENCE_CONDITIONAL_RELEASE,
	SPECIAL_SENTENCE_PROBATION,
	SPECIAL_SENTENCE_SERVING, /* none of the four */
};
enum { SPECIAL_SENTENCE_STATES = 5 };

struct special_conviction {
	char offence[33]; /* a code of the catalogue; "" = in none of its lists */
	bool intentional;
	bool pardoned;
	int years, months, days; /* imprisonment, as the judgment says it */
	enum special_sentence_state state;
};

/* Which rule decided. */
enum special_conviction_outcome {
	SPECIAL_CONVICTION_LISTED,        /* eligible: a listed offence, any length (R18 b) */
	SPECIAL_CONVICTION_LONG,          /* eligible: a year or more for an intentional crime (R18 a) */
	SPECIAL_CONVICTION_BARRED,        /* even if pardoned, and whatever else there is (R17) */
	SPECIAL_CONVICTION_UNFINISHED,    /* would qualify, but none of the states of R19 */
	SPECIAL_CONVICTION_UNINTENTIONAL, /* long enough, but not intentional (R18 a) */
	SPECIAL_CONVICTION_SHORT,         /* neither listed nor a year (R18) */
	SPECIAL_CONVICTION_NONE,          /* no conviction was given */
};

struct special_conviction_decision {
	enum special_conviction_outcome outcome;
	size_t by; /* the conviction that decided */
};

/* The list an offence is in on `day`. */
enum special_offence_list special_offence_list_on(
	const struct special_offence *catalogue, size_t count, const char *code, struct date day);

/* A sentence of at least `years` (rule data: 1): twelve months are a year; else a month counts thirty days and a year
 * 365. (R18 a) */
bool special_sentence_reaches(const struct special_conviction *c, int years);

/* Decides over all convictions of a person. A bar wins over everything (R17); then one that is eligible; else the one
 * that came nearest, in the order of the outcomes. */
struct special_conviction_decision special_conviction_decide(const struct special_conviction *convictions, size_t count,
	const struct special_offence *catalogue, size_t catalogue_count, int years, struct date day);

bool special_conviction_is_eligible(enum special_conviction_outcome outcome);

/* As parts of message keys and of the sealed detail: "completed", "listed". */
const char *special_sentence_state_name(enum special_sentence_state state);
bool special_sentence_state_parse(const char *name, enum special_sentence_state *out);
const char *special_conviction_outcome_name(enum special_conviction_outcome outcome);

#endif
