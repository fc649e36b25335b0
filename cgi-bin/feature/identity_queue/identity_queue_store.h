/* The SQL of identities that wait for staff (D16): who waits, and what the paper that was seen leads to. */
#ifndef FEATURE_IDENTITY_QUEUE_IDENTITY_QUEUE_STORE_H
#define FEATURE_IDENTITY_QUEUE_IDENTITY_QUEUE_STORE_H

#include "base/clock.h"
#include "db/db.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/citizen/identity.h"
#include "feature/identity_check/identity_check.h"
#include "feature/person/person.h"

extern struct db_table identity_queue_store;

enum { IDENTITY_QUEUE_PAGE = 50, IDENTITY_QUEUE_COUNT_MAX = 1000, IDENTITY_QUEUE_NOTE = 400 };

/* One who waits. */
struct identity_queue_row {
	int64_t citizen_id;
	instant since;   /* when the registry was asked */
	bool is_foreign; /* a foreigner's number: it was not asked */
	char first_name[IDENTITY_NAME_SIZE], last_name[IDENTITY_NAME_SIZE];
	struct date birth_date;
	char tckn[CITIZEN_TCKN_SIZE];
};

/* How many wait in the province (0: in all), at most IDENTITY_QUEUE_COUNT_MAX. */
bool identity_queue_store_count(struct db *db, int64_t province, int64_t *count, struct err *e) ERR_MUST_CHECK;

/* Those who wait, the longest waiting first, after the person `after` (0: from the start), who need not wait any more. `out`
 * takes IDENTITY_QUEUE_PAGE + 1: one more than a page says that there is a next one. */
bool identity_queue_store_list(struct db *db, int64_t province, int64_t after, struct identity_queue_row *out,
	size_t *count, struct err *e) ERR_MUST_CHECK;

/* What a page about one person says, and is bound to. */
struct identity_queue_wait {
	instant since;
	bool is_foreign;
	int64_t version; /* of the citizen's row: what the clerk compared with the paper */
};

/* `*found` is false when the person does not wait. */
bool identity_queue_store_find(
	struct db *db, int64_t citizen_id, struct identity_queue_wait *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: locks the person and ends the waiting with `state`, SETTLED or PENDING (asked again from
 * `now` on). `*taken` is false, and nothing changed, when the person does not wait any more or is not of `version`: then
 * somebody else saw to it. (D16) */
bool identity_queue_store_take(struct db *db, int64_t citizen_id, int64_t version, enum identity_check_state state,
	instant now, bool *taken, struct err *e) ERR_MUST_CHECK;

/* What staff saw. */
struct identity_queue_paper {
	bool corrected;
	const char *paper; /* a word of the column identity_seen.paper */
	const char *note;
};

/* In the caller's transaction: writes down what was seen, with the person's data as they stand. */
bool identity_queue_store_see(struct db *db, const struct person *p, const struct identity_queue_paper *seen,
	int64_t staff_id, int64_t unit_id, instant now, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: gives the person the names, birth date and minor_at_signup of `p`. */
bool identity_queue_store_correct(struct db *db, const struct person *p, struct err *e) ERR_MUST_CHECK;

#endif
