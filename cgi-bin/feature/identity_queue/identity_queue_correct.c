/* `/kisi/kimlik/duzelt`: the paper says otherwise; names and birth date are corrected from it, the old ones kept (D16). */
#include "feature/identity_queue/identity_queue_pages.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/staff/staff_date.h"

static bool show_form(struct web *w, const struct identity_queue_act *a, int status)
{
	identity_queue_put(w, a, "/kisi/kimlik/duzelt");
	page_put(w->page, "Back",
		arena_format(w->arena, "%s/kisi/kimlik?%s", web_prefix(w), person_query(w, &a->person)));
	web_title(w, "identity.correct.title");
	return web_page(w, status, "staff/identity_correct");
}

bool identity_queue_correct_show(struct web *w, struct err *e)
{
	struct identity_queue_act *a = arena_alloc(w->arena, sizeof *a);
	bool open;

	*a = (struct identity_queue_act){.version = 0};
	if (!identity_queue_open(w, a, &open, e))
		return false;
	if (!open)
		return true;
	web_keep(w, "first_name", a->person.first_name);
	web_keep(w, "last_name", a->person.last_name);
	web_keep(w, "father_name", a->person.father_name);
	staff_date_keep(w, "birth", a->person.birth_date);
	return show_form(w, a, 200);
}

static void take_name(struct web *w, const char *field, char *out, size_t size)
{
	const char *typed = web_field(w, field);

	web_keep(w, field, typed);
	if (identity_check_name(typed, out, size) != IDENTITY_NAME_OK)
		web_field_error(w, field, arena_format(w->arena, "identity.error.%s", field), "most",
			arena_format(w->arena, "%d", IDENTITY_NAME_MAX), NULL);
}

/* The rules of the sign-up hold here too (R5, D12); the boxes are kept by staff_date_read. */
static void take_birth(struct web *w, struct person *paper)
{
	const struct identity_birth_typed typed = {
		web_field(w, "birth_day"), web_field(w, "birth_month"), web_field(w, "birth_year")};
	const struct identity_birth_limits limits = {app_rule(w, RULE_MINIMUM_AGE), app_rule(w, RULE_MAXIMUM_YEARS)};

	(void)staff_date_read(w, "birth", &paper->birth_date);
	if (identity_check_birth(&typed, &limits, w->now.today, &paper->birth_date, NULL) != IDENTITY_BIRTH_OK)
		web_anchor_error(w, "birth", "birth_day", "identity.error.birth", "age",
			arena_format(w->arena, "%d", limits.minimum_age), NULL);
	else
		paper->minor_at_signup =
			identity_is_minor(paper->birth_date, paper->created_on, app_rule(w, RULE_ADULT_AGE));
}

static bool is_same(const struct person *a, const struct person *b)
{
	return text_equal(a->first_name, b->first_name) && text_equal(a->last_name, b->last_name) &&
	       text_equal(a->father_name, b->father_name) && date_compare(a->birth_date, b->birth_date) == 0;
}

bool identity_queue_correct_submit(struct web *w, struct err *e)
{
	struct identity_queue_act *a = arena_alloc(w->arena, sizeof *a);
	bool open;

	*a = (struct identity_queue_act){.seen = {.corrected = true}};
	if (!identity_queue_begin(w, a, &open, e))
		return false;
	if (!open)
		return true;
	take_name(w, "first_name", a->paper.first_name, sizeof a->paper.first_name);
	take_name(w, "last_name", a->paper.last_name, sizeof a->paper.last_name);
	take_name(w, "father_name", a->paper.father_name, sizeof a->paper.father_name);
	take_birth(w, &a->paper);
	identity_queue_take_paper(w, a);
	if (w->error_count == 0 && a->waits && is_same(&a->person, &a->paper))
		web_field_error(w, "first_name", "identity.error.same", NULL);
	if (w->error_count == 0)
		return identity_queue_do(w, a, e);
	return a->waits ? show_form(w, a, 422) : identity_queue_gone(w, a);
}
