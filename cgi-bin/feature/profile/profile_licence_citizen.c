/* `/ozgecmis/ehliyet`: driving licence classes, all on one page; none is an answer too (R3). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_citizen.h"
#include "feature/profile/profile_page.h"
#include "feature/session/session.h"

static const struct form_field show_fields[] = {{"sonuc", false}};
static const struct form show_form = {show_fields, 1};
static const struct form_field save_fields[] = {{"licence", true}};
static const struct form save_form = {save_fields, 1};

static bool holds(const struct profile_choices *own, const char *code)
{
	for (size_t i = 0; i < own->count; i++)
		if (text_equal(own->item[i].code, code))
			return true;
	return false;
}

static bool show(struct web *w, int status, const struct profile_choices *own)
{
	const struct choices *all = &w->app->reference->licence_class;
	page_node *list = page_child(w->page, "Options");

	for (size_t i = 0; i < all->count; i++) {
		page_node *item = page_item(list, i);

		page_put(item, "Value", all->item[i].code);
		page_put(item, "Label", arena_format(w->arena, "%s: %s", all->item[i].code, all->item[i].title[w->language]));
		if (holds(own, all->item[i].code))
			page_put(item, "Checked", "1");
	}
	profile_page_begin(w, "profile.licence.title", "profile");
	web_form(w, "/ozgecmis/ehliyet");
	return web_page(w, status, "citizen/licences");
}

static bool get(struct web *w, struct err *e)
{
	struct profile_choices *own = arena_alloc(w->arena, sizeof *own);

	return profile_store_licences(w->app->db, session_actor(w)->citizen_id, own, e) && show(w, 200, own);
}

/* The boxes that were ticked, each once. */
static void read_form(struct web *w, struct profile_choices *x)
{
	const char *code;

	for (size_t i = 0; (code = web_field_at(w, "licence", i)) != NULL; i++) {
		if (holds(x, code))
			continue;
		if (x->count == PROFILE_ROWS_MAX || !reference_choice(&w->app->reference->licence_class, code) ||
			!text_copy(x->item[x->count].code, sizeof x->item[x->count].code, code)) {
			web_field_error(w, "licence", "profile.licence.wrong", NULL);
			return;
		}
		x->count++;
	}
}

static enum profile_save save(struct web *w, void *context, struct err *e)
{
	return profile_store_save_licences(w->app->db, session_actor(w)->citizen_id, context, w->now.at, e)
		       ? PROFILE_SAVED
		       : PROFILE_SAVE_FAILED;
}

static bool post(struct web *w, struct err *e)
{
	struct profile_choices *x = arena_alloc(w->arena, sizeof *x);
	struct profile_change change = {REGISTRATION_PROFILE_LICENCE, save, x, "/ozgecmis/ehliyet", false};
	enum profile_save saved;

	read_form(w, x);
	if (w->error_count > 0)
		return show(w, 422, x);
	return profile_change_run(w, &change, &saved, e);
}

const struct route profile_licence_routes[] = {
	{METHOD_GET, "/ozgecmis/ehliyet", ACCESS_CITIZEN, &show_form, get, NULL},
	{METHOD_POST, "/ozgecmis/ehliyet", ACCESS_CITIZEN, &save_form, post, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
