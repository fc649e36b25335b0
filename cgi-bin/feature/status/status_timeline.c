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

/* Texts that say "you": staff read them in another wording. */
static bool says_you(const struct registration_event *event)
{
	switch (event->kind) {
	case REGISTRATION_EVENT_REACTIVATED:
		return event->actor != REGISTRATION_BY_SYSTEM;
	case REGISTRATION_EVENT_PASSIVATED:
		return event->reason == REGISTRATION_CITIZEN_REQUEST;
	case REGISTRATION_EVENT_TRANSACTION:
		return event->transaction == REGISTRATION_CONFIRMATION ||
		       event->transaction == REGISTRATION_STAFF_PROCESSING;
	default:
		return false;
	}
}

/* What happened, as a key: by cause for a transaction, by actor for a reactivation, by reason for a
 * passivation. */
static void text_key(enum status_reader reader, const struct registration_event *event, char key[KEY_BYTES])
{
	const char *place = reader == STATUS_READER_STAFF && says_you(event) ? "told" : "event", *detail = "any";

	if (event->kind == REGISTRATION_EVENT_TRANSACTION)
		detail = registration_transaction_name(event->transaction);
	else if (event->kind == REGISTRATION_EVENT_REACTIVATED)
		detail = registration_actor_name(event->actor);
	else if (event->kind == REGISTRATION_EVENT_PASSIVATED)
		detail = registration_reason_name(event->reason);
	(void)text_format(key, KEY_BYTES, "status.%s.%s.%s", place, registration_event_kind_name(event->kind), detail);
}

/* "You, online.", or "System." where no channel was used. */
static const char *done_by(struct web *w, enum status_reader reader, const struct registration_event *event)
{
	bool person = reader == STATUS_READER_STAFF && event->actor == REGISTRATION_BY_CITIZEN;
	char who[KEY_BYTES], how[KEY_BYTES];

	(void)text_format(who, sizeof who, "status.by.%s", person ? "person" : registration_actor_name(event->actor));
	if (event->channel == REGISTRATION_CHANNEL_SYSTEM)
		return web_text(w, "status.by.alone", "who", web_text(w, who, NULL), NULL);
	(void)text_format(how, sizeof how, "status.via.%s", registration_channel_name(event->channel));
	return web_text(w, "status.by.line", "who", web_text(w, who, NULL), "how", web_text(w, how, NULL), NULL);
}

/* Who did it and how, and how far it reaches: "You, online. Active until the end of 1 March 2028." */
static const char *note_of(struct web *w, enum status_reader reader, const struct registration_entry *entry)
{
	const struct registration_event *event = &entry->event;
	const char *by = done_by(w, reader, event);

	if (event->kind == REGISTRATION_EVENT_CORRECTED)
		return arena_join(w->arena, by, " ", entry->note, NULL);
	if (date_is_none(event->extends_to))
		return by;
	return arena_join(w->arena, by, " ",
		web_text(w, "status.event.until", "date", web_date_long(w, event->extends_to), NULL), NULL);
}

static void put_entry(struct web *w, enum status_reader reader, page_node *item, const struct registration_entry *entry,
	const struct registration_entry *undone_by)
{
	char key[KEY_BYTES];

	text_key(reader, &entry->event, key);
	page_slot(item, "Date", web_date_long(w, entry->event.effective));
	page_slot(item, "Text", web_text(w, key, NULL));
	page_slot(item, "Note", note_of(w, reader, entry));
	if (undone_by)
		page_slot(item, "Undone",
			arena_join(w->arena,
				web_text(w, "status.event.undone", "date", web_date_long(w, undone_by->event.effective),
					NULL),
				" ", undone_by->note, NULL));
}

void status_timeline_put(
	struct web *w, page_node *list, const struct registration_facts *facts, const struct status_history *h)
{
	struct registration_change change;
	size_t first = 0;

	if (facts && registration_expire(facts, w->now.today, &change) == REGISTRATION_OK) {
		struct registration_entry lapse = {.event = change.events[0]};

		put_entry(w, h->reader, page_item(list, first++), &lapse, NULL);
	}
	for (size_t i = 0; i < h->count; i++)
		put_entry(w, h->reader, page_item(list, first + i), &h->entry[i],
			correction_of(h->entry[i].event.seq, h->correction, h->correction_count));
}
