/* `/kisi/kimlik`: staff saw the paper, and it says what the person declared. */
#include "feature/identity_queue/identity_queue_pages.h"

#include "feature/app/app.h"
#include "feature/person/person_part.h"

static bool show_form(struct web *w, const struct identity_queue_act *a, int status)
{
	const struct person *p = &a->person;
	page_node *list = page_child(w->page, "Identity");

	identity_queue_put(w, a, "/kisi/kimlik");
	person_put_detail(w, list, 0, "identity.field.first_name", p->first_name);
	person_put_detail(w, list, 1, "identity.field.last_name", p->last_name);
	person_put_detail(w, list, 2, "identity.field.father_name", p->father_name);
	person_put_detail(w, list, 3, "identity.field.birth", web_date_short(w, p->birth_date));
	person_put_detail(w, list, 4, "person.identity.tckn", arena_copy(w->arena, p->tckn));
	page_put(w->page, "Correct",
		arena_format(w->arena, "%s/kisi/kimlik/duzelt?%s", web_prefix(w), person_query(w, p)));
	web_title(w, "identity.confirm.title");
	return web_page(w, status, "staff/identity_confirm");
}

bool identity_queue_confirm_show(struct web *w, struct err *e)
{
	struct identity_queue_act *a = arena_alloc(w->arena, sizeof *a);
	bool open;

	*a = (struct identity_queue_act){.version = 0};
	return identity_queue_open(w, a, &open, e) && (!open || show_form(w, a, 200));
}

bool identity_queue_confirm_submit(struct web *w, struct err *e)
{
	struct identity_queue_act *a = arena_alloc(w->arena, sizeof *a);
	bool open;

	*a = (struct identity_queue_act){.version = 0};
	if (!identity_queue_begin(w, a, &open, e))
		return false;
	if (!open)
		return true;
	identity_queue_take_paper(w, a);
	if (w->error_count == 0)
		return identity_queue_do(w, a, e);
	return a->waits ? show_form(w, a, 422) : identity_queue_gone(w, a);
}
