#include "feature/task/task_staff.h"

#include "feature/app/app.h"
#include "feature/citizen/identity.h"
#include "feature/person/person_look.h"
#include "feature/staff/staff_session.h"
#include "feature/task/task_store.h"

/* A row names nobody: who it is stands on the person's page, which asks why. */
static void put_task(struct web *w, page_node *node, const struct task *task)
{
	char masked[IDENTITY_TCKN_MASK_SIZE];

	identity_mask_tckn(task->tckn, masked);
	page_put_text(w, node, "Title", arena_format(w->arena, "task.kind.%s.title", task->kind), NULL);
	page_put_text(w, node, "Text", arena_format(w->arena, "task.kind.%s.text", task->kind), NULL);
	page_put_text(w, node, "Since", "task.since", "date", web_date_long(w, clock_to_local(task->created_at).day),
		"time", web_time(w, task->created_at), NULL);
	page_put(node, "Tckn", arena_copy(w->arena, masked));
	page_put(node, "Href", arena_format(w->arena, "%s/kisi?no=%lld", web_prefix(w), (long long)task->citizen_id));
}

static bool show(struct web *w, struct err *e)
{
	struct task *task = arena_alloc(w->arena, TASKS_MAX * sizeof *task);
	size_t count;

	if (!task_store_list(w->app->db, staff_province_scope(w), task, &count, e) ||
		!person_look_list(w, "queue", 0, count, e))
		return false;
	for (size_t i = 0; i < count; i++)
		put_task(w, page_item(page_child(w->page, "Task"), i), &task[i]);
	web_title(w, "task.title");
	page_put(w->page, "Page.Nav", "task");
	return web_page(w, 200, "staff/task_list");
}

const struct route task_routes[] = {
	{METHOD_GET, "/isler", ACCESS_STAFF, NULL, show, NULL, STAFF_BIT(STAFF_CLERK) | STAFF_BIT(STAFF_UNIT_HEAD),
		STAFF_SCOPE_PROVINCE},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
