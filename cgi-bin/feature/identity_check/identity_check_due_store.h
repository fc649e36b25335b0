/* The job's side of the identity check's rows (D16): who is due, and what came of asking. */
#ifndef FEATURE_IDENTITY_CHECK_IDENTITY_CHECK_DUE_STORE_H
#define FEATURE_IDENTITY_CHECK_IDENTITY_CHECK_DUE_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "db/db.h"
#include "feature/identity_check/identity_check.h"
#include "feature/job/lease.h"

extern struct db_table identity_check_due_store; /* job */

enum { IDENTITY_CHECK_BATCH = 100, IDENTITY_CHECK_NAME_SIZE = 60 * 4 + 1 };

/* One person to ask about. Whoever holds it wipes it. */
struct identity_check_row {
	int64_t citizen_id;
	int64_t version; /* of the citizen's row: what was asked about */
	int64_t tries;
	instant next_try_at;
	struct date birth_date;
	unsigned char tckn_sealed[64];
	size_t tckn_n;
	char first_name[IDENTITY_CHECK_NAME_SIZE], last_name[IDENTITY_CHECK_NAME_SIZE];
};

/* Reads up to IDENTITY_CHECK_BATCH rows due at `now`, the longest waiting first, beyond the row `after`
 * (zeroes: from the start). */
bool identity_check_due_read(struct db *db, const struct identity_check_row *after, instant now,
	struct identity_check_row row[IDENTITY_CHECK_BATCH], size_t *count, struct err *e) ERR_MUST_CHECK;

/* Writes what came of asking about `row`, and with a match that the identity is the registry's; in one
 * transaction of its own, which prolongs the run's lease (ERR_DB when that is lost). `*written` is false, and
 * no result is, when the row or the person's data changed meanwhile: then what was asked is no longer the
 * question, and the row is still due. (D16) */
bool identity_check_due_save(struct db *db, const struct lease *lease, const struct identity_check_row *row,
	const struct identity_check_result *result, bool *written, struct err *e) ERR_MUST_CHECK;

#endif
