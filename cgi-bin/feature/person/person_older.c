#include "feature/person/person_older.h"

#include "base/text.h"
#include "feature/person/person_part.h"

struct older {
	const char *path, *title, *text;
	int64_t number_max; /* of an entry or note */
	bool (*put)(struct web *w, const struct person *p, page_node *list, const struct person_stretch *stretch,
		int64_t *next, struct err *e);
};

static const struct older events = {
	"/kisi/gecmis", "person.older.events", "person.older.event", INT32_MAX, person_put_events};
static const struct older notes = {
	"/kisi/notlar", "person.older.notes", "person.older.note", INT64_MAX, person_put_note_events};

void person_put_older(
	struct web *w, const struct person *p, page_node *node, const char *path, const char *text, int64_t next)
{
	page_node *link = page_child(node, "Link");

	if (next == 0)
		return;
	page_put(link, "Href",
		arena_format(w->arena, "%s%s?%s&once=%lld", web_prefix(w), path, person_query(w, p), (long long)next));
	page_put_text(w, link, "Text", text, NULL);
}

/* `once`: only what is older than the entry or note of this number. */
static bool show(struct web *w, const struct older *of, struct err *e)
{
	struct person *p = arena_alloc(w->arena, sizeof *p);
	struct person_stretch stretch = {.max = PERSON_OLDER_MAX};
	const char *once = web_field(w, "once");
	int64_t next;
	bool open;

	if (!text_is_empty(once) && !text_parse_int(once, 1, of->number_max, &stretch.before))
		return web_refuse(w, 400);
	if (!person_open(w, p, &open, e))
		return false;
	if (!open)
		return true;
	if (!of->put(w, p, page_child(w->page, "Event"), &stretch, &next, e))
		return false;
	person_put_older(w, p, w->page, of->path, of->text, next);
	if (stretch.before != 0)
		page_put(w->page, "Newest",
			arena_format(w->arena, "%s%s?%s", web_prefix(w), of->path, person_query(w, p)));
	person_put_head(w, p);
	web_title(w, of->title);
	page_put(w->page, "Page.Nav", "search");
	return web_page(w, 200, "staff/person_older");
}

bool person_older_events(struct web *w, struct err *e)
{
	return show(w, &events, e);
}

bool person_older_notes(struct web *w, struct err *e)
{
	return show(w, &notes, e);
}
