/* The SQL of consents: acts are only ever added (D9). */
#ifndef FEATURE_CONSENT_CONSENT_STORE_H
#define FEATURE_CONSENT_CONSENT_STORE_H

#include "base/clock.h"
#include "base/err.h"
#include "base/secret.h"
#include "db/db.h"
#include "feature/consent/legal_text.h"

extern struct db_table consent_store;     /* acts: citizen, staff, ctl */
extern struct db_table consent_store_own; /* what only the signed-in person's pages ask */

/* An act as stored, with what the page shows beside it. */
struct consent_entry {
	struct consent_event event;
	char language[3]; /* of the text that was shown */
	unsigned char sha256[SECRET_DIGEST_BYTES];
	char channel[9];
	instant recorded_at;
};

/* The newest `max` acts, oldest of them first; and the newest act on each text (at most LEGAL_KIND_COUNT). */
bool consent_store_history(struct db *db, int64_t citizen_id, struct consent_entry *out, size_t max, size_t *count,
	struct err *e) ERR_MUST_CHECK;
bool consent_store_latest(struct db *db, int64_t citizen_id, struct consent_entry out[LEGAL_KIND_COUNT], size_t *count,
	struct err *e) ERR_MUST_CHECK;

/* Where the person stands with one text now, and the act it follows from (zeroed while there is none). */
bool consent_store_standing(struct db *db, int64_t citizen_id, enum legal_kind kind, struct consent_standing *out,
	struct consent_entry *entry, struct err *e) ERR_MUST_CHECK;

/* The same of acts that were read already, oldest first. */
struct consent_standing consent_store_stand(
	const struct consent_entry *entries, size_t count, enum legal_kind kind, struct consent_entry *entry);

/* A new act on `text`, taken down at a unit or typed on the web, now. */
struct consent_entry consent_store_entry(
	const struct legal_text *text, enum language language, enum consent_act act, bool at_unit, instant now);

/* Makes a person's acts follow each other: held until the transaction ends. */
bool consent_store_lock(struct db *db, int64_t citizen_id, struct err *e) ERR_MUST_CHECK;

/* Adds an act. Within the caller's transaction. `ip` is "" when it did not come through the web. */
bool consent_store_insert(struct db *db, int64_t citizen_id, const struct consent_entry *entry, const char *ip,
	struct err *e) ERR_MUST_CHECK;

/* No session of this person is asked for the agreement any more (D9: once, whichever way one signs in). */
bool consent_store_accepted(struct db *db, int64_t citizen_id, struct err *e) ERR_MUST_CHECK;

/* Name and phone of the unit of the person's province; empty when the person gave no province. */
struct consent_unit {
	char name[321];
	char phone[21];
};
bool consent_store_unit(struct db *db, int64_t citizen_id, struct consent_unit *out, struct err *e) ERR_MUST_CHECK;

#endif
