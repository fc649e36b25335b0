#include "feature/menu/menu.h"

#include "feature/session/session.h"

static bool menu(struct web *w, struct err *e)
{
	(void)e;
	web_title(w, "menu.title");
	page_put(w->page, "Page.Nav", "menu");
	return web_page(w, 200, "citizen/menu");
}

const struct route menu_routes[] = {
	{METHOD_GET, "/menu", ACCESS_CITIZEN, NULL, menu, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
