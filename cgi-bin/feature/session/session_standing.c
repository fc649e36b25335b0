#include "feature/session/session_standing.h"

static void put_line(struct web *w, page_node *page, const char *state, const char *key, struct date day)
{
	page_put(page, "ActiveState", state);
	page_slot(page, "ActiveLine", web_text(w, key, "date", web_date_long(w, day), NULL));
}

void session_standing_put(struct web *w, const struct session_standing *s)
{
	page_node *page = page_child(w->page, "Page");

	page_slot(page, "Name", arena_join(w->arena, s->first_name, " ", s->last_name, NULL));
	switch (s->status->state) {
	case REGISTRATION_ACTIVE:
		put_line(w, page, "active", "standing.active", s->active_until);
		break;
	case REGISTRATION_PASSIVE:
		put_line(w, page, "passive", "standing.passive", s->status->since);
		break;
	case REGISTRATION_DRAFT:
		page_put(page, "ActiveState", "draft");
		page_put_text(w, page, "ActiveLine", "standing.draft", NULL);
		break;
	}
}
