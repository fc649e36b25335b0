/* The record's history in words, for the timeline of layout/status_card.cs; of both zones. */
#ifndef FEATURE_STATUS_STATUS_TIMELINE_H
#define FEATURE_STATUS_STATUS_TIMELINE_H

#include "feature/registration/registration_entry.h"
#include "web/web.h"

enum status_reader { STATUS_READER_CITIZEN, STATUS_READER_STAFF };

/* A stretch of a record's history, newest first. `correction` (newest first too) are the record's corrections, of which those
 * that stand mark what they undo; the newest entries hold all corrections of themselves, so that both may be the same
 * array. (D2) */
struct status_history {
	enum status_reader reader; /* "you" or "the person" */
	const struct registration_entry *entry;
	size_t count;
	const struct registration_entry *correction;
	size_t correction_count;
};

/* Puts the history into `list`. A lapse that nobody has written yet stands on top of the newest entries, since it is true (D4);
 * `facts` NULL: these are older ones. */
void status_timeline_put(
	struct web *w, page_node *list, const struct registration_facts *facts, const struct status_history *history);

#endif
