/* `/ozgecmis/ehliyet`: driving licence classes, all on one page; none is an answer too (R3). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_citizen.h"
#include "feature/profile/profile_page.h"
#include "feature/session/session.h"

static const struct form_field show_fields[] = {{"sonuc", false}};
static const struct form show_form = {show_fields, 1};
/* One box for each class, `licence_` and its code in small letters. A class added to the data needs its box here. */
static const struct form_field save_fields[] = {{"licence_m", false}, {"licence_a1", false}, {"licence_a2", false},
	{"licence_a", false}, {"licence_b1", false}, {"licence_b", false}, {"licence_be", false}, {"licence_c1", false},
	{"licence_c1e", false}, {"licence_c", false}, {"licence_ce", false}, {"licence_d1", false},
	{"licence_d1e", false}, {"licence_d", false}, {"licence_de", false}, {"licence_f", false},
	{"licence_g", false}};
static const struct form save_form = {save_fields, sizeof save_fields / sizeof *save_fields};

/* The box of a class, or NULL. */
static const char *box_of(struct web *w, const char *code)
{
	char *name = arena_format(w->arena, "licence_%s", code);

	for (char *c = name; *c != '\0'; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	for (size_t i = 0; i < save_form.count; i++)
		if (text_equal(save_fields[i].name, name))
			return name;
	return NULL;
}

static bool holds(const struct profile_choices *own, const char *code)
{
	for (size_t i = 0; i < own->count; i++)
		if (text_equal(own->item[i].code, code))
			return true;
	return false;
}

static bool show(struct web *w, const struct profile_choices *own)
{
	const struct choices *all = &w->app->reference->licence_class;
	page_node *list = page_child(w->page, "Options"), *item;

	for (size_t i = 0; i < all->count; i++) {
		const char *box = box_of(w, all->item[i].code);

		if (!box)
			continue;
		item = page_item(list, i);
		page_put(item, "Name", box);
		page_put(item, "Value", "1");
		page_put(item, "Label",
			arena_format(w->arena, "%s: %s", all->item[i].code, all->item[i].title[w->language]));
		if (holds(own, all->item[i].code))
			page_put(item, "Checked", "1");
	}
	profile_page_begin(w, "profile.licence.title", "profile");
	web_form(w, "/ozgecmis/ehliyet");
	return web_page(w, 200, "citizen/licences");
}

static bool get(struct web *w, struct err *e)
{
	struct profile_choices *own = arena_alloc(w->arena, sizeof *own);

	return profile_store_licences(w->app->db, session_actor(w)->citizen_id, own, e) && show(w, own);
}

static void read_form(struct web *w, struct profile_choices *x)
{
	const struct choices *all = &w->app->reference->licence_class;

	for (size_t i = 0; i < all->count && x->count < PROFILE_ROWS_MAX; i++) {
		const char *box = box_of(w, all->item[i].code);

		if (box && text_equal(web_field(w, box), "1") &&
			text_copy(x->item[x->count].code, sizeof x->item[x->count].code, all->item[i].code))
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
	return profile_change_run(w, &change, &saved, e);
}

const struct route profile_licence_routes[] = {
	{METHOD_GET, "/ozgecmis/ehliyet", ACCESS_CITIZEN, &show_form, get, NULL},
	{METHOD_POST, "/ozgecmis/ehliyet", ACCESS_CITIZEN, &save_form, post, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
