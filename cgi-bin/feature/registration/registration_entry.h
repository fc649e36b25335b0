/* Event rows as every store reads them: the event, when it was recorded and its note. */
#ifndef FEATURE_REGISTRATION_REGISTRATION_ENTRY_H
#define FEATURE_REGISTRATION_REGISTRATION_ENTRY_H

#include "base/clock.h"
#include "db/db.h"
#include "feature/registration/registration.h"

/* An event with what the timeline shows beside it. */
struct registration_entry {
	struct registration_event event;
	instant recorded_at;
	char note[1601];
};

/* What a statement over `registration_event e` selects for an entry; its other columns come before. */
#define REGISTRATION_ENTRY_SELECT                                                                \
	"e.seq, e.kind, e.cause, e.reason, e.actor, e.channel, e.effective_on, e.active_until, " \
	"e.recorded_at,"                                                                         \
	" e.corrects_seq, e.note"

/* Runs such a statement and takes up to `max` entries. The targets in `q` are those of the columns
 * that come before (up to 16). ERR_DB when a row holds a word that this program does not know. */
bool registration_entry_read(struct db *db, const struct db_query *q, struct registration_entry *out, size_t max,
	size_t *count, struct err *e) ERR_MUST_CHECK;

#endif
