/* The search for an occupation: typed words become patterns for the folded key, and found titles are ranked. Pure. */
#ifndef FEATURE_PROFILE_PROFILE_SEARCH_H
#define FEATURE_PROFILE_PROFILE_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

enum {
	PROFILE_SEARCH_MIN = 2,      /* letters or digits */
	PROFILE_SEARCH_MAX = 60,     /* characters typed */
	PROFILE_SEARCH_WORDS = 5,    /* further words are not looked at */
	PROFILE_SEARCH_PATTERN = 130 /* bytes of a word of 60 folded letters, each escaped, between two % */
};

struct profile_search {
	char first[PROFILE_SEARCH_MAX + 1];                         /* first folded word */
	char pattern[PROFILE_SEARCH_WORDS][PROFILE_SEARCH_PATTERN]; /* LIKE patterns; "%" where there is no word */
};

enum profile_search_outcome {
	PROFILE_SEARCH_OK,
	PROFILE_SEARCH_TOO_SHORT,
	PROFILE_SEARCH_TOO_LONG,
	PROFILE_SEARCH_NOTHING, /* letters that no occupation is written in: nothing can be found */
};

/* Folds what was typed (accents and dots make no difference) and splits it into words. */
enum profile_search_outcome profile_search_parse(const char *typed, struct profile_search *out);

/* 0 when the title starts with the first word, 1 when one of its words does, 2 otherwise. */
int profile_search_rank(const struct profile_search *search, const char *title);

#endif
