/* The sections that list things: notes, acts on the legal texts, messages. */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/person/person_list_store.h"
#include "feature/person/person_part.h"

static const char *day_of(const struct web *w, instant at)
{
	return web_date_long(w, clock_to_local(at).day);
}

static void put_empty(struct web *w, page_node *section, const char *key, size_t count)
{
	if (count == 0)
		page_put_text(w, section, "Empty", key, NULL);
}

struct notes {
	struct web *w;
	const struct person *person;
	page_node *list;
	size_t count, max;
	int64_t last, next; /* the number of the last one that was put, and where older ones begin */
};

static void put_note(void *context, const struct person_note *note)
{
	struct notes *n = context;
	struct web *w = n->w;
	const char *day = day_of(w, note->at);
	page_node *item;

	if (n->count == n->max) {
		n->next = n->last;
		return;
	}
	item = page_item(n->list, n->count++);
	n->last = note->id;
	page_put(item, "Date", day);
	page_put(item, "Text", note->text);
	page_put(item, "Note", arena_format(w->arena, "%s, %s.", note->writer, note->unit));
	if (note->superseded_at != 0) {
		page_put_text(
			w, item, "Undone", "person.note.superseded", "date", day_of(w, note->superseded_at), NULL);
		page_put_text(w, item, "Mark", "person.note.old", NULL);
		return;
	}
	page_put(item, "Href",
		arena_format(w->arena, "%s/kisi/not?%s&yerine=%lld", web_prefix(w), person_query(w, n->person),
			(long long)note->id));
	page_put_text(w, item, "Action", "person.note.replace", "date", day, NULL);
}

static bool put_note_list(struct notes *n, int64_t before, struct err *e)
{
	return person_store_notes(n->w->app->db, n->person->id, before, n->max + 1, put_note, n, e);
}

bool person_put_note_events(struct web *w, const struct person *p, page_node *list,
	const struct person_stretch *stretch, int64_t *next, struct err *e)
{
	struct notes n = {.w = w, .person = p, .list = list, .max = stretch->max};
	bool ok = put_note_list(&n, stretch->before, e);

	*next = n.next;
	return ok;
}

bool person_put_notes(struct web *w, const struct person *p, page_node *section, struct err *e)
{
	struct notes n = {.w = w, .person = p, .list = page_child(section, "Event"), .max = PERSON_NOTES_MAX};

	if (!put_note_list(&n, 0, e))
		return false;
	put_empty(w, section, "person.note.none", n.count);
	person_put_older(w, p, section, "/kisi/notlar", "person.older.note", n.next);
	return true;
}

/* How it was done; for a minor, by whom and on which document (D14). */
static const char *how_of(const struct web *w, const struct person_consent *act)
{
	const char *how = web_text(w, arena_format(w->arena, "person.channel.%s", act->channel), NULL);

	if (text_is_empty(act->name))
		return how;
	return web_text(w, "person.consent.representative", "how", how, "name", act->name, "relation",
		web_text(w, arena_format(w->arena, "register.relation.%s", act->relation), NULL), "document",
		act->document, NULL);
}

bool person_put_consents(struct web *w, const struct person *p, page_node *section, struct err *e)
{
	struct person_consent *act = arena_alloc(w->arena, PERSON_LIST_MAX * sizeof *act);
	page_node *list = page_child(section, "Event");
	size_t count;

	if (!person_store_consents(w->app->db, p->id, act, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		page_node *item = page_item(list, i);
		const char *kind = web_text(w, arena_format(w->arena, "person.consent.%s", act[i].kind), NULL);

		page_put(item, "Date", day_of(w, act[i].at));
		page_put_text(w, item, "Text", arena_format(w->arena, "person.consent.act.%s", act[i].act), "text",
			kind, "version", arena_format(w->arena, "%d", (int)act[i].version), NULL);
		page_put(item, "Note", how_of(w, &act[i]));
	}
	put_empty(w, section, "person.consent.none", count);
	return true;
}

/* What messages are for, as person.purpose.<word> tells it; one that a later version of the house sends is told as "other". */
static const char *purpose_word(const char *purpose)
{
	static const char *const known[] = {"activated", "expired", "identity_corrected", "passivated",
		"password_changed", "password_recovered", "reactivated", "recovery_code", "renewed", "signin_closed",
		"signin_code", "signin_locked", "signup_attempt", "signup_code", "signup_elsewhere", "signup_welcome",
		"warning_first", "warning_last", "warning_second"};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (text_equal(known[i], purpose))
			return known[i];
	return "other";
}

bool person_put_messages(struct web *w, const struct person *p, page_node *section, struct err *e)
{
	struct person_message *message = arena_alloc(w->arena, PERSON_LIST_MAX * sizeof *message);
	page_node *list = page_child(section, "Event");
	size_t count;

	if (!person_store_messages(w->app->db, p->id, message, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		page_node *item = page_item(list, i);

		page_put(item, "Date", day_of(w, message[i].created_at));
		page_put_text(w, item, "Text",
			arena_format(w->arena, "person.purpose.%s", purpose_word(message[i].purpose)), NULL);
		page_put(item, "Note",
			arena_format(w->arena, "%s; %s",
				web_text(w, arena_format(w->arena, "person.message.%s", message[i].channel), NULL),
				web_text(w, arena_format(w->arena, "person.message.%s", message[i].state), NULL)));
	}
	put_empty(w, section, "person.message.none", count);
	return true;
}
