/* `/ozgecmis/deneyim`: where the person has worked (R3). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_citizen.h"
#include "feature/profile/profile_page.h"
#include "feature/session/session.h"

static const struct form_field show_fields[] = {{"id", false}, {"sonuc", false}};
static const struct form show_form = {show_fields, 2};
static const struct form_field save_fields[] = {{"id", false}, {"version", false}, {"employer", false}, {"job", false},
	{"start_month", false}, {"start_year", false}, {"end_month", false}, {"end_year", false}, {"still", false},
	{"description", false}};
static const struct form save_form = {save_fields, 10};

static void put_list(struct web *w, const struct profile_experiences *all)
{
	page_node *list = page_child(w->page, "List");

	for (size_t i = 0; i < all->count; i++) {
		const struct profile_experience *x = &all->item[i];
		page_node *item = page_item(list, i);
		const char *end = x->end_year == 0 ? web_text(w, "profile.experience.now", NULL)
						   : profile_page_month(w, x->end_year, x->end_month);

		page_put_int(item, "Id", (long)x->id);
		page_put(item, "Title", arena_format(w->arena, "%s, %s", x->job, x->employer));
		page_put(item, "Meta",
			arena_format(w->arena, "%s \xE2\x80\x93 %s",
				profile_page_month(w, x->start_year, x->start_month), end));
		page_put(item, "Text", x->description);
	}
}

static bool show(struct web *w, int status, const struct profile_experiences *all)
{
	put_list(w, all);
	profile_page_begin(w, "profile.experience.title", "profile");
	web_form(w, "/ozgecmis/deneyim");
	return web_page(w, status, "citizen/experience");
}

static bool load(struct web *w, struct profile_experiences **all, struct err *e)
{
	*all = arena_alloc(w->arena, sizeof **all);
	return profile_store_experiences(w->app->db, session_actor(w)->citizen_id, *all, e);
}

static void keep_id(struct web *w, int64_t id, int64_t version)
{
	page_put_int(w->page, "Edit.Id", (long)id);
	page_put_int(w->page, "Edit.Version", (long)version);
}

static void keep_number(struct web *w, const char *name, int64_t value)
{
	web_keep(w, name, value == 0 ? "" : arena_format(w->arena, "%d", (int)value));
}

static void keep_row(struct web *w, const struct profile_experience *x)
{
	keep_id(w, x->id, x->version);
	web_keep(w, "employer", x->employer);
	web_keep(w, "job", x->job);
	keep_number(w, "start_month", x->start_month);
	keep_number(w, "start_year", x->start_year);
	keep_number(w, "end_month", x->end_month);
	keep_number(w, "end_year", x->end_year);
	web_keep(w, "still", x->end_year == 0 ? "1" : "");
	web_keep(w, "description", x->description);
}

static const struct profile_experience *find(const struct profile_experiences *all, int64_t id)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->item[i].id == id)
			return &all->item[i];
	return NULL;
}

static bool get(struct web *w, struct err *e)
{
	const char *typed = web_field(w, "id");
	const struct profile_experience *row;
	struct profile_experiences *all;
	int64_t id;

	if (!load(w, &all, e))
		return false;
	if (typed[0] != '\0') {
		row = profile_page_id(typed, &id) ? find(all, id) : NULL;
		if (!row)
			return web_refuse(w, 404);
		keep_row(w, row);
	}
	return show(w, 200, all);
}

/* One end of the time: a month box and a year box under one legend. */
struct end {
	const char *name, *month_name, *year_name, *words;
};
static const struct end start_end = {"start", "start_month", "start_year", "profile.experience.start"};
static const struct end last_end = {"end", "end_month", "end_year", "profile.experience.end"};

/* A message for both boxes, or marking the one that is wrong. */
static void refuse_end(struct web *w, const struct end *end, const char *box, const char *text)
{
	web_anchor_error(w, end->name, box ? box : end->month_name, "profile.problem.plain", "text", text, NULL);
	if (box)
		page_put(page_child(page_child(w->page, "Form"), box), "Error", "1");
}

static void read_end(struct web *w, const struct end *end, int64_t *year_out, int64_t *month_out)
{
	const char *month_typed = web_field(w, end->month_name), *year_typed = web_field(w, end->year_name), *problem;
	struct profile_years years = {session_actor(w)->birth_date.year, w->now.today.year};
	enum profile_year_outcome outcome;
	int month = 0, year = 0;

	*year_out = *month_out = 0;
	if (month_typed[0] == '\0' && year_typed[0] == '\0') {
		refuse_end(w, end, NULL, profile_page_word(w, end->words, "empty"));
		return;
	}
	outcome = profile_check_year(year_typed, years.from, years.to, &year);
	problem = profile_page_year_problem(w, outcome, arena_format(w->arena, "%s.year", end->words), years);
	if (!date_parse_month_word(month_typed, &month))
		refuse_end(w, end, end->month_name, profile_page_word(w, end->words, "month"));
	else if (problem || outcome == PROFILE_YEAR_EMPTY)
		refuse_end(w, end, end->year_name, problem ? problem : profile_page_word(w, end->words, "year.empty"));
	else {
		*year_out = year;
		*month_out = month;
	}
}

static void keep_ends(struct web *w)
{
	static const char *const names[] = {"start_month", "start_year", "end_month", "end_year", "still"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		web_keep(w, names[i], web_field(w, names[i]));
}

/* Start, and an end or "still there", not both. */
static void read_span(struct web *w, struct profile_experience *x)
{
	bool still = web_field(w, "still")[0] != '\0';
	bool typed = web_field(w, "end_month")[0] != '\0' || web_field(w, "end_year")[0] != '\0';
	int before = w->error_count;
	struct profile_span span;

	keep_ends(w);
	read_end(w, &start_end, &x->start_year, &x->start_month);
	if (still && typed)
		refuse_end(w, &last_end, NULL, web_text(w, "profile.experience.end.both", NULL));
	else if (!still)
		read_end(w, &last_end, &x->end_year, &x->end_month);
	if (w->error_count > before)
		return;
	span = (struct profile_span){(int)x->start_year, (int)x->start_month, (int)x->end_year, (int)x->end_month};
	switch (profile_check_span(&span, w->now.today)) {
	case PROFILE_SPAN_OK:
		break;
	case PROFILE_SPAN_STARTS_LATER:
		refuse_end(w, &start_end, NULL, web_text(w, "profile.experience.start.later", NULL));
		break;
	case PROFILE_SPAN_ENDS_LATER:
		refuse_end(w, &last_end, NULL, web_text(w, "profile.experience.end.later", NULL));
		break;
	case PROFILE_SPAN_ENDS_FIRST:
		refuse_end(w, &last_end, NULL, web_text(w, "profile.experience.end.first", NULL));
		break;
	}
}

static void read_form(struct web *w, struct profile_experience *x)
{
	profile_page_text(w, "job", "profile.experience.job", PROFILE_JOB_MAX, PROFILE_REQUIRED, x->job, sizeof x->job);
	profile_page_text(w, "employer", "profile.experience.employer", PROFILE_EMPLOYER_MAX, PROFILE_REQUIRED,
		x->employer, sizeof x->employer);
	read_span(w, x);
	profile_page_text(w, "description", "profile.experience.description", PROFILE_DESCRIPTION_MAX, PROFILE_LINES,
		x->description, sizeof x->description);
}

static enum profile_save save(struct web *w, void *context, struct err *e)
{
	return profile_store_save_experience(
		w->app->db, session_actor(w)->citizen_id, context, profile_rows_max(w), w->now.at, e);
}

/* The form again; after a change elsewhere with the version of now, so that sending it again is a decision. */
static bool show_again(struct web *w, int status, const struct profile_experience *x, struct err *e)
{
	struct profile_experiences *all;
	const struct profile_experience *now;

	if (!load(w, &all, e))
		return false;
	now = find(all, x->id);
	if (x->id != 0)
		keep_id(w, x->id, status == 409 && now ? now->version : x->version);
	return show(w, status, all);
}

static bool post(struct web *w, struct err *e)
{
	struct profile_experience *x = arena_alloc(w->arena, sizeof *x);
	struct profile_change change = {REGISTRATION_PROFILE_EXPERIENCE, save, x, "/ozgecmis/deneyim", false};
	const char *id = web_field(w, "id"), *version = web_field(w, "version");
	enum profile_save saved;

	if (id[0] != '\0' && (!profile_page_id(id, &x->id) || !profile_page_id(version, &x->version)))
		return web_refuse(w, 404);
	read_form(w, x);
	if (w->error_count > 0)
		return show_again(w, 422, x, e);
	if (!profile_change_run(w, &change, &saved, e))
		return false;
	if (saved == PROFILE_SAVED)
		return true;
	if (saved == PROFILE_NOT_FOUND)
		return web_refuse(w, 404);
	return show_again(w, profile_page_refused(w, saved), x, e);
}

const struct route profile_experience_routes[] = {
	{METHOD_GET, "/ozgecmis/deneyim", ACCESS_CITIZEN, &show_form, get, NULL},
	{METHOD_POST, "/ozgecmis/deneyim", ACCESS_CITIZEN, &save_form, post, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
