/* `/ozgecmis/dil`: languages with their CEFR level (R3). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_citizen.h"
#include "feature/profile/profile_page.h"
#include "feature/session/session.h"

static const struct form_field show_fields[] = {{"sonuc", false}};
static const struct form show_form = {show_fields, 1};
static const struct form_field save_fields[] = {{"language", false}, {"level", false}};
static const struct form save_form = {save_fields, 2};

static bool show(struct web *w, int status, struct err *e)
{
	struct profile_choices *all = arena_alloc(w->arena, sizeof *all);
	page_node *list = page_child(w->page, "List");

	if (!profile_store_languages(w->app->db, session_actor(w)->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++) {
		const struct choice *known = reference_choice(&w->app->reference->language, all->item[i].code);
		page_node *item = page_item(list, i);

		page_put(item, "Id", all->item[i].code);
		page_put(item, "Title", known ? known->title[w->language] : "");
		page_put(item, "Meta", profile_page_word(w, "profile.level", all->item[i].level));
	}
	profile_page_begin(w, "profile.language.title", "profile");
	web_form(w, "/ozgecmis/dil");
	return web_page(w, status, "citizen/languages");
}

static bool get(struct web *w, struct err *e)
{
	return show(w, 200, e);
}

static void read_form(struct web *w, struct profile_choice *x)
{
	const char *language = web_field(w, "language"), *level = web_field(w, "level");

	web_keep(w, "language", language);
	web_keep(w, "level", level);
	if (!reference_choice(&w->app->reference->language, language) || !text_copy(x->code, sizeof x->code, language))
		web_field_error(w, "language", "profile.language.language.empty", NULL);
	if (!profile_is_language_level(level) || !text_copy(x->level, sizeof x->level, level))
		web_field_error(w, "level", "profile.language.level.empty", NULL);
}

static enum profile_save save(struct web *w, void *context, struct err *e)
{
	return profile_store_save_language(
		w->app->db, session_actor(w)->citizen_id, context, profile_rows_max(w), w->now.at, e);
}

static bool post(struct web *w, struct err *e)
{
	struct profile_choice x = {0};
	struct profile_change change = {REGISTRATION_PROFILE_LANGUAGE, save, &x, "/ozgecmis/dil", false};
	enum profile_save saved;

	read_form(w, &x);
	if (w->error_count > 0)
		return show(w, 422, e);
	if (!profile_change_run(w, &change, &saved, e))
		return false;
	return saved == PROFILE_SAVED || show(w, profile_page_refused(w, saved), e);
}

const struct route profile_language_routes[] = {
	{METHOD_GET, "/ozgecmis/dil", ACCESS_CITIZEN, &show_form, get, NULL},
	{METHOD_POST, "/ozgecmis/dil", ACCESS_CITIZEN, &save_form, post, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
