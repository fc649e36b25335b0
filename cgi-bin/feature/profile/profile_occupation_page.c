/* `/meslek`: occupations, found by a search that needs no script (R3, R4). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_part.h"

static const char path[] = "/meslek";

static bool put_own(struct web *w, const struct profile_subject *s, struct err *e)
{
	struct profile_occupations *own = arena_alloc(w->arena, sizeof *own);
	page_node *list = page_child(w->page, "List");

	if (!profile_store_occupations(w->app->db, s->citizen_id, own, e))
		return false;
	for (size_t i = 0; i < own->count; i++) {
		page_node *item = page_item(list, i);

		profile_page_row_links(w, s, path, item, arena_format(w->arena, "%lld", (long long)own->item[i].code));
		page_put(item, "Title", own->item[i].title[w->language]);
		page_put(item, "Meta", profile_page_practice(w, own->item[i].years));
	}
	return true;
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

static bool show(struct web *w, const struct profile_subject *s, int status, struct err *e)
{
	if (!put_own(w, s, e))
		return false;
	profile_page_begin(w, s, "profile.occupation.title", path, "");
	profile_page_next(w, s);
	return web_page(w, status, "profile/occupation");
}

static bool get(struct web *w, struct profile_subject *s, struct err *e)
{
	return search(w, e) && show(w, s, w->error_count > 0 ? 422 : 200, e);
}

struct choosing {
	int64_t code;
	int64_t years;
};

/* Nobody has practised longer than lived. */
static void read_years(struct web *w, const struct profile_subject *s, struct choosing *x)
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

static void read_form(struct web *w, const struct profile_subject *s, struct choosing *x)
{
	const char *typed = web_field(w, "occupation");

	web_keep(w, "occupation", typed);
	if (!text_parse_int(typed, 1, UINT32_MAX, &x->code))
		refuse_choice(w);
	read_years(w, s, x);
}

static enum profile_save save(struct web *w, const struct profile_subject *s, void *context, struct err *e)
{
	const struct choosing *x = context;

	return profile_store_save_occupation(
		w->app->db, s->citizen_id, x->code, x->years, profile_rows_max(w), w->now.at, e);
}

static bool show_again(struct web *w, const struct profile_subject *s, int status, struct err *e)
{
	return search(w, e) && show(w, s, status, e);
}

static bool post(struct web *w, struct profile_subject *s, struct err *e)
{
	struct choosing x = {0};
	struct profile_change change = {REGISTRATION_PROFILE_OCCUPATION, save, &x, profile_path(w, s, path), false};
	enum profile_save saved;

	read_form(w, s, &x);
	if (w->error_count > 0)
		return show_again(w, s, 422, e);
	if (!profile_change_run(w, s, &change, &saved, e))
		return false;
	if (saved == PROFILE_SAVED)
		return true;
	if (saved == PROFILE_NOT_FOUND) {
		refuse_choice(w);
		return show_again(w, s, 422, e);
	}
	return show_again(w, s, profile_page_refused(w, saved), e);
}

const struct profile_part profile_part_occupation = {path, get, post};
