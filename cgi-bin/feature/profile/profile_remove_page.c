/* `/egitim/sil` and so on. */
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_row_page.h"

static bool show(
	struct web *w, const struct profile_subject *s, int status, const struct profile_row_page *page, struct err *e)
{
	page_node *node = page_child(w->page, "Remove");
	const char *id = web_field(w, "id");
	struct profile_rows all;
	const void *row;

	if (!page->load(w, s, &all, e))
		return false;
	row = profile_row_find(w, page, &all, id);
	if (!row)
		return web_refuse(w, 404);
	page_put(node, "Id", id);
	page_put(node, "What", page->name ? page->name(w, row) : page->title(w, row));
	profile_page_begin(w, s, "profile.remove.title", profile_page_removal(w, page->path), page->path);
	return web_page(w, status, "profile/remove");
}

bool profile_remove_page_get(
	struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e)
{
	return show(w, s, 200, page, e);
}

bool profile_remove_page_post(
	struct web *w, struct profile_subject *s, const struct profile_row_page *page, struct err *e)
{
	char *id = arena_copy(w->arena, web_field(w, "id"));
	struct profile_change change = {page->kind, page->remove, id, profile_path(w, s, page->path), true};
	enum profile_save saved;

	if (w->error_count > 0)
		return show(w, s, 422, page, e);
	if (!profile_change_run(w, s, &change, &saved, e))
		return false;
	switch (saved) {
	case PROFILE_SAVED:
		return true;
	case PROFILE_LAST_ONE:
		page_put(w->page, "Remove.Kept", "1");
		web_anchor_error(w, "page", "", profile_voice(w, s, page->kept), NULL);
		return show(w, s, 422, page, e);
	case PROFILE_STALE:
		return show(w, s, profile_page_refused(w, saved), page, e);
	default:
		return web_refuse(w, 404);
	}
}
