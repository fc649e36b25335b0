/* The SQL of the sealer (`job`) and of the verifier (`ctl`). */
#ifndef FEATURE_AUDIT_AUDIT_SEAL_STORE_H
#define FEATURE_AUDIT_AUDIT_SEAL_STORE_H

#include "db/db.h"
#include "feature/audit/audit_chain.h"

extern struct db_table audit_seal_store;       /* job and ctl: reading */
extern struct db_table audit_seal_store_write; /* job */
extern struct db_table audit_verify_store;     /* ctl */

enum { AUDIT_SEAL_BATCH = 500 };

/* The seal of a number; 0 = the newest one. out->number is 0 when there is none. */
bool audit_seal_store_find(struct db *db, int64_t number, struct audit_seal *out, struct err *e) ERR_MUST_CHECK;

/* The largest id of the seals that are too old, measured from `newest`, for a row to be late: what is not sealed up to
 * here is no late row. 0 when there is no such seal. */
bool audit_seal_store_floor(struct db *db, const struct audit_seal *newest, int64_t *id, struct err *e) ERR_MUST_CHECK;

/* The rows above `floor` that are due at `now` and not sealed, by id, at most AUDIT_SEAL_BATCH. */
bool audit_seal_store_due(struct db *db, int64_t floor, instant now, struct audit_row row[AUDIT_SEAL_BATCH],
	size_t *count, struct err *e) ERR_MUST_CHECK;

/* Adds a seal with its lines, in the caller's transaction. ERR_DB_DUPLICATE when another run was there first. */
bool audit_seal_store_add(
	struct db *db, const struct audit_seal *seal, const struct audit_line *line, struct err *e) ERR_MUST_CHECK;

/* Calls `each` for the lines of a seal by id, with their rows (id 0: gone), until it returns false. */
bool audit_verify_store_lines(struct db *db, int64_t seal_number,
	bool (*each)(void *context, const struct audit_line *line, const struct audit_row *row), void *context,
	struct err *e) ERR_MUST_CHECK;

/* Calls `each` for every row of the log by id, until it returns false. */
bool audit_verify_store_rows(struct db *db, bool (*each)(void *context, const struct audit_row *row), void *context,
	struct err *e) ERR_MUST_CHECK;

/* Rows without a line: the first up to `floor` (0: none), and how many above. */
bool audit_verify_store_unsealed(
	struct db *db, int64_t floor, int64_t *first, int64_t *waiting, struct err *e) ERR_MUST_CHECK;

#endif
