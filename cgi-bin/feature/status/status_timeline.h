/* The record's history in words, for the timeline of layout/status_card.cs. */
#ifndef FEATURE_STATUS_STATUS_TIMELINE_H
#define FEATURE_STATUS_STATUS_TIMELINE_H

#include "feature/registration/registration_entry.h"
#include "web/web.h"

/* Puts `entry` (newest first) into `list`, from place `first` on. `correction` (newest first,
 * `correction_count` of them) are the record's corrections, of which those that stand mark what they undo;
 * the newest entries hold all corrections of themselves, so that both may be the same array. (D2) */
void status_timeline_put(struct web *w, page_node *list, size_t first, const struct registration_entry *entry,
	size_t count, const struct registration_entry *correction, size_t correction_count);

#endif
