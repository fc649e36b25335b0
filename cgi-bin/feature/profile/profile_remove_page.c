/* `/egitim/sil` and so on: asks once, then removes a row of the CV. The last education or occupation of an active record
 * stays (R4). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_part.h"

/* The row in words, or NULL when the person has none with this id. */
typedef bool (*naming)(
	struct web *w, const struct profile_subject *s, const char *id, const char **name, struct err *e);

struct removal {
	const char *path, *list; /* its page, and the part's */
	const char *kept;        /* why the last one stays; NULL where it need not */
	enum registration_transaction kind;
	naming name;
	profile_change_body remove;
};

static bool name_education(
	struct web *w, const struct profile_subject *s, const char *id, const char **name, struct err *e)
{
	struct profile_educations *all = arena_alloc(w->arena, sizeof *all);
	const struct choice *level;
	int64_t number;

	if (!profile_store_educations(w->app->db, s->citizen_id, all, e))
		return false;
	for (size_t i = 0; profile_page_id(id, &number) && i < all->count; i++) {
		level = reference_choice(&w->app->reference->education_level, all->item[i].level);
		if (all->item[i].row.id == number && level)
			*name = arena_format(w->arena, "%s%s%s", level->title[w->language],
				all->item[i].school[0] != '\0' ? ", " : "", all->item[i].school);
	}
	return true;
}

static bool name_occupation(
	struct web *w, const struct profile_subject *s, const char *id, const char **name, struct err *e)
{
	struct profile_occupations *all = arena_alloc(w->arena, sizeof *all);
	int64_t number;

	if (!profile_store_occupations(w->app->db, s->citizen_id, all, e))
		return false;
	for (size_t i = 0; profile_page_id(id, &number) && i < all->count; i++)
		if (all->item[i].code == number)
			*name = all->item[i].title[w->language];
	return true;
}

static bool name_experience(
	struct web *w, const struct profile_subject *s, const char *id, const char **name, struct err *e)
{
	struct profile_experiences *all = arena_alloc(w->arena, sizeof *all);
	int64_t number;

	if (!profile_store_experiences(w->app->db, s->citizen_id, all, e))
		return false;
	for (size_t i = 0; profile_page_id(id, &number) && i < all->count; i++)
		if (all->item[i].row.id == number)
			*name = arena_format(w->arena, "%s, %s", all->item[i].job, all->item[i].employer);
	return true;
}

static bool name_language(
	struct web *w, const struct profile_subject *s, const char *id, const char **name, struct err *e)
{
	struct profile_choices *all = arena_alloc(w->arena, sizeof *all);
	const struct choice *language = reference_choice(&w->app->reference->language, id);

	if (!profile_store_languages(w->app->db, s->citizen_id, all, e))
		return false;
	for (size_t i = 0; language && i < all->count; i++)
		if (text_equal(all->item[i].code, id))
			*name = language->title[w->language];
	return true;
}

/* The three with numbers differ in the store's function alone. */
static enum profile_save remove_number(struct web *w, const struct profile_subject *s, const char *id,
	enum profile_save (*remove_row)(struct db *, int64_t, int64_t, struct err *), struct err *e)
{
	int64_t number;

	return profile_page_id(id, &number) ? remove_row(w->app->db, s->citizen_id, number, e) : PROFILE_NOT_FOUND;
}

static enum profile_save remove_education(struct web *w, const struct profile_subject *s, void *id, struct err *e)
{
	return remove_number(w, s, id, profile_store_remove_education, e);
}

static enum profile_save remove_occupation(struct web *w, const struct profile_subject *s, void *id, struct err *e)
{
	return remove_number(w, s, id, profile_store_remove_occupation, e);
}

static enum profile_save remove_experience(struct web *w, const struct profile_subject *s, void *id, struct err *e)
{
	return remove_number(w, s, id, profile_store_remove_experience, e);
}

static enum profile_save remove_language(struct web *w, const struct profile_subject *s, void *id, struct err *e)
{
	if (!reference_choice(&w->app->reference->language, id))
		return PROFILE_NOT_FOUND;
	return profile_store_remove_language(w->app->db, s->citizen_id, id, e);
}

static const struct removal removals[] = {
	{"/egitim/sil", "/egitim", "remove.kept.education", REGISTRATION_PROFILE_EDUCATION, name_education,
		remove_education},
	{"/meslek/sil", "/meslek", "remove.kept.occupation", REGISTRATION_PROFILE_OCCUPATION, name_occupation,
		remove_occupation},
	{"/deneyim/sil", "/deneyim", NULL, REGISTRATION_PROFILE_EXPERIENCE, name_experience, remove_experience},
	{"/dil/sil", "/dil", NULL, REGISTRATION_PROFILE_LANGUAGE, name_language, remove_language},
};

static const struct removal *removal_of(const struct web *w, const struct profile_subject *s)
{
	for (size_t i = 0; i < sizeof removals / sizeof *removals; i++)
		if (text_equal(profile_path(w, s, removals[i].path), w->path))
			return &removals[i];
	err_fatal("profile: nothing to remove at %s", w->path);
}

static bool show(
	struct web *w, const struct profile_subject *s, int status, const struct removal *removal, struct err *e)
{
	page_node *node = page_child(w->page, "Remove");
	const char *id = web_field(w, "id"), *name = NULL;

	if (!removal->name(w, s, id, &name, e))
		return false;
	if (!name)
		return web_refuse(w, 404);
	page_put(node, "Id", id);
	page_put(node, "What", name);
	profile_page_begin(w, s, "profile.remove.title", removal->path, removal->list);
	return web_page(w, status, "profile/remove");
}

static bool submit(struct web *w, struct profile_subject *s, const struct removal *removal, struct err *e)
{
	char *id = arena_copy(w->arena, web_field(w, "id"));
	struct profile_change change = {removal->kind, removal->remove, id, profile_path(w, s, removal->list), true};
	enum profile_save saved;

	if (w->error_count > 0)
		return show(w, s, 422, removal, e);
	if (!profile_change_run(w, s, &change, &saved, e))
		return false;
	switch (saved) {
	case PROFILE_SAVED:
		return true;
	case PROFILE_LAST_ONE:
		page_put(w->page, "Remove.Kept", "1");
		web_anchor_error(w, "page", "", profile_voice(w, s, removal->kept), NULL);
		return show(w, s, 422, removal, e);
	case PROFILE_STALE:
		return show(w, s, profile_page_refused(w, saved), removal, e);
	default:
		return web_refuse(w, 404);
	}
}

static bool get(struct web *w, struct profile_subject *s, struct err *e)
{
	return show(w, s, 200, removal_of(w, s), e);
}

static bool post(struct web *w, struct profile_subject *s, struct err *e)
{
	return submit(w, s, removal_of(w, s), e);
}

const struct profile_part profile_part_remove_education = {"/egitim/sil", get, post};
const struct profile_part profile_part_remove_occupation = {"/meslek/sil", get, post};
const struct profile_part profile_part_remove_experience = {"/deneyim/sil", get, post};
const struct profile_part profile_part_remove_language = {"/dil/sil", get, post};
