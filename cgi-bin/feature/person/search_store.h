/* What staff search people by, and the SQL of it (D25). What was typed is kept sealed on the server for some minutes, bound to the
 * session; addresses hold only an id, so no number and no name comes into an address, a log or a history. */
#ifndef FEATURE_PERSON_SEARCH_STORE_H
#define FEATURE_PERSON_SEARCH_STORE_H

#include "base/clock.h"
#include "base/secret.h"
#include "db/db.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/person/search.h"
#include "feature/registration/registration.h"

extern struct db_table search_store;

enum { SEARCH_PAGE = 50, SEARCH_COUNT_MAX = 500, SEARCH_ID_BYTES = 16, SEARCH_ID_TEXT = 23 };

/* A search that was made. */
struct search_row {
	struct search typed;
	int64_t citizen_id; /* whom an exact number or a certificate found; 0 */
	int64_t found;      /* SEARCH_COUNT_MAX + 1: more */
};

/* Makes the row and its id, within the caller's transaction. */
bool search_store_add(struct db *db, const struct search_row *row, const unsigned char session[SECRET_DIGEST_BYTES],
	instant now, instant until, char id[SEARCH_ID_TEXT], struct err *e) ERR_MUST_CHECK;

/* A living search of this session; not found for any other text. */
bool search_store_find(struct db *db, const char *id, const unsigned char session[SECRET_DIGEST_BYTES], instant now,
	struct search_row *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* A person in a list of results. */
struct search_hit {
	int64_t citizen_id;
	char first_name[241], last_name[241];
	struct date birth_date;
	int64_t province_code;
	char tckn[CITIZEN_TCKN_SIZE];
	struct registration_facts facts; /* state and active_until alone: enough for the state on a day */
};

/* Those that the search finds: `province` 0 means all, which an exact search always does. By name, after the person `after`
 * (0: from the start), at most `max`. */
bool search_store_hits(struct db *db, const struct search *search, int64_t province, int64_t after,
	struct search_hit *out, size_t max, size_t *count, struct err *e) ERR_MUST_CHECK;

/* How many they are, at most SEARCH_COUNT_MAX + 1. */
bool search_store_count(
	struct db *db, const struct search *search, int64_t province, int64_t *count, struct err *e) ERR_MUST_CHECK;

#endif
