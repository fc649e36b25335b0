/* The chain over the audit log (D26): what a row and a seal are worth, as pure functions of the key SECRET_KEY_AUDIT,
 * which only `job` and `ctl` hold.
 *
 * `job seal` takes the rows that are older than AUDIT_SEAL_WAIT and not sealed yet, in batches, in the order of their
 * ids. Each row gets a line: its id, the id sealed before it, and a chain value, HMAC(chain so far, id before, every
 * column). The first line of a batch goes on from the mac of the seal before; the seal's own mac stands over the last
 * chain value, its number, moment, count, and smallest and largest id. Its number and mac also go to a file outside the
 * database (audit_head.h).
 *
 * Ids do not arrive in order: a transaction takes its id at INSERT and shows it at COMMIT, and a rolled-back one leaves a
 * gap for ever. So a seal covers the ids of its lines and says nothing of the ids between them: a gap is no cut row. A
 * row that shows up late, with an id lower than sealed ones, is sealed by a later batch as long as the seals around its
 * id are at most AUDIT_SEAL_LATE older than the newest one; no transaction of the house lives that long (statements end
 * after a minute). What turns up in a gap after that was put there later: it is not sealed, and `ctl audit-verify`
 * names it. A row whose moment lies ahead was written under another clock and is sealed at once.
 *
 * What the chain cannot show: what was done to rows before they were sealed, and a forged row at the end. */
#ifndef FEATURE_AUDIT_AUDIT_CHAIN_H
#define FEATURE_AUDIT_AUDIT_CHAIN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/clock.h"
#include "base/secret.h"

#define AUDIT_SEAL_WAIT (2 * INSTANT_MINUTE)
#define AUDIT_SEAL_LATE INSTANT_HOUR

enum { AUDIT_NO_ID = -1 }; /* SQL NULL, which is not 0 */

/* One row of audit_event as it stands in the database. */
struct audit_row {
	int64_t id;
	instant at;
	int64_t actor_id, unit_id, citizen_id; /* or AUDIT_NO_ID */
	char actor[12], action[41], reason[25], request_id[41];
	char subject[80 * 4 + 1], note[400 * 4 + 1];
};

struct audit_line {
	int64_t event_id, previous_id; /* previous 0: the first of all */
	unsigned char chain[SECRET_DIGEST_BYTES];
};

struct audit_seal {
	int64_t number; /* 1, 2, 3 … */
	instant sealed_at;
	int64_t first_id, last_id, count;
	unsigned char mac[SECRET_DIGEST_BYTES];
};

/* The chain value of `row`, sealed after the row `previous_id`, when the chain so far is `before`. */
void audit_chain_next(unsigned char out[SECRET_DIGEST_BYTES], const unsigned char before[SECRET_DIGEST_BYTES],
	int64_t previous_id, const struct audit_row *row);

/* The mac of a seal whose last line has the value `chain`; seal->mac is not looked at. */
void audit_chain_seal(unsigned char out[SECRET_DIGEST_BYTES], const struct audit_seal *seal,
	const unsigned char chain[SECRET_DIGEST_BYTES]);

/* Where a walk along the chain stands: zeroes before the first line. */
struct audit_walk {
	unsigned char chain[SECRET_DIGEST_BYTES];
	int64_t previous_id;
};

enum audit_fault {
	AUDIT_HOLDS,
	AUDIT_REMOVED,   /* the row was sealed and is gone */
	AUDIT_CHANGED,   /* the row, or its line, is not what was sealed */
	AUDIT_REORDERED, /* the row stands under another id than it was sealed under */
	AUDIT_INSERTED,  /* the row was put between rows that were sealed long ago */
	AUDIT_CUT,       /* the newest seals are gone; the row is the first one of the first of them */
	AUDIT_CUT_AFTER, /* the end of a batch is gone: what came after the row */
	AUDIT_SEAL_LOST, /* a seal is gone or changed, its rows still hold */
	AUDIT_HEAD_LOST, /* the file outside the database lacks a seal, or has another one under its number */
};

/* One line of the next seal, with its row (row->id 0: gone). AUDIT_HOLDS, and the walk goes on; or AUDIT_REMOVED or
 * AUDIT_CHANGED with the row in `*id`. */
enum audit_fault audit_chain_walk(
	struct audit_walk *walk, const struct audit_line *line, const struct audit_row *row, int64_t *id);

/* Whether `row` is what was sealed as the line's row, and stands under another id now. The walk has not passed the line. */
bool audit_chain_was(const struct audit_walk *walk, const struct audit_line *line, const struct audit_row *row);

/* The end of a seal: `count` lines were walked, the largest id being walk->previous_id. AUDIT_HOLDS, and the walk goes on
 * with the next seal; or AUDIT_CUT_AFTER, AUDIT_REMOVED or AUDIT_SEAL_LOST with the row in `*id`. */
enum audit_fault audit_chain_close(struct audit_walk *walk, const struct audit_seal *seal, int64_t count, int64_t *id);

#endif
