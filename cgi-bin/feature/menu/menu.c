#include "feature/menu/menu.h"

#include "base/text.h"
#include "feature/session/session.h"

static const struct form_field menu_fields[] = {{"sonuc", false}};
static const struct form menu_form = {menu_fields, 1};

static void put_card(struct web *w, size_t place, const char *name, const char *path)
{
	page_node *card = page_item(page_child(w->page, "Card"), place);

	page_put(card, "Href", web_path(w, path));
	page_put_text(w, card, "Title", arena_format(w->arena, "menu.card.%s.title", name), NULL);
	page_put_text(w, card, "Text", arena_format(w->arena, "menu.card.%s.text", name), NULL);
}

/* `state`: missing for what an active record needs, info for what only helps. */
static void put_check(struct web *w, size_t place, const char *name, const char *path, bool there, const char *state)
{
	page_node *item = page_item(page_child(w->page, "Check"), place);

	page_put(item, "Href", web_path(w, path));
	page_put_text(w, item, "Title", arena_format(w->arena, "menu.check.%s.title", name), NULL);
	page_put_text(
		w, item, "Text", arena_format(w->arena, "menu.check.%s.%s", name, there ? "there" : "missing"), NULL);
	page_put(item, "State", there ? "ok" : state);
	page_put_text(w, item, "Tag", arena_format(w->arena, "menu.tag.%s", there ? "ok" : state), NULL);
}

static const char *state_word(enum registration_state state)
{
	return state == REGISTRATION_ACTIVE ? "active" : state == REGISTRATION_PASSIVE ? "passive" : "draft";
}

/* What an active record needs (R4), then what makes it better (D8). While something is missing it comes before the cards. */
static void put_checklist(struct web *w, const struct session_actor *actor)
{
	const char *state = state_word(actor->status.state);

	if (actor->status.state == REGISTRATION_DRAFT)
		page_put(w->page, "CheckFirst", "1");
	page_put_text(w, w->page, "CheckTitle", arena_format(w->arena, "menu.check.%s.title", state), NULL);
	page_put_text(w, w->page, "CheckText", arena_format(w->arena, "menu.check.%s.text", state), NULL);
	put_check(w, 0, "education", "/ozgecmis/egitim", actor->facts.has_education, "missing");
	put_check(w, 1, "occupation", "/ozgecmis/meslek", actor->facts.has_occupation, "missing");
	put_check(w, 2, "experience", "/ozgecmis/deneyim", actor->experiences > 0, "info");
	put_check(w, 3, "preference", "/ozgecmis/tercih", actor->preferred_provinces > 0, "info");
}

static bool menu(struct web *w, struct err *e)
{
	static const char *const notices[] = {"welcome", NULL};
	const struct session_actor *actor = session_actor(w);

	(void)e;
	web_title(w, "menu.title");
	page_put(w->page, "Page.Nav", "menu");
	web_notice(w, notices);
	page_put_text(w, w->page, "Greeting", "menu.greeting", "name", actor->first_name, NULL);
	put_card(w, 0, "status", "/durum");
	put_card(w, 1, "profile", "/ozgecmis");
	put_card(w, 2, "contact", "/iletisim");
	put_card(w, 3, "consent", "/rizalar");
	put_card(w, 4, "security", "/guvenlik");
	put_card(w, 5, "access", "/verilerim/erisimler");
	put_checklist(w, actor);
	return web_page(w, 200, "citizen/menu");
}

const struct route menu_routes[] = {
	{METHOD_GET, "/menu", ACCESS_CITIZEN, &menu_form, menu, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
