/* `/meslek`: occupations, found by a search that needs no script (R3, R4). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_row_page.h"

static bool load(struct web *w, const struct profile_subject *s, struct profile_rows *out, struct err *e)
{
	struct profile_occupations *all = arena_alloc(w->arena, sizeof *all);

	if (!profile_store_occupations(w->app->db, s->citizen_id, all, e))
		return false;
	*out = (struct profile_rows){all->item, all->count};
	return true;
}

static const char *id_of(struct web *w, const void *row)
{
	const struct profile_occupation *x = row;

	return arena_format(w->arena, "%lld", (long long)x->code);
}

static const char *title(struct web *w, const void *row)
{
	const struct profile_occupation *x = row;

	return x->title[w->language];
}

static void put(struct web *w, page_node *item, const void *row)
{
	const struct profile_occupation *x = row;

	page_put(item, "Title", title(w, row));
	page_put(item, "Meta", profile_page_practice(w, x->years));
}

static void put_results(struct web *w, const struct profile_occupations *found)
{
	page_node *list = page_child(w->page, "Results");

	for (size_t i = 0; i < found->count; i++) {
		page_node *item = page_item(list, i);

		page_put_int(item, "Value", (long)found->item[i].code);
		page_put(item, "Label", found->item[i].title[w->language]);
		page_put(item, "Hint", found->item[i].group[w->language]);
	}
	if (found->more)
		page_put(w->page, "Search.More", "1");
	if (found->count == 0)
		page_put_text(
			w, w->page, "Search.Nothing", "profile.occupation.nothing", "words", web_field(w, "ara"), NULL);
}

/* Runs the search of `ara`, if there is one. */
static bool search(struct web *w, struct err *e)
{
	struct profile_search *search = arena_alloc(w->arena, sizeof *search);
	struct profile_occupations *found = arena_alloc(w->arena, sizeof *found);
	const char *typed = web_field(w, "ara");

	web_keep(w, "ara", typed);
	if (typed[0] == '\0')
		return true;
	switch (profile_search_parse(typed, search)) {
	case PROFILE_SEARCH_OK:
		if (!profile_store_search(w->app->db, search, w->language, found, e))
			return false;
		put_results(w, found);
		return true;
	case PROFILE_SEARCH_NOTHING:
		put_results(w, found);
		return true;
	case PROFILE_SEARCH_TOO_SHORT:
		web_field_error(w, "ara", "profile.occupation.search.short", NULL);
		return true;
	case PROFILE_SEARCH_TOO_LONG:
		web_field_error(w, "ara", "profile.occupation.search.long", NULL);
		return true;
	}
	return true;
}

/* Nobody has practised longer than lived. */
static void read_years(struct web *w, const struct profile_subject *s, struct profile_occupation *x)
{
	const char *typed = web_field(w, "years");
	int age = date_age_completed(s->birth_date, w->now.today);
	int max = age < PROFILE_PRACTICE_MAX ? age : PROFILE_PRACTICE_MAX;

	web_keep(w, "years", typed);
	if (typed[0] == '\0')
		web_field_error(w, "years", profile_voice(w, s, "occupation.years.empty"), NULL);
	else if (!text_parse_int(typed, 0, max, &x->years))
		web_field_error(w, "years", profile_voice(w, s, "occupation.years.wrong"), "max",
			arena_format(w->arena, "%d", max), NULL);
}

/* With no list on the page the message points to the search. */
static void refuse_choice(struct web *w)
{
	bool listed = web_field(w, "ara")[0] != '\0';

	web_anchor_error(
		w, listed ? "occupation" : "ara", listed ? "occupation" : "ara", "profile.occupation.choose", NULL);
}

static void read_form(struct web *w, const struct profile_subject *s, void *row)
{
	struct profile_occupation *x = row;
	const char *typed = web_field(w, "occupation");

	web_keep(w, "occupation", typed);
	if (!text_parse_int(typed, 1, UINT32_MAX, &x->code))
		refuse_choice(w);
	read_years(w, s, x);
}

static enum profile_save save(struct web *w, const struct profile_subject *s, void *context, struct err *e)
{
	const struct profile_occupation *x = context;

	return profile_store_save_occupation(
		w->app->db, s->citizen_id, x->code, x->years, profile_rows_max(w), w->now.at, e);
}

static enum profile_save remove_row(struct web *w, const struct profile_subject *s, void *id, struct err *e)
{
	return profile_row_remove(w, s, id, profile_store_remove_occupation, e);
}

const struct profile_row_page profile_occupation_page = {
	.path = "/meslek",
	.part = "occupation",
	.title_key = "profile.occupation.title",
	.template_name = "profile/occupation",
	.is_needed = true,
	.kind = REGISTRATION_PROFILE_OCCUPATION,
	.size = sizeof(struct profile_occupation),
	.load = load,
	.id = id_of,
	.title = title,
	.put = put,
	.read = read_form,
	.save = save,
	.remove = remove_row,
	.search = search,
	.unknown = refuse_choice,
	.kept = "remove.kept.occupation",
};
