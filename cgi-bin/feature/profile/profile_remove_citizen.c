/* `/ozgecmis/…/sil`: asks once, then removes a row of the CV. The last education or occupation of an active record
 * stays (R4). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_citizen.h"
#include "feature/profile/profile_page.h"
#include "feature/session/session.h"

static const struct form_field fields[] = {{"id", false}, {"sonuc", false}};
static const struct form show_form = {fields, 2};
static const struct form remove_form = {fields, 1};

/* The row in words, or NULL when the person has none with this id. */
typedef bool (*naming)(struct web *w, const char *id, const char **name, struct err *e);

struct part {
	const char *path, *remove_path;
	const char *kept_key; /* why the last one stays; NULL where it need not */
	enum registration_transaction kind;
	naming name;
	profile_change_body remove;
};

static int64_t owner(const struct web *w)
{
	return session_actor(w)->citizen_id;
}

static bool name_education(struct web *w, const char *id, const char **name, struct err *e)
{
	struct profile_educations *all = arena_alloc(w->arena, sizeof *all);
	const struct choice *level;
	int64_t number;

	if (!profile_store_educations(w->app->db, owner(w), all, e))
		return false;
	for (size_t i = 0; profile_page_id(id, &number) && i < all->count; i++) {
		level = reference_choice(&w->app->reference->education_level, all->item[i].level);
		if (all->item[i].row.id == number && level)
			*name = arena_format(w->arena, "%s%s%s", level->title[w->language],
				all->item[i].school[0] != '\0' ? ", " : "", all->item[i].school);
	}
	return true;
}

static bool name_occupation(struct web *w, const char *id, const char **name, struct err *e)
{
	struct profile_occupations *all = arena_alloc(w->arena, sizeof *all);
	int64_t number;

	if (!profile_store_occupations(w->app->db, owner(w), all, e))
		return false;
	for (size_t i = 0; profile_page_id(id, &number) && i < all->count; i++)
		if (all->item[i].code == number)
			*name = all->item[i].title[w->language];
	return true;
}

static bool name_experience(struct web *w, const char *id, const char **name, struct err *e)
{
	struct profile_experiences *all = arena_alloc(w->arena, sizeof *all);
	int64_t number;

	if (!profile_store_experiences(w->app->db, owner(w), all, e))
		return false;
	for (size_t i = 0; profile_page_id(id, &number) && i < all->count; i++)
		if (all->item[i].row.id == number)
			*name = arena_format(w->arena, "%s, %s", all->item[i].job, all->item[i].employer);
	return true;
}

static bool name_language(struct web *w, const char *id, const char **name, struct err *e)
{
	struct profile_choices *all = arena_alloc(w->arena, sizeof *all);
	const struct choice *language = reference_choice(&w->app->reference->language, id);

	if (!profile_store_languages(w->app->db, owner(w), all, e))
		return false;
	for (size_t i = 0; language && i < all->count; i++)
		if (text_equal(all->item[i].code, id))
			*name = language->title[w->language];
	return true;
}

/* The three with numbers differ in the store's function alone. */
static enum profile_save remove_number(struct web *w, const char *id,
	enum profile_save (*remove_row)(struct db *, int64_t, int64_t, struct err *), struct err *e)
{
	int64_t number;

	return profile_page_id(id, &number) ? remove_row(w->app->db, owner(w), number, e) : PROFILE_NOT_FOUND;
}

static enum profile_save remove_education(struct web *w, void *id, struct err *e)
{
	return remove_number(w, id, profile_store_remove_education, e);
}

static enum profile_save remove_occupation(struct web *w, void *id, struct err *e)
{
	return remove_number(w, id, profile_store_remove_occupation, e);
}

static enum profile_save remove_experience(struct web *w, void *id, struct err *e)
{
	return remove_number(w, id, profile_store_remove_experience, e);
}

static enum profile_save remove_language(struct web *w, void *id, struct err *e)
{
	if (!reference_choice(&w->app->reference->language, id))
		return PROFILE_NOT_FOUND;
	return profile_store_remove_language(w->app->db, owner(w), id, e);
}

static const struct part parts[] = {
	{"/ozgecmis/egitim", "/ozgecmis/egitim/sil", "profile.remove.kept.education", REGISTRATION_PROFILE_EDUCATION,
		name_education, remove_education},
	{"/ozgecmis/meslek", "/ozgecmis/meslek/sil", "profile.remove.kept.occupation", REGISTRATION_PROFILE_OCCUPATION,
		name_occupation, remove_occupation},
	{"/ozgecmis/deneyim", "/ozgecmis/deneyim/sil", NULL, REGISTRATION_PROFILE_EXPERIENCE, name_experience,
		remove_experience},
	{"/ozgecmis/dil", "/ozgecmis/dil/sil", NULL, REGISTRATION_PROFILE_LANGUAGE, name_language, remove_language},
};

static const struct part *part_of(const struct web *w)
{
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (text_equal(parts[i].remove_path, w->path))
			return &parts[i];
	err_fatal("profile: nothing to remove at %s", w->path);
}

static bool show(struct web *w, int status, const struct part *part, struct err *e)
{
	page_node *node = page_child(w->page, "Remove");
	const char *id = web_field(w, "id"), *name = NULL;

	if (!part->name(w, id, &name, e))
		return false;
	if (!name)
		return web_refuse(w, 404);
	page_put(node, "Id", id);
	page_put(node, "What", name);
	page_put(node, "Path", part->path);
	profile_page_begin(w, "profile.remove.title", "profile");
	web_form(w, part->remove_path);
	return web_page(w, status, "citizen/remove");
}

static bool get(struct web *w, struct err *e)
{
	return show(w, 200, part_of(w), e);
}

static bool post(struct web *w, struct err *e)
{
	const struct part *part = part_of(w);
	char *id = arena_copy(w->arena, web_field(w, "id"));
	struct profile_change change = {part->kind, part->remove, id, part->path, true};
	enum profile_save saved;

	if (!profile_change_run(w, &change, &saved, e))
		return false;
	switch (saved) {
	case PROFILE_SAVED:
		return true;
	case PROFILE_LAST_ONE:
		web_anchor_error(w, "page", "", part->kept_key, NULL);
		return show(w, 422, part, e);
	default:
		return web_refuse(w, 404);
	}
}

const struct route profile_remove_routes[] = {
	{METHOD_GET, "/ozgecmis/egitim/sil", ACCESS_CITIZEN, &show_form, get, NULL},
	{METHOD_POST, "/ozgecmis/egitim/sil", ACCESS_CITIZEN, &remove_form, post, NULL},
	{METHOD_GET, "/ozgecmis/meslek/sil", ACCESS_CITIZEN, &show_form, get, NULL},
	{METHOD_POST, "/ozgecmis/meslek/sil", ACCESS_CITIZEN, &remove_form, post, NULL},
	{METHOD_GET, "/ozgecmis/deneyim/sil", ACCESS_CITIZEN, &show_form, get, NULL},
	{METHOD_POST, "/ozgecmis/deneyim/sil", ACCESS_CITIZEN, &remove_form, post, NULL},
	{METHOD_GET, "/ozgecmis/dil/sil", ACCESS_CITIZEN, &show_form, get, NULL},
	{METHOD_POST, "/ozgecmis/dil/sil", ACCESS_CITIZEN, &remove_form, post, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
