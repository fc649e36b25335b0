#include "feature/profile/profile_part.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_row_page.h"

static const struct profile_row_page *const lists[] = {
	&profile_education_page, &profile_occupation_page, &profile_experience_page, &profile_language_page, NULL};

bool profile_part_serve(struct web *w, struct profile_subject *s, struct err *e)
{
	static const struct profile_part *const parts[] = {&profile_part_licence, &profile_part_preference, NULL};
	bool posts = w->method == METHOD_POST;

	for (size_t i = 0; lists[i]; i++) {
		if (profile_is_at(w, s, lists[i]->path))
			return posts ? profile_row_page_post(w, s, lists[i], e)
				     : profile_row_page_get(w, s, lists[i], e);
		if (profile_is_at(w, s, profile_page_removal(w, lists[i]->path)))
			return posts ? profile_remove_page_post(w, s, lists[i], e)
				     : profile_remove_page_get(w, s, lists[i], e);
	}
	for (size_t i = 0; parts[i]; i++)
		if (profile_is_at(w, s, parts[i]->path))
			return posts ? parts[i]->post(w, s, e) : parts[i]->get(w, s, e);
	err_fatal("profile: no part at %s", w->path);
}

/* ---- the overview ---- */

void profile_part_put(struct web *w, const struct profile_subject *s, size_t place, const char *part, const char *href,
	const char *text, const char *state)
{
	page_node *item = page_item(page_child(w->page, "Check"), place);
	bool empty = text[0] == '\0';

	page_put(item, "Title", profile_page_word(w, "profile.part", part));
	page_put(item, "Href", href);
	page_put(item, "Text", empty ? profile_page_word(w, profile_voice(w, s, "empty"), part) : text);
	page_put(item, "State", empty ? state : "ok");
	page_put(item, "Tag", profile_page_word(w, "profile.tag", empty ? state : "ok"));
}

/* "a", then "a, b". */
static const char *and_then(struct web *w, const char *list, const char *next)
{
	return list[0] == '\0' ? next : arena_format(w->arena, "%s, %s", list, next);
}

static bool name_education(struct web *w, const struct profile_subject *s, const char **text, struct err *e)
{
	struct profile_educations *all = arena_alloc(w->arena, sizeof *all);

	if (!profile_store_educations(w->app->db, s->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++) {
		const struct choice *level = reference_choice(&w->app->reference->education_level, all->item[i].level);

		*text = and_then(w, *text, level ? level->title[w->language] : all->item[i].level);
	}
	return true;
}

static bool name_occupation(struct web *w, const struct profile_subject *s, const char **text, struct err *e)
{
	struct profile_occupations *all = arena_alloc(w->arena, sizeof *all);

	if (!profile_store_occupations(w->app->db, s->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++)
		*text = and_then(w, *text, all->item[i].title[w->language]);
	return true;
}

static bool name_experience(struct web *w, const struct profile_subject *s, const char **text, struct err *e)
{
	struct profile_experiences *all = arena_alloc(w->arena, sizeof *all);

	if (!profile_store_experiences(w->app->db, s->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++)
		*text = and_then(w, *text, all->item[i].job);
	return true;
}

static bool name_languages(struct web *w, const struct profile_subject *s, const char **text, struct err *e)
{
	struct profile_choices *all = arena_alloc(w->arena, sizeof *all);

	if (!profile_store_languages(w->app->db, s->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++) {
		const struct choice *known = reference_choice(&w->app->reference->language, all->item[i].code);

		*text = and_then(w, *text, known ? known->title[w->language] : all->item[i].code);
	}
	return true;
}

static bool name_licences(struct web *w, const struct profile_subject *s, const char **text, struct err *e)
{
	struct profile_choices *all = arena_alloc(w->arena, sizeof *all);

	if (!profile_store_licences(w->app->db, s->citizen_id, all, e))
		return false;
	for (size_t i = 0; i < all->count; i++)
		*text = and_then(w, *text, all->item[i].code);
	return true;
}

static bool name_preference(struct web *w, const struct profile_subject *s, const char **text, struct err *e)
{
	struct profile_wish wish;

	if (!profile_store_wish(w->app->db, s->citizen_id, &wish, e))
		return false;
	for (int i = 0; i < PROFILE_PREFERENCES; i++)
		if (wish.way[i])
			*text = and_then(w, *text, profile_page_word(w, "profile.way", profile_preference_name(i)));
	for (size_t i = 0; i < wish.count; i++) {
		const struct province *province = reference_province(w->app->reference, wish.province[i]);

		*text = and_then(w, *text, province ? province->name : "");
	}
	return true;
}

size_t profile_part_overview(struct web *w, struct profile_subject *s, struct err *e)
{
	static const struct {
		const char *part, *path, *state;
		bool (*name)(struct web *w, const struct profile_subject *s, const char **text, struct err *e);
	} rows[] = {
		{"education", "/egitim", "missing", name_education},
		{"occupation", "/meslek", "missing", name_occupation},
		{"experience", "/deneyim", "info", name_experience},
		{"language", "/dil", "info", name_languages},
		{"licence", "/ehliyet", "info", name_licences},
		{"preference", "/tercih", "info", name_preference},
	};
	size_t count = sizeof rows / sizeof *rows;

	for (size_t i = 0; i < count; i++) {
		const char *text = "";

		if (!rows[i].name(w, s, &text, e))
			return 0;
		profile_part_put(w, s, i, rows[i].part, profile_link(w, s, rows[i].path, ""), text, rows[i].state);
	}
	profile_page_next(w, s);
	return count;
}
