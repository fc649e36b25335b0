/* The SQL of bulk extensions (R16): the acts, the claims they mean, and one event for each claim they move. */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_EXTENSION_STORE_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_EXTENSION_STORE_H

#include "db/db.h"

extern struct db_table special_extension_store;

enum special_extension_state {
	SPECIAL_EXTENSION_PREVIEWED,
	SPECIAL_EXTENSION_DOING,
	SPECIAL_EXTENSION_DONE,
	SPECIAL_EXTENSION_UNDOING,
	SPECIAL_EXTENSION_UNDONE,
};
enum {
	SPECIAL_EXTENSION_STATES = 5,
	SPECIAL_ACT_MAX = 60,
	SPECIAL_EXTENSIONS_SHOWN = 20,
	SPECIAL_EXTENSION_BATCH = 100
};

struct special_extension {
	int64_t id;
	struct date from, to, until;
	char act_number[4 * SPECIAL_ACT_MAX + 1];
	int64_t counted;
	enum special_extension_state state;
	instant created_at;
};

const char *special_extension_state_name(enum special_extension_state state);

/* How many approved disabled claims that speak for their person end within the window. */
bool special_extension_count(
	struct db *db, struct date from, struct date to, int64_t *count, struct err *e) ERR_MUST_CHECK;

/* How many claims it has moved, and moved back. */
bool special_extension_moved(
	struct db *db, int64_t id, int64_t *extended, int64_t *undone, struct err *e) ERR_MUST_CHECK;

bool special_extension_add(
	struct db *db, struct special_extension *x, int64_t staff_id, instant now, struct err *e) ERR_MUST_CHECK;
bool special_extension_find(
	struct db *db, int64_t id, struct special_extension *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* As find, locked until the transaction ends: one at a time works on an act. */
bool special_extension_lock(
	struct db *db, int64_t id, struct special_extension *out, bool *found, struct err *e) ERR_MUST_CHECK;
bool special_extension_list(struct db *db, struct special_extension out[SPECIAL_EXTENSIONS_SHOWN], size_t *count,
	struct err *e) ERR_MUST_CHECK;
bool special_extension_set_state(struct db *db, int64_t id, enum special_extension_state state, int64_t staff_id,
	instant now, struct err *e) ERR_MUST_CHECK;

/* A claim to move: from `until` to `next`. */
struct special_extension_row {
	int64_t claim_id, citizen_id;
	struct date until, next;
};

/* Up to a batch of those that are still to be extended, or to be moved back. */
bool special_extension_rows(struct db *db, const struct special_extension *x, bool undo,
	struct special_extension_row out[SPECIAL_EXTENSION_BATCH], size_t *count, struct err *e) ERR_MUST_CHECK;

/* Moves one: its event, its last day and what the job watches. Moving back leaves a last day alone that something else
 * changed since; the event is written either way. The caller renews the digest. */
bool special_extension_move(struct db *db, const struct special_extension *x, bool undo,
	const struct special_extension_row *row, struct date today, instant now, struct err *e) ERR_MUST_CHECK;

#endif
