/* The SQL of what a person's page lists: acts on the legal texts, messages, notes. */
#ifndef FEATURE_PERSON_PERSON_LIST_STORE_H
#define FEATURE_PERSON_PERSON_LIST_STORE_H

#include "base/clock.h"
#include "db/db.h"

extern struct db_table person_list_store;

enum { PERSON_LIST_MAX = 30, PERSON_NOTE_TEXT = 500 };

/* An act on a legal text, by the words of its columns (D9). */
struct person_consent {
	char kind[24], act[12], channel[12];
	int64_t version;
	instant at;
	char name[481], relation[9], document[481]; /* of the legal representative who decided for a minor (D14); "" */
};
/* Newest first, at most PERSON_LIST_MAX. */
bool person_store_consents(struct db *db, int64_t citizen_id, struct person_consent out[PERSON_LIST_MAX], size_t *count,
	struct err *e) ERR_MUST_CHECK;

/* A message to the person: what for, never what it says. */
struct person_message {
	char purpose[33], channel[8], state[8];
	instant created_at, sent_at; /* sent_at 0: not sent */
};
bool person_store_messages(struct db *db, int64_t citizen_id, struct person_message out[PERSON_LIST_MAX], size_t *count,
	struct err *e) ERR_MUST_CHECK;

struct person_note {
	int64_t id;
	char text[PERSON_NOTE_TEXT * 4 + 1];
	char writer[484]; /* first and last name */
	char unit[321];
	instant at;
	instant superseded_at; /* 0: it stands */
};
/* Gives each of the newest `max`, or of those written before the note `before` (0: none), to `put`, newest first; what it points to is
 * gone after the call. */
bool person_store_notes(struct db *db, int64_t citizen_id, int64_t before, size_t max,
	void (*put)(void *context, const struct person_note *note), void *context, struct err *e) ERR_MUST_CHECK;

/* The note of a number, when it is the person's and still stands. */
bool person_store_note(struct db *db, int64_t citizen_id, int64_t id, struct person_note *out, bool *found,
	struct err *e) ERR_MUST_CHECK;

/* Adds a note in place of `supersedes` (0: of none), within the caller's transaction. ERR_DB_DUPLICATE when another one took that
 * place first. */
bool person_store_write_note(struct db *db, int64_t citizen_id, int64_t supersedes, const char *text, int64_t staff_id,
	int64_t unit_id, instant now, struct err *e) ERR_MUST_CHECK;

#endif
