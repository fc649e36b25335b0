/* `/dil`: languages with their CEFR level (R3). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_row_page.h"

static bool load(struct web *w, const struct profile_subject *s, struct profile_rows *out, struct err *e)
{
	struct profile_choices *all = arena_alloc(w->arena, sizeof *all);

	if (!profile_store_languages(w->app->db, s->citizen_id, all, e))
		return false;
	*out = (struct profile_rows){all->item, all->count};
	return true;
}

static const char *id_of(struct web *w, const void *row)
{
	const struct profile_choice *x = row;

	(void)w;
	return x->code;
}

static const char *title(struct web *w, const void *row)
{
	const struct profile_choice *x = row;
	const struct choice *known = reference_choice(&w->app->reference->language, x->code);

	return known ? known->title[w->language] : x->code;
}

static void put(struct web *w, page_node *item, const void *row)
{
	const struct profile_choice *x = row;

	page_put(item, "Title", title(w, row));
	page_put(item, "Meta", profile_page_word(w, "profile.level", x->level));
}

static void read_form(struct web *w, const struct profile_subject *s, void *row)
{
	struct profile_choice *x = row;
	const char *language = web_field(w, "language"), *level = web_field(w, "level");

	web_keep(w, "language", language);
	web_keep(w, "level", level);
	if (!reference_choice(&w->app->reference->language, language) || !text_copy(x->code, sizeof x->code, language))
		web_field_error(w, "language", "profile.language.language.empty", NULL);
	if (!profile_is_language_level(level) || !text_copy(x->level, sizeof x->level, level))
		web_field_error(w, "level", profile_voice(w, s, "language.level.empty"), NULL);
}

static enum profile_save save(struct web *w, const struct profile_subject *s, void *context, struct err *e)
{
	return profile_store_save_language(w->app->db, s->citizen_id, context, profile_rows_max(w), w->now.at, e);
}

static enum profile_save remove_row(struct web *w, const struct profile_subject *s, void *id, struct err *e)
{
	if (!reference_choice(&w->app->reference->language, id))
		return PROFILE_NOT_FOUND;
	return profile_store_remove_language(w->app->db, s->citizen_id, id, e);
}

const struct profile_row_page profile_language_page = {
	.path = "/dil",
	.part = "language",
	.title_key = "profile.language.title",
	.template_name = "profile/languages",
	.is_needed = false,
	.kind = REGISTRATION_PROFILE_LANGUAGE,
	.size = sizeof(struct profile_choice),
	.load = load,
	.id = id_of,
	.title = title,
	.put = put,
	.read = read_form,
	.save = save,
	.remove = remove_row,
};
