/* `/dil`: languages with their CEFR level (R3). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_part.h"

static const char path[] = "/dil";

static bool show(struct web *w, const struct profile_subject *s, int status, struct err *e)
{
	struct profile_choices *all = arena_alloc(w->arena, sizeof *all);
	page_node *list = page_child(w->page, "List");

	if (!profile_store_languages(w->app->db, s->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++) {
		const struct choice *known = reference_choice(&w->app->reference->language, all->item[i].code);
		page_node *item = page_item(list, i);

		profile_page_row_links(w, s, path, item, all->item[i].code);
		page_put(item, "Title", known ? known->title[w->language] : "");
		page_put(item, "Meta", profile_page_word(w, "profile.level", all->item[i].level));
	}
	profile_page_begin(w, s, "profile.language.title", path, "");
	return web_page(w, status, "profile/languages");
}

static bool get(struct web *w, struct profile_subject *s, struct err *e)
{
	return show(w, s, 200, e);
}

static void read_form(struct web *w, const struct profile_subject *s, struct profile_choice *x)
{
	const char *language = web_field(w, "language"), *level = web_field(w, "level");

	web_keep(w, "language", language);
	web_keep(w, "level", level);
	if (!reference_choice(&w->app->reference->language, language) || !text_copy(x->code, sizeof x->code, language))
		web_field_error(w, "language", "profile.language.language.empty", NULL);
	if (!profile_is_language_level(level) || !text_copy(x->level, sizeof x->level, level))
		web_field_error(w, "level", profile_voice(w, s, "language.level.empty"), NULL);
}

static enum profile_save save(struct web *w, const struct profile_subject *s, void *context, struct err *e)
{
	return profile_store_save_language(w->app->db, s->citizen_id, context, profile_rows_max(w), w->now.at, e);
}

static bool post(struct web *w, struct profile_subject *s, struct err *e)
{
	struct profile_choice x = {0};
	struct profile_change change = {REGISTRATION_PROFILE_LANGUAGE, save, &x, profile_path(w, s, path), false};
	enum profile_save saved;

	read_form(w, s, &x);
	if (w->error_count > 0)
		return show(w, s, 422, e);
	if (!profile_change_run(w, s, &change, &saved, e))
		return false;
	return saved == PROFILE_SAVED || show(w, s, profile_page_refused(w, saved), e);
}

const struct profile_part profile_part_language = {path, get, post};
