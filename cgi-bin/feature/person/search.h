/* What a search is made of, as text that is sealed and as patterns of the keys in profile_digest. Pure. */
#ifndef FEATURE_PERSON_SEARCH_H
#define FEATURE_PERSON_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

#include "feature/certificate/certificate_code.h"
#include "feature/citizen/identity.h"

enum { SEARCH_TYPED_MAX = 560, SEARCH_PATTERN_SIZE = IDENTITY_NAME_SIZE + 1 };

enum search_kind {
	SEARCH_NUMBER, /* exact T.C. number: every province */
	SEARCH_PHONE,
	SEARCH_NAME,  /* first letters of the last name; or a whole last name and first letters of the first name */
	SEARCH_BIRTH, /* the same with the day of birth */
	SEARCH_CERTIFICATE, /* the code of a certificate, as good as an exact number: every province */
	SEARCH_KINDS
};

/* What was typed, checked; "" and none for what does not belong to the kind. */
struct search {
	enum search_kind kind;
	char tckn[IDENTITY_TCKN_SIZE];
	char mobile[IDENTITY_MOBILE_SIZE];
	char last_name[IDENTITY_NAME_SIZE], first_name[IDENTITY_NAME_SIZE];
	struct date birth;
	char certificate[CERTIFICATE_CODE_TEXT];
};

/* "number", "phone", "name", "birth", "certificate". */
const char *search_kind_name(enum search_kind kind);

/* Whether it names one person, so that it finds one of any province. (D25) */
bool search_is_exact(enum search_kind kind);

/* Writes what was typed, line by line; returns the bytes. search_read() reads it back, but for the kind. */
size_t search_write(const struct search *search, char out[SEARCH_TYPED_MAX]);
void search_read(struct search *out, const char *text);

/* The name as the key columns hold it: without spaces, hyphens, dots and apostrophes (sql/migration/0020_find_index.sql); letters are
 * folded by the columns' collation. `out` takes as many bytes as `name`. */
void search_key(const char *name, char *out);

/* LIKE patterns: the beginning of the last name; with a first name, the whole last name and the beginning of the first. */
void search_pattern(const struct search *search, char last[SEARCH_PATTERN_SIZE], char first[SEARCH_PATTERN_SIZE]);

#endif
