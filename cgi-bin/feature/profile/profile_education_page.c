/* `/egitim`: schools, added and changed on one page (R3, R4). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_row_page.h"

/* "Kocaeli Lisesi, Mezun, 2012" */
static const char *describe(const struct web *w, const struct profile_education *x)
{
	const char *school = arena_format(w->arena, "%s%s%s", x->school, x->field[0] != '\0' ? ", " : "", x->field);
	const char *state = profile_page_word(w, "profile.schooling", x->schooling);

	if (!profile_level_has_school(x->level))
		return "";
	if (x->end_year == 0)
		return arena_format(w->arena, "%s, %s", school, state);
	return arena_format(w->arena, "%s, %s (%d)", school, state, (int)x->end_year);
}

static const char *title(struct web *w, const void *row)
{
	const struct profile_education *x = row;
	const struct choice *level = reference_choice(&w->app->reference->education_level, x->level);

	return level ? level->title[w->language] : x->level;
}

static const char *name(struct web *w, const void *row)
{
	const struct profile_education *x = row;

	return arena_format(w->arena, "%s%s%s", title(w, row), x->school[0] != '\0' ? ", " : "", x->school);
}

static void put(struct web *w, page_node *item, const void *row)
{
	page_put(item, "Title", title(w, row));
	page_put(item, "Meta", describe(w, row));
}

static bool load(struct web *w, const struct profile_subject *s, struct profile_rows *out, struct err *e)
{
	struct profile_educations *all = arena_alloc(w->arena, sizeof *all);

	if (!profile_store_educations(w->app->db, s->citizen_id, all, e))
		return false;
	*out = (struct profile_rows){all->item, all->count};
	return true;
}

static void keep(struct web *w, const void *row)
{
	const struct profile_education *x = row;

	web_keep(w, "level", x->level);
	web_keep(w, "school", x->school);
	web_keep(w, "field", x->field);
	web_keep(w, "schooling", x->schooling);
	web_keep(w, "end_year", x->end_year == 0 ? "" : arena_format(w->arena, "%d", (int)x->end_year));
}

static void read_level(struct web *w, struct profile_education *x, bool *needs_field)
{
	const char *code = web_field(w, "level");
	const struct choice *level = reference_choice(&w->app->reference->education_level, code);

	web_keep(w, "level", code);
	*needs_field = level && level->flag;
	if (!level || !text_copy(x->level, sizeof x->level, code))
		web_field_error(w, "level", "profile.education.level.empty", NULL);
}

static void read_end(struct web *w, const struct profile_subject *s, struct profile_education *x)
{
	const char *typed = web_field(w, "schooling"), *problem;
	enum profile_schooling schooling;
	struct profile_years years;
	enum profile_year_outcome outcome;
	int year;

	web_keep(w, "schooling", typed);
	web_keep(w, "end_year", web_field(w, "end_year"));
	if (!profile_schooling_parse(typed, &schooling))
		web_field_error(w, "schooling", profile_voice(w, s, "education.schooling.empty"), NULL);
	(void)text_copy(x->schooling, sizeof x->schooling, profile_schooling_name(schooling));
	years = profile_school_years(
		schooling, s->birth_date.year, w->now.today, app_rule(w, RULE_GRADUATION_YEARS_AHEAD));
	outcome = profile_check_year(web_field(w, "end_year"), years.from, years.to, &year);
	problem = profile_page_year_problem(w, outcome, "profile.education.end_year", years);
	x->end_year = year;
	if (outcome == PROFILE_YEAR_EMPTY && text_equal(typed, "graduated"))
		web_field_error(w, "end_year", profile_voice(w, s, "education.end_year.empty"), NULL);
	else if (problem)
		web_field_error(w, "end_year", "profile.problem.plain", "text", problem, NULL);
}

/* Who went to no school is asked for none. */
static void read_form(struct web *w, const struct profile_subject *s, void *row)
{
	struct profile_education *x = row;
	bool needs_field;

	read_level(w, x, &needs_field);
	if (x->level[0] != '\0' && !profile_level_has_school(x->level)) {
		(void)text_copy(x->schooling, sizeof x->schooling, profile_schooling_name(PROFILE_LEFT));
		return;
	}
	profile_page_text(w, "school", "profile.education.school", PROFILE_SCHOOL_MAX, PROFILE_REQUIRED, x->school,
		sizeof x->school);
	profile_page_text(w, "field", "profile.education.field", PROFILE_FIELD_MAX, needs_field ? PROFILE_REQUIRED : 0,
		x->field, sizeof x->field);
	read_end(w, s, x);
}

static enum profile_save save(struct web *w, const struct profile_subject *s, void *context, struct err *e)
{
	return profile_store_save_education(w->app->db, s->citizen_id, context, profile_rows_max(w), w->now.at, e);
}

static enum profile_save remove_row(struct web *w, const struct profile_subject *s, void *id, struct err *e)
{
	return profile_row_remove(w, s, id, profile_store_remove_education, e);
}

const struct profile_row_page profile_education_page = {
	.path = "/egitim",
	.part = "education",
	.title_key = "profile.education.title",
	.template_name = "profile/education",
	.is_needed = true,
	.kind = REGISTRATION_PROFILE_EDUCATION,
	.size = sizeof(struct profile_education),
	.load = load,
	.id = profile_row_id,
	.title = title,
	.put = put,
	.read = read_form,
	.save = save,
	.remove = remove_row,
	.keep = keep,
	.name = name,
	.kept = "remove.kept.education",
};
