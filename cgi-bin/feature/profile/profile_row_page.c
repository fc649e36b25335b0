#include "feature/profile/profile_row_page.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_page.h"

const char *profile_row_id(struct web *w, const void *row)
{
	const struct profile_row *numbered = row;

	return arena_format(w->arena, "%lld", (long long)numbered->id);
}

const void *profile_row_at(const struct profile_row_page *page, const struct profile_rows *all, size_t i)
{
	return (const char *)all->item + i * page->size;
}

enum profile_save profile_row_remove(struct web *w, const struct profile_subject *s, const char *typed,
	enum profile_save (*remove_row)(struct db *, int64_t, int64_t, struct err *), struct err *e)
{
	int64_t id;

	return profile_page_id(typed, &id) ? remove_row(w->app->db, s->citizen_id, id, e) : PROFILE_NOT_FOUND;
}

const void *profile_row_find(
	struct web *w, const struct profile_row_page *page, const struct profile_rows *all, const char *typed)
{
	int64_t number;
	const char *id = profile_page_id(typed, &number) ? arena_format(w->arena, "%lld", (long long)number) : typed;

	for (size_t i = 0; i < all->count; i++)
		if (text_equal(page->id(w, profile_row_at(page, all, i)), id))
			return profile_row_at(page, all, i);
	return NULL;
}

static void put_list(struct web *w, const struct profile_subject *s, const struct profile_row_page *page,
	const struct profile_rows *all)
{
	page_node *list = page_child(w->page, "List");

	for (size_t i = 0; i < all->count; i++) {
		const void *row = profile_row_at(page, all, i);
		page_node *item = page_item(list, i);

		profile_page_row_links(w, s, page->path, item, page->id(w, row));
		page->put(w, item, row);
	}
}

static bool show(struct web *w, const struct profile_subject *s, const struct profile_row_page *page, int status,
	const struct profile_rows *all, struct err *e)
{
	if (page->search && !page->search(w, e))
		return false;
	if (status == 200 && w->error_count > 0)
		status = 422;
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

bool profile_row_page_get(struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e)
{
	const char *typed = page->keep ? web_field(w, "id") : "";
	const struct profile_row *row;
	struct profile_rows all;

	if (!page->load(w, s, &all, e))
		return false;
	if (typed[0] != '\0') {
		row = profile_row_find(w, page, &all, typed);
		if (!row)
			return web_refuse(w, 404);
		keep_id(w, row->id, row->version);
		page->keep(w, row);
	}
	return show(w, s, page, 200, &all, e);
}

static bool show_again(struct web *w, const struct profile_subject *s, const struct profile_row_page *page, int status,
	const void *x, struct err *e)
{
	const struct profile_row *row = x, *now;
	struct profile_rows all;

	if (!page->load(w, s, &all, e))
		return false;
	if (page->keep && row->id != 0) {
		now = profile_row_find(w, page, &all, profile_row_id(w, row));
		keep_id(w, row->id, status == 409 && now ? now->version : row->version);
	}
	return show(w, s, page, status, &all, e);
}

/* Which row the form changes; false: none that could be. */
static bool read_id(const struct web *w, struct profile_row *row)
{
	const char *id = web_field(w, "id");

	return id[0] == '\0' ||
	       (profile_page_id(id, &row->id) && profile_page_id(web_field(w, "version"), &row->version));
}

static bool not_found(struct web *w, const struct profile_subject *s, const struct profile_row_page *page,
	const void *x, struct err *e)
{
	if (!page->unknown)
		return web_refuse(w, 404);
	page->unknown(w);
	return show_again(w, s, page, 422, x, e);
}

bool profile_row_page_post(struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e)
{
	void *x = arena_alloc(w->arena, page->size);
	struct profile_change change = {page->kind, page->save, x, profile_path(w, s, page->path), false};
	enum profile_save saved;

	if (page->keep && !read_id(w, x))
		return web_refuse(w, 404);
	page->read(w, s, x);
	if (w->error_count > 0)
		return show_again(w, s, page, 422, x, e);
	if (!profile_change_run(w, s, &change, &saved, e))
		return false;
	if (saved == PROFILE_SAVED)
		return true;
	if (saved == PROFILE_NOT_FOUND)
		return not_found(w, s, page, x, e);
	return show_again(w, s, page, profile_page_refused(w, saved), x, e);
}
