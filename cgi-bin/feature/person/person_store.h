/* The SQL of the person page: the person, the reasons given, and how many people somebody looked at. */
#ifndef FEATURE_PERSON_PERSON_STORE_H
#define FEATURE_PERSON_PERSON_STORE_H

#include "db/db.h"
#include "feature/person/person.h"

extern struct db_table person_store;

enum { PERSON_NOTE_CHARACTERS = 400 };

/* Everything of struct person but `status`. */
bool person_store_find(struct db *db, int64_t id, struct person *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* Who looks. What was given at another unit or with other roles does not count (D25). */
struct person_looker {
	const unsigned char *session; /* SECRET_DIGEST_BYTES */
	int64_t unit_id;
	uint32_t roles; /* that count today */
};

/* A reason for a person. */
struct person_reason {
	char code[25]; /* audit_reason_name() */
	char note[PERSON_NOTE_CHARACTERS * 4 + 1];
};
bool person_store_reason(struct db *db, const struct person_looker *by, int64_t id, instant now,
	struct person_reason *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* Gives one until `until`; the newest counts. */
bool person_store_give(struct db *db, const struct person_looker *by, int64_t id, const struct person_reason *reason,
	instant now, instant until, struct err *e) ERR_MUST_CHECK;

/* Counts the person among those a staff member looked at today. `*people`: how many different ones that are now, 0 when the person
 * was counted before. Of two looks at once the second waits for the first. */
bool person_store_count(
	struct db *db, int64_t staff_id, struct date today, int64_t id, int64_t *people, struct err *e) ERR_MUST_CHECK;

/* Raises the alarm about a staff member and day, for the unit; `*raised` is false when it was raised before. */
bool person_store_alarm(struct db *db, int64_t staff_id, int64_t unit_id, struct date today, instant now, bool *raised,
	struct err *e) ERR_MUST_CHECK;

#endif
