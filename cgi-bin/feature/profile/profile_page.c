#include "feature/profile/profile_page.h"

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"

static void put_step(struct web *w, const struct profile_subject *s, const char *step, const char *href)
{
	page_node *next = page_child(w->page, "Next");
	const char *words = profile_voice(w, s, arena_format(w->arena, "next.%s", step));

	page_put(next, "Text", profile_page_word(w, words, "text"));
	page_put(next, "Link", profile_page_word(w, words, "link"));
	page_put(next, "Href", href);
}

void profile_page_next(struct web *w, const struct profile_subject *s)
{
	if (w->error_count > 0)
		return;
	switch (registration_status_on(&s->facts, w->now.today).state) {
	case REGISTRATION_ACTIVE:
		break;
	case REGISTRATION_PASSIVE:
		put_step(w, s, "passive", s->passive_href);
		break;
	case REGISTRATION_DRAFT:
		if (!s->facts.has_education && !profile_is_at(w, s, "/egitim"))
			put_step(w, s, "education", profile_link(w, s, "/egitim", ""));
		else if (!s->facts.has_occupation && !profile_is_at(w, s, "/meslek"))
			put_step(w, s, "occupation", profile_link(w, s, "/meslek", ""));
		break;
	}
}

void profile_page_notice(struct web *w)
{
	static const char *const notices[] = {"saved", "saved_passive", "removed", "removed_passive", "activated",
		"told_saved", "told_saved_passive", "told_removed", "told_removed_passive", "told_activated", NULL};

	if (w->method == METHOD_GET)
		web_notice(w, notices);
}

void profile_page_begin(
	struct web *w, const struct profile_subject *s, const char *title_key, const char *part, const char *back)
{
	page_node *cv = page_child(w->page, "Cv");

	web_title(w, title_key);
	page_put(cv, "Voice", s->voice);
	page_put(cv, "Action", arena_format(w->arena, "%s%s%s", web_prefix(w), s->base, part));
	page_put(cv, "List", profile_link(w, s, part, ""));
	page_put(cv, "Back", profile_link(w, s, back, ""));
	s->put(w, s);
	web_form(w, profile_path(w, s, part));
	profile_page_notice(w);
}

const char *profile_page_removal(const struct web *w, const char *part)
{
	return arena_format(w->arena, "%s/sil", part);
}

void profile_page_row_links(
	struct web *w, const struct profile_subject *s, const char *part, page_node *item, const char *id)
{
	const char *more = arena_format(w->arena, "id=%s", id);

	page_put(item, "Id", id);
	page_put(item, "Edit", profile_link(w, s, part, more));
	page_put(item, "Remove", profile_link(w, s, profile_page_removal(w, part), more));
}

int profile_rows_max(const struct web *w)
{
	int rows = app_rule(w, RULE_PROFILE_ROWS);

	return rows < PROFILE_ROWS_MAX ? rows : PROFILE_ROWS_MAX;
}

int profile_page_refused(struct web *w, enum profile_save saved)
{
	if (saved == PROFILE_STALE) {
		web_anchor_error(w, "page", "", "profile.problem.stale", NULL);
		return 409;
	}
	web_anchor_error(
		w, "page", "", "profile.problem.full", "max", arena_format(w->arena, "%d", profile_rows_max(w)), NULL);
	return 422;
}

const char *profile_page_month(const struct web *w, int64_t year, int64_t month)
{
	const char *name = web_text(w, arena_format(w->arena, "date.month.%d", (int)month), NULL);

	return arena_format(w->arena, "%s %d", name, (int)year);
}

const char *profile_page_practice(const struct web *w, int64_t years)
{
	const char *key = years == 0   ? "profile.practice.none"
			  : years == 1 ? "profile.practice.one"
				       : "profile.practice.many";

	return web_text(w, key, "years", arena_format(w->arena, "%d", (int)years), NULL);
}

const char *profile_page_word(const struct web *w, const char *group, const char *code)
{
	return web_text(w, arena_format(w->arena, "%s.%s", group, code), NULL);
}

void profile_page_text(
	struct web *w, const char *name, const char *words, size_t max, unsigned flags, char *out, size_t size)
{
	const char *typed = web_field(w, name);
	const char *label = profile_page_word(w, words, "label");

	out[0] = '\0';
	web_keep(w, name, typed);
	switch (profile_check_text(typed, max, flags & PROFILE_LINES)) {
	case PROFILE_TEXT_OK:
		if (!text_copy(out, size, typed))
			err_fatal("profile: no room for %s", name);
		break;
	case PROFILE_TEXT_EMPTY:
		if (flags & PROFILE_REQUIRED)
			web_field_error(w, name, arena_format(w->arena, "%s.empty", words), NULL);
		break;
	case PROFILE_TEXT_TOO_LONG:
		web_field_error(w, name, "profile.problem.long", "label", label, "max",
			arena_format(w->arena, "%d", (int)max), "typed",
			arena_format(w->arena, "%d", (int)turkish_length(typed)), NULL);
		break;
	case PROFILE_TEXT_MANY_LINES:
		web_field_error(w, name, "profile.problem.lines", "label", label, NULL);
		break;
	}
}

const char *profile_page_year_problem(
	const struct web *w, enum profile_year_outcome outcome, const char *words, struct profile_years years)
{
	const char *label = profile_page_word(w, words, "label");

	switch (outcome) {
	case PROFILE_YEAR_OK:
	case PROFILE_YEAR_EMPTY:
		break;
	case PROFILE_YEAR_NOT_A_YEAR:
		return web_text(w, "profile.problem.year", "label", label, NULL);
	case PROFILE_YEAR_TOO_EARLY:
		return web_text(w, "profile.problem.early", "label", label, "year",
			arena_format(w->arena, "%d", years.from), NULL);
	case PROFILE_YEAR_TOO_LATE:
		return web_text(w, "profile.problem.late", "label", label, "year",
			arena_format(w->arena, "%d", years.to), NULL);
	}
	return NULL;
}

bool profile_page_id(const char *typed, int64_t *out)
{
	return text_parse_int(typed, 1, INT64_MAX, out);
}
