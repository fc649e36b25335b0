#include "feature/status/status_timeline.h"

#include "base/text.h"

enum { KEY_BYTES = 64 };

/* The correction of event `seq` that stands, or NULL: one that was itself undone counts for nothing. Newest
 * first, each event has at most one correction, and a correction is younger than what it corrects. (D2) */
static const struct registration_entry *correction_of(uint32_t seq, const struct registration_entry *c, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (c[i].event.kind == REGISTRATION_EVENT_CORRECTED && c[i].event.corrects_seq == seq)
			return correction_of(c[i].event.seq, c, i) ? NULL : &c[i];
	return NULL;
}

/* What happened, as a key: by cause for a transaction, by actor for a reactivation, by reason for a
 * passivation. */
static void text_key(const struct registration_event *event, char key[KEY_BYTES])
{
	const char *detail = "any";

	if (event->kind == REGISTRATION_EVENT_TRANSACTION)
		detail = registration_transaction_name(event->transaction);
	else if (event->kind == REGISTRATION_EVENT_REACTIVATED)
		detail = registration_actor_name(event->actor);
	else if (event->kind == REGISTRATION_EVENT_PASSIVATED)
		detail = registration_reason_name(event->reason);
	(void)text_format(key, KEY_BYTES, "status.event.%s.%s", registration_event_kind_name(event->kind), detail);
}

/* "You, online.", or "System." where no channel was used. */
static const char *done_by(struct web *w, const struct registration_event *event)
{
	char who[KEY_BYTES], how[KEY_BYTES];

	(void)text_format(who, sizeof who, "status.by.%s", registration_actor_name(event->actor));
	if (event->channel == REGISTRATION_CHANNEL_SYSTEM)
		return web_text(w, "status.by.alone", "who", web_text(w, who, NULL), NULL);
	(void)text_format(how, sizeof how, "status.via.%s", registration_channel_name(event->channel));
	return web_text(w, "status.by.line", "who", web_text(w, who, NULL), "how", web_text(w, how, NULL), NULL);
}

/* Who did it and how, and how far it reaches: "You, online. Active until the end of 1 March 2028." */
static const char *note_of(struct web *w, const struct registration_entry *entry)
{
	const struct registration_event *event = &entry->event;
	const char *by = done_by(w, event);

	if (event->kind == REGISTRATION_EVENT_CORRECTED)
		return arena_format(w->arena, "%s %s", by, entry->note);
	if (date_is_none(event->extends_to))
		return by;
	return arena_format(w->arena, "%s %s", by,
		web_text(w, "status.event.until", "date", web_date_long(w, event->extends_to), NULL));
}

static void put_entry(struct web *w, page_node *item, const struct registration_entry *entry,
	const struct registration_entry *undone_by)
{
	char key[KEY_BYTES];

	text_key(&entry->event, key);
	page_slot(item, "Date", web_date_long(w, entry->event.effective));
	page_slot(item, "Text", web_text(w, key, NULL));
	page_slot(item, "Note", note_of(w, entry));
	if (undone_by)
		page_slot(item, "Undone",
			arena_format(w->arena, "%s %s",
				web_text(w, "status.event.undone", "date", web_date_long(w, undone_by->event.effective),
					NULL),
				undone_by->note));
}

void status_timeline_put(struct web *w, page_node *list, size_t first, const struct registration_entry *entry,
	size_t count, const struct registration_entry *correction, size_t correction_count)
{
	for (size_t i = 0; i < count; i++)
		put_entry(w, page_item(list, first + i), &entry[i],
			correction_of(entry[i].event.seq, correction, correction_count));
}
