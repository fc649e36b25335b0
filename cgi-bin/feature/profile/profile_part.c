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

static bool name_rows(struct web *w, const struct profile_subject *s, const struct profile_row_page *page,
	const char **text, struct err *e)
{
	struct profile_rows all;

	if (!page->load(w, s, &all, e))
		return false;
	for (size_t i = 0; i < all.count; i++)
		*text = and_then(w, *text, page->title(w, profile_row_at(page, &all, i)));
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

/* The parts that are lists, before the others. */
static bool put_lists(struct web *w, const struct profile_subject *s, size_t *place, struct err *e)
{
	for (size_t i = 0; lists[i]; i++) {
		const char *text = "";

		if (!name_rows(w, s, lists[i], &text, e))
			return false;
		profile_part_put(w, s, (*place)++, lists[i]->part, profile_link(w, s, lists[i]->path, ""), text,
			lists[i]->is_needed ? "missing" : "info");
	}
	return true;
}

size_t profile_part_overview(struct web *w, struct profile_subject *s, struct err *e)
{
	const char *licences = "", *preference = "";
	size_t place = 0;

	if (!put_lists(w, s, &place, e) || !name_licences(w, s, &licences, e) || !name_preference(w, s, &preference, e))
		return 0;
	profile_part_put(w, s, place++, "licence", profile_link(w, s, "/ehliyet", ""), licences, "info");
	profile_part_put(w, s, place++, "preference", profile_link(w, s, "/tercih", ""), preference, "info");
	profile_page_next(w, s);
	return place;
}
