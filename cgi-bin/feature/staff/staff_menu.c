#include "feature/staff/staff_menu.h"

#include "base/text.h"
#include "feature/staff/staff_session.h"

/* Who adds pages adds the first of them here, with the roles of its route (tests/http/staff_shell.test.mjs compares the
 * two) and the text staff.nav.<key>. */
struct menu_item {
	const char *key;
	const char *path;
	uint32_t roles;
};

static const struct menu_item items[] = {
	{"home", "/", STAFF_ANY},
	{"search", "/ara", STAFF_SEES_CITIZENS},
	{"identity", "/kimlik", STAFF_BIT(STAFF_CLERK) | STAFF_BIT(STAFF_UNIT_HEAD) | STAFF_BIT(STAFF_HQ)},
	{"task", "/isler", STAFF_BIT(STAFF_CLERK) | STAFF_BIT(STAFF_UNIT_HEAD)},
	{"alarm", "/uyarilar", STAFF_BIT(STAFF_UNIT_HEAD) | STAFF_BIT(STAFF_HQ)},
	{"queue", "/kuyruk", STAFF_SEES_CITIZENS},
	{"extension", "/toplu-uzatma", STAFF_BIT(STAFF_HQ)},
	{"register", "/kayit-al", STAFF_BIT(STAFF_CLERK)},
	{"account", "/hesaplar", STAFF_BIT(STAFF_ADMIN)},
	{"audit", "/denetim", STAFF_BIT(STAFF_AUDITOR)},
	{"legal", "/metinler", STAFF_BIT(STAFF_HQ)},
	{"rule", "/kurallar", STAFF_BIT(STAFF_HQ)},
	{"unit", "/birimler", STAFF_ANY},
	{"own", "/hesabim", STAFF_ANY},
};

void staff_menu_put(struct web *w)
{
	page_node *list = page_child(w->page, "Nav");
	size_t shown = 0;

	for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
		page_node *node;

		if (!staff_has_role(w, items[i].roles))
			continue;
		node = page_item(list, shown++);
		page_put(node, "Key", items[i].key);
		page_put(node, "Href",
			web_path(w, web_prefix(w)[0] != '\0' && text_equal(items[i].path, "/") ? "" : items[i].path));
		page_put_text(w, node, "Label", arena_format(w->arena, "staff.nav.%s", items[i].key), NULL);
	}
}
