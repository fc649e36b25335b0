/* Where the registration stands, and its history: the section of the person page, and stretches of it for `/kisi/gecmis`. */
#include "feature/app/app.h"
#include "feature/person/person_part.h"
#include "feature/staff/staff_session.h"
#include "feature/status/status_store.h"
#include "feature/status/status_timeline.h"
#include "feature/status/status_words.h"

enum { CORRECTIONS_MAX = 100 };

static void put_card(struct web *w, const struct person *p, page_node *card)
{
	const char *state = registration_state_name(p->status.state), *key;

	status_word_put(w, card, p->status.state);
	page_put_text(w, card, "Label", "person.registration.label", NULL);
	key = p->status.state == REGISTRATION_PASSIVE ? arena_format(w->arena, "person.registration.passive.%s",
								registration_reason_name(p->status.reason))
						      : arena_format(w->arena, "person.registration.%s", state);
	page_put_text(w, page_child(card, "Sentence"), "0", key, "date",
		web_date_long(w, p->status.state == REGISTRATION_ACTIVE ? p->facts.active_until : p->status.since),
		NULL);
}

static bool is_corrected(const struct status_history *history, uint32_t seq)
{
	for (size_t i = 0; i < history->correction_count; i++)
		if (history->correction[i].event.corrects_seq == seq)
			return true;
	return false;
}

/* The way to undo a wrong entry (D2), for who may; `list` begins with the entries at `first`. */
static void link_corrections(
	struct web *w, const struct person *p, page_node *list, size_t first, const struct status_history *history)
{
	for (size_t i = 0; i < history->count && staff_has_role(w, STAFF_BIT(STAFF_CLERK)); i++) {
		const struct registration_event *event = &history->entry[i].event;
		page_node *item = page_item(list, first + i);

		if (event->kind == REGISTRATION_EVENT_CREATED || is_corrected(history, event->seq))
			continue;
		page_put(item, "Href",
			arena_format(w->arena, "%s/kisi/duzelt?%s&olay=%u", web_prefix(w), person_query(w, p),
				(unsigned)event->seq));
		page_put_text(w, item, "Action", "person.act.correct", NULL);
	}
}

/* A lapse that nobody has written yet stands before the newest entries (D4). */
static bool has_lapsed(const struct web *w, const struct registration_facts *facts)
{
	struct registration_change change;

	return facts && registration_expire(facts, w->now.today, &change) == REGISTRATION_OK;
}

bool person_put_events(struct web *w, const struct person *p, page_node *list, const struct person_stretch *stretch,
	int64_t *next, struct err *e)
{
	struct registration_entry *entry = arena_alloc(w->arena, (stretch->max + 1) * sizeof *entry);
	struct registration_entry *correction = arena_alloc(w->arena, CORRECTIONS_MAX * sizeof *correction);
	const struct registration_facts *facts = stretch->before == 0 ? &p->facts : NULL;
	struct status_history history = {STATUS_READER_STAFF, entry, 0, correction, 0};
	size_t n;

	*next = 0;
	if (!status_store_history(w->app->db, p->id, (uint32_t)stretch->before, entry, stretch->max + 1, &n, e))
		return false;
	history.count = n > stretch->max ? stretch->max : n;
	if (n > 0 && !status_store_corrections(w->app->db, p->id, entry[n - 1].event.seq, entry[0].event.seq,
			     correction, CORRECTIONS_MAX, &history.correction_count, e))
		return false;
	if (n > stretch->max)
		*next = entry[stretch->max - 1].event.seq;
	status_timeline_put(w, list, facts, &history);
	link_corrections(w, p, list, has_lapsed(w, facts) ? 1 : 0, &history);
	return true;
}

bool person_put_registration(struct web *w, const struct person *p, page_node *section, struct err *e)
{
	const struct person_stretch newest = {.max = PERSON_EVENTS_MAX};
	int64_t next;

	put_card(w, p, page_child(section, "Status"));
	person_put_detail(w, section, 0, "person.registration.created", web_date_short(w, p->created_on));
	person_put_detail(w, section, 1, "person.registration.last",
		date_is_none(p->facts.last_transaction) ? "" : web_date_short(w, p->facts.last_transaction));
	if (!person_put_events(w, p, page_child(section, "Event"), &newest, &next, e))
		return false;
	person_put_older(w, p, section, "/kisi/gecmis", "person.older.event", next);
	return true;
}
