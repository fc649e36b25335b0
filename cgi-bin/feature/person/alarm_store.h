/* The SQL of alarms about staff: many looks, tries at the account, an account invited anew; `unit_id` 0 is all units. */
#ifndef FEATURE_PERSON_ALARM_STORE_H
#define FEATURE_PERSON_ALARM_STORE_H

#include "base/clock.h"
#include "db/db.h"

extern struct db_table alarm_store;

enum { ALARMS_MAX = 60, ALARM_NOTE_CHARACTERS = 400 };

struct alarm {
	int64_t id;
	char kind[9];              /* looks, tries, codes, invited */
	int64_t staff_id, done_by; /* done_by: who invited, else 0 */
	char name[484], done[484]; /* whom it is about, who did it */
	char unit[321];
	struct date day;
	int64_t people; /* looked at that day, as of now */
	instant raised_at;
	char seen_by[484];
	instant seen_at; /* 0: nobody has seen it */
	char note[ALARM_NOTE_CHARACTERS * 4 + 1];
};

/* Those that wait. */
bool alarm_store_count(struct db *db, int64_t unit_id, int64_t *waiting, struct err *e) ERR_MUST_CHECK;

/* Waiting ones first, newest first, at most ALARMS_MAX. */
bool alarm_store_list(struct db *db, int64_t unit_id, struct alarm *out, size_t *count, struct err *e) ERR_MUST_CHECK;

bool alarm_store_find(
	struct db *db, int64_t unit_id, int64_t id, struct alarm *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* About one person, newest first, raised from `from` on: what they are told of their own account. */
bool alarm_store_of_person(
	struct db *db, int64_t staff_id, instant from, struct alarm *out, size_t *count, struct err *e) ERR_MUST_CHECK;

/* Marks it as seen, within the caller's transaction; `*marked` is false when somebody did before. */
bool alarm_store_see(struct db *db, int64_t id, int64_t staff_id, const char *note, instant now, bool *marked,
	struct err *e) ERR_MUST_CHECK;

#endif
