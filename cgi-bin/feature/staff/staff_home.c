#include "feature/staff/staff_home.h"

#include "feature/identity_queue/identity_queue.h"
#include "feature/person/alarm_store.h"
#include "feature/special_status/special_queue.h"
#include "feature/staff/staff_account_store.h"
#include "feature/staff/staff_invite_store.h"
#include "feature/staff/staff_own.h"
#include "feature/staff/staff_session.h"
#include "feature/app/app.h"
#include "feature/task/task_store.h"

enum { HOME_ALARM_DAYS = 7 }; /* how long the start page speaks of an alarm about the reader */

/* One thing that may wait for somebody: a row here, a count in the feature's store, the texts staff.tile.<key>.title and
 * .text. Shown to who holds one of `roles` today; with the count 0 the tile says that nothing waits. */
struct tile {
	const char *key;
	const char *path; /* with query: where it is worked off */
	uint32_t roles;
	/* How much waits for the signed-in person: look at staff_actor(w) for unit and province. */
	bool (*count)(struct web *w, int64_t *waiting, struct err *e);
};

static bool count_invited(struct web *w, int64_t *waiting, struct err *e)
{
	return staff_account_count_invited(w->app->db, waiting, e);
}

static bool count_agree(struct web *w, int64_t *waiting, struct err *e)
{
	return staff_invite_count(w, waiting, e);
}

static bool count_alarms(struct web *w, int64_t *waiting, struct err *e)
{
	return alarm_store_count(w->app->db, staff_unit_scope(w), waiting, e);
}

static bool count_tasks(struct web *w, int64_t *waiting, struct err *e)
{
	return task_store_count(w->app->db, staff_province_scope(w), waiting, e);
}

static const struct tile tiles[] = {
	{"identity", "/kimlik", STAFF_BIT(STAFF_CLERK) | STAFF_BIT(STAFF_UNIT_HEAD) | STAFF_BIT(STAFF_HQ),
		identity_queue_count},
	{"task", "/isler", STAFF_BIT(STAFF_CLERK) | STAFF_BIT(STAFF_UNIT_HEAD), count_tasks},
	{"alarm", "/uyarilar", STAFF_BIT(STAFF_UNIT_HEAD) | STAFF_BIT(STAFF_HQ), count_alarms},
	{"claim_paper", "/kuyruk?durum=belge", STAFF_BIT(STAFF_CLERK), special_queue_count_paper},
	{"claim_decision", "/kuyruk?durum=karar", STAFF_BIT(STAFF_APPROVER), special_queue_count_decision},
	{"claim_escalated", "/kuyruk?durum=amir", STAFF_BIT(STAFF_UNIT_HEAD), special_queue_count_escalated},
	{"agree", "/hesaplar", STAFF_BIT(STAFF_ADMIN), count_agree},
	{"invited", "/hesaplar?durum=invited", STAFF_BIT(STAFF_ADMIN), count_invited},
};

static bool put_tiles(struct web *w, struct err *e)
{
	page_node *list = page_child(w->page, "Tile");
	size_t shown = 0;

	for (size_t i = 0; i < sizeof tiles / sizeof *tiles; i++) {
		int64_t waiting = 0;
		page_node *node;

		if (!staff_has_role(w, tiles[i].roles))
			continue;
		if (!tiles[i].count(w, &waiting, e))
			return false;
		node = page_item(list, shown++);
		page_put(node, "Href", web_path(w, tiles[i].path));
		page_put_int(node, "Count", (long)waiting);
		page_put_text(w, node, "Title", arena_format(w->arena, "staff.tile.%s.title", tiles[i].key), NULL);
		page_put_text(w, node, "Text", arena_format(w->arena, "staff.tile.%s.text", tiles[i].key), NULL);
	}
	return true;
}

static bool home(struct web *w, struct err *e)
{
	page_node *roles = page_child(w->page, "Role");
	size_t shown = 0;

	web_title(w, "staff.home.title");
	page_put(w->page, "Page.Nav", "home");
	page_put_text(w, w->page, "Today", "staff.home.today", "date", web_date_long(w, w->now.today), NULL);
	for (size_t i = 0; i < STAFF_ROLES; i++)
		if (staff_has_role(w, STAFF_BIT(i)))
			page_put_text(w, page_item(roles, shown++), "Name",
				arena_format(w->arena, "staff.role.%s", staff_role_names[i]), NULL);
	return staff_own_put_alarms(w, HOME_ALARM_DAYS, e) && put_tiles(w, e) && web_page(w, 200, "staff/home");
}

const struct route staff_home_routes[] = {
	{METHOD_GET, "/", ACCESS_STAFF, NULL, home, NULL, STAFF_ANY, STAFF_SCOPE_UNIT},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
