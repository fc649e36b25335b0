/* `/ozgecmis`: every part of the CV, what stands in it and what is missing (R3, R4). */
#include "feature/profile/profile_citizen.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_page.h"
#include "feature/session/session.h"
#include "feature/special_status/special_words.h"

static const struct form_field show_fields[] = {{"sonuc", false}};
static const struct form show_form = {show_fields, 1};

/* One row of the overview. `state`: ok, missing, or info for a part that may stay empty. */
static void put_part(
	struct web *w, size_t place, const char *part, const char *path, const char *text, const char *state)
{
	page_node *item = page_item(page_child(w->page, "Check"), place);
	bool empty = text[0] == '\0';

	page_put(item, "Title", profile_page_word(w, "profile.part", part));
	page_put(item, "Href", web_path(w, path));
	page_put(item, "Text", empty ? profile_page_word(w, "profile.empty", part) : text);
	page_put(item, "State", empty ? state : "ok");
	page_put(item, "Tag", profile_page_word(w, "profile.tag", empty ? state : "ok"));
}

/* "a", then "a, b". */
static const char *and_then(struct web *w, const char *list, const char *next)
{
	return list[0] == '\0' ? next : arena_format(w->arena, "%s, %s", list, next);
}

static bool put_education(struct web *w, struct err *e)
{
	struct profile_educations *all = arena_alloc(w->arena, sizeof *all);
	const char *text = "";

	if (!profile_store_educations(w->app->db, session_actor(w)->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++) {
		const struct choice *level = reference_choice(&w->app->reference->education_level, all->item[i].level);

		text = and_then(w, text, level ? level->title[w->language] : all->item[i].level);
	}
	put_part(w, 0, "education", "/ozgecmis/egitim", text, "missing");
	return true;
}

static bool put_occupation(struct web *w, struct err *e)
{
	struct profile_occupations *all = arena_alloc(w->arena, sizeof *all);
	const char *text = "";

	if (!profile_store_occupations(w->app->db, session_actor(w)->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++)
		text = and_then(w, text, all->item[i].title[w->language]);
	put_part(w, 1, "occupation", "/ozgecmis/meslek", text, "missing");
	return true;
}

static bool put_experience(struct web *w, struct err *e)
{
	struct profile_experiences *all = arena_alloc(w->arena, sizeof *all);
	const char *text = "";

	if (!profile_store_experiences(w->app->db, session_actor(w)->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++)
		text = and_then(w, text, all->item[i].job);
	put_part(w, 2, "experience", "/ozgecmis/deneyim", text, "info");
	return true;
}

static bool put_languages(struct web *w, struct err *e)
{
	struct profile_choices *all = arena_alloc(w->arena, sizeof *all);
	const char *text = "";

	if (!profile_store_languages(w->app->db, session_actor(w)->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++) {
		const struct choice *known = reference_choice(&w->app->reference->language, all->item[i].code);

		text = and_then(w, text, known ? known->title[w->language] : all->item[i].code);
	}
	put_part(w, 3, "language", "/ozgecmis/dil", text, "info");
	return true;
}

static bool put_licences(struct web *w, struct err *e)
{
	struct profile_choices *all = arena_alloc(w->arena, sizeof *all);
	const char *text = "";

	if (!profile_store_licences(w->app->db, session_actor(w)->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++)
		text = and_then(w, text, all->item[i].code);
	put_part(w, 4, "licence", "/ozgecmis/ehliyet", text, "info");
	return true;
}

static bool put_preference(struct web *w, struct err *e)
{
	struct profile_wish wish;
	const char *text = "";

	if (!profile_store_wish(w->app->db, session_actor(w)->citizen_id, &wish, e))
		return false;
	for (int i = 0; i < PROFILE_PREFERENCES; i++)
		if (wish.way[i])
			text = and_then(w, text, profile_page_word(w, "profile.way", profile_preference_name(i)));
	for (size_t i = 0; i < wish.count; i++) {
		const struct province *province = reference_province(w->app->reference, wish.province[i]);

		text = and_then(w, text, province ? province->name : "");
	}
	put_part(w, 5, "preference", "/ozgecmis/tercih", text, "info");
	return true;
}

static bool get(struct web *w, struct err *e)
{
	if (!put_education(w, e) || !put_occupation(w, e) || !put_experience(w, e) || !put_languages(w, e) ||
		!put_licences(w, e) || !put_preference(w, e))
		return false;
	put_part(w, 6, "special", "/ozgecmis/ozel-durum", special_words_today(w, session_actor(w)->special), "info");
	profile_page_begin(w, "profile.title", "profile");
	profile_page_next(w);
	return web_page(w, 200, "citizen/profile");
}

const struct route profile_routes[] = {
	{METHOD_GET, "/ozgecmis", ACCESS_CITIZEN, &show_form, get, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
