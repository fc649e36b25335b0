#include "feature/profile/profile_row_page.h"

#include "feature/profile/profile_page.h"

static void put_list(
	struct web *w, const struct profile_subject *s, const struct profile_row_page *page, const void *all)
{
	page_node *list = page_child(w->page, "List");
	const struct profile_row *row;

	for (size_t i = 0; (row = page->row(all, i)); i++) {
		page_node *item = page_item(list, i);

		profile_page_row_links(w, s, page->path, item, arena_format(w->arena, "%lld", (long long)row->id));
		page->put(w, item, row);
	}
}

static bool show(struct web *w, const struct profile_subject *s, const struct profile_row_page *page, int status,
	const void *all)
{
	put_list(w, s, page, all);
	profile_page_begin(w, s, page->title_key, page->path, "");
	if (page->is_needed)
		profile_page_next(w, s);
	return web_page(w, status, page->template_name);
}

static void keep_id(struct web *w, int64_t id, int64_t version)
{
	page_put_int(w->page, "Edit.Id", (long)id);
	page_put_int(w->page, "Edit.Version", (long)version);
}

static const struct profile_row *find(const struct profile_row_page *page, const void *all, int64_t id)
{
	const struct profile_row *row;

	for (size_t i = 0; (row = page->row(all, i)); i++)
		if (row->id == id)
			return row;
	return NULL;
}

bool profile_row_page_get(struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e)
{
	const char *typed = web_field(w, "id");
	const struct profile_row *row;
	const void *all = page->load(w, s, e);
	int64_t id;

	if (!all)
		return false;
	if (typed[0] != '\0') {
		row = profile_page_id(typed, &id) ? find(page, all, id) : NULL;
		if (!row)
			return web_refuse(w, 404);
		keep_id(w, row->id, row->version);
		page->keep(w, row);
	}
	return show(w, s, page, 200, all);
}

static bool show_again(struct web *w, const struct profile_subject *s, const struct profile_row_page *page, int status,
	const struct profile_row *x, struct err *e)
{
	const void *all = page->load(w, s, e);
	const struct profile_row *now;

	if (!all)
		return false;
	now = find(page, all, x->id);
	if (x->id != 0)
		keep_id(w, x->id, status == 409 && now ? now->version : x->version);
	return show(w, s, page, status, all);
}

bool profile_row_page_post(struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e)
{
	struct profile_row *x = arena_alloc(w->arena, page->size);
	struct profile_change change = {page->kind, page->save, x, profile_path(w, s, page->path), false};
	const char *id = web_field(w, "id"), *version = web_field(w, "version");
	enum profile_save saved;

	if (id[0] != '\0' && (!profile_page_id(id, &x->id) || !profile_page_id(version, &x->version)))
		return web_refuse(w, 404);
	page->read(w, s, x);
	if (w->error_count > 0)
		return show_again(w, s, page, 422, x, e);
	if (!profile_change_run(w, s, &change, &saved, e))
		return false;
	if (saved == PROFILE_SAVED)
		return true;
	if (saved == PROFILE_NOT_FOUND)
		return web_refuse(w, 404);
	return show_again(w, s, page, profile_page_refused(w, saved), x, e);
}
