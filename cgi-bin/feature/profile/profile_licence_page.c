/* `/ehliyet`: driving licence classes, all on one page; none is an answer too (R3). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_part.h"

static const char path[] = "/ehliyet";
static const struct form_field fields[] = {PROFILE_LICENCE_FIELDS};

/* The box of a class, or NULL. */
static const char *box_of(struct web *w, const char *code)
{
	char *name = arena_format(w->arena, "licence_%s", code);

	for (char *c = name; *c != '\0'; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (text_equal(fields[i].name, name))
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

/* "B,BE": what the page shows as stored, which a save must still find. */
static const char *codes_of(const struct web *w, const struct profile_choices *own)
{
	const char *codes = "";

	for (size_t i = 0; i < own->count; i++)
		codes = arena_format(w->arena, "%s%s%s", codes, i > 0 ? "," : "", own->item[i].code);
	return codes;
}

static bool show(struct web *w, const struct profile_subject *s, int status, const struct profile_choices *own,
	const char *shown)
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
	page_put(w->page, "Shown", shown);
	profile_page_begin(w, s, "profile.licence.title", path, "");
	return web_page(w, status, "profile/licences");
}

/* `ticked` NULL: what is stored. */
static bool show_stored(
	struct web *w, const struct profile_subject *s, int status, const struct profile_choices *ticked, struct err *e)
{
	struct profile_choices *own = arena_alloc(w->arena, sizeof *own);

	return profile_store_licences(w->app->db, s->citizen_id, own, e) &&
	       show(w, s, status, ticked ? ticked : own, codes_of(w, own));
}

static bool get(struct web *w, struct profile_subject *s, struct err *e)
{
	return show_stored(w, s, 200, NULL, e);
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

static enum profile_save save(struct web *w, const struct profile_subject *s, void *context, struct err *e)
{
	struct profile_choices *own = arena_alloc(w->arena, sizeof *own);

	if (!profile_store_licences(w->app->db, s->citizen_id, own, e))
		return PROFILE_SAVE_FAILED;
	if (!text_equal(codes_of(w, own), web_field(w, "shown")))
		return PROFILE_STALE;
	return profile_store_save_licences(w->app->db, s->citizen_id, context, w->now.at, e) ? PROFILE_SAVED
											     : PROFILE_SAVE_FAILED;
}

static bool post(struct web *w, struct profile_subject *s, struct err *e)
{
	struct profile_choices *x = arena_alloc(w->arena, sizeof *x);
	struct profile_change change = {REGISTRATION_PROFILE_LICENCE, save, x, profile_path(w, s, path), false};
	enum profile_save saved;

	read_form(w, x);
	if (w->error_count > 0)
		return show(w, s, 422, x, web_field(w, "shown"));
	if (!profile_change_run(w, s, &change, &saved, e))
		return false;
	return saved == PROFILE_SAVED || show_stored(w, s, profile_page_refused(w, saved), x, e);
}

const struct profile_part profile_part_licence = {path, get, post};
