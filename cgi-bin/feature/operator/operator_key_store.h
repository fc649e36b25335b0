/* Which columns are sealed or indexed under keys that can be renewed, and their rows (security.md, Data). */
#ifndef FEATURE_OPERATOR_OPERATOR_KEY_STORE_H
#define FEATURE_OPERATOR_OPERATOR_KEY_STORE_H

#include "db/db.h"

extern struct db_table operator_store_key;

enum { OPERATOR_SEALED_MAX = 6001, OPERATOR_KEY_BATCH = 200 };

/* How many columns a key seals; `box`: sealed boxes, else the column key. */
size_t operator_key_columns(bool box);

/* Brings the next OPERATOR_KEY_BATCH rows of one column under the newest generation, in one transaction; a row that somebody
 * changes at that moment is left as it is. `after` is the place in the table: zeros at the start, then as it was left. `*more`:
 * there were rows. ERR_INTERNAL when a row does not open. */
struct operator_key_place {
	int64_t id, part;
};
bool operator_key_reseal(struct db *db, bool box, size_t column, unsigned newest, struct operator_key_place *after,
	uint64_t *changed, bool *more, struct err *e) ERR_MUST_CHECK;

/* Removes searches of staff that are sealed under an older column key: whoever is at one types it again. */
bool operator_key_forget_searches(struct db *db, unsigned newest, struct err *e) ERR_MUST_CHECK;

/* Rows that are not under generation `newest`, over all columns of the key. */
bool operator_key_left(struct db *db, bool box, unsigned newest, int64_t *rows, struct err *e) ERR_MUST_CHECK;

/* The same for the index: people whose row is still under the older generation, as operator_key_reseal goes through them. */
bool operator_key_reindex(struct db *db, int64_t *after, uint64_t *changed, bool *more, struct err *e) ERR_MUST_CHECK;
bool operator_key_index_left(struct db *db, int64_t *rows, struct err *e) ERR_MUST_CHECK;

/* The last step of the index: tckn_index_before follows, once no program knows the older key. `*left`: rows still to do. */
bool operator_key_settle(struct db *db, uint64_t *changed, struct err *e) ERR_MUST_CHECK;
bool operator_key_unsettled(struct db *db, int64_t *rows, struct err *e) ERR_MUST_CHECK;

#endif
