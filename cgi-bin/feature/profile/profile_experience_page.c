/* `/deneyim`: where the person has worked (R3). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_row_page.h"

static const char *title(struct web *w, const void *row)
{
	const struct profile_experience *x = row;

	(void)w;
	return x->job;
}

static const char *name(struct web *w, const void *row)
{
	const struct profile_experience *x = row;

	return arena_format(w->arena, "%s, %s", x->job, x->employer);
}

static void put(struct web *w, page_node *item, const void *row)
{
	const struct profile_experience *x = row;
	const char *end = x->end_year == 0 ? web_text(w, "profile.experience.now", NULL)
					   : profile_page_month(w, x->end_year, x->end_month);

	page_put(item, "Title", name(w, row));
	page_put(item, "Meta",
		arena_format(
			w->arena, "%s \xE2\x80\x93 %s", profile_page_month(w, x->start_year, x->start_month), end));
	page_put(item, "Text", x->description);
}

static bool load(struct web *w, const struct profile_subject *s, struct profile_rows *out, struct err *e)
{
	struct profile_experiences *all = arena_alloc(w->arena, sizeof *all);

	if (!profile_store_experiences(w->app->db, s->citizen_id, all, e))
		return false;
	*out = (struct profile_rows){all->item, all->count};
	return true;
}

static void keep_number(struct web *w, const char *name, int64_t value)
{
	web_keep(w, name, value == 0 ? "" : arena_format(w->arena, "%d", (int)value));
}

static void keep(struct web *w, const void *row)
{
	const struct profile_experience *x = row;

	web_keep(w, "employer", x->employer);
	web_keep(w, "job", x->job);
	keep_number(w, "start_month", x->start_month);
	keep_number(w, "start_year", x->start_year);
	keep_number(w, "end_month", x->end_month);
	keep_number(w, "end_year", x->end_year);
	web_keep(w, "still", x->end_year == 0 ? "1" : "");
	web_keep(w, "description", x->description);
}

/* One end of the time: a month box and a year box under one legend. */
struct end {
	const char *name, *month_name, *year_name, *words, *voice;
};
static const struct end start_end = {
	"start", "start_month", "start_year", "profile.experience.start", "experience.start"};
static const struct end last_end = {"end", "end_month", "end_year", "profile.experience.end", "experience.end"};

/* A message for both boxes, or marking the one that is wrong. */
static void refuse_end(struct web *w, const struct end *end, const char *box, const char *text)
{
	web_anchor_error(w, end->name, box ? box : end->month_name, "profile.problem.plain", "text", text, NULL);
	if (box)
		page_put(page_child(page_child(w->page, "Form"), box), "Error", "1");
}

static void read_end(
	struct web *w, const struct profile_subject *s, const struct end *end, int64_t *year_out, int64_t *month_out)
{
	const char *month_typed = web_field(w, end->month_name), *year_typed = web_field(w, end->year_name), *problem;
	struct profile_years years = {s->birth_date.year, w->now.today.year};
	enum profile_year_outcome outcome;
	int month = 0, year = 0;

	*year_out = *month_out = 0;
	if (month_typed[0] == '\0' && year_typed[0] == '\0') {
		refuse_end(w, end, NULL, profile_page_word(w, profile_voice(w, s, end->voice), "empty"));
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
static void read_span(struct web *w, const struct profile_subject *s, struct profile_experience *x)
{
	bool still = web_field(w, "still")[0] != '\0';
	bool typed = web_field(w, "end_month")[0] != '\0' || web_field(w, "end_year")[0] != '\0';
	int before = w->error_count;
	struct profile_span span;

	keep_ends(w);
	read_end(w, s, &start_end, &x->start_year, &x->start_month);
	if (still && typed)
		refuse_end(w, &last_end, NULL, web_text(w, profile_voice(w, s, "experience.end.both"), NULL));
	else if (!still)
		read_end(w, s, &last_end, &x->end_year, &x->end_month);
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

static void read_form(struct web *w, const struct profile_subject *s, void *row)
{
	struct profile_experience *x = row;

	profile_page_text(w, "job", profile_voice(w, s, "experience.job"), PROFILE_JOB_MAX, PROFILE_REQUIRED, x->job,
		sizeof x->job);
	profile_page_text(w, "employer", "profile.experience.employer", PROFILE_EMPLOYER_MAX, PROFILE_REQUIRED,
		x->employer, sizeof x->employer);
	read_span(w, s, x);
	profile_page_text(w, "description", "profile.experience.description", PROFILE_DESCRIPTION_MAX, PROFILE_LINES,
		x->description, sizeof x->description);
}

static enum profile_save save(struct web *w, const struct profile_subject *s, void *context, struct err *e)
{
	return profile_store_save_experience(w->app->db, s->citizen_id, context, profile_rows_max(w), w->now.at, e);
}

static enum profile_save remove_row(struct web *w, const struct profile_subject *s, void *id, struct err *e)
{
	return profile_row_remove(w, s, id, profile_store_remove_experience, e);
}

const struct profile_row_page profile_experience_page = {
	.path = "/deneyim",
	.part = "experience",
	.title_key = "profile.experience.title",
	.template_name = "profile/experience",
	.is_needed = false,
	.kind = REGISTRATION_PROFILE_EXPERIENCE,
	.size = sizeof(struct profile_experience),
	.load = load,
	.id = profile_row_id,
	.title = title,
	.put = put,
	.read = read_form,
	.save = save,
	.remove = remove_row,
	.keep = keep,
	.name = name,
};
