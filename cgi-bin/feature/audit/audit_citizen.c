#include "feature/audit/audit_citizen.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/audit/audit_look.h"
#include "feature/session/session.h"

static void put_look(struct web *w, page_node *item, const struct audit_look *look)
{
	const char *reason = look->reason == AUDIT_REASON_NONE ? "other" : audit_reason_name(look->reason);

	page_put(item, "Date", web_date_long(w, look->day));
	page_put(item, "Text",
		text_is_empty(look->unit_name) ? web_text(w, "access.unit", NULL)
					       : arena_copy(w->arena, look->unit_name));
	page_put_text(w, item, "Note", arena_format(w->arena, "access.reason.%s", reason), NULL);
}

/* An address that was mended by hand shows the newest looks. */
static bool show(struct web *w, struct err *e)
{
	struct audit_look *look = arena_alloc(w->arena, AUDIT_LOOKS_MAX * sizeof *look);
	page_node *list = page_child(w->page, "Event");
	struct date before = date_none(), older;
	char day[DATE_ISO_SIZE];
	size_t count;

	if (!date_parse_iso(web_field(w, "once"), &before))
		before = date_none();
	if (!audit_look_store_read(w->app->db, session_actor(w)->citizen_id, before, look, &count, e))
		return false;
	count = audit_look_fold(look, count, &older);
	for (size_t i = 0; i < count; i++)
		put_look(w, page_item(list, i), &look[i]);
	if (!date_is_none(older)) {
		date_format_iso(older, day);
		page_put(w->page, "Access.Before", arena_copy(w->arena, day));
	}
	if (!date_is_none(before))
		page_put(w->page, "Access.IsOlder", "1");
	web_title(w, "access.title");
	page_put(w->page, "Page.Nav", "security");
	return web_page(w, 200, "citizen/access");
}

static const struct form_field fields[] = {{"once", false}};
static const struct form form = {fields, 1};

const struct route audit_citizen_routes[] = {
	{METHOD_GET, "/verilerim/erisimler", ACCESS_CITIZEN, &form, show, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
